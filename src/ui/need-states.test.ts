import { describe, expect, test } from 'vitest'
import { placesOf, stateOfNeed } from './need-states.ts'

const area = (id: string, parent_id: string | null = null, shape_code: string | null = null) => ({
  id,
  name: id,
  kind: 'district',
  parent_id,
  shape_code,
})
const areas = [area('STAD'), area('NORR', 'STAD', 'N'), area('TORGET', 'NORR'), area('SODER', 'STAD', 'S')]
const shapes = ['N', 'S', 'V'].map((code) => ({ code, name: `Form ${code}` }))
const need = (id: string, area_id: string) => ({ id, area_id })
const answer = (need_id: string, given: string) => ({ need_id, answer: given })

describe('how far a need has come', () => {
  test.each([
    ['raised', []],
    ['waiting', [answer('A', 'pending')]],
    ['waiting', [answer('A', 'accept'), answer('A', 'pending')]],
    ['answered', [answer('A', 'decline'), answer('A', 'in_part')]],
    ['raised', [answer('B', 'accept')]],
  ])('is %s', (state, answers) => {
    expect(stateOfNeed(need('A', 'NORR'), answers)).toBe(state)
  })
})

describe('the places of a city', () => {
  const needs = [need('A', 'TORGET'), need('B', 'NORR'), need('C', 'NORR')]
  const answers = [answer('A', 'accept'), answer('B', 'pending')]
  const byKey = new Map(placesOf(areas, shapes, needs, answers).map((place) => [place.key, place]))

  test('count the needs of the areas below them, and are as far as the need that is least far', () => {
    expect(byKey.get('NORR')).toMatchObject({ counts: { raised: 1, waiting: 1, answered: 1 }, state: 'raised' })
    expect(byKey.get('STAD')?.area_ids).toEqual(['STAD', 'NORR', 'SODER', 'TORGET'])
    expect(byKey.get('TORGET')).toMatchObject({ counts: { raised: 0, waiting: 0, answered: 1 }, state: 'answered' })
  })

  test('have no known needs where none is raised, also where the map has a shape and the register no area', () => {
    expect(byKey.get('SODER')?.state).toBe('none')
    expect(byKey.get('V')).toMatchObject({ name: 'Form V', state: 'none', area_ids: [] })
    expect(byKey.has('N')).toBe(false)
  })

  test('end for areas that lie in a ring as well', () => {
    const ring = [area('A', 'B'), area('B', 'A')]
    expect(placesOf(ring, [], [], []).map((place) => place.area_ids)).toEqual([
      ['A', 'B'],
      ['B', 'A'],
    ])
  })
})
