type Held = { etag: string; body: unknown }

/** Large answers of before, with the fingerprint that the server gave each; the one read last stands last. */
const held = new Map<string, Held>()

/** So many are kept: more than the pages of an hour ask for. */
const held_most = 40

/** The answer of before, so that the server need not send it anew when it is the same. */
export function heldAnswer(address: string): Held | undefined {
  return held.get(address)
}

export function holdAnswer(address: string, etag: string | null, body: unknown): void {
  held.delete(address)
  if (etag !== null) held.set(address, { etag, body })
  const oldest = held.keys().next().value
  if (held.size > held_most && oldest !== undefined) held.delete(oldest)
}

/** Whoever leaves takes with them what they have read. */
export function forgetAnswers(): void {
  held.clear()
}
