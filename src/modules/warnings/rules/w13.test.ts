import { expect, test } from 'vitest'
import { funding } from '#modules/budget/schema.ts'
import { activity } from '#modules/steering/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w13 } from './w13.ts'

const { Fall } = readGolden(new URL('../golden/w13.md', import.meta.url), 'Fall')

const shown = { id: 'A', title: 'Öppet hus i fyren', unit_id: 'KANSLI' }

function found(row: Row) {
  const state = row.maybe('finansiering')
  const money = { title: 'Pengar', subject_id: 'A', unit_id: 'KANSLI', state: state as 'decided' }
  const records = [
    ...lillvik,
    recorded(activity, {
      ...shown,
      state: row.text('läge') as 'running',
      ends_on: row.maybeDate('slutar'),
      date_precision: row.text('noggrannhet') as 'day',
      resources: row.text('görs med') as 'unknown',
    }),
    ...(state === null ? [] : [recorded(funding, money)]),
  ]
  return w13.find(snapshotOf('2030-11-23', records))
}

test.each(Fall)('$title', (row) => {
  expect(readings(found(row))).toEqual(expectedIn(row))
})

test('says both that it is late and that nobody has said what it is done with', () => {
  const late = recorded(activity, { ...shown, state: 'running', ends_on: '2030-06-30' })
  const both = w13.find(snapshotOf('2030-11-23', [...lillvik, late]))
  expect(both.map(({ subject, variant, due }) => [subject.id, variant, due])).toEqual([
    ['A', 'overdue', '2030-06-30'],
    ['A.resources', 'unsaid', null],
  ])
})
