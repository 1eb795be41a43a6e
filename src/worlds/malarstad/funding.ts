import type { WorldStep } from '#server/world.ts'
import { decision } from './decisions.ts'
import { mnkr, told } from './made.ts'

type Money = {
  id: string
  title: string
  subject_id: string
  unit_id: string
  amount: number | null
  years: readonly [from: number, to: number]
  account_id: string
  state: string
  decision_id?: string
  decide_by?: string
  money_from?: string
}

function funding({ amount, years, ...rest }: Money): WorldStep {
  return told('funding.create', 'finansiering', {
    ...rest,
    amount_ore: amount === null ? null : mnkr(amount),
    valid_from: `${years[0]}-01-01`,
    valid_to: `${years[1]}-12-31`,
  })
}

/** The decisions behind the projects' money. */
export function projectDecisions2025(): WorldStep[] {
  return [decision('BESLUT-PROJEKT-2025', 'Pengar till verksamhetsprojekt 2025–2028', 'KF', '2025-03-24')]
}

export function projectDecisions2026(): WorldStep[] {
  return [decision('BESLUT-PROJEKT-2026', 'Pengar till verksamhetsprojekt 2026–2028', 'KF', '2025-11-17')]
}

/** Money that is asked for and proposed for projects in 2027 and after. */
export function projectMoney2027(): WorldStep[] {
  return [
    funding({
      id: 'PENGAR-EKOSYS-27',
      title: 'Ekonomisystem, upphandling och införande',
      subject_id: 'EKOSYS',
      unit_id: 'KS',
      amount: 34,
      years: [2027, 2028],
      account_id: 'it',
      state: 'proposed',
      decide_by: '2026-12-31',
      money_from: 'central_reserve',
    }),
    funding({
      id: 'PENGAR-SKOLPLATTFORM-27',
      title: 'Skolplattform, resten av införandet',
      subject_id: 'SKOLPLATTFORM',
      unit_id: 'UBN',
      amount: 11,
      years: [2027, 2027],
      account_id: 'it',
      state: 'requested',
      decide_by: '2027-01-31',
    }),
    funding({
      id: 'PENGAR-SKYFALL-BYGGE',
      title: 'Skyfallspark, bygge',
      subject_id: 'SKYFALL',
      unit_id: 'TPN',
      amount: null,
      years: [2028, 2030],
      account_id: 'kopt',
      state: 'need',
    }),
    funding({
      id: 'PENGAR-HEMTEK-27',
      title: 'Digital teknik i hemtjänsten, drift',
      subject_id: 'HEMTEK',
      unit_id: 'ALN',
      amount: 9,
      years: [2027, 2028],
      account_id: 'it',
      state: 'requested',
    }),
  ]
}

const forPriority = (number: string, unit_id: string, title: string, amount: number | null, account_id = 'personal') =>
  funding({
    id: `PENGAR-PR-${number}`,
    title,
    subject_id: `PR-${number}`,
    unit_id,
    amount,
    years: [2027, 2029],
    account_id,
    state: 'decided',
    decision_id: 'BESLUT-BUDGET-2027',
    money_from: 'budget',
  })

/** What the budget for 2027 sets aside for priorities, for a goal, for a law and for a lease. */
export function budgetMoney2027(): WorldStep[] {
  return [
    forPriority('01', 'UBN', 'Mentorer i gymnasiet', 18),
    forPriority('02', 'UBN', 'Lästräning i små grupper', 24),
    forPriority('03', 'UBN', 'Samordnare för närvaro', 9),
    forPriority('07', 'UBN', 'Elevhälsa, fler kuratorer', 15),
    forPriority('17', 'SON', 'Intensivt stöd i hemmet', 36),
    forPriority('18', 'SON', 'Gemensam mottagning', 21),
    forPriority('24', 'ALN', 'Fasta team i hemtjänsten', 27),
    forPriority('28', 'TPN', 'Snöröjning av gångvägar', 30, 'kopt'),
    forPriority('41', 'MHN', 'Klimatavtal', 6),
    forPriority('45', 'KUN', 'Kulturskola i fokusområden', 7.5),
    forPriority('50', 'AMN', 'Uppsökande arbete', 12),
    forPriority('57', 'EKV', 'Träffpunkter', null),
    funding({
      id: 'PENGAR-M07',
      title: 'Klimatinvesteringar i hela staden',
      subject_id: 'M07',
      unit_id: 'MHN',
      amount: 45,
      years: [2027, 2029],
      account_id: 'kopt',
      state: 'decided',
      decision_id: 'BESLUT-BUDGET-2027',
      money_from: 'budget',
    }),
    funding({
      id: 'PENGAR-LAG-TIDIGA',
      title: 'Tidiga insatser enligt den nya lagen',
      subject_id: 'LAG-TIDIGA',
      unit_id: 'SON',
      amount: 26,
      years: [2027, 2028],
      account_id: 'personal',
      state: 'decided',
      decision_id: 'BESLUT-BUDGET-2027',
      money_from: 'budget',
    }),
    funding({
      id: 'PENGAR-EKHAGEN',
      title: 'Hyra för Ekhagens boende',
      subject_id: 'HYRA-EKHAGEN',
      unit_id: 'ALN',
      amount: 25.2,
      years: [2028, 2029],
      account_id: 'hyra',
      state: 'decided',
      decision_id: 'BESLUT-BUDGET-2027',
      money_from: 'budget',
    }),
  ]
}
