import { afterAll, beforeAll, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { listRecords } from '../../server/records.ts'
import { periodisationProfile, weightsOf } from './schema.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
})

afterAll(() => product.close())

const half = { january: 1, february: 2, march: 3, april: 4, may: 5, june: 6 }
const weights = { ...half, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12 }

it('a profile keeps its weights in the order of the months, and has at least one', async () => {
  await record(product, city, ['periodisation_profile.create', { id: 'P', name: 'Stigande', ...weights }])
  const [profile] = await read(product, city, (context) => listRecords(context, periodisationProfile))
  if (profile === undefined) throw new Error('no profile')
  expect(weightsOf(profile)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  const none = Object.fromEntries(Object.keys(weights).map((month) => [month, 0]))
  await expect(record(product, city, ['periodisation_profile.create', { name: 'Tom', ...none }])).rejects.toMatchObject(
    { code: 'ledger.profile_empty' },
  )
})
