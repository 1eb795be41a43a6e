import { sql } from 'kysely'
import { type SieFault, sieFault } from '#core/sie/fault.ts'
import type { Context } from '#server/context.ts'
import { patternsOf, targetIn } from './codes.ts'
import type { ParsedImport } from './parsed.ts'

export type MappedAccount = { id: string; name: string; account_id: string | null; is_balance: boolean }

/** An account of the city with which sign it normally has. */
type Known = { id: string; name: string; kind: string; valid_from: string | null; valid_to: string | null }

/**
 * Where each account of the file goes: to what the mapping says, else to the city's account with the same number. An
 * account of the balance sheet that goes nowhere is left out, for the ledger holds costs and revenues; any other is a
 * fault, told once at its first row with what to do.
 */
export async function mappedAccounts(
  context: Context,
  parsed: ParsedImport,
  mapping: string,
): Promise<{ accounts: MappedAccount[]; faults: SieFault[] }> {
  const patterns = patternsOf(mapping)
  const known = await knownAccounts(context)
  const faults: SieFault[] = []
  const column = parsed.columns.account === undefined ? null : parsed.columns.account + 1
  const accounts = parsed.summary.accounts.map(({ id, name, is_balance, line, first_year, last_year }) => {
    const target = targetIn(patterns, id)
    const params = { account: id, name, to: target ?? '' }
    const account_id = target ?? (known.has(id) ? id : null)
    if (account_id !== null && !known.has(account_id))
      faults.push(sieFault('import.unknown_target', { line, column, params }))
    else if (account_id === null && !is_balance)
      faults.push(sieFault('import.unmapped_account', { line, column, params }))
    const goal = known.get(account_id ?? '')
    if (goal !== undefined && !isInForce(goal, first_year, last_year))
      faults.push(sieFault('import.account_not_in_force', { line, column, params: { account: goal.name } }))
    return { id, name, is_balance, account_id }
  })
  if (parsed.table !== null) faults.push(...likelySigns(parsed, accounts, known, column))
  return { accounts, faults }
}

/**
 * Accounts whose whole sum has the other sign than they should: a table may write costs with a minus, which its profile
 * then says. What has been booked in vouchers is taken as it stands.
 */
function likelySigns(
  parsed: ParsedImport,
  accounts: readonly MappedAccount[],
  known: ReadonlyMap<string, Known>,
  column: number | null,
): SieFault[] {
  const targets = new Map(accounts.map(({ id, account_id }) => [id, account_id]))
  const groups = Map.groupBy(parsed.summary.accounts, (account) => targets.get(account.id) ?? '')
  return [...groups].flatMap(([id, own]) => {
    const account = known.get(id)
    const sum = own.reduce((total, { known_ore }) => total + known_ore, 0)
    const isRevenue = account?.kind === 'revenue' || account?.kind === 'inflow'
    if (account === undefined || sum === 0 || sum > 0 !== isRevenue) return []
    const params = { account: account.name, name: `TECKEN/${id}` }
    const code = isRevenue ? 'import.revenue_sign' : 'import.cost_sign'
    return [sieFault(code, { line: own[0]?.line ?? null, column, params, imbalance: params.name })]
  })
}

/** Whether it takes amounts some day of every year between the two. */
function isInForce({ valid_from, valid_to }: Known, first: number, last: number): boolean {
  const begins = valid_from === null || Number(valid_from.slice(0, 4)) <= first
  return begins && (valid_to === null || Number(valid_to.slice(0, 4)) >= last)
}

async function knownAccounts(context: Context): Promise<Map<string, Known>> {
  const found = await sql<Known>`select id, name, kind, valid_from, valid_to from account`.execute(context.db)
  return new Map(found.rows.map((row) => [row.id, row]))
}
