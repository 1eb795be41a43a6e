import { describe, expect, it } from 'vitest'
import { readCells } from './read.ts'

const read = (text: string, unit: 'kr' | 'tkr' | 'mnkr' = 'tkr') => readCells(new TextEncoder().encode(text), unit)
const faults = (text: string) => read(text).faults.map(({ code, line, column }) => [code, line, column])

describe('a file of cells', () => {
  it('has its columns in any order, in Swedish or English, parted as spreadsheets part them', () => {
    const cell = { unit_id: 'SLK', account_id: 'hyra', year: 2027, month: null, line: 2, amount_ore: 160_550_000 }
    expect(read('enhet;konto;år;belopp\nSLK;hyra;2027;1 605,5\n')).toMatchObject({ cells: [cell], faults: [] })
    expect(read('Amount\tYEAR\taccount\tunit\r\n1605,5\t2027\thyra\tSLK').cells).toEqual([cell])
  })

  it('says a cell of all activities without a column for them, and of none with an empty field', () => {
    expect(read('enhet;konto;år;belopp\nA;b;2027;1').cells[0]).not.toHaveProperty('activity_id')
    const [school, none] = read('enhet;konto;verksamhet;projekt;år;belopp\nA;b;skola;;2027;1\nA;b;;P1;2027;2').cells
    expect(school).toMatchObject({ activity_id: 'skola', project_id: null })
    expect(none).toMatchObject({ activity_id: null, project_id: 'P1' })
  })

  it.each([
    ['1 605,5', 'mnkr', 160_550_000_000],
    ['−47,6', 'tkr', -4_760_000],
    ['12 kr', 'kr', 1200],
    ['okänt', 'kr', null],
    ['0', 'mnkr', 0],
  ] as const)('reads %s in %s', (text, unit, amount_ore) => {
    expect(read(`enhet;konto;år;belopp\nA;b;2027;${text}`, unit).cells).toMatchObject([{ amount_ore }])
  })

  it('reads a month as a number or by its name', () => {
    const months = (text: string) => read(`enhet;konto;år;månad;belopp\nA;b;2027;${text};1`).cells[0]?.month
    expect(['3', '03', 'mars', 'december', ''].map(months)).toEqual([3, 3, 3, 12, null])
    // A period of its own year is no month of the row's, and a word is a month or none.
    for (const text of ['2026-05', '202611', '2025-03-31', 'marsipan', 'decimal'])
      expect(faults(`enhet;konto;år;månad;belopp\nA;b;2027;${text};1`)).toEqual([['import.not_month', 2, 4]])
  })

  it('tells all that is wrong with its rows at once, each with its row and column', () => {
    const text =
      'enhet;konto;år;månad;belopp\n;b;2027;;1\nA;b;27;13;1.5\n\nA;b;2027;;12 mnkr\nA;b;2027;;1;2\nA;b;2027;1;1'
    expect(faults(text)).toEqual([
      ['cells.empty', 2, 1],
      ['import.not_year', 3, 3],
      ['import.not_month', 3, 4],
      ['amount.point_as_decimal', 3, 5],
      ['amount.other_unit', 5, 5],
      ['import.more_cells', 6, 6],
    ])
    expect(read(text).cells).toHaveLength(1)
  })

  it('is refused for a column that is not known, missing or there twice, and when it has no rows', () => {
    expect(faults('enhet;konto;verksamet;år;år\nA;b;c;2027;2027')).toEqual([
      ['cells.unknown_column', 1, 3],
      ['import.column_twice', 1, 5],
      ['cells.column_missing', 1, null],
    ])
    expect(faults('enhet;konto;år;belopp\n;;;\n')).toEqual([['cells.no_rows', null, null]])
    expect(faults('')).toEqual([['import.empty_file', 1, null]])
    expect(faults(`enhet;konto;år;belopp\n${'A;b;2027;1\n'.repeat(100_001)}`)).toEqual([['cells.too_many', null, null]])
  })
})
