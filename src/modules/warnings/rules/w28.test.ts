import { expect, test } from 'vitest'
import { account } from '#modules/ledger/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { budget2030, lillvik, recorded, snapshotOf, total } from './snapshot-for-tests.ts'
import { w28 } from './w28.ts'

const { Fall } = readGolden(new URL('../golden/w28.md', import.meta.url), 'Fall')

const cost = recorded(account, {
  id: 'cost',
  name: 'Lokaler',
  kind: 'cost',
  chart: 'Lillvik 30',
  source_section: '4.1',
})
const records = [...lillvik, budget2030, cost]

test.each(Fall)('$title', (row) => {
  const totals = ['2029', '2030', '2031', '2032'].map((year) => {
    const amount_ore = row.ore(`år ${year}`, 'mnkr')
    return total({ year: Number(year), known_ore: amount_ore ?? 0, unknown_count: amount_ore === null ? 1 : 0 })
  })
  expect(readings(w28.find(snapshotOf('2030-06-01', records, totals)))).toEqual(expectedIn(row))
})

test('looks at one set, unit and account at a time, and names the year', () => {
  const years = [2030, 2031, 2032]
  const calm = years.flatMap((year) => [
    total({ year, known_ore: 5_000, account_id: 'big' }),
    total({ year, known_ore: 5, unit_id: 'ARKIV' }),
    total({ year, known_ore: 5, entry_set_id: 'PLAN' }),
  ])
  const wrong = years.map((year) => total({ year, known_ore: year === 2031 ? 5_000_000 : 5_000 }))
  const found = w28.find(snapshotOf('2030-06-01', records, [...calm, ...wrong]))
  expect(found.map(({ subject, unit_id, amount }) => [subject.kind, subject.id, unit_id, amount?.ore])).toEqual([
    ['entry_set', 'B30.KANSLI.cost.2031', 'KANSLI', 5_000_000],
  ])
  expect(found[0]?.evidence.map(({ id, section }) => [id, section])).toEqual([
    ['B30', '4'],
    ['cost', '4.1'],
  ])
})

test('a year with an unknown part is not judged by the part that is known', () => {
  const parts = [2030, 2031, 2032].map((year) =>
    total({ year, known_ore: year === 2031 ? 5 : 5_000, unknown_count: year === 2031 ? 1 : 0 }),
  )
  expect(w28.find(snapshotOf('2030-06-01', records, parts))).toEqual([])
})

test('adds the parts of a year before it compares', () => {
  const parts = [2030, 2031, 2032].flatMap((year) => [
    total({ year, known_ore: year === 2031 ? 2 : 1_000, source_id: 'A' }),
    total({ year, known_ore: year === 2031 ? 998 : 2, source_id: 'B' }),
  ])
  expect(w28.find(snapshotOf('2030-06-01', records, parts))).toEqual([])
})
