import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hierarchy } from '#core/cube/hierarchy.ts'
import type { TotalRow } from '#modules/ledger/schema.ts'
import { shownRows } from './grid-rows.ts'
import { gradedAt, shownOf, summed, sumsOf } from './grid-sums.ts'
import { type Level, levelsOf, type Opened } from './plan-levels.ts'
import { leafOf } from './plan-order.ts'

const units = [
  { id: 'N', parent_id: 'KF' },
  { id: 'A', parent_id: 'N' },
  { id: 'A1', parent_id: 'A' },
  { id: 'B', parent_id: 'N' },
]
const accounts = [
  { id: 'K', parent_id: null },
  { id: 'K1', parent_id: 'K' },
  { id: 'K2', parent_id: 'K' },
  { id: 'U', parent_id: null },
]
const kindOf = (account: string) => (account === 'U' ? 'outlay' : 'cost')
const [unitTree, accountTree] = [hierarchy(units), hierarchy(accounts)]

const amount = fc.record({
  unit: fc.constantFrom(...units.map(({ id }) => id)),
  account: fc.constantFrom(...accounts.map(({ id }) => id)),
  known_ore: fc.integer({ min: 1, max: 1000 }),
})
type Amount = { unit: string; account: string; known_ore: number }

/** The row of an amount as the server would answer the question of a level with it; null when it is not part of it. */
function answered({ ask }: Level, { unit, account, known_ore }: Amount): TotalRow | null {
  const way = unitTree.get(unit) ?? []
  const at = way.indexOf(ask.unit_id)
  if (at === -1 || (ask.units === 'own' && at > 0)) return null
  if (ask.account_id !== undefined && ask.account_id !== account) return null
  const by_certainty = { estimated: { known_ore, unknown_count: 0 } }
  const sums = { amount_ore: known_ore, unknown_count: 0, certainty: 'estimated' as const, by_certainty }
  const told = way[Math.max(0, at - 1)] ?? ''
  return { kind: kindOf(account), year: 2027, month: null, unit: told, account, ...sums }
}

/** The row of an answer as what stands in a cell; null where it is a sum of several. */
function placedIn({ cellOf }: Level, row: TotalRow): Amount | null {
  const place = cellOf(row)
  return place === null ? null : { ...place, known_ore: row.amount_ore ?? 0 }
}

function sumsByPlace(amounts: readonly Amount[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { unit, account, known_ore } of amounts) {
    const place = `${unit} ${account}`
    sums.set(place, (sums.get(place) ?? 0) + known_ore)
  }
  return sums
}

test.each(['units', 'accounts'] as const)(
  'the levels of %s give every opened row what all cells at once give',
  (order) => {
    const isByUnit = order === 'units'
    const ways = isByUnit
      ? { outer: unitTree, inner: accountTree, counts: (id: string) => id !== 'U' }
      : { outer: accountTree, inner: unitTree, counts: () => true }
    const opened: Opened[] = isByUnit
      ? units.map(({ id }) => ({ order, outer: id, inner: null }))
      : accounts.flatMap((account) => units.map((unit) => ({ order, outer: account.id, inner: unit.id })))
    const above = new Set(units.map(({ parent_id }) => parent_id))
    const levels = levelsOf(order, opened, { top: 'N', ways, hasBelow: (id) => above.has(id) })
    const trees = { outer: isByUnit ? units : accounts, inner: isByUnit ? accounts : units }
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), (amounts) => {
        const whole = sumsOf(
          amounts.map(({ unit, account, known_ore }) => {
            const graded = [{ certainty: 'estimated' as const, known_ore, known_count: 1, unknown_count: 0 }]
            return leafOf({ unit, account, period: '2027-00' }, graded, order)
          }),
          ways,
        )
        const rows = levels.map((level) => amounts.flatMap((one) => answered(level, one) ?? []))
        const sums = summed(levels.flatMap((level, at) => (rows[at] ?? []).flatMap(level.sumsOf)))
        const shown = shownRows({ ...trees, holds: null, isRead: () => true }, () => true)
        for (const { key } of shown) {
          const [one, other] = [sums, whole].map((layer) => shownOf(gradedAt([layer], key, ['2027-00'])).amount_ore)
          expect([key, one]).toEqual([key, other])
        }
        const cells = sumsByPlace(amounts)
        const told = levels.map((level, at) =>
          sumsByPlace((rows[at] ?? []).flatMap((row) => placedIn(level, row) ?? [])),
        )
        for (const [place, sum] of told.flatMap((of) => [...of]))
          expect([place, sum]).toEqual([place, cells.get(place)])
        for (const place of cells.keys()) expect(told.some((of) => of.has(place))).toBe(true)
      }),
    )
  },
)

test('nothing is asked for below a row that nobody has opened', () => {
  const ways = { outer: unitTree, inner: accountTree, counts: () => true }
  const asked = levelsOf('units', [], { top: 'N', ways, hasBelow: () => true }).map(({ ask }) => ask)
  expect(asked.map(({ unit_id, units: of }) => [unit_id, of])).toEqual([
    ['N', 'own'],
    ['N', 'children'],
  ])
})
