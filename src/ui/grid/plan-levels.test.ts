import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hierarchy } from '#core/cube/hierarchy.ts'
import type { TotalRow } from '#modules/ledger/schema.ts'
import { gridCube, type Laid } from './grid-cube.ts'
import { shownRows } from './grid-rows.ts'
import { shownOf, wholeKey } from './grid-sums.ts'
import { isAskedFor, type Level, levelsOf, type Opened, topOf } from './plan-levels.ts'
import { addressOf, lyingOf, type Order } from './plan-order.ts'
import { answerOfSets, cellsRead, laidBelow, readBelow } from './read-levels.ts'

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

const ways = (order: 'units' | 'accounts') =>
  order === 'units'
    ? {
        outer: { of: 'unit', tree: unitTree } as const,
        inner: { of: 'account', tree: accountTree } as const,
        counts: (id: string) => id !== 'U' && id !== 'kind-outlay',
      }
    : {
        outer: { of: 'account', tree: accountTree } as const,
        inner: { of: 'unit', tree: unitTree } as const,
        counts: () => true,
      }

const above = new Set(units.map(({ parent_id }) => parent_id))
const levelTrees = { top: 'N', hasBelow: (id: string) => above.has(id) }

const layerOf = ({ unit, account, known_ore }: Amount): Laid => ({
  layer: 'first',
  lies: lyingOf({ unit, account, period: '2027' }),
  graded: [{ certainty: 'estimated', known_ore, known_count: 1, unknown_count: 0 }],
})

/** The levels of what somebody has opened, with what they are answered with. */
function read(order: 'units' | 'accounts', opened: readonly Opened[], amounts: readonly Amount[]) {
  return levelsOf(order, opened, levelTrees, false).map((level) => ({
    level,
    answer: answerOfSets(
      amounts.flatMap((one) => answered(level, one) ?? []),
      [],
    ),
  }))
}

const everything = (order: 'units' | 'accounts'): Opened[] =>
  order === 'units'
    ? units.map(({ id }) => ({ order, outer: id, inner: null }))
    : accounts.flatMap((account) => units.map((unit) => ({ order, outer: account.id, inner: unit.id })))

test.each(['units', 'accounts'] as const)(
  'the levels of %s give every row that can be seen what all cells at once give, whatever is opened',
  (order) => {
    const trees = order === 'units' ? { outer: units, inner: accounts } : { outer: accounts, inner: units }
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), fc.subarray(everything(order)), (amounts, opened) => {
        const levels = read(order, opened, amounts)
        const below = readBelow(levels)
        const start = topOf(order, levelTrees)
        const [whole, sums] = [
          gridCube(ways(order), amounts.map(layerOf)),
          gridCube(ways(order), laidBelow(below, start)),
        ]
        const isRead = (key: string) => !isAskedFor(key, order, levelTrees) || below.has(key)
        const shown = shownRows({ ...trees, holds: sums.holds, isOffered: () => true, isRead }, () => true)
        for (const row of shown.filter(({ isComing }) => !isComing)) {
          const [one, other] = [sums, whole].map((cube) => cube.at(row, ['first'], ['2027']))
          const held = (graded: typeof one) => shownOf(graded ?? []).amount_ore
          expect([row.key, held(one)]).toEqual([row.key, held(other)])
        }
      }),
    )
  },
)

test.each(['units', 'accounts'] as const)('what is opened in %s is known cell by cell', (order) => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 20 }), (amounts) => {
      const cells = cellsRead(read(order, everything(order), amounts))
      const places = Map.groupBy(amounts, ({ unit, account }) => addressOf({ unit, account, period: '2027' }))
      expect([...cells.keys()].toSorted()).toEqual([...places.keys()].toSorted())
    }),
  )
})

test('what lies below a row counts first when all of it has come', () => {
  const levels = read('units', everything('units'), [{ unit: 'A1', account: 'K1', known_ore: 7 }])
  const waiting = levels.map((one) =>
    one.level.below === wholeKey('A') && one.level.ask.units === 'children' ? { ...one, answer: undefined } : one,
  )
  const laid = [...laidBelow(readBelow(waiting), wholeKey('N'))]
  expect(laid.map(({ lies }) => [lies.unit, lies.account])).toEqual([['A', 'kind-cost']])
})

test('a cell of an activity is known by its activity, and only in a unit with none below it', () => {
  const row: TotalRow = {
    ...{ kind: 'cost', year: 2027, month: 3, account: 'K1', activity: null },
    ...{ amount_ore: 5, unknown_count: 0, certainty: 'estimated' },
    by_certainty: { estimated: { known_ore: 5, unknown_count: 0 } },
  }
  const cells = (hasBelow: boolean, order: Order = 'activities') =>
    cellsRead(
      levelsOf(order, [], { top: 'B', hasBelow: () => hasBelow }, true).map((level) => ({
        level,
        answer: answerOfSets([row], []),
      })),
    )
  expect([...cells(false).keys()]).toEqual(['B K1 2027-03 activity none'])
  expect([...cells(true).keys()]).toEqual([])
  expect([...cells(true, 'own_activities').keys()]).toEqual(['B K1 2027-03 activity none'])
})

test.each([false, true])(
  'what a unit has itself is asked of the unit alone, whole (%s) or level by level',
  (isWhole) => {
    const opened: Opened[] = [{ order: 'own_projects', outer: 'P1', inner: null }]
    const asked = levelsOf('own_projects', opened, levelTrees, isWhole).map(({ ask }) => ask)
    expect(asked.length).toBe(isWhole ? 1 : 2)
    expect(asked.every(({ units: of, unit_id }) => of === 'own' && unit_id === 'N')).toBe(true)
  },
)

test('nothing is asked for below a row that nobody has opened', () => {
  const asked = levelsOf('units', [], levelTrees, false).map(({ ask }) => ask)
  expect(asked.map(({ unit_id, units: of }) => [unit_id, of])).toEqual([
    ['N', 'own'],
    ['N', 'children'],
  ])
})
