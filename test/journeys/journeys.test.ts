import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibility } from './accessibility.ts'
import { administering } from './administering.ts'
import { commenting } from './commenting.ts'
import { entering } from './entering.ts'
import { explaining } from './explaining.ts'
import { focusing } from './focusing.ts'
import { funding } from './funding.ts'
import { judging } from './judging.ts'
import { keys } from './keys.ts'
import { marking } from './marking.ts'
import { narrow } from './narrow.ts'
import { needs } from './needs.ts'
import { refusals, troubles } from './people.ts'
import { type Product, startProduct } from './product.ts'
import { publishing } from './publishing.ts'
import { statement } from './statement.ts'
import { steady } from './steady.ts'
import { stories } from './stories.ts'
import { wordsAndFiles } from './words-and-files.ts'
import { working } from './working.ts'
import { writing } from './writing.ts'

// One file for all journeys, so that they visit one product that is started once.
let started: Product | null = null

function product(): Product {
  if (started === null) throw new Error('the product has not started')
  return started
}

beforeAll(async () => {
  started = await startProduct()
})

afterAll(() => started?.stop())

describe('the way in', () => entering(product))
describe('every number answers', () => explaining(product))
describe('warnings and days', () => judging(product))
describe('files and languages', () => wordsAndFiles(product))
describe('keys', () => keys(product))
describe('the focus', () => focusing(product))
describe('small windows', () => narrow(product))
describe('pages that stand still', () => steady(product))
describe('work on the plan', () => working(product))
describe('writing', () => writing(product))
describe('talking about the text', () => commenting(product))
describe('commitments and tables in the text', () => marking(product))
describe('everyone can use it', () => accessibility(product))
describe('administration', () => administering(product))
describe('whoever meets an obstacle', () => statement(product))
// Last, since it adds a document to the city.
describe('publishing', () => publishing(product))

describe('the invented city', () => needs(product))
// Last, since it changes the plan that the others read.
describe('a rent that nobody has paid for', () => funding(product))

describe('whole tasks with the keyboard alone', () => stories(product))

describe('the whole run', () => {
  test('no page wrote an error, was refused content, or asked another place for anything', () => {
    expect(troubles).toEqual([])
  })

  test('nothing was refused but what the journeys asked to see refused', () => {
    const expected = [
      // Not signed in.
      /^401 \/api\/cities\/underlag-2026\//,
      // A council member acknowledges.
      /^403 \/api\/cities\/underlag-2026\/warnings/,
      // A day that has not been.
      /^400 \/api\/cities\/underlag-2026\/(rounds|warnings|entry-sets|documents|units|figures)/,
      // A decision that does not say how it is paid for.
      /^422 \/api\/cities\/underlag-2026\/budget-adjustments\/[^/]+\/decide$/,
      // The last one who can give roles.
      /^409 \/api\/cities\/underlag-2026\/role-assignments\//,
      // Somebody else saved the section first.
      /^412 \/api\/cities\/underlag-2026\/document-sections\//,
      // What is not published, or no longer.
      /^404 \/api\/cities\/underlag-2026\/published\//,
      // The server that did not answer.
      /^502 .*\/printed$/,
    ]
    expect(refusals.filter((refusal) => !expected.some((known) => known.test(refusal)))).toEqual([])
  })
})
