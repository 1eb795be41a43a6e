import type { z } from 'zod'
import { printAmount } from '#core/amount-text.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { bandOf, biasOf, type Judged, missOf } from '#core/formulas/forecast.ts'
import { differenceOf, entryLeaves, sumOf } from '#modules/ledger/figures.ts'
import { nameOfUnit, subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { actualsOf, type Basis, basisOf, type Forecast, type Round } from './basis.ts'
import { forecast, forecastRound, type mirrorOfForecast } from './schema.ts'
import { forecastTree, monthOf } from './trees.ts'

/** How many of the latest forecasts are spoken of together. */
const latest = 3

/** An earlier forecast beside what the year came to, both with their explanation. */
type Earlier = { forecast: Forecast; round: Round; said: Explained; came: Explained }

const delivered: readonly Forecast['state'][] = ['submitted', 'reviewed', 'fixed']

/** The unit's delivered forecasts of earlier years through the same month, the latest first. */
async function earlierOf(
  context: Context,
  { forecast: row, round }: Pick<Basis, 'forecast' | 'round'>,
): Promise<Earlier[]> {
  const rounds = (await listRecords(context, forecastRound, { through_month: round.through_month }))
    .filter(({ year }) => year < round.year)
    .sort((a, b) => b.year - a.year)
  const own = (await listRecords(context, forecast, { unit_id: row.unit_id })).filter(({ state }) =>
    delivered.includes(state),
  )
  const found: Earlier[] = []
  for (const earlier of rounds) {
    const made = own.find(({ round_id }) => round_id === earlier.id)
    if (made === undefined) continue
    const said = await forecastTree(context, await basisOf(context, made.id), 'committee', null)
    found.push({ forecast: made, round: earlier, said, came: await yearTree(context, row.unit_id, earlier.year) })
  }
  return found
}

/**
 * What a year came to for a unit and those below it [öre]; unknown until it is booked to its end. A year that is
 * booked in part month by month and in part not says nothing of how far it has come.
 */
export async function yearTree(context: Context, unit_id: string, year: number): Promise<Explained> {
  const entries = await actualsOf(context, await subtreeOf(context, unit_id), year)
  const isUndivided = entries.length > 0 && entries.every(({ month }) => month === null)
  const isWhole =
    isUndivided || (entries.every(({ month }) => month !== null) && entries.some(({ month }) => month === 12))
  const label = textOf(context, 'forecast.figure.year', { unit: await nameOfUnit(context, unit_id), year })
  return sumOf(isWhole ? await entryLeaves(context, entries) : [], { label })
}

function wholeOre({ value, unknown_count }: Explained): number | null {
  return typeof value === 'number' && unknown_count === 0 ? value : null
}

/** The latest that can be judged: both what was said and what came are wholly known. */
function judgedAmong(earlier: readonly Earlier[]): { judged: Judged[]; of: Earlier[] } {
  const of = earlier.filter(({ said, came }) => wholeOre(said) !== null && wholeOre(came) !== null).slice(0, latest)
  return {
    of,
    judged: of.map(({ said, came }) => ({ forecast_ore: wholeOre(said) ?? 0, actual_ore: wholeOre(came) ?? 0 })),
  }
}

/** The mirror: the unit's own forecasts through the same month in earlier years, and what they say together. */
export async function mirror(context: Context, id: string): Promise<z.input<typeof mirrorOfForecast.output>> {
  const basis = await basisOf(context, id)
  const earlier = await earlierOf(context, basis)
  const { judged } = judgedAmong(earlier)
  const now = wholeOre(await forecastTree(context, basis, 'committee', null))
  return {
    sentences: sentencesOf(context, basis, judged, now),
    rows: earlier.map(({ forecast: row, round, said, came }) => {
      const [forecast_ore, actual_ore] = [wholeOre(said), wholeOre(came)]
      return {
        forecast_id: row.id,
        title: round.title,
        year: round.year,
        forecast_ore,
        actual_ore,
        miss_ppm: missOf(forecast_ore, actual_ore),
      }
    }),
  }
}

function sentencesOf(context: Context, basis: Basis, judged: readonly Judged[], now: number | null): string[] {
  const { language } = context
  const amount = (ore: number) => printAmount(Math.abs(ore), { unit: 'mnkr', language, withUnit: true })
  const month = monthNameOf(context, basis)
  const bias = biasOf(judged)
  if (bias === null) {
    const key = judged.length === 0 ? 'none' : judged.length === 1 ? 'one' : 'few'
    return [textOf(context, `forecast.mirror.${key}`, { count: judged.length, month })]
  }
  const way = bias === 0 ? 'even' : bias > 0 ? 'high' : 'low'
  const spoken = [textOf(context, `forecast.mirror.${way}`, { month, amount: amount(bias) })]
  const band = now === null ? null : bandOf(now, judged)
  if (band === null) return spoken
  const [low, high] = [band.low_ore, band.high_ore].map((ore) => printAmount(ore, { unit: 'mnkr', language }))
  return [...spoken, textOf(context, 'forecast.mirror.band', { low: low ?? '', high: high ?? '' })]
}

/** The month without its year: "oktober". */
function monthNameOf(context: Context, basis: Basis): string {
  return monthOf(context, basis).replace(/ \d{4}$/, '')
}

/** How much too high the unit's latest forecasts through the month lay on average [öre]; plus is too high. */
export async function biasTree(context: Context, basis: Basis): Promise<Explained> {
  const { judged, of } = judgedAmong(await earlierOf(context, basis))
  const value = biasOf(judged)
  return explained({
    label: textOf(context, 'forecast.figure.bias', {
      unit: basis.unit_name,
      month: monthNameOf(context, basis),
    }),
    unit: 'ore',
    value,
    unknown_count: value === null ? 1 : 0,
    certainty: value === null ? 'unknown' : 'estimated',
    formula: 'C19',
    operation: 'derived',
    parts: of.map((one) => missTree(context, one)),
    remarks: [textOf(context, value === null ? 'forecast.remark.few_judged' : 'forecast.remark.bias')],
  })
}

function missTree(context: Context, { said, came, round }: Earlier): Explained {
  return differenceOf(said, came, {
    label: textOf(context, 'forecast.figure.miss', { year: round.year }),
  })
}

/** Where the year may end, at the least or the most, if the forecast is off as the latest were [öre]. */
export async function bandTree(context: Context, basis: Basis, edge: 'low' | 'high'): Promise<Explained> {
  const now = await forecastTree(context, basis, 'committee', null)
  const { judged, of } = judgedAmong(await earlierOf(context, basis))
  const now_ore = wholeOre(now)
  const band = now_ore === null ? null : bandOf(now_ore, judged)
  const value = band === null ? null : edge === 'low' ? band.low_ore : band.high_ore
  return explained({
    figure_id: figureId('forecast_band', { edge, forecast: basis.forecast.id }),
    label: textOf(context, `forecast.figure.${edge}`, { unit: basis.unit_name, year: basis.round.year }),
    unit: 'ore',
    value,
    unknown_count: value === null ? 1 : 0,
    certainty: value === null ? 'unknown' : 'estimated',
    formula: 'C19',
    operation: 'derived',
    parts: [now, ...of.map((one) => missTree(context, one))],
    remarks: [textOf(context, value === null ? 'forecast.remark.few_judged' : 'forecast.remark.band')],
  })
}
