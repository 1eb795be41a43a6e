import { expect, test } from 'vitest'
import { lease, premiseChange } from '#modules/premises/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w22 } from './w22.ts'

const { Fall } = readGolden(new URL('../golden/w22.md', import.meta.url), 'Fall')

const store = { id: 'L', title: 'Magasinet', premise_id: 'MAG', unit_id: 'ARKIV' }
const leave = {
  id: 'C',
  title: 'Flytt från Magasinet',
  unit_id: 'ARKIV',
  kind: 'leave' as const,
  from_premise_id: 'MAG',
}

test.each(Fall)('$title', (row) => {
  const snapshot = snapshotOf('2030-06-01', [
    ...lillvik,
    recorded(lease, {
      ...store,
      state: row.text('läge') as 'active',
      ends_on: row.maybeDate('slutar'),
      saving_ore_per_year: row.ore('besparing', 'mnkr'),
    }),
    ...(row.flag('ska lämnas') ? [recorded(premiseChange, leave)] : []),
  ])
  expect(readings(w22.find(snapshot))).toEqual(expectedIn(row))
})

test('names the lease and the change that empties it; a move or another address does not', () => {
  const active = recorded(lease, { ...store, state: 'active' })
  const [found] = w22.find(snapshotOf('2030-06-01', [active, recorded(premiseChange, leave)]))
  expect(found).toMatchObject({ subject: { kind: 'lease', id: 'L' }, unit_id: 'ARKIV', amount: { ore: null } })
  expect(found?.evidence.map(({ id }) => id)).toEqual(['L', 'C'])
  for (const other of [{ kind: 'move' as const }, { from_premise_id: 'KAJ' }]) {
    expect(w22.find(snapshotOf('2030-06-01', [active, recorded(premiseChange, { ...leave, ...other })]))).toEqual([])
  }
})
