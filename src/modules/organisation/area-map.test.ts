import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { City } from '#server/context.ts'
import { cityProduct, record, type TestProduct } from '../../../test/city.ts'

let product: TestProduct
let city: City

const outline = '0,0 1,0 1,1'
const map = {
  id: 'KARTA',
  name: 'Lillvik',
  coordinates: 'plane',
  credit: 'Prov',
  shapes: [{ code: 'NORR', name: 'Norr', outline }],
}
const area = { id: 'OMR', name: 'Norr', kind: 'district' }

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(product, city, ['area_map.create', map])
})

afterAll(() => product.close())

describe('the map of a city', () => {
  test('gives an area its shape, and takes it back', async () => {
    await record(product, city, ['area.create', { ...area, shape_code: 'NORR' }])
    await record(product, city, ['area.revise', { id: 'OMR', shape_code: null }])
    await record(product, city, ['area.revise', { id: 'OMR', shape_code: 'NORR' }])
  })

  test('has no other shapes than its own', async () => {
    const answer = record(product, city, ['area.create', { ...area, id: 'SODER', shape_code: 'SODER' }])
    await expect(answer).rejects.toMatchObject({ code: 'organisation.unknown_shape', status: 422 })
    const changed = record(product, city, ['area.revise', { id: 'OMR', shape_code: 'OSTER' }])
    await expect(changed).rejects.toMatchObject({ places: [{ field: 'shape_code' }] })
  })

  test.each([
    ['a code twice', [map.shapes[0], map.shapes[0]]],
    ['no outline', [{ code: 'A', name: 'A', outline: 'M0 0' }]],
    ['no shape at all', []],
  ])('is refused with %s', async (_what, shapes) => {
    const answer = record(product, city, ['area_map.create', { ...map, id: 'ANNAN', shapes }])
    await expect(answer).rejects.toMatchObject({ code: 'input.invalid' })
  })
})
