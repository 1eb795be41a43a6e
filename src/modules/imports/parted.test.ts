import { describe, expect, it } from 'vitest'
import { readSie } from '#core/sie/read.ts'
import { sie5Whole } from '../../../test/sie/sie5.ts'
import { bookedLines, budgetLines } from './booked.ts'
import type { Dimensions } from './booked-line.ts'

const head = [
  '#SIETYP 3',
  '#RAR 0 20240101 20241231',
  '#DIM 1 "Ansvar"',
  '#UNDERDIM 21 "Rum" 1',
  '#UNDERDIM 22 "Hylla" 21',
]

const fileOf = (...lines: string[]) => readSie(new TextEncoder().encode([...head, ...lines].join('\n')))

const budgetOf = (lines: string[], dimensions: Dimensions = {}) => {
  const { lines: read = [], faults = [] } = budgetLines(fileOf(...lines), dimensions) ?? {}
  const shown = read.map(({ account, month, unit, project, amount_ore }) =>
    [account, month, unit, project, amount_ore].join(' '),
  )
  return { shown, faults: faults.map(({ imbalance, code }) => imbalance ?? code) }
}

const parts = [
  '#PBUDGET 0 202401 5010 {} 100',
  '#PBUDGET 0 202401 5010 {1 "Nord"} 60',
  '#PBUDGET 0 202401 5010 {1 "Syd"} 30',
  '#PBUDGET 0 202401 5010 {6 "P1"} 45',
]

describe('a budget by object', () => {
  it('lands on what the profile knows, and what no object has is left on the account', () => {
    expect(budgetOf(parts, { unit: '1' })).toEqual({
      shown: ['5010 1   1000', '5010 1 Nord  6000', '5010 1 Syd  3000'],
      faults: [],
    })
    expect(budgetOf(parts, { project: '6' }).shown).toEqual(['5010 1   5500', '5010 1  P1 4500'])
  })

  it('is left aside where no profile knows its objects and the account has its whole', () => {
    expect(budgetOf(parts)).toEqual({ shown: ['5010 1   10000'], faults: [] })
  })

  it('is the account where the file has no whole, and told where kinds of objects may be the same money', () => {
    expect(budgetOf(parts.slice(1, 3))).toEqual({ shown: ['5010 1   6000', '5010 1   3000'], faults: [] })
    expect(budgetOf(parts.slice(1), { unit: '1' })).toEqual({
      shown: ['5010 1 Nord  6000', '5010 1 Syd  3000'],
      faults: ['DELAR/5010'],
    })
  })

  it('of several objects at once is read by the kind of which the profile knows most', () => {
    const both = [...parts, '#PBUDGET 0 202401 5010 {6 "P1" 1 "Nord"} 20']
    expect(budgetOf(both, { unit: '1', project: '6' }).shown).toEqual(['5010 1   8000', '5010 1 Nord P1 2000'])
  })

  it('of a dimension that lies under the wanted one stands for it where that is not named', () => {
    const under = ['#PBUDGET 0 202401 5010 {22 "H7"} 10']
    expect(budgetOf(under, { unit: '1' }).shown).toEqual(['5010 1 H7  1000'])
    expect(budgetOf(['#PBUDGET 0 202401 5010 {22 "H7" 1 "Nord"} 10'], { unit: '1' }).shown).toEqual([
      '5010 1 Nord  1000',
    ])
    expect(budgetOf(under, { unit: '6' }).shown).toEqual(['5010 1   1000'])
  })
})

it('months of objects part what has been booked in the same way', () => {
  const months = parts.map((line) => line.replace('#PBUDGET', '#PSALDO'))
  const { lines } = bookedLines(fileOf(...months), { unit: '1' })
  expect(lines.map(({ unit, amount_ore }) => [unit, amount_ore])).toEqual([
    [null, 1000],
    ['Nord', 6000],
    ['Syd', 3000],
  ])
})

describe('a budget of SIE 5', () => {
  const read = (text: string) => budgetLines(readSie(new TextEncoder().encode(text)), { unit: '1', project: '6' })

  it('without a month is of the whole year, and one with objects of its months', () => {
    expect(read(sie5Whole)).toMatchObject({
      lines: [
        { account: '5010', month: 1, unit: null, amount_ore: 6000 },
        { account: '5010', month: 1, unit: 'Nord', project: 'P1', amount_ore: 3000 },
        { account: '6100', year: 2026, month: null, amount_ore: 1_200_000 },
      ],
      faults: [],
    })
  })

  it('of the whole year is refused in a broken year, without a year, and told beside months', () => {
    const codesOf = (text: string) => read(text)?.faults.map(({ code }) => code)
    expect(codesOf(sie5Whole.replace('end="2026-12"', 'end="2027-06"'))).toEqual(['import.broken_year'])
    expect(codesOf('<SieEntry><Account id="5" ><Budget amount="1"/></Account></SieEntry>')).toEqual([
      'import.year_missing',
    ])
    const twice = sie5Whole.replace(
      '<Budget amount="12000"/>',
      '<Budget amount="2"/><Budget month="2026-03" amount="1"/>',
    )
    expect(codesOf(twice)).toEqual(['import.budget_twice'])
    expect(read(twice)?.lines.at(-1)).toMatchObject({ account: '6100', month: 3, amount_ore: 100 })
  })
})
