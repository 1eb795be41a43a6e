import { expect, test } from 'vitest'
import { editionOf } from './edition.ts'
import { closePdf } from './pdf-structure.ts'
import { describeTags } from './pdf-tags.ts'
import { longSampleDocument, sampleDocument } from './sample.ts'
import { tagWords } from './typeset-data.ts'

test('words are in the order of the page: samples of marks first, then the figures of the text', () => {
  const { figures } = tagWords(editionOf(sampleDocument()))
  expect(figures.slice(0, 7)).toEqual([null, null, null, null, null, null, '376,4\u00a0miljoner kronor (beslutad)'])
})

test('a table of words has its spans of grades and a text for each marked cell', () => {
  const [money, staff] = tagWords(editionOf(longSampleDocument(1))).tables
  expect(money?.band_spans).toEqual([3, 1])
  expect(money?.rows[0]).toEqual({ is_group: true, cells: [] })
  expect(money?.rows[3]?.cells).toEqual([null, '2,1 (beräknad)', '8,4 (beräknad)', '8,6 (beräknad)'])
  expect(staff?.band_spans).toEqual([])
})

test('a structure tree with other figures than expected stops the printing', () => {
  const bodies = new Map([
    [1, '<< /Type /StructTreeRoot /K [2 0 R] >>'],
    [2, '<< /Type /StructElem /S /Document /K [3 0 R] >>'],
    [3, '<< /Type /StructElem /S /Quote /K [1] >>'],
  ])
  const bytes = closePdf({ header: '%PDF-1.7\n', bodies, trailer: '<< /Size 4 >>' })
  expect(() => describeTags(bytes, { figures: [], tables: [] })).toThrow('1 figures for 0 descriptions')
  const text = Buffer.from(describeTags(bytes, { figures: ['1,5 (okänd)'], tables: [] })).toString('latin1')
  expect(text).toContain('<</Type /StructElem /S /Span /K [1] /ActualText <FEFF')
})
