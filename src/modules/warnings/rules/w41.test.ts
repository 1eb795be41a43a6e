import { expect, test } from 'vitest'
import { assumption } from '#modules/budget/schema.ts'
import { project } from '#modules/projects/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w41 } from './w41.ts'

const { Fall } = readGolden(new URL('../golden/w41.md', import.meta.url), 'Fall')

test.each(Fall)('$title', (row) => {
  const said = recorded(assumption, { statement: 'Priset på olja sjunker', expires_on: row.maybeDate('prövas') })
  expect(readings(w41.find(snapshotOf('2030-06-01', [said])))).toEqual(expectedIn(row))
})

test('asks the unit of what the assumption is about, and nobody when it is about the whole city', () => {
  const lantern = { id: 'P', title: 'Lyktan', purpose: 'Ljus', unit_id: 'KANSLI', state: 'idea' as const }
  const said = { statement: 'Priset på olja sjunker', expires_on: '2030-01-01' }
  const found = w41.find(
    snapshotOf('2030-06-01', [
      recorded(project, lantern),
      recorded(assumption, { ...said, id: 'A', subject_id: 'P', source_section: '4.1' }),
      recorded(assumption, { ...said, id: 'B' }),
    ]),
  )
  expect(found.map(({ subject, unit_id, due }) => [subject.kind, subject.id, unit_id, due])).toEqual([
    ['assumption', 'A', 'KANSLI', '2030-01-01'],
    ['assumption', 'B', null, '2030-01-01'],
  ])
  expect(found[0]?.evidence.map(({ id, section }) => [id, section])).toEqual([
    ['A', '4.1'],
    ['P', null],
  ])
})
