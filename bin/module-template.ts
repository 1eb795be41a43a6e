import { camelCase, capital, type ModuleWish, placeOf } from './module-wish.ts'

/**
 * The files of a new module and their first text: one kind of record with a title and a unit, a check, a text and a
 * test, all of them in use, as examples to keep or to replace.
 */
export function moduleFiles(wish: ModuleWish): Record<string, string> {
  const word = wish.english.one.toLowerCase()
  const words = wish.english.many.toLowerCase()
  return {
    'README.md': readme(wish),
    'schema.ts': schema(wish, word),
    'own-title.ts': check(wish, words),
    'module.ts': declaration(wish),
    'texts.sv.ts': texts(
      wish.record,
      `Bland enhetens ${wish.swedish.many.toLowerCase()} finns redan {title}.`,
      'Välj en annan rubrik, eller ändra den som finns.',
    ),
    'texts.en.ts': texts(
      wish.record,
      `There is already {title} among the ${words} of the unit.`,
      'Choose another title, or change the one that is there.',
    ),
    [`migrations/0001_${wish.record}.sql`]: migration(wish.record),
    [`${wish.name}.test.ts`]: test(wish, words),
  }
}

function readme({ name, swedish, english }: ModuleWish): string {
  return `# ${capital(name.replaceAll('-', ' '))}

What a ${english.one.toLowerCase()} (${swedish.one.toLowerCase()}) is, in one sentence, and what it is for.

Invariants: two of one unit never have the same title. What it does not do.
`
}

function schema({ record, path, group }: ModuleWish, word: string): string {
  return `import { z } from 'zod'
import { recordId, recordType } from '#core/record.ts'

/** One ${word}: what it is. */
export const ${camelCase(record)} = recordType({
  name: '${record}',
  path: '${path}',
  area: '${placeOf(group).area}',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit' },
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
  }),
})
`
}

function check({ record }: ModuleWish, words: string): string {
  const type = camelCase(record)
  return `import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { check } from '#server/module.ts'
import { listRecords } from '#server/records.ts'
import { ${type} } from './schema.ts'

type Row = RowOf<typeof ${type}>

/** Two ${words} of one unit with the same title could not be told apart in a list. */
export const ownTitle = check(${type}, async (context, _before: Row | null, after: Row | null) => {
  if (after === null) return
  const { id, title, unit_id } = after
  const same = await listRecords(context, ${type}, { unit_id, title })
  if (same.some((other) => other.id !== id)) {
    throw new Refusal('${record}.title_taken', 409, { title }, [{ field: 'title' }])
  }
})
`
}

function migration(record: string): string {
  return `create table ${record} (
  like record_base including all,
  title text not null,
  unit_id text not null references org_unit (id)
)
`
}

function declaration({ name, record }: ModuleWish): string {
  const type = camelCase(record)
  return `import { moduleOf } from '#server/module.ts'
import { ownTitle } from './own-title.ts'
import { ${type} } from './schema.ts'
import { messages as messagesEn } from './texts.en.ts'
import { messages } from './texts.sv.ts'

export const ${camelCase(name)} = moduleOf({
  name: '${name.replaceAll('-', '_')}',
  migrations: new URL('./migrations/', import.meta.url),
  records: [${type}],
  checks: [ownTitle],
  messages: { sv: messages, en: messagesEn },
})
`
}

function texts(record: string, what: string, remedy: string): string {
  return `export const messages = {
  '${record}.title_taken': {
    what: '${what}',
    remedy: '${remedy}',
  },
} as const
`
}

function test({ record }: ModuleWish, words: string): string {
  return `import { afterAll, beforeAll, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { read, record, type TestProduct, testProduct } from '../../../test/city.ts'
import { ${camelCase(record)} } from './schema.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  product = await testProduct()
  city = await product.city()
  await tell('org_unit.create', { id: 'KS', name: 'Nämnden', short_name: 'KS', kind: 'executive_board' })
})

afterAll(() => product.close())

const tell = (verb: string, input: Record<string, unknown>) => record(product, city, [verb, input])

it('two ${words} of one unit have titles of their own, and each may keep its own', async () => {
  await tell('${record}.create', { id: 'A', title: 'Första', unit_id: 'KS' })
  await expect(tell('${record}.create', { id: 'B', title: 'Första', unit_id: 'KS' })).rejects.toMatchObject({
    code: '${record}.title_taken',
  })
  await tell('${record}.create', { id: 'B', title: 'Andra', unit_id: 'KS' })
  await tell('${record}.revise', { id: 'B', title: 'Andra' })
  const kept = await read(product, city, (context) => listRecords(context, ${camelCase(record)}))
  expect(kept.map(({ title }) => title)).toEqual(['Första', 'Andra'])
})
`
}
