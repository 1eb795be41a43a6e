import { expect, test } from 'vitest'
import { funding } from '#modules/budget/schema.ts'
import { project, projectPhase } from '#modules/projects/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w07 } from './w07.ts'

const { Fall } = readGolden(new URL('../golden/w07.md', import.meta.url), 'Fall')

const register = { id: 'P', title: 'Nytt register', purpose: 'Ordning', unit_id: 'KANSLI', state: 'prestudy' as const }
const first = { id: 'A', project_id: 'P', title: 'Förstudien' }
const second = { id: 'B', project_id: 'P', title: 'införandet' }
const money = { title: 'Pengar', subject_id: 'P', unit_id: 'KANSLI' }

test.each(Fall)('$title', (row) => {
  const date_precision = row.text('noggrannhet') as 'day'
  const [valid_from, valid_to] = row.maybe('beslutade pengar')?.split(' ') ?? []
  const snapshot = snapshotOf('2030-06-01', [
    ...lillvik,
    recorded(project, register),
    recorded(projectPhase, {
      ...first,
      starts_on: row.date('första börjar'),
      ends_on: row.maybeDate('första slutar'),
      date_precision,
    }),
    recorded(projectPhase, { ...second, starts_on: row.maybeDate('andra börjar'), date_precision }),
    ...(valid_to === undefined ? [] : [recorded(funding, { ...money, state: 'decided', valid_from, valid_to })]),
  ])
  expect(readings(w07.find(snapshot))).toEqual(expectedIn(row))
})

const long = [
  recorded(projectPhase, { ...first, starts_on: '2029-01-01', ends_on: '2030-12-31' }),
  recorded(projectPhase, { ...second, starts_on: '2034-01-01' }),
]

test('names the years of the gap and both phases', () => {
  const [found] = w07.find(snapshotOf('2030-06-01', [recorded(project, register), ...long]))
  expect(found).toMatchObject({ subject: { kind: 'project', id: 'P' }, due: '2031-01-01', unit_id: 'KANSLI' })
  expect(found?.params.years).toEqual({ years: [2031, 2033] })
  expect(found?.evidence.map(({ id }) => id)).toEqual(['P', 'A', 'B'])
})

test('proposed money does not cover, and neither does a closed project warn', () => {
  const proposed = recorded(funding, { ...money, state: 'proposed', valid_from: '2031-01-01', valid_to: '2033-12-31' })
  expect(w07.find(snapshotOf('2030-06-01', [recorded(project, register), ...long, proposed]))).toHaveLength(1)
  const closed = recorded(project, { ...register, state: 'closed' })
  expect(w07.find(snapshotOf('2030-06-01', [closed, ...long]))).toEqual([])
})

test('a phase that overlaps the gap closes it, and one with an unknown end leaves it open to doubt', () => {
  const between = { id: 'C', project_id: 'P', title: 'Mellanspel', starts_on: '2030-06-01' }
  for (const ends_on of ['2033-12-31', null]) {
    const records = [recorded(project, register), ...long, recorded(projectPhase, { ...between, ends_on })]
    expect(w07.find(snapshotOf('2030-06-01', records))).toEqual([])
  }
})
