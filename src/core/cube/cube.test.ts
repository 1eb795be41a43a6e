import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certainties, openCertainties } from '../certainty.ts'
import { append, bytesHeld, type Cube, emptyCube, entryCount } from './cube.ts'
import { type CubeEntry, monthOf, periodOf, yearOf } from './entry.ts'
import { differences, heldOf, topCells } from './held.ts'
import { atDepth, below, hierarchy, hierarchyOn } from './hierarchy.ts'
import { cellsOf, pivot } from './pivot.ts'
import { type Axis, type CubeQuestion, each, only } from './question.ts'
import { settle } from './settle.ts'
import { standingTable } from './standing.ts'
import { buffersOf, receivedCube, sentCube } from './transfer.ts'

const tree = hierarchy([
  { id: 'stad', parent_id: null },
  { id: 'n1', parent_id: 'stad' },
  { id: 'n2', parent_id: 'stad' },
  { id: 'a', parent_id: 'n1' },
  { id: 'b', parent_id: 'n2' },
])

const usual: CubeEntry = {
  seq: 1,
  set: 'plan',
  unit: 'a',
  account: 'K1',
  activity: null,
  project: null,
  counterparty: null,
  period: '2025',
  amount_ore: 1,
  certainty: 'actual',
  mirror: false,
  recorded_s: 100,
}

const entry = (largest: number): fc.Arbitrary<CubeEntry> =>
  fc
    .record({
      set: fc.constantFrom('plan', 'utfall'),
      unit: fc.constantFrom('stad', 'n1', 'n2', 'a', 'b'),
      account: fc.constantFrom('K1', 'K2', 'K3'),
      activity: fc.constantFrom('V1', 'V2', null),
      counterparty: fc.constantFrom('M1', 'M2', null),
      year: fc.integer({ min: 2024, max: 2026 }),
      month: fc.option(fc.integer({ min: 1, max: 12 })),
      amount_ore: fc.option(fc.integer({ min: -largest, max: largest })),
      certainty: fc.constantFrom(...certainties),
      mirror: fc.boolean(),
      recorded_s: fc.integer({ min: 100, max: 105 }),
    })
    .map(({ year, month, ...made }) => ({ ...usual, ...made, period: periodOf(year, month) }))

/** A cube of the entries, settled after as many of them as the second number says. */
const ledger = (largest: number) =>
  fc.record({ entries: fc.array(entry(largest), { maxLength: 60 }), settledAfter: fc.nat(60) })

type Ledger = { entries: CubeEntry[]; settledAfter: number }

function cubeOf({ entries, settledAfter }: Ledger): Cube {
  const cube = emptyCube()
  entries.forEach((made, index) => {
    if (index === settledAfter) settle(cube)
    append(cube, { ...made, seq: index + 1 })
  })
  return cube
}

const year: Axis = { name: 'year', of: 'period', member: (id) => (id === null ? undefined : yearOf(id)) }
const month: Axis = { name: 'month', of: 'period', member: (id) => (id === null ? undefined : monthOf(id)) }
const committee = atDepth('unit', tree, 1)

const questions: CubeQuestion[] = [
  { by: [] },
  { by: [each('unit'), each('account'), year], where: [only('set', new Set(['plan']))] },
  { by: [committee, each('set'), year], open_units: new Set(['a']) },
  { by: [each('account'), each('counterparty'), year], where: [only('counterparty', new Set(['M1', null]))] },
  { by: [each('activity'), year] },
  { by: [each('activity'), month, year], where: [only('unit', below(tree, 'n1'))], as_of_s: 102 },
  { by: [year], where: [{ of: 'period', holds: (id) => id !== null && monthOf(id) === 3 }] },
]

/** The same in the plainest way: entry by entry, in whole numbers without a bound. */
function plain(entries: readonly CubeEntry[], { by, where, as_of_s, open_units }: CubeQuestion): string[] {
  const sums = new Map<string, { ore: bigint; known: number; unknown: number }>()
  for (const made of entries) {
    if (as_of_s != null && made.recorded_s > as_of_s) continue
    if (openCertainties.includes(made.certainty) && open_units != null && !open_units.has(made.unit)) continue
    if ((where ?? []).some(({ of, holds }) => !holds(made[of]))) continue
    const members = by.map((axis) => axis.member(made[axis.of]))
    if (members.includes(undefined)) continue
    const key = JSON.stringify([members, made.certainty])
    const sum = sums.get(key) ?? { ore: 0n, known: 0, unknown: 0 }
    const times = made.mirror ? -1 : 1
    if (made.amount_ore === null) sum.unknown += times
    else {
      sum.ore += BigInt(made.amount_ore)
      sum.known += times
    }
    sums.set(key, sum)
  }
  return [...sums]
    .filter(([, { ore, known, unknown }]) => ore !== 0n || known !== 0 || unknown !== 0)
    .map(([key, { ore, known, unknown }]) => `${key} ${ore} ${known} ${unknown}`)
    .sort()
}

function fromCube(cube: Cube, question: CubeQuestion, most?: number): string[] {
  return cellsOf(pivot(cube, question, most))
    .flatMap(({ members, graded }) =>
      graded.map(
        (part) =>
          `${JSON.stringify([members, part.certainty])} ${part.known_ore} ${part.known_count} ${part.unknown_count}`,
      ),
    )
    .sort()
}

/** Laid out in a row, and looked up one by one. */
function holdsFor(cube: Cube, question: CubeQuestion, entries: readonly CubeEntry[]): void {
  const expected = plain(entries, question)
  for (const most of [undefined, 0]) expect(fromCube(cube, question, most)).toEqual(expected)
}

describe('a pivot', () => {
  it('adds exactly the entries that the question is about', () => {
    fc.assert(
      fc.property(ledger(10 ** 9), (made) => {
        const cube = cubeOf(made)
        for (const question of questions) holdsFor(cube, question, made.entries)
      }),
      { numRuns: 200 },
    )
  })

  it('adds the same from rows that are put together by year', () => {
    const alike = entry(10 ** 9).map((one) => ({ ...one, set: 'plan', account: 'K1', certainty: usual.certainty }))
    const booked = fc.record({
      of: fc.array(alike, { minLength: 1, maxLength: 8 }),
      times: fc.integer({ min: 60, max: 90 }),
    })
    const inMonths = booked.map(({ of, times }) =>
      Array.from({ length: times }, (_, n) => {
        const one = of[n % of.length] ?? usual
        return { ...one, period: periodOf(yearOf(one.period), 1 + (n % 12)), mirror: n % 7 === 0 }
      }),
    )
    fc.assert(
      fc.property(inMonths, fc.nat(10), (entries, after) => {
        const cube = cubeOf({ entries, settledAfter: entries.length - after })
        if (after > 0) expect(cube.settled.condensed).not.toBeNull()
        for (const question of questions) holdsFor(cube, question, entries)
      }),
      { numRuns: 100 },
    )
  })

  it('is exact when the amounts on the way are beyond what a number holds', () => {
    const pair = (amount_ore: number) => [amount_ore, -amount_ore].map((each) => ({ ...usual, amount_ore: each }))
    const odd = Array.from({ length: 12 }, () => ({ ...usual, amount_ore: 2 ** 51 - 1 }))
    const back = odd.map((made) => ({ ...made, amount_ore: -made.amount_ore }))
    const entries = [...odd, { ...usual, amount_ore: 3 }, ...back, ...pair(7)]
    for (const settledAfter of [0, 20, 100]) {
      expect(fromCube(cubeOf({ entries, settledAfter }), { by: [each('unit')] })).toEqual(
        plain(entries, { by: [each('unit')] }),
      )
    }
    expect(() => fromCube(cubeOf({ entries: odd, settledAfter: 0 }), { by: [] })).toThrow('amount.sum_too_large')
  })

  it('gives the same when there could be more sums than fit in a row', () => {
    const many = (name: string, of: Axis['of']): Axis => ({ name, of, member: (id) => `${name}${id}` })
    const wide = Array.from(
      { length: 300 },
      (_, n): CubeEntry => ({ ...usual, unit: `e${n}`, account: `K${n}`, activity: `V${n}` }),
    )
    const cube = cubeOf({ entries: wide, settledAfter: 150 })
    const question = { by: [many('u', 'unit'), many('k', 'account'), many('v', 'activity')] }
    expect(pivot(cube, question).keys).toHaveLength(300)
    expect(fromCube(cube, question)).toEqual(plain(wide, question))
  })

  it('names how far in the journal it holds, also as of an instant', () => {
    const cube = cubeOf({ entries: [usual, { ...usual, recorded_s: 200 }], settledAfter: 1 })
    expect(pivot(cube, { by: [] }).journal).toBe(2)
    expect(pivot(cube, { by: [], as_of_s: 150 }).journal).toBe(1)
  })
})

describe('a cube', () => {
  it('is the same after it has been sent', () => {
    fc.assert(
      fc.property(ledger(10 ** 9), (made) => {
        const sent = sentCube(cubeOf(made))
        const cube = receivedCube(structuredClone(sent, { transfer: buffersOf(sent) }))
        append(cube, { ...usual, seq: 1000 })
        for (const question of questions)
          expect(fromCube(cube, question)).toEqual(plain([...made.entries, usual], question))
        expect(cube.journal).toBe(1000)
      }),
      { numRuns: 50 },
    )
  })

  it('holds an entry in at most 60 bytes', () => {
    const entries = Array.from({ length: 20_000 }, (_, n) => ({ ...usual, unit: `e${n % 50}`, account: `K${n % 9}` }))
    const cube = cubeOf({ entries, settledAfter: 0 })
    settle(cube)
    expect(bytesHeld(cube) / entryCount(cube)).toBeLessThanOrEqual(60)
  })
})

describe('a standing table', () => {
  it('has on every level what a pivot of all below gives, as entries come', () => {
    fc.assert(
      fc.property(ledger(10 ** 9), fc.nat(60), (made, openedAfter) => {
        const cube = emptyCube()
        const question = { by: [each('account'), year], where: [only('set', new Set(['plan']))] }
        let table = standingTable(cube, 'unit', tree, question)
        made.entries.forEach((each, index) => {
          if (index === made.settledAfter) settle(cube)
          if (index === openedAfter) {
            table.close()
            table = standingTable(cube, 'unit', tree, question)
          }
          append(cube, each)
          if (index % 5 === 0) table.of('stad')
        })
        for (const member of tree.keys()) {
          const where = [...question.where, only('unit', below(tree, member))]
          const cells = cellsOf(pivot(cube, { ...question, where }))
          const sorted = (found: typeof cells) => found.map((cell) => JSON.stringify(cell)).sort()
          expect(sorted(table.of(member).cells)).toEqual(sorted(cells))
        }
        expect(table.of('nowhere').cells).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('what is read from cells', () => {
  const cells = (...amounts: [string, number | null][]) =>
    cubeOf({ entries: amounts.map(([account, amount_ore]) => ({ ...usual, account, amount_ore })), settledAfter: 0 })
  const byAccount = { by: [each('account')] }

  it('puts the largest first, and never what is unknown', () => {
    const top = topCells(pivot(cells(['K1', 5], ['K2', null], ['K3', -9]), byAccount), 2)
    expect(top.map(({ members }) => members[0])).toEqual(['K3', 'K1'])
  })

  it('says of two sums how they differ, and that it is unknown when one of them is', () => {
    const [first, second] = [cells(['K1', 5], ['K2', null], ['K3', 1]), cells(['K1', 8], ['K2', 2])]
    expect(
      differences(pivot(first, byAccount), pivot(second, byAccount)).map((each) => [
        each.members[0],
        each.difference_ore,
        each.unknown_count,
      ]),
    ).toEqual([
      ['K1', 3, 0],
      ['K2', null, 1],
      ['K3', null, 0],
    ])
  })

  it('keeps what is proposed apart from what holds', () => {
    const part = { known_count: 1, unknown_count: 0 }
    const graded = [
      { certainty: 'decided' as const, known_ore: 5, ...part },
      { certainty: 'proposed' as const, known_ore: 7, ...part },
    ]
    expect(heldOf(graded)).toEqual({ amount_ore: 5, unknown_count: 0, certainty: 'decided' })
  })
})

describe('a tree on a day', () => {
  it('lifts what an ended unit left behind to the nearest parent that stands', () => {
    const row = (id: string, parent_id: string | null, valid_to: string | null = null) => ({
      id,
      parent_id,
      valid_from: null,
      valid_to,
    })
    const rows = [row('stad', null), row('gammal', 'stad', '2025-06-30'), row('skola', 'gammal')]
    expect(hierarchyOn(rows, '2025-06-30').get('skola')).toEqual(['skola', 'gammal', 'stad'])
    expect(hierarchyOn(rows, '2025-07-01').get('skola')).toEqual(['skola', 'stad'])
  })
})
