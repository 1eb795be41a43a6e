import { afterEach, beforeEach, expect, it } from 'vitest'
import { read } from '../../../test/city.ts'
import { booked, type ForecastCity, forecastCity, mnkr, round, type Step, written } from './city-for-tests.ts'
import { mirror } from './mirror.ts'

let there: ForecastCity

beforeEach(async () => {
  there = await forecastCity()
})

afterEach(() => there.product.close())

/** A year with its forecast after October and what it came to [mnkr]; null is not booked to its end. */
const year = (of: number, said: number, came: number | null): Step[] => [
  round(`O${of}`, of),
  ['forecast_round.open', { id: `O${of}`, unit_ids: ['SKOLN'] }],
  written({ loner: said }, {}, `O${of}-SKOLN`),
  ['forecast.submit', { id: `O${of}-SKOLN` }],
  booked('utfall', came === null ? { year: of, month: 10, amount: said } : { year: of, month: null, amount: came }),
]

const reflected = async () => {
  const { sentences, rows } = await read(there.product, there.city, (context) => mirror(context, 'OKT-SKOLN'))
  return { sentences: sentences.map((one) => one.replaceAll('\u00a0', ' ')), rows }
}

it('says nothing about accuracy before three forecasts can be judged', async () => {
  expect(await reflected()).toEqual({
    sentences: ['Det finns ingen tidigare prognos efter oktober att jämföra med.'],
    rows: [],
  })
  await there.tell(...year(2028, 98, 100), ...year(2029, 110, 108))
  expect((await reflected()).sentences).toEqual([
    'Det finns 2 tidigare prognoser efter oktober att jämföra med. Tre behövs för att säga något.',
  ])
  expect(await there.figure('forecast_bias:forecast=OKT-SKOLN')).toMatchObject({ value: null, unknown_count: 1 })
})

it('tells the bias of the last three, each miss, and where this year may end', async () => {
  await there.tell(
    ...year(2026, 500, 100),
    ...year(2027, 98.8, 100),
    ...year(2028, 118.8, 120),
    ...year(2029, 108.8, 110),
  )
  await there.tell(written({ loner: 130, avgifter: -20 }))
  const { sentences, rows } = await reflected()
  expect(sentences).toEqual([
    'Era tre senaste prognoser efter oktober låg i snitt 1,2 mnkr för lågt.',
    'Slår årets prognos lika fel kan nettot sluta mellan 110,0 och 111,2 mnkr.',
  ])
  expect(rows.map(({ year: of, miss_ppm }) => [of, miss_ppm])).toEqual([
    [2029, 10_909],
    [2028, 10_000],
    [2027, 12_000],
    [2026, 4_000_000],
  ])
  const bias = await there.figure('forecast_bias:forecast=OKT-SKOLN')
  expect(bias).toMatchObject({ value: -1.2 * mnkr, formula: 'C19' })
  expect(bias.parts).toHaveLength(3)
  expect((await there.figure('forecast_band:edge=high,forecast=OKT-SKOLN')).value).toBe(111.2 * mnkr)
})

it('leaves out a year that is not booked to its end and a forecast that was never delivered', async () => {
  await there.tell(...year(2028, 98, 100), ...year(2029, 110, null))
  await there.tell(round('O2027', 2027), ['forecast_round.open', { id: 'O2027', unit_ids: ['SKOLN'] }])
  const { sentences, rows } = await reflected()
  expect(sentences[0]).toMatch(/^Det finns en tidigare prognos/)
  expect(rows.map(({ year: of, actual_ore, miss_ppm }) => [of, actual_ore, miss_ppm])).toEqual([
    [2029, null, null],
    [2028, 100 * mnkr, 20_000],
  ])
  for (const { forecast_id, year: of, actual_ore } of rows) {
    const came = await there.figure(`forecast_year:forecast=${forecast_id}`)
    expect(came).toMatchObject({ value: actual_ore, label: `Utfall Skolnämnden ${of}` })
  }
})
