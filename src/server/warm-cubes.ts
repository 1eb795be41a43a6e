import { cubeMade, forgetFiledCubes, prepareCube } from '../modules.server.ts'
import { listCities } from './cities.ts'
import { anonymous } from './door.ts'
import type { Product } from './running-product.ts'

/**
 * Makes the cubes of the cities that have use of one, one city at a time, so that nobody has to wait for the first
 * question. What goes wrong is left: the next question makes the cube, or says what is the matter.
 */
export async function warmCubes(product: Product): Promise<void> {
  const cities = await listCities(product.database.db)
  await forgetFiledCubes(cities)
  for (const city of cities) {
    await product.door.read(city, anonymous, null, 'sv', prepareCube)
    await cubeMade({ city })
  }
}
