import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseTables, readGolden } from './golden-table.ts'

const table = (rows: string) => `# Titel\n\ntext\n\n## Belopp\n\n| indata | enhet | ja |\n|---|---|---:|\n${rows}`
const only = (rows: string) => {
  const [row] = parseTables(table(rows), 'x.md')[0]?.rows ?? []
  if (!row) throw new Error('no row')
  return row
}

function fileWith(markdown: string): URL {
  const path = join(mkdtempSync(join(tmpdir(), 'golden-')), 'x.md')
  writeFileSync(path, markdown)
  return pathToFileURL(path)
}

describe('a golden table', () => {
  test('is read row by row under its heading, and knows where each row stands', () => {
    const tables = parseTables(table('| a | b | c |\n| d | e | f |\n\n## Andra\n\n| x |\n|---|\n| 1 |\n'), 'x.md')
    expect(tables.map(({ heading, rows }) => [heading, rows.length])).toEqual([
      ['Belopp', 2],
      ['Andra', 1],
    ])
    expect(tables[0]?.rows[1]?.place).toBe('x.md:10')
    expect(tables[0]?.rows[1]?.title).toBe('x.md:10 d | e | f')
  })

  test('takes a cell in backticks as it stands, with invisible characters written out', () => {
    expect(only('| ` 1<U+00A0>605 ` | a \\| b | |').cells).toEqual({ indata: ' 1\u00a0605 ', enhet: 'a | b', ja: '' })
  })

  test('reads a row of hyphens as a row', () => {
    expect(only('| - | - | - |').text('indata')).toBe('-')
  })

  test('gives what a column holds, as the kind that is asked for', () => {
    const row = only('| −1 605,5 | 2026-11-23 | ja |')
    expect(row.number('indata')).toBe(-1605.5)
    expect(row.ore('indata', 'mnkr')).toBe(-160_550_000_000)
    expect(row.date('enhet')).toBe('2026-11-23')
    expect(row.flag('ja')).toBe(true)
    const bare = only('| okänt | – | a; b |')
    expect(bare.ore('indata', 'mnkr')).toBeNull()
    expect(bare.maybe('enhet')).toBeNull()
    expect(bare.maybeDate('enhet')).toBeNull()
    expect(bare.list('ja')).toEqual(['a', 'b'])
    expect(bare.list('enhet')).toEqual([])
  })

  test('stops with the place when a cell does not hold it', () => {
    const row = only('| x | y | kanske |')
    expect(() => row.text('saknas')).toThrow('x.md:9: no column "saknas"')
    expect(() => row.number('indata')).toThrow('x.md:9')
    expect(() => row.ore('indata', 'kr')).toThrow('no amount in kr')
    expect(() => row.date('enhet')).toThrow('no date')
    expect(() => row.flag('ja')).toThrow('neither ja nor nej')
  })

  test('stops at a row with too few cells, a missing rule and two columns of one name', () => {
    expect(() => parseTables(table('| a | b |'), 'x.md')).toThrow('2 cells under 3 columns')
    expect(() => parseTables('| a |\n| b |', 'x.md')).toThrow('the rule under')
    expect(() => parseTables('| a | a |\n|---|---|', 'x.md')).toThrow('share a heading')
  })
})

describe('a golden file', () => {
  test('must have exactly the tables that the test reads', () => {
    const url = fileWith(table('| a | b | c |\n'))
    expect(readGolden(url, 'Belopp').Belopp).toHaveLength(1)
    expect(() => readGolden(url, 'Annat')).toThrow('the test reads [Annat]')
    expect(() => readGolden(url)).toThrow('the test reads []')
  })

  test('must not have an empty table, or two under one heading', () => {
    expect(() => readGolden(fileWith(table('')), 'Belopp')).toThrow('no rows under "Belopp"')
    const twice = `${table('| a | b | c |\n')}\n| x |\n|---|\n| 1 |\n`
    expect(() => readGolden(fileWith(twice), 'Belopp')).toThrow('two tables under one heading')
  })
})
