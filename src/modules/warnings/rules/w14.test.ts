import { expect, test } from 'vitest'
import { target } from '#modules/steering/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w14 } from './w14.ts'

const { Fall } = readGolden(new URL('../golden/w14.md', import.meta.url), 'Fall')

const boats = { id: 'T', title: 'Mindre båttrafik', unit_id: 'KANSLI' }

test.each(Fall)('$title', (row) => {
  const numberIn = (column: string) => (row.maybe(column) === null ? null : row.number(column))
  const snapshot = snapshotOf('2030-06-01', [
    ...lillvik,
    recorded(target, {
      ...boats,
      kind: row.text('slag') as 'relative',
      baseline_value: numberIn('utgångsvärde'),
      baseline_year: numberIn('utgångsår'),
      target_value: numberIn('målvärde'),
    }),
  ])
  expect(readings(w14.find(snapshot))).toEqual(expectedIn(row))
})

test('names the target and its unit', () => {
  const [found] = w14.find(snapshotOf('2030-06-01', [recorded(target, { ...boats, kind: 'relative' })]))
  expect(found).toMatchObject({ subject: { kind: 'target', id: 'T', label: 'Mindre båttrafik' }, unit_id: 'KANSLI' })
  expect(found?.evidence.map(({ kind, id }) => [kind, id])).toEqual([['target', 'T']])
})
