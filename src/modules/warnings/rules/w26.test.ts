import { expect, test } from 'vitest'
import { lease, premiseChange, premisesPlanPeriod } from '#modules/premises/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings, sentencesOf } from './sentences-for-tests.ts'
import { lillvik, type Recorded, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w26 } from './w26.ts'

const { Fall } = readGolden(new URL('../golden/w26.md', import.meta.url), 'Fall')

const second = { id: 'D', title: 'Andra perioden', unit_id: 'KANSLI', round_id: 'R', from_year: 2034, to_year: 2045 }
const quay = { id: 'L', title: 'Kajhuset', premise_id: 'KAJ', unit_id: 'ARKIV', state: 'active' as const }

function leasesOf(row: Row): Recorded[] {
  const date = (word = '') => (word === 'okänd' ? null : word)
  return row.list('avtal').map((part, index) => {
    const [state, starts, ends, ...rest] = part.split(' ')
    return recorded(lease, {
      ...quay,
      id: `L${index + 1}`,
      title: `Avtal ${index + 1}`,
      state: state as 'active',
      starts_on: date(starts),
      ends_on: date(ends),
      open_end: rest.length > 0,
    })
  })
}

test.each(Fall)('$title', (row) => {
  const period = recorded(premisesPlanPeriod, { ...second, no_changes: row.flag('inga förändringar') })
  expect(readings(w26.find(snapshotOf('2030-06-01', [...lillvik, period, ...leasesOf(row)])))).toEqual(expectedIn(row))
})

const period = recorded(premisesPlanPeriod, { ...second, no_changes: true, source_section: '5.5.3' })

test('is unknown when only the end dates are, and names the period and the lease', () => {
  const [found] = w26.find(snapshotOf('2030-06-01', [...lillvik, period, recorded(lease, quay)]))
  expect(found).toMatchObject({ subject: { kind: 'premises_plan_period', id: 'D' }, certainty: 'unknown' })
  expect(found?.unit_id).toBe('KANSLI')
  expect(found?.evidence.map(({ id, section }) => [id, section])).toEqual([
    ['D', '5.5.3'],
    ['L', null],
  ])
  const ending = recorded(lease, { ...quay, ends_on: '2036-05-31' })
  expect(w26.find(snapshotOf('2030-06-01', [...lillvik, period, ending]))[0]?.certainty).toBe('decided')
})

test('speaks of one lease or of several', () => {
  const reasonOf = (...leases: Recorded[]) =>
    w26
      .find(snapshotOf('2030-06-01', [...lillvik, period, ...leases]))
      .map((found) => sentencesOf(found, 'en').reason)
      .join()
  const ending = { ...quay, ends_on: '2036-05-31' }
  expect(reasonOf(recorded(lease, ending))).toContain('1 lease ends then')
  expect(reasonOf(recorded(lease, ending), recorded(lease, { ...ending, id: 'M' }))).toContain('2 leases end then')
  expect(reasonOf(recorded(lease, quay))).toContain('for 1 lease (')
  expect(reasonOf(recorded(lease, quay), recorded(lease, { ...quay, id: 'M' }))).toContain('for 2 leases (')
})

test('leaves out what is to be left, and the leases of units beside or above', () => {
  const leave = { title: 'Flytt', unit_id: 'ARKIV', kind: 'leave' as const, from_premise_id: 'KAJ' }
  const left = [recorded(lease, quay), recorded(premiseChange, leave)]
  expect(w26.find(snapshotOf('2030-06-01', [...lillvik, period, ...left]))).toEqual([])
  const above = recorded(lease, { ...quay, unit_id: 'LV' })
  expect(w26.find(snapshotOf('2030-06-01', [...lillvik, period, above]))).toEqual([])
})
