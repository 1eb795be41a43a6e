import type { WorldStep } from '#server/world.ts'
import { decision } from './decisions.ts'
import { mnkr, told } from './made.ts'

type Amount = readonly [year: number, account_id: string, amount: number | null]

function drafted(
  id: string,
  title: string,
  unit_id: string,
  kind: string,
  motive: string,
  amounts: readonly Amount[],
  rest: Record<string, unknown> = {},
): WorldStep {
  return told('budget_adjustment.create', 'budgetjusteringar', {
    id,
    title,
    unit_id,
    kind,
    motive,
    amounts: amounts.map(([year, account_id, amount]) => ({
      year,
      account_id,
      amount_ore: amount === null ? null : mnkr(amount),
    })),
    ...rest,
  })
}

const requested = (id: string): WorldStep => ['budget_adjustment.request', { id }]

const approved = (id: string, decision_id: string, financing: string): WorldStep => [
  'budget_adjustment.decide',
  { id, decision_id, approved: true, financing },
]

const rejected = (id: string, decision_id: string): WorldStep => [
  'budget_adjustment.decide',
  { id, decision_id, approved: false },
]

/** Decided in the autumn of 2025, with the second report of the year. */
export function adjustments2025(): WorldStep[] {
  return [
    drafted(
      'JUST-SON-25',
      'Fler placeringar av barn och unga',
      'SON-BOU',
      'volume',
      'Placeringarna är 31 fler än budgeten räknade med.',
      [[2025, 'kopt', 18.5]],
    ),
    requested('JUST-SON-25'),
    decision('BESLUT-JUST-SON-25', 'Budgetjustering för socialnämnden', 'KF', '2025-09-08', {
      financing: 'Oförutsedda behov 2025',
    }),
    approved('JUST-SON-25', 'BESLUT-JUST-SON-25', 'Centrala reserven, oförutsedda behov 2025'),
  ]
}

/** Decided in the early summer of 2026. */
export function adjustments2026(): WorldStep[] {
  return [
    drafted(
      'JUST-TPN-26',
      'Lagning av kajen i Hamnlyckan',
      'TPN-GAT',
      'unforeseen',
      'En besiktning visade skador som måste lagas före vintern.',
      [[2026, 'kopt', 7.2]],
    ),
    requested('JUST-TPN-26'),
    decision('BESLUT-JUST-TPN-26', 'Budgetjustering för trafik- och parknämnden', 'KF', '2026-06-08', {
      financing: 'Oförutsedda behov 2026',
    }),
    approved('JUST-TPN-26', 'BESLUT-JUST-TPN-26', 'Centrala reserven, oförutsedda behov 2026'),
    drafted(
      'JUST-UBN-SIM',
      'Simundervisning även i årskurs 2',
      'UBN',
      'volume',
      'Fler barn behöver lära sig simma tidigare.',
      [[2026, 'kopt', 3.4]],
    ),
    requested('JUST-UBN-SIM'),
    drafted(
      'JUST-KUN-26',
      'Längre öppet på biblioteken i sommar',
      'KUN-BIB',
      'volume',
      'Barn som är hemma behöver någonstans att vara.',
      [[2026, 'personal', 1.1]],
    ),
    requested('JUST-KUN-26'),
    decision('BESLUT-AVSLAG-26', 'Avslag på två budgetjusteringar', 'KF', '2026-06-08', { kind: 'rejected' }),
    rejected('JUST-UBN-SIM', 'BESLUT-AVSLAG-26'),
    rejected('JUST-KUN-26', 'BESLUT-AVSLAG-26'),
    ...unfinanced2026(),
  ]
}

/** Money that was decided during the year without a word of where it comes from. */
function unfinanced2026(): WorldStep[] {
  return [
    decision('BESLUT-LOV-26', 'Extra lovaktiviteter i fokusområdena', 'KF', '2026-06-08'),
    told('funding.create', 'finansiering', {
      id: 'PENGAR-LOV-26',
      title: 'Extra lovaktiviteter i fokusområdena',
      subject_id: 'AKT-12',
      unit_id: 'KUN',
      amount_ore: mnkr(1.8),
      valid_from: '2026-06-15',
      valid_to: '2026-12-31',
      state: 'decided',
      decision_id: 'BESLUT-LOV-26',
    }),
  ]
}

/** After the council has decided the budget for 2027: one decided, one asked for, one still a draft. */
export function adjustments2027(): WorldStep[] {
  return [
    drafted(
      'JUST-UBN-MAT',
      'Skolmåltider, högre priser på livsmedel',
      'UBN',
      'unforeseen',
      'Avtalet om livsmedel räknades upp i oktober.',
      [
        [2027, 'mat', 9.6],
        [2028, 'mat', 9.6],
        [2029, 'mat', 9.6],
      ],
    ),
    requested('JUST-UBN-MAT'),
    decision('BESLUT-JUST-MAT', 'Budgetjustering för skolmåltider', 'KF', '2026-11-16', {
      financing: 'Oförutsedda behov 2027 och högre taxa för måltider till vuxna',
    }),
    approved('JUST-UBN-MAT', 'BESLUT-JUST-MAT', 'Oförutsedda behov 2027 och högre taxa för måltider till vuxna'),
    drafted(
      'JUST-UBN-STRAND',
      'Hyra för Strandskolan',
      'UBN',
      'premises',
      'Skolan öppnar i augusti 2027. Hyran finns inte i budgeten.',
      [
        [2027, 'hyra', 5.92],
        [2028, 'hyra', 14.2],
        [2029, 'hyra', 14.2],
      ],
      { subject_id: 'HYRA-STRANDSKOLAN' },
    ),
    requested('JUST-UBN-STRAND'),
    drafted(
      'JUST-UBN-SKJUTS',
      'Skolskjuts efter ny upphandling',
      'UBN',
      'volume',
      'Anbuden öppnas i mars. Beloppet är inte känt.',
      [[2028, 'kopt', null]],
    ),
    drafted(
      'JUST-TAL-27',
      'Öppen förskola i Tallvinge strand',
      'TAL',
      'volume',
      'Behovet står först i Tallvinges lista för 2027.',
      [
        [2027, 'personal', 2.1],
        [2027, 'hyra', 0.6],
      ],
    ),
    requested('JUST-TAL-27'),
  ]
}
