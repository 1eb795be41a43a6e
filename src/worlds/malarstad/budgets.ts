import { between, type Chance, chance } from './chance.ts'
import { mnkr } from './made.ts'
import { districts } from './organisation.ts'

/** What a kind of work spends its money on [share of cost], and the share of the cost that revenue covers. */
type Profile = { spends: readonly [account: string, share: number][]; earns: readonly [string, number][]; code: string }

const profiles = {
  school: {
    spends: [
      ['personal', 0.58],
      ['hyra', 0.17],
      ['kopt', 0.07],
      ['mat', 0.06],
      ['material', 0.08],
      ['it', 0.04],
    ],
    earns: [
      ['statsbidrag', 0.06],
      ['avgifter', 0.02],
    ],
    code: 'V-UTB',
  },
  care: {
    spends: [
      ['personal', 0.64],
      ['kopt', 0.17],
      ['hyra', 0.1],
      ['material', 0.05],
      ['mat', 0.02],
      ['it', 0.02],
    ],
    earns: [
      ['avgifter', 0.05],
      ['statsbidrag', 0.03],
    ],
    code: 'V-OMS',
  },
  street: {
    spends: [
      ['kopt', 0.46],
      ['personal', 0.2],
      ['kapital', 0.22],
      ['material', 0.12],
    ],
    earns: [['avgifter', 0.14]],
    code: 'V-GAT',
  },
  house: {
    spends: [
      ['kapital', 0.48],
      ['kopt', 0.28],
      ['personal', 0.14],
      ['material', 0.1],
    ],
    earns: [['intern', 0.97]],
    code: 'V-FAS',
  },
  culture: {
    spends: [
      ['personal', 0.5],
      ['hyra', 0.19],
      ['bidrag', 0.14],
      ['material', 0.12],
      ['it', 0.05],
    ],
    earns: [['avgifter', 0.09]],
    code: 'V-KUL',
  },
  permit: {
    spends: [
      ['personal', 0.74],
      ['it', 0.12],
      ['hyra', 0.08],
      ['material', 0.06],
    ],
    earns: [['avgifter', 0.46]],
    code: 'V-SAM',
  },
  service: {
    spends: [
      ['it', 0.36],
      ['personal', 0.44],
      ['kopt', 0.13],
      ['hyra', 0.07],
    ],
    earns: [['intern', 0.93]],
    code: 'V-LED',
  },
  office: {
    spends: [
      ['personal', 0.66],
      ['it', 0.13],
      ['kopt', 0.11],
      ['hyra', 0.1],
    ],
    earns: [['intern', 0.04]],
    code: 'V-LED',
  },
} satisfies Record<string, Profile>

/** What a unit costs in 2025 [mnkr] and how it grows in a year. */
type Money = { unit: string; cost: number; profile: keyof typeof profiles; grows: number }

const money = (unit: string, cost: number, profile: keyof typeof profiles, grows = 1.02): Money => ({
  unit,
  cost,
  profile,
  grows,
})

const spending: readonly Money[] = [
  ...districts.flatMap(({ id, size }) => [
    money(`${id}-FSK`, 320 * size, 'school', 0.992),
    money(`${id}-IOF`, 210 * size, 'care', 1.022),
    money(`${id}-ALD`, 540 * size, 'care', 1.03),
    money(`${id}-MIL`, 70 * size, 'street', 1.012),
  ]),
  money('UBN-GR', 2950, 'school', 0.996),
  money('UBN-GY', 1120, 'school', 1.004),
  money('UBN-LOK', 240, 'office', 1.006),
  money('SON-BOU', 410, 'care', 1.034),
  money('SON-VUX', 260, 'care'),
  money('SON-FUN', 720, 'care', 1.026),
  money('ALN-BOE', 180, 'care', 1.03),
  money('ALN-HEM', 95, 'care', 1.03),
  money('KUN-BIB', 130, 'culture', 1.01),
  money('KUN-SKO', 85, 'culture', 1.01),
  money('KUN-STO', 95, 'culture', 1.01),
  money('IDN-ANL', 260, 'culture', 1.015),
  money('IDN-FOR', 60, 'culture', 1.015),
  money('SBN-PLA', 70, 'permit'),
  money('SBN-LOV', 62, 'permit'),
  money('SBN-KAR', 28, 'permit'),
  money('EXN-MAR', 45, 'permit'),
  money('EXN-GEN', 60, 'permit'),
  money('TRN', 430, 'street'),
  money('PAN', 350, 'street'),
  money('TPN-GAT', 330, 'street'),
  money('TPN-PAR', 190, 'street'),
  money('TPN-DRI', 245, 'street'),
  money('FSN-FOR', 410, 'house'),
  money('FSN-BYG', 120, 'house'),
  money('MHN-TIL', 68, 'permit'),
  money('MHN-KLI', 24, 'office'),
  money('AMN-VUX', 210, 'school', 1.01),
  money('AMN-ARB', 160, 'care', 1.01),
  money('SEN-IT', 310, 'service', 1.04),
  money('SEN-KON', 54, 'service'),
  money('SEN-LON', 88, 'service'),
  money('VAN', 6, 'office'),
  money('SLK-EKO', 72, 'office'),
  money('SLK-PLAN', 60, 'office'),
  money('SLK-DIG', 110, 'office'),
  money('SLK-HR', 58, 'office'),
  money('SLK-JUR', 24, 'office'),
  money('REVK', 14, 'office'),
]

export type Budget = { first_year: number; decision_id: string }

export type Line = {
  year: number
  unit_id: string
  account_id: string
  activity_id: string
  amount_ore: number | null
  certainty: string
  reason: string
}

/** Committees that carry the last year over from the one before, instead of planning it. */
const carrying = ['KUN-BIB', 'VAN']

/** Amounts that nobody could tell when the budget was decided. */
const untold = new Set([
  '2027/SON-BOU/kopt/2029',
  '2027/TPN-DRI/kopt/2029',
  '2027/SEN-IT/it/2029',
  '2026/SON-BOU/kopt/2028',
])

/** An amount that was written in thousands where the others are in kronor. */
export const slip = { unit_id: 'KUN-STO', account_id: 'material', year: 2028, first_year: 2027 }

/** A decided budget and its plan, three years in all: every unit that exists then, account by account. */
export function budgetLines({ first_year }: Budget): Line[] {
  const next = chance(first_year)
  const gone = first_year === 2025 ? /^TPN/ : /^(TRN|PAN)$/
  return spending.filter(({ unit }) => !gone.test(unit)).flatMap((each) => linesOf(each, first_year, next))
}

function linesOf({ unit, cost, profile, grows }: Money, first_year: number, next: Chance): Line[] {
  const { spends, earns, code }: Profile = profiles[profile]
  const prices = 1.018 ** (first_year - 2025)
  return [...spends, ...earns.map(([account, share]) => [account, -share] as const)].flatMap(([account, share]) => {
    const own = between(next, 0.97, 1.03)
    return [0, 1, 2].map((ahead): Line => {
      const year = first_year + ahead
      const isCarried = ahead === 2 && carrying.includes(unit)
      const of = isCarried ? year - 1 : year
      const amount = cost * share * own * prices * grows ** (of - 2025)
      const isUntold = untold.has(`${first_year}/${unit}/${account}/${year}`)
      return {
        year,
        unit_id: unit,
        account_id: account,
        activity_id: code,
        amount_ore: isUntold ? null : amountOf(unit, account, year, first_year, amount),
        certainty: isUntold ? 'unknown' : isCarried ? 'carried' : 'decided',
        reason: isUntold ? 'beloppet är inte klart' : isCarried ? `samma belopp som ${of}` : reasonOf(ahead),
      }
    })
  })
}

function reasonOf(ahead: number): string {
  return ahead === 0 ? 'budget' : 'plan'
}

/** To the nearest 100 000 kronor, as the council decides; but never 0 for something that costs. */
function amountOf(unit: string, account: string, year: number, first_year: number, amount: number): number {
  const tenths = Math.round(amount * 10) || Math.sign(amount)
  const isSlip =
    unit === slip.unit_id && account === slip.account_id && year === slip.year && first_year === slip.first_year
  return isSlip ? Math.round(tenths * 10_000) : mnkr(tenths / 10)
}

/** What a set of lines adds up to for a committee and those below it in a year [öre]; null while any is unknown. */
export function netOf(lines: readonly Line[], committee: string, year: number): number | null {
  const own = lines.filter(
    (line) => line.year === year && (line.unit_id === committee || line.unit_id.startsWith(`${committee}-`)),
  )
  if (own.some((line) => line.amount_ore === null)) return null
  return own.reduce((sum, line) => sum + (line.amount_ore ?? 0), 0)
}

/** What 2025 came to be: near the budget, to the krona. */
export function actualLines(): Line[] {
  const next = chance(4711)
  return budgetLines({ first_year: 2025, decision_id: '' })
    .filter((line) => line.year === 2025)
    .map((line) => ({
      ...line,
      amount_ore:
        line.amount_ore === null ? null : Math.round((line.amount_ore * between(next, 0.97, 1.04)) / 100) * 100,
      certainty: 'actual',
      reason: 'bokslut 2025',
    }))
}
