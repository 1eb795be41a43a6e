import type { WorldStep } from '#server/world.ts'
import { lines2025 } from './booked-months.ts'
import { budgetLines, type Line, netOf, slip } from './budgets.ts'
import { decision } from './decisions.ts'
import { made, mnkr, told } from './made.ts'

const setId = (year: number) => `budget-${year}`
export const decisionId = (year: number) => `BESLUT-BUDGET-${year}`
const titleOf = (year: number) => `Budget ${year} med plan ${year + 1}–${year + 2}`

/** The document that the council decided: what is stated there is held against what it gave the ledger. */
const documentOf = (year: number) => `Mälarstads budget ${year}, exempeldata`

type Investment = {
  id: string
  title: string
  unit_id: string
  outlays: (number | null)[]
  inflows?: number[]
  /** The prices that the line is in, when they are not those of the budget's first year. */
  price_year?: number
  calculated_on?: string
  /** The whole outlay that was decided, in million kronor. */
  decided_total?: number
}

const investments: Record<number, readonly Investment[]> = {
  2025: [
    {
      id: 'INV-25-UBN',
      title: 'Inventarier till skolor',
      unit_id: 'UBN-LOK',
      outlays: [42, 44, 40],
      inflows: [0, 0, 0],
    },
    { id: 'INV-25-TRN', title: 'Broar och kajer', unit_id: 'TRN', outlays: [120, 135, 140] },
    { id: 'INV-25-FSN', title: 'Ombyggnad av skolor', unit_id: 'FSN-BYG', outlays: [310, 345, 280] },
  ],
  2026: [
    {
      id: 'INV-26-UBN',
      title: 'Inventarier till skolor',
      unit_id: 'UBN-LOK',
      outlays: [46, 52, 38],
      inflows: [0, 0, 0],
    },
    { id: 'INV-26-KOK', title: 'Utrustning till tillagningskök', unit_id: 'UBN-LOK', outlays: [12, 14, 4] },
    { id: 'INV-26-TPN', title: 'Broar och kajer', unit_id: 'TPN-GAT', outlays: [138, 142, 150] },
    { id: 'INV-26-FSN', title: 'Ombyggnad av skolor', unit_id: 'FSN-BYG', outlays: [352, 290, 240] },
  ],
  2027: [
    {
      id: 'INV-27-UBN',
      title: 'Inventarier till skolor',
      unit_id: 'UBN-LOK',
      outlays: [54, 36, 22],
      inflows: [0, 0, 0],
    },
    { id: 'INV-27-KOK', title: 'Utrustning till tillagningskök', unit_id: 'UBN-LOK', outlays: [14, 6, null] },
    { id: 'INV-27-TPN', title: 'Broar och kajer', unit_id: 'TPN-GAT', outlays: [148, 156, 160] },
    { id: 'INV-27-SKY', title: 'Skyfallsåtgärder i Hamnlyckan', unit_id: 'TPN-PAR', outlays: [24, 31, null] },
    { id: 'INV-27-FSN', title: 'Ombyggnad av skolor', unit_id: 'FSN-BYG', outlays: [298, 244, 210] },
    { id: 'INV-27-SOL', title: 'Solceller på skoltak', unit_id: 'FSN-BYG', outlays: [18, 18, 9] },
    {
      id: 'INV-27-BAD',
      title: 'Ny simhall',
      unit_id: 'IDN-ANL',
      outlays: [0, 12, 85],
      price_year: 2024,
      calculated_on: '2025-03-10',
    },
    {
      id: 'INV-27-EXN',
      title: 'Gator och ledningar vid Sjöklinten',
      unit_id: 'EXN-GEN',
      outlays: [96, 110, 64],
      inflows: [-20, -140, -180],
      calculated_on: '2026-08-21',
      decided_total: 230,
    },
    { id: 'INV-27-SLK', title: 'Sammanträdesteknik', unit_id: 'SLK-DIG', outlays: [3, 3, 1] },
  ],
}

function investmentLine(first_year: number, line: Investment): WorldStep {
  const { id, title, unit_id, outlays, inflows = [], price_year = first_year, calculated_on, decided_total } = line
  const amounts = (account_id: string, values: readonly (number | null)[]) =>
    values.map((value, ahead) => ({
      year: first_year + ahead,
      account_id,
      amount_ore: value === null ? null : mnkr(value),
      certainty: value === null ? 'unknown' : 'decided',
    }))
  return told('investment_line.create', 'investeringsplan', {
    id,
    title,
    unit_id,
    entry_set_id: setId(first_year),
    decision_id: decisionId(first_year),
    price_year,
    calculated_on: calculated_on ?? null,
    decided_total_ore: decided_total === undefined ? null : mnkr(decided_total),
    amounts: [...amounts('utgifter', outlays), ...amounts('inkomster', inflows)],
  })
}

/** What the council stated as the net of some committees: what the lines should add up to. */
function controls(first_year: number, lines: readonly Line[], ...committees: string[]): WorldStep[] {
  const stated = lines.map((line) =>
    isSlip(line, first_year) ? { ...line, amount_ore: (line.amount_ore ?? 0) * 1000 } : line,
  )
  return committees.flatMap((unit_id) =>
    [0, 1, 2].flatMap((ahead) => {
      const year = first_year + ahead
      const amount_ore = netOf(stated, unit_id, year)
      const id = `KONTROLL-${unit_id}-${first_year}-${year}`
      const source_document = documentOf(first_year)
      const total = { id, unit_id, entry_set_id: setId(first_year), year, measure: 'net', amount_ore, source_document }
      return amount_ore === null ? [] : [made('control_total.create', 'kontrollsummor', total)]
    }),
  )
}

function isSlip(line: Line, first_year: number): boolean {
  const { unit_id, account_id, year } = slip
  return (
    slip.first_year === first_year && line.unit_id === unit_id && line.account_id === account_id && line.year === year
  )
}

/** The council's decision of a budget with two years of plan, for every committee, and the investment plan. */
export function decidedBudget(first_year: number, decided_on: string): WorldStep[] {
  const decision_id = decisionId(first_year)
  const lines = budgetLines({ first_year, decision_id })
  return [
    decision(decision_id, titleOf(first_year), 'KF', decided_on),
    told('entry_set.create', 'budget', {
      id: setId(first_year),
      name: titleOf(first_year),
      kind: 'decided_budget',
      first_year,
      last_year: first_year + 2,
      decision_id,
    }),
    told('entry.post', 'drift', {
      entry_set_id: setId(first_year),
      decision_id,
      source_document: documentOf(first_year),
      lines,
    }),
    ...(investments[first_year] ?? []).map((line) => investmentLine(first_year, line)),
    ...controls(first_year, lines, 'UBN', 'ALN', 'KUN'),
  ]
}

/** The city lets everybody read the budget as open data. */
export function openBudget(first_year: number): WorldStep[] {
  return [['budget_publication.publish', { entry_set_id: setId(first_year) }]]
}

const derivedSets = [
  ['commitments', 'Åtaganden', 'commitments'],
  ['project-burn', 'Projektens förbrukning', 'plan'],
  ['funding', 'Finansiering', 'plan'],
] as const

/** The sets that leases, projects and money write to, marked as invented before anything lies in them. */
export function derived(): WorldStep[] {
  return derivedSets.map(([id, name, kind]) =>
    told('entry_set.create', 'huvudbok', { id, name, kind, first_year: 1990, last_year: 2200 }),
  )
}

/** What was used in 2025, unit by unit, some of it month by month. */
export function accounts2025(): WorldStep[] {
  return [
    told('entry_set.create', 'årsredovisning 2025', {
      id: 'utfall-2025',
      name: 'Utfall 2025',
      kind: 'actual',
      first_year: 2025,
      last_year: 2025,
    }),
    told('entry.post', 'årsredovisning 2025', { entry_set_id: 'utfall-2025', lines: lines2025() }),
  ]
}
