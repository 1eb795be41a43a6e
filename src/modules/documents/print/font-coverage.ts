import { assert } from '#core/assert.ts'

/** The code points that every one of the fonts has a glyph for. The fonts are TrueType or OpenType files. */
export function sharedCoverage(fonts: readonly Uint8Array[]): Set<number> {
  const [first = new Set<number>(), ...rest] = fonts.map(coverageOf)
  return new Set([...first].filter((point) => rest.every((coverage) => coverage.has(point))))
}

/**
 * The text with every character that the fonts lack written out as its number, `[U+1F600]`, so that a printed page
 * shows that something stood there. Letters are composed first, and look-alikes such as ﬁ are taken apart when that
 * helps. Characters that only steer how emoji join are dropped.
 */
export function coveredText(text: string, coverage: ReadonlySet<number>): string {
  const isCovered = (part: string) => [...part].every((letter) => coverage.has(letter.codePointAt(0) ?? 0))
  const composed = text.normalize('NFC').replace(/\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu, '')
  if (isCovered(composed)) return composed
  return Array.from(composed, (letter) => {
    if (isCovered(letter)) return letter
    const plain = letter.normalize('NFKC')
    if (plain !== letter && isCovered(plain)) return plain
    return `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
  }).join('')
}

function coverageOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = view.getUint16(4)
  let cmap: number | undefined
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    if (view.getUint32(record) === 0x636d6170) cmap = view.getUint32(record + 8)
  }
  assert(cmap !== undefined, 'the font has a character map')
  const points = new Set<number>()
  const subtables = view.getUint16(cmap + 2)
  for (let index = 0; index < subtables; index += 1) {
    const start = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(start)
    if (format === 4) readSegments(view, start, points)
    else if (format === 12) readGroups(view, start, points)
  }
  for (const point of points) if (isPrivate(point)) points.delete(point)
  return points
}

/** Characters without an agreed meaning may not stand in an archive file. */
function isPrivate(point: number): boolean {
  return (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000
}

/** Format 4: segments of the basic plane. A segment maps by a shift, or through a list where 0 is no glyph. */
function readSegments(view: DataView, start: number, points: Set<number>): void {
  const size = view.getUint16(start + 6)
  for (let segment = 0; segment < size; segment += 2) {
    const end = view.getUint16(start + 14 + segment)
    const first = view.getUint16(start + 16 + size + segment)
    const shift = view.getUint16(start + 16 + size * 2 + segment)
    const rangeAt = start + 16 + size * 3 + segment
    const range = view.getUint16(rangeAt)
    for (let point = first; point <= end && point !== 0xffff; point += 1) {
      const glyph = range === 0 ? (point + shift) % 0x10000 : view.getUint16(rangeAt + range + (point - first) * 2)
      if (glyph !== 0) points.add(point)
    }
  }
}

/** Format 12: groups of any code points. */
function readGroups(view: DataView, start: number, points: Set<number>): void {
  const groups = view.getUint32(start + 12)
  for (let group = 0; group < groups; group += 1) {
    const at = start + 16 + group * 12
    for (let point = view.getUint32(at); point <= view.getUint32(at + 4); point += 1) points.add(point)
  }
}
