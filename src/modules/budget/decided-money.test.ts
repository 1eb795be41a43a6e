import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entriesOfSource } from '#modules/ledger/service.ts'
import type { Actor, City } from '#server/context.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { planner, read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import { funding } from './schema.ts'

let product: TestProduct
let city: City

beforeEach(async () => {
  ;({ product, city } = await underlagProduct())
  await tell(decision('JA', 'approved'), decision('NEJ', 'rejected'))
})

afterEach(() => product.close())

type Step = [string, Record<string, unknown>]

const tell = (...steps: Step[]) => record(product, city, ...steps)
const decision = (id: string, kind: string): Step => [
  'decision.create',
  { id, title: `Beslut ${id}`, body_id: 'KF', decided_on: '2026-11-20', kind },
]

/** Someone with these verbs in the economy of all units, and no others. */
const withOnly = (...verbs: string[]): Actor => ({
  ...planner,
  id: 'limited',
  grants: planner.grants.filter((grant) => grant.area !== 'economy' || verbs.includes(grant.verb)),
})
const tellAs = (actor: Actor, [name, input]: Step) =>
  product.door.batch(city, actor, product.clock(), (step) => step(name, input))

describe('funding', () => {
  const sikt = (change: object): Step => ['funding.revise', { id: 'PENGAR-SIKT2-2026', ...change }]

  it('becomes decided by a decision that says yes, and by no other way', async () => {
    await expect(tell(sikt({ state: 'decided' }))).rejects.toMatchObject({ code: 'budget.decision_missing' })
    await expect(tell(sikt({ state: 'decided', decision_id: 'NEJ' }))).rejects.toMatchObject({
      code: 'budget.not_approved',
    })
    await expect(tell(sikt({ state: 'exhausted' }))).rejects.toMatchObject({ code: 'budget.funding_step' })
    await tell(['funding.decide', { id: 'PENGAR-SIKT2-2026', decision_id: 'JA' }])
    const row = await read(product, city, (context) => getRecord(context, funding, 'PENGAR-SIKT2-2026'))
    expect(row).toMatchObject({ state: 'decided', decision_id: 'JA', certainty: 'decided' })
    const source = { kind: 'funding', id: 'PENGAR-SIKT2-2026' }
    const entries = await read(product, city, (context) => entriesOfSource(context, source, 2026))
    expect(entries.map((entry) => [entry.certainty, entry.decision_id])).toEqual([['decided', 'JA']])
  })

  it('is decided by those who may decide, not by those who may only write', async () => {
    const step: Step = sikt({ state: 'decided', decision_id: 'JA' })
    await expect(tellAs(withOnly('read', 'write'), step)).rejects.toMatchObject({ code: 'budget.decide_only' })
    const made = { title: 'Prov', subject_id: 'SIKT2', unit_id: 'KS', state: 'decided', decision_id: 'JA' }
    await expect(tellAs(withOnly('read', 'write'), ['funding.create', made])).rejects.toMatchObject({
      code: 'budget.decide_only',
    })
    const decide: Step = ['funding.decide', { id: 'PENGAR-SIKT2-2026', decision_id: 'JA' }]
    await tellAs(withOnly('read', 'decide'), decide)
  })

  it('keeps what was settled: what was unknown may be told, what is known needs another decision', async () => {
    const change = (fields: object): Step => ['funding.revise', { id: 'PENGAR-GSIT3', ...fields }]
    await tell(change({ amount_ore: 1000, valid_from: '2027-01-01' }))
    await expect(tell(change({ amount_ore: 2000 }))).rejects.toMatchObject({
      code: 'budget.decided_funding',
      places: [{ field: 'amount_ore' }],
    })
    await expect(tell(change({ state: 'proposed' }))).rejects.toMatchObject({ code: 'budget.funding_step' })
    await expect(tell(['funding.remove', { id: 'PENGAR-GSIT3' }])).rejects.toMatchObject({
      code: 'budget.decided_funding',
    })
    await tell(change({ amount_ore: 2000, decision_id: 'JA' }))
    await tell(change({ state: 'exhausted' }))
  })

  it('that an approved adjustment makes reaches the ledger', async () => {
    const amounts = [{ year: 2027, account_id: 'kostnader', amount_ore: 1200 }]
    const asked = { id: 'J', title: 'GSIT3', unit_id: 'KS', subject_id: 'GSIT3', kind: 'unforeseen', motive: 'x' }
    await tell(
      ['budget_adjustment.create', { ...asked, amounts }],
      ['budget_adjustment.request', { id: 'J' }],
      ['budget_adjustment.decide', { id: 'J', decision_id: 'JA', approved: true, financing: 'x' }],
    )
    const made = (await read(product, city, (context) => listRecords(context, funding))).find(
      (row) => row.decision_id === 'JA',
    )
    const source = { kind: 'funding', id: made?.id ?? '' }
    const entries = await read(product, city, (context) => entriesOfSource(context, source, 2027))
    expect(entries.reduce((sum, entry) => sum + (entry.amount_ore ?? 0), 0)).toBe(1200)
    const gap = await read(product, city, (context) => explainFigure(context, 'funding_gap:project=GSIT3,year=2027'))
    expect(gap.parts[1]?.value).toBe(1200)
  })
})

describe('money in the reserve and in equity', () => {
  const reserve = { title: 'Prov', unit_id: 'KS', from_year: 2026, to_year: 2026, state: 'set_aside' }

  it('is not decided unless its decision is named and says yes', async () => {
    await expect(tell(['reserve_line.create', { ...reserve, certainty: 'decided' }])).rejects.toMatchObject({
      code: 'budget.decision_missing',
    })
    await expect(tell(['reserve_line.create', { ...reserve, decision_id: 'NEJ' }])).rejects.toMatchObject({
      code: 'budget.not_approved',
    })
    await expect(
      tell(['earmarked_equity.create', { title: 'Prov', unit_id: 'KS', decision_id: 'NEJ' }]),
    ).rejects.toMatchObject({ code: 'budget.not_approved' })
    expect(await tell(['reserve_line.create', reserve])).toMatchObject({ certainty: 'proposed' })
    expect(await tell(['reserve_line.create', { ...reserve, decision_id: 'JA' }])).toMatchObject({
      certainty: 'decided',
    })
  })
})
