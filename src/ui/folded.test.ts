import { expect, test } from 'vitest'
import { foldedSum } from './folded.ts'

const known = (value: number) => ({ value, unknown_count: 0 })
const unknown = { value: null, unknown_count: 1 }

test('folded parts that are all unknown are unknown, not 0', () => {
  expect(foldedSum([unknown, unknown])).toEqual({ value: null, unknown_count: 2 })
})

test('folded parts say what is known and how many are not', () => {
  expect(foldedSum([known(5), unknown, known(-7)])).toEqual({ value: -2, unknown_count: 1 })
  expect(foldedSum([{ value: 5, unknown_count: 3 }, known(0)])).toEqual({ value: 5, unknown_count: 3 })
})
