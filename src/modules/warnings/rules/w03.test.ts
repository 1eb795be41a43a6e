import { expect, test } from 'vitest'
import { savingAllocation, savingRequirement } from '#modules/budget/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings, sentencesOf } from './sentences-for-tests.ts'
import { budget2030, lillvik, recorded, snapshotOf, total } from './snapshot-for-tests.ts'
import { w03 } from './w03.ts'

const { Fall } = readGolden(new URL('../golden/w03.md', import.meta.url), 'Fall')

const mnkr = 100_000_000
const costs = [1610, 1600.6, 1597.9].map((cost, index) =>
  total({ year: 2030 + index, known_ore: Math.round(cost * mnkr) }),
)
const revenues = [2030, 2031, 2032].map((year) =>
  total({ year, account_kind: 'revenue', known_ore: Math.round(-47.6 * mnkr) }),
)
const budgeted = [...costs, ...revenues]

const requirement = {
  id: 'S',
  title: 'Generellt sparkrav',
  unit_id: 'LV',
  share_ppm: 25_000,
  scenario_set_id: 'SCENARIO',
  account_id: 'cost',
}

test.each(Fall)('$title', (row) => {
  const from_year = row.maybe('första år')
  const allocations = row.list('fördelat').map((part, index) => {
    const [year = '', amount = ''] = part.split(' ')
    const amount_ore = row.amount(amount, 'mnkr') ?? 0
    return recorded(savingAllocation, {
      id: `A${index}`,
      requirement_id: 'S',
      unit_id: 'ARKIV',
      year: Number(year),
      amount_ore,
    })
  })
  const records = [
    ...lillvik,
    budget2030,
    recorded(savingRequirement, {
      ...requirement,
      base: row.maybe('bas') as 'net_cost' | null,
      state: row.text('läge') as 'potential',
      condition: row.maybe('villkor'),
      from_year: from_year === null ? null : Number(from_year),
    }),
    ...allocations,
  ]
  expect(readings(w03.find(snapshotOf('2030-06-01', records, budgeted)))).toEqual(expectedIn(row))
})

test('gives the requirement on the net as its amount while the base is not chosen', () => {
  const records = [...lillvik, budget2030, recorded(savingRequirement, { ...requirement, state: 'potential' })]
  const [found] = w03.find(snapshotOf('2030-06-01', records, budgeted))
  expect(found).toMatchObject({ subject: { kind: 'saving_requirement', id: 'S' }, unit_id: 'LV' })
  expect(found?.amount).toEqual({ ore: 3_882_500_000 })
  expect(found?.evidence.map(({ kind }) => kind)).toEqual(['saving_requirement', 'entry_set'])
})

test('says that it cannot tell when the budget holds an unknown amount, and never counts it as nothing', () => {
  const unknown = total({ year: 2031, account_id: 'other', certainty: 'unknown', unknown_count: 1 })
  const chosen = recorded(savingRequirement, { ...requirement, state: 'potential', base: 'net_cost', from_year: 2031 })
  const allocated = [2031, 2032].map((year) =>
    recorded(savingAllocation, { id: `A${year}`, requirement_id: 'S', unit_id: 'ARKIV', year, amount_ore: 39 * mnkr }),
  )
  const [found] = w03.find(
    snapshotOf('2030-06-01', [...lillvik, budget2030, chosen, ...allocated], [...budgeted, unknown]),
  )
  expect(found).toMatchObject({ variant: 'unknown', amount: { ore: null } })
  const open = recorded(savingRequirement, { ...requirement, state: 'potential' })
  const [unchosen] = w03.find(snapshotOf('2030-06-01', [...lillvik, budget2030, open], [...budgeted, unknown]))
  expect(unchosen).toMatchObject({ variant: 'base_unknown', amount: { ore: null } })
  expect(unchosen && sentencesOf(unchosen, 'sv').reason).toContain('inte alla kända')
})

test('cannot name both amounts when only the revenue is unknown', () => {
  const unknown = total({ year: 2031, account_kind: 'revenue', account_id: 'other', unknown_count: 1 })
  const open = recorded(savingRequirement, { ...requirement, state: 'potential' })
  const [found] = w03.find(snapshotOf('2030-06-01', [...lillvik, budget2030, open], [...budgeted, unknown]))
  expect(found).toMatchObject({ variant: 'base_unknown', amount: { ore: null } })
})

test('leaves proposed and conditional amounts out of the base', () => {
  const proposed = total({ year: 2031, account_id: 'other', certainty: 'proposed', known_ore: 500 * mnkr })
  const records = [...lillvik, budget2030, recorded(savingRequirement, { ...requirement, state: 'potential' })]
  const [found] = w03.find(snapshotOf('2030-06-01', records, [...budgeted, proposed]))
  expect(found?.amount).toEqual({ ore: 3_882_500_000 })
})
