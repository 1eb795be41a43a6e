import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closePdf, openPdf, type PdfValue, parseValue, pdfText, printValue } from './pdf-structure.ts'

const anyString = fc
  .string({ unit: 'binary-ascii', maxLength: 20 })
  .map((text) => `(${text.replace(/[\\()]/g, (character) => `\\${character}`)})`)

const { value: anyValue } = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc
      .oneof(anyString, fc.constantFrom('/Name', 'true', '0.5', '-12', '<FEFF00E5>', '(a (nested) b)', '(\\\\)'))
      .map((atom) => ({ atom })),
    fc.nat(9999).map((ref) => ({ ref })),
    fc.array(tie('value'), { maxLength: 4 }).map((list) => ({ list })),
    fc
      .array(fc.tuple(fc.constantFrom('/A', '/K', '/ID', '/S'), tie('value')), { maxLength: 4 })
      .map((entries) => ({ entries: new Map(entries) })),
  ),
}))

test('what is written is read back, whatever the strings in it hold', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(parseValue(printValue(value))).toEqual(value)
    }),
  )
})

test('a string that looks like structure stays a string', () => {
  const value = parseValue('<< /T (x \\) /K [1 0 R] \\( >>) /K [2 0 R 3] >>')
  expect(value).toEqual({
    entries: new Map<string, PdfValue>([
      ['/T', { atom: '(x \\) /K [1 0 R] \\( >>)' }],
      ['/K', { list: [{ ref: 2 }, { atom: '3' }] }],
    ]),
  })
})

test('text is written in UTF-16', () => {
  expect(pdfText('å😀')).toEqual({ atom: '<FEFF00E5D83DDE00>' })
})

test('a file put together again has the same objects at the places its table says', () => {
  const bodies = new Map([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, '<< /Type /Pages /Kids [] /Count 0 >>'],
    [4, '<< /Length 5 >>\nstream\n\u0001\u00ff)(\u0000\nendstream'],
  ])
  const file = { header: '%PDF-1.7\n', bodies, trailer: '<< /Size 5 /Root 1 0 R >>' }
  const bytes = closePdf(file)
  expect(openPdf(bytes)).toEqual(file)
  const text = Buffer.from(bytes).toString('latin1')
  const rows = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map((row) => Number(row[1]))
  expect(rows.map((offset) => text.slice(offset, offset + 7))).toEqual(['1 0 obj', '2 0 obj', '4 0 obj'])
})
