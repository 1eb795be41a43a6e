import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certainties } from '#core/certainty.ts'
import { hierarchy } from '#core/cube/hierarchy.ts'
import type { Graded } from '#core/cube/pivot.ts'
import { gridCube, type Laid, type Layer } from './grid-cube.ts'
import { changeOf, type RowPlace, together, type Ways } from './grid-sums.ts'
import { addressOf, lyingOf, placeOf } from './plan-order.ts'

const ids = (top: string) => [0, 1, 2, 3, 4].map((number) => `${top}${number}`)
const [units, accounts] = [ids('E'), ids('K')]
const periods = ['2027', '2027-03', '2028']
const counts = (account: string) => account !== 'K4'

/** A tree where each id lies below one that comes before it, or below none. */
const tree = (of: readonly string[]) =>
  fc
    .tuple(...of.map((_, at) => fc.option(fc.nat(Math.max(0, at - 1)))))
    .map((parents) =>
      hierarchy(of.map((id, at) => ({ id, parent_id: at === 0 ? null : (of[parents[at] ?? -1] ?? null) }))),
    )

const ways: fc.Arbitrary<Ways> = fc
  .record({ outer: tree(units), inner: tree(accounts), isTurned: fc.boolean() })
  .map(({ outer, inner, isTurned }) => {
    const [byUnit, byAccount] = [{ of: 'unit', tree: outer } as const, { of: 'account', tree: inner } as const]
    return isTurned
      ? { outer: byAccount, inner: byUnit, counts: () => true }
      : { outer: byUnit, inner: byAccount, counts }
  })

const graded: fc.Arbitrary<Graded> = fc
  .record({
    certainty: fc.constantFrom(...certainties),
    amount: fc.option(fc.integer({ min: -(10 ** 9), max: 10 ** 9 })),
    unknown: fc.nat(2),
  })
  .map(({ certainty, amount, unknown }) => ({
    ...{ certainty, known_ore: amount ?? 0, known_count: amount === null ? 0 : 1 },
    unknown_count: amount === null ? unknown + 1 : unknown,
  }))

const place = fc.record({
  unit: fc.constantFrom(...units),
  account: fc.constantFrom(...accounts),
  period: fc.constantFrom(...periods),
})

/** What has been read: one row for each cell of a layer, as the server tells it. */
const leaves = fc
  .array(
    fc.record({
      layer: fc.constantFrom<Layer>('first', 'second', 'effects'),
      lies: place.map(lyingOf),
      graded: fc.uniqueArray(graded, { minLength: 1, maxLength: 3, selector: (part) => part.certainty }),
    }),
    { maxLength: 40 },
  )
  .map((all) => [...new Map(all.map((one) => [JSON.stringify([one.layer, one.lies]), one])).values()])

/** What is written and not saved, step after step: some cells are new, some are others, some are taken back. */
const steps = fc.array(
  fc
    .array(fc.tuple(place.map(addressOf), fc.option(fc.integer({ min: -1000, max: 1000 }))), { maxLength: 8 })
    .map((cells) => new Map(cells)),
  { maxLength: 5 },
)

/** The sums of a row in the plainest way: everything that lies in it, added one by one. */
function plain(laid: readonly Laid[], { outer, inner, counts: takes }: Ways, row: RowPlace, layers: readonly Layer[]) {
  const inRow = ({ lies }: Laid) => {
    const [from, at] = [lies[outer.of], lies[inner.of]]
    if (row.inner === null) return (outer.tree.get(from) ?? []).includes(row.outer) && takes(at)
    const below = row.isDirect ? [at] : (inner.tree.get(at) ?? [])
    return from === row.outer && below.includes(row.inner)
  }
  return together(laid.filter((one) => layers.includes(one.layer) && inRow(one)).flatMap((one) => one.graded))
}

const everything: readonly Layer[] = ['first', 'second', 'effects', 'written']

const rowsOf = ({ outer, inner }: Ways): RowPlace[] =>
  [...outer.tree.keys()].flatMap((from) => [
    { outer: from, inner: null, isDirect: false },
    ...[...inner.tree.keys()].flatMap((at) => [false, true].map((isDirect) => ({ outer: from, inner: at, isDirect }))),
  ])

const inOrder = (parts: readonly Graded[]) =>
  parts
    .map((part) => ({ ...part, known_ore: part.known_ore + 0 }))
    .toSorted((a, b) => certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty))

test('the cube gives every row what is read and written in it, known and unknown, after every edit', () => {
  fc.assert(
    fc.property(ways, leaves, steps, (of, laid, written) => {
      const cube = gridCube(of, laid)
      const saved = (address: string) => {
        const lies = JSON.stringify(lyingOf(placeOf(address)))
        return laid.find((one) => one.layer === 'first' && JSON.stringify(one.lies) === lies)?.graded ?? []
      }
      const changeIn = (address: string, amount: number | null): Laid => ({
        layer: 'written',
        lies: lyingOf(placeOf(address)),
        graded: changeOf(saved(address), amount),
      })
      for (const pending of [new Map(), ...written]) {
        cube.write(pending, changeIn)
        const all = [...laid, ...[...pending].map(([address, amount]) => changeIn(address, amount))]
        for (const row of rowsOf(of)) {
          for (const layers of [['first', 'written'], ['second'], ['effects']] satisfies Layer[][])
            expect(inOrder(cube.at(row, layers, periods))).toEqual(inOrder(plain(all, of, row, layers)))
          const isGroup = [...of.inner.tree.values()].some((way) => way.slice(1).includes(row.inner ?? ''))
          if (isGroup) expect([row, cube.holds(row)]).toEqual([row, plain(all, of, row, everything).length > 0])
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('many cells that change at once are followed as well, and taken back to what was read', () => {
  const tree = hierarchy(Array.from({ length: 200 }, (_, at) => ({ id: `E${at}`, parent_id: at === 0 ? null : 'E0' })))
  const inner = { of: 'account', tree: hierarchy([{ id: 'K', parent_id: null }]) } as const
  const cube = gridCube({ outer: { of: 'unit', tree }, inner, counts: () => true }, [])
  const rows = ['E0', 'E1', 'E199'].map((outer) => ({ outer, inner: 'K', isDirect: false }))
  const amounts = () => rows.map((row) => cube.at(row, ['written'], ['2027'])[0]?.known_ore)
  expect(amounts()).toEqual([undefined, undefined, undefined])
  const all = new Map([...tree.keys()].map((unit) => [addressOf({ unit, account: 'K', period: '2027' }), 5]))
  const whole = () => cube.at({ outer: 'E0', inner: null, isDirect: false }, ['written'], ['2027'])[0]?.known_ore
  // What stands is read before anything is written: sums in between would be made anew for every cell.
  const seen = new Set<number | undefined>()
  const change = (address: string, amount: number | null): Laid => {
    seen.add(whole())
    return { layer: 'written', lies: lyingOf(placeOf(address)), graded: changeOf([], amount) }
  }
  cube.write(all, change)
  expect([...seen]).toEqual([undefined])
  expect(amounts()).toEqual([5, 5, 5])
  expect(whole()).toBe(1000)
  cube.write(new Map(), change)
  expect(amounts()).toEqual([undefined, undefined, undefined])
})
