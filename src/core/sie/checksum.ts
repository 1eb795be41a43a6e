import { cp437Bytes } from './encoding.ts'
import type { SieField } from './fields.ts'

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

export type Checksum = { add: (label: string, fields: readonly SieField[]) => void; value: () => number }

/** CRC-32 over labels and fields in code page 437, without blanks, quotes and braces, as #KSUMMA prescribes. */
export function sieChecksum(): Checksum {
  let state = 0xffffffff
  const addText = (text: string) => {
    for (const byte of cp437Bytes(text)) state = (state >>> 8) ^ (table[(state ^ byte) & 0xff] ?? 0)
  }
  return {
    add: (label, fields) => {
      addText(label)
      for (const text of fields.flat()) addText(text)
    },
    value: () => (state ^ 0xffffffff) >>> 0,
  }
}
