import { createHash } from 'node:crypto'

/** JSON with keys in order at every depth, so that equal values give equal text and one fingerprint. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Rows as one JSON text, how many they are, and their fingerprint: how the database takes what the trail covers. */
export type Sealed = { json: string; lines: number; sha256: string }

export function sealed(rows: readonly object[]): Sealed {
  const json = canonicalJson(rows)
  return { json, lines: rows.length, sha256: sha256(json) }
}
