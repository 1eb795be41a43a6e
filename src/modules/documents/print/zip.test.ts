import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readZip, writeZip } from './zip.ts'

const anyPart = fc.record({
  name: fc.string({ minLength: 1, maxLength: 30 }),
  data: fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
})

test('what is written comes back, and the same files give the same bytes', () => {
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 6 }), (parts) => {
      const zip = writeZip(parts, '2025-04-01')
      expect(readZip(zip)).toEqual(parts)
      expect(writeZip(parts, '2025-04-01').equals(zip)).toBe(true)
    }),
  )
})

test('files carry the day they are dated', () => {
  const zip = writeZip([{ name: 'a', data: Buffer.from('a') }], '2025-04-01')
  const date = zip.readUInt16LE(12)
  expect({ year: 1980 + (date >> 9), month: (date >> 5) & 15, day: date & 31 }).toEqual({
    year: 2025,
    month: 4,
    day: 1,
  })
})
