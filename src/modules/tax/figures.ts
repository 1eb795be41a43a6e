import { z } from 'zod'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { trialEffect, triedYear } from '#core/formulas/tax.ts'
import { askedYear, recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { type FigureKind, figureKind } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { type Forecast, isTried, taxYearOf } from './calc.ts'
import { rulesOf } from './derivation.ts'
import { taxForecast } from './schema.ts'
import {
  type Basis,
  baseTree,
  changedTotalTree,
  changeTree,
  equalisationTree,
  inhabitantsTree,
  rateTree,
  say,
  settlementTree,
  taxTree,
  totalTree,
} from './trees.ts'

const ofYear = z.strictObject({ forecast: recordId, year: askedYear })

async function basisOf(context: Context, asked: z.infer<typeof ofYear>): Promise<Basis> {
  const forecast: Forecast = await getRecord(context, taxForecast, asked.forecast)
  const { year } = asked
  if (!forecast.years.some((row) => row.year === year))
    throw new Refusal('tax.no_year', 404, { title: forecast.title, year }, [{ field: 'year' }])
  return { forecast, rules: await rulesOf(context, forecast), year }
}

type Made = Explained | null | Promise<Explained | null>

/** A figure of one year of a forecast, read by those who may read the forecast. */
function yearKind<Input extends z.infer<typeof ofYear>>(
  kind: string,
  input: z.ZodType<Input>,
  tree: (context: Context, basis: Basis, asked: Input) => Promise<Explained | null>,
): FigureKind {
  return figureKind(kind, input, async (context, asked) => {
    const basis = await basisOf(context, asked)
    const made = await tree(context, basis, asked)
    if (made === null) throw new Refusal('tax.no_line', 404, { title: basis.forecast.title, year: asked.year })
    const record = { kind: taxForecast.name, id: asked.forecast }
    return { ...made, figure_id: figureId(kind, { ...asked }), record }
  })
}

const plain = (kind: string, tree: (context: Context, basis: Basis) => Made) =>
  yearKind(kind, ofYear, async (context, basis) => tree(context, basis))

const between = (most: number) => z.coerce.number().int().min(-most).max(most)

const ofTrial = ofYear.extend({
  /** Öre on the tax rate. */
  rate: between(1000).default(0),
  /** Parts per million of the base. */
  base: between(500_000).default(0),
  inhabitants: between(1_000_000).default(0),
  change: z.enum(['in', 'out']).default('out'),
})

/** What a trial adds to a year's total [öre, more revenue positive]. */
async function trialTree(context: Context, basis: Basis, asked: z.infer<typeof ofTrial>): Promise<Explained> {
  const { year } = basis
  const trial = { rate_ore: asked.rate, base_ppm: asked.base, inhabitants: asked.inhabitants }
  const facts = taxYearOf(basis.forecast, basis.rules, year)
  const tried = triedYear(facts, trial)
  const value = trialEffect(facts, trial, asked.change === 'in')
  const replaced = {
    ...basis.forecast,
    years: basis.forecast.years.map((row) =>
      row.year !== year
        ? row
        : {
            year,
            tax_base_ore: tried.tax_base_ore,
            tax_rate_ore: tried.tax_rate_ore,
            inhabitants: tried.inhabitants,
          },
    ),
  }
  const isChanged = asked.change === 'in' && isTried(basis.rules.change?.state ?? 'dropped')
  const after = { ...basis, forecast: replaced }
  const changed = isChanged ? await changedTotalTree(context, after) : null
  const whole = { ...(changed ?? (await totalTree(context, after))), label: say(context, 'tried', { year }) }
  const before = await totalTree(context, basis)
  const certainty = value === null ? 'unknown' : changed === null ? before.certainty : changed.certainty
  return explained({
    label: say(context, 'trial', { year }),
    unit: 'ore',
    value,
    unknown_count: value === null ? Math.max(1, whole.unknown_count) : 0,
    certainty,
    condition: changed?.condition ?? null,
    operation: 'difference',
    parts: [whole, before],
  })
}

export const taxFigures: readonly FigureKind[] = [
  plain('tax_base', baseTree),
  plain('tax_rate', rateTree),
  plain('inhabitants', inhabitantsTree),
  plain('municipal_tax', taxTree),
  plain('final_settlement', settlementTree),
  plain('equalisation', equalisationTree),
  plain('equalisation_change', changeTree),
  plain('tax_total', totalTree),
  plain('tax_total_changed', changedTotalTree),
  yearKind('tax_trial', ofTrial, trialTree),
]
