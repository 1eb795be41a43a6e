import { afterAll, describe, expect, test } from 'vitest'
import { printDocx } from './docx.ts'
import { hostileDocument, hostileTexts } from './hostile-document.ts'
import { createPrinter } from './printer.ts'
import { longSampleDocument, oneParagraphDocument, sampleDocument } from './sample.ts'
import { readZip } from './zip.ts'

const printer = createPrinter()
afterAll(() => printer.close())

const partsOf = (bytes: Uint8Array) => new Map(readZip(bytes).map(({ name, data }) => [name, data.toString('utf8')]))
const bytes = await printDocx(sampleDocument(), printer)
const parts = partsOf(bytes)
const part = (name: string) => parts.get(name) ?? ''
const body = part('word/document.xml')

/** Paragraphs as their style and text. */
function paragraphs(xml: string): [string, string][] {
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) => [
    /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '',
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)].map((match) => match[1] ?? '\t').join(''),
  ])
}

describe('the text', () => {
  test('has real headings with their numbers', () => {
    const headings = paragraphs(body).filter(([style]) => /^Heading\d$/.test(style))
    expect(headings.slice(0, 4)).toEqual([
      ['Heading1', '1\tSammanfattning'],
      ['Heading1', '2\tEkonomi'],
      ['Heading2', '2.1\tDrift och investeringar'],
      ['Heading2', '2.2\tSimhallen'],
    ])
    expect(paragraphs(body)).toContainEqual(['InnerHeading2', 'Tre vägar framåt'].with(0, 'InnerHeading3'))
    expect(part('word/styles.xml')).toMatch(
      /w:styleId="InnerHeading3".*?<w:basedOn w:val="Heading3"\/>.*?outlineLvl w:val="2"/,
    )
  })

  test('has a contents field filled with the sections and their pages', () => {
    expect(body).toMatch(/<w:instrText[^>]*>TOC \\h \\o &quot;1-3&quot; \\w<\/w:instrText>/)
    const entries = paragraphs(body).filter(([style]) => /^TOC\d$/.test(style))
    expect(entries).toHaveLength(9)
    expect(entries[2]?.[1]).toMatch(/^2\.1\tDrift och investeringar\t\d+$/)
  })

  test('leaves the pages of the contents to Word in a very long document', async () => {
    const long = partsOf(await printDocx(longSampleDocument(17), printer)).get('word/document.xml') ?? ''
    const entries = paragraphs(long).filter(([style]) => /^TOC\d$/.test(style))
    expect(entries[2]?.[1]).toMatch(/^2\.1\tDrift och investeringar\t?$/)
    expect(long).toContain('w:dirty="true"')
    expect(body).not.toContain('w:dirty="true"')
  })

  test('has bullets and numbers as lists of Word', () => {
    const items = [...body.matchAll(/<w:numPr><w:ilvl w:val="0"\/><w:numId w:val="(\d+)"\/><\/w:numPr>/g)]
    expect(items).toHaveLength(6)
    expect(new Set(items.map((item) => item[1])).size).toBe(2)
    expect(part('word/numbering.xml')).toContain('<w:numFmt w:val="decimal"/>')
    expect(part('word/numbering.xml')).toContain('<w:numFmt w:val="bullet"/>')
  })

  test.each([
    ['376,4 miljoner kronor', 'single'],
    ['oförändrad', 'double'],
    ['393,3 miljoner kronor', 'wavyHeavy'],
    ['1,5 miljoner kronor', 'dotted'],
    ['1,2 procent', 'dash'],
  ])('marks %s with a line that is %s', (text, line) => {
    const words = text.replaceAll(' ', '\u00a0')
    const run = (body.match(/<w:r>.*?<\/w:r>/gs) ?? []).find((one) => one.includes(`>${words}<`))
    expect(run).toContain(`<w:u w:val="${line}"`)
  })

  test('puts the word of condition before a conditional figure and a frame round an unknown one', () => {
    expect(body).toMatch(/>om\u00a0<\/w:t><\/w:r><w:r>(?:(?!<w:r>).)*>1,2\u00a0procent</)
    expect(body).toMatch(/<w:bdr w:val="dashed"[^>]*\/>(?:(?!<w:r>).)*>okänt\u00a0belopp</)
  })
})

describe('a table', () => {
  const table = /<w:tbl>.*?<\/w:tbl>/s.exec(body)?.[0] ?? ''
  const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []

  test('has a caption above it', () => {
    expect(paragraphs(body)).toContainEqual([
      'Caption',
      'Tabell 2.1\u2002Kommunstyrelsens drift och investeringar 2025–2028, mnkr',
    ])
  })

  test('repeats both rows of heads and splits no row', () => {
    expect(rows).toHaveLength(12)
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, ...Array(10).fill(false)])
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([])
    expect(table).toMatch(/<w:tblLook [^>]*w:firstRow="true" w:firstColumn="true"/)
  })

  test('has groups across all columns and figures to the right', () => {
    expect(rows[2]).toContain('<w:gridSpan w:val="5"/>')
    expect(rows[3]?.match(/<w:jc w:val="right"\/>/g)).toHaveLength(4)
  })
})

describe('the file', () => {
  test.each([
    ['sv', 'sv-SE', 'Sida '],
    ['en', 'en-GB', 'Page '],
  ] as const)('is in %s', async (language, code, page) => {
    const own = partsOf(await printDocx(sampleDocument({ language }), printer))
    expect(own.get('word/styles.xml')).toMatch(new RegExp(`<w:docDefaults>.*<w:lang w:val="${code}"`, 's'))
    expect(own.get('word/footer1.xml')).toContain(`>${page}<`)
  })

  test('has unit, title, case number and invented figures in the header, day and pages in the footer', () => {
    const headers = [...parts]
      .filter(([name]) => /^word\/header\d/.test(name))
      .map(([, xml]) => paragraphs(xml)[0]?.[1])
    expect(headers.sort()).toEqual([
      '\texempeldata',
      'Lillviks kommun\u2003Underlag för budget 2026 med inriktning 2027–2028\texempeldata\u2003KS 2025/0142',
    ])
    for (const footer of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(paragraphs(part(footer))[0]?.[1]).toMatch(/^Gäller per 1 april 2025\tSida /)
      expect(part(footer)).toMatch(/PAGE<.*NUMPAGES</s)
    }
    expect(body).toContain('<w:titlePg/>')
  })

  test('is dated by the day of its figures', () => {
    const core = part('docProps/core.xml')
    expect(core).toContain('<dc:title>Underlag för budget 2026 med inriktning 2027–2028</dc:title>')
    expect(core).toContain('<dc:creator>Lillviks kommun</dc:creator>')
    expect(core.match(/2025-04-01T12:00:00Z/g)).toHaveLength(2)
  })

  test('has the same bytes for the same document, also the second time and from another printer', async () => {
    const other = createPrinter()
    expect(Buffer.compare(await printDocx(sampleDocument(), printer), bytes)).toBe(0)
    expect(Buffer.compare(await printDocx(sampleDocument(), other), bytes)).toBe(0)
    await other.close()
  })

  test('leads every relation and bookmark somewhere', () => {
    const relations = [...part('word/_rels/document.xml.rels').matchAll(/\bId="([^"]+)"/g)].map((match) => match[1])
    const used = [...body.matchAll(/\br:id="([^"]+)"/g)].map((match) => match[1])
    expect(used.filter((id) => !relations.includes(id))).toEqual([])
    const names = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1])
    const targets = [...body.matchAll(/\bw:anchor="([^"]+)"/g)].map((match) => match[1])
    expect(targets.length).toBeGreaterThan(9)
    expect(targets.filter((name) => !names.includes(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('what a person has written', () => {
  const tags = (xml: string) => (xml.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'))

  test.each(hostileTexts)('%s never becomes markup', async (text) => {
    const own = partsOf(await printDocx(oneParagraphDocument([{ type: 'text', text }]), printer))
    const harmless = partsOf(await printDocx(oneParagraphDocument([{ type: 'text', text: 'ord' }]), printer))
    expect(tags(own.get('word/document.xml') ?? '')).toEqual(tags(harmless.get('word/document.xml') ?? ''))
  })

  test.each(hostileTexts)('%s may stand anywhere', async (text) => {
    const own = partsOf(await printDocx(hostileDocument(`${text}\u0000\ud800`), printer))
    expect(own.get('word/document.xml')).toMatch(/^<\?xml[\s\S]*<\/w:document>$/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML may not hold
    expect([...own.values()].filter((xml) => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml))).toEqual(
      [],
    )
  })
})
