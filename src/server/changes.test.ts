import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, inRole } from '../../test/asking.ts'
import { record, type TestProduct } from '../../test/city.ts'
import { underlagProduct } from '../../test/worlds.ts'
import type { Actor, City } from './context.ts'

let product: TestProduct
let city: City

const controller = inRole('office_controller', ['SLK'])
const member = inRole('council_member', ['KF'])
const day = '2026-11-23'

type Told = { counts: unknown; rows: { id: string; change: string; fields: string[]; recorded_on: string }[] }

const told = (since: string, input: object = {}, actor: Actor = controller) =>
  ask(product, city, 'change.list', { since, ...input }, { actor }) as Promise<Told>
const inShort = ({ rows }: Told) => rows.map(({ id, change, fields }) => [change, id, fields.join()].join(' ').trim())

const premise = { name: 'Prov', unit_id: 'SLK', kinds: ['reception'] }
const money = {
  ...{ subject_id: 'GSIT3', unit_id: 'SLK', amount_ore: 700, account_id: 'kostnader' },
  ...{ valid_from: '2028-01-01', valid_to: '2028-12-31', state: 'proposed' },
}

/** The world on 23 November, and what somebody did the day after. */
beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  await record(
    product,
    city,
    ['premise.create', { id: 'LOKAL-BORT', ...premise }],
    ['funding.create', { id: 'FORSLAG', title: 'Förslag', ...money }],
  )
  product.setClock('2026-11-24T09:00:00.000Z')
  await record(
    product,
    city,
    ['premise.create', { id: 'LOKAL-NY', ...premise }],
    ['premise.create', { id: 'LOKAL-KORT', ...premise }],
    ['premise.remove', { id: 'LOKAL-KORT' }],
    ['premise.remove', { id: 'LOKAL-BORT' }],
    ['lease.revise', { id: 'AVTAL-2B', title: 'Omskrivet' }],
    ['lease.revise', { id: 'AVTAL-3IL', title: 'Annat' }],
  )
  product.setClock('2026-11-25T09:00:00.000Z')
  const title = 'Avtal som tillfälligt hette något annat'
  await record(
    product,
    city,
    ['lease.revise', { id: 'AVTAL-3IL', title }],
    ['funding.revise', { id: 'FORSLAG', title }],
  )
})

afterAll(() => product.close())

describe('what has changed since a day', () => {
  it('is what has come, changed and gone, with the fields that differ, and not what came and went', async () => {
    const found = await told(day)
    expect(inShort(found)).toEqual([
      'changed FORSLAG title',
      'changed AVTAL-3IL title',
      'gone LOKAL-BORT',
      'come LOKAL-NY',
      'changed AVTAL-2B title',
    ])
    expect(found.rows.map((row) => row.recorded_on)).toEqual([
      '2026-11-25',
      '2026-11-25',
      '2026-11-24',
      '2026-11-24',
      '2026-11-24',
    ])
    expect(found.counts).toEqual([
      { kind: 'funding', count: 1 },
      { kind: 'premise', count: 2 },
      { kind: 'lease', count: 2 },
    ])
  })

  it('can be asked for one kind, and holds for the day that is read as of', async () => {
    expect(inShort(await told(day, { kind: 'lease' }))).toEqual(['changed AVTAL-3IL title', 'changed AVTAL-2B title'])
    expect(inShort(await told('2026-11-24'))).toEqual(['changed FORSLAG title', 'changed AVTAL-3IL title'])
    const then = { actor: controller, as_of: '2026-11-24' }
    const found = (await ask(product, city, 'change.list', { since: day, kind: 'funding' }, then)) as Told
    expect(found.rows).toEqual([])
  })

  it('tells whoever reads only what is decided nothing of a draft', async () => {
    expect((await told(day, {}, member)).rows.map(({ id }) => id)).not.toContain('FORSLAG')
    await record(product, city, ['funding.revise', { id: 'FORSLAG', state: 'decided', decision_id: 'BESLUT-GSIT3' }])
    expect(inShort(await told(day, { kind: 'funding' }, member))).toEqual(['come FORSLAG'])
  })

  it('tells them nothing of what a part was while its owner was a draft', async () => {
    product.setClock('2026-11-26T09:00:00.000Z')
    const scenario = { title: 'Hemligt', purpose: 'Prov', condition: 'det prövas', base_set_id: 'budget-2025' }
    const cut = { scenario_id: 'HEMLIG', kind: 'amount', title: 'Lägg ned', reason: 'Prov' }
    const place = { unit_id: 'SLK', account_id: 'kostnader', amount_ore: 100 }
    await record(
      product,
      city,
      ['scenario.create', { id: 'HEMLIG', ...scenario }],
      ['scenario_change.create', { id: 'BORT', ...cut, ...place }],
      ['scenario_change.create', { id: 'KVAR', ...cut, ...place }],
    )
    product.setClock('2026-11-27T09:00:00.000Z')
    await record(
      product,
      city,
      ['scenario_change.remove', { id: 'BORT' }],
      ['scenario_change.revise', { id: 'KVAR', title: 'Öppna' }],
      ['scenario.revise', { id: 'HEMLIG', state: 'shared' }],
    )
    const rows = (await told('2026-11-26', {}, member)).rows.filter(({ id }) => ['BORT', 'KVAR'].includes(id))
    expect(rows).toEqual([])
    expect(inShort(await told('2026-11-26', { kind: 'scenario_change' }))).toEqual(['gone BORT', 'changed KVAR title'])
  })

  it('tells of a changed certainty and source, and of a year back when no day is named', async () => {
    product.setClock('2026-11-28T09:00:00.000Z')
    const source = { certainty: 'decided', source_document: 'Beslut' }
    await record(product, city, ['premise.revise', { id: 'LOKAL-NY', ...source }])
    const { rows, since, until } = (await told('2026-11-27', { kind: 'premise' })) as Told & Record<string, string>
    expect(rows.map(({ id, fields }) => [id, fields.toSorted()])).toEqual([
      ['LOKAL-NY', ['certainty', 'source_document']],
    ])
    expect([since, until]).toEqual(['2026-11-27', '2026-11-28'])
    const unnamed = await ask(product, city, 'change.list', {}, { actor: controller })
    expect(unnamed).toMatchObject({ since: '2025-11-28', until: '2026-11-28' })
  })

  it('is refused for a day that has not been', async () => {
    expect(await told('2026-12-01')).toBe('400 change.later')
    expect(await told('i fjol')).toBe('400 input.invalid')
  })
})
