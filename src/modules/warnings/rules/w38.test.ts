import { expect, test } from 'vitest'
import { investmentLine } from '#modules/investments/schema.ts'
import { account, entrySet } from '#modules/ledger/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { budget2030, lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w38 } from './w38.ts'

const { Fall } = readGolden(new URL('../golden/w38.md', import.meta.url), 'Fall')

const amount = (year: number, amount_ore: number | null) => ({
  year,
  account_id: 'utgift',
  amount_ore,
  certainty: 'decided' as const,
})

const other = (id: string) =>
  recorded(investmentLine, {
    id,
    title: id,
    unit_id: 'ARKIV',
    entry_set_id: 'B30',
    price_year: 2030,
    amounts: [amount(2030, 100)],
  })

const city = [
  ...lillvik,
  budget2030,
  recorded(entrySet, {
    id: 'B27',
    name: 'Budget 2027–2030',
    kind: 'decided_budget',
    first_year: 2027,
    last_year: 2030,
  }),
  recorded(entrySet, { id: 'P30', name: 'Plan 2030', kind: 'plan', first_year: 2030, last_year: 2032 }),
  recorded(account, { id: 'utgift', name: 'Utgifter', kind: 'outlay', chart: 'Lillvik' }),
  other('A'),
  other('B'),
]

function found(row: Row) {
  const line = recorded(investmentLine, {
    id: 'L',
    title: 'Ny fyr',
    unit_id: 'KANSLI',
    entry_set_id: row.text('set'),
    price_year: row.maybe('prisår') === null ? null : row.number('prisår'),
    calculated_on: row.maybeDate('kalkylen gjord'),
    decided_total_ore: row.ore('beslutad utgift', 'mnkr'),
    tolerance_ppm: row.number('får kosta mer'),
    amounts: row.list('utgift per år').map((part, index) => amount(2030 + index, row.amount(part, 'mnkr'))),
  })
  return w38.find(snapshotOf('2030-11-23', [...city, line]))
}

test.each(Fall)('$title', (row) => {
  expect(readings(found(row))).toEqual(expectedIn(row))
})

test('an old calculation of what is already built says nothing', () => {
  const built = recorded(investmentLine, {
    id: 'L',
    title: 'Gammal fyr',
    unit_id: 'KANSLI',
    entry_set_id: 'B30',
    calculated_on: '2028-01-01',
    amounts: [amount(2030, 100)],
  })
  expect(w38.find(snapshotOf('2031-02-01', [...city, built]))).toEqual([])
  expect(w38.find(snapshotOf('2030-12-31', [...city, built]))).toHaveLength(1)
})

test('of two price years that are as common the later is that of the set', () => {
  const early = (id: string) =>
    recorded(investmentLine, {
      id,
      title: id,
      unit_id: 'KANSLI',
      entry_set_id: 'B30',
      price_year: 2029,
      amounts: [amount(2030, 100)],
    })
  const all = w38.find(snapshotOf('2030-11-23', [...city, early('C'), early('D')]))
  expect(all.map(({ subject }) => subject.id)).toEqual(['C.prices', 'D.prices'])
})
