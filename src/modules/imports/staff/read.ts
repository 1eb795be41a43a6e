import { isDate } from '#core/calendar.ts'
import { type SieFault, sieFault } from '#core/sie/fault.ts'
import { type ImportProfile, type StaffColumn, staffColumns } from '../schema-profile.ts'
import { mostGroups, type StaffResult } from '../schema-staff.ts'
import { headerRow, headingsOf } from '../table/lines.ts'
import { cellText, type Table, type TableRow } from '../table/rows.ts'
import { likelyHeaderRow, sampleOf } from '../table/suggest.ts'
import { amountIn } from '../table/values.ts'
import { hasPersonalNumber } from './personal-number.ts'

/** A group as the file has it: its unit by the file's own code, null where the row names none. */
export type ReadGroup = Omit<StaffResult['groups'][number], 'unit_id' | 'starts_on'> & {
  unit: string | null
  starts_on: string | null
}

/** What the columns are called in the systems' extracts, where nothing else is said. */
const headings: Record<StaffColumn, readonly string[]> = {
  title: ['yrkesgrupp', 'befattning', 'grupp', 'yrke', 'title'],
  posts: ['antal', 'tjänster', 'antal tjänster', 'årsarbetare', 'posts'],
  unit: ['enhet', 'ansvar', 'kostnadsställe', 'organisation', 'unit'],
  full_time: ['sysselsättningsgrad', 'tjänstgöringsgrad', 'full time'],
  vacancy: ['vakans', 'vakanser', 'vacancy'],
  pay: ['månadslön', 'medellön', 'lön', 'monthly pay'],
  fee: ['po', 'po-pålägg', 'arbetsgivaravgift', 'personalomkostnad', 'social fees'],
  rise: ['löneökning', 'pay rise'],
  from: ['från', 'från och med', 'from'],
  to: ['till', 'till och med', 'to'],
}

const needed: readonly StaffColumn[] = ['title', 'posts']

/** How an extract is read: what a profile says of it. */
export type StaffReading = Pick<ImportProfile, `${StaffColumn}_column` | 'header_row' | 'decimal' | 'amount_unit'>

/** What its columns are called and how they may be read, to be looked at; null where that would tell of persons. */
type Facts = StaffResult['table']

/**
 * Reads an extract row by row, by a profile or by the headings that the systems usually have. One that tells of persons
 * is refused whole, and what it said of them is not told.
 */
export function staffIn(
  table: Table,
  reading: StaffReading | null,
): { groups: ReadGroup[]; facts: Facts; faults: SieFault[] } {
  const none = { groups: [], facts: null }
  if (table.faults.length > 0) return { ...none, faults: table.faults }
  const persons = table.rows.flatMap(({ line, cells }) =>
    cells.flatMap((cell, at) =>
      hasPersonalNumber(cellText(cell)) ? [sieFault('staff.personal_number', { line, column: at + 1 })] : [],
    ),
  )
  if (persons.length > 0) return { ...none, faults: persons.slice(0, 20) }
  const facts = factsOf(table)
  const header_row = reading?.header_row ?? 1
  const head = header_row === 0 ? undefined : headerRow(table, header_row)
  const rows = table.rows.filter(({ line }) => head === undefined || line > head.line)
  const names = headingsOf(table, header_row).map((name) => name.toLowerCase())
  const faults: SieFault[] = []
  const places = reading === null ? usualPlaces(names, faults) : placesBy(reading, names, faults)
  if (faults.length === 0 && rows.length === 0) faults.push(sieFault('import.no_rows'))
  if (rows.length > mostGroups) faults.push(sieFault('staff.too_many', { params: { most: mostGroups } }))
  if (faults.length > 0) return { groups: [], facts, faults }
  const money = { ...kronor, ...(reading === null ? {} : pick(reading)) }
  const groups = rows.map((row) => new StaffRow(row, places, money, faults).group()).filter((group) => group !== null)
  faults.push(...repeated(groups))
  return { groups, facts, faults }
}

const kronor: Money = { decimal: 'comma', amount_unit: 'kr', sign: 'as_written' }
const pick = ({ decimal, amount_unit }: StaffReading) => ({ decimal, amount_unit })

function factsOf(table: Table): Facts {
  const header_row = likelyHeaderRow(table)
  const names = headingsOf(table, header_row)
  const compared = names.map((name) => name.toLowerCase())
  const suggested = staffColumns.map((column) => {
    const at = compared.findIndex((name) => headings[column].includes(name))
    return [`${column}_column`, names[at] ?? null] as const
  })
  return {
    headings: names,
    sample: sampleOf(table, header_row),
    suggested: { ...Object.fromEntries(suggested), header_row },
  }
}

type Places = ReadonlyMap<StaffColumn, number>

/** Where the columns are by what they are usually called. */
function usualPlaces(names: readonly string[], faults: SieFault[]): Places {
  const found = staffColumns.flatMap((column) => {
    const at = names.findIndex((name) => headings[column].includes(name))
    if (at === -1 && needed.includes(column))
      faults.push(sieFault('chart.heading_missing', { line: 1, params: { column: headings[column].join(', ') } }))
    return at === -1 ? [] : [[column, at] as const]
  })
  return new Map(found)
}

/** Where the columns are by the profile: what it does not name is not read. */
function placesBy(reading: StaffReading, names: readonly string[], faults: SieFault[]): Places {
  const found = staffColumns.flatMap((column) => {
    const heading = reading[`${column}_column`]
    if (heading === null) {
      if (needed.includes(column)) faults.push(sieFault(`import.profile_lacks_${column}`))
      return []
    }
    const at = names.indexOf(heading.toLowerCase())
    const place = { label: heading, params: { column: heading } }
    if (at === -1) faults.push(sieFault('import.column_missing', place))
    else if (names.lastIndexOf(heading.toLowerCase()) !== at) faults.push(sieFault('import.column_twice', place))
    return at === -1 ? [] : [[column, at] as const]
  })
  return new Map(found)
}

type Money = Parameters<typeof amountIn>[1]

class StaffRow {
  readonly #row: TableRow
  readonly #places: Places
  readonly #money: Money
  readonly #faults: SieFault[]

  constructor(row: TableRow, places: Places, money: Money, faults: SieFault[]) {
    this.#row = row
    this.#places = places
    this.#money = money
    this.#faults = faults
  }

  group(): ReadGroup | null {
    const before = this.#faults.length
    const title = this.#text('title')
    if (title === '' || title.length > 200) this.#fault('staff.bad_title', 'title')
    const group = {
      row: this.#row.line,
      title,
      unit: this.#text('unit') || null,
      posts: this.#posts(),
      full_time_ppm: this.#share('full_time', { least: 1, most: 1_000_000 }) ?? 1_000_000,
      vacancy_ppm: this.#share('vacancy', { least: 0, most: 1_000_000 }) ?? 0,
      monthly_pay_ore: this.#pay(),
      social_fee_ppm: this.#share('fee', { least: 0, most: 1_000_000 }),
      pay_rise_ppm: this.#share('rise', { least: -200_000, most: 200_000 }),
      starts_on: this.#day('from'),
      ends_on: this.#day('to'),
    }
    if (group.starts_on !== null && group.ends_on !== null && group.ends_on < group.starts_on)
      this.#fault('chart.ends_first', 'to')
    return this.#faults.length > before ? null : group
  }

  #text(column: StaffColumn): string {
    return cellText(this.#row.cells[this.#places.get(column) ?? -1])
  }

  /** Whole posts; what is not known is said so and is never 0. */
  #posts(): number | null {
    const text = this.#text('posts')
    if (isUnknown(text)) return null
    return /^\d{1,6}$/.test(text) && Number(text) <= 100_000 ? Number(text) : this.#fault('staff.bad_posts', 'posts')
  }

  #pay(): number | null {
    const at = this.#places.get('pay')
    if (isUnknown(this.#text('pay'))) return null
    const amount = amountIn(this.#row.cells[at ?? -1], this.#money)
    if ('code' in amount) return this.#fault(amount.code, 'pay')
    return amount.amount_ore !== null && amount.amount_ore < 0 ? this.#fault('staff.bad_pay', 'pay') : amount.amount_ore
  }

  /** "90", "90 %" or "40,25" of a hundred, as parts of a million; null where nothing stands. */
  #share(column: StaffColumn, { least, most }: { least: number; most: number }): number | null {
    const text = this.#text(column).replace(/\s?%$/, '')
    if (isUnknown(text)) return null
    const found = /^([-−]?)(\d{1,3})(?:[.,](\d{1,4}))?$/.exec(text)
    const [, minus = '', whole = '', part = ''] = found ?? []
    const size = Number(whole) * 10_000 + Number(part.padEnd(4, '0'))
    const share = minus === '' ? size : -size
    return found === null || share < least || share > most ? this.#fault('staff.bad_share', column) : share
  }

  #day(column: StaffColumn): string | null {
    const text = this.#text(column)
    if (text === '') return null
    return isDate(text) && text >= '1900-01-01' && text <= '2200-12-31' ? text : this.#fault('chart.bad_day', column)
  }

  #fault(code: string, column: StaffColumn): null {
    const at = this.#places.get(column) ?? 0
    const params = { value: this.#text(column).slice(0, 40) }
    this.#faults.push(sieFault(code, { line: this.#row.line, column: at + 1, params }))
    return null
  }
}

const isUnknown = (text: string) => text === '' || /^(okänt?|unknown)$/i.test(text)

/** Two rows that say the same of the same group would cost the plan twice. */
function repeated(groups: readonly ReadGroup[]): SieFault[] {
  const keyOf = ({ row: _, ...group }: ReadGroup) => JSON.stringify(group)
  return [...Map.groupBy(groups, keyOf).values()].flatMap(([first, ...more]) =>
    more.map(({ row }) => sieFault('staff.row_twice', { line: row, params: { first: first?.row ?? 0 } })),
  )
}
