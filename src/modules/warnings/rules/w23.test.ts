import { expect, test } from 'vitest'
import { costShare, sharedService } from '#modules/premises/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w23 } from './w23.ts'

const { Fall } = readGolden(new URL('../golden/w23.md', import.meta.url), 'Fall')

test.each(Fall)('$title', (row) => {
  const shares = row.list('andelar').map((part, index) => {
    const [payer_unit_id = '', share = '', from_on = ''] = part.split(' ')
    const paid = { payer_unit_id, share_ppm: Number(share), from_on }
    return recorded(costShare, { id: `S${index}`, shared_service_id: 'R', ...paid })
  })
  const service = recorded(sharedService, {
    id: 'R',
    title: 'Receptionen',
    premise_id: 'KAJ',
    unit_id: 'KANSLI',
    used_by_unit_ids: row.list('används av'),
  })
  const found = w23.find(snapshotOf('2030-06-01', [...lillvik, service, ...shares]))
  expect(readings(found)).toEqual(expectedIn(row))
  for (const each of found) {
    expect([each.subject.kind, each.subject.id, each.unit_id]).toEqual(['shared_service', 'R', 'KANSLI'])
    expect(each.evidence[0]?.id).toBe('R')
  }
})
