import { expect, test } from 'vitest'
import { forecast, forecastRound } from '#modules/forecasts/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings, sentencesOf } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf, total } from './snapshot-for-tests.ts'
import { w30 } from './w30.ts'

const { Fall } = readGolden(new URL('../golden/w30.md', import.meta.url), 'Fall')

const mnkr = 100_000_000
const budget = recorded(entrySet, {
  id: 'B',
  name: 'Budget',
  kind: 'decided_budget',
  first_year: 2029,
  last_year: 2031,
})

const round = (id: string, through_month: number, year: number) =>
  recorded(forecastRound, {
    id,
    title: id === 'AUG' ? 'Efter augusti' : 'Efter oktober',
    year,
    through_month,
    drift_ppm: 10_000,
    difference_ppm: 20_000,
    requires_measures: true,
    state: 'open',
    committee_set_id: `${id}-N`,
    office_set_id: `${id}-K`,
  })

const made = (round_id: string, state: 'fixed' | 'open') =>
  recorded(forecast, { id: `${round_id}-KANSLI`, round_id, unit_id: 'KANSLI', state })

/** What a view says, as one cost and a revenue; null is unknown, undefined nothing at all. */
function said(entry_set_id: string, year: number, amount_ore: number | null | undefined) {
  if (amount_ore === undefined) return []
  const of = { entry_set_id, year, set_kind: 'committee_forecast', certainty: 'estimated' as const }
  const cost = amount_ore === null ? { unknown_count: 1 } : { known_ore: amount_ore + 100 * mnkr }
  return [total({ ...of, ...cost }), total({ ...of, account_kind: 'revenue', known_ore: -100 * mnkr })]
}

const amountIn = (row: (typeof Fall)[number], column: string) =>
  row.maybe(column) === null ? undefined : row.ore(column, 'mnkr')

const budgeted = [2029, 2030].flatMap((year) => [
  total({ entry_set_id: 'B', year, unit_id: 'ARKIV', known_ore: 1_100 * mnkr }),
  total({ entry_set_id: 'B', year, account_kind: 'revenue', known_ore: -100 * mnkr }),
])

test.each(Fall)('$title', (row) => {
  const year = row.number('år')
  const august = amountIn(row, 'augusti')
  const records = [
    ...lillvik,
    budget,
    round('OKT', 10, year),
    made('OKT', row.text('läge') as 'fixed'),
    ...(august === undefined ? [] : [round('AUG', 8, year), made('AUG', 'fixed')]),
  ]
  const totals = [
    ...budgeted,
    ...said('AUG-N', year, august),
    ...said('OKT-N', year, amountIn(row, 'oktober')),
    ...said('OKT-K', year, amountIn(row, 'kontoret')),
  ]
  expect(readings(w30.find(snapshotOf('2030-11-20', records, totals)))).toEqual(expectedIn(row))
})

test('names the unit, and tells its amounts only to those who may read the forecast', () => {
  const records = [...lillvik, budget, round('OKT', 10, 2030), made('OKT', 'fixed')]
  const totals = [...budgeted, ...said('OKT-N', 2030, 1_000 * mnkr), ...said('OKT-K', 2030, 1_100 * mnkr)]
  const [found] = w30.find(snapshotOf('2030-11-20', records, totals))
  expect(found).toMatchObject({
    subject: { kind: 'forecast', id: 'OKT-KANSLI.views', label: 'Stadskansliet' },
    told_of: { kind: 'forecast', id: 'OKT-KANSLI' },
    unit_id: 'KANSLI',
    amount: { ore: 100 * mnkr },
  })
  expect(found && sentencesOf(found, 'en').title).toBe('Stadskansliet: the two views of the year differ')
})
