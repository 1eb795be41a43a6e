import { addDays } from '#core/calendar.ts'
import type { ChartRow } from '../schema-chart.ts'
import type { ReadAccount } from './read.ts'

/** An account as the version before has it. */
export type BeforeAccount = Pick<
  ChartRow,
  'number' | 'name' | 'kind' | 'parent_number' | 'account_id' | 'valid_from' | 'valid_to'
>

export type NewRow = Omit<ChartRow, 'account_id' | 'later_entries'>

/**
 * What a new version says of every account, beside the one before: those that are left out of it end the day before it
 * holds, and those that had ended are not told again.
 */
export function chartRows(before: readonly BeforeAccount[], after: readonly ReadAccount[], from: string): NewRow[] {
  const held = new Map(
    before.filter(({ valid_to }) => valid_to === null || valid_to >= from).map((account) => [account.number, account]),
  )
  const told = new Set(after.map(({ number }) => number))
  const lastDay = addDays(from, -1)
  const rows = after.flatMap((account) => {
    const row = rowOf(held.get(account.number), account, from)
    return row === null ? [] : [row]
  })
  const left = [...held.values()]
    .filter(({ number }) => !told.has(number))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
  const ended = left.map(({ number, name, kind, parent_number, valid_from }) => ({
    ...{ number, name, kind, parent_number, valid_from, valid_to: lastDay, becomes: null },
    ...{ change: 'ended' as const, name_before: null, parent_before: null },
  }))
  return [...rows, ...ended]
}

/** Null for an account that the file tells has ended, and that did not hold before it either. */
function rowOf(before: BeforeAccount | undefined, account: ReadAccount, from: string): NewRow | null {
  const { line: _, ...fields } = account
  const hasEnded = account.valid_to !== null && account.valid_to < from
  if (before === undefined) {
    if (hasEnded) return null
    return { ...fields, valid_from: fields.valid_from ?? from, change: 'added', name_before: null, parent_before: null }
  }
  const name_before = before.name === account.name ? null : before.name
  const isMoved = before.parent_number !== account.parent_number
  const change = hasEnded ? 'ended' : name_before !== null ? 'renamed' : isMoved ? 'moved' : 'unchanged'
  const valid_from = account.valid_from ?? before.valid_from
  return { ...fields, valid_from, change, name_before, parent_before: isMoved ? before.parent_number : null }
}
