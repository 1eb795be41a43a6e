import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { shownForecast } from './shown.ts'

export type Step = [string, Record<string, unknown>]

export const mnkr = 100_000_000

type Booked = { year: number; month: number | null; account_id?: string; amount: number | null }

/** Booked amounts [mnkr] of the school committee, on salaries unless told. */
export function booked(set: string, ...rows: Booked[]): Step {
  const lines = rows.map(({ year, month, account_id = 'loner', amount }) => ({
    year,
    month,
    unit_id: 'SKOLA',
    account_id,
    amount_ore: amount === null ? null : amount * mnkr,
    certainty: amount === null ? 'unknown' : 'actual',
    reason: 'bokfört',
  }))
  return ['entry.post', { entry_set_id: set, lines }]
}

/** The same amount in each month from January through a last one. */
export const monthly = (year: number, last: number, amount: number, account_id = 'loner'): Booked[] =>
  Array.from({ length: last }, (_, index) => ({ year, month: index + 1, account_id, amount }))

const decided = (account_id: string, amount: number) => ({
  year: 2030,
  unit_id: 'SKOLA',
  account_id,
  amount_ore: amount * mnkr,
  certainty: 'decided',
  reason: 'budget',
})

/** A committee with a budget of 120 less 24 for 2030, and an open round after October. Nothing is booked. */
const beginning: Step[] = [
  ['org_unit.create', { id: 'KF', name: 'Fullmäktige', kind: 'city_council' }],
  ['org_unit.create', { id: 'SKOLN', name: 'Skolnämnden', kind: 'specialist_committee', parent_id: 'KF' }],
  ['org_unit.create', { id: 'SKOLA', name: 'Skolan', kind: 'unit', parent_id: 'SKOLN' }],
  ['org_unit.create', { id: 'PARKN', name: 'Parknämnden', kind: 'specialist_committee', parent_id: 'KF' }],
  ['account.create', { id: 'loner', name: 'Löner', kind: 'cost', chart: 'prov' }],
  ['account.create', { id: 'hyror', name: 'Hyror', kind: 'cost', chart: 'prov' }],
  ['account.create', { id: 'avgifter', name: 'Avgifter', kind: 'revenue', chart: 'prov' }],
  ['account.create', { id: 'utgifter', name: 'Utgifter', kind: 'outlay', chart: 'prov' }],
  ['decision.create', { id: 'B', title: 'Budget', body_id: 'KF', decided_on: '2029-11-20', kind: 'approved' }],
  [
    'entry_set.create',
    { id: 'budget', name: 'Budget', kind: 'decided_budget', first_year: 2030, last_year: 2032, decision_id: 'B' },
  ],
  [
    'entry.post',
    { entry_set_id: 'budget', decision_id: 'B', lines: [decided('loner', 120), decided('avgifter', -24)] },
  ],
  ['entry_set.create', { id: 'utfall', name: 'Utfall', kind: 'actual', first_year: 2026, last_year: 2030 }],
  round('OKT', 2030),
  ['forecast_round.open', { id: 'OKT', unit_ids: ['SKOLN', 'PARKN'] }],
]

export function round(id: string, year: number, through_month = 10): Step {
  const thresholds = { drift_ppm: 10_000, difference_ppm: 10_000, requires_measures: true }
  return ['forecast_round.create', { id, title: `Prognos ${id} ${year}`, year, through_month, ...thresholds }]
}

export type ForecastCity = {
  product: TestProduct
  city: City
  tell: (...steps: Step[]) => Promise<unknown>
  figure: (id: string) => ReturnType<typeof explainFigure>
  shown: (id?: string) => ReturnType<typeof shownForecast>
}

export async function forecastCity(): Promise<ForecastCity> {
  const { product, city } = await cityProduct('2030-11-10T08:00:00.000Z')
  const tell = (...steps: Step[]) => record(product, city, ...steps)
  await tell(...beginning)
  return {
    product,
    city,
    tell,
    figure: (id) => read(product, city, (context) => explainFigure(context, id)),
    shown: (id = 'OKT-SKOLN') => read(product, city, (context) => shownForecast(context, id)),
  }
}

/** Writes lines [mnkr] of the school committee's forecast. */
export function written(lines: Record<string, number | null>, more: object = {}, id = 'OKT-SKOLN'): Step {
  return ['forecast.write', { id, lines: linesOf(lines, more) }]
}

export function linesOf(lines: Record<string, number | null>, more: object = {}): object[] {
  return Object.entries(lines).map(([account_id, amount]) => ({
    account_id,
    amount_ore: amount === null ? null : Math.round(amount * mnkr),
    ...more,
  }))
}
