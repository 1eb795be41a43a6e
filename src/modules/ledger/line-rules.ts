import { sql } from 'kysely'
import { printLargest } from '#core/amount-text.ts'
import { openCertainties } from '#core/certainty.ts'
import { AMOUNT_MAX } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { approvalOf } from '#modules/rounds/service.ts'
import type { Context } from '#server/context.ts'
import { checkInForce } from './in-force.ts'
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
export async function checkLines(context: Context, posting: Posting, signs: Signs = 'usual'): Promise<void> {
  const set = await readableSet(context, posting.entry_set_id)
  if (forecastKinds.includes(set.kind) && posting.source.kind !== 'forecast_line')
    throw new Refusal('ledger.forecast_by_lines', 422, { set: set.name }, [{ field: 'entry_set_id' }])
  if (set.group_id !== null && posting.source.kind !== 'entry_set')
    throw new Refusal('ledger.alternative_by_group', 422, { set: set.name }, [{ field: 'entry_set_id' }])
  const accounts = await accountsOf(context, posting.lines)
  const units = await unitsOf(context, posting.lines)
  // What a record gives follows the record, on an account that has ended too.
  if (posting.source.kind === 'entry_set') await checkInForce(context, posting, accounts)
  for (const [index, line] of posting.lines.entries()) {
    const row = index + 1
    const place = (column: keyof EntryLine) => [{ row, column }]
    const account = accounts.get(line.account_id)
    if (account === undefined)
      throw new Refusal('ledger.unknown_account', 422, { account: line.account_id, row }, place('account_id'))
    const { kind } = account
    if (!units.has(line.unit_id))
      throw new Refusal('ledger.unknown_unit', 422, { unit: line.unit_id, row }, place('unit_id'))
    checkAmount(line, signs === 'usual' ? kind : 'cost', row)
    if (set.group_id !== null && (line.certainty === 'actual' || line.certainty === 'decided'))
      throw new Refusal('ledger.alternative_not_decided', 422, { set: set.name, row }, place('certainty'))
    if (line.certainty === 'conditional' && line.condition === null)
      throw new Refusal('ledger.condition_missing', 422, { row }, place('condition'))
  }
  await checkDecision(context, set, posting)
}

/** The same for amounts that will be posted once somebody has decided: known accounts, right signs, sane sizes. */
export async function checkAmounts(context: Context, amounts: readonly Amount[]): Promise<void> {
  const accounts = await accountsOf(context, amounts)
  for (const [index, amount] of amounts.entries()) {
    const row = index + 1
    const account = accounts.get(amount.account_id)
    if (account === undefined) {
      const place = [{ row, column: 'account_id' }]
      throw new Refusal('ledger.unknown_account', 422, { account: amount.account_id, row }, place)
    }
    checkAmount({ ...amount, certainty: 'proposed' }, account.kind, row)
  }
}

function checkAmount(
  { amount_ore, account_id, certainty }: Amount & Pick<EntryLine, 'certainty'>,
  kind: AccountKind,
  row: number,
): void {
  if (amount_ore === null) return
  const place = [{ row, column: 'amount_ore' }]
  if (Math.abs(amount_ore) > AMOUNT_MAX)
    throw new Refusal('ledger.amount_too_large', 422, { row, largest: printLargest('mnkr') }, place)
  if ((kind === 'revenue' || kind === 'inflow') && amount_ore > 0)
    throw new Refusal('ledger.wrong_sign', 422, { row, account: account_id }, place)
  if (certainty === 'unknown') throw new Refusal('ledger.unknown_with_amount', 422, { row }, place)
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
