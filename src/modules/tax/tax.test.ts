import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Explained, recompute } from '#core/figure.ts'
import { taxResult } from '#core/formulas/tax.ts'
import { entriesOfSource } from '#modules/ledger/service.ts'
import { totalsOf } from '#modules/ledger/totals.ts'
import type { City, Context } from '#server/context.ts'
import { getRecord } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { ask, inRole } from '../../../test/asking.ts'
import { cityProduct, planner, read, record, type TestProduct } from '../../../test/city.ts'
import { taxYearOf } from './calc.ts'
import { rulesOf } from './derivation.ts'
import { taxForecast } from './schema.ts'

const mnkr = 100_000_000
const kr = 100
let product: TestProduct
let city: City

const account = (id: string, kind: string): [string, Record<string, unknown>] => [
  'account.create',
  { id, name: id, kind, chart: 'prov' },
]

const set = (id: string, kind: string, more: object = {}): [string, Record<string, unknown>] => [
  'entry_set.create',
  { id, name: id, kind, first_year: 2030, last_year: 2034, ...more },
]

const amounts = (...rows: [year: number, part: string, each: number | null][]) =>
  rows.map(([year, part, each]) => ({ year, part, per_inhabitant_ore: each === null ? null : each * kr }))

const rule = {
  id: 'LAG',
  title: 'Lagen',
  state: 'law',
  first_year: 2030,
  source_document: 'Lag (2004:773)',
  source_section: '4',
  amounts: amounts(
    ...[2030, 2031, 2032].flatMap((year): [number, string, number][] => [
      [year, 'inkomst', 1000],
      [year, 'kostnad', -200],
    ]),
  ),
}

const change = {
  id: 'FORSLAG',
  title: 'Förslaget',
  state: 'proposal',
  first_year: 2031,
  loss_cap_per_inhabitant_ore: 250 * kr,
  amounts: amounts([2031, 'inkomst', 200], [2032, 'inkomst', 200]),
}

const forecast = {
  id: 'P',
  title: 'Prognosen',
  unit_id: 'KS',
  entry_set_id: 'plan',
  tax_account_id: 'skatt',
  equalisation_account_id: 'bidrag',
  fee_account_id: 'avgift',
  rule_id: 'LAG',
  change_id: 'FORSLAG',
  years: [2030, 2031, 2032].map((year) => ({
    year,
    tax_base_ore: year === 2032 ? null : 20_000 * mnkr,
    tax_rate_ore: 3000,
    inhabitants: 100_000,
  })),
  settlements: [{ year: 2030, per_inhabitant_ore: -150 * kr }],
}

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KS', name: 'Kommunstyrelsen', kind: 'executive_board' }],
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee' }],
    ['decision.create', { id: 'JA', title: 'Budget', body_id: 'KS', decided_on: '2025-03-01', kind: 'approved' }],
    ['decision.create', { id: 'NEJ', title: 'Avslag', body_id: 'KS', decided_on: '2025-03-01', kind: 'rejected' }],
    account('skatt', 'revenue'),
    account('bidrag', 'revenue'),
    account('avgift', 'cost'),
    set('plan', 'plan'),
    set('budget', 'decided_budget', { decision_id: 'JA' }),
    ['equalisation_rule.create', rule],
    ['equalisation_rule.create', change],
    ['tax_forecast.create', forecast],
  )
})

afterAll(() => product.close())

const asked = <T>(work: (context: Context) => Promise<T>) => read(product, city, work)
const figure = (kind: string, year: number, more = ''): Promise<Explained> =>
  asked((context) => explainFigure(context, `${kind}:${more}forecast=P,year=${year}`))
const changed = (input: object) => record(product, city, ['equalisation_rule.revise', { id: 'FORSLAG', ...input }])

/** What the plan holds in a year, by account, and what is only conditional. */
const inPlan = (year: number) =>
  asked(async (context) => {
    const question = { entry_set_id: 'plan', unit_ids: ['KS'], from_year: year, to_year: year }
    const rows = await totalsOf(context, { ...question, by: ['account'] })
    const amounts = rows.map(({ account = '', amount_ore, by_certainty }) => {
      const both: [number | null, number] = [amount_ore, by_certainty.conditional?.known_ore ?? 0]
      return [account, both] as const
    })
    return Object.fromEntries(amounts)
  })

describe('a tax forecast in the ledger', () => {
  it('gives tax, settlement and each part of the equalisation, and a fee as a cost', async () => {
    expect(await inPlan(2030)).toEqual({
      skatt: [-6000 * mnkr, 0],
      bidrag: [-100 * mnkr, 0],
      avgift: [(20 + 15) * mnkr, 0],
    })
  })

  it('gives an effect of a proposal as conditional, no larger than its transition lets it be', async () => {
    const plan = await inPlan(2031)
    expect(plan.avgift).toEqual([20 * mnkr, 25 * mnkr])
    const entries = await asked((context) => entriesOfSource(context, { kind: 'tax_forecast', id: 'P' }, 2031))
    const tried = entries.find(({ certainty }) => certainty === 'conditional')
    expect(tried).toMatchObject({ condition: 'Förslaget införs', amount_ore: 25 * mnkr })
  })

  it('is unknown in a year whose base nobody has said, and never 0', async () => {
    expect((await inPlan(2032)).skatt).toEqual([null, 0])
    expect(await figure('municipal_tax', 2032)).toMatchObject({ value: null, unknown_count: 1, certainty: 'unknown' })
  })

  it('follows the rules: a proposal that is dropped leaves what the law gives, one that is adopted holds', async () => {
    await changed({ state: 'dropped' })
    expect((await inPlan(2031)).avgift).toEqual([20 * mnkr, 0])
    await expect(figure('tax_total_changed', 2031)).rejects.toMatchObject({ code: 'tax.no_line' })
    await changed({ state: 'adopted' })
    expect((await inPlan(2031)).avgift).toEqual([45 * mnkr, 0])
    expect((await figure('equalisation', 2031)).value).toBe((80 - 25) * mnkr)
    await changed({ state: 'proposal' })
    expect((await inPlan(2031)).avgift).toEqual([20 * mnkr, 25 * mnkr])
  })
})

describe('the figures of a tax forecast', () => {
  const states = ['proposal', 'adopted', 'law'].flatMap((state) => [2030, 2031, 2032].map((year) => [state, year]))
  it.each(states)(
    'with a change that is %s are those of the pure calculation in %i, and of the plan',
    async (...of) => {
      const [state, year] = [of[0], Number(of[1])]
      await changed({ state })
      const result = await asked(async (context) => {
        const row = await getRecord(context, taxForecast, 'P')
        return taxResult(taxYearOf(row, await rulesOf(context, row), year))
      })
      const total = await figure('tax_total', year)
      expect({ known_ore: total.value, unknown_count: total.unknown_count }).toEqual(result.total)
      expect(recompute(total)).toBe(total.value)
      expect((await figure('municipal_tax', year)).value).toBe(result.tax_ore)
      const held = Object.values(await inPlan(year)).map(([amount]) => amount ?? 0)
      expect(held.reduce((sum, amount) => sum - amount, 0)).toBe(total.value)
      await changed({ state: 'proposal' })
    },
  )

  it('add up all the way down, to records with their sources', async () => {
    const walk = (tree: Explained): Explained[] => [tree, ...tree.parts.flatMap(walk)]
    for (const kind of ['tax_total', 'tax_total_changed', 'equalisation', 'equalisation_change', 'municipal_tax']) {
      const all = walk(await figure(kind, 2031))
      for (const tree of all) {
        if (tree.parts.length === 0 || recompute(tree) === null) continue
        expect({ label: tree.label, value: recompute(tree) }).toEqual({ label: tree.label, value: tree.value })
      }
      for (const leaf of all.filter(({ parts }) => parts.length === 0)) expect(leaf.record).not.toBeNull()
    }
    const leaves = walk(await figure('equalisation', 2030)).map(({ source, value }) => [source?.document, value])
    expect(leaves).toContainEqual(['Lag (2004:773)', '1\u00a0000,00\u00a0kr'])
  })

  it('tell what a proposal would do whole, and what its transition holds back', async () => {
    const tree = await figure('equalisation_change', 2031)
    expect(tree).toMatchObject({ value: -25 * mnkr, certainty: 'conditional', condition: 'Förslaget införs' })
    expect(tree.parts.map(({ value }) => value)).toEqual([-60 * mnkr, 35 * mnkr])
    expect((await figure('tax_total', 2031)).not_included).toEqual([tree.label])
    await expect(figure('equalisation_change', 2030)).rejects.toMatchObject({ code: 'tax.no_line' })
  })

  it.each([
    ['rate=1,', 2030, 2 * mnkr],
    ['base=10000,', 2030, 60 * mnkr],
    ['inhabitants=100,', 2030, 65_000 * kr],
    ['change=in,', 2031, -25 * mnkr],
    ['change=in,', 2030, 0],
    ['inhabitants=100,', 2032, 80_000 * kr],
    ['rate=1,', 2032, null],
  ])('tell what %s in %i comes to', async (trial, year, value) => {
    const tree = await figure('tax_trial', year, trial)
    expect(tree.value).toBe(value)
    if (value !== null) expect(recompute(tree)).toBe(value)
  })

  it('have a rate that is decided in the year after its decision alone', async () => {
    const decided = { id: 'SATS', title: 'Skattesatsen', body_id: 'KS', decided_on: '2029-11-20', kind: 'approved' }
    await record(
      product,
      city,
      ['decision.create', decided],
      ['tax_forecast.revise', { id: 'P', rate_decision_id: 'SATS' }],
    )
    const rate = async (year: number) => (await figure('municipal_tax', year)).parts[1]
    expect(await rate(2030)).toMatchObject({ certainty: 'decided', decision: { id: 'SATS' }, remarks: [] })
    expect(await rate(2031)).toMatchObject({
      certainty: 'estimated',
      decision: null,
      remarks: ['Beslutet om skattesatsen gäller 2030. För det här året är den ett antagande.'],
    })
    await record(product, city, ['tax_forecast.revise', { id: 'P', rate_decision_id: null }])
  })

  it('rest on what was known on the day that is read as of', async () => {
    product.setClock('2025-05-01T08:00:00.000Z')
    const years = forecast.years.map((row) => ({ ...row, tax_rate_ore: 3100 }))
    await record(product, city, ['tax_forecast.revise', { id: 'P', years }])
    const then = (asOf: string | null) =>
      read(product, city, (context) => explainFigure(context, 'municipal_tax:forecast=P,year=2030'), asOf)
    expect((await then(null)).value).toBe(6200 * mnkr)
    expect((await then('2025-04-20')).value).toBe(6000 * mnkr)
    await record(product, city, ['tax_forecast.revise', { id: 'P', years: forecast.years }])
  })

  it('are hidden from those who may not read the money of the unit', async () => {
    const figure_id = 'tax_total:forecast=P,year=2030'
    const told = (unit: string) =>
      ask(product, city, 'figure.explain', { figure_id }, { actor: inRole('committee_controller', [unit]) })
    expect(await told('KS')).toMatchObject({ value: 6065 * mnkr })
    expect(await told('BUN')).toBe('404 figure.hidden')
  })
})

describe('a tax forecast is refused', () => {
  const made = (more: object) =>
    ask(product, city, 'tax_forecast.create', { ...forecast, id: 'X', ...more }, { actor: planner })

  it.each([
    ['in a decided budget', { entry_set_id: 'budget' }, '422 tax.set_kind'],
    ['with a year twice', { years: [...forecast.years, forecast.years[0]] }, '422 tax.year_twice'],
    [
      'for a year that its plan does not have',
      { years: [{ ...forecast.years[0], year: 2035 }] },
      '422 tax.outside_set',
    ],
    [
      'with a settlement after its plan',
      { settlements: [{ year: 2035, per_inhabitant_ore: 1 }] },
      '422 tax.outside_set',
    ],
    ['with revenue on an account of cost', { tax_account_id: 'avgift' }, '422 tax.account_revenue'],
    ['without an account for what is paid', { fee_account_id: null }, '422 tax.fee_account_missing'],
    ['by rules that are only proposed', { rule_id: 'FORSLAG', change_id: null }, '422 tax.rule_not_in_force'],
    ['when the change is what holds', { change_id: 'LAG' }, '422 tax.change_is_rule'],
    ['on a decision that says no', { rate_decision_id: 'NEJ' }, '422 tax.rate_not_approved'],
  ])('%s', async (_, more, refusal) => {
    expect(await made(more)).toBe(refusal)
  })

  it('and rules that a forecast counts on stay in force', async () => {
    const asked = { actor: planner, if_match: '"v1"' }
    const input = { id: 'LAG', state: 'dropped' }
    expect(await ask(product, city, 'equalisation_rule.revise', input, asked)).toBe('409 tax.rule_in_use')
    const amounts = [rule.amounts[0], rule.amounts[0]]
    expect(await ask(product, city, 'equalisation_rule.revise', { id: 'LAG', amounts }, asked)).toBe(
      '422 tax.part_twice',
    )
  })
})
