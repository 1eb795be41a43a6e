import { expect, test } from 'vitest'
import { z } from 'zod'
import { certaintyOf, recordOrigin, recordType } from './record.ts'

const fields = () => ({ state: z.enum(['need', 'signed']) })
const plain = recordType({ name: 'plain', path: 'plains', area: 'economy', fields })
const telling = recordType({
  name: 'telling',
  path: 'tellings',
  area: 'economy',
  fields,
  certainty_of: ({ state }) => (state === 'signed' ? 'decided' : 'proposed'),
})

test('nothing is decided because nobody said how sure it is', () => {
  expect(recordOrigin.parse({}).certainty).toBeUndefined()
  expect(certaintyOf(plain, { state: 'signed' })).toBe('unknown')
})

test('a kind of record that tells how sure it is follows its own fields', () => {
  expect([certaintyOf(telling, { state: 'need' }), certaintyOf(telling, { state: 'signed' })]).toEqual([
    'proposed',
    'decided',
  ])
})
