import { expect, test } from 'vitest'
import { systemService } from '#modules/projects/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w17 } from './w17.ts'

const { Fall } = readGolden(new URL('../golden/w17.md', import.meta.url), 'Fall')

test.each(Fall)('$title', (row) => {
  const system = recorded(systemService, {
    id: 'Y',
    title: 'Hamnregistret',
    unit_id: 'KANSLI',
    shared: row.flag('gemensamt'),
    owner_unit_id: row.maybe('ägare'),
    source_section: '6',
  })
  const found = w17.find(snapshotOf('2030-06-01', [...lillvik, system]))
  expect(readings(found)).toEqual(expectedIn(row))
  for (const { subject, unit_id, evidence } of found) {
    expect([subject.kind, subject.id, unit_id]).toEqual(['system_service', 'Y', 'KANSLI'])
    expect(evidence).toEqual([{ kind: 'system_service', id: 'Y', label: 'Hamnregistret', section: '6' }])
  }
})
