import { sql } from 'kysely'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { account, type ListedEntry } from '#modules/ledger/schema.ts'
import { budgetOfYear, entriesOf, entriesTogether, setsOfKind } from '#modules/ledger/service.ts'
import { nameOfUnit, subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { getTogether } from '#server/records.ts'
import { requireReadable } from '#server/rights.ts'
import { together } from '#server/together.ts'
import { forecast, type forecastLine, forecastRound } from './schema.ts'

export type Forecast = RowOf<typeof forecast>
export type Round = RowOf<typeof forecastRound>
export type Line = RowOf<typeof forecastLine>

/** How many years back a season is looked for. */
const years_back = 3

const operating = ['cost', 'revenue'] as const

/** What a forecast is read from: the unit's budget and outcome, those below it included, and its lines. */
export type Basis = {
  forecast: Forecast
  round: Round
  unit_name: string
  unit_ids: readonly string[]
  budget_set_id: string | null
  budget: readonly ListedEntry[]
  /** The year's outcome through the round's month, and what is booked without a month; read when it is asked for. */
  outcome: () => Promise<readonly ListedEntry[]>
  lines: readonly Line[]
}

/** What a forecast is drafted from as well: the unit's commitments and earlier years. */
export type DraftBasis = Basis & {
  booked: readonly ListedEntry[]
  /** The last month that has been booked, at most the round's; 0 when none has. */
  booked_month: number
  /** Earlier years that are booked month by month to the end. */
  earlier: readonly (readonly ListedEntry[])[]
  commitments: readonly ListedEntry[]
}

/** The forecast with its round, for those who may read it; for others it is not there. */
export async function readableForecast(context: Context, id: string): Promise<{ forecast: Forecast; round: Round }> {
  const row = await getTogether(context, forecast, id)
  await requireReadable(context, forecast, row)
  return { forecast: row, round: await getTogether(context, forecastRound, row.round_id) }
}

export async function basisOf(context: Context, id: string): Promise<Basis> {
  const { forecast: row, round } = await readableForecast(context, id)
  const unit_ids = await subtreeOf(context, row.unit_id)
  const budget_set_id = (await budgetOfYear(context, round.year))?.id ?? null
  const budget = budget_set_id === null ? [] : await ofYear(context, { unit_ids, round }, budget_set_id)
  return {
    forecast: row,
    round,
    unit_name: await nameOfUnit(context, row.unit_id),
    unit_ids,
    budget_set_id,
    budget: budgetThen(row, budget),
    outcome: once(async () =>
      (await actualsOf(context, unit_ids, round.year)).filter(
        ({ month }) => month === null || month <= round.through_month,
      ),
    ),
    lines: await linesOf(context, id),
  }
}

export async function draftBasisOf(context: Context, id: string): Promise<DraftBasis> {
  const basis = await basisOf(context, id)
  const earlier: ListedEntry[][] = []
  for (let year = basis.round.year - 1; year >= basis.round.year - years_back; year -= 1) {
    const entries = await actualsOf(context, basis.unit_ids, year)
    if (entries.every(({ month }) => month !== null) && lastMonthOf(entries) === 12) earlier.push(entries)
  }
  const bound = await Promise.all((await commitmentSets(context)).map((set_id) => ofYear(context, basis, set_id)))
  const booked = await basis.outcome()
  return { ...basis, booked, booked_month: lastMonthOf(booked), earlier, commitments: bound.flat() }
}

const linesTogether = together(async (context, ids) => {
  const found = await sql<Line>`select * from forecast_line where forecast_id = any(${ids}::text[])
    order by id`.execute(context.db)
  return Map.groupBy(found.rows, ({ forecast_id }) => forecast_id)
})

const linesOf = async (context: Context, id: string) => (await linesTogether(context, id)) ?? []

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null
  return () => {
    answer ??= read()
    return answer
  }
}

/** What a set has of operation for the forecast's units and year. */
function ofYear(context: Context, { unit_ids, round }: Pick<Basis, 'unit_ids' | 'round'>, entry_set_id: string) {
  return entriesTogether(context, { entry_set_id, unit_ids, year: round.year, account_kinds: operating })
}

/** The budget that a forecast is held against: of one that is fixed, as it stood then. */
function budgetThen({ state, recorded_at }: Forecast, budget: readonly ListedEntry[]): readonly ListedEntry[] {
  return state === 'fixed' ? budget.filter((entry) => entry.recorded_at <= recorded_at) : budget
}

/** What is booked for units in a year, from every set of actuals that holds the year. */
export async function actualsOf(context: Context, unit_ids: readonly string[], year: number): Promise<ListedEntry[]> {
  const sets = (await setsOfKind(context, 'actual')).filter((set) => set.first_year <= year && year <= set.last_year)
  const found = await Promise.all(
    sets.map((set) => entriesOf(context, { entry_set_id: set.id, unit_ids, year, account_kinds: operating })),
  )
  return found.flat()
}

/** Where commitments lie: the contracts' own sets, and the burn of projects. */
async function commitmentSets(context: Context): Promise<string[]> {
  const bound = (await setsOfKind(context, 'commitments')).map(({ id }) => id)
  const plans = await setsOfKind(context, 'plan')
  return [...bound, ...plans.filter(({ id }) => id === 'project-burn').map(({ id }) => id)]
}

function lastMonthOf(entries: readonly ListedEntry[]): number {
  return entries.reduce((last, { month }) => Math.max(last, month ?? 0), 0)
}

export type Counted = { id: string; name: string; kind: 'cost' | 'revenue' }

/**
 * The accounts that a forecast speaks of: those of the budget, the outcome and its own lines; costs first, by name.
 * Of a forecast that is delivered, what is booked or decided later on other accounts is no part.
 */
export async function accountsOf(context: Context, basis: Basis): Promise<Counted[]> {
  const found = new Map<string, Counted>()
  const isOpen = basis.forecast.state === 'open' || basis.forecast.state === 'returned'
  for (const { account_id, account_name, kind } of isOpen ? [...basis.budget, ...(await basis.outcome())] : [])
    if (kind === 'cost' || kind === 'revenue') found.set(account_id, { id: account_id, name: account_name, kind })
  for (const { account_id } of basis.lines) {
    if (found.has(account_id)) continue
    const row = await getTogether(context, account, account_id)
    found.set(account_id, { id: row.id, name: row.name, kind: row.kind === 'revenue' ? 'revenue' : 'cost' })
  }
  return [...found.values()].sort((a, b) =>
    a.kind === b.kind ? compareSwedish(a.name, b.name) : a.kind === 'cost' ? -1 : 1,
  )
}
