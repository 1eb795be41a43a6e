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
