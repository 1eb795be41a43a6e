import { expect, test } from 'vitest'
import { funding } from '#modules/budget/schema.ts'
import { lawItem, lawTask } from '#modules/laws/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, type Recorded, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w20 } from './w20.ts'

const { Fall } = readGolden(new URL('../golden/w20.md', import.meta.url), 'Fall')

const law = { id: 'A', title: 'Lag om fyrar', in_force_state: 'known' as const }

function recordsOf(row: Row): Recorded[] {
  const [kind, state] = row.maybe('uppgift')?.split(' ') ?? []
  const about = { title: 'Uppgift', law_item_id: 'A', kind: kind as 'plan', state: state as 'done' }
  const money = { title: 'Pengar', subject_id: 'A', unit_id: 'KANSLI', state: 'requested' as const }
  return [
    ...lillvik,
    recorded(lawItem, {
      ...law,
      kind: row.text('slag') as 'act',
      stage: row.text('läge') as 'in_force',
      in_force_on: row.maybeDate('i kraft'),
      in_force_precision: row.text('noggrannhet') as 'day',
      in_force_state: row.text('datumet är') as 'known',
      owner_unit_id: row.flag('ägare') ? 'KANSLI' : null,
      effect_ore_per_year: row.ore('kostnad', 'mnkr'),
    }),
    ...(kind === undefined ? [] : [recorded(lawTask, about)]),
    ...(row.flag('finansiering') ? [recorded(funding, money)] : []),
  ]
}

test.each(Fall)('$title', (row) => {
  expect(readings(w20.find(snapshotOf('2030-11-23', recordsOf(row))))).toEqual(expectedIn(row))
})

test('wakes the owner, and holds the day it comes into force', () => {
  const item = { ...law, kind: 'act' as const, stage: 'issued' as const, in_force_on: '2031-02-01' }
  const owned = recorded(lawItem, { ...item, owner_unit_id: 'KANSLI', source_section: '3.5' })
  const [found] = w20.find(snapshotOf('2030-11-23', [owned]))
  expect(found).toMatchObject({
    subject: { kind: 'law_item', id: 'A', label: 'Lag om fyrar' },
    unit_id: 'KANSLI',
    due: '2031-02-01',
    variant: 'coming',
  })
  expect(found?.evidence).toEqual([{ kind: 'law_item', id: 'A', label: 'Lag om fyrar', section: '3.5' }])
  expect(w20.find(snapshotOf('2030-08-04', [owned]))).toEqual([])
})
