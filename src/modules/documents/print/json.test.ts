import { expect, test } from 'vitest'
import type { PrintedDocument } from '../printed.ts'
import { hostileDocument, hostileTexts } from './hostile-document.ts'
import { printJson } from './json.ts'
import { longSampleDocument, sampleDocument } from './sample.ts'

test.each([sampleDocument(), longSampleDocument(), ...hostileTexts.map(hostileDocument)])(
  'the document comes back whole, with the format first',
  (document) => {
    const json = printJson(document)
    expect(JSON.parse(json)).toEqual({ format: 'riktning.document/1', ...document })
    expect(json.startsWith('{\n  "format": "riktning.document/1",\n  "title"')).toBe(true)
    expect(json.endsWith('}\n')).toBe(true)
  },
)

test('the order in which a document was built does not show', () => {
  const document = sampleDocument()
  const turned = turnedAround(document) as PrintedDocument
  expect(Object.keys(turned)[0]).not.toBe(Object.keys(document)[0])
  expect(printJson(turned)).toBe(printJson(document))
})

function turnedAround(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedAround)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, inner]) => [key, turnedAround(inner)])
  return Object.fromEntries(entries.reverse())
}
