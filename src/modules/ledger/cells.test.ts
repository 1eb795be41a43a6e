import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recompute } from '#core/figure.ts'
import type { City } from '#server/context.ts'
import { explainFigure, recordTypes } from '#server/registry.ts'
import { verifyAudit } from '#server/verification.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { takesCells } from './schema.ts'
import { entriesOf } from './service.ts'
import { totalsOf } from './totals.ts'

const mnkr = 100_000_000
let product: TestProduct
let city: City
let set = 0

const id = () => `plan-${set}`
const place = { year: 2027, unit_id: 'BUN-1', account_id: 'wages' }
const nothing = { amount_ore: null, unknown_count: 0 }

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee' }],
    ['org_unit.create', { id: 'BUN-1', name: 'Kontoret', kind: 'department', parent_id: 'BUN' }],
    ['account.create', { id: 'costs', name: 'Kostnader', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'wages', name: 'Löner', kind: 'cost', parent_id: 'costs', chart: 'prov' }],
    ['account.create', { id: 'fees', name: 'Avgifter', kind: 'revenue', chart: 'prov' }],
    ['activity_code.create', { id: 'school', name: 'Grundskola' }],
    ['activity_code.create', { id: 'care', name: 'Förskola' }],
  )
})

afterAll(() => product.close())

beforeEach(async () => {
  set += 1
  const plan = { id: id(), name: 'Plan', kind: 'plan', first_year: 2027, last_year: 2029 }
  await record(product, city, ['entry_set.create', plan])
})

const write = (...cells: object[]) =>
  record(product, city, ['entry.write_cells', { entry_set_id: id(), reason: 'prov', cells }])

const amounts = () =>
  read(product, city, async (context) => {
    const question = { entry_set_id: id(), unit_ids: ['BUN-1'], from_year: 2027, to_year: 2027 }
    const [row] = await totalsOf(context, { ...question, by: ['year'] })
    return row === undefined ? null : { amount_ore: row.amount_ore, unknown_count: row.unknown_count }
  })

const entries = () =>
  read(product, city, (context) => entriesOf(context, { entry_set_id: id(), unit_ids: ['BUN-1'], year: 2027 }))

describe('writing cells of a plan', () => {
  it('moves the difference by a new entry and leaves the earlier ones', async () => {
    await write({ ...place, was: nothing, amount_ore: 10 * mnkr })
    await write({ ...place, was: { amount_ore: 10 * mnkr, unknown_count: 0 }, amount_ore: 7 * mnkr })
    expect((await entries()).map(({ amount_ore }) => amount_ore)).toEqual([10 * mnkr, -3 * mnkr])
    expect(await amounts()).toEqual({ amount_ore: 7 * mnkr, unknown_count: 0 })
  })

  it('of more cells than one statement takes is one change, all of it or nothing', async () => {
    const accounts = Array.from({ length: 45 }, (_, at) => `many-${set}-${at}`)
    await record(
      product,
      city,
      ...accounts.map((account): [string, Record<string, unknown>] => [
        'account.create',
        { id: account, name: account, kind: 'cost', chart: 'prov' },
      ]),
    )
    const cells = accounts.flatMap((account_id) =>
      [undefined, 'school', 'care'].flatMap((activity_id) =>
        [2027, 2028, 2029].flatMap((year) =>
          Array.from({ length: 13 }, (_, month) => ({
            ...{ year, month: month === 0 ? null : month, unit_id: 'BUN-1', account_id },
            ...{ activity_id: activity_id ?? null, was: nothing, amount_ore: 1 },
          })),
        ),
      ),
    )
    const last = cells.at(-1) ?? {}
    const posted = async () => {
      const found = await read(product, city, ({ db }) =>
        sql<{ postings: number; lines: number; ore: number }>`select count(distinct posting_id)::int as postings,
          count(*)::int as lines, sum(amount_ore)::int as ore from entry where entry_set_id = ${id()}`.execute(db),
      )
      return found.rows[0]
    }
    await expect(write(...cells.slice(0, -1), { ...last, was: { ...nothing, amount_ore: 5 } })).rejects.toMatchObject({
      code: 'ledger.cells_changed',
      details: { conflicts: [{ row: cells.length }] },
    })
    expect(await posted()).toMatchObject({ lines: 0 })
    await write(...cells)
    expect(await posted()).toEqual({ postings: 2, lines: cells.length, ore: cells.length })
    await write(...cells.map((cell) => ({ ...cell, was: { ...nothing, amount_ore: 1 }, amount_ore: 0 })))
    expect(await posted()).toMatchObject({ lines: cells.length * 2, ore: 0 })
    expect((await read(product, city, (context) => verifyAudit(context, recordTypes()))).broken).toBeNull()
  }, 60_000)

  it('is refused for a cell that is there twice, and for a year that the set does not have', async () => {
    const cell = { ...place, was: nothing, amount_ore: 1 }
    await expect(write(cell, { ...cell })).rejects.toMatchObject({ code: 'ledger.cell_twice' })
    await expect(write({ ...cell, year: 2030 })).rejects.toMatchObject({ code: 'ledger.cell_outside_set' })
    expect(await entries()).toEqual([])
  })

  it('lets a revenue become smaller, and refuses one that becomes a cost', async () => {
    const fees = { ...place, account_id: 'fees' }
    await write({ ...fees, was: nothing, amount_ore: -5 * mnkr })
    const was = { amount_ore: -5 * mnkr, unknown_count: 0 }
    await write({ ...fees, was, amount_ore: -2 * mnkr })
    const now = { amount_ore: -2 * mnkr, unknown_count: 0 }
    expect(await amounts()).toEqual(now)
    await expect(write({ ...fees, was: now, amount_ore: 1 })).rejects.toMatchObject({ code: 'ledger.wrong_sign' })
  })

  it('takes what lies on an ended account down towards 0, and never up or past it', async () => {
    const old = `old-${set}`
    const cell = { ...place, account_id: old, year: 2028 }
    const holding = (amount_ore: number) => ({ amount_ore, unknown_count: 0 })
    const line = { year: 2028, unit_id: 'BUN-1', account_id: old, certainty: 'estimated', reason: 'prov' }
    const post = (amount_ore: number) =>
      record(product, city, ['entry.post', { entry_set_id: id(), lines: [{ ...line, amount_ore }] }])
    await record(product, city, ['account.create', { id: old, name: 'Gammalt', kind: 'cost', chart: 'prov' }])
    await write({ ...cell, was: nothing, amount_ore: 500 })
    await record(product, city, ['account.revise', { id: old, valid_to: '2027-12-31' }])
    const ended = { code: 'ledger.account_ended' }
    await expect(write({ ...cell, was: holding(500), amount_ore: 600 })).rejects.toMatchObject(ended)
    await expect(write({ ...cell, was: holding(500), amount_ore: null })).rejects.toMatchObject(ended)
    await expect(post(-501)).rejects.toMatchObject(ended)
    await post(-100)
    await write({ ...cell, was: holding(400), amount_ore: 0 })
    await expect(post(-1)).rejects.toMatchObject(ended)
    await expect(write({ ...cell, year: 2029, was: nothing, amount_ore: 1 })).rejects.toMatchObject(ended)
  })

  it('names the refused cell by its own row, whatever needs no entry before it', async () => {
    const old = `old-row-${set}`
    await record(product, city, [
      'account.create',
      { id: old, name: 'Gammalt', kind: 'cost', chart: 'prov', valid_to: '2027-12-31' },
    ])
    await write({ ...place, was: nothing, amount_ore: 5 })
    const same = { ...place, was: { amount_ore: 5, unknown_count: 0 }, amount_ore: 5 }
    const ended = { ...place, account_id: old, year: 2028, was: nothing, amount_ore: 1 }
    await expect(write(same, ended)).rejects.toMatchObject({
      code: 'ledger.account_ended',
      params: { row: 2 },
      places: [{ row: 2, column: 'account_id' }],
    })
  })

  it('makes an amount unknown and known again, and counts no unknown twice', async () => {
    await write({ ...place, was: nothing, amount_ore: 4 * mnkr })
    await write({ ...place, was: { amount_ore: 4 * mnkr, unknown_count: 0 }, amount_ore: null })
    expect(await amounts()).toEqual({ amount_ore: null, unknown_count: 1 })
    await write({ ...place, was: { amount_ore: null, unknown_count: 1 }, amount_ore: 6 * mnkr })
    expect(await amounts()).toEqual({ amount_ore: 6 * mnkr, unknown_count: 0 })
  })

  it('saves nothing when somebody was first, and tells what holds in that cell and who wrote it', async () => {
    const fees = { ...place, account_id: 'fees', was: nothing, amount_ore: -1 * mnkr }
    await write({ ...place, was: nothing, amount_ore: 4 * mnkr })
    await expect(write(fees, { ...place, was: nothing, amount_ore: 9 * mnkr })).rejects.toMatchObject({
      code: 'ledger.cells_changed',
      params: { count: 1 },
      places: [{ row: 2, column: 'amount_ore' }],
      details: { conflicts: [{ row: 2, amount_ore: 4 * mnkr, unknown_count: 0, recorded_by: expect.any(String) }] },
    })
    expect(await amounts()).toEqual({ amount_ore: 4 * mnkr, unknown_count: 0 })
  })

  it('holds two who save the same cell at once to one of them', async () => {
    const both = [5, 6].map((amount) => write({ ...place, was: nothing, amount_ore: amount * mnkr }))
    const outcomes = await Promise.allSettled(both)
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect([5 * mnkr, 6 * mnkr]).toContain((await amounts())?.amount_ore)
  })

  it.each(['actual', 'decided_budget', 'commitments', 'committee_forecast'])(
    'is never done in a set of kind %s',
    (kind) => {
      expect(takesCells({ id: 'x', kind })).toBe(false)
    },
  )

  it('refuses a set that follows records', async () => {
    const derived = { id: 'funding', name: 'Finansiering', kind: 'plan', first_year: 1990, last_year: 2200 }
    await record(product, city, ['entry_set.create', derived])
    const cells = [{ ...place, was: nothing, amount_ore: 1 }]
    const step: [string, Record<string, unknown>] = [
      'entry.write_cells',
      { entry_set_id: 'funding', reason: 'prov', cells },
    ]
    await expect(record(product, city, step)).rejects.toMatchObject({ code: 'ledger.cells_locked' })
  })
})

describe('a cell of one activity or project', () => {
  const holding = (amount_ore: number) => ({ amount_ore, unknown_count: 0 })
  const on = (activity_id: string | null) => ({ ...place, activity_id })
  const told = () =>
    read(product, city, async (context) => {
      const question = { entry_set_id: id(), unit_ids: ['BUN-1'], from_year: 2027, to_year: 2027 }
      const rows = await totalsOf(context, { ...question, by: ['activity'] })
      return Object.fromEntries(rows.map(({ activity, amount_ore }) => [activity ?? 'none', amount_ore]))
    })

  it('is a part of what the unit has on the account, and what is written there lies on it', async () => {
    await write(
      { ...on('school'), was: nothing, amount_ore: 5 * mnkr },
      { ...on(null), was: nothing, amount_ore: mnkr },
    )
    await write({ ...on('school'), was: holding(5 * mnkr), amount_ore: 7 * mnkr })
    expect(await told()).toEqual({ school: 7 * mnkr, none: mnkr })
    // The whole cell moves by what lies on no activity.
    await write({ ...place, was: holding(8 * mnkr), amount_ore: 10 * mnkr })
    expect(await told()).toEqual({ school: 7 * mnkr, none: 3 * mnkr })
  })

  it('is refused for what stands in it, whatever stands beside it', async () => {
    await write({ ...on('school'), was: nothing, amount_ore: 5 * mnkr })
    await write({ ...on('care'), was: nothing, amount_ore: mnkr })
    await expect(write({ ...on('care'), was: holding(6 * mnkr), amount_ore: 0 })).rejects.toMatchObject({
      code: 'ledger.cells_changed',
      details: { conflicts: [{ row: 1, amount_ore: mnkr, unknown_count: 0 }] },
    })
  })

  it('becomes unknown and known again without touching what lies beside it', async () => {
    await write({ ...on('school'), was: nothing, amount_ore: 5 }, { ...on('care'), was: nothing, amount_ore: 1 })
    await write({ ...on('school'), was: holding(5), amount_ore: null })
    expect(await amounts()).toEqual({ amount_ore: 1, unknown_count: 1 })
    await write({ ...on('school'), was: { amount_ore: null, unknown_count: 1 }, amount_ore: 8 })
    expect(await told()).toEqual({ school: 8, care: 1 })
  })

  it('is never written beside the cell that it is a part of, but beside another part', async () => {
    const [school, care] = [on('school'), on('care')].map((cell) => ({ ...cell, was: nothing, amount_ore: 1 }))
    const whole = { ...place, was: nothing, amount_ore: 9 }
    await expect(write(school ?? {}, whole)).rejects.toMatchObject({
      code: 'ledger.cell_in_cell',
      params: { row: 2, other: 1 },
    })
    const project = { ...place, project_id: 'P1', was: nothing, amount_ore: 1 }
    await expect(write(school ?? {}, project)).rejects.toMatchObject({ code: 'ledger.cell_in_cell' })
    await expect(write(school ?? {}, { ...school })).rejects.toMatchObject({ code: 'ledger.cell_twice' })
    expect(await entries()).toEqual([])
    await write(school ?? {}, care ?? {})
    expect(await told()).toEqual({ school: 1, care: 1 })
  })

  it('of a project holds what lies on that project alone, and explains itself', async () => {
    await write(
      { ...place, project_id: 'P1', was: nothing, amount_ore: 4 },
      { ...place, project_id: null, was: nothing, amount_ore: 2 },
    )
    const figure = (project: string) =>
      read(product, city, (context) =>
        explainFigure(context, `cell:account=wages,project=${project},set=${id()},unit=BUN-1,units=own,year=2027`),
      )
    expect([(await figure('P1')).value, (await figure('none')).value]).toEqual([4, 2])
    expect((await figure('P1')).parts[0]?.label).toMatch(/prov/)
  })

  it('is taken down to 0 on an account that has ended, never past what lies on the activity', async () => {
    const old = `old-part-${set}`
    const cell = { ...on('school'), account_id: old, year: 2028 }
    await record(product, city, ['account.create', { id: old, name: 'Gammalt', kind: 'cost', chart: 'prov' }])
    await write({ ...cell, was: nothing, amount_ore: 5 }, { ...cell, activity_id: null, was: nothing, amount_ore: 9 })
    await record(product, city, ['account.revise', { id: old, valid_to: '2027-12-31' }])
    const past = write({ ...cell, was: holding(5), amount_ore: -1 })
    await expect(past).rejects.toMatchObject({ code: 'ledger.account_ended' })
    await write({ ...cell, was: holding(5), amount_ore: 0 })
  })

  it('is refused for an activity that does not exist', async () => {
    const stray = write({ ...on('nowhere'), was: nothing, amount_ore: 1 })
    await expect(stray).rejects.toMatchObject({ constraint: 'entry_activity_id_fkey' })
  })
})

describe('the figure of a cell', () => {
  const figure = (rest: string) =>
    read(product, city, (context) => explainFigure(context, `cell:${rest},set=${id()},unit=BUN,year=2027`))

  it('adds the units and accounts below it, one month or all', async () => {
    await write(
      { ...place, was: nothing, amount_ore: 3 * mnkr },
      { ...place, month: 2, was: nothing, amount_ore: 4 * mnkr },
      { ...place, account_id: 'fees', was: nothing, amount_ore: -1 * mnkr },
    )
    const whole = await figure('account=costs')
    expect(whole.value).toBe(7 * mnkr)
    expect(recompute(whole)).toBe(whole.value)
    expect((await figure('account=costs,month=2')).value).toBe(4 * mnkr)
    expect((await figure('account=costs,month=0')).value).toBe(3 * mnkr)
    expect((await figure('units=own')).value).toBe(null)
    const net = await read(product, city, (context) => explainFigure(context, `cell:set=${id()},unit=BUN,year=2027`))
    expect(net.value).toBe(6 * mnkr)
  })
})
