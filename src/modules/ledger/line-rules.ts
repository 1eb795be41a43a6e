import { sql } from 'kysely'
import { printLargest } from '#core/amount-text.ts'
import { openCertainties } from '#core/certainty.ts'
import { AMOUNT_MAX } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { approvalOf } from '#modules/rounds/service.ts'
import type { Context } from '#server/context.ts'
import { outOfForce } from './in-force.ts'
import { readableSet } from './kept-sets.ts'
import type { Posting } from './posting.ts'
import { type AccountKind, type EntryLine, type entrySet, forecastKinds } from './schema.ts'

type Amount = Pick<EntryLine, 'account_id' | 'amount_ore'>
type EntrySet = RowOf<typeof entrySet>

/**
 * Whether an account's amounts have its usual sign. What has been booked need not: a revenue that is paid back or moved
 * stands with the other sign in the books.
 */
type Signs = 'usual' | 'as_booked'

/**
 * What holds for every line that enters the ledger, posted by a person or derived from a record: known unit and
 * account, right sign, an amount of a sane size, a grade that goes with it, and a decision behind what is decided.
 * Refuses the whole posting and names the row.
 */
export async function checkLines(context: Context, posting: Posting, signs?: Signs, rowOf?: RowNumber): Promise<void> {
  const set = await readableSet(context, posting.entry_set_id)
  const [first] = await lineFaults(context, set, posting, signs, rowOf)
  if (first !== undefined) throw first
  await checkDecision(context, set, posting)
}

/** Which row a line came from, by its place from 0: what is written may be fewer lines than what was asked. */
type RowNumber = (index: number) => number

/** All that is wrong with the lines, but for their decision. A set that does not take them at all refuses at once. */
export async function lineFaults(
  context: Context,
  set: EntrySet,
  posting: Posting,
  signs: Signs = 'usual',
  rowOf: RowNumber = (index) => index + 1,
): Promise<Refusal[]> {
  if (forecastKinds.includes(set.kind) && posting.source.kind !== 'forecast_line')
    throw new Refusal('ledger.forecast_by_lines', 422, { set: set.name }, [{ field: 'entry_set_id' }])
  if (set.group_id !== null && posting.source.kind !== 'entry_set')
    throw new Refusal('ledger.alternative_by_group', 422, { set: set.name }, [{ field: 'entry_set_id' }])
  const accounts = await accountsOf(context, posting.lines)
  const units = await unitsOf(context, posting.lines)
  // What a record gives follows the record, on an account that has ended too.
  const ended = posting.source.kind === 'entry_set' ? await outOfForce(context, posting, accounts, rowOf) : []
  const wrong = posting.lines.map((line, index) => {
    const kind = accounts.get(line.account_id)?.kind
    return lineFault(line, signs === 'usual' || kind === undefined ? kind : 'cost', { row: rowOf(index), units, set })
  })
  return [...ended, ...wrong.filter((fault) => fault !== null)]
}

type Against = { row: number; units: ReadonlySet<string>; set: EntrySet }

function lineFault(line: EntryLine, kind: AccountKind | undefined, { row, units, set }: Against): Refusal | null {
  const place = (column: keyof EntryLine) => [{ row, column }]
  if (kind === undefined) return unknownAccount(line.account_id, row)
  if (!units.has(line.unit_id))
    return new Refusal('ledger.unknown_unit', 422, { unit: line.unit_id, row }, place('unit_id'))
  const amount = amountFault(line, kind, row)
  if (amount !== null) return amount
  if (set.group_id !== null && (line.certainty === 'actual' || line.certainty === 'decided'))
    return new Refusal('ledger.alternative_not_decided', 422, { set: set.name, row }, place('certainty'))
  if (line.certainty === 'conditional' && line.condition === null)
    return new Refusal('ledger.condition_missing', 422, { row }, place('condition'))
  return null
}

/** The same for amounts that will be posted once somebody has decided: known accounts, right signs, sane sizes. */
export async function checkAmounts(context: Context, amounts: readonly Amount[]): Promise<void> {
  const [first] = await amountFaults(context, amounts)
  if (first !== undefined) throw first
}

export async function amountFaults(context: Context, amounts: readonly Amount[]): Promise<Refusal[]> {
  const accounts = await accountsOf(context, amounts)
  const faults = amounts.map((amount, index) => {
    const account = accounts.get(amount.account_id)
    if (account === undefined) return unknownAccount(amount.account_id, index + 1)
    return amountFault({ ...amount, certainty: 'proposed' }, account.kind, index + 1)
  })
  return faults.filter((fault) => fault !== null)
}

function unknownAccount(account: string, row: number): Refusal {
  return new Refusal('ledger.unknown_account', 422, { account, row }, [{ row, column: 'account_id' }])
}

function amountFault(
  { amount_ore, account_id, certainty }: Amount & Pick<EntryLine, 'certainty'>,
  kind: AccountKind,
  row: number,
): Refusal | null {
  if (amount_ore === null) return null
  const place = [{ row, column: 'amount_ore' }]
  if (Math.abs(amount_ore) > AMOUNT_MAX)
    return new Refusal('ledger.amount_too_large', 422, { row, largest: printLargest('mnkr') }, place)
  if ((kind === 'revenue' || kind === 'inflow') && amount_ore > 0)
    return new Refusal('ledger.wrong_sign', 422, { row, account: account_id }, place)
  return certainty === 'unknown' ? new Refusal('ledger.unknown_with_amount', 422, { row }, place) : null
}

/**
 * A line that needs a decision names one that says yes. In a decided budget that is every line but the proposed and the
 * conditional ones; elsewhere the decided ones. What a record gives to the commitments rests on the record's own
 * contract, but a decision that it names must say yes all the same.
 */
async function checkDecision(context: Context, set: EntrySet, { decision_id, source, lines }: Posting): Promise<void> {
  const holds = lines.filter((line) => !openCertainties.includes(line.certainty))
  const bound = set.kind === 'decided_budget' ? holds : lines.filter((line) => line.certainty === 'decided')
  if (bound.length === 0) return
  if (decision_id === null) {
    if (set.kind === 'commitments' && source.kind !== 'entry_set') return
    throw new Refusal('ledger.decision_missing', 422, { set: set.name }, [{ field: 'decision_id' }])
  }
  const { approved, title } = await approvalOf(context, decision_id)
  if (!approved)
    throw new Refusal('ledger.not_approved', 422, { set: set.name, decision: title }, [{ field: 'decision_id' }])
}

type Account = { id: string; name: string; kind: AccountKind; valid_from: string | null; valid_to: string | null }

async function accountsOf(context: Context, lines: readonly Amount[]): Promise<Map<string, Account>> {
  const ids = [...new Set(lines.map((line) => line.account_id))]
  const found = await sql<Account>`select id, name, kind, valid_from, valid_to from account
    where id in (${sql.join(ids)})`.execute(context.db)
  return new Map(found.rows.map((row) => [row.id, row]))
}

async function unitsOf(context: Context, lines: readonly EntryLine[]): Promise<Set<string>> {
  const ids = [...new Set(lines.map((line) => line.unit_id))]
  const found = await sql<{ id: string }>`select id from org_unit where id in (${sql.join(ids)})`.execute(context.db)
  return new Set(found.rows.map((row) => row.id))
}
