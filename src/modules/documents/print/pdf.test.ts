import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { PrintedBlock, PrintedSection } from '../printed.ts'
import { hostileDocument, hostileTexts } from './hostile-document.ts'
import { printPdf } from './pdf.ts'
import { elementsOf, readPdf, tableAttribute, textIn } from './pdf-reading.ts'
import { createPrinter } from './printer.ts'
import { longSampleDocument, oneParagraphDocument, sampleDocument } from './sample.ts'

const printer = createPrinter()
const folders: string[] = []
afterAll(async () => {
  await printer.close()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const reading = { conformance: 'reading' } as const
const archive = { conformance: 'archive' } as const
const sample = await printPdf(sampleDocument(), reading, printer)
const pdf = readPdf(sample)
const figureSection: PrintedSection = {
  number: '1',
  level: 1,
  title: 'Text',
  explicit_none: false,
  blocks: [
    {
      type: 'paragraph',
      id: 'p1',
      content: [
        {
          type: 'figure',
          text: '38,8',
          figure: { figure_id: 'saving', certainty: 'conditional', label: 'villkorad' },
        },
      ],
    },
  ],
}
const fontFolder = fileURLToPath(new URL('../../../../assets/fonts/', import.meta.url))

/** A copy of the fonts with some of them put in place of others, or left out. */
function fontsWith(source: (file: string) => string | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
  folders.push(folder)
  for (const file of readdirSync(fontFolder)) {
    const from = source(file)
    if (from !== null) copyFileSync(join(fontFolder, from), join(folder, file))
  }
  return folder
}

describe('the file', () => {
  test('says that it is PDF/UA-1 to read, and PDF/A-2a for the archive', async () => {
    expect(Buffer.from(sample).toString('latin1', 0, 8)).toBe('%PDF-1.7')
    expect(pdf.xmp).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    const { xmp } = readPdf(await printPdf(sampleDocument(), archive, printer))
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/)
    expect(xmp).not.toContain('pdfuaid:part>1')
  })

  test.each(['sv', 'en'] as const)('has its title, unit, day and language in %s', async (language) => {
    const { xmp, catalog } = readPdf(await printPdf(sampleDocument({ language }), reading, printer))
    expect(catalog.get('/Lang')).toEqual({ atom: language === 'sv' ? '(sv-SE)' : '(en-GB)' })
    expect(xmp).toContain('Underlag för budget 2026 med inriktning 2027–2028')
    expect(xmp).toMatch(/<dc:creator><rdf:Seq><rdf:li>Lillviks kommun</)
    expect(xmp).toContain('<xmp:CreateDate>2025-04-01T12:00:00Z')
  })

  test('embeds every font, and only ours', () => {
    const descriptors = pdf.dictionaries.filter((entries) => entries.has('/FontName'))
    expect(descriptors.length).toBeGreaterThanOrEqual(5)
    expect(descriptors.filter((entries) => !entries.has('/FontFile2') && !entries.has('/FontFile3'))).toEqual([])
    const names = descriptors.map((entries) => JSON.stringify(entries.get('/FontName')))
    expect(names.filter((name) => !/\+(SourceSans3|SourceSerif4)-/.test(name))).toEqual([])
  })

  test('has the same bytes for the same document, also from another printer', async () => {
    const other = createPrinter()
    for (const options of [reading, archive]) {
      const [first, second] = [
        await printPdf(sampleDocument(), options, printer),
        await printPdf(sampleDocument(), options, other),
      ]
      expect(Buffer.compare(first, second)).toBe(0)
    }
    await other.close()
  })
})

describe('the pages', () => {
  const words = (text: string) => text.replace(/\s/g, '')

  test('carry unit, title, case number, day, page number and the mark of invented figures', async () => {
    const { pages } = readPdf(await printPdf(longSampleDocument(2), reading, printer))
    expect(pages.length).toBeGreaterThan(5)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(words(`Sida ${index + 1} (${pages.length})`))
      expect(page).toContain(words('Gäller per 1 april 2025'))
      expect(page).toContain('exempeldata')
      for (const text of ['Lillviks kommun', 'Underlag för budget 2026', 'KS 2025/0142'])
        expect(page).toContain(words(text))
    }
  })

  test('say that there is no case number and no decision, and nothing of example data', async () => {
    const document = sampleDocument({ case_no: null, decision: null, example_data: false })
    const { pages } = readPdf(await printPdf(document, reading, printer))
    expect(pages[0]).toContain(words('Diarienummer saknas'))
    expect(pages[0]).toContain(words('Inte beslutad'))
    expect(pages[1]).toContain(words('Diarienummer saknas'))
    expect(pages.join('')).not.toContain('exempeldata')
  })

  test('have a word of condition before a conditional figure', () => {
    expect(pdf.pages.join('')).toContain(words('sparkrav på om 1,2 procent'))
  })

  test('hold the whole contents on one page, below the title or on a page of their own', async () => {
    const chapter = (count: number) =>
      Array.from({ length: count }, (_, index): PrintedSection => {
        const number = String(index + 1)
        return { number, level: 1, title: `Rubrik ${number}.`, explicit_none: true, blocks: [] }
      })
    for (const [count, contentsPage] of [
      [10, 0],
      [36, 1],
    ] as const) {
      // A conditional figure, so that there is a key to the marks.
      const text: PrintedSection = { ...figureSection, number: '99' }
      const document = sampleDocument({ sections: [...chapter(count), text] })
      const { pages } = readPdf(await printPdf(document, reading, printer))
      expect(pages[0]).toContain(words('Så säkra är siffrorna'))
      const contents = pages[contentsPage] ?? ''
      for (const title of ['Innehåll', 'Rubrik 1.', `Rubrik ${count}.`]) expect(contents).toContain(words(title))
      expect(pages.filter((page) => page.includes('Innehåll'))).toHaveLength(1)
    }
  })

  test('give the labels of a table the room that its short columns leave', async () => {
    const cell = (text: string) => ({ text, figure: null })
    const head = (text: string, align: 'left' | 'right') => ({ text, sub: null, certainty: null, align })
    const table: PrintedBlock = {
      type: 'table',
      caption: 'Prov',
      unit_label: '',
      label_head: 'Del',
      heads: [head('Tid', 'left'), head('Läge', 'left'), head('Belopp', 'right')],
      rows: ['Utveckling av självservice', 'Utbyggnad av lönesystemet'].map((label) => ({
        kind: 'row',
        label,
        cells: [cell('okänd tid'), cell('pågår'), cell('okänt')],
      })),
      notes: [],
    }
    const document = sampleDocument({ sections: [{ ...figureSection, blocks: [table] }] })
    const { pages } = readPdf(await printPdf(document, reading, printer))
    expect(pages.join('')).toContain(words('Utveckling av självservice'))
    expect(pages.join('')).toContain(words('Utbyggnad av lönesystemet'))
  })

  test.each(hostileTexts)('print %s as it was written', async (text) => {
    const { pages } = readPdf(await printPdf(oneParagraphDocument([{ type: 'text', text }]), reading, printer))
    expect(pages.join('').replaceAll('\u00ad', '')).toContain(words(text))
  })

  test('print any text in any place, to read and for the archive', async () => {
    const anyText = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 40 }))
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        for (const options of [reading, archive]) await printPdf(hostileDocument(text), options, printer)
      }),
      { numRuns: 12 },
    )
  })
})

describe('the structure', () => {
  test('is marked as tagged, with headings by level', () => {
    expect(pdf.catalog.has('/StructTreeRoot')).toBe(true)
    expect(JSON.stringify([...(pdf.catalog.get('/MarkInfo') as { entries: Map<string, unknown> }).entries])).toContain(
      '["/Marked",{"atom":"true"}]',
    )
    expect(elementsOf(pdf.tree, 'H1').map(({ entries }) => textIn(entries, '/T'))).toEqual([
      'Sammanfattning',
      'Ekonomi',
      'Verksamhet',
    ])
    expect(elementsOf(pdf.tree, 'H2')).toHaveLength(6)
    expect(elementsOf(pdf.tree, 'H3')).toHaveLength(1)
  })

  test('has the contents as a list of links and lists as lists', () => {
    expect(elementsOf(pdf.tree, 'TOCI')).toHaveLength(9)
    expect(elementsOf(pdf.tree, 'TOC')[0] && elementsOf(pdf.tree, 'Link').length).toBeGreaterThanOrEqual(9)
    expect(elementsOf(pdf.tree, 'L')).toHaveLength(2)
    expect(elementsOf(pdf.tree, 'LI')).toHaveLength(6)
  })

  test('has a head for every column and every row of a table', () => {
    const [table] = elementsOf(pdf.tree, 'Table')
    expect(table?.children.map(({ kind }) => kind)).toEqual(['Caption', 'THead', 'TBody', 'TBody', 'TBody'])
    const [head, ...bodies] = table?.children.slice(1) ?? []
    expect(head?.children.map((row) => row.children.map((cell) => cell.kind))).toEqual([
      ['TH', 'TH', 'TH', 'TH', 'TH'],
      ['TH', 'TH'],
    ])
    const rows = bodies.flatMap((body) => body.children)
    expect(rows).toHaveLength(10)
    const scopes = rows.map((row) => row.children[0] && tableAttribute(row.children[0], '/Scope'))
    expect(scopes).toEqual(['/Column', '/Row', '/Row', '/Row', '/Row', '/Row', '/Column', '/Row', '/Row', '/Row'])
  })

  test('names for each cell the heads of its column, grade, group and row', () => {
    const [table] = elementsOf(pdf.tree, 'Table')
    const row = table === undefined ? undefined : elementsOf(table, 'TR')[4]
    const cell = row?.children[4]
    const heads = (cell && tableAttribute(cell, '/Headers')) ?? ''
    const byName = new Map(elementsOf(pdf.tree, 'TH').map((head) => [textIn(head.entries, '/ID'), head]))
    const found = [...heads.matchAll(/\(([^)]+)\)/g)].map(([, name = '']) => byName.get(name))
    expect(found).toHaveLength(4)
    expect(found.every((head) => head !== undefined)).toBe(true)
    expect(found.at(-1)).toEqual(row?.children[0])
  })

  test('says in words what the line under a figure tells', () => {
    const spoken = [...elementsOf(pdf.tree, 'Span'), ...elementsOf(pdf.tree, 'TD')].map(({ entries }) =>
      textIn(entries, '/ActualText'),
    )
    expect(spoken).toContain('393,3\u00a0miljoner kronor (beräknad)')
    expect(spoken).toContain('om 1,2\u00a0procent (villkorad)')
    expect(spoken).toContain('om −4,6 (villkorad)')
    expect(spoken).toContain('okänt (okänd)')
    expect(elementsOf(pdf.tree, 'Quote')).toEqual([])
  })
})

describe('what goes wrong', () => {
  test('a missing font file stops the printing', async () => {
    const incomplete = createPrinter({
      fontFolder: fontsWith((file) => (file === 'SourceSerif4-It.ttf' ? null : file)),
    })
    await expect(printPdf(sampleDocument(), reading, incomplete)).rejects.toThrow('SourceSerif4-It.ttf')
    await incomplete.close()
  })

  test('a font file with another font in it is a warning, and a warning stops the printing', async () => {
    const wrong = createPrinter({ fontFolder: fontsWith((file) => file.replace('SourceSerif4', 'SourceSans3')) })
    await expect(printPdf(sampleDocument(), reading, wrong)).rejects.toThrow(/did not compile: unknown font family/)
    await wrong.close()
  })

  test('a print that takes too long is refused with how long', async () => {
    const hasty = createPrinter({ timeLimitMs: 1 })
    const refusal = { code: 'documents.print_timeout', status: 503, params: { seconds: 1 } }
    await expect(printPdf(longSampleDocument(), reading, hasty)).rejects.toMatchObject(refusal)
    await hasty.close()
  })

  test('the next print works after one that failed', async () => {
    const broken = { kind: 'pdf', typeset: {}, words: { figures: [], tables: [] }, conformance: 'reading' }
    await expect(printer.run(broken as never)).rejects.toThrow('did not compile')
    expect(Buffer.compare(await printPdf(sampleDocument(), reading, printer), sample)).toBe(0)
  })
})
