import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { sampleBytes } from '../../../test/sie/samples.ts'
import { entriesOf } from '../ledger/service.ts'
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
    ['org_unit.create', { id: 'NORD', name: 'Norra skolan', kind: 'unit', parent_id: 'BUN' }],
    ['org_unit.create', { id: 'KUN', name: 'Kulturnämnden', kind: 'specialist_committee' }],
    ['account.create', { id: 'avgifter', name: 'Avgifter', kind: 'revenue', ...account }],
    ['account.create', { id: '5010', name: 'Hyra', kind: 'cost', ...account }],
    ['activity_code.create', { id: '435', name: 'Grundskola' }],
    ['entry_set.create', { id: 'utfall', name: 'Utfall', kind: 'actual', first_year: 2024, last_year: 2026 }],
    [
      'import_profile.create',
      {
        id: 'ekonomi',
        name: 'Ekonomisystemets CSV',
        account_column: 'Konto',
        amount_column: 'Belopp',
        period_column: 'Period',
        unit_column: 'Ansvar',
        activity_column: 'Vht',
        voucher_column: 'Ver',
        text_column: 'Text',
        account_codes: '3*=avgifter',
        unit_codes: '12*=NORD',
      },
    ],
    ['import_profile.create', { id: 'sie', name: 'SIE med ansvar', unit_column: '1', unit_codes: 'Nord=NORD' }],
  )
})

afterAll(() => product.close())

const rows = [
  'Konto;Ansvar;Period;Belopp;Ver;Text;Vht',
  '5010;1201;202601;"1 200,50";A1;Hyra januari;435',
  '5010;Norra skolan;202602;1200,50;A2;=HYPERLINK("x");Grundskola',
  '3010;;202602;-99,00;A3;Avgift;',
  '5010;NORD;202603;okänt;;Hyra mars;',
]

const wish = (lines: readonly string[], changes: Record<string, unknown> = {}) => ({
  import_kind: 'csv',
  file_name: 'utfall.csv',
  unit_id: 'BUN',
  entry_set_id: 'utfall',
  profile_id: 'ekonomi',
  content: Buffer.from(lines.join('\r\n')).toString('base64'),
  ...changes,
})

const tell = async (verb: string, input: Record<string, unknown>) =>
  (await record(product, city, [verb, input])) as ImportResult

const held = (year: number, unit_ids = ['BUN', 'NORD']) =>
  read(product, city, (context) => entriesOf(context, { entry_set_id: 'utfall', unit_ids, year }))

const codes = ({ errors }: ImportResult) => errors.map(({ code }) => code)

describe('a table', () => {
  it('without a profile tells what its columns may be, and is not read in', async () => {
    const told = await tell('import_run.preview', wish(rows, { profile_id: null }))
    expect(told.ok).toBe(false)
    expect(codes(told)).toContain('import.profile_missing')
    expect(told.table).toMatchObject({
      headings: ['Konto', 'Ansvar', 'Period', 'Belopp', 'Ver', 'Text', 'Vht'],
      suggested: { account_column: 'Konto', unit_column: 'Ansvar', activity_column: 'Vht', delimiter: 'semicolon' },
    })
    expect(told.table?.sample[0]).toContain('1 200,50')
    await expect(tell('import_run.make', wish(rows, { profile_id: null }))).rejects.toMatchObject({
      code: 'import.faulty',
    })
  })

  it('is read in row by row to units, accounts and activities, and what is unknown stays unknown', async () => {
    const made = await tell('import_run.make', wish(rows))
    expect(made).toMatchObject({ ok: true, rows: 4, entries: 4, sum_ore: 230_200, unknown_count: 1, vouchers: 3 })
    expect(await held(2026)).toMatchObject([
      { unit_id: 'NORD', account_id: '5010', month: 1, amount_ore: 120_050, certainty: 'actual' },
      { unit_id: 'NORD', month: 2, reason: 'A2 =HYPERLINK("x")', source_section: 'Ver A2, rad 3' },
      { unit_id: 'BUN', account_id: 'avgifter', amount_ore: -9900 },
      { unit_id: 'NORD', amount_ore: null, certainty: 'unknown' },
    ])
    const tree = await read(product, city, (context) => explainFigure(context, `import_sum:run=${made.id}`))
    expect(tree).toMatchObject({ value: 230_200, unknown_count: 1 })
    expect(tree.parts[0]?.parts[0]?.source).toEqual({ document: 'utfall.csv', section: 'Ver A1, rad 2' })
    expect(await tell('import_run.make', wish(rows))).toMatchObject({ already: true, id: made.id, unknown_count: 1 })
    const [run] = await read(product, city, (context) => listRecords(context, importRun))
    expect(run).toMatchObject({ import_kind: 'csv', profile_id: 'ekonomi' })
    await tell('import_run.undo', { id: made.id ?? '', reason: 'Prov' })
    expect(await held(2026)).toEqual([])
  })

  it('tells every code that the city lacks, at its first row, and nothing is written', async () => {
    const bad = [...rows, '5010;999;202604;10,00;A5;;000', '9999;999;202605;20,00;A6;;', '5010;KUN;202605;30,00;A7;;']
    const told = await tell('import_run.preview', wish(bad))
    expect(told.errors).toMatchObject([
      { code: 'import.unmapped_account', row: 7, column: 1 },
      { code: 'import.unknown_unit', row: 6, column: 2 },
      { code: 'import.outside_unit', row: 8, column: 2 },
      { code: 'import.unknown_activity', row: 6, column: 7 },
    ])
    expect(told.errors[1]?.message).toContain('999 finns inte i staden (2 rader)')
    await expect(tell('import_run.make', wish(bad))).rejects.toMatchObject({ code: 'import.faulty' })
    expect(await held(2026)).toEqual([])
  })

  it('with the wrong sign, or a row twice, is told and can be accepted by name', async () => {
    const wrong = [rows[0] ?? '', '5010;;202601;-10,00;;;', '5010;;202601;-10,00;;;', '3010;;202601;5,00;;;']
    const told = await tell('import_run.preview', wish(wrong))
    expect(told.errors.map(({ imbalance }) => imbalance)).toEqual(['DUBBLETT/3', 'TECKEN/5010', 'TECKEN/avgifter'])
    const accept = 'DUBBLETT/3,TECKEN/5010,TECKEN/avgifter'
    expect(await tell('import_run.preview', wish(wrong, { accept }))).toMatchObject({ ok: true, errors: [] })
  })
})

it('a dimension of a SIE file becomes units by its profile', async () => {
  const sie = { import_kind: 'sie', profile_id: 'sie', accounts: '3*=avgifter', file_name: 'prov.se' }
  const content = Buffer.from(sampleBytes('type4')).toString('base64')
  expect(await tell('import_run.make', wish([], { ...sie, content }))).toMatchObject({ ok: true, entries: 3 })
  expect((await held(2024)).map(({ unit_id, amount_ore }) => [unit_id, amount_ore])).toEqual([
    ['NORD', -109_950],
    ['NORD', 25_025],
  ])
})
