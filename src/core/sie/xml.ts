/**
 * An element as it opens: its name without a prefix, the namespace that it is in ('' for none), what it says of itself,
 * and on which line it stands. A value with a prefix is said in another language than the element's, and is not here.
 */
export type XmlElement = { name: string; namespace: string; attributes: ReadonlyMap<string, string>; line: number }

/** What each prefix stands for; the empty one for elements without. */
type Namespaces = ReadonlyMap<string, string>

const noNamespaces: Namespaces = new Map()

/** An element that has been opened and not closed. */
type Above = { name: string; namespaces: Namespaces }

export type XmlHandlers = { open: (element: XmlElement) => void; close: (name: string) => void }

/** How deep elements may lie in one another, and how much one may say of itself [characters]. */
const limits = { depth: 30, tag: 20_000 } as const

/** What is wrong with a text as XML, and on which line. */
export type XmlTrouble = { code: 'import.broken_xml' | 'import.xml_declares'; line: number }

/** A map, for the file says the name: in a plain object it would find what every object has. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/**
 * Walks XML from beginning to end, elements and what they say of themselves; text between them is passed over. It
 * reads no document type, no entity of the file's own and nothing outside the text: such a file is refused, and so is
 * one that is not well formed. Null when all of it was read.
 */
export function walkXml(text: string, handlers: XmlHandlers): XmlTrouble | null {
  const above: Above[] = []
  let [at, line, hasRoot] = [0, 1, false]
  const wrong = (code: XmlTrouble['code'] = 'import.broken_xml') => ({ code, line })
  const lineAt = linesOf(text)
  const pass = (to: number) => {
    line = lineAt(to)
    at = to
  }
  while (at < text.length) {
    const start = text.indexOf('<', at)
    const isBetween = text.slice(at, start === -1 ? text.length : start).trim() !== ''
    if (above.length === 0 && isBetween) return wrong()
    if (start === -1) break
    pass(start)
    const skipped = endOfSkipped(text, start)
    if (skipped === 'declares') return wrong('import.xml_declares')
    const end = skipped ?? endOfTag(text, start)
    if (end === 0) return wrong()
    if (skipped === null) {
      if (above.length === 0 && hasRoot) return wrong()
      hasRoot = true
      if (!readTag(text.slice(start + 1, end - 1), line, above, handlers)) return wrong()
    }
    pass(end)
  }
  return above.length > 0 || !hasRoot ? wrong() : null
}

/**
 * Tells on which line a place stands, for places that only move forward. The next line end is remembered until it is
 * passed: searched for from every tag, a file in one line would be read to its end as many times as it has tags.
 */
export function linesOf(text: Pick<string, 'indexOf'>): (place: number) => number {
  let [line, end] = [1, text.indexOf('\n')]
  return (place) => {
    for (; end !== -1 && end < place; end = text.indexOf('\n', end + 1)) line += 1
    return line
  }
}

/** Opens or closes an element; false when the tag is none, or does not fit those above it. */
function readTag(tag: string, line: number, above: Above[], { open, close }: XmlHandlers): boolean {
  if (tag.startsWith('/')) {
    const name = tag.slice(1).trim()
    if (above.pop()?.name !== name) return false
    close(localName(name))
    return true
  }
  const read = elementIn(tag)
  if (read === null || above.length >= limits.depth) return false
  const around = above.at(-1)?.namespaces ?? noNamespaces
  // Nearly no element declares a namespace or has a value in another one.
  const isPlain = !read.hasPrefixes && !read.attributes.has('xmlns')
  const namespaces = isPlain ? around : namespacesIn(read.attributes, around)
  const namespace = namespaces.get(prefixOf(read.name)) ?? ''
  const attributes = isPlain ? read.attributes : withoutPrefixes(read.attributes)
  open({ name: localName(read.name), namespace, attributes, line })
  if (read.isEmpty) close(localName(read.name))
  else above.push({ name: read.name, namespaces })
  return true
}

const withoutPrefixes = (attributes: ReadonlyMap<string, string>) =>
  new Map([...attributes].filter(([key]) => !key.includes(':')))

/** What the prefixes stand for in an element: as around it, but for those that it declares itself. */
function namespacesIn(attributes: ReadonlyMap<string, string>, around: Namespaces): Namespaces {
  const own = [...attributes].flatMap(([key, value]) => {
    if (key === 'xmlns') return [['', value] as const]
    return key.startsWith('xmlns:') ? [[localName(key), value] as const] : []
  })
  return own.length === 0 ? around : new Map([...around, ...own])
}

const prefixOf = (name: string) => name.slice(0, Math.max(0, name.indexOf(':')))

/** Where what is passed over ends; null for an element, and a word for what no file may hold. 0 when it never ends. */
function endOfSkipped(text: string, start: number): number | 'declares' | null {
  const after = (end: string) => {
    const found = text.indexOf(end, start)
    return found === -1 ? 0 : found + end.length
  }
  if (text.startsWith('<?', start)) return after('?>')
  if (text.startsWith('<!--', start)) return after('-->')
  if (text.startsWith('<![CDATA[', start)) return after(']]>')
  return text.startsWith('<!', start) ? 'declares' : null
}

/** The place after the bracket that ends a tag; one in a value ends nothing. 0 when it never ends. */
function endOfTag(text: string, start: number): number {
  let quote = ''
  const last = Math.min(text.length, start + limits.tag)
  for (let at = start; at < last; at += 1) {
    const letter = text[at] ?? ''
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return at + 1
  }
  return 0
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

type Element = { name: string; attributes: Map<string, string>; hasPrefixes: boolean; isEmpty: boolean }

/** A tag without its brackets, as an element; null when it is none. */
function elementIn(tag: string): Element | null {
  const isEmpty = tag.endsWith('/')
  const body = isEmpty ? tag.slice(0, -1) : tag
  const name = /^[A-Za-z_][\w.:-]*/.exec(body)?.[0]
  if (name === undefined) return null
  const attributes = new Map<string, string>()
  const one = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
  one.lastIndex = name.length
  let [read, hasPrefixes] = [name.length, false]
  for (let found = one.exec(body); found !== null; found = one.exec(body)) {
    const [, key = '', double, single = ''] = found
    const value = decoded(double ?? single)
    if (value === null || attributes.has(key)) return null
    attributes.set(key, value)
    hasPrefixes ||= key.includes(':')
    read = one.lastIndex
  }
  return body.slice(read).trim() === '' ? { name, attributes, hasPrefixes, isEmpty } : null
}

/** A value with its five named signs and its numbered ones; null when it names another. */
function decoded(value: string): string | null {
  if (!value.includes('&')) return value
  let isKnown = true
  const text = value.replaceAll(/&([^;&]{0,10});?/g, (whole, sign: string) => {
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(sign)
    const code = number === null ? 0 : Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16)
    const isLetter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    const found = number === null ? named.get(sign) : isLetter ? String.fromCodePoint(code) : undefined
    if (found === undefined || !whole.endsWith(';')) isKnown = false
    return found ?? ''
  })
  return isKnown ? text : null
}
