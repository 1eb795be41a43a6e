import { expect, test } from 'vitest'
import { indicatorValue, target } from '#modules/steering/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings, sentencesOf } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w11 } from './w11.ts'

const { Fall } = readGolden(new URL('../golden/w11.md', import.meta.url), 'Fall')

function found(row: Row) {
  const values = (row.maybe('värden') === null ? [] : row.list('värden')).map((each, index) => {
    const [year, sex, value] = each.split(' ')
    const known = value === 'okänt' ? null : Number(value)
    return recorded(indicatorValue, {
      id: `V-${index}`,
      target_id: 'M',
      year: Number(year),
      sex: sex as 'all',
      value: known,
    })
  })
  const measured = recorded(target, {
    id: 'M',
    title: 'Fyrar',
    unit_id: 'KANSLI',
    kind: row.text('slag') as 'absolute',
    measure: 'antal fyrar',
    baseline_value: 1,
    baseline_year: row.maybe('utgångsår') === null ? null : row.number('utgångsår'),
    deadline: row.maybeDate('sista dag'),
    by_sex: row.flag('delas på kön'),
  })
  return w11.find(snapshotOf(row.date('dagens datum'), [...lillvik, measured, ...values]))
}

test.each(Fall)('$title', (row) => {
  expect(readings(found(row))).toEqual(expectedIn(row))
})

test('names the target, and the two gaps apart', () => {
  const all = Fall.flatMap(found)
  expect(new Set(all.map(({ subject }) => subject.id))).toEqual(new Set(['M', 'M.sex']))
  expect(all[0]).toMatchObject({ unit_id: 'KANSLI', evidence: [{ kind: 'target', id: 'M' }] })
  expect(all[0] && sentencesOf(all[0], 'en').title).toBe('Fyrar: no value for 2029')
})
