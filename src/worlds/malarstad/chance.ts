/** Numbers from 0 up to 1 in a row, the same row every time for the same seed (mulberry32). */
export type Chance = () => number

export function chance(seed: number): Chance {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A number between two, both as likely as any between them. */
export function between(next: Chance, low: number, high: number): number {
  return low + next() * (high - low)
}
