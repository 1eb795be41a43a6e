import { expect, test } from 'vitest'
import { funding } from '#modules/budget/schema.ts'
import { contract, project, projectPhase } from '#modules/projects/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, type Recorded, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w47 } from './w47.ts'

const { Fall } = readGolden(new URL('../golden/w47.md', import.meta.url), 'Fall')

const lantern = { id: 'P', title: 'Lyktan', purpose: 'Ljus', unit_id: 'ARKIV', state: 'closing' as const }
const money = { title: 'Pengar', subject_id: 'P', unit_id: 'KANSLI' }

function aroundOf(row: Row): Recorded[] {
  const [starts_on, ends_on] = row.maybe('etapp')?.split(' ') ?? []
  const contract_ends = row.maybeDate('avtal slutar')
  const decided_to = row.maybeDate('beslutade till')
  const bought = { title: 'Avtal', unit_id: 'ARKIV', project_id: 'P', service_area: 'Ljus', state: 'signed' as const }
  return [
    ...(ends_on === undefined ? [] : [recorded(projectPhase, { project_id: 'P', title: 'Etapp', starts_on, ends_on })]),
    ...(contract_ends === null ? [] : [recorded(contract, { ...bought, ends_on: contract_ends })]),
    ...(decided_to === null ? [] : [recorded(funding, { ...money, id: 'D', state: 'decided', valid_to: decided_to })]),
  ]
}

test.each(Fall)('$title', (row) => {
  const snapshot = snapshotOf('2030-06-01', [
    ...lillvik,
    recorded(project, { ...lantern, ends_on: row.maybeDate('projektet slutar') }),
    recorded(funding, {
      ...money,
      id: 'F',
      state: row.text('läge') as 'proposed',
      valid_from: row.maybeDate('pengar från'),
      valid_to: row.maybeDate('pengar till'),
    }),
    ...aroundOf(row),
  ])
  expect(readings(w47.find(snapshot))).toEqual(expectedIn(row))
})

test('a proposal without a first day begins where the decided money ends', () => {
  const proposal = recorded(funding, { ...money, id: 'F', state: 'proposed', valid_to: '2032-12-31' })
  const decided = recorded(funding, { ...money, id: 'D', state: 'decided', valid_to: '2030-12-31' })
  const endless = recorded(funding, { ...money, id: 'E', state: 'decided' })
  const running = recorded(project, { ...lantern, ends_on: '2032-12-31' })
  const [found] = w47.find(snapshotOf('2030-06-01', [running, proposal, decided, endless]))
  expect(found).toMatchObject({ due: '2031-01-01', params: { date: { date: '2030-12-31' } } })
  const [alone] = w47.find(snapshotOf('2030-06-01', [running, proposal, endless]))
  expect(alone).toMatchObject({ due: '2032-12-31', variant: 'proposed' })
})

test('is graded proposed, and names the proposal, the project and the money that ended', () => {
  const records = [
    recorded(funding, { ...money, id: 'F', state: 'proposed', valid_from: '2030-01-01', valid_to: '2030-12-31' }),
    recorded(funding, { ...money, id: 'D', state: 'decided', valid_to: '2029-12-31' }),
  ]
  const [found] = w47.find(
    snapshotOf('2030-06-01', [recorded(project, { ...lantern, ends_on: '2030-12-31' }), ...records]),
  )
  expect(found).toMatchObject({
    subject: { kind: 'funding', id: 'F', label: 'Lyktan' },
    certainty: 'proposed',
    unit_id: 'KANSLI',
    amount: { ore: null },
    due: '2030-01-01',
  })
  expect(found?.evidence.map(({ id }) => id)).toEqual(['F', 'P', 'D'])
  const closed = recorded(project, { ...lantern, state: 'closed', ends_on: '2030-12-31' })
  expect(w47.find(snapshotOf('2030-06-01', [closed, ...records]))).toEqual([])
})
