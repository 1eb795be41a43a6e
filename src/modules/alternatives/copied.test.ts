import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, City } from '#server/context.ts'
import { ask, inRole } from '../../../test/asking.ts'
import { cityProduct, planner, record, type TestProduct } from '../../../test/city.ts'
import type { LineDifference } from './schema.ts'

const mnkr = 100_000_000
let product: TestProduct
let city: City

const red: Actor = {
  ...inRole('group_representative', []),
  groups: (['read', 'write', 'decide'] as const).map((verb) => ({ group_id: 'RED', verb })),
}
/** All that anybody may do in the city, for the group as well. */
const seeing: Actor = { ...planner, groups: red.groups ?? [] }

const line = (unit_id: string, amount: number, certainty: string) => ({
  ...{ year: 2027, unit_id, account_id: 'wages', amount_ore: amount * mnkr, certainty, reason: 'plan' },
  condition: certainty === 'conditional' ? 'staten betalar' : null,
})

beforeAll(async () => {
  ;({ product, city } = await cityProduct('2026-11-20T08:00:00.000Z'))
  const years = { first_year: 2027, last_year: 2028 }
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KF', name: 'Fullmäktige', kind: 'city_council' }],
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee', parent_id: 'KF' }],
    ['org_unit.create', { id: 'SON', name: 'Socialnämnden', kind: 'specialist_committee', parent_id: 'KF' }],
    ['political_group.create', { id: 'RED', name: 'Röda' }],
    ['account.create', { id: 'wages', name: 'Löner', kind: 'cost', chart: 'prov' }],
    ['decision.create', { id: 'JA', title: 'Budget', body_id: 'KF', decided_on: '2026-11-16', kind: 'approved' }],
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', ...years }],
    ['entry_set.create', { id: 'made-up', name: 'Påhittad', kind: 'plan', ...years, synthetic: true }],
    ['entry.post', { entry_set_id: 'plan', lines: [line('BUN', 90, 'estimated'), line('SON', 7, 'conditional')] }],
    ['entry.post', { entry_set_id: 'plan', synthetic: true, lines: [line('BUN', 5, 'estimated')] }],
  )
  const opened = { id: 'kept', group_id: 'RED', name: 'Hemlig budget', base_set_id: 'plan' }
  expect(await mine('alternative_budget.open', opened, seeing)).toMatchObject({ id: 'kept', lines: 3 })
})

afterAll(() => product.close())

const mine = (name: string, input: object, actor: Actor) => ask(product, city, name, input, { actor })

type Listed = { amount_ore: number; certainty: string; synthetic: boolean }

describe('a budget that is copied', () => {
  it('is no surer than what it is copied from, and marks what is invented there', async () => {
    const { rows } = (await mine('entry.list', { entry_set_id: 'kept', unit_id: 'KF', year: 2027 }, seeing)) as {
      rows: Listed[]
    }
    const told = rows.map(({ amount_ore, certainty, synthetic }) => [amount_ore / mnkr, certainty, synthetic])
    expect(told.toSorted()).toEqual([
      [5, 'estimated', true],
      [7, 'conditional', false],
      [90, 'estimated', false],
    ])
    const asked = { id: 'of-made-up', group_id: 'RED', name: 'Röd', base_set_id: 'made-up' }
    await mine('alternative_budget.open', asked, red)
    expect(await mine('entry_set.get', { id: 'of-made-up' }, red)).toMatchObject({ synthetic: true })
    expect(await mine('entry_set.get', { id: 'kept' }, red)).toMatchObject({ synthetic: false })
  })

  it.each(['decided', 'actual'])('takes no line that says that it is %s', async (certainty) => {
    const posting = { entry_set_id: 'kept', decision_id: 'JA', lines: [line('BUN', 1, certainty)] }
    expect(await mine('entry.post', posting, red)).toBe('422 ledger.alternative_not_decided')
  })

  it('differs in nothing where only conditional amounts stand, on either side, and its result is known', async () => {
    await mine('alternative_budget.open', { id: 'less', group_id: 'RED', name: 'Röd', base_set_id: 'plan' }, red)
    for (const [id, against] of [
      ['less', 'kept'],
      ['kept', 'less'],
    ]) {
      const { rows } = (await mine('entry_set.difference', { id, against }, seeing)) as { rows: LineDifference[] }
      expect(rows).toEqual([])
      const figure_id = `line_difference:account=wages,against=${against},set=${id},unit=SON,year=2027`
      expect(await mine('figure.explain', { figure_id }, seeing)).toMatchObject({ value: 0, unknown_count: 0 })
    }
    const figure_id = 'budget_result:set=kept,year=2027'
    expect(await mine('figure.explain', { figure_id }, seeing)).toMatchObject({ value: -95 * mnkr, unknown_count: 0 })
  })
})

describe('a budget that is kept', () => {
  const driver = {
    ...{ title: 'x', unit_id: 'BUN', entry_set_id: 'kept', account_id: 'wages', volume_unit: 'x' },
    ...{ volumes: [{ year: 2027, volume: 1 }], price_ore: 1, price_year: 2027 },
  }
  const total = { unit_id: 'BUN', entry_set_id: 'kept', year: 2027, measure: 'net', amount_ore: 1 }
  const naming: [name: string, input: object][] = [
    ['scenario.create', { title: 'x', purpose: 'x', condition: 'x', base_set_id: 'kept' }],
    ['cost_driver.create', driver],
    ['control_total.create', total],
    ['link.create', { from_id: 'kept', to_id: 'BUN', kind: 'funds' }],
  ]

  /** The refusal as it is told, with all its words. */
  async function refusal(name: string, input: object): Promise<string> {
    const answer = product.modules.flatMap(({ answers }) => answers).find(({ endpoint }) => endpoint.name === name)
    if (answer === undefined) throw new Error(`no endpoint ${name}`)
    const call = { city, endpoint: answer.endpoint, actor: async () => planner, input, language: 'sv' as const }
    return product.door.call(call).then(
      () => 'done',
      (error: { code?: string; params?: object }) => `${error.code} ${JSON.stringify(error.params)}`,
    )
  }

  it.each(naming)('cannot be named by others: %s is told that it is not there', async (name, input) => {
    const told = await refusal(name, input)
    expect(told).toMatch(/^record\.unknown_reference /)
    expect(told).not.toContain('Hemlig')
    expect(told).toBe(
      (await refusal(name, JSON.parse(JSON.stringify(input).replace('kept', 'nowhere')))).replace('nowhere', 'kept'),
    )
  })
})
