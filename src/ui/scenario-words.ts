import { dateInStockholm, printDate, printTime } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import type { entrySet } from '#modules/ledger/schema.ts'
import type { scenario, scenarioChange } from '#modules/scenarios/schema.ts'
import type { useReader } from './language.tsx'

type Reader = Pick<ReturnType<typeof useReader>, 't' | 'language'>

/** What a scenario is tried on: the name of its base, and whether it follows that or is frozen. */
export function baseWords(
  { t, language }: Reader,
  { base_set_id, base_as_of }: RowOf<typeof scenario>,
  sets: readonly RowOf<typeof entrySet>[],
): string {
  const set = sets.find(({ id }) => id === base_set_id)?.name ?? base_set_id
  if (base_as_of === null) return t('scenario_base_followed', { set })
  const date = printDate(dateInStockholm(base_as_of), 'day', language)
  return t('scenario_base_frozen', { set, date, time: printTime(base_as_of, language) })
}

/** Which years a change holds for. */
export function yearsWords(
  { t }: Reader,
  { from_year, to_year }: Pick<RowOf<typeof scenarioChange>, 'from_year' | 'to_year'>,
): string {
  if (from_year !== null && to_year !== null) return t('scenario_years_between', { from: from_year, to: to_year })
  if (from_year !== null) return t('scenario_years_from', { from: from_year })
  return to_year === null ? t('scenario_years_all') : t('scenario_years_to', { to: to_year })
}
