/**
 * The files of a new module and their first text: one kind of record with a title, as an example to replace. `name` is
 * kebab-case or snake_case; the table and the record are named in snake_case, values in the code in camelCase.
 */
export function moduleFiles(name: string, swedish: string, english: string): Record<string, string> {
  const words = name.split(/[-_]/)
  const table = words.join('_')
  const path = words.join('-')
  const value = words.map((word, index) => (index === 0 ? word : capital(word))).join('')
  return {
    'README.md': readme(swedish, english),
    'schema.ts': schema(table, path, value, english),
    'service.ts': service(table, value, english),
    'module.ts': declaration(name, value),
    'texts.sv.ts': texts(table, `Det finns ingen ${swedish.toLowerCase()} som heter {title}.`, 'Kontrollera namnet.'),
    'texts.en.ts': texts(table, `There is no ${english.toLowerCase()} called {title}.`, 'Check the name.'),
    [`migrations/0001_${table}.sql`]: migration(table),
    [`${path}.test.ts`]: test(value, english),
  }
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
}

function readme(swedish: string, english: string): string {
  return `# ${english} (${swedish})

What it is, in one sentence.

- **word**: what it means here.

Invariants: what never happens. What it does not do.
`
}

function schema(table: string, path: string, value: string, english: string): string {
  return `import { z } from 'zod'
import { recordType } from '#core/record.ts'

/** ${english}: what one of them is. */
export const ${value}Record = recordType({
  name: '${table}',
  path: '${path}',
  area: 'records',
  title: 'title',
  fields: {
    title: z.string().min(1).max(200),
  },
})
`
}

function service(table: string, value: string, english: string): string {
  return `import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { ${value}Record } from './schema.ts'

/** The ${english.toLowerCase()} with this title. Refuses when there is none. */
export async function get${capital(value)}ByTitle(context: Context, title: string) {
  const found = (await listRecords(context, ${value}Record)).find((row) => row.title === title)
  if (found === undefined) throw new Refusal('${table}.unknown', 404, { title })
  return found
}
`
}

function migration(table: string): string {
  return `create table ${table} (
  like record_base including all,
  title text not null
)
`
}

function declaration(name: string, value: string): string {
  return `import { moduleOf } from '#server/module.ts'
import { ${value}Record } from './schema.ts'
import { messages as messagesEn } from './texts.en.ts'
import { messages } from './texts.sv.ts'

export const ${value} = moduleOf({
  name: '${name}',
  migrations: new URL('./migrations/', import.meta.url),
  records: [${value}Record],
  messages: { sv: messages, en: messagesEn },
})
`
}

function texts(table: string, what: string, remedy: string): string {
  return `export const messages = {
  '${table}.unknown': {
    what: '${what}',
    remedy: '${remedy}',
  },
} as const
`
}

function test(value: string, english: string): string {
  return `import { expect, test } from 'vitest'
import { ${value}Record } from './schema.ts'

test('a ${english.toLowerCase()} has a title', () => {
  expect(${value}Record.fields.safeParse({ title: '' }).success).toBe(false)
  expect(${value}Record.fields.safeParse({ title: '${english}' }).success).toBe(true)
})
`
}
