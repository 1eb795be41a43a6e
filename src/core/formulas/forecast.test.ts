import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGolden } from '../../../test/golden-table.ts'
import { ratio } from '../money.ts'
import { bandOf, beyondPace, biasOf, deviationOf, draftedYear, missOf } from './forecast.ts'

const golden = readGolden(
  new URL('./golden/forecast.md', import.meta.url),
  'Avvikelse',
  'Hur nära utfallet',
  'Det som föreslås',
  'Åtagande utöver sin takt',
  'Egen historik',
)

test.each(golden.Avvikelse)('$title', (row) => {
  expect(deviationOf(row.ore('budget', 'mnkr'), row.ore('prognos', 'mnkr'))).toBe(row.ore('= avvikelse', 'mnkr'))
})

test.each(golden['Hur nära utfallet'])('$title', (row) => {
  const share = row.maybe('= procent')
  const expected = share === null ? null : Number(share) * 10_000
  expect(missOf(row.ore('prognos', 'mnkr'), row.ore('utfall', 'mnkr'))).toBe(expected)
})

test.each(golden['Det som föreslås'])('$title', (row) => {
  const known = (part: string) => row.amount(part, 'mnkr') ?? 0
  const earlier = row.list('tidigare år').map((part) => {
    const [through = '', year = ''] = part.split('/')
    return { through_ore: known(through), year_ore: known(year) }
  })
  const changes = row.list('ändringar').map(known)
  const draft = draftedYear(row.ore('utfall', 'mnkr'), row.number('månader'), earlier, changes)
  expect(draft).toMatchObject({ amount_ore: row.ore('= förslag', 'mnkr'), rule: row.text('= grund') })
})

test.each(golden['Åtagande utöver sin takt'])('$title', (row) => {
  const [through, after] = [row.ore('till månaden', 'mnkr') ?? 0, row.ore('därefter', 'mnkr') ?? 0]
  expect(beyondPace(through, after, ratio(12, row.number('månader')))).toBe(row.ore('= utöver takten', 'mnkr'))
})

test.each(golden['Egen historik'])('$title', (row) => {
  const judged = row.list('tidigare').map((part) => {
    const [said = '', came = ''] = part.split('/')
    return { forecast_ore: row.amount(said, 'mnkr') ?? 0, actual_ore: row.amount(came, 'mnkr') ?? 0 }
  })
  const band = bandOf(row.ore('ny prognos', 'mnkr') ?? 0, judged)
  expect(biasOf(judged)).toBe(row.ore('= i snitt', 'mnkr'))
  expect(band?.low_ore ?? null).toBe(row.ore('= lägst', 'mnkr'))
  expect(band?.high_ore ?? null).toBe(row.ore('= högst', 'mnkr'))
})

const amount = fc.integer({ min: -1e11, max: 1e11 })

test('a year at an even pace is drafted as what it comes to, whatever the month', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 12 }), (month_ore, months) => {
      expect(draftedYear(month_ore * months, months, [], []).amount_ore).toBe(month_ore * 12)
    }),
  )
})

test('a year like the one before it is drafted as that year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e11 }), fc.nat({ max: 1000 }), (through_ore, times) => {
      const year = { through_ore, year_ore: through_ore + Math.floor((through_ore * times) / 100) }
      expect(draftedYear(through_ore, 7, [year], []).amount_ore).toBe(year.year_ore)
    }),
  )
})

test('a year that came nearly all at its end is no season: the pace is followed', () => {
  const late = { through_ore: 1, year_ore: 9_000_000_000 }
  expect(draftedYear(500_000_000, 10, [late], [])).toMatchObject({ rule: 'pace', amount_ore: 600_000_000 })
})

test('a forecast lies within its own band, and budget is always forecast and deviation together', () => {
  const judged = fc.array(fc.record({ forecast_ore: amount, actual_ore: amount }), { minLength: 3, maxLength: 6 })
  fc.assert(
    fc.property(amount, amount, judged, (budget_ore, forecast_ore, known) => {
      const band = bandOf(forecast_ore, known)
      expect((band?.low_ore ?? Number.NaN) <= forecast_ore && forecast_ore <= (band?.high_ore ?? Number.NaN)).toBe(true)
      expect(forecast_ore + (deviationOf(budget_ore, forecast_ore) ?? Number.NaN)).toBe(budget_ore)
    }),
  )
})
