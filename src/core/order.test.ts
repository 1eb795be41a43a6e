import { expect, test } from 'vitest'
import { compareSwedish } from './order.ts'

test('letters come in Swedish order: é with e, capitals with small letters, å ä ö last', () => {
  expect(['ö', 'z', 'å', 'f', 'B', 'ä', 'é', 'e', 'a'].sort(compareSwedish)).toEqual('a B e é f z å ä ö'.split(' '))
})

test('numbers inside a name go by size', () => {
  expect(['Avdelning 10', 'Avdelning 9', 'Avdelning 1'].sort(compareSwedish)).toEqual([
    'Avdelning 1',
    'Avdelning 9',
    'Avdelning 10',
  ])
})
