import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verbs } from '#core/endpoint.ts'
import { areas } from '#core/record.ts'
import { ask } from '../../test/asking.ts'
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

async function attempt(name: string, input: object, if_match: string | null = null, actor = neighbour) {
  const answer = await ask(product, city, name, input, { actor, if_match })
  return typeof answer === 'string' ? answer : JSON.stringify(answer)
}

const line = {
  year: 2027,
  unit_id: 'SLK',
  account_id: 'kostnader',
  amount_ore: 1,
  certainty: 'proposed',
  reason: 'prov',
}

const decided = { id: 'J', decision_id: 'B', approved: true, financing: 'x' }
const moved = { id: 'underlag-2026-KS', state: 'office_ready' }
const frozen = { id: 'underlag-2026-KS', decision_id: 'B' }
const allocated = { id: 'SPARBETING', year: 2026, lines: [{ unit_id: 'SLK' }] }

describe('someone whose scope is another unit', () => {
  const refused: [what: string, answer: string, name: string, input: object, if_match?: string][] = [
    ['post entries', '403 permission.other_unit', 'entry.post', { entry_set_id: 'budget-2025', lines: [line] }],
    ['request an adjustment', '404 record.unknown', 'budget_adjustment.request', { id: 'J' }, '"v1"'],
    ['decide an adjustment', '404 record.unknown', 'budget_adjustment.decide', decided, '"v1"'],
    ['move the document', '404 record.unknown', 'plan_document.move', moved, '"v1"'],
    ['decide the document', '404 record.unknown', 'plan_document.decide', frozen, '"v1"'],
    ['allocate a saving', '404 record.unknown', 'saving_requirement.allocate', allocated, '"v1"'],
    [
      'open a document for the unit',
      '403 permission.other_unit',
      'plan_document.open',
      { title: 'x', unit_id: 'KS', round_id: 'omgang-2026', template_id: 'mall-underlag' },
    ],
    [
      'acknowledge a warning',
      '404 warning.not_there',
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

describe('someone who reads everything and may change another unit alone', () => {
  const reader: Actor = {
    ...neighbour,
    grants: neighbour.grants.map((grant) => (grant.verb === 'read' ? { ...grant, unit_ids: null } : grant)),
  }
  const refused: [name: string, input: object][] = [
    ['lease.revise', { id: 'AVTAL-2B', title: 'x' }],
    ['lease.remove', { id: 'AVTAL-2B' }],
    ['funding.revise', { id: 'PENGAR-GSIT3', title: 'x' }],
    ['budget_adjustment.request', { id: 'J' }],
    ['budget_adjustment.decide', decided],
    ['plan_document.move', moved],
    ['plan_document.decide', frozen],
    ['saving_requirement.allocate', allocated],
  ]

  it.each(refused)('is refused %s for its unit, whatever version is named', async (name, input) => {
    expect(await attempt(name, input, '"v1"', reader)).toBe('403 permission.other_unit')
    expect(await attempt(name, input, '"v999"', reader)).toBe('403 permission.other_unit')
  })

  it('is refused an acknowledgement for its unit', async () => {
    const said = { code: 'W08', subject_kind: 'lease', subject_id: 'AVTAL-2B', stance: 'known', motive: 'prov' }
    expect(await attempt('warning.acknowledge', said, null, reader)).toBe('403 permission.other_unit')
  })
})

describe('a verb that changes a record', () => {
  it('wants the version that was read, and refuses an older one', async () => {
    const everything: Actor = { ...neighbour, grants: neighbour.grants.map((grant) => ({ ...grant, unit_ids: null })) }
    expect(await attempt('plan_document.move', moved, null, everything)).toBe('428 version.required')
    expect(await attempt('plan_document.move', moved, '"v9"', everything)).toBe('412 version.ahead')
    expect(await attempt('budget_adjustment.request', { id: 'J' }, '"v1"', everything)).toContain('"version":2')
    expect(await attempt('budget_adjustment.decide', decided, '"v1"', everything)).toBe('412 version.stale')
  })

  it('allocates from the requirement that was read: after another has allocated it is an older one', async () => {
    const everything: Actor = { ...neighbour, grants: neighbour.grants.map((grant) => ({ ...grant, unit_ids: null })) }
    const base = { id: 'SPARBETING', base: 'net_cost', from_year: 2026 }
    expect(await attempt('saving_requirement.revise', base, '"v1"', everything)).toContain('"version":2')
    expect(await attempt('saving_requirement.allocate', allocated, '"v2"', everything)).toContain('target_ore')
    expect(await attempt('saving_requirement.allocate', allocated, '"v2"', everything)).toBe('412 version.stale')
    const twice = { ...allocated, lines: [{ unit_id: 'SLK' }, { unit_id: 'SLK' }] }
    expect(await attempt('saving_requirement.allocate', twice, '"v3"', everything)).toBe('422 budget.unit_twice')
  })
})
