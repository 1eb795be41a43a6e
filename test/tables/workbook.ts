import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a workbook, by its name. */
export type Part = readonly [name: string, text: string]

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const package_ns = 'http://schemas.openxmlformats.org/package/2006'

/** The parts of a small workbook of our own making with one sheet; a text is a word, anything else a number. */
export function workbookParts(rows: readonly (readonly (string | number)[])[]): Part[] {
  const cell = (value: string | number, at: string) =>
    typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  const sheet = rows.map((cells, row) => {
    const all = cells.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`))
    return `<row r="${row + 1}">${all.join('')}</row>`
  })
  return [
    [
      '[Content_Types].xml',
      part('Types', 'content-types', [
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>`,
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>`,
      ]),
    ],
    ['_rels/.rels', part('Relationships', 'relationships', [relation('officeDocument', 'xl/workbook.xml')])],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
        '<sheet name="Utfall" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      part('Relationships', 'relationships', [relation('worksheet', 'worksheets/sheet1.xml')]),
    ],
    [
      'xl/worksheets/sheet1.xml',
      `${head}<worksheet xmlns="${main}"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
    ],
  ]
}

const part = (name: string, kind: string, inner: readonly string[]) =>
  `${head}<${name} xmlns="${package_ns}/${kind}">${inner.join('')}</${name}>`

const relation = (kind: string, target: string) =>
  `<Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/>`

/** The parts as an archive whose sums and sizes hold, so that what is wrong is in the parts alone. */
export function packed(parts: readonly Part[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of parts) {
    const bytes = Buffer.from(text, 'utf8')
    const body = deflateRawSync(bytes)
    const title = Buffer.from(name, 'utf8')
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(body.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(title.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const made = Buffer.from([20, 0])
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, title, body])
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), made, facts, place, title]))
    files.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, listed, end])
}
