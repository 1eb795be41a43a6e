import { yearOf } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Param, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { indicatorValue, target } from '#modules/steering/schema.ts'
import { evidence } from './nodes.ts'

type Target = RowOf<typeof target>
type Value = RowOf<typeof indicatorValue>

/** The annual report must be handed over by this day (KL 11:20), so the year's values are known by then. */
const values_known_by = '04-15'

/**
 * A target with a baseline whose value of the latest year is not known, or that is to tell women and men apart and does
 * not. Earlier years are history: what has not been measured by now will not be.
 */
export const w11: WarningRule = {
  code: 'W11',
  find: (snapshot) => {
    const values = Map.groupBy(snapshot.rows(indicatorValue), ({ target_id }) => target_id)
    return snapshot.rows(target).flatMap((row) => ofTarget(snapshot, row, values.get(row.id) ?? []))
  },
}

function ofTarget(snapshot: Snapshot, row: Target, values: readonly Value[]): Finding[] {
  const year = yearToKnow(snapshot, row)
  if (year === null) return []
  const known = new Set(values.flatMap((each) => (each.year === year && each.value !== null ? [each.sex] : [])))
  if (known.size === 0) return [warn(row, row.id, year, 'value', {})]
  const sexes = (['women', 'men'] as const).filter((sex) => !known.has(sex))
  if (!row.by_sex || sexes.length === 0) return []
  return [warn(row, `${row.id}.sex`, year, 'sex', { missing: { words: sexes.map((sex) => `warning.word.${sex}`) } })]
}

/** The latest year that should have a value today: after the baseline, and at most to the deadline. */
function yearToKnow({ today }: Snapshot, { kind, baseline_year, deadline }: Target): number | null {
  if (kind === 'ambition' || baseline_year === null) return null
  const known = yearOf(today) - (today.slice(5) > values_known_by ? 1 : 2)
  const last = deadline === null ? known : Math.min(known, yearOf(deadline))
  return last > baseline_year ? last : null
}

function warn(row: Target, id: string, year: number, variant: string, params: Record<string, Param>): Finding {
  return finding({
    code: 'W11',
    subject: { kind: 'target', id, label: row.title },
    severity: 'important',
    certainty: row.certainty,
    params: { year, measure: row.measure ?? row.title, ...params },
    variant,
    evidence: [evidence(target, row, row.title)],
    unit_id: row.unit_id,
  })
}
