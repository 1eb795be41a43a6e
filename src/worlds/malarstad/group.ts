import type { WorldStep } from '#server/world.ts'
import { made, mnkr, told } from './made.ts'

const set = { id: 'koncernplan-2027', name: 'Koncernplan 2027–2029, sammandrag', kind: 'plan' }
const first_year = 2027

const account = (id: string, name: string, kind: string, parent_id: string): WorldStep =>
  made('account.create', 'koncernen', { id, name, kind, parent_id, chart: 'Mälarstads kontoplan 2025' })

const counterparty = (id: string, name: string): WorldStep =>
  made('counterparty.create', 'koncernen', { id, name, inside_group: true })

const member = (
  unit_id: string,
  counterparty_id: string | null,
  owned: number | null = 100,
  method = 'full',
): WorldStep =>
  made('group_member.create', 'koncernen', {
    id: `KONCERN-${unit_id}`,
    unit_id,
    counterparty_id,
    owned_ppm: owned === null ? null : owned * 10_000,
    method,
  })

type Years = readonly (number | null)[]

/** What a member has on an account in the three years [mnkr], and with whom. Null is not known; nothing is no line. */
const row = (unit_id: string, account_id: string, amounts: Years, counterparty_id: string | null = null) =>
  amounts.map((amount, index) => ({
    year: first_year + index,
    unit_id,
    account_id,
    counterparty_id,
    amount_ore: amount === null ? null : mnkr(amount),
    certainty: amount === null ? 'unknown' : 'estimated',
    reason: amount === null ? 'beloppet är inte klart' : 'koncernplan i sammandrag',
  }))

const same = (amount: number): Years => [amount, amount, amount]

const lines = [
  row('KS', 'personal', [430, 438, 446]),
  row('KS', 'reavinst', [-45]),
  row('KS', 'forsaljning', [-220]),
  row('UBN', 'personal', [3_560, 3_610, 3_660]),
  row('UBN', 'hyra', same(520), 'MP-FSN'),
  row('UBN', 'hyra', [60, 62, 63], 'MP-BO'),
  row('UBN', 'statsbidrag', same(-330)),
  row('SON', 'kopt', [1_480, 1_506, 1_530]),
  row('SON', 'hyra', [96, 98, 99], 'MP-BO'),
  row('ALN', 'personal', [285, 292, 300]),
  row('FSN', 'intern', same(-520), 'MP-UBN'),
  row('FSN', 'kopt', [300, 305, 310]),
  row('FSN', 'avskrivning', [190, 204, 215]),
  row('FSN', 'utgifter', [920, 760, 640]),
  row('KF', 'kopt', [10_100, 10_420, 10_980]),
  row('KF', 'material', [42, 43, 44], 'MP-VA'),
  row('MSAB-BO', 'avgifter', [-1_900, -1_950, -2_005]),
  row('MSAB-BO', 'intern', [-60, -62, -63], 'MP-UBN'),
  row('MSAB-BO', 'intern', [-92, -98, -99], 'MP-SON'),
  row('MSAB-BO', 'kopt', [1_210, 1_240, 1_270]),
  row('MSAB-BO', 'avskrivning', [420, 448, 470]),
  row('MSAB-BO', 'utgifter', [1_150, 1_050, 900]),
  row('MSAB-HAMN', 'avgifter', [-610, -622, -634]),
  row('MSAB-HAMN', 'kopt', [430, 438, 446]),
  row('MSAB-HAMN', 'avskrivning', [110, 114, 116]),
  row('MSAB-HAMN', 'utgifter', [160, 150, null]),
  row('MSAB-VA', 'avgifter', [-780, -802, -825]),
  row('MSAB-VA', 'intern', [-41.95, -43, null], 'MP-STAD'),
  row('MSAB-VA', 'kopt', [560, 571, 582]),
  row('MSAB-VA', 'avskrivning', [180, 192, 203]),
  row('MSAB-VA', 'utgifter', [410, 430, 390]),
  row('MSAB-PARK', 'avgifter', [-96, -99, -102]),
  row('MSAB-PARK', 'kopt', [58, 59, 60]),
  row('MSAB-PARK', 'avskrivning', [14, 15, 16]),
  row('MSAB-PARK', 'utgifter', [40, 24, 10]),
].flat()

const balance = (year: number, stated: Record<string, number | null>): WorldStep =>
  made('balance_requirement.create', 'koncernen', {
    id: `BALANSKRAV-${year}`,
    consolidation_id: 'KONCERN-2027',
    year,
    ...stated,
  })

/** Nothing is moved to or from the reserve, and nobody has counted the equity. */
const still = { other_adjustments_ore: 0, equity_ore: null, reserved_ore: 0, used_ore: 0 }

/** The group's plan in short: some committees and companies, what they have with one another, and what the law asks. */
export function group2027(): WorldStep[] {
  return [
    account('skatter', 'Skatter, generella bidrag och utjämning', 'revenue', 'intakter'),
    account('reavinst', 'Realisationsvinster', 'revenue', 'intakter'),
    account('avskrivning', 'Avskrivningar', 'cost', 'kapital'),
    account('forsaljning', 'Försäljning av anläggningar', 'inflow', 'inkomster'),
    counterparty('MP-UBN', 'Utbildningsnämnden'),
    counterparty('MP-SON', 'Socialnämnden'),
    counterparty('MP-FSN', 'Fastighetsnämnden'),
    counterparty('MP-STAD', 'Staden, övriga nämnder'),
    told('entry_set.create', 'koncernen', { ...set, first_year, last_year: first_year + 2 }),
    told('entry.post', 'koncernen', { entry_set_id: set.id, lines }),
    member('KF', 'MP-STAD'),
    member('KS', null),
    member('UBN', 'MP-UBN'),
    member('SON', 'MP-SON'),
    member('ALN', null),
    member('FSN', 'MP-FSN'),
    member('MSAB-BO', 'MP-BO'),
    member('MSAB-HAMN', 'MP-HAMN', 60),
    member('MSAB-VA', 'MP-VA'),
    // Half of it is the region's, so half of it is counted.
    member('MSAB-PARK', null, 50, 'proportional'),
    made('consolidation.create', 'koncernen', {
      id: 'KONCERN-2027',
      title: 'Koncernplan 2027–2029',
      entry_set_id: set.id,
      first_year,
      last_year: first_year + 2,
      tolerance_ore: mnkr(0.1),
      opening_debt_ore: mnkr(8_400),
      depreciation_account_id: 'avskrivning',
      sales_account_id: 'forsaljning',
      tax_account_id: 'skatter',
      gains_account_id: 'reavinst',
    }),
    balance(2027, {
      other_adjustments_ore: 0,
      equity_ore: mnkr(9_800),
      reserve_before_ore: mnkr(610),
      reserved_ore: mnkr(40),
      used_ore: 0,
    }),
    balance(2028, { ...still, reserve_before_ore: mnkr(650) }),
    balance(2029, { ...still, reserve_before_ore: null }),
  ]
}
