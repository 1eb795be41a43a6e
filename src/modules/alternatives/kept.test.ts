import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor, City } from '#server/context.ts'
import type { Answer } from '#server/module.ts'
import { ask, inRole } from '../../../test/asking.ts'
import { planner, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import { cubeGroups } from '../ledger/cube-totals.ts'
import { cubeMade } from '../ledger/kept-cubes.ts'
import { sweep } from '../warnings/service.ts'

/** The budget that a group keeps for itself, by its code, its name and an amount on it. */
const set = 'alternativ-prov'
const name = 'Provgruppens hemliga budget'
const marked_ore = 77_123_456_700

let product: TestProduct
let city: City

/** Everything that anybody may do in the whole city, but acting for no political group. */
const everybody = planner
const member: Actor = {
  ...inRole('group_representative', []),
  groups: (['read', 'write', 'decide'] as const).map((verb) => ({ group_id: 'PROV', verb })),
}
/** The same rights as everybody and the group beside: what the test must be able to see. */
const seeing: Actor = { ...everybody, id: 'seeing', groups: member.groups ?? [] }

const mine = (endpoint: string, input: object, actor: Actor, as_of: string | null = null) =>
  ask(product, city, endpoint, input, { actor, as_of })

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  await record(product, city, ['political_group.create', { id: 'PROV', name: 'Provgruppen' }])
  const asked = { id: set, group_id: 'PROV', name, base_set_id: 'budget-2025' }
  expect(await mine('alternative_budget.open', asked, member)).toMatchObject({ id: set })
  const was = { amount_ore: null, unknown_count: 0 }
  const cells = [{ year: 2027, unit_id: 'VALN', account_id: 'hyra', was, amount_ore: marked_ore }]
  await mine('entry.write_cells', { entry_set_id: set, reason: 'hemligt skäl', cells }, member)
  product.setClock('2026-11-24T08:00:00.000Z')
  const machine = { id: 'riktning', name: 'Riktning', grants: [] }
  await product.door.batch(city, machine, product.clock(), (_step, context) => sweep(context))
})

afterAll(() => product.close())

const tells = (answer: unknown) =>
  [name, 'hemligt skäl', String(marked_ore), set].filter((secret) => JSON.stringify(answer).includes(secret))

/** What a field of a question would be when somebody who knows the code of the set asks about it. */
const known: Readonly<Record<string, unknown>> = {
  id: set,
  entry_set_id: set,
  against: set,
  set,
  unit: 'VALN',
  unit_id: 'VALN',
  year: 2027,
  from_year: 2027,
  to_year: 2027,
  account: 'hyra',
  account_id: 'hyra',
  q: 'Provgruppens',
  by: 'unit,account,year',
  ids: set,
  field: 'amount_ore',
  kind: 'entry_set',
}

const shapeOf = (type: z.ZodType): Record<string, z.ZodType> => (type instanceof z.ZodObject ? type.shape : {})

const inputOf = (type: z.ZodType) =>
  Object.fromEntries(Object.keys(shapeOf(type)).flatMap((key) => (key in known ? [[key, known[key]] as const] : [])))

/** With all that is known, and for lists also with nothing, since many refuse what they do not have. */
const questionsOf = (endpoint: string, input: z.ZodType): Record<string, unknown>[] => [
  inputOf(input),
  ...(endpoint.endsWith('.list') ? [{}] : []),
]

const reading = () =>
  product.modules
    .flatMap((module): readonly Answer[] => module.answers)
    .map(({ endpoint }) => endpoint)
    .filter(({ audit, scope, permission }) => audit === null && scope === 'city' && permission !== 'public')

describe('a budget that a political group keeps for itself', () => {
  it('is told by no endpoint that reads, of any kind of record, to anybody outside the group', async () => {
    const told: string[] = []
    const asked: string[] = []
    for (const { name: endpoint, input } of reading()) {
      for (const question of questionsOf(endpoint, input)) {
        const answer = await mine(endpoint, question, everybody)
        if (typeof answer !== 'string') asked.push(endpoint)
        if (tells(answer).some((secret) => secret !== set || !JSON.stringify(question).includes(set)))
          told.push(`${endpoint} ${JSON.stringify(question)}`)
      }
    }
    expect(told).toEqual([])
    expect(new Set(asked).size).toBeGreaterThan(60)
  })

  it('is what the same questions tell the group, so that they would have found it', async () => {
    const found: string[] = []
    for (const { name: endpoint, input } of reading()) {
      for (const question of questionsOf(endpoint, input)) {
        const answer = await mine(endpoint, question, seeing)
        if (tells(answer).includes(name) || tells(answer).includes(String(marked_ore))) found.push(endpoint)
      }
    }
    expect(found).toEqual(
      expect.arrayContaining([
        'entry_set.list',
        'entry_set.get',
        'entry_set.history',
        'ledger.totals',
        'entry.list',
        'thread.search',
      ]),
    )
  })

  it('is told by no figure of any kind, nor by its explanation', async () => {
    const told: string[] = []
    for (const { kind, input } of product.modules.flatMap((module) => module.figures)) {
      const parts = Object.entries(inputOf(input)).map(([key, value]) => `${key}=${value}`)
      const figure_id = `${kind}:${parts.join(',')}`
      for (const [endpoint, question] of [
        ['figure.explain', { figure_id }],
        ['figure.explain_many', { figure_ids: figure_id }],
      ] as const) {
        const answer = JSON.stringify(await mine(endpoint, question, everybody)).replaceAll(set, '')
        if (tells(answer).length > 0) told.push(figure_id)
      }
    }
    expect(told).toEqual([])
    const own = await mine('figure.explain', { figure_id: `cost:set=${set},unit=VALN,year=2027` }, seeing)
    expect(tells(own)).toContain(String(marked_ore))
  })

  it('is in no other sum: what the city has is the same with it and without it', async () => {
    for (const entry_set_id of ['budget-2025', 'commitments']) {
      const totals = (actor: Actor) => mine('ledger.totals', { unit_id: 'VALN', entry_set_id }, actor)
      expect(await totals(everybody)).toEqual(await totals(seeing))
    }
  })

  it('is told by the cube as little as by the database', async () => {
    const by = ['unit', 'account', 'year'] as const
    const question = { entry_set_id: set, unit_ids: ['VALN'], by, from_year: 2027, to_year: 2027 }
    const inCube = (actor: Actor) =>
      product.door.read(city, actor, null, 'sv', (context) => cubeGroups(context, question, 0))
    await inCube(seeing)
    await cubeMade({ city })
    expect(await inCube(everybody)).toEqual([])
    expect(tells(await inCube(seeing))).toEqual([String(marked_ore)])
  })

  it('leaves no code of its own in the audit trail that others read', async () => {
    const trail = (actor: Actor) => mine('audit.list', { limit: 500 }, actor)
    expect(tells(await trail(everybody))).toEqual([])
    expect(tells(await trail(seeing))).toEqual([set])
  })

  it('is fetched as a workbook by the group alone, and one that is fetched tells others nothing', async () => {
    const wish = { entry_set_id: set, unit_id: 'VALN', from_year: 2027, to_year: 2027 }
    expect(await mine('plan_template.fetch', wish, everybody)).toBe('404 ledger.unknown_set')
    const { content } = (await mine('plan_template.fetch', wish, member)) as { content: string }
    const file = { file_name: 'mall.xlsx', content }
    const read = (actor: Actor) => mine('plan_template.read', file, actor)
    expect(await read(member)).toMatchObject({ is_template: true, proposals: [], errors: [] })
    expect(await read(everybody)).toMatchObject({ proposals: [], errors: [{ code: 'template.closed_set' }] })
    expect(await mine('plan_template.accept', { ...file, reason: 'x' }, everybody)).toMatch(/^4/)
  })

  it('cannot be written, published, imported to or removed by whoever knows its code', async () => {
    const lines = [
      { year: 2027, unit_id: 'VALN', account_id: 'hyra', amount_ore: 1, certainty: 'estimated', reason: 'x' },
    ]
    const cells = [
      { year: 2027, unit_id: 'VALN', account_id: 'hyra', was: { amount_ore: null, unknown_count: 0 }, amount_ore: 1 },
    ]
    const file = {
      import_kind: 'csv',
      entry_set_id: set,
      unit_id: 'VALN',
      content: 'YQ==',
      file_name: 'a.csv',
    }
    const write: [string, object][] = [
      ['entry.post', { entry_set_id: set, lines }],
      ['entry.write_cells', { entry_set_id: set, reason: 'x', cells }],
      ['alternative_budget.publish', { id: set }],
      ['entry_set.revise', { id: set, name: 'x' }],
      ['entry_set.remove', { id: set }],
      ['import_run.preview', file],
      [
        'saving_requirement.create',
        {
          title: 'x',
          unit_id: 'SLK',
          share_ppm: 1,
          state: 'triggered',
          scenario_set_id: set,
          account_id: 'kostnader',
          from_year: 2028,
          base: 'net_cost',
        },
      ],
    ]
    for (const [endpoint, input] of write) {
      const answer = await ask(product, city, endpoint, input, { actor: everybody, if_match: '"v1"' })
      expect({ endpoint, answer: typeof answer === 'string' ? answer.slice(0, 3) : answer }).toEqual({
        endpoint,
        answer: expect.stringMatching(/^4/),
      })
    }
  })

  it('is read by everybody from the day it is published, but not as it stood before that day', async () => {
    expect(await mine('alternative_budget.publish', { id: set }, member)).toMatchObject({ published_on: '2026-11-24' })
    const cost = { figure_id: `budget_result:set=${set},year=2027` }
    expect(tells(await mine('entry_set.list', {}, everybody))).toContain(name)
    expect(await mine('figure.explain', cost, everybody)).toMatchObject({ value: expect.any(Number) })
    expect(await mine('entry_set.get', { id: set }, everybody, '2026-11-23')).toBe('404 record.unknown')
    expect(await mine('figure.explain', cost, everybody, '2026-11-23')).toBe('404 ledger.unknown_set')
    const { rows } = (await mine('entry_set.history', { id: set }, everybody)) as { rows: { version: number }[] }
    expect(rows.map(({ version }) => version)).toEqual([2])
  })
})
