import { expect, test } from 'vitest'
import { funding } from '#modules/budget/schema.ts'
import { project } from '#modules/projects/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w48 } from './w48.ts'

const { Fall } = readGolden(new URL('../golden/w48.md', import.meta.url), 'Fall')

const lantern = { id: 'P', title: 'Lyktan', purpose: 'Ljus', unit_id: 'ARKIV', state: 'development' as const }

test.each(Fall)('$title', (row) => {
  const decide_by = row.maybeDate('beslutas senast')
  const money = recorded(funding, {
    id: 'F',
    title: 'Finansiering 2031–2033',
    subject_id: 'P',
    unit_id: 'KANSLI',
    state: row.text('läge') as 'need',
    decide_by,
    source_section: '4.3',
  })
  const found = w48.find(snapshotOf('2030-11-23', [recorded(project, lantern), money]))
  expect(readings(found)).toEqual(expectedIn(row))
  for (const { subject, unit_id, due, evidence } of found) {
    expect([subject.kind, subject.id, subject.label, unit_id, due]).toEqual([
      'funding',
      'F',
      'Lyktan',
      'KANSLI',
      decide_by,
    ])
    expect(evidence.map(({ id, section }) => [id, section])).toEqual([
      ['F', '4.3'],
      ['P', null],
    ])
  }
})
