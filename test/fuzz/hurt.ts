/** How many files the run makes, and from which seed: the same seed makes the same files. */
export const files = Number(process.env.RIKTNING_FUZZ ?? '1000')
export const seed = Number(process.env.RIKTNING_FUZZ_SEED ?? '20261126')

/** Numbers from 0 to below `end`, always the same after the same seed (mulberry32). */
export function chance(start: number): (end: number) => number {
  let state = start
  return (end) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.trunc((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end)
  }
}

export type Pick = (end: number) => number

const bytesOf = (...texts: string[]) => texts.map((text) => [...Buffer.from(text, 'latin1')])
const hostile = bytesOf('"', '{', '}', '\\', '#', '\r', '\n', '\0', '-', ',', '9'.repeat(30), '#VER', '#TRANS 1 {} 1\n')

/** The ways in which a file is hurt: a byte, a piece away, a piece twice, a digit, something hostile, cut short. */
export const hurts: ((bytes: number[], pick: Pick) => void)[] = [
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

/** A file hurt in one to three ways. */
export function hurt(bytes: number[], pick: Pick): Uint8Array {
  for (let times = 1 + pick(3); times > 0 && bytes.length > 0; times -= 1) hurts[pick(hurts.length)]?.(bytes, pick)
  return Uint8Array.from(bytes)
}
