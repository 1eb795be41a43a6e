import { ore } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { type SieFault, sieFault } from '#core/sie/fault.ts'
import type { entrySet } from '#modules/ledger/schema.ts'
import { readableSet } from '#modules/ledger/service.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { getRecord } from '#server/records.ts'
import { requireUnit } from '#server/rights.ts'
import { messageOf } from '#server/texts.ts'
import { type MappedAccount, mappedAccounts } from './accounts.ts'
import type { ParsedImport, Wanted } from './parsed.ts'
import { placedCodes } from './placed.ts'
import type { Placing } from './placing.ts'
import { type ImportFault, type ImportResult, takesImports, type Wish } from './schema.ts'
import { type ImportProfile, importProfile } from './schema-profile.ts'

/** A file as it stands against the city: what it would give, and where its lines go. */
export type Prepared = {
  result: ImportResult
  set: RowOf<typeof entrySet>
  placing: Placing
}

/** How a file is to be read, for somebody who may write the unit's money. Told before the file is read. */
export async function wantedFor(context: Context, wish: Wish): Promise<Wanted> {
  requireUnit(context, 'economy', 'write', wish.unit_id)
  const set = await openSet(context, wish.entry_set_id)
  const profile = await profileOf(context, wish)
  // A unit that is not there is no fault of the file's.
  await subtreeOf(context, wish.unit_id)
  return { kind: wish.import_kind, profile, year: wish.year, is_plan: set.kind !== 'actual' }
}

async function profileOf(context: Context, { profile_id }: Wish): Promise<ImportProfile | null> {
  return profile_id === null ? null : getRecord(context, importProfile, profile_id)
}

/** Holds a file that has been read against the city. Changes nothing. */
export async function prepared(context: Context, wish: Wish, parsed: ParsedImport): Promise<Prepared> {
  requireUnit(context, 'economy', 'write', wish.unit_id)
  const set = await openSet(context, wish.entry_set_id)
  const profile = await profileOf(context, wish)
  const mapping = [wish.accounts, profile?.account_codes ?? ''].filter((part) => part !== '').join(',')
  const { accounts, faults: accountFaults } = await mappedAccounts(context, parsed, mapping)
  const { codes, faults: placeFaults } = await placedCodes(context, parsed, wish.unit_id, profile)
  const likely = parsed.table === null ? [] : accountFaults.filter(({ imbalance }) => imbalance !== null)
  const faults = [...accountFaults.filter((fault) => !likely.includes(fault)), ...placeFaults]
  const acceptable = [...parsed.faults, ...likely]
  const accepted = acceptedOf(acceptable, wish.accept)
  const left = [
    ...acceptable.filter(({ imbalance }) => imbalance === null || !accepted.names.includes(imbalance)),
    ...accepted.faults,
    ...faults,
    ...outsideSet(parsed, set),
  ]
  const result: ImportResult = {
    ...factsOf(parsed),
    ...countsOf(parsed, accounts),
    ok: left.length === 0,
    id: null,
    already: false,
    import_kind: wish.import_kind,
    profile_id: profile?.id ?? null,
    file_name: wish.file_name,
    unit_id: wish.unit_id,
    entry_set_id: set.id,
    accepted: accepted.names,
    accounts,
    errors: left.map((fault) => told(context, fault)),
  }
  const placing: Placing = {
    unit_id: wish.unit_id,
    certainty: set.kind === 'actual' ? 'actual' : 'estimated',
    accounts: new Map(
      accounts.flatMap(({ id, account_id }) => (account_id === null ? [] : [[id, account_id] as const])),
    ),
    codes,
  }
  return { result, set, placing }
}

/** How many rows there are, which become entries and which stay outside, and what they add up to. */
function countsOf({ summary }: ParsedImport, accounts: readonly MappedAccount[]) {
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const inLedger = summary.accounts.filter(({ id }) => !isLeftOut(byId.get(id)))
  const mapped = inLedger.filter(({ id }) => (byId.get(id)?.account_id ?? null) !== null)
  const rowsOf = (list: typeof inLedger) => list.reduce((sum, { rows }) => sum + rows, 0)
  return {
    rows: summary.rows,
    entries: rowsOf(mapped),
    left_out: summary.rows - rowsOf(inLedger),
    sum_ore: summary.beyond === null ? inLedger.reduce((sum, { known_ore }) => ore(sum + known_ore), 0) : 0,
    unknown_count: inLedger.reduce((sum, { unknown_count }) => sum + unknown_count, 0),
  }
}

function isLeftOut(account: MappedAccount | undefined): boolean {
  return account?.is_balance === true && account.account_id === null
}

async function openSet(context: Context, id: string): Promise<RowOf<typeof entrySet>> {
  const set = await readableSet(context, id)
  const place = [{ field: 'entry_set_id' }]
  if (!takesImports(set)) throw new Refusal('import.closed_set', 422, { set: set.name }, place)
  return set
}

function factsOf(parsed: ParsedImport) {
  const { summary: _, faults: __, columns: ___, ...facts } = parsed
  return facts
}

/** The differences that the person accepts; one that the file does not have is a slip and is told. */
export function acceptedOf(faults: readonly SieFault[], accept: string): { names: string[]; faults: SieFault[] } {
  const wanted = [...new Set(accept.split(',').map((name) => name.trim()))].filter((name) => name !== '')
  const there = new Set(faults.map(({ imbalance }) => imbalance))
  return {
    names: wanted.filter((name) => there.has(name)),
    faults: wanted
      .filter((name) => !there.has(name))
      .map((name) => sieFault('import.nothing_to_accept', { params: { name: name.slice(0, 60) } })),
  }
}

/** Each year of the rows that the set does not hold, told once. */
function outsideSet({ summary }: ParsedImport, set: RowOf<typeof entrySet>): SieFault[] {
  return summary.years
    .filter(({ year }) => year < set.first_year || year > set.last_year)
    .map(({ year, line, voucher }) =>
      sieFault('import.outside_set', { line, voucher, params: { year, set: set.name } }),
    )
}

/** A fault in the reader's words. */
export function told(
  context: Context,
  { code, line, label, voucher, column, params, imbalance }: SieFault,
): ImportFault {
  const { what, remedy } = messageOf(context.language, code, params)
  return { code, message: `${what} ${remedy}`, row: line, column, label, voucher, imbalance }
}
