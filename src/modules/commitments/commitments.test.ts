import { afterAll, beforeAll, expect, it } from 'vitest'
import { gapsOf } from '#modules/thread/service.ts'
import { showWarnings } from '#modules/warnings/service.ts'
import type { City } from '#server/context.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'

let product: TestProduct
let city: City

// As it is made while a paragraph of section 3.11 is written.
const promised = {
  id: 'LOFTE-PROV',
  statement: 'Redovisa sjukfrånvaron varje kvartal',
  unit_id: 'KS',
  source_document: 'Underlag för budget 2026',
  source_section: '3.11',
}

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  await record(product, city, ['commitment.create', promised])
})

afterAll(() => product.close())

it('shows as a gap of the thread until somebody answers for it', async () => {
  const isMissing = async () => {
    const gaps = await read(product, city, (context) => gapsOf(context, undefined))
    const { missing = [] } = gaps.find(({ question }) => question === 'commitments_without_owner') ?? {}
    return missing.some(({ id }) => id === promised.id)
  }
  expect(await isMissing()).toBe(true)
  await record(product, city, ['commitment.revise', { id: promised.id, owner_unit_id: 'SLK' }])
  expect(await isMissing()).toBe(false)
})

it('is evidence of what it will cost, in the section where it is promised', async () => {
  const told = () => read(product, city, (context) => showWarnings(context, { code: 'W05' }))
  const before = (await told()).length
  const change = { id: 'OKAR-PROV', title: 'Uppföljningen kostar mer', unit_id: 'KS', account_kind: 'cost' }
  await record(product, city, ['expected_change.create', { ...change, direction: 'rises', cause_id: promised.id }])
  const found = await told()
  expect(found).toHaveLength(before + 1)
  expect(found.find(({ subject }) => subject.id === change.id)?.evidence).toContainEqual({
    kind: 'commitment',
    id: promised.id,
    label: promised.statement,
    section: '3.11',
  })
})
