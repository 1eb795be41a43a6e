import { expect, it } from 'vitest'
import { sieControl } from '#core/sie/control.ts'
import { decodeSie } from '#core/sie/encoding.ts'
import { readSie } from '#core/sie/read.ts'
import { bookedLines } from '#modules/imports/booked.ts'
import { sampleBytes, sampleNames } from '../sie/samples.ts'

/** How many files the run makes, and from which seed: the same seed makes the same files. */
const files = Number(process.env.RIKTNING_FUZZ ?? '1000')
const seed = Number(process.env.RIKTNING_FUZZ_SEED ?? '20261126')

/** Numbers from 0 to below `end`, always the same after the same seed (mulberry32). */
function chance(start: number): (end: number) => number {
  let state = start
  return (end) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.trunc((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end)
  }
}

type Pick = (end: number) => number

const bytesOf = (...texts: string[]) => texts.map((text) => [...Buffer.from(text, 'latin1')])
const hostile = bytesOf('"', '{', '}', '\\', '#', '\r', '\n', '\0', '-', ',', '9'.repeat(30), '#VER', '#TRANS 1 {} 1\n')

/** The ways in which a file is hurt: a byte, a piece away, a piece twice, a digit, something hostile, cut short. */
const hurts: ((bytes: number[], pick: Pick) => void)[] = [
  (bytes, pick) => void bytes.splice(pick(bytes.length), 1, pick(256)),
  (bytes, pick) => void bytes.splice(pick(bytes.length), 1 + pick(40)),
  (bytes, pick) => {
    const start = pick(bytes.length)
    bytes.splice(pick(bytes.length), 0, ...bytes.slice(start, start + 1 + pick(80)))
  },
  (bytes, pick) => {
    const digits = bytes.flatMap((byte, at) => (byte >= 48 && byte <= 57 ? [at] : []))
    bytes[digits[pick(digits.length)] ?? 0] = 48 + pick(10)
  },
  (bytes, pick) => void bytes.splice(pick(bytes.length), 0, ...(hostile[pick(hostile.length)] ?? [])),
  (bytes, pick) => void bytes.splice(pick(bytes.length)),
]

function hurtFile(pick: Pick): Uint8Array {
  const bytes = [...sampleBytes(sampleNames[pick(sampleNames.length)] ?? 'type4')]
  for (let times = 1 + pick(3); times > 0 && bytes.length > 0; times -= 1) hurts[pick(hurts.length)]?.(bytes, pick)
  return Uint8Array.from(bytes)
}

/** The sum of the vouchers' rows by account [öre], read in another way: by one expression, with whole numbers. */
function simpleSums(bytes: Uint8Array): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const line of decodeSie(bytes).text.split(/\r\n|\r|\n/)) {
    const [label = '', account = '', , amount = ''] = line.match(/"(?:\\"|[^"])*"|\{[^}]*\}|[^\s]+/g) ?? []
    if (label.toUpperCase() !== '#TRANS') continue
    const [kronor = '', decimals = ''] = amount.replaceAll('"', '').split('.')
    const name = account.replaceAll('"', '')
    const size = BigInt(kronor.replace('-', '')) * 100n + BigInt(decimals.slice(0, 2).padEnd(2, '0'))
    sums.set(name, (sums.get(name) ?? 0n) + (kronor.startsWith('-') ? -size : size))
  }
  return sums
}

it(`${files} hurt files are read or refused, soon, and never to a wrong sum`, () => {
  const pick = chance(seed)
  const seen = { taken: 0, refused: 0, slowest_ms: 0 }
  for (let number = 0; number < files; number += 1) {
    const bytes = hurtFile(pick)
    const started = performance.now()
    const file = readSie(bytes)
    const { faults } = sieControl(file)
    const booked = bookedLines(file)
    seen.slowest_ms = Math.max(seen.slowest_ms, performance.now() - started)
    if (file.faults.length + faults.length + booked.faults.length > 0) {
      seen.refused += 1
      continue
    }
    seen.taken += 1
    if (file.vouchers.length === 0) continue
    const sums = new Map<string, bigint>()
    for (const { account, amount_ore } of booked.lines)
      sums.set(account, (sums.get(account) ?? 0n) + BigInt(amount_ore))
    expect(sums, `file ${number} of seed ${seed}`).toEqual(simpleSums(bytes))
    expect([...sums.values()].reduce((sum, value) => sum + value, 0n)).toBe(0n)
  }
  expect(seen.slowest_ms).toBeLessThan(1000)
  // Both happen, or the files are hurt too much or too little to tell anything.
  expect(seen.taken).toBeGreaterThan(files / 20)
  expect(seen.refused).toBeGreaterThan(files / 20)
})
