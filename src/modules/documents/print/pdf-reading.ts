import { inflateSync } from 'node:zlib'
import { openPdf, type PdfObjects, type PdfValue, parseValue, printValue } from './pdf-structure.ts'

/** A PDF as tests look at it: its dictionaries, the words on its pages, and its structure tree. */
export type ReadPdf = {
  objects: PdfObjects
  catalog: Map<string, PdfValue>
  /** The dictionaries of all objects that have one, streams' dictionaries included. */
  dictionaries: Map<string, PdfValue>[]
  xmp: string
  /** The words of each page in the order they are drawn, without spaces. */
  pages: string[]
  /** The document element with all below it. */
  tree: ReadElement
}

export type ReadElement = {
  kind: string
  entries: Map<string, PdfValue>
  children: ReadElement[]
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = openPdf(bytes)
  const dictionaries = [...objects.bodies.keys()].map((number) => dictionaryOf(objects, number))
  const ofType = (type: string) => dictionaries.find((entries) => nameIn(entries, '/Type') === type) ?? new Map()
  const xmp = [...objects.bodies.values()].find((body) => body.includes('<?xpacket begin')) ?? ''
  const root = ofType('/StructTreeRoot')
  const kids = root.get('/K')
  const top = kids !== undefined && 'list' in kids ? kids.list[0] : undefined
  return {
    objects,
    catalog: ofType('/Catalog'),
    dictionaries,
    xmp: Buffer.from(xmp, 'latin1').toString('utf8'),
    pages: dictionaries
      .filter((entries) => nameIn(entries, '/Type') === '/Page')
      .map((page) => pageText(objects, page)),
    tree: readElement(objects, top !== undefined && 'ref' in top ? top.ref : 0),
  }
}

/** All elements of a kind at or below the element, in reading order. */
export function elementsOf(element: ReadElement, kind: string): ReadElement[] {
  const below = element.children.flatMap((child) => elementsOf(child, kind))
  return element.kind === kind ? [element, ...below] : below
}

/** The text of a string value in UTF-16, as in /ActualText; null when there is none. */
export function textIn(entries: Map<string, PdfValue>, key: string): string | null {
  const value = entries.get(key)
  if (value === undefined || !('atom' in value)) return null
  if (!value.atom.startsWith('<FEFF')) return value.atom.slice(1, -1)
  return Buffer.from(value.atom.slice(5, -1), 'hex').swap16().toString('utf16le')
}

/** What an attribute of the table kind says, as it is written: "/Row", "[(r1-1)]". */
export function tableAttribute(element: ReadElement, key: string): string | null {
  const attributes = element.entries.get('/A')
  const list = attributes !== undefined && 'list' in attributes ? attributes.list : []
  for (const value of list) {
    if (!('entries' in value) || nameIn(value.entries, '/O') !== '/Table') continue
    const found = value.entries.get(key)
    return found === undefined ? null : printValue(found)
  }
  return null
}

function nameIn(entries: Map<string, PdfValue>, key: string): string {
  const value = entries.get(key)
  return value === undefined ? '' : printValue(value)
}

function dictionaryOf(objects: PdfObjects, number: number): Map<string, PdfValue> {
  const body = (objects.bodies.get(number) ?? '').split(/>>\s*stream\r?\n/)
  const text = body.length > 1 ? `${body[0]}>>` : (body[0] ?? '')
  if (!text.startsWith('<<')) return new Map()
  const value = parseValue(text)
  return 'entries' in value ? value.entries : new Map()
}

function readElement(objects: PdfObjects, number: number): ReadElement {
  const entries = dictionaryOf(objects, number)
  const kids = entries.get('/K')
  const list = kids === undefined ? [] : 'list' in kids ? kids.list : [kids]
  const children = list.flatMap((kid) => ('ref' in kid ? [readElement(objects, kid.ref)] : []))
  return { kind: nameIn(entries, '/S').slice(1), entries, children }
}

function refIn(entries: Map<string, PdfValue>, key: string): number {
  const value = entries.get(key)
  return value !== undefined && 'ref' in value ? value.ref : 0
}

function streamOf(objects: PdfObjects, number: number): string {
  const body = objects.bodies.get(number) ?? ''
  const raw = body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('endstream'))
  return body.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw
}

function pageText(objects: PdfObjects, page: Map<string, PdfValue>): string {
  const resources = page.get('/Resources')
  const fonts = resources !== undefined && 'entries' in resources ? resources.entries.get('/Font') : undefined
  const maps = new Map<string, Map<number, string>>()
  for (const [name, value] of fonts !== undefined && 'entries' in fonts ? fonts.entries : []) {
    const font = 'ref' in value ? dictionaryOf(objects, value.ref) : new Map<string, PdfValue>()
    maps.set(name, lettersOf(streamOf(objects, refIn(font, '/ToUnicode'))))
  }
  let letters = new Map<number, string>()
  const words: string[] = []
  const content = streamOf(objects, refIn(page, '/Contents'))
  for (const match of content.matchAll(
    /(\/\S+) [\d.]+ Tf|(\[(?:\\[\s\S]|\((?:\\[\s\S]|[^\\)])*\)|[^\]\\(])*\] TJ)|(\((?:\\[\s\S]|[^\\)])*\) Tj)/g,
  )) {
    if (match[1] !== undefined) letters = maps.get(match[1]) ?? new Map()
    for (const [, literal = ''] of (match[2] ?? match[3] ?? '').matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
      const codes = Buffer.from(unescaped(literal), 'latin1')
      for (let at = 0; at + 1 < codes.length; at += 2) words.push(letters.get(codes.readUInt16BE(at)) ?? '')
    }
  }
  return words.join('').replace(/\s/g, '')
}

/** Glyph codes to letters, from the font's own map. */
function lettersOf(cmap: string): Map<number, string> {
  const pairs = cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)
  return new Map([...pairs].map(([, code = '', text = '']) => [Number.parseInt(code, 16), unicode(text)]))
}

function unicode(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

function unescaped(literal: string): string {
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  return literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (named[code] ?? code),
  )
}
