import { addDays, daysBetween } from '#core/calendar.ts'
import type { WorldStep } from '#server/world.ts'
import { made } from './made.ts'
import { planning } from './organisation.ts'
import { planned } from './premises.ts'

/** The last weekday up to a day: what a city sets itself is never due on a Saturday or a Sunday. */
function weekday(date: string): string {
  const monday = '2024-01-01'
  const day = ((daysBetween(monday, date) % 7) + 7) % 7
  return day < 5 ? date : addDays(date, 4 - day)
}

type Step = {
  key: string
  title: string
  /** Years from the budget year, and the day in that year. */
  on: readonly [years: number, day: string]
  law: string | null
  unit: string
}

/** The year before the budget year and the two after it, as the law and the city's own calendar have it. */
const calendar: readonly Step[] = [
  { key: 'ANVISNING', title: 'Anvisningarna skickas ut', on: [-1, '01-31'], law: null, unit: 'SLK' },
  { key: 'BEHOV', title: 'Stadsdelsnämnderna lämnar lokala behov', on: [-1, '03-15'], law: null, unit: 'SLK-PLAN' },
  { key: 'UNDERLAG', title: 'Nämnderna lämnar sina underlag', on: [-1, '05-31'], law: null, unit: 'SLK-EKO' },
  { key: 'FORSLAG', title: 'Styrelsen föreslår en budget', on: [-1, '10-31'], law: 'KL 11 kap. 8 §', unit: 'KS' },
  { key: 'BUDGET', title: 'Fullmäktige fastställer budgeten', on: [-1, '11-30'], law: 'KL 11 kap. 10 §', unit: 'KF' },
  {
    key: 'SKATT',
    title: 'Fullmäktige fastställer skattesatsen',
    on: [-1, '11-30'],
    law: 'KL 11 kap. 11 §',
    unit: 'KF',
  },
  { key: 'VERKSAMHET', title: 'Nämnderna beslutar sina verksamhetsplaner', on: [-1, '12-20'], law: null, unit: 'SLK' },
  { key: 'TERTIAL', title: 'Nämnderna lämnar tertialrapport 1', on: [0, '05-20'], law: null, unit: 'SLK-EKO' },
  {
    key: 'DELAR',
    title: 'Delårsrapporten lämnas till fullmäktige och revisorerna',
    on: [0, '10-31'],
    law: 'KL 11 kap. 16 §',
    unit: 'KS',
  },
  {
    key: 'BOKSLUT',
    title: 'Årsredovisningen lämnas till fullmäktige och revisorerna',
    on: [1, '04-15'],
    law: 'KL 11 kap. 20 §',
    unit: 'KS',
  },
]

/** In the year of an election the newly elected decide, and the committees hand in what their decision leads to. */
const dueInElectionYear: Readonly<Record<string, string>> = { UNDERLAG: '12-18' }

function dueOn({ key, on: [years, day], law }: Step, budget_year: number, isElection: boolean): string {
  const date = `${budget_year + years}-${(isElection ? dueInElectionYear[key] : undefined) ?? day}`
  return law === null ? weekday(date) : date
}

function steps(budget_year: number, isElection: boolean, done: Readonly<Record<string, string>>): WorldStep[] {
  return calendar.map((step) =>
    made('round_step.create', 'planeringsåret', {
      id: `STEG-${budget_year}-${step.key}`,
      round_id: `omgang-${budget_year}`,
      title: `${step.title} för ${budget_year}`,
      due_on: dueOn(step, budget_year, isElection),
      statutory: step.law !== null,
      legal_reference: step.law,
      unit_id: step.unit,
      done_on: done[step.key] ?? null,
    }),
  )
}

function submissions(
  budget_year: number,
  kind: string,
  due_on: string,
  stateOf: (unit_id: string) => string,
  units: readonly string[] = planning,
): WorldStep[] {
  return units.map((unit_id) => {
    const state = unit_id === 'VAN' ? 'waived' : stateOf(unit_id)
    return made('submission.create', 'inlämningar', {
      id: `LAMNAS-${unit_id}-${kind}-${budget_year}`,
      round_id: `omgang-${budget_year}`,
      unit_id,
      document_kind: kind,
      obligatory: unit_id !== 'VAN',
      due_on,
      state,
      waiver_reason: state === 'waived' ? 'Valnämnden har ingen egen verksamhet mellan valen.' : null,
    })
  })
}

const old = [...planning.filter((unit_id) => unit_id !== 'TPN'), 'TRN', 'PAN']

/** The round for 2026 as it began. */
export function round2026(): WorldStep[] {
  return [
    made('planning_round.create', 'planeringsåret', {
      id: 'omgang-2026',
      title: 'Budget 2026 med plan 2027–2028',
      budget_year: 2026,
      election_year: false,
      state: 'open',
      instructions: 'Nämnderna lämnar sina underlag senast i maj. Det som saknar pengar ska stå för sig.',
    }),
    ...steps(2026, false, { ANVISNING: '2025-01-30', BEHOV: '2025-03-14' }),
    ...submissions(2026, 'budget_submission', '2025-05-30', () => 'expected', old),
  ]
}

const revise = (id: string, changes: Record<string, unknown>): WorldStep => ['round_step.revise', { id, ...changes }]

export function submitted2026(): WorldStep[] {
  return [
    ...old
      .filter((unit_id) => unit_id !== 'VAN')
      .map(
        (unit_id): WorldStep => [
          'submission.revise',
          { id: `LAMNAS-${unit_id}-budget_submission-2026`, state: 'submitted' },
        ],
      ),
    revise('STEG-2026-UNDERLAG', { done_on: '2025-05-28' }),
    ['planning_round.revise', { id: 'omgang-2026', state: 'collected' }],
  ]
}

export function budgetDecided2026(): WorldStep[] {
  return [
    revise('STEG-2026-FORSLAG', { done_on: '2025-10-22' }),
    revise('STEG-2026-BUDGET', { done_on: '2025-11-17' }),
    revise('STEG-2026-SKATT', { done_on: '2025-11-17' }),
    ['planning_round.revise', { id: 'omgang-2026', state: 'council_decided', decision_id: 'BESLUT-BUDGET-2026' }],
  ]
}

/** The new year: 2026 is in force, and the round for 2027 opens, in the year of an election. */
export function round2027(): WorldStep[] {
  return [
    revise('STEG-2026-VERKSAMHET', { done_on: '2025-12-19' }),
    ['planning_round.revise', { id: 'omgang-2026', state: 'in_force' }],
    made('planning_round.create', 'planeringsåret', {
      id: 'omgang-2027',
      title: 'Budget 2027 med plan 2028–2029',
      budget_year: 2027,
      election_year: true,
      state: 'open',
      instructions:
        'I valåret beslutar det nyvalda fullmäktige budgeten i november. Nämnderna lämnar sina underlag senast den 18 december, med vad beslutet betyder för dem.',
    }),
    ...steps(2027, true, { ANVISNING: '2026-01-30' }),
    ...submissions(2027, 'budget_submission', '2026-12-18', () => 'expected'),
    ...submissions(2026, 'tertial_report_2', '2026-09-18', () => 'expected'),
  ]
}

/** The autumn of 2026: reports are in, premises plans nearly all. */
export function autumn2026(): WorldStep[] {
  const late = ['EXN', 'BJO']
  return [
    ...planning
      .filter((unit_id) => unit_id !== 'VAN' && !late.includes(unit_id))
      .map(
        (unit_id): WorldStep => [
          'submission.revise',
          { id: `LAMNAS-${unit_id}-tertial_report_2-2026`, state: 'submitted' },
        ],
      ),
    revise('STEG-2027-BEHOV', { done_on: '2026-03-13' }),
    revise('STEG-2026-TERTIAL', { done_on: '2026-05-19' }),
    revise('STEG-2026-DELAR', { done_on: '2026-10-19' }),
    ...submissions(2027, 'premises_plan', '2026-10-30', (unit_id) => (planned(unit_id) ? 'submitted' : 'expected')),
  ]
}

/** The newly elected council has decided the budget, but not yet the tax rate. */
export function budgetDecided2027(): WorldStep[] {
  return [
    revise('STEG-2027-FORSLAG', { done_on: '2026-10-21' }),
    revise('STEG-2027-BUDGET', { done_on: '2026-11-16' }),
    ['planning_round.revise', { id: 'omgang-2027', decision_id: 'BESLUT-BUDGET-2027' }],
    ...['MHN', 'SBN', 'KUN', 'TAL'].map(
      (unit_id): WorldStep => [
        'submission.revise',
        { id: `LAMNAS-${unit_id}-budget_submission-2027`, state: 'submitted' },
      ],
    ),
  ]
}
