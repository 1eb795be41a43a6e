import { expect, test } from 'vitest'
import { whereOf } from './where-of.ts'

test.each([
  ['/stad/underlag-2026/ekonomi', '?enhet=KS&per=2025-04-01', { city: 'underlag-2026', asOf: '2025-04-01' }],
  ['/stad/m%C3%A4larstad', '', { city: 'mälarstad', asOf: null }],
  ['/', '?per=2025-04-01', null],
  ['/publicerat/underlag-2026', '', null],
])('%s%s is read as the router will read it', (pathname, search, where) => {
  expect(whereOf({ pathname, search })).toEqual(where)
})
