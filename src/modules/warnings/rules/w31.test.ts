import { expect, test } from 'vitest'
import { funding } from '#modules/budget/schema.ts'
import { decision } from '#modules/rounds/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w31 } from './w31.ts'

const { Fall } = readGolden(new URL('../golden/w31.md', import.meta.url), 'Fall')

function found(row: Row) {
  const said = recorded(decision, {
    id: 'D',
    title: 'Tillägg till arkivet',
    body_id: row.text('organ'),
    kind: row.text('beslut') as 'approved',
    decided_on: row.maybeDate('beslutat'),
    financing: row.maybe('finansiering i beslutet'),
  })
  const money = recorded(funding, {
    id: 'P',
    title: 'Arkivets hyllor',
    subject_id: 'X',
    unit_id: 'ARKIV',
    state: row.text('läge') as 'decided',
    money_from: row.text('pengar från') as 'unknown',
    valid_from: row.maybeDate('från'),
    valid_to: row.maybeDate('till'),
    amount_ore: row.ore('belopp', 'mnkr'),
    decision_id: 'D',
  })
  return w31.find(snapshotOf('2031-03-01', [...lillvik, said, money]))
}

test.each(Fall)('$title', (row) => {
  expect(readings(found(row))).toEqual(expectedIn(row))
})

test('shows the decision and the money, to the unit that has it', () => {
  const [first] = Fall.slice(0, 1).flatMap(found)
  expect(first).toMatchObject({ unit_id: 'ARKIV', amount: { ore: 200_000_000 }, subject: { kind: 'funding', id: 'P' } })
  expect(first?.evidence.map(({ kind, id }) => [kind, id])).toEqual([
    ['decision', 'D'],
    ['funding', 'P'],
  ])
})
