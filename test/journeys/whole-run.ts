import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { circumstances, refusals, troubles } from './people.ts'
import { type Product, startProduct } from './product.ts'

/**
 * Starts one product that all journeys of a file visit, runs them in order, and holds afterwards that nothing went
 * wrong that they did not ask for.
 */
export function inOneProduct(journeys: (product: () => Product) => void, expected: readonly RegExp[]): void {
  let started: Product | null = null
  const product = () => {
    if (started === null) throw new Error('the product has not started')
    return started
  }

  beforeAll(async () => {
    started = await startProduct(inject('prepared_folder'))
  })
  beforeEach(({ onTestFailed }) => onTestFailed(() => void process.stderr.write(`${circumstances()}\n`)))
  afterAll(() => started?.stop())

  journeys(product)

  describe('the whole run', () => {
    test('no page wrote an error, was refused content, or asked another place for anything', () => {
      expect(troubles).toEqual([])
    })

    test('nothing was refused but what the journeys asked to see refused', () => {
      expect(refusals.filter((refusal) => !expected.some((known) => known.test(refusal)))).toEqual([])
    })
  })
}
