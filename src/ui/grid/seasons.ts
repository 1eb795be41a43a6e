import { useMemo } from 'react'
import type { TreeRow } from '#core/tree.ts'
import { entrySet, totals } from '#modules/ledger/schema.ts'
import { useAnswers } from '../answer.ts'
import { useRows } from '../records.ts'
import { isAmount } from './plan-levels.ts'
import { type Season, seasonOf } from './season.ts'

/** What the outcome of a unit and those below it tells of each account's months; nothing until it has come. */
export function useSeasons(
  unit: string,
  accounts: readonly TreeRow[],
  enabled: boolean,
): (account: string) => Season | null {
  const sets = useRows(entrySet, { enabled }).rows ?? []
  const actual = enabled ? sets.filter(({ kind }) => kind === 'actual') : []
  const asked = actual.map(({ id }) => ({ unit_id: unit, by: 'kind,account,year,month', entry_set_id: id }))
  const { answers } = useAnswers(totals, asked)
  return useMemo(() => {
    const rows = answers.flatMap((answer) => answer?.rows ?? []).filter(isAmount)
    return (account) => seasonOf(rows, accounts, account)
  }, [answers, accounts])
}
