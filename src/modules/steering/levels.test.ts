import { afterAll, beforeAll, expect, test } from 'vitest'
import type { City } from '#server/context.ts'
import { ask, inRole } from '../../../test/asking.ts'
import { cityProduct, planner, record, type TestProduct } from '../../../test/city.ts'

let product: TestProduct
let city: City

const level = (key: string, name_sv: string) => ({ key, name_sv, name_en: key })

beforeAll(async () => {
  ;({ product, city } = await cityProduct('2026-11-23T08:00:00.000Z'))
  await record(
    product,
    city,
    [
      'steering_model.create',
      { id: 'GAMMAL', name: 'Då', valid_to: '2022-12-31', levels: [level('vision', 'vision')], scales: [] },
    ],
    [
      'steering_model.create',
      {
        id: 'NU',
        name: 'Nu',
        valid_from: '2023-01-01',
        levels: [level('direction', 'inriktning'), level('goal', 'mål')],
        scales: [],
      },
    ],
  )
})
afterAll(() => product.close())

test('the levels are those of the model that holds, for whoever may read plans', async () => {
  const answer = await ask(product, city, 'steering.levels', {}, { actor: inRole('council_member', []) })
  expect(answer).toEqual({ rows: [level('direction', 'inriktning'), level('goal', 'mål')] })
  expect(await ask(product, city, 'steering.levels', {}, { actor: inRole('administrator', []) })).toBe(
    '403 permission.missing',
  )
})

test('a goal stands on a level of the model, and an older one stays where it stood', async () => {
  const goal = (id: string, key: string) =>
    ask(product, city, 'goal.create', { id, title: 'Mål', level: key }, { actor: planner })
  expect(await goal('A', 'kommun')).toBe('422 steering.unknown_level')
  expect(await goal('A', 'goal')).toMatchObject({ level: 'goal' })
  expect(await goal('B', 'vision')).toMatchObject({ level: 'vision' })
})
