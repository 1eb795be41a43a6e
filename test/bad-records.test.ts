import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type RecordType, recordOrigin } from '#core/record.ts'
import type { City } from '#server/context.ts'
import { recordTypes } from '#server/registry.ts'
import { ask } from './asking.ts'
import { planner, read, record, type TestProduct } from './city.ts'
import { underlagProduct } from './worlds.ts'

// Bad input for every kind of record, made from a row that the city has: one fact is wrong, all the others are right.

type Row = Record<string, unknown>

let product: TestProduct
let city: City
const rows = new Map<string, Row>()

/** One row of each kind that the city has none of. */
const whatTheCityLacks: [string, Row][] = [
  ['activity_code.create', { id: 'KOD', name: 'Kod' }],
  ['import_profile.create', { id: 'PROFIL', name: 'Profil' }],
  ['counterparty.create', { id: 'MOTPART', name: 'Motpart', inside_group: false }],
  [
    'group_member.create',
    { unit_id: 'SLK', counterparty_id: 'MOTPART', valid_from: '2026-01-01', valid_to: '2026-12-31' },
  ],
  [
    'consolidation.create',
    { id: 'KONCERN', title: 'x', entry_set_id: 'budget-2025', first_year: 2026, last_year: 2027, tolerance_ore: 1 },
  ],
  ['balance_requirement.create', { consolidation_id: 'KONCERN', year: 2026 }],
  ['scenario.create', { id: 'PROVAT', title: 'x', purpose: 'x', condition: 'x', base_set_id: 'budget-2025' }],
  [
    'scenario_change.create',
    { scenario_id: 'PROVAT', title: 'x', kind: 'amount', unit_id: 'SLK', account_id: 'hyra', reason: 'x' },
  ],
  [
    'periodisation_profile.create',
    {
      ...{ name: 'x', january: 1, february: 1, march: 1, april: 1, may: 1, june: 1, july: 1, august: 1, september: 1 },
      ...{ october: 1, november: 1, december: 1 },
    },
  ],
  ['political_group.create', { id: 'GRUPP', name: 'Gruppen' }],
  ['equalisation_rule.create', { id: 'REGEL', title: 'Lagen', state: 'law', first_year: 2026 }],
  ['entry_set.create', { id: 'plan-prov', name: 'Plan', kind: 'plan', first_year: 2026, last_year: 2027 }],
  [
    'cost_driver.create',
    {
      ...{ title: 'x', unit_id: 'SLK', entry_set_id: 'plan-prov', account_id: 'hyra' },
      ...{ volume_unit: 'st', volumes: [{ year: 2026, volume: 1 }], price_ore: 1, price_year: 2026 },
    },
  ],
  [
    'staff_group.create',
    {
      ...{ title: 'x', unit_id: 'SLK', entry_set_id: 'plan-prov', pay_account_id: 'hyra' },
      ...{ social_fee_account_id: 'hyra', posts: 1, monthly_pay_ore: 1, starts_on: '2026-01-01' },
    },
  ],
  [
    'tax_forecast.create',
    {
      title: 'x',
      unit_id: 'SLK',
      entry_set_id: 'plan-prov',
      tax_account_id: 'intakter',
      equalisation_account_id: 'intakter',
      rule_id: 'REGEL',
      years: [{ year: 2026, tax_base_ore: 1, tax_rate_ore: 1, inhabitants: 1 }],
    },
  ],
  ['planning_round.create', { id: 'OMGANG', title: 'x', budget_year: 2026, election_year: false }],
  ['frame.create', { round_id: 'OMGANG', unit_id: 'SLK', year: 2026 }],
  ['budget_proposal.create', { round_id: 'OMGANG', plan_set_id: 'plan-prov' }],
  ['result_unit.create', { unit_id: 'SLK', from_year: 2026 }],
  ['goal.create', { id: 'MAL', title: 'Mål', level: 'direction' }],
  ['indicator_value.create', { target_id: 'MAL-BILTRAFIK', year: 2025 }],
  ['area.create', { id: 'PLATS', name: 'Plats', kind: 'district' }],
  ['local_need.create', { id: 'BEHOV', title: 'x', description: 'x', area_id: 'PLATS', raised_by_unit_id: 'KS' }],
  ['need_answer.create', { need_id: 'BEHOV', unit_id: 'SLK' }],
  ['survey_result.create', { survey_id: 'MATNING-MEDBORGARE', question: 'Trivs du?' }],
  [
    'cost_share.create',
    { shared_service_id: 'RECEPTION-3D', payer_unit_id: 'SLK', share_ppm: 1, from_on: '2026-01-01' },
  ],
  ['saving_allocation.create', { requirement_id: 'SPARBETING', unit_id: 'SLK', year: 2027, amount_ore: 1 }],
  [
    'budget_adjustment.create',
    {
      id: 'JUSTERING',
      title: 'Justering',
      unit_id: 'SLK',
      kind: 'premises',
      motive: 'x',
      amounts: [{ year: 2027, account_id: 'hyra', amount_ore: 100 }],
    },
  ],
  [
    'burn_point.create',
    { project_id: 'GSIT3', year: 2026, month: 1, account_id: 'kostnader', amount_ore: 1, kind: 'forecast' },
  ],
  [
    'forecast_round.create',
    { title: 'x', year: 2026, through_month: 8, drift_ppm: 1, difference_ppm: 1, requires_measures: false },
  ],
  ['accessibility_report.create', { title: 'Knappen', description: 'Den går inte att nå', received_on: '2026-11-01' }],
  [
    'acknowledgement.create',
    { code: 'W08', subject_kind: 'lease', subject_id: 'AVTAL-2B', stance: 'known', motive: 'prov' },
  ],
]

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  await record(product, city, ...whatTheCityLacks)
  for (const type of recordTypes()) {
    const found = await ask(product, city, `${type.name}.list`, {}, { actor: planner })
    const [row] = (found as { rows: Row[] }).rows
    if (row !== undefined) rows.set(type.name, row)
  }
})

afterAll(() => product.close())

const state = () =>
  read(product, city, async (context) => {
    const counts = recordTypes().map((type) => sql`(select count(*) from ${sql.id(type.name)})::int`)
    const found = await sql`select (select seq from audit_head)::int as events, (select hash from audit_head) as hash,
      (select count(*) from history)::int as history, (select count(*) from entry)::int as entries,
      array[${sql.join(counts)}] as rows`.execute(context.db)
    return found.rows[0]
  })

let before: unknown
beforeEach(async () => {
  before = await state()
})
afterEach(async () => {
  expect(await state()).toEqual(before)
})

/** The kinds that are written in the general way; the others have verbs and tests of their own. */
const writable = () => recordTypes().filter((type) => !type.own_verbs)

/** The kinds that the city has a row of, with what a person would send to make another such row. */
function sendable(): { type: RecordType; sent: Row }[] {
  return writable().flatMap((type) => {
    const row = rows.get(type.name)
    if (row === undefined) return []
    const open = Object.keys(type.fields.shape).filter((field) => !type.guarded.includes(field))
    const names = [...open, ...Object.keys(recordOrigin.shape)]
    return [{ type, sent: { ...Object.fromEntries(names.map((name) => [name, row[name]])), id: 'PROV-NY' } }]
  })
}

const create = (type: RecordType, sent: Row) => ask(product, city, `${type.name}.create`, sent, { actor: planner })

type Wrong = [type: RecordType, field: string, sent: Row]

/** Every field that the condition picks, each wrong in turn with each of the values. */
function wrongIn(isMeant: (type: RecordType, field: string, inner: z.ZodType) => boolean, values: unknown[]): Wrong[] {
  return sendable().flatMap(({ type, sent }) =>
    Object.entries(type.fields.shape)
      .filter(([field]) => field in sent)
      .filter(([field, schema]) => isMeant(type, field, bare(schema as z.ZodType)))
      .flatMap(([field]) => values.map((value): Wrong => [type, field, { ...sent, [field]: value }])),
  )
}

function bare(field: z.ZodType): z.ZodType {
  const wrapped = field instanceof z.ZodDefault || field instanceof z.ZodNullable || field instanceof z.ZodOptional
  return wrapped ? bare(field.unwrap() as z.ZodType) : field
}

async function refusals(wrong: Wrong[], atLeast: number, expected: RegExp): Promise<void> {
  expect(wrong.length).toBeGreaterThan(atLeast)
  const answers: string[] = []
  for (const [type, field, sent] of wrong) {
    const answer = await create(type, sent)
    if (typeof answer === 'string' && expected.test(answer)) continue
    answers.push(`${type.name}.${field} = ${JSON.stringify(sent[field])}: ${JSON.stringify(answer)}`)
  }
  expect(answers).toEqual([])
}

describe('of every kind of record', () => {
  it('the city has a row to make bad ones from', () => {
    expect(
      writable()
        .map(({ name }) => name)
        .filter((name) => !rows.has(name)),
    ).toEqual([])
  })

  it('a unit or any other record that is not there is refused', () =>
    refusals(
      wrongIn((type, field) => field in type.refs, ['FINNS-EJ']),
      80,
      /^(422 record.unknown_reference|404 )/,
    ))

  it('a year that no plan speaks of is refused', () =>
    refusals(
      wrongIn(
        (_type, field, inner) =>
          /(^|[a-z]_)year$/.test(field) && !field.endsWith('per_year') && inner instanceof z.ZodNumber,
        [1789, 20_270, '2027', 2027.5],
      ),
      40,
      /^400 input.invalid/,
    ))

  it('a day that is none, or is written otherwise, is refused', () =>
    refusals(
      wrongIn(
        (_type, _field, inner) => inner instanceof z.ZodISODate,
        ['2026-02-30', '20261123', '23/11/2026', '2026-11-23T08:00:00Z', 20_261_123],
      ),
      100,
      /^400 input.invalid/,
    ))

  it('an amount in words, with decimals or beyond what can be counted is refused', () =>
    refusals(
      wrongIn((_type, field) => field.endsWith('_ore') || field.includes('_ore_'), ['1 605,5', 0.5, 2 ** 60]),
      20,
      /^400 input.invalid/,
    ))

  it('a word that is not among those of a field is refused', () =>
    refusals(
      wrongIn((_type, _field, inner) => inner instanceof z.ZodEnum, ['hittepå', '']),
      60,
      /^400 input.invalid/,
    ))

  it('one that is there already is refused', async () => {
    for (const { type, sent } of sendable()) {
      const again = await create(type, { ...sent, id: rows.get(type.name)?.id })
      expect(again, type.name).toMatch(/^4\d\d /)
    }
  })

  it('a change or removal made from no version, or from one that was never made, is refused', async () => {
    let tried = 0
    for (const { type } of sendable().filter((one) => !one.type.append_only)) {
      const id = rows.get(type.name)?.id
      for (const verb of ['revise', 'remove']) {
        const answers = []
        for (const if_match of [null, 'v1', '"v99"'])
          answers.push(await ask(product, city, `${type.name}.${verb}`, { id }, { actor: planner, if_match }))
        expect(answers, `${type.name}.${verb}`).toEqual([
          '428 version.required',
          '428 version.required',
          '412 version.ahead',
        ])
        tried += 1
      }
    }
    expect(tried).toBeGreaterThan(80)
  })

  it('a size with a minus is refused, and so is an account of income with a plus', async () => {
    const sizes = [
      'rent_ore_per_year',
      'saving_ore_per_year',
      'cost_ore',
      'planned_cost_ore',
      'reserved_ore',
      'used_ore',
    ]
    await refusals(
      wrongIn((_type, field) => sizes.includes(field), [-100]),
      5,
      /^400 input.invalid/,
    )
    const income = (amount_ore: number) => [{ year: 2027, account_id: 'intakter', amount_ore }]
    const wrong = sendable().flatMap(({ type, sent }): Wrong[] =>
      type.name === 'budget_adjustment' ? [[type, 'amounts', { ...sent, amounts: income(100) }]] : [],
    )
    await refusals(wrong, 0, /^422 ledger.wrong_sign/)
  })
})
