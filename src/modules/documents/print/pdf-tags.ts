import { assert } from '#core/assert.ts'
import { closePdf, openPdf, type PdfObjects, type PdfValue, parseValue, pdfText, printValue } from './pdf-structure.ts'

/**
 * What the structure tree must say that the page compiler cannot: the grade of each figure in words, and which cells
 * are heads of rows. Everything is in document order.
 */
export type TagWords = {
  /** One for each figure in running text: the figure with its grade in words; null leaves the figure as it is. */
  figures: (string | null)[]
  tables: TableWords[]
}

export type TableWords = {
  /** How many columns each cell of the row of grades spans; empty when the table has no such row. */
  band_spans: number[]
  /** One for each row below the heads. `cells` has one for each column after the label, null for no more words. */
  rows: { is_group: boolean; cells: (string | null)[] }[]
}

type Element = { number: number; entries: Map<string, PdfValue> }

/**
 * The PDF with figures described and tables with heads for rows: the first cell of each row becomes a head, each cell
 * names all its heads, and what a mark tells the eye is told in words. Looks the same. Throws when the tree does not
 * hold the figures and tables that the words are for.
 */
export function describeTags(bytes: Uint8Array, words: TagWords): Uint8Array {
  const objects = openPdf(bytes)
  const tree = new StructureTree(objects)
  const figures = tree.find('/Quote')
  assert(figures.length === words.figures.length, `${figures.length} figures for ${words.figures.length} descriptions`)
  for (const [index, figure] of figures.entries()) {
    tree.change(figure, '/S', { atom: '/Span' })
    const text = words.figures[index]
    if (typeof text === 'string') tree.change(figure, '/ActualText', pdfText(text))
  }
  const tables = tree.find('/Table')
  assert(tables.length === words.tables.length, `${tables.length} tables for ${words.tables.length} descriptions`)
  for (const [index, table] of tables.entries()) describeTable(tree, table, words.tables[index], index + 1)
  tree.writeBack()
  return closePdf(objects)
}

function describeTable(tree: StructureTree, table: Element, words: TableWords | undefined, no: number): void {
  assert(words !== undefined, `table ${no} has a description`)
  const rows = tree.below(table, '/TR')
  const headRows = words.band_spans.length > 0 ? 2 : 1
  assert(rows.length === headRows + words.rows.length, `table ${no} has ${words.rows.length} rows`)
  keepHeads(tree, table, headRows)
  const columnHeads = headsOfColumns(tree, rows.slice(0, headRows), words.band_spans, no)
  let group: string | null = null
  for (const [index, row] of rows.slice(headRows).entries()) {
    const cells = tree.children(row)
    const { is_group = false, cells: texts = [] } = words.rows[index] ?? {}
    const [label, ...rest] = cells
    assert(label !== undefined && rest.length === texts.length, `row ${index + 1} of table ${no} is whole`)
    if (is_group) {
      group = tree.nameHead(label, `g${no}-${index}`)
      setHeads(tree, label, 'Column', [])
      continue
    }
    const groups: string[] = group === null ? [] : [group]
    const rowHead = tree.nameHead(label, `r${no}-${index}`)
    tree.change(label, '/S', { atom: '/TH' })
    setHeads(tree, label, 'Row', [...(columnHeads[0] ?? []), ...groups])
    for (const [column, cell] of rest.entries()) {
      setHeads(tree, cell, null, [...(columnHeads[column + 1] ?? []), ...groups, rowHead])
      const text = texts[column]
      if (typeof text === 'string') tree.change(cell, '/ActualText', pdfText(text))
    }
  }
}

/** A group's row right below the heads is counted to them by the compiler; it belongs to the body. */
function keepHeads(tree: StructureTree, table: Element, headRows: number): void {
  const [head] = tree.below(table, '/THead')
  const [body] = tree.below(table, '/TBody')
  if (head === undefined || body === undefined) return
  const rows = tree.children(head)
  if (rows.length === headRows) return
  tree.place(body, [...rows.slice(headRows), ...tree.children(body)])
  tree.place(head, rows.slice(0, headRows))
}

/** The names of the heads over each column, the label column first. */
function headsOfColumns(tree: StructureTree, rows: Element[], spans: number[], no: number): string[][] {
  const heads = tree.children(rows[0]).map((cell, column) => [tree.nameHead(cell, `c${no}-${column}`)])
  const bands = tree.children(rows[1])
  assert(bands.length === spans.length, `table ${no} has ${spans.length} grades`)
  let column = 1
  for (const [index, cell] of bands.entries()) {
    const name = tree.nameHead(cell, `b${no}-${index}`)
    for (let end = column + (spans[index] ?? 0); column < end; column += 1) heads[column]?.push(name)
  }
  return heads
}

/** Replaces the attributes that tell how a cell belongs in its table; spans and looks stay. */
function setHeads(tree: StructureTree, cell: Element, scope: 'Row' | 'Column' | null, heads: string[]): void {
  const attributes = cell.entries.get('/A')
  const list = attributes !== undefined && 'list' in attributes ? attributes.list : []
  const isTable = (value: PdfValue) => 'entries' in value && printValue(value.entries.get('/O') ?? value) === '/Table'
  const own = list.find(isTable)
  const entries = new Map<string, PdfValue>(own !== undefined && 'entries' in own ? own.entries : [])
  entries.set('/O', { atom: '/Table' })
  if (scope !== null) entries.set('/Scope', { atom: `/${scope}` })
  entries.set('/Headers', { list: heads.map((head) => ({ atom: head })) })
  tree.change(cell, '/A', { list: [{ entries }, ...list.filter((value) => value !== own)] })
}

/** The tree of structure elements of a PDF, read once and written back once. */
class StructureTree {
  private readonly objects: PdfObjects
  private readonly elements = new Map<number, Element>()
  private readonly root: Element
  private readonly changed = new Set<Element>()
  private readonly names = new Map<string, number>()

  constructor(objects: PdfObjects) {
    this.objects = objects
    let root: Element | undefined
    for (const [number, body] of objects.bodies) {
      const type = /^<<\s*\/Type \/(StructElem|StructTreeRoot)\b/.exec(body)?.[1]
      if (type === undefined) continue
      const value = parseValue(body)
      assert('entries' in value, `object ${number} is a dictionary`)
      const element = { number, entries: value.entries }
      if (type === 'StructTreeRoot') root = element
      else this.elements.set(number, element)
    }
    assert(root !== undefined, 'the PDF has a structure tree')
    this.root = root
  }

  /** The elements right below, in order. Marked content is left out. */
  children(element: Element | undefined): Element[] {
    const kids = element?.entries.get('/K')
    const list = kids === undefined ? [] : 'list' in kids ? kids.list : [kids]
    return list.flatMap((kid) => {
      const child = 'ref' in kid ? this.elements.get(kid.ref) : undefined
      return child === undefined ? [] : [child]
    })
  }

  /** All elements of a kind anywhere in the document, in reading order. */
  find(kind: string): Element[] {
    return this.below(this.root, kind)
  }

  below(element: Element, kind: string): Element[] {
    return this.children(element).flatMap((child) => {
      const inner = this.below(child, kind)
      return printValue(child.entries.get('/S') ?? { atom: '' }) === kind ? [child, ...inner] : inner
    })
  }

  /** The cell's name as other cells refer to it: the one it has, or the wished one. */
  nameHead(cell: Element, wished: string): string {
    const own = cell.entries.get('/ID')
    const name = own === undefined ? `(${wished})` : printValue(own)
    this.change(cell, '/ID', { atom: name })
    this.names.set(name, cell.number)
    return name
  }

  change(element: Element, key: string, value: PdfValue): void {
    element.entries.set(key, value)
    this.changed.add(element)
  }

  /** Makes the elements, in order, the children of another. */
  place(parent: Element, children: Element[]): void {
    this.change(parent, '/K', { list: children.map(({ number }) => ({ ref: number })) })
    for (const child of children) this.change(child, '/P', { ref: parent.number })
  }

  writeBack(): void {
    if (this.names.size > 0) this.change(this.root, '/IDTree', this.idTree())
    for (const { number, entries } of this.changed) this.objects.bodies.set(number, printValue({ entries }))
  }

  /** The old names with the new ones, in the order the standard asks for. */
  private idTree(): PdfValue {
    const old = this.root.entries.get('/IDTree')
    const flat = old !== undefined && 'entries' in old ? old.entries.get('/Names') : undefined
    const list = flat !== undefined && 'list' in flat ? flat.list : []
    const all = new Map(this.names)
    for (let index = 0; index + 1 < list.length; index += 2) {
      const [name, target] = [list[index], list[index + 1]]
      if (name !== undefined && target !== undefined && 'ref' in target) all.set(printValue(name), target.ref)
    }
    const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1))
    const names = sorted.flatMap(([name, number]): PdfValue[] => [{ atom: name }, { ref: number }])
    return { entries: new Map([['/Names', { list: names }]]) }
  }
}
