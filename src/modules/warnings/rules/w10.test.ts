import { expect, test } from 'vitest'
import { goal, priority, target } from '#modules/steering/schema.ts'
import { link } from '#modules/thread/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, type Recorded, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w10 } from './w10.ts'

const { Fall } = readGolden(new URL('../golden/w10.md', import.meta.url), 'Fall')

const first = { id: 'P1', number: 1, title: 'Trygga hamnar', unit_id: 'KANSLI', round_id: 'R' }

function linked(row: Row, column: string, ends: { from_id: string; to_id: string; kind: 'serves' | 'measures' }) {
  const state = row.maybe(column)
  return state === null ? [] : [recorded(link, { ...ends, id: column, state: state as 'confirmed' })]
}

function recordsOf(row: Row): Recorded[] {
  const owner_unit_id = row.flag('ägare') ? 'ARKIV' : null
  return [
    ...lillvik,
    recorded(goal, { id: 'G', title: 'En trygg stad', level: 'direction' }),
    recorded(priority, { ...first, owner_unit_id }),
    ...(row.flag('måltal')
      ? [recorded(target, { title: 'Fler lyktor', unit_id: 'KANSLI', kind: 'absolute', priority_id: 'P1' })]
      : []),
    ...linked(row, 'koppling till mål', { from_id: 'P1', to_id: 'G', kind: 'serves' }),
    ...linked(row, 'koppling som mäter', { from_id: 'INDICATOR', to_id: 'P1', kind: 'measures' }),
  ]
}

test.each(Fall)('$title', (row) => {
  expect(readings(w10.find(snapshotOf('2030-06-01', recordsOf(row))))).toEqual(expectedIn(row))
})

test('gives one warning for each priority, to its owner or its unit', () => {
  const second = recorded(priority, { ...first, id: 'P2', number: 2, owner_unit_id: 'ARKIV', source_section: '1' })
  const found = w10.find(snapshotOf('2030-06-01', [recorded(priority, first), second]))
  expect(found.map(({ subject, unit_id }) => [subject.kind, subject.id, unit_id])).toEqual([
    ['priority', 'P1', 'KANSLI'],
    ['priority', 'P2', 'ARKIV'],
  ])
  expect(found[1]?.evidence).toEqual([{ kind: 'priority', id: 'P2', label: 'Trygga hamnar', section: '1' }])
})

test('serving something that is no goal is not enough', () => {
  const toOther = recorded(link, { from_id: 'P1', to_id: 'P2', kind: 'serves' })
  const [found] = w10.find(snapshotOf('2030-06-01', [recorded(priority, first), toOther]))
  expect(found?.params.missing).toEqual({
    words: ['warning.word.owner', 'warning.word.goal', 'warning.word.indicator'],
  })
})
