import { expect, test } from 'vitest'
import { funding } from '#modules/budget/schema.ts'
import { burnPoint, project, projectPhase } from '#modules/projects/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, type Recorded, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w01 } from './w01.ts'

const { Fall } = readGolden(new URL('../golden/w01.md', import.meta.url), 'Fall')

const lantern = recorded(project, {
  id: 'P',
  title: 'Lyktan',
  purpose: 'Ljus',
  unit_id: 'KANSLI',
  state: 'development',
})
const money = { title: 'Pengar till Lyktan', subject_id: 'P', unit_id: 'KANSLI', state: 'decided' as const }

function burnOf(row: Row): Recorded[] {
  return row.list('förbrukning').map((part) => {
    const [time = '', ...amount] = part.split(' ')
    const [year, month] = time.split('-').map(Number)
    const amount_ore = row.amount(amount.join(' '), 'mnkr')
    return recorded(burnPoint, {
      id: `B${time}`,
      project_id: 'P',
      year: year ?? 0,
      month: month ?? 0,
      account_id: 'IT',
      amount_ore,
      kind: 'forecast',
    })
  })
}

function othersOf(row: Row): Recorded[] {
  return row.list('andra beslutade pengar').map((part, index) => {
    const [valid_from = null, valid_to = null] = part.split(' ')
    return recorded(funding, { ...money, id: `OTHER${index}`, valid_from, valid_to })
  })
}

test.each(Fall)('$title', (row) => {
  const starts_on = row.maybeDate('nästa etapp')
  const snapshot = snapshotOf('2030-06-01', [
    ...lillvik,
    lantern,
    recorded(funding, {
      ...money,
      id: 'F',
      valid_from: row.maybeDate('från'),
      valid_to: row.maybeDate('till'),
      lasts: row.text('källan: räcker') as 'yes' | 'no' | 'unknown',
      amount_ore: row.ore('belopp', 'mnkr'),
    }),
    ...burnOf(row),
    ...othersOf(row),
    ...(starts_on === null ? [] : [recorded(projectPhase, { project_id: 'P', title: 'införande', starts_on })]),
  ])
  expect(readings(w01.find(snapshot))).toEqual(expectedIn(row))
})

test('names the funding, its project and what is missing, and asks the unit of the money', () => {
  const burn = { project_id: 'P', year: 2031, account_id: 'IT', kind: 'forecast' as const }
  const [found] = w01.find(
    snapshotOf('2030-06-01', [
      lantern,
      recorded(funding, {
        ...money,
        valid_from: '2031-01-01',
        valid_to: '2031-02-28',
        amount_ore: 500,
        certainty: 'decided',
      }),
      recorded(burnPoint, { ...burn, id: 'B1', month: 1, amount_ore: 400 }),
      recorded(burnPoint, { ...burn, id: 'B2', month: 2, amount_ore: 300 }),
      recorded(burnPoint, { ...burn, id: 'B3', month: 3, amount_ore: 300 }),
    ]),
  )
  expect(found).toMatchObject({
    subject: { kind: 'funding', id: 'funding-1', label: 'Lyktan' },
    unit_id: 'KANSLI',
    amount: { ore: 200 },
    due: '2031-01-31',
  })
  expect(found?.evidence.map(({ kind, id }) => [kind, id])).toEqual([
    ['funding', 'funding-1'],
    ['project', 'P'],
  ])
})

test('counts what was used instead of what was expected on the same account in the same month', () => {
  const burn = { project_id: 'P', year: 2031, month: 1, account_id: 'IT' }
  const records = [
    lantern,
    recorded(funding, { ...money, valid_from: '2031-01-01', valid_to: '2031-01-31', amount_ore: 500 }),
    recorded(burnPoint, { ...burn, id: 'B1', kind: 'forecast', amount_ore: 600 }),
    recorded(burnPoint, { ...burn, id: 'B2', kind: 'actual', amount_ore: 300 }),
  ]
  expect(w01.find(snapshotOf('2030-06-01', records))).toEqual([])
  const other = recorded(burnPoint, { ...burn, id: 'B3', account_id: 'STAFF', kind: 'forecast', amount_ore: 201 })
  expect(w01.find(snapshotOf('2030-06-01', [...records, other]))).toHaveLength(1)
})

test('two fundings that both fall short of the same day do not excuse each other', () => {
  const short = { ...money, valid_to: '2031-12-31', lasts: 'no' as const }
  const records = [lantern, recorded(funding, { ...short, id: 'A' }), recorded(funding, { ...short, id: 'B' })]
  expect(w01.find(snapshotOf('2030-06-01', records)).map((found) => found.subject.id)).toEqual(['A', 'B'])
})

test('one that lasts does excuse another, and so does one that falls short later', () => {
  const short = recorded(funding, { ...money, id: 'A', valid_to: '2031-12-31', lasts: 'no' })
  const find = (other: { valid_to: string; lasts: 'yes' | 'no' }) =>
    w01.find(snapshotOf('2030-06-01', [lantern, short, recorded(funding, { ...money, ...other, id: 'B' })]))
  expect(find({ valid_to: '2031-12-31', lasts: 'yes' })).toEqual([])
  expect(find({ valid_to: '2032-12-31', lasts: 'no' }).map((found) => found.subject.id)).toEqual(['B'])
})

test('looks only at the next phases of its own project that are still planned', () => {
  const records = [
    lantern,
    recorded(funding, { ...money, valid_from: '2031-01-01', valid_to: '2031-01-31', amount_ore: 500 }),
    recorded(burnPoint, { project_id: 'P', year: 2031, month: 1, account_id: 'IT', kind: 'forecast', amount_ore: 500 }),
    recorded(projectPhase, { id: 'A', project_id: 'OTHER', title: 'annat', starts_on: '2031-06-01' }),
    recorded(projectPhase, { id: 'B', project_id: 'P', title: 'pågår', starts_on: '2031-06-01', state: 'running' }),
  ]
  expect(w01.find(snapshotOf('2030-06-01', records))).toEqual([])
  const later = { project_id: 'P', title: 'senare', starts_on: '2032-06-01' }
  const next = { project_id: 'P', title: 'närmast', starts_on: '2031-02-01' }
  const planned = [recorded(projectPhase, { ...later, id: 'C' }), recorded(projectPhase, { ...next, id: 'D' })]
  const [found] = w01.find(snapshotOf('2030-06-01', [...records, ...planned]))
  expect(found?.params.phase).toBe('närmast')
})

test('is silent for a closed project and for money that is not decided', () => {
  const short = { ...money, valid_to: '2031-12-31', lasts: 'no' as const }
  const closed = recorded(project, { id: 'P', title: 'Lyktan', purpose: 'Ljus', unit_id: 'KANSLI', state: 'closed' })
  expect(w01.find(snapshotOf('2030-06-01', [closed, recorded(funding, short)]))).toEqual([])
  expect(w01.find(snapshotOf('2030-06-01', [lantern, recorded(funding, { ...short, state: 'proposed' })]))).toEqual([])
})
