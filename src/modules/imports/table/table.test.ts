import { Buffer } from 'node:buffer'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { packed, workbookParts } from '../../../../test/tables/workbook.ts'
import { importProfile, type Reading } from '../schema-profile.ts'
import { archiveTrouble } from './archive.ts'
import { readCsv } from './csv.ts'
import { likelyFaults } from './likely-faults.ts'
import { headingsOf, tableLines } from './lines.ts'
import { likelyHeaderRow, suggestedReading } from './suggest.ts'
import { amountIn, periodIn } from './values.ts'
import { readXlsx } from './xlsx.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const free = { delimiter: null, encoding: null }
const reading = (changes: Partial<Reading> = {}): Reading =>
  importProfile.fields.parse({
    name: 'prov',
    account_column: 'Konto',
    amount_column: 'Belopp',
    period_column: 'Period',
    ...changes,
  })

const linesOf = (text: string, changes: Partial<Reading> = {}, year: number | null = null) =>
  tableLines(readCsv(bytesOf(text), free), reading(changes), year)

describe('an amount', () => {
  const comma = { decimal: 'comma', amount_unit: 'kr', sign: 'as_written' } as const
  it.each([
    ['1 605,50', comma, 160_550],
    ['1\u00a0605,5', comma, 160_550],
    ['−47,6', comma, -4760],
    ['- 47,6', comma, -4760],
    ['(100)', comma, -10_000],
    ['100-', comma, -10_000],
    ['0', comma, 0],
    ['okänt', comma, null],
    ['1605.5', { ...comma, decimal: 'point' }, 160_550],
    ['12,5', { ...comma, amount_unit: 'tkr' }, 1_250_000],
    ['3,3', { ...comma, amount_unit: 'mnkr' }, 330_000_000],
    ['100', { ...comma, sign: 'reversed' }, -10_000],
    [0.1 + 0.2, comma, 30],
    [1250.5, comma, 125_050],
    [-3, comma, -300],
  ] as const)('%s is read', (cell, how, amount_ore) => {
    expect(amountIn(cell, how)).toEqual({ amount_ore })
  })

  it.each([
    ['1.605,5', comma, 'import.wants_comma'],
    ['1605.5', comma, 'import.wants_comma'],
    ['1605,5', { ...comma, decimal: 'point' }, 'import.wants_point'],
    ['-(5)', comma, 'import.not_amount'],
    ['tio', comma, 'import.not_amount'],
    ['=1+1', comma, 'import.not_amount'],
    ['1,005', comma, 'import.too_many_decimals'],
    ['', comma, 'import.amount_missing'],
    ['999999999999999', comma, 'import.amount_too_large'],
    [1e20, comma, 'import.amount_too_large'],
  ] as const)('%s is refused with what to write', (cell, how, code) => {
    expect(amountIn(cell, how)).toEqual({ code })
  })
})

it.each([
  ['2026-01', { year: 2026, month: 1 }],
  ['202612', { year: 2026, month: 12 }],
  [202603, { year: 2026, month: 3 }],
  ['20260131', { year: 2026, month: 1 }],
  ['maj 2026', { year: 2026, month: 5 }],
  ['2026', { year: 2026, month: null }],
  ['202613', null],
  ['2026-02-30', null],
  ['1850', null],
  ['', null],
] as const)('the period %s', (cell, period) => {
  expect(periodIn(cell)).toEqual(period)
})

describe('a text file with columns', () => {
  it('is read whatever parts its columns and however its letters are written', () => {
    const text = 'Konto;Period;Belopp;Text\r\n5010;202601;"1 200,50";"Hyra; januari"\r\n'
    const latin1 = Buffer.from(text.replace('Hyra', 'Hyrå'), 'latin1')
    expect(readCsv(latin1, free)).toMatchObject({ encoding: 'latin1', delimiter: 'semicolon', faults: [] })
    const { lines } = linesOf(text, { text_column: 'text' })
    expect(lines).toMatchObject([{ line: 2, account: '5010', year: 2026, month: 1, amount_ore: 120_050 }])
    expect(lines[0]?.words).toBe('Hyra; januari')
    expect(readCsv(bytesOf('\ufeffKonto\tBelopp\n1\t2\n'), free)).toMatchObject({ delimiter: 'tab' })
  })

  it('tells every bad row with its line and column, and gives the others', () => {
    const text = [
      'Konto;Period;Belopp',
      '5010;202601;100,00',
      '5010;202613;100,00',
      ';202601;200,00',
      '5010;202601;1.605,5',
      '',
      '5010;202602;',
    ].join('\n')
    const { lines, faults } = linesOf(text)
    expect(lines).toHaveLength(1)
    expect(faults).toMatchObject([
      { code: 'import.not_period', line: 3, column: 2, label: 'Period', params: { value: '202613' } },
      { code: 'import.account_missing', line: 4, column: 1 },
      { code: 'import.wants_comma', line: 5, column: 3 },
      { code: 'import.amount_missing', line: 7, column: 3 },
    ])
  })

  it.each([
    ['a column that is not there', 'Konto;Summa\n1;2', 'import.column_missing'],
    ['a column that is there twice', 'Konto;Belopp;Period;belopp\n1;2;3;4', 'import.column_twice'],
    ['a delimiter in a text', 'Konto;Period;Belopp\n1;202601;2;x', 'import.more_cells'],
    ['no rows', 'Konto;Period;Belopp\n', 'import.no_rows'],
  ])('%s is told', (_, text, code) => {
    expect(linesOf(text).faults[0]).toMatchObject({ code })
  })

  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004abc', 'latin1'), 'import.is_workbook'],
    ['a web page', bytesOf('<!doctype html><html>'), 'import.html_page'],
    ['bytes', Uint8Array.from([65, 0, 66]), 'import.not_csv'],
    ['nothing', bytesOf(' \n'), 'import.empty_file'],
    ['an open quote', bytesOf('Konto;Belopp\n"1;2\n'), 'import.unclosed_quote'],
  ])('%s is refused', (_, bytes, code) => {
    expect(readCsv(bytes, free).faults).toMatchObject([{ code }])
  })

  it('is read whichever way its lines end, mixed as they come', () => {
    const { lines, faults } = linesOf('Konto;Period;Belopp\r\n1;202601;2\n1;202602;3\r1;202603;4')
    expect([lines.map(({ line, amount_ore }) => [line, amount_ore]), faults]).toEqual([
      [
        [2, 200],
        [3, 300],
        [4, 400],
      ],
      [],
    ])
  })

  it('takes its year from a column, or from the person when it has none', () => {
    const text = 'Konto;Månad;Belopp\n5010;mars;1\n5010;4;2'
    const how = { period_column: null, month_column: 'Månad' }
    expect(linesOf(text, how, 2026).lines).toMatchObject([{ month: 3 }, { month: 4 }])
    expect(linesOf(text, how).faults[0]).toMatchObject({ code: 'import.year_unknown', line: 2 })
  })
})

it('the columns are suggested by their headings, wherever the headings stand', () => {
  const text =
    'Utfall per ansvar\nKonto;Kostnadsställe;Bokföringsdatum;Belopp (tkr);Vertext\n5010;12;2026-01-05;1.5;Hyra\n'
  const table = readCsv(bytesOf(text), { ...free, delimiter: 'semicolon' })
  const row = likelyHeaderRow(table)
  expect(suggestedReading(table, headingsOf(table, row), row)).toMatchObject({
    header_row: 2,
    account_column: 'Konto',
    unit_column: 'Kostnadsställe',
    period_column: 'Bokföringsdatum',
    amount_column: 'Belopp (tkr)',
    text_column: 'Vertext',
    amount_unit: 'tkr',
    decimal: 'point',
    project_column: null,
  })
})

it('a row that is there twice and an amount a thousand times its fellows are told by names', () => {
  const rows = [100, 110, 120, 130, 90, 105_000].map((amount, month) => `5010;20260${month + 1};${amount}`)
  const { lines, columns } = linesOf(['Konto;Period;Belopp', ...rows, '5010;202601;100'].join('\n'))
  expect(likelyFaults(lines, columns.amount)).toMatchObject([
    { code: 'import.repeated_row', line: 8, params: { first: 2 }, imbalance: 'DUBBLETT/8' },
    { code: 'import.thousandfold', line: 7, column: 3, imbalance: 'FAKTOR/7' },
  ])
})

describe('a workbook', () => {
  const made = () =>
    writeXlsx({
      sheets: [
        {
          name: 'Utfall',
          columns: [
            { header: 'Konto', key: 'k' },
            { header: 'Period', key: 'p', numFmt: 'yyyy-mm-dd' },
            { header: 'Belopp', key: 'b' },
          ],
          data: [
            { k: 5010, p: new Date('2026-01-15'), b: 1250.5 },
            { k: '5010 Hyra', p: '202602', b: -3 },
          ],
        },
      ],
    })

  it('is read by the same profile, with its days and numbers', async () => {
    const table = await readXlsx(await made(), null)
    expect(tableLines(table, reading(), null).lines).toMatchObject([
      { line: 2, account: '5010', year: 2026, month: 1, amount_ore: 125_050 },
      { line: 3, account: '5010', year: 2026, month: 2, amount_ore: -300 },
    ])
    expect((await readXlsx(await made(), 'Saknas')).faults).toMatchObject([{ code: 'import.unread_sheet' }])
  })

  it('is opened only when what it says of itself is true', async () => {
    const whole = Buffer.from(await made())
    expect(archiveTrouble(whole)).toBeNull()
    const hurt = (change: (file: Buffer) => void) => {
      const file = Buffer.from(whole)
      change(file)
      return archiveTrouble(file)
    }
    const directory = whole.readUInt32LE(whole.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1')) + 16)
    expect(hurt((file) => void file.writeUInt8(file.readUInt8(60) ^ 1, 60))).toBe('import.broken_archive')
    expect(hurt((file) => void file.writeUInt32LE(0x7fffffff, directory + 24))).toBe('import.archive_bomb')
    expect(hurt((file) => void file.writeUInt16LE(1, directory + 8))).toBe('import.locked_workbook')
    expect(hurt((file) => void file.writeUInt16LE(9, directory + 10))).toBe('import.broken_archive')
    expect(hurt((file) => void file.writeUInt32LE(4, directory + 42))).toBe('import.broken_archive')
    expect(archiveTrouble(whole.subarray(0, whole.length - 30))).toBe('import.broken_archive')
    expect(archiveTrouble(Buffer.from('D0CF11E0A1B11AE1', 'hex'))).toBe('import.old_workbook')
    expect(archiveTrouble(bytesOf('Konto;Belopp'))).toBe('import.not_workbook')
  })

  it('is refused for what its parts are, before any reader has seen them', () => {
    const parts = workbookParts([['Konto'], [5010]])
    expect(archiveTrouble(packed(parts))).toBeNull()
    const [name = '', text = ''] = parts.at(-1) ?? []
    const declared = text.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')
    expect(archiveTrouble(packed([...parts.slice(0, -1), [name, declared]]))).toBe('import.archive_markup')
    expect(archiveTrouble(packed([...parts, [name.toUpperCase(), text]]))).toBe('import.archive_names')
    expect(archiveTrouble(packed([...parts, ['../../etc/x.xml', text]]))).toBe('import.archive_names')
    expect(archiveTrouble(packed([...parts, ['xl/zeros.bin', '0'.repeat(8_000_000)]]))).toBe('import.archive_bomb')
    const many = Array.from({ length: 2000 }, (_, index) => [`xl/media/${index}.bin`, 'x'] as const)
    expect(archiveTrouble(packed([...parts, ...many]))).toBe('import.archive_bomb')
  })
})
