import fc from 'fast-check'
import { z } from 'zod'
import { certainties } from '#core/certainty.ts'
import { isoDate, type RecordType, recordId } from '#core/record.ts'
import type { EntryTotal, FrozenFigure, InternalTotal } from '#core/warning-rule.ts'
import * as budget from '#modules/budget/schema.ts'
import { staffGroup } from '#modules/cost-drivers/schema.ts'
import { documentTemplate, planDocument } from '#modules/documents/schema.ts'
import { forecast, forecastRound } from '#modules/forecasts/schema.ts'
import { balanceRequirement, consolidation, groupMember } from '#modules/group/schema.ts'
import { investmentLine } from '#modules/investments/schema.ts'
import { lawItem, lawTask } from '#modules/laws/schema.ts'
import { account, accountKinds, counterparty, entrySet, setKinds } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import * as premises from '#modules/premises/schema.ts'
import { burnPoint, contract, project, projectPhase, systemService } from '#modules/projects/schema.ts'
import { decision, planningRound, roundStep, submission } from '#modules/rounds/schema.ts'
import { activity, goal, indicatorValue, priority, target } from '#modules/steering/schema.ts'
import { steeringDocument } from '#modules/steering-documents/schema.ts'
import { survey, surveyResult } from '#modules/surveys/schema.ts'
import { link } from '#modules/thread/schema.ts'
import { type Recorded, recorded } from './snapshot-for-tests.ts'

/** What a random city is made of: every kind of record that a rule reads, more or less. */
const types: readonly RecordType[] = [
  orgUnit,
  counterparty,
  groupMember,
  consolidation,
  balanceRequirement,
  planningRound,
  roundStep,
  submission,
  decision,
  goal,
  priority,
  target,
  indicatorValue,
  activity,
  survey,
  surveyResult,
  staffGroup,
  investmentLine,
  link,
  project,
  projectPhase,
  burnPoint,
  contract,
  systemService,
  lawItem,
  lawTask,
  steeringDocument,
  planDocument,
  budget.funding,
  budget.budgetAdjustment,
  budget.reserveLine,
  budget.earmarkedEquity,
  budget.savingRequirement,
  budget.savingAllocation,
  budget.assumption,
  budget.expectedChange,
  budget.controlTotal,
  forecastRound,
  forecast,
  premises.lease,
  premises.premiseChange,
  premises.sharedService,
  premises.costShare,
  premises.premiseNeed,
  premises.premisesPlanPeriod,
]

const numbers = ['1', '2']
const idOf = (type: string) => fc.constantFrom(...numbers.map((number) => `${type}-${number}`))
const nodeId = fc.constantFrom(
  ...['project', 'project_phase', 'lease', 'premise', 'law_item', 'steering_document', 'priority', 'goal'].flatMap(
    (type) => numbers.map((number) => `${type}-${number}`),
  ),
)
const dates = ['2029-12-31', '2030-01-01', '2030-06-01', '2030-06-02', '2030-12-31', '2031-01-01', '2032-07-01']
export const date = fc.constantFrom(...dates, '2034-06-30', '2040-12-31')
const amounts = [0, 1, -1, 99, 100, 4_999_999, 5_000_000, 2_000_000_000, -2_000_000_000, 5_000_000_000_000]
const ore = fc.constantFrom(...amounts)
const word = fc.constantFrom('Alfa', 'Beta', 'Gamma')

/** Any value that a column may have, from its schema: ids that exist now and then, dates close to each other. */
function anyOf(schema: unknown, ref: string | undefined): fc.Arbitrary<unknown> {
  if (ref !== undefined && schema === recordId) return ref === 'node' ? nodeId : idOf(ref)
  if (schema === recordId) return idOf('org_unit')
  if (schema === isoDate) return date
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return anyOf(schema.def.innerType, ref)
  if (schema instanceof z.ZodNullable) return fc.option(anyOf(schema.def.innerType, ref), { freq: 2 })
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodArray) return fc.array(anyOf(schema.def.element, ref), { minLength: 1, maxLength: 2 })
  if (schema instanceof z.ZodObject) return recordOf(schema, {})
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return numberBetween(schema.minValue ?? 0, schema.maxValue ?? 0)
  return word
}

function numberBetween(min: number, max: number): fc.Arbitrary<number> {
  if (max === 2200) return fc.integer({ min: 2029, max: 2034 })
  if (max === 1_000_000) return fc.constantFrom(...[25_000, 400_000, 600_000, 1_000_000].filter((each) => each >= min))
  const fitting = amounts.filter((each) => each >= min && each <= max)
  return fitting.length > 5
    ? fc.constantFrom(...fitting)
    : fc.integer({ min: Math.max(min, 1), max: Math.min(max, 12) })
}

function recordOf(fields: z.ZodObject, refs: RecordType['refs']): fc.Arbitrary<Record<string, unknown>> {
  const columns = Object.entries(fields.shape).map(([name, schema]) => [name, anyOf(schema, refs[name])] as const)
  return fc.record(Object.fromEntries(columns))
}

function rowsOf(type: RecordType): fc.Arbitrary<Recorded[]> {
  const row = recordOf(type.fields, type.refs)
  const rows = fc.tuple(...numbers.map(() => fc.option(row, { freq: 4 })))
  return rows.map((found) =>
    found.flatMap((fields, index) =>
      fields === null
        ? []
        : [recorded(type, { ...fields, id: `${type.name}-${numbers[index]}`, source_section: '1.2' })],
    ),
  )
}

/** The budget, or what is beside it; the ledger's sums lie in these. */
const sets = fc
  .record({
    first_year: fc.integer({ min: 2029, max: 2031 }),
    kind: fc.constantFrom(...setKinds),
    beside: fc.constantFrom('commitments' as const, 'decided_budget' as const, 'plan' as const),
  })
  .map(({ first_year, kind, beside }) => [
    recorded(entrySet, {
      id: 'entry_set-1',
      name: 'Alfa',
      kind: 'decided_budget',
      first_year,
      last_year: first_year + 2,
    }),
    recorded(entrySet, { id: 'entry_set-2', name: 'Beta', kind: beside, first_year: 2030, last_year: 2033 }),
    recorded(entrySet, { id: 'entry_set-3', name: 'Gamma', kind, first_year: 2028, last_year: 2031 }),
  ])

const accounts = accountKinds.map((kind) =>
  recorded(account, { id: `account-${kind}`, name: kind, kind, chart: 'Alfa' }),
)

/** A template with a section that must be there, for the documents that are drawn; none of them has a text. */
const template = recorded(documentTemplate, {
  id: 'document_template-1',
  name: 'Alfa',
  document_kind: 'budget_submission',
  sections: [{ number: '1', title: 'Alfa', obligatory: true }],
})

type Sum = Omit<EntryTotal, 'set_kind' | 'account_id'>

const sum: fc.Arbitrary<Sum> = fc
  .record({
    entry_set_id: fc.constantFrom('entry_set-1', 'entry_set-2', 'entry_set-3'),
    unit_id: idOf('org_unit'),
    account_kind: fc.constantFrom(...accountKinds),
    year: fc.integer({ min: 2029, max: 2034 }),
    certainty: fc.constantFrom(...certainties),
    source_kind: fc.constantFrom('lease', null),
    source_id: idOf('lease'),
    source_document: fc.constant(null),
    known_ore: ore,
    unknown_count: fc.constantFrom(0, 0, 0, 1),
  })
  .map((each) => ({ ...each, source_id: each.source_kind === null ? null : each.source_id }))

/** A delivered forecast of a year that the budget has: drawn by itself, since its parts would seldom meet by chance. */
const voiced = fc.option(fc.record({ unit_id: idOf('org_unit'), budget: ore, committee: ore, office: ore }), {
  freq: 4,
})

type Voiced = { unit_id: string; budget: number; committee: number; office: number }

function voicedRecords({ unit_id }: Voiced): Recorded[] {
  const about = { title: 'Alfa', year: 2031, through_month: 8, drift_ppm: 25_000, difference_ppm: 25_000 }
  const sets = { committee_set_id: 'entry_set-2', office_set_id: 'entry_set-3', requires_measures: true }
  return [
    recorded(forecastRound, { id: 'forecast_round-3', state: 'open', ...about, ...sets }),
    recorded(forecast, { id: 'forecast-3', round_id: 'forecast_round-3', unit_id, state: 'fixed' }),
  ]
}

/** A group with its balance requirement: a deficit of the unit, now and then, that nobody restores. */
function owingRecords(unit_id: string): Recorded[] {
  const years = { first_year: 2029, last_year: 2034 }
  const accounts = { gains_account_id: 'account-inflow', entry_set_id: 'entry_set-1' }
  const stated = { other_adjustments_ore: 0, reserved_ore: 0, used_ore: 0 }
  return [
    recorded(groupMember, { id: 'group_member-3', unit_id }),
    recorded(consolidation, { id: 'consolidation-3', title: 'Alfa', tolerance_ore: 0, ...years, ...accounts }),
    recorded(balanceRequirement, {
      id: 'balance_requirement-3',
      consolidation_id: 'consolidation-3',
      year: 2031,
      ...stated,
    }),
  ]
}

/** Money that the council decides during the year it is for: its parts would seldom meet by chance either. */
function spentRecords(unit_id: string): Recorded[] {
  const decided = { title: 'Alfa', kind: 'approved' as const, decided_on: '2030-06-01' }
  const money = { title: 'Alfa', subject_id: 'project-1', unit_id, state: 'decided' as const }
  return [
    recorded(orgUnit, { id: 'org_unit-3', name: 'Alfa', kind: 'city_council' }),
    recorded(decision, { id: 'decision-3', body_id: 'org_unit-3', ...decided }),
    recorded(budget.funding, { id: 'funding-3', decision_id: 'decision-3', valid_from: '2030-01-01', ...money }),
    ...owingRecords(unit_id),
  ]
}

function voicedSums({ unit_id, budget, committee, office }: Voiced): Sum[] {
  const source = { source_kind: null, source_id: null, source_document: null }
  return [budget, committee, office].map((known_ore, index) => ({
    entry_set_id: `entry_set-${index + 1}`,
    unit_id,
    account_kind: 'cost',
    year: 2031,
    certainty: index === 0 ? 'decided' : 'estimated',
    ...source,
    known_ore,
    unknown_count: 0,
  }))
}

const frozen: fc.Arbitrary<FrozenFigure> = fc.record({
  document_id: idOf('plan_document'),
  document_title: word,
  version: fc.integer({ min: 1, max: 3 }),
  figure_id: fc.constant('net:unit=KANSLI,year=2031'),
  label: fc.constant('Netto'),
  frozen: fc.constantFrom('1,0', '2,0'),
  now: fc.constantFrom('1,0', '2,0'),
  unit_id: fc.constant('KANSLI'),
  record: fc.constant(null),
})

/** What units have with counterparties. */
const internal: fc.Arbitrary<InternalTotal> = fc.record({
  entry_set_id: fc.constantFrom('entry_set-1', 'entry_set-2', 'entry_set-3'),
  unit_id: idOf('org_unit'),
  counterparty_id: idOf('counterparty'),
  kind: fc.constantFrom('cost', 'revenue'),
  year: fc.integer({ min: 2029, max: 2034 }),
  certainty: fc.constantFrom(...certainties),
  known_ore: ore,
  unknown_count: fc.constantFrom(0, 0, 0, 1),
})

export type RandomCity = {
  today: string
  records: Recorded[]
  totals: EntryTotal[]
  frozen: FrozenFigure[]
  internal: InternalTotal[]
}

/** A small city without sense or plan, whose rows are all allowed. */
export const randomCity: fc.Arbitrary<RandomCity> = fc
  .record({
    today: date,
    sets,
    rows: fc.tuple(...types.map(rowsOf)).map((rows) => rows.flat()),
    sums: fc.array(sum, { maxLength: 24 }),
    voiced,
    spent: fc.option(idOf('org_unit'), { freq: 4 }),
    frozen: fc.array(frozen, { maxLength: 3 }),
    internal: fc.array(internal, { maxLength: 12 }),
  })
  .map(({ today, sets, rows, sums, voiced: said, spent, frozen, internal }) => {
    const kinds = new Map(sets.map(({ row }) => [row.id, kindOf(row)]))
    const totals = [...sums, ...(said === null ? [] : voicedSums(said))].map((each) => ({
      ...each,
      set_kind: kinds.get(each.entry_set_id) ?? '',
      account_id: `account-${each.account_kind}`,
    }))
    const forecasts = said === null ? [] : voicedRecords(said)
    const decided = spent === null ? [] : spentRecords(spent)
    return {
      today,
      records: [...sets, ...accounts, template, ...rows, ...forecasts, ...decided],
      totals,
      frozen,
      internal,
    }
  })

function kindOf(row: object): string {
  return 'kind' in row ? String(row.kind) : ''
}
