import { expect, it } from 'vitest'
import { csvText } from './csv-text.ts'

it.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['Hyra; januari', '"Hyra; januari"'],
  ['Lokal "A"', '"Lokal ""A"""'],
  ['5010', '5010'],
  [{ number: '-47,6' }, '-47,6'],
])('the cell %j is written so that no spreadsheet runs it', (cell, written) => {
  expect(csvText([[cell]])).toBe(`\ufeff${written}\r\n`)
})
