import { sql } from 'kysely'
import type { z } from 'zod'
import { openCertainties } from '#core/certainty.ts'
import { addOre } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { asOfSchema } from '#server/database.ts'
import { createRecord, getRecord, listRecords, lockRecord, reviseRecord } from '#server/records.ts'
import { type AccountKind, entrySet } from './schema.ts'
import { budgetPublication, type lookAtOpening, type OpenBudget, type OpenRow } from './schema-open.ts'
import { mayDecide } from './service.ts'

type Publication = RowOf<typeof budgetPublication>

/** Opens a decided budget to everybody. Only what rests on decisions can be opened, by those who may decide for all. */
export async function publishTheBudget(context: Context, entry_set_id: string): Promise<Publication> {
  const set = await openableSet(context, entry_set_id)
  const all = await listRecords(context, budgetPublication, { entry_set_id })
  const open = all.find(({ withdrawn_on }) => withdrawn_on === null)
  if (open !== undefined) throw new Refusal('ledger.open_already', 409, { set: set.name, date: open.published_on })
  const { name, synthetic, source_document } = set
  return createRecord(context, budgetPublication, {
    ...{ entry_set_id, name, published_on: context.today, synthetic, source_document },
  })
}

/** Takes a budget back from the public; what others have fetched already cannot be taken back. */
export async function withdrawTheBudget(context: Context, id: string): Promise<Publication> {
  const publication = await lockRecord(context, budgetPublication, id)
  requireDeciderOfCity(context, publication.name)
  if (publication.withdrawn_on !== null) throw new Refusal('ledger.not_open', 409, { set: publication.name })
  return reviseRecord(context, budgetPublication, id, { withdrawn_on: context.today })
}

type Looked = z.output<typeof lookAtOpening.output>

/** What the files of a decided budget hold, year by year, for those who may open it; as of a day, what they held. */
export async function lookAtTheOpening(context: Context, entry_set_id: string): Promise<Looked> {
  const { name } = await openableSet(context, entry_set_id)
  const { as_of, city } = context
  const schema = as_of === null ? city.schema_name : asOfSchema(city.schema_name)
  const rows = await openRows(context, entry_set_id, schema)
  const years = [...Map.groupBy(rows, ({ year }) => year)].map(([year, of]) => ({
    ...{ year, ...countsOf(of) },
    net_ore: knownIn(of, ['cost', 'revenue']),
    investment_net_ore: knownIn(of, ['outlay', 'inflow']),
  }))
  return { entry_set_id, name, example_data: rows.some((row) => row.example_data), ...countsOf(rows), years }
}

function countsOf(rows: readonly OpenRow[]) {
  const unknown_count = rows.reduce((sum, row) => sum + row.unknown_count, 0)
  return { rows: rows.length, units: new Set(rows.map(({ unit_id }) => unit_id)).size, unknown_count }
}

function knownIn(rows: readonly OpenRow[], kinds: readonly AccountKind[]): number | null {
  const of = rows.filter((row) => kinds.includes(row.account_kind))
  const known = of.map(({ amount_ore }) => amount_ore).filter((amount) => amount !== null)
  return known.length === 0 ? null : addOre(...known)
}

/** A decided budget, for those who may decide for the whole city. */
export async function openableSet(context: Context, entry_set_id: string): Promise<RowOf<typeof entrySet>> {
  const set = await getRecord(context, entrySet, entry_set_id)
  requireDeciderOfCity(context, set.name)
  if (set.kind === 'decided_budget') return set
  throw new Refusal('ledger.not_decided_budget', 422, { set: set.name }, [{ field: 'entry_set_id' }])
}

function requireDeciderOfCity(context: Context, set: string): void {
  if (!mayDecide(context, [null])) throw new Refusal('ledger.decide_only', 403, { set })
}

type Open = Omit<OpenBudget, 'rows' | 'city_id' | 'city_name'>

/**
 * The budgets that are open now. Read from the city's own tables and not from a view of the past: what has been
 * withdrawn must not come back because somebody asks for an earlier day.
 */
export async function openBudgets(context: Context): Promise<Open[]> {
  const city = sql.id(context.city.schema_name)
  const found = await sql<Open>`select s.id, s.name, p.published_on, s.first_year, s.last_year
    from ${city}.budget_publication p join ${city}.entry_set s on s.id = p.entry_set_id
    where p.withdrawn_on is null and s.kind = 'decided_budget' order by s.first_year desc, s.id`.execute(context.db)
  return found.rows
}

/** A published budget with its rows; one that is not published does not exist for the public. */
export async function theOpenBudget(context: Context, id: string): Promise<OpenBudget> {
  const open = (await openBudgets(context)).find((budget) => budget.id === id)
  if (open === undefined) throw new Refusal('ledger.no_open_budget', 404, { set: id })
  const { id: city_id, name: city_name } = context.city
  return { ...open, city_id, city_name, rows: await openRows(context, id, context.city.schema_name) }
}

/** What holds and is decided, by what it is about. Proposals and conditions are not decided, and stay inside. */
async function openRows({ db }: Context, set_id: string, schema: string): Promise<OpenRow[]> {
  const city = sql.id(schema)
  const found = await sql<Omit<OpenRow, 'id'>>`
    select e.entry_set_id as set_id, e.year, e.unit_id, u.name as unit_name, e.account_id, a.name as account_name,
      a.kind as account_kind, e.activity_id, sum(e.amount_ore)::bigint as amount_ore,
      (count(*) - count(e.amount_ore))::int as unknown_count, e.certainty, e.decision_id, d.title as decision_title,
      d.decided_on, bool_or(e.synthetic) as example_data,
      coalesce(string_agg(distinct trim(concat_ws(' ', e.source_document, e.source_section)), '; '), '') as source
    from ${city}.entry e
      join ${city}.account a on a.id = e.account_id
      join ${city}.org_unit u on u.id = e.unit_id
      left join ${city}.decision d on d.id = e.decision_id
    where e.entry_set_id = ${set_id} and e.retracts_seq is null
      and not exists (select 1 from ${city}.entry r where r.retracts_seq = e.seq)
      and e.certainty not in (${sql.join(openCertainties)})
    group by e.entry_set_id, e.year, e.unit_id, u.name, e.account_id, a.name, a.kind, e.activity_id, e.certainty,
      e.decision_id, d.title, d.decided_on
    order by e.year, e.unit_id, e.account_id, e.activity_id, e.certainty, e.decision_id`.execute(db)
  return found.rows.map((row) => ({ id: idOf(row), ...row }))
}

const idOf = ({ set_id, year, unit_id, account_id, activity_id, certainty, decision_id }: Omit<OpenRow, 'id'>) =>
  [set_id, year, unit_id, account_id, activity_id ?? '-', certainty, decision_id ?? '-'].join(':')
