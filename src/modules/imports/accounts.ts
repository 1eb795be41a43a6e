import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import { type SieFault, sieFault } from '#core/sie/fault.ts'
import type { Context } from '#server/context.ts'
import type { ParsedImport } from './parsed.ts'

export type MappedAccount = { id: string; name: string; account_id: string | null; is_balance: boolean }

type Pattern = { from: string; to: string }

/** "3010=avgifter,5*=hyra" as patterns, the longest first and a whole number before a beginning of the same length. */
export function patternsOf(text: string): Pattern[] {
  const parts = text.split(',').map((part) => part.trim())
  const patterns = parts
    .filter((part) => part !== '')
    .map((part) => {
      const found = /^([^=*\s]*\*?)=(\S+)$/.exec(part)
      if (found === null || found[1] === '')
        throw new Refusal('import.bad_mapping', 400, { part: part.slice(0, 60) }, [{ field: 'accounts' }])
      return { from: found[1] ?? '', to: found[2] ?? '' }
    })
  return patterns.sort((a, b) => b.from.replace('*', '').length - a.from.replace('*', '').length || rank(a) - rank(b))
}

const rank = ({ from }: Pattern) => (from.endsWith('*') ? 1 : 0)

function targetIn(patterns: readonly Pattern[], account: string): string | null {
  const found = patterns.find(({ from }) =>
    from.endsWith('*') ? account.startsWith(from.slice(0, -1)) : account === from,
  )
  return found?.to ?? null
}

/**
 * Where each account of the file goes: to what the mapping says, else to the city's account with the same number. An
 * account of the balance sheet that goes nowhere is left out, for the ledger holds costs and revenues; any other is a
 * fault, told once with what to do.
 */
export async function mappedAccounts(
  context: Context,
  parsed: ParsedImport,
  mapping: string,
): Promise<{ accounts: MappedAccount[]; faults: SieFault[] }> {
  const patterns = patternsOf(mapping)
  const known = await knownAccounts(context)
  const firstLines = new Map<string, number>()
  for (const { account, line } of parsed.lines) if (!firstLines.has(account)) firstLines.set(account, line)
  const faults: SieFault[] = []
  const accounts = parsed.accounts.map((account) => {
    const target = targetIn(patterns, account.id)
    const line = firstLines.get(account.id) ?? null
    const params = { account: account.id, name: account.name, to: target ?? '' }
    const account_id = target ?? (known.has(account.id) ? account.id : null)
    if (account_id !== null && !known.has(account_id)) faults.push(sieFault('import.unknown_target', { line, params }))
    else if (account_id === null && !account.is_balance)
      faults.push(sieFault('import.unmapped_account', { line, params }))
    return { ...account, account_id }
  })
  return { accounts, faults }
}

async function knownAccounts(context: Context): Promise<Set<string>> {
  const found = await sql<{ id: string }>`select id from account`.execute(context.db)
  return new Set(found.rows.map(({ id }) => id))
}
