import { expect, test } from 'vitest'
import { staffGroup } from '#modules/cost-drivers/schema.ts'
import { survey, surveyResult } from '#modules/surveys/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings, sentencesOf } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w44 } from './w44.ts'

const { Svar, Personal } = readGolden(new URL('../golden/w44.md', import.meta.url), 'Svar', 'Personal')

const sexes = [
  ['alla', 'all'],
  ['kvinnor', 'women'],
  ['män', 'men'],
] as const

function ofAnswers(row: Row) {
  const results = sexes.flatMap(([column, sex]) => {
    const [share, answers] = row.maybe(column)?.split(' ') ?? []
    if (share === undefined) return []
    return [
      recorded(surveyResult, {
        id: `R-${sex}`,
        survey_id: 'U',
        question: 'Jag litar på fyren',
        sex,
        share_ppm: share === 'dold' ? null : Number(share) * 10_000,
        answers: answers === 'okänt' ? null : Number(answers),
      }),
    ]
  })
  const asked = recorded(survey, { id: 'U', title: 'Panelen', unit_id: 'KANSLI', asks_about: 'fyren' })
  return w44.find(snapshotOf('2030-11-23', [...lillvik, asked, ...results]))
}

function ofPay(row: Row) {
  const group = recorded(staffGroup, {
    id: 'G',
    title: 'Fyrvaktare',
    unit_id: 'ARKIV',
    entry_set_id: 'B30',
    pay_account_id: 'lon',
    social_fee_account_id: 'avgift',
    posts: row.text('tjänster') === 'okänt' ? null : row.number('tjänster'),
    monthly_pay_ore: row.ore('månadslön', 'kr'),
    starts_on: '2030-01-01',
  })
  return w44.find(snapshotOf('2030-11-23', [...lillvik, group]))
}

test.each(Svar)('$title', (row) => {
  expect(readings(ofAnswers(row))).toEqual(expectedIn(row))
})

test.each(Personal)('$title', (row) => {
  expect(readings(ofPay(row))).toEqual(expectedIn(row))
})

test('never tells the number that it warns of', () => {
  const all = [...Svar.flatMap(ofAnswers), ...Personal.flatMap(ofPay)]
  const said = all.flatMap((each) => Object.values(sentencesOf(each, 'en'))).join(' ')
  expect(said).not.toMatch(/\b(4|20|29|60|70|40 000)\b/)
  expect(all.map(({ unit_id }) => unit_id)).toContain('ARKIV')
})
