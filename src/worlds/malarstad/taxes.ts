import type { WorldStep } from '#server/world.ts'
import { decisionId } from './economy.ts'
import { made, mnkr, told } from './made.ts'

const kronor = (amount: number) => amount * 100

const account = (id: string, name: string, kind: string): WorldStep =>
  made('account.create', 'skatter', { id, name, kind, parent_id: 'skatter', chart: 'Mälarstads kontoplan 2025' })

type Parts = readonly (readonly [part: string, each: number])[]

const amounts = (years: Readonly<Record<number, Parts>>) =>
  Object.entries(years).flatMap(([year, parts]) =>
    parts.map(([part, each]) => ({ year: Number(year), part, per_inhabitant_ore: kronor(each) })),
  )

const income = 'Inkomstutjämning'
const cost = 'Kostnadsutjämning'
const adjusting = 'Regleringsbidrag'
const lss = 'LSS-utjämning'

/** What the equalisation gives by the law, by a proposal, and by one that came to nothing. */
function rules(): WorldStep[] {
  return [
    told('equalisation_rule.create', 'skatter', {
      id: 'UTJAMNING-LAG',
      title: 'Dagens utjämning',
      state: 'law',
      legal_basis: 'Lag (2004:773) om kommunalekonomisk utjämning, påhittade belopp',
      first_year: 2027,
      verified_on: '2026-11-18',
      amounts: amounts({
        2027: [
          [income, 6120],
          [cost, -840],
          [adjusting, 1310],
          [lss, -125],
        ],
        2028: [
          [income, 6200],
          [cost, -860],
          [adjusting, 1360],
          [lss, -130],
        ],
        2029: [
          [income, 6280],
          [cost, -880],
          [adjusting, 1410],
          [lss, -135],
        ],
      }),
    }),
    told('equalisation_rule.create', 'skatter', {
      id: 'UTJAMNING-FORSLAG',
      title: 'Utredningens förslag till ny utjämning',
      state: 'proposal',
      legal_basis: 'påhittat betänkande',
      first_year: 2028,
      verified_on: '2026-11-18',
      loss_cap_per_inhabitant_ore: kronor(250),
      amounts: amounts({
        2028: [
          [income, 5480],
          [cost, -790],
          [adjusting, 1360],
          [lss, -160],
        ],
        2029: [
          [income, 5530],
          [cost, -800],
          [adjusting, 1410],
          [lss, -165],
        ],
      }),
    }),
    told('equalisation_rule.create', 'skatter', {
      id: 'UTJAMNING-TILLAGG',
      title: 'Förslag om tillägg för administration',
      state: 'dropped',
      legal_basis: 'påhittad promemoria',
      first_year: 2028,
      verified_on: '2026-10-05',
    }),
  ]
}

/** What is expected in taxes and equalisation. */
export function taxes2027(): WorldStep[] {
  return [
    account('kommunalskatt', 'Kommunalskatt och slutavräkning', 'revenue'),
    account('utjamning', 'Bidrag ur utjämningen', 'revenue'),
    account('utjamningsavgift', 'Avgifter till utjämningen', 'cost'),
    ...rules(),
    told('tax_forecast.create', 'skatter', {
      id: 'SKATTER-2026-10',
      title: 'Skatteprognos oktober 2026',
      unit_id: 'KS',
      entry_set_id: 'koncernplan-2027',
      tax_account_id: 'kommunalskatt',
      equalisation_account_id: 'utjamning',
      fee_account_id: 'utjamningsavgift',
      rule_id: 'UTJAMNING-LAG',
      change_id: 'UTJAMNING-FORSLAG',
      rate_decision_id: decisionId(2027),
      years: [
        { year: 2027, tax_base_ore: mnkr(46_650), tax_rate_ore: 3241, inhabitants: 186_400 },
        { year: 2028, tax_base_ore: mnkr(47_700), tax_rate_ore: 3241, inhabitants: 187_300 },
        { year: 2029, tax_base_ore: mnkr(48_800), tax_rate_ore: 3241, inhabitants: 188_200 },
      ],
      settlements: [{ year: 2027, per_inhabitant_ore: kronor(512) }],
    }),
  ]
}
