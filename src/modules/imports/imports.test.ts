import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSie } from '#core/sie/read.ts'
import type { City } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { changedSample, type SampleName, sampleBytes } from '../../../test/sie/samples.ts'
import { sie5Sample } from '../../../test/sie/sie5.ts'
import { entriesOf } from '../ledger/service.ts'
import { bookedLines } from './booked.ts'
import { patternsOf } from './codes.ts'
import { type ImportResult, importRun } from './schema.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  const account = { chart: 'prov' }
  await record(
    product,
    city,
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee' }],
    ['org_unit.create', { id: 'KUN', name: 'Kulturnämnden', kind: 'specialist_committee' }],
    ['account.create', { id: 'avgifter', name: 'Avgifter', kind: 'revenue', ...account }],
    ['account.create', { id: '5010', name: 'Hyra', kind: 'cost', ...account }],
    ['entry_set.create', { id: 'utfall', name: 'Utfall', kind: 'actual', first_year: 2024, last_year: 2025 }],
    ['entry_set.create', { id: 'utfall-2024', name: 'Utfall 2024', kind: 'actual', first_year: 2024, last_year: 2024 }],
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2024, last_year: 2025 }],
    ['entry_set.create', { id: 'loften', name: 'Åtaganden', kind: 'commitments', first_year: 2024, last_year: 2025 }],
  )
})

afterAll(() => product.close())

const wish = (bytes: Uint8Array, changes: Record<string, unknown> = {}) => ({
  file_name: 'prov.se',
  unit_id: 'BUN',
  entry_set_id: 'utfall',
  accounts: '3*=avgifter',
  content: Buffer.from(bytes).toString('base64'),
  ...changes,
})

const tell = (verb: string, input: Record<string, unknown>) => record(product, city, [verb, input])
const preview = async (bytes: Uint8Array, changes = {}) =>
  (await tell('import_run.preview', wish(bytes, changes))) as ImportResult
const make = async (bytes: Uint8Array, changes = {}) =>
  (await tell('import_run.make', wish(bytes, changes))) as ImportResult

const held = (year: number, entry_set_id = 'utfall') =>
  read(product, city, (context) => entriesOf(context, { entry_set_id, unit_ids: ['BUN'], year }))

const runs = () => read(product, city, (context) => listRecords(context, importRun))

const codes = ({ errors }: ImportResult) => errors.map(({ code }) => code)

describe('a preview', () => {
  it('tells what a file would give, and changes nothing', async () => {
    const told = await preview(sampleBytes('type4'))
    expect(told).toMatchObject({
      ok: true,
      id: null,
      sie_type: 4,
      encoding: 'cp437',
      vouchers: 3,
      rows: 6,
      entries: 3,
      left_out: 3,
      sum_ore: 25_025 + 25_000 - 109_950,
      control: { vouchers: { checked: 3, differing: 0 }, checksum: 'none' },
    })
    expect(await runs()).toEqual([])
    expect(await held(2024)).toEqual([])
  })

  it('places what has no month in its year, and refuses a broken year that cannot be placed', async () => {
    expect(codes(await preview(sampleBytes('type1')))).toEqual(['import.broken_year'])
    const whole = changedSample('type1', '20240701 20250630', '20240101 20241231')
    expect(await preview(whole, { entry_set_id: 'utfall-2024' })).toMatchObject({ ok: true, entries: 2, left_out: 0 })
    expect(await preview(sampleBytes('type3'))).toMatchObject({ ok: true, rows: 6, entries: 3, left_out: 3 })
  })

  it('tells of every account without one in the city, of a wrong one, and of years outside the set', async () => {
    const told = await preview(sampleBytes('type4'), { accounts: '', entry_set_id: 'utfall-2024' })
    expect(told.errors).toMatchObject([
      { code: 'import.unmapped_account', row: 41 },
      { code: 'import.outside_set', voucher: 'B 1' },
    ])
    expect(told.errors[0]?.message).toContain('3010 Försäljning')
    expect(codes(await preview(sampleBytes('type4'), { accounts: '3*=saknas' }))).toEqual(['import.unknown_target'])
  })

  it('gives a plan the budget of a file that tells one, and actuals what has been booked', async () => {
    const text = '#SIETYP 3\n#RAR 0 20240101 20241231\n#PSALDO 0 202401 5010 {} 90\n#PBUDGET 0 202401 5010 {} 100\n'
    const bytes = new TextEncoder().encode(text)
    expect(await preview(bytes)).toMatchObject({ ok: true, sum_ore: 9000 })
    expect(await preview(bytes, { entry_set_id: 'plan' })).toMatchObject({ ok: true, entries: 1, sum_ore: 10_000 })
    const [vouchers, parts] = [sampleBytes('type4i'), sampleBytes('type4')]
    expect(await preview(vouchers, { entry_set_id: 'plan' })).toMatchObject({ content: 'booked', entries: 3 })
    // Only a part of the account is budgeted, by its object; it is no less a budget.
    const told = { content: 'budget', entries: 1, sum_ore: -120_000 }
    expect(await preview(parts, { entry_set_id: 'plan' })).toMatchObject(told)
  })

  it('gives a balance sheet account that the mapping names its place', async () => {
    const told = await preview(sampleBytes('type4'), { accounts: '3*=avgifter,1930=5010' })
    expect(told).toMatchObject({ ok: true, entries: 5, left_out: 1 })
  })

  it.each([
    ['a set that rests on records', { entry_set_id: 'loften' }, 'import.closed_set'],
    ['a set that is not there', { entry_set_id: 'nej' }, 'ledger.unknown_set'],
    ['a unit that is not there', { unit_id: 'NEJ' }, 'organisation.unknown_unit'],
    ['a mapping that says nothing', { accounts: '3010' }, 'import.bad_mapping'],
  ])('refuses %s', async (_, changes, code) => {
    await expect(preview(sampleBytes('type4'), changes)).rejects.toMatchObject({ code })
  })
})

describe('a file with faults', () => {
  const unbalanced = changedSample('type4i', '#TRANS 2440 {} -250.25', '#TRANS 2440 {} -248.25')

  it('is refused with all of them, and nothing is kept', async () => {
    const page = new TextEncoder().encode('<!doctype html><html></html>')
    const refused = await make(page).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'import.faulty', status: 422 })
    expect((refused as { details: ImportResult }).details.errors).toMatchObject([{ code: 'import.html_page', row: 1 }])
    await expect(make(unbalanced)).rejects.toMatchObject({ code: 'import.faulty' })
    expect(await runs()).toEqual([])
  })

  it('is read in when its difference is accepted by name, and the name is kept', async () => {
    const wrong = await preview(unbalanced, { accept: 'A/2:3.00' })
    expect(codes(wrong)).toEqual(['import.unbalanced', 'import.nothing_to_accept'])
    const made = await make(unbalanced, { accept: 'A/2:2.00', file_name: 'ojämn.se' })
    expect(made).toMatchObject({ ok: true, accepted: ['A/2:2.00'] })
    const [kept] = await runs()
    expect(kept).toMatchObject({ file_name: 'ojämn.se', accepted: ['A/2:2.00'], state: 'posted', certainty: 'actual' })
    await tell('import_run.undo', { id: kept?.id ?? '', reason: 'Prov' })
    expect(await held(2024)).toEqual([])
  })
})

describe('an import', () => {
  it('is in the ledger row by row, explained to voucher and line, and read in once', async () => {
    const made = await make(sampleBytes('type4'))
    expect((await held(2024)).map(({ amount_ore, month, certainty }) => [amount_ore, month, certainty])).toEqual([
      [-109_950, 8, 'actual'],
      [25_025, 9, 'actual'],
    ])
    const tree = await read(product, city, (context) =>
      explainFigure(context, 'account_sum:account=5010,unit=BUN,year=2024,set=utfall'),
    )
    expect(tree).toMatchObject({
      value: 25_025,
      parts: [
        {
          label: expect.stringContaining('A 2 2024-09-02 Hyra september {1 Nord}'),
          source: { document: 'prov.se', section: 'Ver A 2, rad 47' },
          record: { kind: 'import_run', id: made.id },
        },
      ],
    })
    const again = await make(sampleBytes('type4'), { file_name: 'annat namn.se' })
    expect(again).toMatchObject({ already: true, id: made.id, file_name: 'prov.se' })
    expect(await held(2025)).toHaveLength(1)
    await expect(make(sampleBytes('type4'), { unit_id: 'KUN' })).rejects.toMatchObject({ code: 'import.elsewhere' })
  })

  it('gives both actuals and a plan from one file that tells both, each once', async () => {
    const text = '#SIETYP 3\n#RAR 0 20240101 20241231\n#PSALDO 0 202401 5010 {} 90\n#PBUDGET 0 202401 5010 {} 100\n'
    const bytes = new TextEncoder().encode(text)
    const outcome = await make(bytes)
    const plan = await make(bytes, { entry_set_id: 'plan' })
    expect([outcome, plan].map(({ content, sum_ore, already }) => [content, sum_ore, already])).toEqual([
      ['booked', 9000, false],
      ['budget', 10_000, false],
    ])
    expect(await make(bytes, { entry_set_id: 'plan' })).toMatchObject({ already: true, id: plan.id })
    for (const { id } of [outcome, plan]) await tell('import_run.undo', { id: id ?? '', reason: 'Prov' })
  })

  it('is undone as a whole, once, stays readable as it was, and can be made again', async () => {
    const run = (await runs()).find(({ state }) => state === 'posted')
    product.setClock('2025-04-03T08:00:00.000Z')
    await tell('import_run.undo', { id: run?.id ?? '', reason: 'Fel enhet' })
    expect([...(await held(2024)), ...(await held(2025))]).toEqual([])
    const then = await read(
      product,
      city,
      (context) => entriesOf(context, { entry_set_id: 'utfall', unit_ids: ['BUN'], year: 2024 }),
      '2025-04-02',
    )
    expect(then).toHaveLength(2)
    await expect(tell('import_run.undo', { id: run?.id ?? '', reason: 'Igen' })).rejects.toMatchObject({
      code: 'import.undone',
    })
    const anew = await make(sampleBytes('type4'), { accounts: '3010=avgifter' })
    expect(anew).toMatchObject({ ok: true, already: false })
    expect(anew.id).not.toBe(run?.id)
  })

  it('of SIE 5 goes the same way, row by row', async () => {
    await tell('entry_set.create', { id: 'utfall-2026', name: 'U', kind: 'actual', first_year: 2026, last_year: 2026 })
    const made = await make(new TextEncoder().encode(sie5Sample), { entry_set_id: 'utfall-2026', file_name: 'ny.sie' })
    expect(made).toMatchObject({ ok: true, sie_type: 5, vouchers: 1, entries: 1, left_out: 1, sum_ore: 119_950 })
    expect(await held(2026, 'utfall-2026')).toMatchObject([{ source_section: 'Ver A 1, rad 29', month: 2 }])
  })

  it('takes a revenue that has been paid back, with the sign that it is booked with', async () => {
    const text = '#SIETYP 4\n#VER A 9 20240301 "Återbetalt"\n{\n#TRANS 3010 {} 75\n#TRANS 1930 {} -75\n}\n'
    expect(await make(new TextEncoder().encode(text))).toMatchObject({ ok: true, sum_ore: 7500, encoding: 'utf8' })
  })
})

it('the longest pattern of a mapping wins, and a whole number before a beginning', () => {
  expect(patternsOf('3*=a, 3010=b,301*=c').map(({ to }) => to)).toEqual(['b', 'c', 'a'])
  for (const wrong of ['3010', '=a', '30*1=a', '3010=']) expect(() => patternsOf(wrong)).toThrow('import.bad_mapping')
})

it.each<[SampleName, number]>([
  ['type1', 0],
  ['type2', 6],
  ['type3', 6],
  ['type4', 6],
  ['type4i', 6],
])('a file of %s gives %i lines', (name, count) => {
  expect(bookedLines(readSie(sampleBytes(name))).lines).toHaveLength(count)
})

describe('a file of what the ledger does not hold as it is', () => {
  it('places a budget by object on the units and projects that the profile knows, with no money lost', async () => {
    await record(
      product,
      city,
      ['org_unit.create', { id: 'NORD', name: 'Norra', kind: 'unit', parent_id: 'BUN' }],
      ['import_profile.create', { id: 'objekt', name: 'Objekt', unit_column: '1', unit_codes: '7=NORD' }],
    )
    const lines = ['{} 100', '{1 7} 60', '{1 8} 30', '{6 P} 100'].map((part) => `#PBUDGET 0 202401 5010 ${part}`)
    const bytes = (text: string) => new TextEncoder().encode(`#SIETYP 3\n#RAR 0 20240101 20241231\n${text}\n`)
    const into = { entry_set_id: 'plan', profile_id: 'objekt' }
    expect(codes(await preview(bytes(lines.join('\n')), into))).toEqual(['import.unknown_unit'])
    const known = bytes(lines.filter((one) => !one.includes('{1 8}')).join('\n'))
    const made = await make(known, into)
    expect(made).toMatchObject({ content: 'budget', entries: 2, sum_ore: 10_000 })
    const placed = await read(product, city, (context) =>
      entriesOf(context, { entry_set_id: 'plan', unit_ids: ['BUN', 'NORD'], year: 2024 }),
    )
    expect(placed.map(({ unit_id, amount_ore, reason }) => [unit_id, amount_ore, reason])).toEqual([
      ['BUN', 4000, '#PBUDGET 5010'],
      ['NORD', 6000, '#PBUDGET 5010 {1 7}'],
    ])
    await tell('import_run.undo', { id: made.id ?? '', reason: 'Prov' })
  })

  it('is not undone unseen when somebody has written in its cells since, and what they wrote is told', async () => {
    const text = '#SIETYP 3\n#RAR 0 20250101 20251231\n#PBUDGET 0 202501 5010 {} 100\n#PBUDGET 0 202502 5010 {} 100\n'
    const made = await make(new TextEncoder().encode(text), { entry_set_id: 'plan', file_name: 'ram.se' })
    const cell = { year: 2025, month: 1, unit_id: 'BUN', account_id: '5010', amount_ore: 12_000 }
    const cells = [{ ...cell, was: { amount_ore: 10_000, unknown_count: 0 } }]
    await tell('entry.write_cells', { entry_set_id: 'plan', reason: 'Högre hyra', cells })
    const undo = { id: made.id ?? '', reason: 'Prov' }
    const refused = await tell('import_run.undo', undo).catch((error: unknown) => error)
    expect(refused).toMatchObject({
      code: 'import.changed_since',
      params: { count: 1, cell: 'BUN 5010 2025' },
      details: { edits: [{ unit_id: 'BUN', account_id: '5010', year: 2025, recorded_by: 'Planerare Prov' }] },
    })
    expect((await held(2025, 'plan')).map(({ amount_ore }) => amount_ore)).toEqual([10_000, 10_000, 2000])
    await tell('import_run.undo', { ...undo, over: true })
    expect((await held(2025, 'plan')).map(({ amount_ore, reason }) => [amount_ore, reason])).toEqual([
      [2000, 'Högre hyra'],
    ])
  })

  it('refuses a file in another currency', async () => {
    const text = '#SIETYP 3\n#VALUTA EUR\n#RAR 0 20240101 20241231\n#PSALDO 0 202401 5010 {} 90\n'
    expect(codes(await preview(new TextEncoder().encode(text)))).toEqual(['import.other_currency'])
  })
})
