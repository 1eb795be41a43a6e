import type { RowOf } from '#core/record.ts'
import { planDocument } from '#modules/documents/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { topUnit, useOwnUnit } from './own-unit.ts'
import { usePlace } from './place.tsx'
import { useRows } from './records.ts'

/** Whose plan is read, over which years: the first and last year of the budget, and the year in focus. */
export type Frame = {
  unit: string
  unit_name: string
  /** The set of the latest decided budget. */
  set: string
  reference: number
  last_year: number
  year: number
}

type Framed = { data: Frame | null | undefined; error: Error | null; retry: () => void }

/**
 * The unit in focus: that of the address, else the person's own; for whoever may see all of the city the only one that
 * writes documents, or the one that the others stand under. Undefined until it is known, null where there is no unit.
 */
export function useUnitInFocus(): string | null | undefined {
  const { search } = usePlace()
  const units = useRows(orgUnit)
  const documents = useRows(planDocument)
  const own = useOwnUnit()
  if (search.enhet !== undefined) return search.enhet
  if (units.rows === undefined || documents.isPending || own === undefined) return undefined
  const [first, ...more] = new Set(documents.rows?.map(({ unit_id }) => unit_id))
  return own ?? (more.length === 0 ? first : undefined) ?? topUnit(units.rows)
}

/**
 * The unit in focus and the year of the address, else the last but one of the latest decided budget, which the next
 * budget is about. Null without a decided budget.
 */
export function useFrame(): Framed {
  const { search } = usePlace()
  const budgets = useRows(entrySet)
  const units = useRows(orgUnit)
  const unit = useUnitInFocus()
  const error = budgets.error ?? units.error
  const retry = () => {
    for (const query of [budgets, units]) void query.refetch()
  }
  if (budgets.rows === undefined || units.rows === undefined || unit === undefined) {
    return { data: undefined, error, retry }
  }
  const budget = budgets.rows
    .filter((row) => row.kind === 'decided_budget')
    .toSorted((a, b) => b.first_year - a.first_year)[0]
  if (budget === undefined || unit === null) return { data: null, error, retry }
  const unit_name = units.rows.find((row) => row.id === unit)?.name ?? unit
  return { data: frameOver({ unit, unit_name }, budget, search.ar), error, retry }
}

/** A unit over the years of a set; the year in focus is the one asked for when it is one of them but the first. */
export function frameOver(
  { unit, unit_name }: Pick<Frame, 'unit' | 'unit_name'>,
  { id, first_year, last_year }: Pick<RowOf<typeof entrySet>, 'id' | 'first_year' | 'last_year'>,
  asked: string | undefined,
): Frame {
  const year = Number(asked)
  const isInside = year > first_year && year <= last_year
  const focus = isInside ? year : Math.max(Math.min(first_year + 1, last_year), last_year - 1)
  return { unit, unit_name, set: id, reference: first_year, last_year, year: focus }
}

/** The years of the budget and its plan, the budget year first. */
export function yearsOf(frame: Pick<Frame, 'reference' | 'last_year'>): number[] {
  return Array.from({ length: frame.last_year - frame.reference + 1 }, (_, index) => frame.reference + index)
}
