import { crc32, inflateRawSync } from 'node:zlib'

/**
 * What a packed workbook may be: how many parts, how large unpacked [byte] in one and in all, and how many times larger
 * than packed a part of some size may become.
 */
const limits = { entries: 2000, part_bytes: 200 * 1024 * 1024, all_bytes: 400 * 1024 * 1024, ratio: 250 } as const

/** Below this a part may be packed as tightly as it likes [byte]. */
const small = 1024 * 1024

type Entry = { name: string; method: number; flags: number; crc: number; packed: number; size: number; at: number }

/**
 * Why a packed workbook is not to be given to any reader, as the code of a fault; null when it may be. Everything that
 * the archive says of itself is held against what is in it: parts that lie over each other, names that are there twice,
 * sizes and sums that do not hold, and markup that declares entities.
 */
export function archiveTrouble(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return isOldOffice(bytes) ? 'import.old_workbook' : 'import.not_workbook'
  try {
    return troubleIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    // A place outside the file, or a part that does not unpack.
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code !== undefined)
      return 'import.broken_archive'
    throw error
  }
}

const isOldOffice = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11

function troubleIn(file: Buffer): string | null {
  const entries = entriesIn(file)
  if (typeof entries === 'string') return entries
  const names = entries.map(({ name }) => name.toLowerCase())
  if (new Set(names).size !== names.length) return 'import.archive_names'
  if (names.some((name) => name.includes('..') || name.includes('\\') || name.startsWith('/'))) {
    return 'import.archive_names'
  }
  if (!names.includes('xl/workbook.xml') || !names.includes('[content_types].xml')) return 'import.not_workbook'
  if (entries.some(isBomb) || sum(entries) > limits.all_bytes) return 'import.archive_bomb'
  return partsTrouble(file, entries)
}

const sum = (entries: readonly Entry[]) => entries.reduce((total, { size }) => total + size, 0)

function isBomb({ size, packed }: Entry): boolean {
  return size > limits.part_bytes || (size > small && size > packed * limits.ratio)
}

/** The parts as the archive lists them, in the order that they lie. */
function entriesIn(file: Buffer): Entry[] | string {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end === -1 || end < file.length - 65_557 || end + 22 > file.length) return 'import.broken_archive'
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  if (count === 0xffff || at === 0xffffffff || file.readUInt16LE(end + 8) !== count) return 'import.broken_archive'
  if (count > limits.entries) return 'import.archive_bomb'
  const entries: Entry[] = []
  for (let number = 0; number < count; number += 1) {
    if (file.readUInt32LE(at) !== 0x02014b50) return 'import.broken_archive'
    const lengths = [28, 30, 32].map((place) => file.readUInt16LE(at + place))
    const [name = 0, extra = 0, comment = 0] = lengths
    entries.push({
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
      name: file.toString('utf8', at + 46, at + 46 + name),
    })
    at += 46 + name + extra + comment
  }
  return at > end ? 'import.broken_archive' : entries.sort((a, b) => a.at - b.at)
}

function partsTrouble(file: Buffer, entries: readonly Entry[]): string | null {
  let free = 0
  for (const entry of entries) {
    const { at, packed, method, flags, name } = entry
    if (at < free || file.readUInt32LE(at) !== 0x04034b50) return 'import.broken_archive'
    const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
    free = start + packed
    const own = file.toString('utf8', at + 30, at + 30 + file.readUInt16LE(at + 26))
    if (free > file.length || own !== name) return 'import.broken_archive'
    if ((flags & 1) === 1) return 'import.locked_workbook'
    if (method !== 0 && method !== 8) return 'import.broken_archive'
    const trouble = partTrouble(file.subarray(start, free), entry)
    if (trouble !== null) return trouble
  }
  return null
}

function partTrouble(packed: Buffer, { method, size, crc, name }: Entry): string | null {
  // One byte more than it says it is, so that a part that lies is found out and not unpacked further.
  const part = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: size + 1 })
  if (part.length !== size || crc32(part) !== crc) return 'import.broken_archive'
  if (!/\.(xml|rels|vml)$/i.test(name)) return null
  const isWide = part[0] === 0xff || part[0] === 0xfe || part[0] === 0 || part[1] === 0
  if (isWide || part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) return 'import.archive_markup'
  return null
}
