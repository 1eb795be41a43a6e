import type { WorldStep } from '#server/world.ts'
import { fact, later, mnkr, underlag } from './fact.ts'

const account = (id: string, name: string, kind: string, parent_id: string | null = null) =>
  fact('account.create', '4.1', { id, name, kind, parent_id, chart: 'Underlagets tabell' })

const years = [2025, 2026, 2027, 2028] as const
const costs = [1605.5, 1600.6, 1597.9, 1597.9]
const nets = [1557.9, 1553.0, 1550.3, 1550.3]

/** The council decided 2025–2027; 2028 is the same amounts once more. */
const certaintyOf = (year: number) => (year === 2028 ? 'carried' : 'decided')
const reasonOf = (year: number) => (year === 2028 ? 'samma belopp som 2027' : 'beslutad av kommunfullmäktige')

const line = (year: number, account_id: string, amount: number) => ({
  year,
  unit_id: 'SLK',
  account_id,
  amount_ore: mnkr(amount),
  certainty: certaintyOf(year),
  reason: reasonOf(year),
})

export const decisions: WorldStep[] = [
  fact('decision.create', '4.1', {
    id: 'BESLUT-BUDGET-2025',
    title: 'Budget 2025 och plan 2026–2027',
    body_id: 'KF',
    decided_on: null,
    kind: 'approved',
  }),
  fact('decision.create', '4.3.4', {
    id: 'BESLUT-GSIT3',
    title: 'GSIT3, finansiering till och med 2027',
    body_id: 'KF',
    decided_on: null,
    kind: 'approved',
  }),
  fact('decision.create', '4.3.5', {
    id: 'BESLUT-SIKT2',
    title: 'SIKT2, nuvarande finansiering',
    body_id: 'KF',
    decided_on: null,
    kind: 'approved',
  }),
  fact('decision.create', '4.3.6', {
    id: 'BESLUT-EGET-KAPITAL',
    title: 'Reserverat eget kapital förlängs till och med 2027, med årsredovisningen för 2022',
    body_id: 'KF',
    decided_on: null,
    kind: 'approved',
  }),
]

export const economy: WorldStep[] = [
  account('kostnader', 'Kostnader', 'cost'),
  account('hyra', 'Hyror', 'cost', 'kostnader'),
  account('sparkrav', 'Sparkrav', 'cost', 'kostnader'),
  account('intakter', 'Intäkter', 'revenue'),
  account('utgifter', 'Investeringsutgifter', 'outlay'),
  account('inkomster', 'Investeringsinkomster', 'inflow'),
  fact('entry_set.create', '4.1', {
    id: 'budget-2025',
    name: 'Budget 2025 med plan 2026–2028',
    kind: 'decided_budget',
    first_year: 2025,
    last_year: 2028,
    decision_id: 'BESLUT-BUDGET-2025',
  }),
  fact(
    'entry_set.create',
    '4.1',
    {
      id: 'scenario-utjamning',
      name: 'Om utjämningen ändras',
      kind: 'scenario',
      first_year: 2026,
      last_year: 2028,
      base_set_id: 'budget-2025',
    },
    'conditional',
  ),
  [
    'entry.post',
    {
      entry_set_id: 'budget-2025',
      decision_id: 'BESLUT-BUDGET-2025',
      source_document: underlag,
      source_section: '4.1',
      lines: years.flatMap((year, index) => [
        line(year, 'kostnader', costs[index] ?? 0),
        line(year, 'intakter', -47.6),
      ]),
    },
  ],
  ...years.flatMap((year, index) => [
    fact('control_total.create', '4.1', {
      id: `KONTROLL-NETTO-${year}`,
      unit_id: 'SLK',
      entry_set_id: 'budget-2025',
      year,
      measure: 'net',
      amount_ore: mnkr(nets[index] ?? 0),
    }),
    fact('control_total.create', '4.1', {
      id: `KONTROLL-INVESTERING-${year}`,
      unit_id: 'SLK',
      entry_set_id: 'budget-2025',
      year,
      measure: 'investment_net',
      amount_ore: mnkr(3.3),
    }),
  ]),
  fact('investment_line.create', '4.2', {
    id: 'INV-UTRUSTNING',
    title: 'Utrustning till Stadshusets lokaler',
    unit_id: 'SLK',
    entry_set_id: 'budget-2025',
    decision_id: 'BESLUT-BUDGET-2025',
    amounts: years.flatMap((year) => [
      { year, account_id: 'utgifter', amount_ore: mnkr(3.3), certainty: certaintyOf(year) },
      { year, account_id: 'inkomster', amount_ore: 0, certainty: certaintyOf(year) },
    ]),
  }),
]

/** Records that point at projects, premises and laws, and so come after them. */
export const money: WorldStep[] = [
  fact(
    'expected_change.create',
    '4.2',
    {
      id: 'OKAR-UTRUSTNING',
      title: 'Utrustning till fler arbetsplatser på Hantverkargatan 2 B',
      unit_id: 'SLK',
      account_kind: 'outlay',
      direction: 'rises',
      from_year: 2026,
      to_year: 2027,
      cause_id: 'AVTAL-2B',
    },
    'estimated',
  ),
  fact(
    'saving_requirement.create',
    '4.1',
    {
      id: 'SPARBETING',
      title: 'Generellt sparbeting 2,5 procent',
      unit_id: 'SLK',
      share_ppm: 25_000,
      state: 'potential',
      condition: 'ändringen av utjämningssystemet träder i kraft',
      condition_id: 'LAG-UTJAMNING',
      scenario_set_id: 'scenario-utjamning',
      account_id: 'sparkrav',
    },
    'conditional',
  ),
  fact('reserve_line.create', '4.1', {
    id: 'CM-FORSTUDIE',
    title: 'Central medelsreserv, förstudie ekonomi- och inköpssystem',
    unit_id: 'KS',
    subject_id: 'EKO-FS',
    from_year: 2025,
    to_year: 2026,
    state: 'set_aside',
    decision_id: 'BESLUT-BUDGET-2025',
  }),
  fact('earmarked_equity.create', '4.3.6', {
    id: 'KAPITAL-SMART',
    title: 'Reserverat eget kapital, Smart stad och kvalitetsprogrammet',
    unit_id: 'KS',
    subject_id: 'SMART',
    available_to: '2027-12-31',
    decision_id: 'BESLUT-EGET-KAPITAL',
  }),
  fact('funding.create', '4.3.4', {
    id: 'PENGAR-GSIT3',
    title: 'GSIT3, beslutad finansiering',
    subject_id: 'GSIT3',
    unit_id: 'KS',
    valid_to: '2027-12-31',
    state: 'decided',
    lasts: 'no',
    decision_id: 'BESLUT-GSIT3',
  }),
  fact(
    'funding.create',
    '4.3.4',
    {
      id: 'PENGAR-GSIT3-2027',
      title: 'GSIT3, införande, leverantörsbyte och avveckling',
      subject_id: 'GSIT3',
      unit_id: 'KS',
      valid_from: '2027-01-01',
      valid_to: '2029-12-31',
      state: 'need',
      decide_by: '2026-12-31',
    },
    'proposed',
  ),
  fact('funding.create', '4.3.5', {
    id: 'PENGAR-SIKT2',
    title: 'SIKT2, nuvarande finansiering',
    subject_id: 'SIKT2',
    unit_id: 'KS',
    valid_to: '2025-12-31',
    state: 'decided',
    decision_id: 'BESLUT-SIKT2',
  }),
  fact(
    'funding.create',
    '4.3.5',
    {
      id: 'PENGAR-SIKT2-2026',
      title: 'SIKT2, förlängd finansiering',
      subject_id: 'SIKT2',
      unit_id: 'KS',
      valid_from: '2026-01-01',
      valid_to: '2026-12-31',
      account_id: 'kostnader',
      state: 'proposed',
    },
    'proposed',
  ),
]

export const budget2027: WorldStep[] = [
  later(
    'planning_round.create',
    { document: 'Kommunallagen (2017:725)', section: '11 kap. 10 §' },
    {
      id: 'omgang-2027',
      title: 'Budget 2027 med plan 2028–2029',
      budget_year: 2027,
      election_year: true,
      state: 'board_proposal',
    },
  ),
  later(
    'round_step.create',
    { document: 'Kommunallagen (2017:725)', section: '11 kap. 10 §' },
    {
      id: 'STEG-BUDGET-2027',
      round_id: 'omgang-2027',
      title: 'Fullmäktige fastställer budgeten för 2027',
      due_on: '2026-11-30',
      statutory: true,
      legal_reference: 'KL 11 kap. 10 §',
      unit_id: 'KF',
    },
  ),
  later(
    'round_step.create',
    { document: 'Kommunallagen (2017:725)', section: '11 kap. 11 §' },
    {
      id: 'STEG-SKATT-2027',
      round_id: 'omgang-2027',
      title: 'Fullmäktige fastställer skattesatsen för 2027',
      due_on: '2026-11-30',
      statutory: true,
      legal_reference: 'KL 11 kap. 11 §',
      unit_id: 'KF',
    },
  ),
]
