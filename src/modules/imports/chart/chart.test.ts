import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { cityProduct, read, record, type TestProduct } from '../../../../test/city.ts'
import { account } from '../../ledger/schema.ts'
import { entriesOf } from '../../ledger/service.ts'
import { accountChart, type ChartResult } from '../schema-chart.ts'
import { theChartAt } from './service.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee' }],
    ['account.create', { id: 'gammalt', name: 'Gammalt', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: '4010', name: 'Böcker', kind: 'cost', chart: 'prov' }],
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2025, last_year: 2029 }],
    ['entry.post', posted('gammalt', 2026)],
    ['entry.post', posted('4010', 2028)],
  )
})

afterAll(() => product.close())

function posted(account_id: string, year: number) {
  const line = { year, unit_id: 'BUN', account_id, amount_ore: 500, certainty: 'estimated', reason: 'Prov' }
  return { entry_set_id: 'plan', lines: [line] }
}

const first = [
  'Konto;Namn;Slag;Överkonto;Gäller från;Gäller till;Motsvarar',
  '4;Material;kostnad;;;;',
  '4010;Böcker;kostnad;4;;;',
  '4020;Möbler;kostnad;4;;;',
  '3010;Avgifter;intäkt;;;;',
  '1930;Bank;tillgång;;;;',
]

const second = [
  'Konto;Namn;Slag;Överkonto;Gäller till;Motsvarar',
  '4;Material;kostnad;;;',
  '6;Lokaler;kostnad;;;',
  '4010;Böcker och tidskrifter;kostnad;4;;640',
  '4020;Möbler;kostnad;6;;',
  '3010;Avgifter;intäkt;;2026-12-31;3011',
  '3011;Avgifter och taxor;intäkt;;;',
  '1930;Bank;tillgång;;;',
]

const chart = (lines: readonly string[], name: string, valid_from: string) => ({
  ...{ file_name: 'kontoplan.csv', import_kind: 'csv', name, valid_from },
  content: Buffer.from(lines.join('\n')).toString('base64'),
})

const tell = async (verb: string, input: Record<string, unknown>) =>
  (await record(product, city, [verb, input])) as ChartResult
const preview = (lines: readonly string[], day = '2025-01-01') =>
  tell('account_chart.preview', chart(lines, 'Prov', day))
const accounts = async () => {
  const rows = await read(product, city, (context) => listRecords(context, account))
  return rows.map(({ id, name, parent_id, valid_from, valid_to }) => [id, name, parent_id, valid_from, valid_to])
}
const namesOn = async (day: string) => {
  const { chart: held, rows } = await read(product, city, (context) => theChartAt(context, day))
  return { held: held?.name ?? null, rows: rows.map(({ number, name }) => `${number} ${name}`) }
}

describe('a chart of accounts', () => {
  it('is told with what it changes beside the accounts that there are, and changes nothing', async () => {
    const told = await preview(first)
    expect(told).toMatchObject({ ok: true, id: null, before: null, accounts: 5, added: 4, moved: 1, ended: 1 })
    expect(told.changes.map(({ number, change, later_entries }) => [number, change, later_entries])).toEqual([
      ['4', 'added', 0],
      ['4010', 'moved', 0],
      ['4020', 'added', 0],
      ['3010', 'added', 0],
      ['1930', 'added', 0],
      // It ends the last day of 2024, and an entry of 2026 lies on it.
      ['gammalt', 'ended', 1],
    ])
    expect(await read(product, city, (context) => listRecords(context, accountChart))).toEqual([])
    expect(await accounts()).toHaveLength(2)
  })

  it('becomes dated accounts in one step; the entries of those that end stay, and no new ones come', async () => {
    const made = await tell('account_chart.make', chart(first, 'Plan 25', '2025-01-01'))
    expect(made).toMatchObject({ ok: true, already: false, added: 4 })
    expect(await accounts()).toEqual([
      ['3010', 'Avgifter', null, '2025-01-01', null],
      ['4', 'Material', null, '2025-01-01', null],
      ['4010', 'Böcker', '4', null, null],
      ['4020', 'Möbler', '4', '2025-01-01', null],
      ['gammalt', 'Gammalt', null, null, '2024-12-31'],
    ])
    const kept = await read(product, city, (context) =>
      entriesOf(context, { entry_set_id: 'plan', unit_ids: ['BUN'], year: 2026 }),
    )
    expect(kept.map(({ account_id, amount_ore }) => [account_id, amount_ore])).toEqual([['gammalt', 500]])
    await expect(tell('entry.post', posted('gammalt', 2025))).rejects.toMatchObject({ code: 'ledger.account_ended' })
    expect(await tell('account_chart.make', chart(first, 'Plan 25', '2025-01-01'))).toMatchObject({
      ...{ already: true, id: made.id, changes: [] },
    })
  })

  it('of the version before leaves alone what was added beside it', async () => {
    await record(product, city, ['account.create', { id: 'eget', name: 'Eget', kind: 'cost', chart: 'prov' }])
    const told = await preview(first.slice(0, 4), '2026-01-01')
    expect(told.changes.map(({ number, change }) => [number, change])).toEqual([
      ['1930', 'ended'],
      ['3010', 'ended'],
    ])
  })

  it('is held against the version before, and each year keeps the names of its time', async () => {
    const made = await tell('account_chart.make', chart(second, 'Plan 27', '2027-01-01'))
    expect(made).toMatchObject({ before: { name: 'Plan 25' }, added: 2, renamed: 1, moved: 1, ended: 1, accounts: 6 })
    expect(made.changes.find(({ number }) => number === '4010')).toMatchObject({
      ...{ change: 'renamed', name_before: 'Böcker', becomes: '640', parent_before: null },
    })
    expect(await accounts()).toContainEqual(['3010', 'Avgifter', null, '2025-01-01', '2026-12-31'])
    expect(await accounts()).toContainEqual(['4020', 'Möbler', '6', '2025-01-01', null])
    await expect(tell('entry.post', posted('3011', 2026))).rejects.toMatchObject({ code: 'ledger.account_not_begun' })
    expect(await namesOn('2024-12-31')).toEqual({ held: null, rows: [] })
    expect((await namesOn('2026-06-30')).rows).toContain('4010 Böcker')
    expect((await namesOn('2027-06-30')).rows).toEqual([
      ...['1930 Bank', '3011 Avgifter och taxor', '4 Material', '4010 Böcker och tidskrifter', '4020 Möbler'],
      '6 Lokaler',
    ])
  })

  it('that does not hold yet keeps the names in the version until its day, when the same file gives them', async () => {
    const given = chart(second, 'Plan 27', '2027-01-01')
    const nameNow = async () => (await accounts()).find(([id]) => id === '4010')?.[1]
    expect(await nameNow()).toBe('Böcker')
    expect(await tell('account_chart.preview', given)).toMatchObject({ already: true, waiting_names: 1, changes: [] })
    product.setClock('2027-01-01T08:00:00.000Z')
    expect(await tell('account_chart.preview', given)).toMatchObject({ already: false, renamed: 1, waiting_names: 0 })
    expect(await nameNow()).toBe('Böcker')
    await tell('account_chart.make', given)
    expect(await nameNow()).toBe('Böcker och tidskrifter')
    expect(await tell('account_chart.make', given)).toMatchObject({ already: true, changes: [] })
    await record(product, city, ['account.revise', { id: '4010', name: 'Böcker m.m.' }])
    expect(await tell('account_chart.make', given)).toMatchObject({ already: true })
    expect(await nameNow()).toBe('Böcker m.m.')
  })

  it('moves an account with entries of earlier years only when a person accepts it by number', async () => {
    const third = second.map((line) => line.replace('4010;Böcker och tidskrifter;kostnad;4;', '4010;Böcker;kostnad;6;'))
    const given = chart(third, 'Plan 30', '2030-01-01')
    const refused = await tell('account_chart.preview', given)
    expect(refused.errors).toMatchObject([{ code: 'chart.moves_earlier', row: 4, imbalance: '4010' }])
    expect(refused.errors[0]?.message).toContain('1 poster i år före 2030-01-01')
    await expect(tell('account_chart.make', given)).rejects.toMatchObject({ code: 'chart.faulty' })
    expect(await tell('account_chart.preview', { ...given, accept: '4010' })).toMatchObject({
      ...{ ok: true, accepted: ['4010'], moved: 1 },
    })
    const slip = await tell('account_chart.preview', { ...given, accept: '4010,9' })
    expect(slip.errors.map(({ code }) => code)).toEqual(['import.nothing_to_accept'])
    // The entry lies in 2028, which is no earlier year of a version that holds from it.
    expect(await tell('account_chart.preview', { ...given, valid_from: '2028-01-01' })).toMatchObject({ ok: true })
  })

  it('under a heading that is new moves an account without asking: no sum that there was changes', async () => {
    const third = [...second, '40;Böcker och möbler;kostnad;4;;'].map((line) =>
      line.replace('4010;Böcker och tidskrifter;kostnad;4;', '4010;Böcker;kostnad;40;'),
    )
    expect(await preview(third, '2030-01-01')).toMatchObject({ ok: true, moved: 1 })
  })

  it('does not open an account again over years when it was closed', async () => {
    const codesFrom = async (day: string) =>
      (await preview([...second.map((line) => line.replace('2026-12-31', ''))], day)).errors.map(({ code }) => code)
    expect(await codesFrom('2029-01-01')).toEqual(['chart.comes_back'])
    // A row that tells of the end once more opens nothing.
    expect((await preview(second, '2029-01-01')).errors).toEqual([])
  })

  it('of a day that is not later than the version in force is refused', async () => {
    const told = await preview([...first, '5;Nytt;kostnad;;;;'], '2026-01-01')
    expect(told.errors.map(({ code }) => code)).toContain('chart.not_later')
    const making = tell('account_chart.make', chart([...first, '5;Nytt;kostnad;;;;'], 'Sen', '2026-01-01'))
    await expect(making).rejects.toMatchObject({ code: 'chart.faulty' })
  })
})

it.each<[what: string, row: string, code: string, column: number | null]>([
  ['a number that is none', '40 10;Namn;kostnad;;;;', 'chart.bad_number', 1],
  ['no name', '7;;kostnad;;;;', 'chart.bad_name', 2],
  ['no kind', '7;Namn;annat;;;;', 'chart.bad_kind', 3],
  ['a day that is none', '7;Namn;kostnad;;2025-02-30;;', 'chart.bad_day', 5],
  ['an end before its beginning', '7;Namn;kostnad;;2025-02-02;2025-02-01;', 'chart.ends_first', 6],
  ['a number twice', '4010;Namn;kostnad;;;;', 'chart.number_twice', 1],
  ['a parent that is not there', '7;Namn;kostnad;8;;;', 'chart.parent_missing', 4],
  ['itself above it', '7;Namn;kostnad;7;;;', 'chart.circle', 4],
  ['another kind than it has', '4020;Möbler;intäkt;4;;;', 'chart.kind_fixed', null],
])('a chart with %s is told with its place', async (_, row, code, column) => {
  const lines =
    code === 'chart.kind_fixed' ? first.map((line) => (line.startsWith('4020') ? row : line)) : [...first, row]
  const { ok, errors } = await preview(lines, '2028-01-01')
  expect(ok).toBe(false)
  const at = code === 'chart.kind_fixed' ? 4 : 7
  expect(errors.map((error) => [error.code, error.row, error.column])).toContainEqual([code, at, column])
})

it('a chart without its headings, or that is no table, is refused', async () => {
  const codesOf = async (lines: readonly string[]) =>
    (await preview(lines, '2028-01-01')).errors.map(({ code }) => code)
  expect(await codesOf(['Kod;Text', '1;A'])).toEqual(Array.from({ length: 3 }, () => 'chart.heading_missing'))
  expect(await codesOf([''])).toEqual(['import.empty_file'])
  const given = { ...chart(['PK'], 'Prov', '2028-01-01'), import_kind: 'xlsx', file_name: 'prov.xlsx' }
  expect((await tell('account_chart.preview', given)).errors.map(({ code }) => code)).toEqual(['import.broken_archive'])
})
