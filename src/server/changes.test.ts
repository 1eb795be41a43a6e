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
    expect(inShort(await told(day, {}, member))).not.toContain('changed FORSLAG title')
    await record(product, city, ['funding.revise', { id: 'FORSLAG', state: 'decided', decision_id: 'BESLUT-GSIT3' }])
    expect(inShort(await told(day, { kind: 'funding' }, member))).toEqual(['come FORSLAG'])
  })

  it('is refused for a day that has not been', async () => {
    expect(await told('2026-12-01')).toBe('400 as_of.future')
    expect(await told('i fjol')).toBe('400 input.invalid')
  })
})
