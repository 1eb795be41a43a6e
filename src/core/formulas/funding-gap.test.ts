import { expect, test } from 'vitest'
import { type Row, readGolden } from '../../../test/golden-table.ts'
import { certainties } from '../certainty.ts'
import { fundingGap, type YearAmount } from './funding-gap.ts'

const { Gap } = readGolden(new URL('./golden/funding-gap.md', import.meta.url), 'Gap')

function amountsOf(row: Row, column: string): YearAmount[] {
  return row.list(column).map((part) => {
    const [amount = '', grade] = part.split(' ')
    const certainty = certainties.find((each) => each === grade)
    if (!certainty) throw new Error(`${row.place}: no certainty ${grade}`)
    return { year: 2027, amount_ore: row.amount(amount, 'mnkr'), certainty }
  })
}

test.each(Gap)('$title', (row) => {
  const { gap, gap_if } = fundingGap(2027, amountsOf(row, 'åtaganden'), amountsOf(row, 'finansiering'))
  expect(gap).toEqual({ known_ore: row.ore('= gap', 'mnkr'), unknown_count: row.number('okända') })
  expect(gap_if).toEqual({ known_ore: row.ore('= gap om', 'mnkr'), unknown_count: row.number('okända om') })
})

test('every grade stands apart, and other years stay out', () => {
  const { year, committed, funded, gap } = fundingGap(
    2027,
    [
      { year: 2027, amount_ore: 100, certainty: 'conditional' },
      { year: 2026, amount_ore: 7, certainty: 'decided' },
      { year: 2027, amount_ore: null, certainty: 'decided' },
    ],
    [{ year: 2028, amount_ore: 9, certainty: 'decided' }],
  )
  expect(year).toBe(2027)
  expect(committed.conditional).toEqual({ known_ore: 100, unknown_count: 0 })
  expect(committed.decided).toEqual({ known_ore: 0, unknown_count: 1 })
  expect(Object.keys(funded)).toEqual([...certainties])
  expect(gap).toEqual({ known_ore: 0, unknown_count: 1 })
})
