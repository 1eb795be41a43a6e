import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGolden } from '../../../test/golden-table.ts'
import { printAmount } from '../amount-text.ts'
import { ratio } from '../money.ts'
import { allocateSaving, savingRequirement } from './saving.ts'

const golden = readGolden(new URL('./golden/saving.md', import.meta.url), 'Sparbeting', 'Sparbeting per rad')

test.each(golden.Sparbeting)('$title', (row) => {
  const saving_ore = savingRequirement(row.ore('underlag', 'mnkr'), ratio(row.number('procent') * 10, 1000))
  expect(saving_ore).toBe(row.ore('= sparbeting', 'mnkr'))
  expect(printAmount(saving_ore, { unit: 'mnkr', language: 'sv' })).toBe(row.text('tryckt'))
})

test.each(golden['Sparbeting per rad'])('$title', (row) => {
  const set = row.list('satt')
  const lines = row.list('vikter').map((weight, index) => ({
    id: `line ${index}`,
    weight: Number(weight),
    set_ore: set[index] === 'fritt' ? null : row.amount(set[index] ?? '', 'mnkr'),
  }))
  const allocation = allocateSaving(row.ore('mål', 'mnkr') ?? 0, lines)
  expect(allocation.lines.map((line) => line.share_ore)).toEqual(
    row.list('= delar').map((part) => row.amount(part, 'mnkr')),
  )
  expect(allocation.lines.map((line) => line.id)).toEqual(lines.map((line) => line.id))
  expect(allocation.unallocated_ore).toBe(row.ore('= ofördelat', 'mnkr'))
})

test('what is allocated and what is left is always the target, and amounts set by hand stay', () => {
  const amount = fc.integer({ min: -1e12, max: 1e12 })
  const line = fc.record({ weight: fc.nat(1e9), set_ore: fc.option(amount) })
  fc.assert(
    fc.property(amount, fc.array(line, { maxLength: 12 }), (target_ore, given) => {
      const lines = given.map((each, index) => ({ ...each, id: `line ${index}` }))
      const allocation = allocateSaving(target_ore, lines)
      const placed = allocation.lines.reduce((sum, each) => sum + each.share_ore, 0)
      expect(placed + allocation.unallocated_ore).toBe(target_ore)
      lines.forEach((each, index) => {
        if (each.set_ore !== null) expect(allocation.lines[index]?.share_ore).toBe(each.set_ore)
      })
    }),
  )
})

test('a saving on an unknown base is unknown', () => {
  expect(savingRequirement(null, ratio(25, 1000))).toBeNull()
})

test('two lines of one id stop', () => {
  const line = { id: 'a', weight: 1, set_ore: null }
  expect(() => allocateSaving(10, [line, line])).toThrow('share an id')
})
