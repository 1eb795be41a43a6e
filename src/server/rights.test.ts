import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verbs } from '#core/endpoint.ts'
import { areas } from '#core/record.ts'
import { record, type TestProduct } from '../../test/city.ts'
import { underlagProduct } from '../../test/worlds.ts'
import type { Actor, City } from './context.ts'

let product: TestProduct
let city: City

/** Everything, but only for one unit outside the executive board: what a neighbour's controller may do at most. */
const neighbour: Actor = {
  id: 'neighbour',
  name: 'Grannens controller',
  grants: areas.flatMap((area) => verbs.map((verb) => ({ area, verb, unit_ids: ['FASTK'], decided_only: false }))),
}

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  const adjustment = {
    id: 'J',
    title: 'Prov',
    unit_id: 'SLK',
    kind: 'premises',
    motive: 'prov',
    amounts: [] as object[],
  }
  adjustment.amounts = [{ year: 2027, account_id: 'hyra', amount_ore: 1 }]
  const decision = { id: 'B', title: 'Prov', body_id: 'KS', decided_on: '2026-11-20', kind: 'approved' }
  await record(product, city, ['budget_adjustment.create', adjustment], ['decision.create', decision])
})

afterAll(() => product.close())

async function attempt(name: string, input: object, if_match: string | null = null): Promise<string> {
  const answer = product.modules.flatMap((module) => module.answers).find((one) => one.endpoint.name === name)
  if (answer === undefined) throw new Error(`no endpoint ${name}`)
  try {
    const call = {
      city,
      endpoint: answer.endpoint,
      actor: async () => neighbour,
      input,
      language: 'sv' as const,
      if_match,
    }
    const { body } = await product.door.call(call)
    return JSON.stringify(body)
  } catch (error) {
    const { status, code } = error as { status: number; code: string }
    return `${status} ${code}`
  }
}

const line = {
  year: 2027,
  unit_id: 'SLK',
  account_id: 'kostnader',
  amount_ore: 1,
  certainty: 'proposed',
  reason: 'prov',
}

describe('someone whose scope is another unit', () => {
  const refused: [what: string, answer: string, name: string, input: object, if_match?: string][] = [
    ['post entries', '403 permission.other_unit', 'entry.post', { entry_set_id: 'budget-2025', lines: [line] }],
    ['request an adjustment', '403 permission.other_unit', 'budget_adjustment.request', { id: 'J' }],
    [
      'decide an adjustment',
      '403 permission.other_unit',
      'budget_adjustment.decide',
      { id: 'J', decision_id: 'B', approved: true, financing: 'x' },
    ],
    [
      'move the document',
      '403 permission.other_unit',
      'plan_document.move',
      { id: 'underlag-2026-KS', state: 'office_ready' },
    ],
    [
      'decide the document',
      '403 permission.other_unit',
      'plan_document.decide',
      { id: 'underlag-2026-KS', decision_id: 'B' },
    ],
    [
      'open a document for the unit',
      '403 permission.other_unit',
      'plan_document.open',
      { title: 'x', unit_id: 'KS', round_id: 'omgang-2026', template_id: 'mall-underlag' },
    ],
    [
      'acknowledge a warning',
      '403 permission.other_unit',
      'warning.acknowledge',
      { code: 'W08', subject_kind: 'lease', subject_id: 'AVTAL-2B', stance: 'known', motive: 'prov' },
    ],
    ['change a lease', '404 record.unknown', 'lease.revise', { id: 'AVTAL-2B', title: 'x' }, '"v1"'],
    ['remove a lease', '404 record.unknown', 'lease.remove', { id: 'AVTAL-2B' }, '"v1"'],
    ['read a lease', '404 record.unknown', 'lease.get', { id: 'AVTAL-2B' }],
    ['read its history', '404 record.unknown', 'lease.history', { id: 'AVTAL-2B' }],
    ['read the totals', '404 organisation.unknown_unit', 'ledger.totals', { unit_id: 'SLK' }],
    [
      'read the entries',
      '404 organisation.unknown_unit',
      'entry.list',
      { entry_set_id: 'budget-2025', unit_id: 'SLK', year: 2027 },
    ],
    ['ask for its net', '404 figure.hidden', 'figure.explain', { figure_id: 'net:unit=SLK,year=2027' }],
    ['ask for its rent', '404 figure.hidden', 'figure.explain', { figure_id: 'rent:lease=AVTAL-2B,year=2027' }],
    ['print the document', '404 record.unknown', 'plan_document.print', { id: 'underlag-2026-KS' }],
  ]

  it.each(refused)('may not %s', async (_what, answer, name, input, if_match) => {
    expect(await attempt(name, input, if_match ?? null)).toBe(answer)
  })

  it('sees nothing of the unit in lists or warnings', async () => {
    expect(await attempt('lease.list', {})).toBe('{"rows":[]}')
    expect(await attempt('plan_document.list', {})).toBe('{"rows":[]}')
    expect(await attempt('warning.list', {})).not.toContain('AVTAL-2B')
  })
})
