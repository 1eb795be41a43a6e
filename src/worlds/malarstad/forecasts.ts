import type { WorldStep } from '#server/world.ts'
import { actualLines, budgetLines } from './budgets.ts'
import { made, mnkr, told } from './made.ts'
import { planning } from './organisation.ts'

/** Committees whose forecasts are told some years back. */
const remembered = ['UBN', 'SON', 'KUN'] as const

type Committee = (typeof remembered)[number]

/** How far each committee's forecasts after October were from what the year came to: minus is too low. */
const misses: Readonly<Record<Committee, Readonly<Record<2023 | 2024 | 2025, number>>>> = {
  UBN: { 2023: -0.004, 2024: -0.002, 2025: -0.003 },
  SON: { 2023: -0.021, 2024: -0.014, 2025: -0.018 },
  KUN: { 2023: 0.006, 2024: -0.003, 2025: 0.004 },
}

const roundId = (year: number, month: number) => `PROGNOS-${year}-${String(month).padStart(2, '0')}`
const forecastId = (year: number, month: number, unit: string) => `${roundId(year, month)}-${unit}`

const months: Readonly<Record<number, string>> = { 8: 'augusti', 10: 'oktober' }

function round(year: number, month: number, due_on: string, units: readonly string[]): WorldStep[] {
  return [
    made('forecast_round.create', 'prognoser', {
      id: roundId(year, month),
      title: `Prognos efter ${months[month]} ${year}`,
      year,
      through_month: month,
      due_on,
      drift_ppm: 10_000,
      difference_ppm: 10_000,
      requires_measures: true,
    }),
    ['forecast_round.open', { id: roundId(year, month), unit_ids: units }],
  ]
}

type Written = { account_id: string; amount_ore?: number | null; accept?: boolean; cause?: string } & {
  comment?: string
  measures?: string
}

const write = (id: string, lines: readonly Written[], verb = 'forecast.write'): WorldStep =>
  told(verb, 'prognoser', { id, lines })

const steps = (id: string, ...verbs: string[]): WorldStep[] => verbs.map((verb) => [`forecast.${verb}`, { id }])

/** What a committee and those below it came to in 2025, by account [öre]. */
function yearOf(committee: string): Map<string, number> {
  const own = actualLines().filter(({ unit_id }) => unit_id.startsWith(`${committee}-`))
  const sums = new Map<string, number>()
  for (const { account_id, amount_ore } of own) sums.set(account_id, (sums.get(account_id) ?? 0) + (amount_ore ?? 0))
  return sums
}

const sumOf = (committee: string, sign: 1 | -1) =>
  [...yearOf(committee).values()].filter((amount) => Math.sign(amount) === sign).reduce((sum, one) => sum + one, 0)

/** To the nearest 100 000 kronor, as people forecast. */
const rounded = (amount_ore: number) => mnkr(Math.round(amount_ore / 10_000_000) / 10)

const growth: Readonly<Record<number, number>> = { 2023: 0.953, 2024: 0.977 }

/** A year before the plan began, as two sums for each committee: what it came to, and what was forecast. */
function earlierYear(year: 2023 | 2024): WorldStep[] {
  const amount = (committee: Committee, sign: 1 | -1) => rounded(sumOf(committee, sign) * (growth[year] ?? 1))
  const lines = remembered.flatMap((committee) =>
    ([1, -1] as const).map((sign) => ({
      year,
      unit_id: committee,
      account_id: sign === 1 ? 'kostnader' : 'intakter',
      amount_ore: amount(committee, sign),
      certainty: 'actual',
      reason: `bokslut ${year}`,
    })),
  )
  const set = { id: `utfall-${year}`, name: `Utfall ${year}`, kind: 'actual', first_year: year, last_year: year }
  return [
    told('entry_set.create', `årsredovisning ${year}`, set),
    told('entry.post', `årsredovisning ${year}`, { entry_set_id: set.id, lines }),
    ...round(year, 10, `${year}-11-20`, remembered),
    ...remembered.flatMap((committee) => {
      const id = forecastId(year, 10, committee)
      const cost = rounded(amount(committee, 1) * (1 + misses[committee][year]))
      return [
        write(id, [
          { account_id: 'kostnader', amount_ore: cost },
          { account_id: 'intakter', amount_ore: amount(committee, -1) },
        ]),
        ...steps(id, 'submit', 'review', 'fix'),
      ]
    }),
    ['forecast_round.lock', { id: roundId(year, 10) }],
  ]
}

export function forecastsBefore(): WorldStep[] {
  return [...earlierYear(2023), ...earlierYear(2024)]
}

/** The forecasts after October 2025, account by account. */
export function forecasts2025(): WorldStep[] {
  return [
    ...round(2025, 10, '2025-11-14', remembered),
    ...remembered.flatMap((committee) => {
      const id = forecastId(2025, 10, committee)
      const miss = misses[committee][2025]
      const lines = [...yearOf(committee)].map(([account_id, amount]) => ({
        account_id,
        amount_ore: rounded(amount * (amount > 0 ? 1 + miss : 1)),
        ...(account_id === 'personal' ? { measures: 'Vikarier sätts in först efter en vecka.' } : {}),
      }))
      return [write(id, lines), ...steps(id, 'submit', 'review', 'fix')]
    }),
    ['forecast_round.lock', { id: roundId(2025, 10) }],
  ]
}

/** The accounts of a committee in the budget of 2026. */
function accountsOf(committee: string): string[] {
  const prefix = committee === 'KS' ? 'SLK' : committee
  const own = budgetLines({ first_year: 2026, decision_id: '' }).filter(
    ({ unit_id, year }) => year === 2026 && (unit_id === prefix || unit_id.startsWith(`${prefix}-`)),
  )
  return [...new Set(own.map(({ account_id }) => account_id))]
}

/** Every account as suggested, but for those that the committee thinks otherwise about. */
function lines(committee: string, ...otherwise: Written[]): Written[] {
  const taken = accountsOf(committee).filter((id) => !otherwise.some(({ account_id }) => account_id === id))
  return [...taken.map((account_id) => ({ account_id, accept: true })), ...otherwise]
}

const food: Written = {
  account_id: 'mat',
  accept: true,
  comment: 'Livsmedelsavtalet räknades upp i april.',
  measures: 'Ny matsedel med färre rätter från september.',
}

/** The forecasts after August 2026, in the report of the second tertial. */
export function forecastsOfAugust(): WorldStep[] {
  const said: readonly (readonly [string, Written[]])[] = [
    ['UBN', lines('UBN', food)],
    [
      'SON',
      lines('SON', {
        account_id: 'kopt',
        amount_ore: mnkr(246),
        cause: 'volume',
        comment: 'Placeringarna väntas minska i höst.',
        measures: 'Fler familjehem i egen regi.',
      }),
    ],
    ['KUN', lines('KUN', { account_id: 'personal', accept: true, measures: 'Vikarier tas in bara i receptionen.' })],
  ]
  return [
    ...round(2026, 8, '2026-09-18', ['UBN', 'SON', 'KUN']),
    ...said.flatMap(([unit, all]) => {
      const id = forecastId(2026, 8, unit)
      return [write(id, all), ...steps(id, 'submit', 'review', 'fix')]
    }),
    ['forecast_round.lock', { id: roundId(2026, 8) }],
  ]
}

/** The forecasts after October 2026: two fixed or delivered, one sent back, and the others still to be written. */
export function forecastsOfOctober(): WorldStep[] {
  const [social, culture, schools] = ['SON', 'KUN', 'UBN'].map((unit) => forecastId(2026, 10, unit)) as [
    string,
    string,
    string,
  ]
  const sports = forecastId(2026, 10, 'IDN')
  return [
    ...round(
      2026,
      10,
      '2026-11-27',
      planning.filter((unit) => unit !== 'VAN'),
    ),
    write(
      social,
      lines('SON', {
        account_id: 'kopt',
        accept: true,
        comment: 'Placeringarna minskade inte som vi väntade i augusti.',
        measures: 'Fler familjehem i egen regi från årsskiftet.',
      }),
    ),
    ...steps(social, 'submit'),
    write(
      social,
      [
        {
          account_id: 'kopt',
          amount_ore: mnkr(276),
          cause: 'volume',
          comment: 'Kontoret räknar med att placeringarna fortsätter öka som under hösten.',
        },
      ],
      'forecast.write_office',
    ),
    ...steps(social, 'review', 'fix'),
    write(
      culture,
      lines('KUN', { account_id: 'bidrag', accept: true, measures: 'Stöden till vintern betalas i januari.' }),
    ),
    ...steps(culture, 'submit'),
    write(sports, lines('IDN', { account_id: 'hyra', accept: true, measures: 'Hallarna stänger en timme tidigare.' })),
    ...steps(sports, 'submit'),
    ['forecast.return', { id: sports, because: 'Simhallens värme i november och december saknas i köpt verksamhet.' }],
    write(schools, [food, { account_id: 'statsbidrag', accept: true }]),
  ]
}
