import { isDate } from '#core/calendar.ts'
import { recordId } from '#core/record.ts'
import { type SieFault, sieFault } from '#core/sie/fault.ts'
import { type ChartRow, mostAccounts } from '../schema-chart.ts'
import { cellText, type Table, type TableRow } from '../table/rows.ts'

/** An account as the file has it, with the row it stands on. */
export type ReadAccount = Pick<ChartRow, 'number' | 'name' | 'kind' | 'parent_number' | 'valid_to' | 'becomes'> & {
  line: number
  /** Null where the file says nothing: from the day that the version holds. */
  valid_from: string | null
}

/** What the columns are called, in Swedish and English. The first three are needed. */
const headings = {
  number: ['konto', 'kontonr', 'kontonummer', 'nummer', 'account', 'number'],
  name: ['namn', 'kontonamn', 'benämning', 'name'],
  kind: ['slag', 'kontoslag', 'typ', 'kind', 'type'],
  parent: ['överkonto', 'överordnat', 'hör till', 'parent'],
  from: ['gäller från', 'från', 'valid from'],
  to: ['gäller till', 'till', 'valid to'],
  becomes: ['motsvarar', 'ersätts av', 'blir', 'becomes'],
} as const

type Column = keyof typeof headings
const needed: readonly Column[] = ['number', 'name', 'kind']

const kinds: ReadonlyMap<string, ChartRow['kind']> = new Map([
  ...pairs('cost', ['kostnad', 'kostnader', 'cost', 'k']),
  ...pairs('revenue', ['intäkt', 'intäkter', 'revenue', 'income', 'i']),
  ...pairs('outlay', ['utgift', 'investeringsutgift', 'outlay']),
  ...pairs('inflow', ['inkomst', 'investeringsinkomst', 'inflow']),
  ...pairs('balance', ['balans', 'tillgång', 'skuld', 'eget kapital', 'balance', 'asset', 'liability', 't', 's']),
])

function pairs(kind: ChartRow['kind'], words: readonly string[]) {
  return words.map((word) => [word, kind] as const)
}

/** Reads a chart row by row. What is wrong is told with its row and column, and then nothing of it is used. */
export function chartIn(table: Table): { accounts: ReadAccount[]; faults: SieFault[] } {
  if (table.faults.length > 0) return { accounts: [], faults: table.faults }
  const [head, ...rows] = table.rows
  const faults: SieFault[] = []
  const columns = columnsIn(head, faults)
  if (faults.length === 0 && rows.length === 0) faults.push(sieFault('import.no_rows'))
  if (rows.length > mostAccounts) faults.push(sieFault('chart.too_many', { params: { most: mostAccounts } }))
  if (faults.length > 0) return { accounts: [], faults }
  const accounts = rows.map((row) => new ChartRowReader(row, columns, faults).account())
  const read = accounts.filter((account) => account !== null)
  faults.push(...wholeFaults(read, columns))
  return { accounts: read, faults }
}

type Columns = ReadonlyMap<Column, number>

function columnsIn(head: TableRow | undefined, faults: SieFault[]): Columns {
  const names = (head?.cells ?? []).map((cell) => cellText(cell).toLowerCase())
  const found = (Object.keys(headings) as Column[]).flatMap((column) => {
    const known: ReadonlySet<string> = new Set(headings[column])
    const at = names.findIndex((name) => known.has(name))
    return at === -1 ? [] : [[column, at] as const]
  })
  const columns = new Map(found)
  for (const column of needed.filter((one) => !columns.has(one)))
    faults.push(sieFault('chart.heading_missing', { line: 1, params: { column: headings[column].join(', ') } }))
  return columns
}

class ChartRowReader {
  readonly #row: TableRow
  readonly #columns: Columns
  readonly #faults: SieFault[]

  constructor(row: TableRow, columns: Columns, faults: SieFault[]) {
    this.#row = row
    this.#columns = columns
    this.#faults = faults
  }

  account(): ReadAccount | null {
    const before = this.#faults.length
    const number = this.#code('number')
    const name = this.#text('name')
    const kind = kinds.get(this.#text('kind').toLowerCase())
    if (name === '' || name.length > 120) this.#fault('chart.bad_name', 'name')
    if (kind === undefined) this.#fault('chart.bad_kind', 'kind')
    const parent_number = this.#text('parent') === '' ? null : this.#code('parent')
    const [valid_from, valid_to] = [this.#day('from'), this.#day('to')]
    if (valid_from !== null && valid_to !== null && valid_to < valid_from) this.#fault('chart.ends_first', 'to')
    const becomes = this.#text('becomes').slice(0, 120) || null
    if (this.#faults.length > before || number === null || kind === undefined) return null
    return { line: this.#row.line, number, name, kind, parent_number, valid_from, valid_to, becomes }
  }

  #text(column: Column): string {
    return cellText(this.#row.cells[this.#columns.get(column) ?? -1])
  }

  #code(column: Column): string | null {
    const text = this.#text(column)
    return recordId.safeParse(text).success ? text : this.#fault('chart.bad_number', column)
  }

  #day(column: Column): string | null {
    const text = this.#text(column)
    if (text === '') return null
    return isDate(text) && text >= '1900-01-01' && text <= '2200-12-31' ? text : this.#fault('chart.bad_day', column)
  }

  #fault(code: string, column: Column): null {
    const at = this.#columns.get(column) ?? 0
    const params = { value: this.#text(column).slice(0, 40) }
    this.#faults.push(sieFault(code, { line: this.#row.line, column: at + 1, params }))
    return null
  }
}

/** What holds for the chart as a whole: each number once, and every account under one that is in the chart. */
function wholeFaults(accounts: readonly ReadAccount[], columns: Columns): SieFault[] {
  const byNumber = Map.groupBy(accounts, ({ number }) => number)
  const parents = new Map(accounts.map(({ number, parent_number }) => [number, parent_number]))
  const column = (name: Column) => (columns.get(name) ?? 0) + 1
  const twice = [...byNumber.values()].flatMap(([first, ...more]) =>
    more.map(({ line, number }) =>
      sieFault('chart.number_twice', { line, column: column('number'), params: { number, first: first?.line ?? 0 } }),
    ),
  )
  const isInCircle = (number: string) => {
    const seen = new Set([number])
    for (let at = parents.get(number) ?? null; at !== null; at = parents.get(at) ?? null) {
      if (seen.has(at)) return true
      seen.add(at)
    }
    return false
  }
  const lost = accounts.flatMap(({ line, number, parent_number }) => {
    if (parent_number === null) return []
    const code = byNumber.has(parent_number) ? 'chart.circle' : 'chart.parent_missing'
    if (code === 'chart.circle' && !isInCircle(number)) return []
    return [sieFault(code, { line, column: column('parent'), params: { number, parent: parent_number } })]
  })
  return [...twice, ...lost]
}
