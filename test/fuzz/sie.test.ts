import { expect, it } from 'vitest'
import { sieControl } from '#core/sie/control.ts'
import { decodeSie } from '#core/sie/encoding.ts'
import { readSie } from '#core/sie/read.ts'
import { bookedLines } from '#modules/imports/booked.ts'
import { sampleBytes, sampleNames } from '../sie/samples.ts'
import { sie5Sample } from '../sie/sie5.ts'
import { chance, files, hurt, hurts, type Pick, seed } from './hurt.ts'

const hurtFile = (pick: Pick) => hurt([...sampleBytes(sampleNames[pick(sampleNames.length)] ?? 'type4')], pick)

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
      sums.set(account, (sums.get(account) ?? 0n) + BigInt(Number(amount_ore)))
    expect(sums, `file ${number} of seed ${seed}`).toEqual(simpleSums(bytes))
    expect([...sums.values()].reduce((sum, value) => sum + value, 0n)).toBe(0n)
  }
  expect(seen.slowest_ms).toBeLessThan(1000)
  // Both happen, or the files are hurt too much or too little to tell anything.
  expect(seen.taken).toBeGreaterThan(files / 20)
  expect(seen.refused).toBeGreaterThan(files / 20)
})

/** The sum of the rows that hold by account [öre], read in another way: by one expression, tag by tag. */
function simpleSums5(text: string): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const [, tag = '', inside = ''] of text.matchAll(
    /<sie:LedgerEntry\b([^>]*?)(?:\/>|>(.*?)<\/sie:LedgerEntry>)/gs,
  )) {
    if (inside.includes('<sie:Overstrike')) continue
    const account = /\s(?:\w+:)?accountId\s*=\s*["']\s*([^"']*?)\s*["']/.exec(tag)?.[1] ?? ''
    const [, sign, kronor = '', ore = ''] =
      /\s(?:\w+:)?amount\s*=\s*["']\s*(-?)(\d+)(?:\.(\d*))?\s*["']/.exec(tag) ?? []
    const size = BigInt(kronor) * 100n + BigInt(ore.slice(0, 2).padEnd(2, '0'))
    sums.set(account, (sums.get(account) ?? 0n) + (sign === '-' ? -size : size))
  }
  return sums
}

it(`${files} hurt files of SIE 5 are read or refused, soon, and never to a wrong sum`, () => {
  const pick = chance(seed)
  const seen = { taken: 0, refused: 0, slowest_ms: 0 }
  for (let number = 0; number < files; number += 1) {
    const whole = [...Buffer.from(sie5Sample)]
    // Most changes of a byte break the markup; a digit keeps it whole.
    if (pick(2) === 0) hurts[3]?.(whole, pick)
    const bytes = number % 2 === 0 ? hurt(whole, pick) : Uint8Array.from(whole)
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
    const sums = new Map<string, bigint>()
    for (const { account, amount_ore } of booked.lines)
      sums.set(account, (sums.get(account) ?? 0n) + BigInt(Number(amount_ore)))
    if (file.vouchers.length > 0)
      expect(sums, `file ${number} of seed ${seed}`).toEqual(simpleSums5(Buffer.from(bytes).toString('utf8')))
  }
  expect(seen.slowest_ms).toBeLessThan(1000)
  expect(seen.taken).toBeGreaterThan(files / 20)
  expect(seen.refused).toBeGreaterThan(files / 20)
})
