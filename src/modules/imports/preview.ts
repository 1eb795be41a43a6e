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
import type { BookedLine } from './booked.ts'
import { parseApart } from './parse.ts'
import type { ParsedImport } from './parsed.ts'
import { type Placed, placedLines } from './placed.ts'
import { type GivenImport, type ImportFault, type ImportResult, importProfile, takesImports } from './schema.ts'

/** A file as it stands against the city: what it would give, and what is in the way. */
export type Prepared = {
  result: ImportResult
  set: RowOf<typeof entrySet>
  /** The rows that become entries, each with the city's account. */
  lines: (BookedLine & { account_id: string; place: Placed })[]
}

/** Reads a file for somebody who may write the unit's money. Changes nothing. */
export async function prepared(context: Context, given: GivenImport): Promise<Prepared> {
  requireUnit(context, 'economy', 'write', given.unit_id)
  const set = await openSet(context, given.entry_set_id)
  const profile = given.profile_id === null ? null : await getRecord(context, importProfile, given.profile_id)
  // Told before the file is read: a unit that is not there is no fault of the file's.
  await subtreeOf(context, given.unit_id)
  const wanted = { kind: given.import_kind, profile, year: given.year, is_plan: set.kind !== 'actual' }
  const parsed = await parseApart(Buffer.from(given.content, 'base64'), wanted)
  const mapping = [given.accounts, profile?.account_codes ?? ''].filter((part) => part !== '').join(',')
  const { accounts, faults: accountFaults } = await mappedAccounts(context, parsed, mapping)
  const { place, faults: placeFaults } = await placedLines(context, parsed, given.unit_id, profile)
  const likely = parsed.table === null ? [] : accountFaults.filter(({ imbalance }) => imbalance !== null)
  const faults = [...accountFaults.filter((fault) => !likely.includes(fault)), ...placeFaults]
  const acceptable = [...parsed.faults, ...likely]
  const accepted = acceptedOf(acceptable, given.accept)
  const left = [
    ...acceptable.filter(({ imbalance }) => imbalance === null || !accepted.names.includes(imbalance)),
    ...accepted.faults,
    ...faults,
    ...outsideSet(parsed, set),
  ]
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const isInLedger = ({ account }: BookedLine) => !isLeftOut(byId.get(account))
  const inLedger = parsed.lines.filter(isInLedger)
  const lines = inLedger.flatMap((line) => {
    const account_id = byId.get(line.account)?.account_id ?? null
    return account_id === null ? [] : [{ ...line, account_id, place: place(line) }]
  })
  const result: ImportResult = {
    ...factsOf(parsed),
    ok: left.length === 0,
    id: null,
    already: false,
    import_kind: given.import_kind,
    profile_id: profile?.id ?? null,
    file_name: given.file_name,
    unit_id: given.unit_id,
    entry_set_id: set.id,
    rows: parsed.lines.length,
    entries: lines.length,
    left_out: parsed.lines.length - inLedger.length,
    sum_ore: inLedger.reduce((sum, line) => sum + (line.amount_ore ?? 0), 0),
    unknown_count: inLedger.filter(({ amount_ore }) => amount_ore === null).length,
    accepted: accepted.names,
    accounts,
    errors: left.map((fault) => told(context, fault)),
  }
  return { result, set, lines }
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
  const { lines: _, accounts: __, faults: ___, columns: ____, ...facts } = parsed
  return facts
}

/** The differences that the person accepts; one that the file does not have is a slip and is told. */
function acceptedOf(faults: readonly SieFault[], accept: string): { names: string[]; faults: SieFault[] } {
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
function outsideSet(parsed: ParsedImport, set: RowOf<typeof entrySet>): SieFault[] {
  const firstOf = new Map<number, BookedLine>()
  for (const line of parsed.lines) if (!firstOf.has(line.year)) firstOf.set(line.year, line)
  return [...firstOf.values()]
    .filter(({ year }) => year < set.first_year || year > set.last_year)
    .map(({ year, line, voucher }) =>
      sieFault('import.outside_set', { line, voucher, params: { year, set: set.name } }),
    )
}

/** A fault in the reader's words. */
function told(context: Context, { code, line, label, voucher, column, params, imbalance }: SieFault): ImportFault {
  const { what, remedy } = messageOf(context.language, code, params)
  return { code, message: `${what} ${remedy}`, row: line, column, label, voucher, imbalance }
}
