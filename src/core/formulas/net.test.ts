import { expect, test } from 'vitest'
import { readGolden } from '../../../test/golden-table.ts'
import { printAmount, printPercent } from '../amount-text.ts'
import { amountOf } from '../money.ts'
import { changeOf, changesOf, netOf } from './net.ts'

const golden = readGolden(
  new URL('./golden/net.md', import.meta.url),
  'Netto',
  'Steg mellan år',
  'Investeringar över flera år',
)

test.each(golden.Netto)('$title', (row) => {
  const net = netOf([row.ore('kostnad', 'mnkr'), row.ore('intäkt', 'mnkr')])
  expect(amountOf(net)).toBe(row.ore('= netto', 'mnkr'))
})

test.each(golden['Steg mellan år'])('$title', (row) => {
  const change = changeOf(row.ore('från', 'mnkr'), row.ore('till', 'mnkr'))
  expect(change.change_ore).toBe(row.ore('= förändring', 'mnkr'))
  const printed = printAmount(change.change_ore, { unit: 'mnkr', language: 'sv', sign: 'always' })
  expect(printed).toBe(row.text('tryckt förändring'))
  expect(printPercent(change.share, { language: 'sv' })).toBe(row.text('= andel'))
})

test.each(golden['Investeringar över flera år'])('$title', (row) => {
  const sum = netOf(row.list('delar').map((part) => row.amount(part, 'mnkr')))
  expect(amountOf(sum)).toBe(row.ore('= summa', 'mnkr'))
})

test('the changes along the years of the underlag are those of the table, and one fewer', () => {
  const nets = golden.Netto.filter((row) => row.text('del') === 'drift').map((row) => row.ore('= netto', 'mnkr'))
  expect(changesOf(nets).map((change) => change.change_ore)).toEqual([-490_000_000, -270_000_000, 0])
  expect(changesOf(nets)[0]?.share).toEqual({ numerator: -490_000_000, denominator: 155_790_000_000 })
  expect(changesOf([])).toEqual([])
  expect(changesOf([null, 5]).map((change) => change.change_ore)).toEqual([null])
})
