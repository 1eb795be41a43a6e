import { expect, test } from 'vitest'
import type { EntryTotal } from '#core/warning-rule.ts'
import { budgetAdjustment, funding } from '#modules/budget/schema.ts'
import { lease } from '#modules/premises/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { budget2030, lillvik, recorded, rent, snapshotOf, total } from './snapshot-for-tests.ts'
import { w08 } from './w08.ts'

const { Fall } = readGolden(new URL('../golden/w08.md', import.meta.url), 'Fall')

const mnkr = 100_000_000
const plan = [1557.9, 1553, 1550.3].map((net, index) =>
  total({ year: 2030 + index, known_ore: Math.round(net * mnkr) }),
)
const quay = {
  id: 'L',
  title: 'Kajhuset',
  premise_id: 'KAJ',
  unit_id: 'ARKIV',
  starts_on: '2031-10-01',
  state: 'signed' as const,
}
const money = { title: 'Pengar till hyran', subject_id: 'L', unit_id: 'KANSLI', state: 'decided' as const }

function rentsOf(row: Row): EntryTotal[] {
  return ['2031', '2032'].flatMap((year) => {
    const known_ore = row.ore(`hyra ${year}`, 'mnkr')
    if (known_ore === 0) return []
    return [rent('L', { year: Number(year), known_ore: known_ore ?? 0, unknown_count: known_ore === null ? 12 : 0 })]
  })
}

test.each(Fall)('$title', (row) => {
  const fundings = row.list('beslutade pengar').map((part, index) => {
    const [amount = '', valid_from, valid_to] = part.split(' ')
    return recorded(funding, {
      ...money,
      id: `F${index}`,
      amount_ore: row.amount(amount, 'mnkr'),
      valid_from,
      valid_to,
    })
  })
  const records = [
    ...lillvik,
    budget2030,
    recorded(lease, {
      ...quay,
      starts_on: row.date('avtalet börjar'),
      ends_on: row.maybeDate('slutar'),
      rent_approximate: row.flag('cirka'),
    }),
    ...fundings,
  ]
  expect(readings(w08.find(snapshotOf('2030-06-01', records, [...plan, ...rentsOf(row)])))).toEqual(expectedIn(row))
})

const rents = [rent('L', { year: 2031, known_ore: 252_500_000 }), rent('L', { year: 2032, known_ore: 1_010_000_000 })]
const records = [...lillvik, budget2030, recorded(lease, { ...quay, source_section: '5.3' })]

test('names the lease, the rent of the first whole year and the plan that it is missing from', () => {
  const [found, ...more] = w08.find(snapshotOf('2030-06-01', records, [...plan, ...rents]))
  expect(more).toEqual([])
  expect(found).toMatchObject({
    subject: { kind: 'lease', id: 'L', label: 'Kajhuset' },
    amount: { ore: 1_010_000_000 },
    unit_id: 'ARKIV',
    certainty: 'decided',
    params: { year: 2032, change: { ore: 270_000_000 }, unit: 'Stadskansliet' },
  })
  expect(found?.evidence.map(({ kind, id, section }) => [kind, id, section])).toEqual([
    ['lease', 'L', '5.3'],
    ['entry_set', 'B30', '4'],
  ])
})

test('tells how the plan moves: up, not at all, or that there is none', () => {
  const variants = [
    [100, 100, 150],
    [100, 100, 100],
  ].map((nets) => nets.map((known_ore, index) => total({ year: 2030 + index, known_ore })))
  const found = [...variants, []].map((nets) => w08.find(snapshotOf('2030-06-01', records, [...nets, ...rents]))[0])
  expect(found.map((each) => each?.variant)).toEqual(['rises', 'unchanged', 'no_plan'])
})

test('is closed by money for the premises, or by an approved change of the budget', () => {
  const all = { amount_ore: 1_262_500_000, valid_from: '2031-10-01', valid_to: '2032-12-31' }
  const forPremises = recorded(funding, { ...money, ...all, subject_id: 'KAJ' })
  const adjustment = {
    title: 'Hyra',
    unit_id: 'KANSLI',
    subject_id: 'L',
    kind: 'premises' as const,
    motive: 'Ny hyra',
    amounts: [
      { year: 2031, account_id: 'rent', amount_ore: 252_500_000 },
      { year: 2032, account_id: 'rent', amount_ore: 1_010_000_000 },
    ],
  }
  const find = (extra: ReturnType<typeof recorded>) =>
    w08.find(snapshotOf('2030-06-01', [...records, extra], [...plan, ...rents]))
  expect(find(forPremises)).toEqual([])
  expect(find(recorded(budgetAdjustment, { ...adjustment, state: 'approved' }))).toEqual([])
  expect(find(recorded(budgetAdjustment, { ...adjustment, state: 'requested' }))).toHaveLength(1)
  expect(find(recorded(budgetAdjustment, { ...adjustment, state: 'approved', subject_id: 'OTHER' }))).toHaveLength(1)
  expect(find(recorded(funding, { ...money, ...all, state: 'proposed' }))).toHaveLength(1)
})

test('does not warn of a rent that is only proposed, of an ended lease or of years outside the budget', () => {
  const find = (totals: EntryTotal[], state: 'signed' | 'ended' = 'signed') =>
    w08.find(snapshotOf('2030-06-01', [budget2030, recorded(lease, { ...quay, state })], totals))
  expect(find(rents)).toHaveLength(1)
  expect(find(rents.map((each) => ({ ...each, certainty: 'proposed' as const })))).toEqual([])
  expect(find(rents, 'ended')).toEqual([])
  expect(find(rents.map((each) => ({ ...each, year: each.year + 5 })))).toEqual([])
})

test('a plan that lacks the year or the one before it does not tell how the net moves', () => {
  for (const year of [2031, 2032]) {
    const [found] = w08.find(snapshotOf('2030-06-01', records, [total({ year, known_ore: 100 }), ...rents]))
    expect(found?.variant).toBe('no_plan')
  }
})

test('a year is whole from its first day to its last, and the first year of the budget counts', () => {
  const find = (starts_on: string, ends_on: string, year: number) =>
    w08.find(
      snapshotOf(
        '2030-06-01',
        [...lillvik, budget2030, recorded(lease, { ...quay, starts_on, ends_on })],
        [rent('L', { year, known_ore: 500 })],
      ),
    )[0]?.variant
  expect(find('2031-01-01', '2031-12-31', 2031)).toBe('no_plan')
  expect(find('2031-01-02', '2031-12-31', 2031)).toBe('part_year')
  expect(find('2031-01-01', '2031-12-30', 2031)).toBe('part_year')
  expect(find('2030-07-01', '2030-12-31', 2030)).toBe('part_year')
})

test('money of an unknown amount says nothing of other years, and money without a day nothing of any', () => {
  const find = (amounts: Partial<{ amount_ore: number; valid_from: string; valid_to: string }>) =>
    w08.find(
      snapshotOf('2030-06-01', [...records, recorded(funding, { ...money, ...amounts })], [...plan, ...rents]),
    )[0]
  expect(find({ valid_from: '2031-01-01', valid_to: '2031-12-31' })?.variant).toBe('falls')
  expect(find({ amount_ore: 5, valid_to: '2032-12-31' })?.variant).toBe('funding_unknown')
  expect(find({ amount_ore: 5, valid_from: '2031-01-01' })?.variant).toBe('funding_unknown')
})

test('an öre that falls on the other side of the new year is no gap', () => {
  // 12,625 mnkr over fifteen months puts one öre of 2032 in 2031.
  const all = { amount_ore: 1_262_500_000, valid_from: '2031-10-01', valid_to: '2032-12-31' }
  const short = { ...all, valid_from: '2032-01-01', amount_ore: 1_010_000_000 - 100 }
  const find = (amounts: typeof all) =>
    w08.find(snapshotOf('2030-06-01', [...records, recorded(funding, { ...money, ...amounts })], [...plan, ...rents]))
  expect(find(all)).toEqual([])
  expect(find(short)[0]?.params.year).toBe(2032)
})
