import { expect, test } from 'vitest'
import type { Grant } from '#core/grants.ts'
import type { Area } from '#core/record.ts'
import { firstPage } from './navigation.tsx'

const reading = (...areas: Area[]): Grant[] =>
  areas.map((area) => ({ area, verb: 'read', unit_ids: null, decided_only: false }))

test('people come in on the overview when they may read plans, else on the first page with something to read', () => {
  expect(firstPage(reading('steering', 'economy'))).toBe('')
  expect(firstPage(reading('steering', 'premises'))).toBe('')
  expect(firstPage(reading('economy', 'premises'))).toBe('/ekonomi')
  expect(firstPage(reading('administration'))).toBe('/administration')
  expect(firstPage([])).toBe('')
})
