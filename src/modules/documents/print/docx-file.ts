import { readZip, writeZip } from './zip.ts'

/**
 * The Word file with everything that would differ from one print to the next made fixed: creation dates become the day
 * YYYY-MM-DD, random names of relations are counted instead, and the archive's own dates are set.
 */
export function stampDocx(bytes: Uint8Array, day: string): Uint8Array {
  const parts = readZip(bytes)
  const texts = new Map(parts.map(({ name, data }) => [name, data.toString('utf8')]))
  for (const [name, xml] of texts) {
    const owner = /^(.*)_rels\/([^/]+)\.rels$/.exec(name)
    if (owner === null) continue
    const path = `${owner[1]}${owner[2]}`
    const body = texts.get(path)
    const names = relationNames(xml)
    texts.set(name, renamed(xml, /\bId="([^"]+)"/g, names))
    if (body !== undefined) texts.set(path, renamed(body, /\br:(?:id|embed|link)="([^"]+)"/g, names))
  }
  const text = texts.get('word/document.xml')
  if (text !== undefined) texts.set('word/document.xml', counted(text))
  const core = texts.get('docProps/core.xml')
  if (core !== undefined) texts.set('docProps/core.xml', dated(core, day))
  return writeZip(
    parts.map(({ name, data }) => ({ name, data: Buffer.from(texts.get(name) ?? data) })),
    day,
  )
}

/** Old names to new, in the order they stand in the file. */
function relationNames(xml: string): Map<string, string> {
  const ids = [...xml.matchAll(/\bId="([^"]+)"/g)].map((match) => match[1] ?? '')
  return new Map(ids.map((id, index) => [id, `rId${index + 1}`]))
}

function renamed(xml: string, pattern: RegExp, names: ReadonlyMap<string, string>): string {
  return xml.replace(pattern, (whole, id: string) => whole.replace(`"${id}"`, `"${names.get(id) ?? id}"`))
}

/**
 * The bookmarks of headings counted from 1 in this file; the library counts on from file to file. Quotation marks in
 * text are escaped, so only markup can match.
 */
function counted(xml: string): string {
  const headings = new Map<string, string>()
  const ids = new Map<string, string>()
  const next = (names: Map<string, string>, old: string) => {
    const name = names.get(old) ?? String(names.size + 1)
    names.set(old, name)
    return name
  }
  return xml
    .replace(/(<w:instrText[^>]*>\s*PAGEREF _Toc|\bw:(?:anchor|name)="_Toc)(\d+)/g, (_, before: string, old: string) =>
      before.concat(next(headings, old)),
    )
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
      tag.replace(/\bw:id="(\d+)"/, (_, old: string) => `w:id="${next(ids, old)}"`),
    )
}

function dated(core: string, day: string): string {
  return core.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`)
}
