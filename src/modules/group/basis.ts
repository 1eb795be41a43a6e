import type { Explained } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { account, counterparty } from '#modules/ledger/schema.ts'
import { entriesToTell, type ToldEntry } from '#modules/ledger/service.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import type { Context } from '#server/context.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { mayReadUnit } from '#server/rights.ts'
import { accountsUnder, type Member, membersIn, placesOf } from './calc.ts'
import { balanceRequirement, consolidation, groupMember } from './schema.ts'

type Unit = RowOf<typeof orgUnit>

/** Everything that one year of the group is computed from. */
export type Basis = {
  row: RowOf<typeof consolidation>
  year: number
  members: readonly Member[]
  /** The member that each unit belongs to. */
  places: ReadonlyMap<string, Member>
  units: ReadonlyMap<string, Unit>
  entries: readonly ToldEntry[]
  /** Units with entries of the year that belong to no member. */
  outside: readonly string[]
  accounts: readonly RowOf<typeof account>[]
  counterparties: readonly RowOf<typeof counterparty>[]
  balance: RowOf<typeof balanceRequirement> | null
  /** Trees that several figures have a part in, by name. */
  made: Map<string, Promise<Explained>>
}

/** A tree of the year, made once however many figures it is a part of. */
export function once(basis: Basis, name: string, make: () => Promise<Explained>): Promise<Explained> {
  const made = basis.made.get(name) ?? make()
  basis.made.set(name, made)
  return made
}

/** What a transaction has read of the group. Its figures are asked for together, and all rest on the same years. */
const readIn = new WeakMap<Context['db'], Map<string, Promise<Basis>>>()

/** A year of the group, read once in a transaction as long as it writes nothing; see `readBasis`. */
export function basisOf(context: Context, asked: { consolidation: string; year: number }): Promise<Basis> {
  const known = readIn.get(context.db) ?? new Map<string, Promise<Basis>>()
  readIn.set(context.db, known)
  const { actor, language, written } = context
  const key = JSON.stringify([asked.consolidation, asked.year, actor.id, language, written.length])
  const made = known.get(key) ?? readBasis(context, asked)
  known.set(key, made)
  return made
}

/** Reads a year of the group; refuses years outside it, and those who may not read the money of all its members. */
async function readBasis(context: Context, asked: { consolidation: string; year: number }): Promise<Basis> {
  const { year } = asked
  const row = await getRecord(context, consolidation, asked.consolidation)
  if (year < row.first_year || year > row.last_year)
    throw new Refusal('group.no_year', 404, { title: row.title, year }, [{ field: 'year' }])
  const members = membersIn(await listRecords(context, groupMember), year)
  const hidden = members.find(({ unit_id }) => !mayReadUnit(context, 'economy', unit_id))
  if (hidden !== undefined) throw new Refusal('group.hidden_member', 403, { title: row.title })
  const rows = await listRecords(context, orgUnit)
  const places = placesOf(members, rows)
  const unit_ids = rows.map(({ id }) => id)
  const which = { entry_set_id: row.entry_set_id, unit_ids, year }
  const under = new Map([...places].map(([id, { unit_id }]) => [id, unit_id]))
  const all = await entriesToTell(context, which, under)
  const [balance] = await listRecords(context, balanceRequirement, { consolidation_id: row.id, year })
  const units = new Map(rows.map((unit) => [unit.id, unit]))
  const stray = new Set(all.filter(({ unit_id }) => !places.has(unit_id)).map(({ unit_id }) => unit_id))
  return {
    row,
    year,
    members,
    places,
    units,
    entries: all.filter(({ unit_id }) => places.has(unit_id)),
    outside: [...stray].map((id) => units.get(id)?.name ?? id),
    accounts: await listRecords(context, account),
    counterparties: await listRecords(context, counterparty),
    balance: balance ?? null,
    made: new Map(),
  }
}

export const nameOf = ({ units }: Basis, { unit_id }: Member): string => units.get(unit_id)?.name ?? unit_id

export const isCompany = ({ units }: Basis, { unit_id }: Member): boolean => units.get(unit_id)?.kind === 'company'

/** The counterparties of the group that entries name and no member answers to. */
export function unansweredIn({ entries, members, counterparties }: Basis): string[] {
  const answered = new Set(members.map(({ counterparty_id }) => counterparty_id))
  const named = new Set(entries.map(({ counterparty_id }) => counterparty_id))
  return counterparties
    .filter(({ id, inside_group }) => inside_group && named.has(id) && !answered.has(id))
    .map(({ name }) => name)
}

/** The entries on an account or one below it. */
export function entriesOn({ entries, accounts }: Basis, account_id: string): ToldEntry[] {
  const under = accountsUnder(accounts, account_id)
  return entries.filter((entry) => under.has(entry.account_id))
}
