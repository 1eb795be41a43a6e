import { type ColumnRole, columnRoles, type Reading } from '../schema-profile.ts'
import { cellText, type Table } from './rows.ts'

/** What the columns of each role are called in the files of accounting and payroll systems, as they are compared. */
const names: Record<ColumnRole, readonly string[]> = {
  account: ['konto', 'kontonr', 'kontonummer', 'kontokod', 'account', 'lönekonto'],
  amount: ['belopp', 'summa', 'utfall', 'amount', 'saldo', 'lönekostnad', 'kostnad', 'netto', 'budget'],
  unit: ['enhet', 'ansvar', 'ansvarskod', 'kostnadsställe', 'kst', 'objekt', 'organisation', 'unit', 'förvaltning'],
  period: ['period', 'datum', 'bokföringsdatum', 'verdatum', 'date', 'bokföringsperiod', 'löneperiod'],
  year: ['år', 'year', 'räkenskapsår'],
  month: ['månad', 'month', 'mån'],
  voucher: ['verifikat', 'verifikatnr', 'verifikatnummer', 'vernr', 'ver', 'voucher'],
  text: ['text', 'vertext', 'beskrivning', 'benämning', 'description', 'kontonamn', 'kommentar', 'befattning'],
  activity: ['verksamhet', 'vht', 'verksamhetskod', 'aktivitet', 'activity'],
  project: ['projekt', 'projektkod', 'projektnr', 'project'],
  counterparty: ['motpart', 'motpartskod', 'counterparty'],
}

const plain = (heading: string) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** How a file may be read, by its headings: a suggestion for a person to look at, never used by itself. */
export function suggestedReading(table: Table, headings: readonly string[], header_row: number): Reading {
  const found = likelyColumns(headings)
  const columns = columnRoles.map((role) => [`${role}_column`, found.get(role) ?? null] as const)
  const own = Object.fromEntries(columns) as Pick<Reading, `${ColumnRole}_column`>
  return {
    ...own,
    header_row,
    sheet: null,
    delimiter: table.delimiter,
    encoding: null,
    decimal: decimalIn(table, headings.indexOf(own.amount_column ?? '')),
    amount_unit: unitIn(own.amount_column ?? ''),
    sign: 'as_written',
  }
}

/** The heading of each role: one that is called just so, and for what is left one that begins so. */
function likelyColumns(headings: readonly string[]): Map<ColumnRole, string> {
  const found = new Map<ColumnRole, string>()
  const fits = [
    (heading: string, name: string) => heading === name,
    (heading: string, name: string) => name.length > 3 && heading.startsWith(name),
  ]
  for (const fit of fits) {
    for (const role of columnRoles.filter((one) => !found.has(one))) {
      const taken = [...found.values()]
      const free = headings.filter((heading) => heading !== '' && !taken.includes(heading))
      const own = free.find((heading) => names[role].some((name) => fit(plain(heading), name)))
      if (own !== undefined) found.set(role, own)
    }
  }
  return found
}

/** A point where the amounts have points before their last digits and no commas; a comma otherwise. */
function decimalIn({ rows }: Table, column: number): Reading['decimal'] {
  const written = rows.slice(1, 200).map(({ cells }) => cellText(cells[column]))
  const points = written.filter((text) => /\d\.\d{1,2}$/.test(text)).length
  return points > written.filter((text) => text.includes(',')).length ? 'point' : 'comma'
}

function unitIn(heading: string): Reading['amount_unit'] {
  if (/\btkr\b/i.test(heading)) return 'tkr'
  return /\bmnkr\b/i.test(heading) ? 'mnkr' : 'kr'
}

/** How many rows after the headings are shown beside a suggestion. */
const sampleRows = 5

/** The first rows as they stand, each cell cut where nobody needs more to know what it is. */
export function sampleOf({ rows }: Table, header_row: number): string[][] {
  const after = rows.filter(({ line }) => line > header_row).slice(0, sampleRows)
  return after.map(({ cells }) => cells.map((cell) => cellText(cell).slice(0, 80)))
}

/** The first row that looks like headings: texts without a number, two or more. 1 where none does. */
export function likelyHeaderRow({ rows }: Table): number {
  const found = rows.slice(0, 20).findIndex(({ cells }) => {
    const texts = cells.map(cellText).filter((text) => text !== '')
    return texts.length >= 2 && texts.every((text) => !/^[-−\d\s.,]+$/.test(text))
  })
  return found === -1 ? 1 : (rows[found]?.line ?? 1)
}
