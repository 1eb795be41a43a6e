import { expect, test } from 'vitest'
import { earmarkedEquity, funding } from '#modules/budget/schema.ts'
import { steeringDocument } from '#modules/steering-documents/schema.ts'
import { link } from '#modules/thread/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { budget2030, lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w02 } from './w02.ts'

const { Fall } = readGolden(new URL('../golden/w02.md', import.meta.url), 'Fall')

const equity = { id: 'E', title: 'Digital hamn', unit_id: 'KANSLI', subject_id: 'P' }
const plan = { id: 'H', title: 'Handlingsplan för digital hamn', kind: 'action_plan' as const, unit_id: 'KANSLI' }
const tie = { from_id: 'H', to_id: 'E', kind: 'depends_on' as const }

test.each(Fall)('$title', (row) => {
  const [valid_from, valid_to] = row.maybe('beslutade pengar efter')?.split(' ') ?? []
  const snapshot = snapshotOf('2030-06-01', [
    ...lillvik,
    budget2030,
    recorded(earmarkedEquity, { ...equity, available_to: row.maybeDate('får användas till') }),
    recorded(steeringDocument, {
      ...plan,
      state: row.text('planens läge') as 'drafting',
      condition: row.maybe('villkor'),
      needs_money: row.text('behöver pengar') as 'yes',
    }),
    recorded(link, { ...tie, state: row.text('koppling') as 'confirmed' }),
    ...(valid_to === undefined
      ? []
      : [
          recorded(funding, {
            title: 'Nytt',
            subject_id: 'H',
            unit_id: 'KANSLI',
            state: 'decided',
            valid_from,
            valid_to,
          }),
        ]),
  ])
  expect(readings(w02.find(snapshot))).toEqual(expectedIn(row))
})

test('finds the plan from either end of the link, and through what the money is for', () => {
  const records = [
    budget2030,
    recorded(earmarkedEquity, { ...equity, available_to: '2031-12-31', source_section: '3.2' }),
    recorded(steeringDocument, { ...plan, state: 'drafting', needs_money: 'yes' }),
  ]
  for (const ends of [
    { from_id: 'E', to_id: 'H', kind: 'funds' as const },
    { from_id: 'H', to_id: 'P', kind: 'depends_on' as const },
  ]) {
    const [found] = w02.find(snapshotOf('2030-06-01', [...records, recorded(link, ends)]))
    expect(found).toMatchObject({ subject: { id: 'E' }, unit_id: 'KANSLI', amount: { ore: null }, due: '2031-12-31' })
    expect(found?.evidence.map(({ id, section }) => [id, section])).toEqual([
      ['E', '3.2'],
      ['H', null],
    ])
  }
  const tied = [...records, recorded(link, tie)]
  const after = { title: 'Nytt', unit_id: 'KANSLI', state: 'decided' as const, valid_to: '2032-12-31' }
  const find = (subject_id: string) =>
    w02.find(snapshotOf('2030-06-01', [...tied, recorded(funding, { ...after, subject_id })]))
  expect(find('P')).toEqual([])
  expect(find('OTHER')).toHaveLength(1)
  const other = recorded(link, { from_id: 'H', to_id: 'E', kind: 'documents' })
  expect(w02.find(snapshotOf('2030-06-01', [...records, other]))).toEqual([])
})
