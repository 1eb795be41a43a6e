import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hierarchy } from '#core/cube/hierarchy.ts'
import { gridColumns, writtenPeriod } from './grid-columns.ts'
import { type GridCube, gridCube, type Laid } from './grid-cube.ts'
import { changed, noEdits, redone, settled, undone, valueIn } from './grid-edits.ts'
import { moved, rangeOf, spotsIn } from './grid-moves.ts'
import { leafRows, leavesBelow, shownRows } from './grid-rows.ts'
import { changeOf, gradedOf, type RowPlace, shownOf, wholeKey, writtenOver } from './grid-sums.ts'
import { readPaste } from './pasted.ts'
import { addressOf, isApart, isOfOrder, lyingOf, orders, placeOf } from './plan-order.ts'
import { spread } from './spread.ts'

const units = [
  { id: 'N', parent_id: 'KF' },
  { id: 'A', parent_id: 'N' },
  { id: 'B', parent_id: 'N' },
]
const accounts = [
  { id: 'K', parent_id: null },
  { id: 'K1', parent_id: 'K' },
  { id: 'K2', parent_id: 'K' },
  { id: 'U', parent_id: null },
]
const ways = {
  outer: { of: 'unit', tree: hierarchy(units) },
  inner: { of: 'account', tree: hierarchy(accounts) },
  counts: (id: string) => id !== 'U',
} as const
const known = (known_ore: number) => [{ certainty: 'estimated' as const, known_ore, known_count: 1, unknown_count: 0 }]
const unknown = [{ certainty: 'estimated' as const, known_ore: 0, known_count: 0, unknown_count: 1 }]
const lying = (unit: string, account: string, period = '2027') => lyingOf({ unit, account, period })
const whole = (outer: string) => ({ outer, inner: null, isDirect: false })
const own = (outer: string, inner: string) => ({ outer, inner, isDirect: false })

describe('sums of a grid', () => {
  const periods = ['2027', '2027-01']
  const cubeOf = (...laid: Laid[]) => gridCube(ways, laid)
  const shown = (cube: GridCube, row: RowPlace) => shownOf(cube.at(row, ['first', 'written'], periods))

  it('never show an unknown amount as 0, and an empty cell as neither', () => {
    const cube = cubeOf({ layer: 'first', lies: lying('A', 'K1'), graded: unknown })
    expect(shown(cube, whole('N'))).toMatchObject({ amount_ore: null, unknown_count: 1 })
    expect(shown(cube, whole('B'))).toMatchObject({ isEmpty: true, unknown_count: 0 })
  })

  it('tell that there is something below a row whose sum does not count it', () => {
    const cube = cubeOf({ layer: 'first', lies: lying('A', 'U'), graded: known(5) })
    expect(shown(cube, whole('N')).isEmpty).toBe(true)
    expect(['N', 'A', 'B'].map((outer) => cube.holds(whole(outer)))).toEqual([true, true, false])
    expect(shown(cube, own('A', 'U'))).toMatchObject({ amount_ore: 5 })
  })

  it('stay known when an amount that is part of a sum becomes unknown', () => {
    const cube = cubeOf({ layer: 'first', lies: lying('A', 'kind-cost'), graded: known(500) })
    const change = { layer: 'written', lies: lying('A', 'K1'), graded: changeOf(known(20), null) } as const
    cube.write(new Map([['A K1 2027', null]]), () => change)
    expect(shown(cube, whole('N'))).toMatchObject({ amount_ore: 480, unknown_count: 1 })
  })

  it('show a conditional amount apart and never add it', () => {
    const row = { amount_ore: null, by_certainty: { conditional: { known_ore: 5, unknown_count: 0 } } }
    expect(shownOf(gradedOf(row))).toMatchObject({ amount_ore: null, open_ore: 5, certainty: 'conditional' })
    expect(shownOf([...gradedOf(row), ...known(7)])).toMatchObject({ amount_ore: 7, open_ore: null })
  })

  it('let nothing proposed be written over', () => {
    const proposed = [{ certainty: 'proposed' as const, known_ore: 3, known_count: 1, unknown_count: 2 }]
    expect(writtenOver(proposed)).toMatchObject({ amount_ore: null, unknown_count: 0 })
    expect(shownOf([...proposed, ...changeOf(proposed, 8)])).toMatchObject({ amount_ore: 8, open_ore: null })
  })
})

describe('rows of a grid', () => {
  const always = () => true
  const nothing = { holds: () => false, isOffered: always }
  const trees = { outer: units, inner: accounts, ...nothing, isRead: always }

  it('lie below one another with their level and place, and only where they are open', () => {
    const rows = shownRows(trees, (key) => key === wholeKey('N'))
    expect(rows.map(({ outer, inner, level, position, size }) => [outer, inner, level, position, size])).toEqual([
      ['N', null, 1, 1, 1],
      ['N', 'K', 2, 1, 4],
      ['N', 'U', 2, 2, 4],
      ['A', null, 2, 3, 4],
      ['B', null, 2, 4, 4],
    ])
    expect(rows.map(({ isOpen }) => isOpen)).toEqual([true, false, null, false, false])
  })

  it('that have not been read are one row in their place, and what may have rows below can be opened', () => {
    const isRead = (key: string) => key !== wholeKey('A')
    const rows = shownRows({ ...trees, isRead }, (key) => [wholeKey('N'), wholeKey('A')].includes(key))
    const below = rows.find(({ parent }) => parent === wholeKey('A'))
    expect(below).toMatchObject({ isComing: true, level: 3, isLeaf: false, isOpen: null })
    expect(rows.map(({ outer, isComing }) => `${outer}${isComing ? '…' : ''}`)).toEqual(['N', 'N', 'N', 'A', 'A…', 'B'])
    const of = rows.find(({ key }) => key === wholeKey('N'))
    if (of === undefined) throw new Error('no row')
    expect(leavesBelow({ ...trees, isRead }, of)).toBeNull()
    expect(leavesBelow(trees, of)).toHaveLength(9)
  })

  it('to write in are each unit on each account that has none below it', () => {
    expect(leafRows(trees)).toHaveLength(9)
    expect(leafRows(trees)[0]).toMatchObject({ outer: 'N', inner: 'K1', level: 1, position: 1, size: 9 })
  })

  it('leave out what is not offered, unless something stands there', () => {
    const isOffered = ({ inner }: RowPlace) => inner === null
    const holds = ({ outer, inner }: RowPlace) => outer === 'A' && (inner === 'K' || inner === 'K2')
    const rows = shownRows({ ...trees, holds, isOffered }, always)
    expect(rows.map(({ key }) => key)).toEqual(['whole N', 'whole A', 'own A K', 'direct A K', 'own A K2', 'whole B'])
  })

  it('of 1 000 units and 100 accounts are made while nobody has to wait', () => {
    const many = (count: number, top: string) =>
      Array.from({ length: count }, (_, at) => ({ id: `${top}${at}`, parent_id: at === 0 ? null : `${top}0` }))
    const start = performance.now()
    const rows = shownRows({ outer: many(1000, 'E'), inner: many(101, 'K'), ...nothing, isRead: always }, always)
    expect(rows).toHaveLength(102_000)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('columns', () => {
  it('are years, or one year month by month with what is not split first and the whole last', () => {
    expect(gridColumns([2027, 2028], null, false).map(({ year }) => year)).toEqual([2027, 2028])
    expect(gridColumns([2027], 2027, false)).toHaveLength(14)
    expect(gridColumns([2027], null, true).map(({ side }) => side)).toEqual(['first', 'second', 'difference'])
  })

  it('write a year only where nothing is split by month, and never in another set', () => {
    const [year] = gridColumns([2027], null, false)
    const sides = gridColumns([2027], null, true)
    if (year === undefined) throw new Error('no column')
    expect(writtenPeriod(year, false, false)).toBe('2027')
    expect(writtenPeriod(year, true, false)).toBe(null)
    expect(sides.slice(1).map((side) => writtenPeriod(side, false, false))).toEqual([null, null])
  })
})

describe('what is written', () => {
  const saved = (cell: string) => (cell === 'a' ? 5 : undefined)
  const free = () => false

  it('is taken back and done again step by step, to what was saved', () => {
    const once = changed(
      noEdits,
      [
        { cell: 'a', to: 7 },
        { cell: 'b', to: null },
      ],
      saved,
    )
    const twice = changed(once, [{ cell: 'a', to: 9 }], saved)
    expect([...undone(twice, saved, free).pending]).toEqual([
      ['a', 7],
      ['b', null],
    ])
    const none = undone(undone(twice, saved, free), saved, free)
    expect(none.pending.size).toBe(0)
    expect(redone(redone(none, saved, free), saved, free).pending).toEqual(twice.pending)
  })

  it('waits for the next save when it was written, or written over, while the last one was on its way', () => {
    const sent = changed(
      noEdits,
      [
        { cell: 'a', to: 7 },
        { cell: 'b', to: 3 },
      ],
      saved,
    ).pending
    const since = changed(
      { ...noEdits, pending: sent },
      [
        { cell: 'b', to: 4 },
        { cell: 'c', to: 5 },
      ],
      saved,
    )
    expect(settled(since, sent).pending).toEqual(
      new Map([
        ['b', 4],
        ['c', 5],
      ]),
    )
  })

  it('can be taken back after it is saved: the amount before is then to be saved', () => {
    const written = changed(
      noEdits,
      [
        { cell: 'a', to: 7 },
        { cell: 'b', to: 3 },
      ],
      saved,
    )
    const once = settled(written, written.pending)
    const now = (cell: string) => (cell === 'a' ? 7 : 3)
    const back = undone(once, now, free)
    expect([...back.pending]).toEqual([
      ['a', 5],
      ['b', 0],
    ])
    expect(valueIn(back, 'a', now)).toBe(5)
  })

  it('stays in a cell that is held while the rest of its step is taken back, and goes back once it is let go', () => {
    const both = [
      { cell: 'a', to: 7 },
      { cell: 'b', to: 3 },
    ]
    const written = changed(changed(noEdits, both, saved), [{ cell: 'a', to: 9 }], saved)
    const isFixed = (cell: string) => cell === 'a'
    const once = undone(written, saved, isFixed)
    expect([...once.pending]).toEqual([['a', 9]])
    expect(undone(once, saved, isFixed)).toBe(once)
    expect(redone(once, saved, isFixed).pending).toEqual(
      new Map([
        ['a', 9],
        ['b', 3],
      ]),
    )
    expect(undone(undone(once, saved, free), saved, free).pending.size).toBe(0)
  })

  it('is of one kind at a time: a cell of an activity is a part of the cell of its unit', () => {
    const [whole, part, none] = ['A K1 2027', 'A K1 2027 activity V1', 'A K1 2027 project none']
    expect(orders.map((order) => [whole, part, none].map((address) => isOfOrder(address, order)))).toEqual([
      [true, false, false],
      [true, false, false],
      [false, true, false],
      [false, false, true],
      [false, true, false],
      [false, false, true],
    ])
    const apart = (address: string) => isApart(new Map([[whole, 1]]), address)
    expect([whole, part, none].map(apart)).toEqual([false, true, true])
    expect(isApart(new Map(), part)).toBe(false)
    expect([whole, part, none].map((address) => addressOf(placeOf(address)))).toEqual([whole, part, none])
  })

  it('is no change when the amount already stands there', () => {
    expect(changed(noEdits, [{ cell: 'a', to: 5 }], saved)).toBe(noEdits)
  })
})

describe('a range from a spreadsheet', () => {
  const target = (row: number, column: number) => (row === 1 && column === 1 ? null : `${row} ${column}`)
  const paste = (text: string) => readPaste(text, 'tkr', { rows: 2, columns: 2 }, target)

  it('is read as Swedish amounts, with empty cells left alone', () => {
    expect(paste('1 200\t−3,5\r\nokänt\t\r\n')).toEqual({
      changes: [
        { cell: '0 0', to: 120_000_000 },
        { cell: '0 1', to: -350_000 },
        { cell: '1 0', to: null },
      ],
      faults: [],
    })
  })

  it('tells every cell that cannot be taken, by row and column', () => {
    const { faults } = paste('1.5\t2\t3\nabc\t4\n5')
    expect(faults.map(({ row, column, why }) => [row, column, why])).toEqual([
      [1, 1, 'amount'],
      [1, 3, 'outside'],
      [2, 1, 'amount'],
      [2, 2, 'locked'],
      [3, 1, 'outside'],
    ])
  })
})

describe('spreading', () => {
  it('adds up to the total to the öre, however it is done', () => {
    const amounts = fc.array(fc.option(fc.integer({ min: -1e9, max: 1e9 })), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), amounts, (total, by) => {
        for (const how of ['even', 'as_now'] as const) {
          const parts = spread(total, by, how)
          if (parts !== null) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
        }
      }),
    )
  })

  it('follows the amounts, and is not done by amounts that are all unknown or 0', () => {
    expect(spread(100, [1, 1, 2], 'as_now')).toEqual([25, 25, 50])
    expect(spread(100, [null, 0], 'as_now')).toBe(null)
    expect(spread(100, [null, 0], 'even')).toEqual([50, 50])
  })
})

describe('moving', () => {
  const size = { rows: 50, columns: 4 }

  it.each([
    ['ArrowDown', false, { row: 6, column: 2 }],
    ['ArrowRight', true, { row: 5, column: 4 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', true, { row: 49, column: 4 }],
    ['PageUp', false, { row: 0, column: 2 }],
  ])('with %s (ctrl %s) stays within the table', (key, ctrl, to) => {
    expect(moved({ key, ctrl }, { row: 5, column: 2 }, size)).toEqual(to)
  })

  it('marks the cells between two corners and never the head of a row', () => {
    const range = rangeOf({ row: 2, column: 2 }, { row: 1, column: 0 })
    expect(spotsIn(range)).toHaveLength(4)
    expect(range.left).toBe(1)
  })
})
