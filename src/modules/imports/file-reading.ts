import { createHash } from 'node:crypto'
import type { ParsedImport, Wanted } from './parsed.ts'
import { sieImport } from './parsed-sie.ts'
import { tableImport } from './parsed-table.ts'

/** Reads a file as the kind that it is said to be. It never throws for what the file holds. */
export async function parsedImport(bytes: Uint8Array, wanted: Wanted): Promise<ParsedImport> {
  const facts = { sha256: createHash('sha256').update(bytes).digest('hex'), size_bytes: bytes.length }
  const read = wanted.kind === 'sie' ? sieImport(bytes, wanted) : await tableImport(bytes, wanted)
  return { ...facts, ...read }
}
