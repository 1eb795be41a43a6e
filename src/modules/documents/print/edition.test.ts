import { expect, test } from 'vitest'
import type { PrintedBlock, PrintedSection } from '../printed.ts'
import { editionOf } from './edition.ts'
import { longSampleDocument, oneParagraphDocument, sampleDocument } from './sample.ts'

const section = (number: string, level: 1 | 2 | 3, blocks: PrintedBlock[] = []): PrintedSection => ({
  number,
  level,
  title: `Avsnitt ${number}`,
  explicit_none: false,
  blocks,
})
const heading = (level: 3 | 4, text: string): PrintedBlock => ({
  type: 'heading',
  level,
  content: [{ type: 'text', text }],
})
const paragraph = (id: string): PrintedBlock => ({ type: 'paragraph', id, content: [{ type: 'text', text: 'Text' }] })
const table: PrintedBlock = {
  type: 'table',
  caption: 'Tabell',
  unit_label: 'mnkr',
  label_head: '',
  heads: [{ text: '2025', sub: null, certainty: 'decided', align: 'right' }],
  rows: [],
  notes: [],
}

test('tables are numbered through a chapter, not through a section', () => {
  const sections = [
    section('4', 1),
    section('4.1', 2, [table, table]),
    section('4.2', 2, [table]),
    section('5', 1, [table]),
  ]
  const blocks = editionOf(sampleDocument({ sections })).sections.flatMap((one) => one.blocks)
  const labels = blocks.map((block) => (block.type === 'table' ? block.label : ''))
  expect(labels).toEqual(['Tabell 4.1', 'Tabell 4.2', 'Tabell 4.3', 'Tabell 5.1'])
})

test('every anchor is unique, also when numbers and ids are not', () => {
  const twice = [
    section('1', 1, [paragraph('p'), paragraph('p')]),
    section('1', 1, [paragraph('p')]),
    section('text', 1),
  ]
  const edition = editionOf(sampleDocument({ sections: twice }))
  const anchors = edition.sections.flatMap((one) => [
    one.anchor,
    ...one.blocks.map((block) => (block.type === 'paragraph' ? block.anchor : '')),
  ])
  expect(anchors).toEqual(['1', '1-p', '1-p-2', '1-2', '1-p-3', 'text-2'])
})

test('heading levels never skip a step on the way down', () => {
  const sections = [
    section('1.1.1', 3, [heading(4, 'Djupt'), heading(3, 'Grunt'), heading(4, 'Djupt')]),
    section('2', 1),
    section('2.1.1', 3),
  ]
  const edition = editionOf(sampleDocument({ sections }))
  const levels = edition.sections.flatMap((one) => [
    one.heading_level,
    ...one.blocks.map((block) => (block.type === 'heading' ? block.heading_level : 0)),
  ])
  expect(levels).toEqual([1, 2, 2, 3, 1, 2])
})

test('a heading without words is left out', () => {
  const edition = editionOf(sampleDocument({ sections: [section('1', 1, [heading(3, ' ')])] }))
  expect(edition.sections[0]?.blocks).toEqual([])
})

test('nothing to report, not answered, and a chapter of sections are three different things', () => {
  const sections = [section('1', 1), { ...section('1.1', 2), explicit_none: true }, section('1.2', 2), section('2', 1)]
  const contents = editionOf(sampleDocument({ sections })).sections.map((one) => one.content)
  expect(contents).toEqual(['parent', 'none', 'unanswered', 'unanswered'])
})

test('a figure in a table is marked only when its grade differs from its column', () => {
  const [tableBlock] = editionOf(sampleDocument()).sections.flatMap((one) =>
    one.blocks.filter((b) => b.type === 'table'),
  )
  const rent = tableBlock?.rows.find((row) => row.label.startsWith('Ny hyra'))
  expect(rent?.cells.map((cell) => cell.mark)).toEqual([null, 'estimated', 'estimated', 'estimated'])
  expect(tableBlock?.bands).toEqual([
    { certainty: 'decided', span: 3 },
    { certainty: 'carried', span: 1 },
  ])
})

test('the marks to explain are those in use, surest first, one for the line that two grades share', () => {
  const marks = editionOf(sampleDocument()).marks
  expect(marks).toEqual(['decided', 'carried', 'estimated', 'proposed', 'conditional', 'unknown'])
  expect(editionOf(oneParagraphDocument([{ type: 'text', text: 'Ord' }])).marks).toEqual([])
})

test('a row that does not fit its columns stops the printing', () => {
  const crooked = { ...table, rows: [{ kind: 'row' as const, label: 'Kostnader', cells: [] }] }
  expect(() => editionOf(sampleDocument({ sections: [section('1', 1, [crooked])] }))).toThrow('row "Kostnader"')
})

test.each([
  ['https://example.org/', 'https://example.org/'],
  ['/dokument/1', '/dokument/1'],
  ['#2.1', '#2.1'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  ['data:text/html,x', null],
  ['//example.org', null],
])('the link %s becomes %s', (href, kept) => {
  const edition = editionOf(oneParagraphDocument([{ type: 'text', text: 'länk', href }]))
  const [block] = edition.sections[0]?.blocks ?? []
  expect(block).toMatchObject({ content: [{ href: kept }] })
})

test('dates are in words and the decision is one sentence part', () => {
  const edition = editionOf(sampleDocument())
  expect(edition.as_of_day).toBe('1 april 2025')
  expect(edition.decision).toBe('Kommunstyrelsen 1 april 2025, §\u00a012')
  expect(editionOf(sampleDocument({ language: 'en' })).as_of_day).toBe('1 April 2025')
  expect(editionOf(sampleDocument({ decision: null })).decision).toBeNull()
})

test('the long sample repeats the chapters under numbers of their own', () => {
  const numbers = editionOf(longSampleDocument()).sections.map((one) => one.number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.length).toBe(54)
})
