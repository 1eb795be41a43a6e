import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { safeText } from '#core/csv-text.ts'
import { decimalsOf } from '../table/values.ts'
import {
  amountColumn,
  columnName,
  commentHead,
  headingRow,
  headings,
  lockedCells,
  namesOf,
  sheetNames,
  type Template,
  type TemplateCell,
  type TemplateRow,
  templateFormat,
} from './layout.ts'

/** How an unknown amount is written, on the way out and on the way in. */
const unknownWord = 'okänt'

const open = { protection: { locked: false } } as const
const amount: CellStyle = { numFmt: '#,##0.########', alignment: { horizontal: 'right' } }
const written: CellStyle = {
  ...amount,
  ...open,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF6F1DF' } },
}

/**
 * A template as a workbook: a sheet whose amounts and comments are open and all else locked, with the rows' ids in a
 * hidden column, and two hidden sheets with what it was made from.
 */
export function templateBytes(template: Template): Promise<Uint8Array> {
  const { years, rows } = template
  const last = headingRow + rows.length
  const named = (name: string, column: number, row = headingRow + 1, to = last) => {
    const at = `$${columnName(column)}$`
    return { name, range: `${sheetNames.plan}!${at}${row}${row === to ? '' : `:${at}${to}`}` }
  }
  return writeXlsx({
    sheets: [planSheet(template), aboutSheet(template), baseSheet(template)],
    namedRanges: [
      named('Mängd', 1, 1, 1),
      ...years.map((year, index) => named(`Belopp_${year}`, amountColumn(template, index))),
      named(commentHead, amountColumn(template, years.length)),
    ],
    workbookProtection: { lockStructure: true },
  })
}

function planSheet(template: Template): WriteSheet {
  const { set_name, unit_name, amount_unit, years, rows } = template
  const heads = headings(template)
  const lines: CellValue[][] = [
    ['', safeText(`${set_name}, ${unit_name}`)],
    ['', `Belopp i ${amount_unit}, kostnad med plus. Skriv i de ljusa cellerna, och skälet i kolumnen sist.`],
    ['', `Ett belopp som inte är känt skrivs ${unknownWord}. En tom cell betyder att inget är sagt, aldrig 0.`],
    heads,
    ...rows.map((row) => lineOf(row, template)),
  ]
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  heads.forEach((value, column) => {
    cells.set(`${headingRow - 1},${column}`, { value, type: 'string', style: { font: { bold: true } } })
  })
  cells.set('0,1', { value: lines[0]?.[1] ?? '', type: 'string', style: { font: { bold: true, size: 14 } } })
  rows.forEach((row, index) => {
    const at = headingRow + index
    row.cells.forEach((cell, year) => {
      const value = shownIn(cell, template)
      const style = cell.is_split ? amount : written
      cells.set(`${at},${amountColumn(template, year)}`, {
        value,
        type: typeof value === 'number' ? 'number' : 'string',
        style,
      })
    })
    cells.set(`${at},${amountColumn(template, years.length)}`, { value: null, type: 'empty', style: open })
  })
  return {
    name: sheetNames.plan,
    rows: lines,
    cells,
    columns: heads.map((head, column) => ({ width: widthOf(head), hidden: column === 0 })),
    freezePane: { rows: headingRow, columns: amountColumn(template, 0) },
    protection: { sheet: true, formatColumns: false, autoFilter: false, sort: false },
  }
}

function widthOf(head: string): number {
  if (head === commentHead) return 40
  return /namn$/.test(head) ? 28 : 14
}

function lineOf(row: TemplateRow, template: Template): CellValue[] {
  return [...lockedCells(row), ...row.cells.flatMap((cell) => [shownIn(cell, template), cell.certainty]), null]
}

/** The known amount in the template's unit, the word for an unknown one, nothing where nothing is said. */
function shownIn({ amount_ore, unknown_count }: TemplateCell, { amount_unit }: Template): string | number | null {
  if (amount_ore === null) return unknown_count > 0 ? unknownWord : null
  return amount_ore / 10 ** decimalsOf[amount_unit]
}

/** What the template is, as rows of a name and a value. */
function aboutSheet(template: Template): WriteSheet {
  const { rows: _, years, has_parts, ...facts } = template
  const told = { ...facts, years: years.join(','), parts: has_parts ? 'apart' : 'together' }
  const lines = [['format', templateFormat], ...Object.entries(told)]
  return { name: sheetNames.about, veryHidden: true, rows: lines }
}

/** What each row was made from: ids and names, and for each year the amount in öre, unknowns, split and certainty. */
function baseSheet({ rows }: Template): WriteSheet {
  const lines = rows.map((row) => [
    ...namesOf(row),
    ...row.cells.flatMap(({ amount_ore, unknown_count, is_split, certainty }) => [
      amount_ore === null ? '' : String(amount_ore),
      String(unknown_count),
      is_split ? 'månader' : '',
      certainty,
    ]),
  ])
  return { name: sheetNames.base, veryHidden: true, rows: lines }
}
