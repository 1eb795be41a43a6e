/** The upper half of code page 437 ("PC8"), from 0x80 to 0xFF. */
const upper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const byteOf = new Map([...upper].map((letter, index) => [letter, 0x80 + index]))

export const sieEncodings = ['cp437', 'latin1', 'utf8'] as const
export type SieEncoding = (typeof sieEncodings)[number]

/** Why an encoding was chosen: nothing beyond ASCII, a mark first in the file, or the letters that it gives. */
export type EncodingReason = 'only_ascii' | 'byte_order_mark' | 'valid_utf8' | 'swedish_letters' | 'as_declared'

export type DecodedText = { text: string; encoding: SieEncoding; reason: EncodingReason }

/** The bytes of å ä ö Å Ä Ö é É ü Ü in each of the two one-byte encodings; none is a Swedish letter in the other. */
const letters = {
  cp437: new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x90, 0x81, 0x9a]),
  latin1: new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xc9, 0xfc, 0xdc]),
} as const

/**
 * The text of a file that says PC8, as it really is written. Many programs write Latin-1 or UTF-8 and say PC8: what is
 * valid UTF-8 with letters in it cannot be chance, and between the two others the Swedish letters decide. An encoding
 * that somebody knows is taken at their word.
 */
export function decodeSie(bytes: Uint8Array, known: SieEncoding | null = null): DecodedText {
  if (known !== null) return { text: textIn(bytes, known), encoding: known, reason: 'as_declared' }
  if (bytes.every((byte) => byte < 0x80))
    return { text: oneByteText(bytes, cp437Codes), encoding: 'cp437', reason: 'only_ascii' }
  const utf8 = utf8Text(bytes)
  if (utf8 !== null) {
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return { text: utf8, encoding: 'utf8', reason: isMarked ? 'byte_order_mark' : 'valid_utf8' }
  }
  const [pc8, latin1] = [countOf(bytes, letters.cp437), countOf(bytes, letters.latin1)]
  if (latin1 > pc8) return { text: oneByteText(bytes, latin1Codes), encoding: 'latin1', reason: 'swedish_letters' }
  return {
    text: oneByteText(bytes, cp437Codes),
    encoding: 'cp437',
    reason: pc8 === latin1 ? 'as_declared' : 'swedish_letters',
  }
}

function textIn(bytes: Uint8Array, encoding: SieEncoding): string {
  if (encoding === 'utf8') return utf8Text(bytes) ?? oneByteText(bytes, latin1Codes)
  return oneByteText(bytes, encoding === 'latin1' ? latin1Codes : cp437Codes)
}

function countOf(bytes: Uint8Array, wanted: ReadonlySet<number>): number {
  let count = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x80 && wanted.has(byte)) count += 1
  }
  return count
}

/** The text of valid UTF-8, without its mark; null when the bytes are none. Written out, for core has no decoder. */
function utf8Text(bytes: Uint8Array): string | null {
  const parts: string[] = []
  let codes: number[] = []
  let at = 0
  while (at < bytes.length) {
    const plain = plainFrom(bytes, at)
    if (plain > at) {
      parts.push(String.fromCodePoint(...codes), Reflect.apply(String.fromCharCode, null, bytes.subarray(at, plain)))
      codes = []
      at = plain
      continue
    }
    const read = codeAt(bytes, at)
    if (read === null) return null
    codes.push(read.code)
    at += read.length
    if (codes.length < 4096) continue
    parts.push(String.fromCodePoint(...codes))
    codes = []
  }
  return parts
    .concat(String.fromCodePoint(...codes))
    .join('')
    .replace(/^\ufeff/, '')
}

/** Where a run of letters of one byte ends, some thousand letters on at most: nearly all of a file is such. */
function plainFrom(bytes: Uint8Array, from: number): number {
  const most = Math.min(bytes.length, from + 4096)
  let at = from
  while (at < most && (bytes[at] ?? 0) < 0x80) at += 1
  return at
}

/** How a letter of each length begins, and the least code that may be written with that many bytes. */
const leads = [
  { length: 1, from: 0x00, to: 0x7f, least: 0 },
  { length: 2, from: 0xc0, to: 0xdf, least: 0x80 },
  { length: 3, from: 0xe0, to: 0xef, least: 0x800 },
  { length: 4, from: 0xf0, to: 0xf7, least: 0x10000 },
] as const

function codeAt(bytes: Uint8Array, at: number): { code: number; length: number } | null {
  const first = bytes[at] ?? 0
  const lead = leads.find(({ from, to }) => from <= first && first <= to)
  if (lead === undefined) return null
  let code = first - lead.from
  for (let next = at + 1; next < at + lead.length; next += 1) {
    const byte = bytes[next] ?? 0
    if (byte >> 6 !== 0b10) return null
    code = code * 64 + (byte & 0x3f)
  }
  const isLetter = code >= lead.least && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isLetter ? { code, length: lead.length } : null
}

/** The letter's code of each byte. */
const latin1Codes = Uint16Array.from({ length: 256 }, (_, byte) => byte)
const cp437Codes = latin1Codes.map((byte) => (byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80)))

function oneByteText(bytes: Uint8Array, codes: Uint16Array): string {
  const parts: string[] = []
  // In pieces: one call takes only so many letters.
  for (let start = 0; start < bytes.length; start += 4096) {
    const piece = Uint16Array.from(bytes.subarray(start, start + 4096))
    for (let at = 0; at < piece.length; at += 1) piece[at] = codes[piece[at] ?? 0] ?? 0
    // Spreading the piece would walk it letter by letter once more.
    parts.push(Reflect.apply(String.fromCharCode, null, piece))
  }
  return parts.join('')
}

/** The bytes of a text in code page 437; a letter that it lacks is a question mark. */
export function cp437Bytes(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => {
    const code = letter.charCodeAt(0)
    return code < 0x80 ? code : (byteOf.get(letter) ?? 0x3f)
  })
}
