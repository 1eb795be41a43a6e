import { expect, it } from 'vitest'
import { testProduct } from '../../test/city.ts'
import { listCities } from './cities.ts'

it('lists the cities in the order they were made, whatever they are called', async () => {
  const product = await testProduct('2026-11-23T08:00:00.000Z')
  await product.city({ id: 'sist', name: 'Östervik' })
  product.setClock('2026-11-23T08:00:01.000Z')
  await product.city({ id: 'alfa', name: 'Alvik' })
  const cities = await listCities(product.database.db)
  await product.close()
  expect(cities.map((city) => city.name)).toEqual(['Östervik', 'Alvik'])
})
