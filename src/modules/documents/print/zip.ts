import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { assert } from '#core/assert.ts'

export type ZipPart = { name: string; data: Buffer }

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22

/** The files of a zip archive that we have written ourselves. Not for files from others: sizes are not limited. */
export function readZip(bytes: Uint8Array): ZipPart[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  assert(end >= 0, 'the archive has an end')
  const parts: ZipPart[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < zip.readUInt16LE(end + 10); index += 1) {
    assert(zip.readUInt32LE(at) === CENTRAL, 'the archive has a directory')
    const method = zip.readUInt16LE(at + 10)
    const size = zip.readUInt32LE(at + 20)
    const nameLength = zip.readUInt16LE(at + 28)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const raw = zip.subarray(start, start + size)
    parts.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      data: method === 0 ? Buffer.from(raw) : inflateRawSync(raw),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

/** An archive of the files in the order given, all dated at noon of the day YYYY-MM-DD (1980 or later). */
export function writeZip(parts: readonly ZipPart[], day: string): Buffer {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  const stamp = { time: 12 << 11, date: ((Math.max(year, 1980) - 1980) << 9) | (month << 5) | date }
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data } of parts) {
    const path = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(data, { level: 9 })
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt16LE(stamp.time, 6)
    facts.writeUInt16LE(stamp.date, 8)
    facts.writeUInt32LE(crc32(data), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(data.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([uint32(LOCAL), facts, path, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(uint32(CENTRAL), Buffer.from([20, 0]), facts, rest, path)
    files.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(END_SIZE)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, index, end])
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}
