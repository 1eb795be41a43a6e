import { expect, test } from 'vitest'
import { premiseNeed } from '#modules/premises/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w46 } from './w46.ts'

const { Fall } = readGolden(new URL('../golden/w46.md', import.meta.url), 'Fall')

const years = (text: string) => {
  const [from_year = 0, to_year = 0] = text.split('–').map(Number)
  return { from_year, to_year }
}

test.each(Fall)('$title', (row) => {
  const first = recorded(premiseNeed, {
    id: 'N1',
    title: 'Sammanfattningen',
    unit_id: 'KANSLI',
    kind: row.text('första: slag') as 'all',
    direction: row.text('riktning 1') as 'constant',
    ...years(row.text('år 1')),
    source_section: '5.1',
  })
  const second = recorded(premiseNeed, {
    id: 'N2',
    title: 'investeringsplanen',
    unit_id: row.flag('samma enhet') ? 'KANSLI' : 'ARKIV',
    kind: row.text('andra: slag') as 'all',
    direction: row.text('riktning 2') as 'rises',
    ...years(row.text('år 2')),
    source_section: '4.2',
  })
  const found = w46.find(snapshotOf('2030-06-01', [...lillvik, first, second]))
  expect(readings(found)).toEqual(expectedIn(row))
  for (const { subject, unit_id, evidence } of found) {
    expect([subject.kind, subject.id, unit_id]).toEqual(['premise_need', 'N1', 'KANSLI'])
    expect(evidence.map(({ id, section }) => [id, section])).toEqual([
      ['N1', '5.1'],
      ['N2', '4.2'],
    ])
  }
})
