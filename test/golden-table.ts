import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AmountUnit, parseAmount } from '../src/core/amount-text.ts'
import { assert } from '../src/core/assert.ts'
import { isDate } from '../src/core/calendar.ts'
import type { Ore } from '../src/core/money.ts'

/**
 * A row of a golden table. Every read names a column and stops when the table has no such column or the cell does not
 * hold what was asked for, with file and line in the message.
 */
export type Row = {
  /** File and line, for messages and test names: "amounts.md:14". */
  readonly place: string
  /** The cells as they stand, by column heading. */
  readonly cells: Readonly<Record<string, string>>
  /** The place and every cell, to name a test by. */
  readonly title: string
  text(column: string): string
  /** The text, or null for an empty cell and for "–" (does not apply). */
  maybe(column: string): string | null
  /** A plain number: digits, spaces between thousands, comma or point before decimals, minus. */
  number(column: string): number
  /** An amount in the unit, null for "okänt". */
  ore(column: string, unit: AmountUnit): Ore | null
  date(column: string): string
  maybeDate(column: string): string | null
  /** "ja" or "nej". */
  flag(column: string): boolean
  /** The parts of a cell with ";" between them. */
  list(column: string): string[]
  /** One part of a list as an amount in the unit, null for "okänt". */
  amount(part: string, unit: AmountUnit): Ore | null
}

type Table = { heading: string; rows: Row[] }

/**
 * Reads a Markdown file of golden tables: the rows under each heading, in order. All headings that have a table must
 * be named, so that no table lies there unread, and every table must have rows, so that no test passes on nothing.
 *
 * A cell in backticks is taken as it stands, with `<U+00A0>` for characters that cannot be seen; `\|` is a bar.
 *
 *     const { Netto } = readGolden(new URL('./golden/net.md', import.meta.url), 'Netto')
 *     test.each(Netto)('$title', (row) => expect(net(row.ore('kostnad', 'mnkr'), …)).toBe(…))
 */
export function readGolden<const Heading extends string>(url: URL, ...headings: Heading[]): Record<Heading, Row[]> {
  const name = basename(fileURLToPath(url))
  const tables = parseTables(readFileSync(url, 'utf8'), name)
  const found = tables.map((table) => table.heading)
  assert(new Set(found).size === found.length, `${name} has two tables under one heading: ${found.join(', ')}`)
  assert(
    found.toSorted().join('|') === headings.toSorted().join('|'),
    `${name} has tables under [${found.join(', ')}], the test reads [${headings.join(', ')}]`,
  )
  for (const { heading, rows } of tables) assert(rows.length > 0, `${name}: no rows under "${heading}"`)
  return Object.fromEntries(tables.map((table) => [table.heading, table.rows])) as Record<Heading, Row[]>
}

/** The tables of a Markdown text, each under the nearest heading above it. Exported for its own test. */
export function parseTables(markdown: string, name: string): Table[] {
  const tables: Table[] = []
  let heading = ''
  let columns: string[] | null = null
  let ruled = false
  markdown.split(/\r?\n/).forEach((line, index) => {
    const place = `${name}:${index + 1}`
    const title = /^#+\s+(.*\S)\s*$/.exec(line)
    if (title) heading = title[1] ?? ''
    if (!line.trimStart().startsWith('|')) {
      columns = null
    } else if (columns === null) {
      columns = splitCells(line)
      ruled = false
      assert(new Set(columns).size === columns.length, `${place}: two columns share a heading`)
      tables.push({ heading, rows: [] })
    } else if (!ruled) {
      ruled = /^[\s|:-]+$/.test(line)
      assert(ruled, `${place}: the rule under the column headings is missing`)
    } else {
      const cells = splitCells(line)
      assert(cells.length === columns.length, `${place}: ${cells.length} cells under ${columns.length} columns`)
      const named = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
      tables.at(-1)?.rows.push(rowOf(place, named))
    }
  })
  return tables
}

function splitCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => {
    const text = cell.trim().replaceAll('\\|', '|')
    const quoted = /^`(.*)`$/.exec(text)
    return quoted ? withCharacters(quoted[1] ?? '') : text
  })
}

function withCharacters(text: string): string {
  return text.replace(/<U\+([0-9A-F]{4,6})>/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

function rowOf(place: string, cells: Record<string, string>): Row {
  const text = (column: string): string => {
    const cell = cells[column]
    assert(cell !== undefined, `${place}: no column "${column}" among ${Object.keys(cells).join(', ')}`)
    return cell
  }
  const date = (column: string): string => {
    const cell = text(column)
    assert(isDate(cell), `${place}: "${cell}" under "${column}" is no date`)
    return cell
  }
  const amount = (written: string, unit: AmountUnit): Ore | null => {
    const parsed = parseAmount(written, unit)
    assert(parsed.ok, `${place}: "${written}" is no amount in ${unit}`)
    return parsed.amount_ore
  }
  const maybe = (column: string): string | null => (['', '–'].includes(text(column)) ? null : text(column))
  return {
    place,
    cells,
    title: `${place} ${Object.values(cells).join(' | ')}`,
    text,
    maybe,
    number: (column) => {
      const plain = text(column)
        .replace(/[\s\u00a0]/g, '')
        .replace('\u2212', '-')
        .replace(',', '.')
      assert(/^-?\d+(\.\d+)?$/.test(plain), `${place}: "${text(column)}" under "${column}" is no number`)
      return Number(plain)
    },
    ore: (column, unit) => amount(text(column), unit),
    amount,
    date,
    maybeDate: (column) => (maybe(column) === null ? null : date(column)),
    flag: (column) => {
      const cell = text(column)
      assert(cell === 'ja' || cell === 'nej', `${place}: "${cell}" under "${column}" is neither ja nor nej`)
      return cell === 'ja'
    },
    list: (column) =>
      maybe(column) === null
        ? []
        : text(column)
            .split(';')
            .map((part) => part.trim()),
  }
}
