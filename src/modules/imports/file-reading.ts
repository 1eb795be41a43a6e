import { createHash } from 'node:crypto'
import { sieFault } from '#core/sie/fault.ts'
import type { BookedLine } from './booked-line.ts'
import type { ParsedImport, Wanted } from './parsed.ts'
import { sieImport } from './parsed-sie.ts'
import { tableImport } from './parsed-table.ts'

/** Reads a file as the kind that it is said to be. It never throws for what the file holds. */
export async function readFile(
  bytes: Uint8Array,
  wanted: Wanted,
): Promise<{ parsed: ParsedImport; lines: readonly BookedLine[] }> {
  const print = { sha256: createHash('sha256').update(bytes).digest('hex'), size_bytes: bytes.length }
  const { facts, lines } = wanted.kind === 'sie' ? sieImport(bytes, wanted) : await tableImport(bytes, wanted)
  const { beyond } = facts.summary
  const faults = beyond === null ? [] : [sieFault('import.sum_too_large', { params: { account: beyond } })]
  return { parsed: { ...print, ...facts, faults: [...facts.faults, ...faults] }, lines }
}
