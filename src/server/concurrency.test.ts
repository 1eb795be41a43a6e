import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { planner, read, record, type TestProduct } from '../../test/city.ts'
import { underlagProduct } from '../../test/worlds.ts'
import type { City } from './context.ts'
import { explainFigure, recordTypes } from './registry.ts'
import { verifyAudit } from './verification.ts'

let product: TestProduct
let city: City

beforeEach(async () => {
  await product?.close()
  ;({ product, city } = await underlagProduct())
})

afterAll(() => product.close())

type Sent = { name: string; input: object; if_match?: string; idempotency_key?: string }

/** Sends all at once; gives the codes of the answers, 'done' for those that went through. */
async function allAtOnce(calls: readonly Sent[]): Promise<string[]> {
  const answers = product.modules.flatMap((module) => module.answers)
  const codes = calls.map(async ({ name, input, if_match, idempotency_key }) => {
    const answer = answers.find((one) => one.endpoint.name === name)
    if (answer === undefined) throw new Error(`no endpoint ${name}`)
    const call = { city, endpoint: answer.endpoint, actor: async () => planner, input, language: 'sv' as const }
    return product.door
      .call({ ...call, if_match: if_match ?? null, idempotency_key: idempotency_key ?? null })
      .then((reply) => (reply.replayed ? 'replayed' : 'done'))
      .catch((error: { code: string }) => error.code)
  })
  return (await Promise.all(codes)).sort()
}

const times = <T>(count: number, made: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => made(index))
const value = async (id: string) => (await read(product, city, (context) => explainFigure(context, id))).value

describe('many at once', () => {
  it('decide an adjustment once', async () => {
    const amounts = [{ year: 2027, account_id: 'hyra', amount_ore: 1_000_000_000 }]
    const adjustment = {
      id: 'J',
      title: 'Hyra',
      unit_id: 'SLK',
      subject_id: 'AVTAL-2B',
      kind: 'premises',
      motive: 'prov',
      amounts,
    }
    const decision = { id: 'B', title: 'Prov', body_id: 'KF', decided_on: '2026-11-20', kind: 'approved' }
    await record(
      product,
      city,
      ['budget_adjustment.create', adjustment],
      ['budget_adjustment.request', { id: 'J' }],
      ['decision.create', decision],
    )
    const before = Number(await value('net:unit=SLK,year=2027'))
    const input = { id: 'J', decision_id: 'B', approved: true, financing: 'prov' }
    const codes = await allAtOnce(times(8, () => ({ name: 'budget_adjustment.decide', input, if_match: '"v2"' })))
    expect(codes).toEqual(['done', ...times(7, () => 'version.stale')])
    expect(Number(await value('net:unit=SLK,year=2027')) - before).toBe(1_000_000_000)
  })

  it('change one version once; the others hear who was first', async () => {
    const codes = await allAtOnce(
      times(8, (index) => ({
        name: 'lease.revise',
        input: { id: 'AVTAL-2B', rent_ore_per_year: 1_000_000_000 + index },
        if_match: '"v1"',
      })),
    )
    expect(codes).toEqual(['done', ...times(7, () => 'version.stale')])
    const rent = Number(await value('rent:lease=AVTAL-2B,year=2027'))
    expect(rent).toBeGreaterThanOrEqual(1_000_000_000)
    expect(rent).toBeLessThan(1_000_000_008)
  })

  it('create one record with one id, and with one key', async () => {
    const change = { title: 'Prov', unit_id: 'SLK', account_kind: 'cost', direction: 'rises' }
    const same = await allAtOnce(times(8, () => ({ name: 'expected_change.create', input: { ...change, id: 'EN' } })))
    expect(same.filter((code) => code === 'done')).toHaveLength(1)
    const keyed = await allAtOnce(
      times(8, () => ({ name: 'expected_change.create', input: change, idempotency_key: 'nyckel' })),
    )
    expect(keyed.filter((code) => code === 'done')).toHaveLength(1)
  })

  it('write different records without losing any, and leave one whole chain', async () => {
    const change = { title: 'Prov', unit_id: 'SLK', account_kind: 'cost', direction: 'rises' }
    const codes = await allAtOnce(
      times(40, (index) => ({ name: 'expected_change.create', input: { ...change, id: `N-${index}` } })),
    )
    expect(codes).toEqual(times(40, () => 'done'))
    expect((await read(product, city, (context) => verifyAudit(context, recordTypes()))).broken).toBeNull()
  })
})
