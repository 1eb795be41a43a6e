import { deepStrictEqual } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { cellsOf, pivot } from '../src/core/cube/pivot.ts'
import { settle } from '../src/core/cube/settle.ts'
import { questions } from './cube-questions.ts'
import { committeeOf, cubeFrom, groupOf, type Rows, rowsFrom } from './cube-rows.ts'

/** It reads its whole file for every question, so it gets a hundredth of the rows. */
const entries = 50_000

/** hledger on a smaller part, where it is installed: the known sums of the first question. */
export function hledger(folder: string, seed: number): string {
  if (spawnSync('hledger', ['--version']).error !== undefined) return 'hledger is not installed'
  const rows = rowsFrom(seed, entries)
  const file = join(folder, 'ledger.journal')
  writeFileSync(file, journalOf(rows))
  const asked = ['-f', file, 'balance', '-Y', '--flat', '--no-total', '-O', 'csv']
  const start = performance.now()
  const { stdout } = spawnSync('hledger', asked, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const theirs = performance.now() - start
  const cube = cubeFrom(rows)
  settle(cube)
  const before = performance.now()
  const answer = pivot(cube, questions[0]?.cube ?? { by: [] })
  const ours = performance.now() - before
  const sums = new Map<string, number>()
  for (const { members, graded } of cellsOf(answer)) {
    const known = graded.reduce((sum, part) => sum + part.known_ore, 0)
    if (known !== 0) sums.set(members.join(' '), known)
  }
  deepStrictEqual(sumsOf(stdout), new Map([...sums].sort()))
  const ratio = (theirs / ours).toFixed(0)
  const sides = `${theirs.toFixed(0)} ms; cube ${ours.toFixed(1)} ms, × ${ratio}`
  return `hledger, ${entries} entries, file read and answered: ${sides}`
}

function journalOf(rows: Rows): string {
  const lines: string[] = []
  for (let row = 0; row < rows.length; row++) {
    const amount = rows.amount[row] ?? Number.NaN
    // It has no unknown amounts.
    if (Number.isNaN(amount)) continue
    const day = `${rows.year[row]}-${String(rows.month[row]).padStart(2, '0')}-01`
    const name = `n${committeeOf(rows.unit[row] ?? 0)}:g${groupOf(rows.account[row] ?? 0)}`
    lines.push(`${day} x\n    (${name})  ${amount}\n`)
  }
  return lines.join('\n')
}

function sumsOf(csv: string): Map<string, number> {
  const [head, ...lines] = csv
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')))
  const sums = new Map<string, number>()
  for (const [name = '', ...amounts] of lines) {
    amounts.forEach((amount, at) => {
      const [committee, group] = name.split(':').map((part) => part.slice(1))
      const year = head?.[at + 1]?.slice(0, 4)
      if (Number(amount) !== 0) sums.set(`${committee} ${group} ${year}`, Number(amount))
    })
  }
  return new Map([...sums].sort())
}
