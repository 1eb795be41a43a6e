import { assert } from '#core/assert.ts'

/** A value in a PDF file. Numbers, names, strings and booleans are kept as they are written. */
export type PdfValue = { atom: string } | { ref: number } | { list: PdfValue[] } | { entries: Map<string, PdfValue> }

/** A PDF file taken apart into numbered objects, each byte as one character. */
export type PdfObjects = {
  header: string
  /** Object number to the text between `obj` and `endobj`, streams included. */
  bodies: Map<number, string>
  trailer: string
}

/**
 * Takes a PDF with a classic cross-reference table apart. Throws for files with compressed object streams, which the
 * page compiler does not write.
 */
export function openPdf(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const table = /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf][ \r]?\r?\n)+)trailer\s+/.exec(text.slice(start))
  assert(table?.[2] !== undefined, 'the PDF has a classic cross-reference table')
  const offsets = table[2]
    .trim()
    .split(/\r?\n/)
    .flatMap((line, number) => (line.trim().endsWith('n') ? [{ number, offset: Number(line.slice(0, 10)) }] : []))
    .sort((a, b) => a.offset - b.offset)
  const bodies = new Map<number, string>()
  for (const [index, { number, offset }] of offsets.entries()) {
    const chunk = text.slice(offset, offsets[index + 1]?.offset ?? start)
    const opening = `${number} 0 obj`
    const end = chunk.lastIndexOf('endobj')
    assert(chunk.startsWith(opening) && end > 0, `object ${number} of the PDF is whole`)
    bodies.set(number, chunk.slice(opening.length, end).trim())
  }
  const trailer = text.slice(start + table[0].length, text.lastIndexOf('startxref')).trim()
  return { header: text.slice(0, offsets[0]?.offset ?? start), bodies, trailer }
}

/** The file put together again, with a fresh cross-reference table. The same objects give the same bytes. */
export function closePdf({ header, bodies, trailer }: PdfObjects): Uint8Array {
  const count = Math.max(...bodies.keys()) + 1
  const parts = [header]
  const offsets = new Map<number, number>()
  let length = header.length
  for (const [number, body] of bodies) {
    const part = `${number} 0 obj\n${body}\nendobj\n\n`
    offsets.set(number, length)
    parts.push(part)
    length += part.length
  }
  const rows = Array.from({ length: count }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f\r\n' : `${String(offset).padStart(10, '0')} 00000 n\r\n`
  })
  parts.push(`xref\n0 ${count}\n${rows.join('')}trailer\n${trailer}\nstartxref\n${length}\n%%EOF`)
  return Buffer.from(parts.join(''), 'latin1')
}

/** Reads one value: a dictionary, list, reference or atom. Throws when there is more text than one value. */
export function parseValue(text: string): PdfValue {
  const reader = { tokens: tokensOf(text), at: 0 }
  const value = readValue(reader)
  assert(reader.at === reader.tokens.length, 'the PDF object is one value')
  return value
}

/** Writes a value as PDF reads it. */
export function printValue(value: PdfValue): string {
  if ('atom' in value) return value.atom
  if ('ref' in value) return `${value.ref} 0 R`
  if ('list' in value) return `[${value.list.map(printValue).join(' ')}]`
  return `<<${[...value.entries].map(([key, inner]) => `${key} ${printValue(inner)}`).join(' ')}>>`
}

/** A text string in UTF-16, which PDF takes for any text. */
export function pdfText(text: string): PdfValue {
  return { atom: `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>` }
}

type Reader = { tokens: string[]; at: number }

function readValue(reader: Reader): PdfValue {
  const token = reader.tokens[reader.at]
  assert(token !== undefined, 'the PDF object is complete')
  reader.at += 1
  if (token === '[') return { list: readUntil(reader, ']') }
  if (token === '<<') {
    const flat = readUntil(reader, '>>')
    const entries = new Map<string, PdfValue>()
    for (let index = 0; index + 1 < flat.length; index += 2) {
      const [key, value] = [flat[index], flat[index + 1]]
      assert(key !== undefined && 'atom' in key && value !== undefined, 'a PDF dictionary has named values')
      entries.set(key.atom, value)
    }
    return { entries }
  }
  if (/^\d+$/.test(token) && reader.tokens[reader.at] === '0' && reader.tokens[reader.at + 1] === 'R') {
    reader.at += 2
    return { ref: Number(token) }
  }
  return { atom: token }
}

function readUntil(reader: Reader, end: string): PdfValue[] {
  const values: PdfValue[] = []
  while (reader.tokens[reader.at] !== end) values.push(readValue(reader))
  reader.at += 1
  return values
}

/** Text strings are one token each, so nothing a person has written can be taken for structure. */
function tokensOf(text: string): string[] {
  // Most objects hold no string with a bracket or backslash in it, and are split in one go.
  if (!/\([^)]*[(\\]/.test(text)) return text.match(simpleToken) ?? []
  const tokens: string[] = []
  const plain = /\s+|(<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\/?[^\s()<>[\]{}/%]+)/y
  let at = 0
  while (at < text.length) {
    if (text[at] === '(') {
      const end = endOfString(text, at)
      tokens.push(text.slice(at, end))
      at = end
      continue
    }
    plain.lastIndex = at
    const match = plain.exec(text)
    assert(match !== null, `the PDF object is readable at ${at}`)
    if (match[1] !== undefined) tokens.push(match[1])
    at = plain.lastIndex
  }
  return tokens
}

const simpleToken = /\([^()]*\)|<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\/?[^\s()<>[\]{}/%]+/g

function endOfString(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return text.length
}
