import { expect, test } from 'vitest'
import { earmarkedEquity, funding, reserveLine } from '#modules/budget/schema.ts'
import { project } from '#modules/projects/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, type Recorded, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w06 } from './w06.ts'

const { Fall } = readGolden(new URL('../golden/w06.md', import.meta.url), 'Fall')

const about = { title: 'Pengar', subject_id: 'P', unit_id: 'KANSLI' }
const lantern = { id: 'P', title: 'Lyktan', purpose: 'Ljus', unit_id: 'KANSLI' }

function moneyOf(row: Row): Recorded[] {
  const kind = row.maybe('pengar')
  return [
    ...(kind === 'funding' ? [recorded(funding, { ...about, state: 'need' })] : []),
    ...(kind === 'reserve_line'
      ? [recorded(reserveLine, { ...about, from_year: 2030, to_year: 2031, state: 'set_aside' })]
      : []),
    ...(kind === 'earmarked_equity' ? [recorded(earmarkedEquity, about)] : []),
  ]
}

test.each(Fall)('$title', (row) => {
  const snapshot = snapshotOf('2030-06-01', [
    ...lillvik,
    recorded(project, {
      ...lantern,
      state: row.text('läge') as 'development',
      ends_on: row.maybeDate('slutar'),
      owner_unit_id: row.flag('ägare') ? 'ARKIV' : null,
    }),
    ...moneyOf(row),
  ])
  expect(readings(w06.find(snapshot))).toEqual(expectedIn(row))
})

test('asks the owner when there is one, else the unit', () => {
  const units = [null, 'ARKIV'].map((owner_unit_id) => {
    const records = [recorded(project, { ...lantern, owner_unit_id, state: 'idea', source_section: '7' })]
    return w06.find(snapshotOf('2030-06-01', records))[0]
  })
  expect(units.map((found) => found?.unit_id)).toEqual(['KANSLI', 'ARKIV'])
  expect(units[0]?.evidence).toEqual([{ kind: 'project', id: 'P', label: 'Lyktan', section: '7' }])
})
