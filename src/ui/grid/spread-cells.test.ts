import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hierarchy } from '#core/cube/hierarchy.ts'
import { gridColumns } from './grid-columns.ts'
import { gridCube } from './grid-cube.ts'
import { rangeOf, type Spot } from './grid-moves.ts'
import { leavesBelow, shownRows } from './grid-rows.ts'
import { fixedIn, type Plan } from './plan-cells.ts'
import type { PlanData } from './plan-data.ts'
import { addressOf, lyingOf, placeOf } from './plan-order.ts'
import { faultOf, type SpreadBy, spreadWhole } from './spread.ts'
import { cellsToHold, spreadingOver } from './spread-cells.ts'

const units = [
  { id: 'N', parent_id: null },
  { id: 'A', parent_id: 'N' },
  { id: 'B', parent_id: 'N' },
]
const accounts = [
  { id: 'K', parent_id: null, kind: 'cost' },
  { id: 'K1', parent_id: 'K', kind: 'cost' },
  { id: 'K2', parent_id: 'K', kind: 'cost' },
  { id: 'I', parent_id: null, kind: 'revenue' },
  { id: 'U', parent_id: null, kind: 'outlay' },
]
const ways = {
  outer: { of: 'unit', tree: hierarchy(units) },
  inner: { of: 'account', tree: hierarchy(accounts) },
  counts: (id: string) => id !== 'U',
} as const
const always = () => true
const trees = { outer: units, inner: accounts, holds: () => false, isOffered: always, isRead: always }
const rows = shownRows(trees, () => true)

type Amounts = Readonly<Record<string, number | null>>

/** A table of 2027 with the amounts in it, by address; null is unknown. */
function tableOf(amounts: Amounts, fixed: readonly string[] = [], months: number | null = null) {
  const leaves = Object.entries(amounts).map(([address, amount]) => {
    const known = amount !== null
    const counts = { known_count: known ? 1 : 0, unknown_count: known ? 0 : 1 }
    const graded = [{ certainty: 'estimated' as const, known_ore: amount ?? 0, ...counts }]
    return { layer: 'first' as const, lies: lyingOf(placeOf(address)), graded }
  })
  const none = new Map()
  const rest = { sums: gridCube(ways, leaves), savedIn: () => [], takesYear: always, hasBelow: always }
  const data = { units, accounts, ways, ...rest } as unknown as PlanData
  const held = { fixed: new Set(fixed), fixedIn: fixedIn(data, new Set(fixed), 'units', 'KF'), talkIn: none }
  const sides = { top: 'N', set: 's', against: null, scenario: null }
  const plan: Plan = {
    ...{ data, journal: 0, pending: new Map(), order: 'units', ...sides, ...held },
    inMonths: months !== null,
    mayWrite: () => true,
  }
  return { plan, rows, columns: gridColumns([2027], months, false) }
}

const rowOf = (outer: string, inner: string | null) =>
  rows.findIndex((row) => row.outer === outer && row.inner === inner)
const at = (unit: string, account: string, period = '2027') => addressOf({ unit, account, period })
const below = (row: (typeof rows)[number]) => leavesBelow(trees, row)

const over = (table: ReturnType<typeof tableOf>, one: Spot, other = one) =>
  spreadingOver(table, one, rangeOf(one, other), below)

const costsOfA: Spot = { row: rowOf('A', 'K'), column: 1 }
const parts = (table: ReturnType<typeof tableOf>, spot: Spot, whole: number, how: SpreadBy = 'even') =>
  spreadWhole(over(table, spot), whole, how)

describe('spreading a sum', () => {
  it('goes to the rows below it that are not held, and what is held is taken off first', () => {
    const table = tableOf({ [at('A', 'K1')]: 40 }, [at('A', 'K1')])
    expect(parts(table, costsOfA, 100)).toEqual([{ cell: at('A', 'K2'), to: 60 }])
  })

  it('is refused when all of it is held, when what stays is unknown, and over costs and revenues at once', () => {
    const both = [at('A', 'K1'), at('A', 'K2')]
    expect(parts(tableOf({}, both), costsOfA, 100)).toBe('all_held')
    expect(parts(tableOf({ [at('A', 'K1')]: null }, both.slice(0, 1)), costsOfA, 100)).toBe('kept_unknown')
    expect(parts(tableOf({}), { row: rowOf('A', null), column: 1 }, 100)).toBe('mixed')
    expect(parts(tableOf({}), costsOfA, 100, 'as_now')).toBe('no_weight')
    const partly = tableOf({ [at('A', 'K1')]: null, [at('A', 'K2')]: 10 })
    expect(parts(partly, costsOfA, 100, 'as_now')).toBe('part_unknown')
    expect(parts(partly, costsOfA, 100)).toHaveLength(2)
    const unread = spreadingOver(tableOf({}), costsOfA, rangeOf(costsOfA, costsOfA), () => null)
    expect(spreadWhole(unread, 100, 'even')).toBe('unread')
    expect(faultOf(over(tableOf({}, [], 2027), { row: rowOf('A', 'U'), column: 2 }))).toBe('none')
  })

  it('of a whole year goes to its months, and empties what was not split', () => {
    const table = tableOf({ [at('A', 'U')]: 1200, [at('A', 'U', '2027-03')]: 7 }, [at('A', 'U', '2027-03')])
    const found = parts(table, { row: rowOf('A', 'U'), column: 1 }, 1107)
    if (typeof found === 'string') throw new Error(found)
    expect(found[0]).toEqual({ cell: at('A', 'U'), to: 0 })
    expect(found.slice(1).map(({ to }) => to)).toEqual(Array(11).fill(100))
    expect(found.map(({ cell }) => cell)).not.toContain(at('A', 'U', '2027-03'))
  })

  it('over months follows what is learnt of each account, to the öre, and is refused where nothing is', () => {
    const spreading = over(tableOf({}), { row: rowOf('A', 'U'), column: 1 })
    const months = [1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0]
    const found = spreadWhole(spreading, 100, 'season', () => months)
    expect(typeof found === 'string' ? found : found.map(({ to }) => to)).toEqual(months.with(0, 33).with(6, 67))
    expect(spreadWhole(spreading, 100, 'season')).toBe('no_season')
  })

  it('by a profile lets each row keep its own part, to the öre, and shares evenly where nothing stands', () => {
    const flat = () => Array(12).fill(1)
    const months = Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, '0')}`)
    const partsOf = (amounts: Amounts, whole: number) => {
      const spreading = over(tableOf(amounts, [], 2027), { row: rowOf('A', 'K'), column: 14 })
      const found = spreadWhole(spreading, whole, 'season', flat)
      const to = new Map(typeof found === 'string' ? [] : found.map((one) => [one.cell, one.to]))
      return ['K1', 'K2'].map((account) => months.map((month) => to.get(at('A', account, month))))
    }
    const split = Object.fromEntries(months.map((month) => [at('A', 'K2', month), 10]))
    expect(partsOf({ [at('A', 'K1')]: 12_000, ...split }, 12_120)).toEqual([Array(12).fill(1000), Array(12).fill(10)])
    expect(partsOf({}, 24)).toEqual([Array(12).fill(1), Array(12).fill(1)])
    const standing = { [at('A', 'K1')]: 120_000_001, ...split }
    expect(partsOf(standing, 120_000_121).map((row) => row.reduce((sum, ore) => (sum ?? 0) + (ore ?? 0), 0))).toEqual([
      120_000_001, 120,
    ])
  })

  it('leaves what months split as it is when years are shown', () => {
    const table = tableOf({ [at('A', 'K1', '2027-05')]: 30, [at('A', 'K2')]: 1 })
    expect(parts(table, costsOfA, 100)).toEqual([{ cell: at('A', 'K2'), to: 70 }])
  })

  it('makes the whole exactly what was asked for, whatever is held', () => {
    const cells = [at('A', 'K1'), at('A', 'K2'), at('B', 'K1')]
    const sum: Spot = { row: rowOf('A', 'K'), column: 1 }
    const [first, last] = [rowOf('A', 'K1'), rowOf('A', 'K2')].map((row) => ({ row, column: 1 }))
    const amount = fc.integer({ min: -1e9, max: 1e9 })
    let spreads = 0
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount), fc.subarray(cells), amount, (ore, fixed, whole) => {
        const standing = Object.fromEntries(cells.map((cell, index) => [cell, ore[index] ?? 0]))
        const table = tableOf(standing, fixed)
        for (const spreading of [over(table, sum), over(table, first ?? sum, last ?? sum)]) {
          const found = spreadWhole(spreading, whole, 'as_now')
          if (typeof found === 'string') continue
          spreads += 1
          const now = { ...standing, ...Object.fromEntries(found.map(({ cell, to }) => [cell, to])) }
          for (const cell of fixed) expect(now[cell]).toBe(standing[cell])
          expect((now[at('A', 'K1')] ?? 0) + (now[at('A', 'K2')] ?? 0)).toBe(whole)
        }
      }),
    )
    expect(spreads).toBeGreaterThan(50)
  })
})

describe('holding', () => {
  const held = (spot: Spot, months: number | null = null) =>
    cellsToHold(tableOf({}, [], months), rangeOf(spot, spot), below)

  it('a sum holds the cells below it, and a whole year its months', () => {
    expect(held(costsOfA)).toEqual([at('A', 'K1'), at('A', 'K2')])
    expect(held({ row: rowOf('A', 'U'), column: 14 }, 2027)).toHaveLength(13)
  })
})
