import { assert } from './assert.ts'
import type { Language } from './texts.ts'

/** The years that a round plans: the budget year and those after it. `horizon_years` counts the budget year. */
export type PlanningPeriod = { budget_year: number; horizon_years: number }

/** One year of the economy table: the running year with its budget for comparison, then the planned years. */
export type PeriodColumn = { year: number; kind: 'budget' | 'plan' }

const labels = {
  sv: { budget: 'Budget', plan: 'Plan' },
  en: { budget: 'Budget', plan: 'Plan' },
} satisfies Record<Language, Record<PeriodColumn['kind'], string>>

/** The planned years in order, budget year first: 2026, 2027, 2028. */
export function yearsOf(period: PlanningPeriod): number[] {
  const { budget_year, horizon_years } = period
  assert(Number.isInteger(budget_year) && budget_year >= 1000 && budget_year <= 9990, `budget year ${budget_year}`)
  assert(Number.isInteger(horizon_years) && horizon_years >= 1 && horizon_years <= 9, `horizon ${horizon_years} years`)
  return Array.from({ length: horizon_years }, (_, offset) => budget_year + offset)
}

/** The columns of the economy table: the running year (the one before the budget year), then every planned year. */
export function periodColumns(period: PlanningPeriod): PeriodColumn[] {
  const planned = yearsOf(period).map((year) => ({ year, kind: 'plan' as const }))
  return [{ year: period.budget_year - 1, kind: 'budget' }, ...planned]
}

/** The head of a column: "Budget 2025", "Plan 2026". */
export function columnLabel(column: PeriodColumn, language: Language): string {
  return `${labels[language][column.kind]} ${column.year}`
}

/** The period in words, first and last planned year: "2026–2028" (en dash), or "2026" for one year. */
export function printPeriod(period: PlanningPeriod): string {
  const years = yearsOf(period)
  return years.length === 1 ? String(years[0]) : `${years[0]}–${years.at(-1)}`
}

/** The period one year later, equally long. */
export function nextPeriod(period: PlanningPeriod): PlanningPeriod {
  return { ...period, budget_year: period.budget_year + 1 }
}
