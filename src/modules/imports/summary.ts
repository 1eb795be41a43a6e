import { isOre } from '#core/money.ts'
import type { BookedLine } from './booked-line.ts'

/** The parts of a line that name a record of the city. */
export const lineParts = ['unit', 'activity', 'project', 'counterparty'] as const
export type LinePart = (typeof lineParts)[number]

/** An account of a file: its first row, how many rows it has, and what they add up to. */
export type AccountSummary = {
  id: string
  name: string
  is_balance: boolean
  line: number
  rows: number
  known_ore: number
  unknown_count: number
  /** The first and the last year of its rows. */
  first_year: number
  last_year: number
}

/** A code of a file beside the account, at its first row, with how many rows it is on. */
export type CodeSummary = { code: string; line: number; rows: number }

/** What is asked of the lines of a file as a whole: enough to hold millions of them against the city. */
export type LineSummary = {
  rows: number
  /** In the order that they come, each once. */
  accounts: AccountSummary[]
  codes: Record<LinePart, CodeSummary[]>
  years: { year: number; line: number; voucher: string | null }[]
  /** The account whose rows are more than sums have room for; null when all have. */
  beyond: string | null
}

export function summaryOf(
  lines: readonly BookedLine[],
  names: ReadonlyMap<string, string>,
  isBalance: (account: string) => boolean,
): LineSummary {
  const accounts = new Map<string, AccountSummary>()
  const codes = { unit: new Map(), activity: new Map(), project: new Map(), counterparty: new Map() }
  const years = new Map<number, LineSummary['years'][number]>()
  for (const { account, year, line, voucher, amount_ore, ...rest } of lines) {
    const own = accounts.get(account) ?? begun(account, names.get(account) ?? '', isBalance(account), { line, year })
    if (own.rows === 0) accounts.set(account, own)
    own.rows += 1
    own.first_year = Math.min(own.first_year, year)
    own.last_year = Math.max(own.last_year, year)
    if (amount_ore === null) own.unknown_count += 1
    else own.known_ore += amount_ore
    if (!years.has(year)) years.set(year, { year, line, voucher })
    for (const part of lineParts) count(codes[part], rest[part], line)
  }
  const listed = (of: Map<string, CodeSummary>) => [...of.values()]
  const found = [...accounts.values()]
  return {
    rows: lines.length,
    accounts: found,
    codes: {
      unit: listed(codes.unit),
      activity: listed(codes.activity),
      project: listed(codes.project),
      counterparty: listed(codes.counterparty),
    },
    years: [...years.values()],
    beyond: found.find(({ known_ore }) => !isOre(known_ore))?.id ?? null,
  }
}

function begun(
  id: string,
  name: string,
  is_balance: boolean,
  { line, year }: { line: number; year: number },
): AccountSummary {
  return { id, name, is_balance, line, rows: 0, known_ore: 0, unknown_count: 0, first_year: year, last_year: year }
}

function count(of: Map<string, CodeSummary>, code: string | null, line: number): void {
  if (code === null) return
  const known = of.get(code)
  if (known === undefined) of.set(code, { code, line, rows: 1 })
  else known.rows += 1
}
