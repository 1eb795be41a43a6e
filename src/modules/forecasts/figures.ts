import { z } from 'zod'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { sumOf } from '#modules/ledger/figures.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import type { Context } from '#server/context.ts'
import { type FigureKind, figureKind } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { readableRows } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'
import { accountsOf, type Basis, basisOf, draftBasisOf, type Forecast } from './basis.ts'
import { bandTree, biasTree, yearTree } from './mirror.ts'
import { type ForecastView, forecast, forecastRound, forecastViews } from './schema.ts'
import { suggestionTree } from './suggestion-tree.ts'
import { budgetTree, deviationTree, forecastTree, type Of, outcomeTree } from './trees.ts'

const ofForecast = z.strictObject({ forecast: recordId, account: recordId.optional() })
const ofView = ofForecast.extend({ view: z.enum(forecastViews) })

/** A figure of a forecast, of one account or of all it speaks of; read by those who may read the forecast. */
function treeKind<Input extends z.infer<typeof ofForecast>>(
  kind: string,
  input: z.ZodType<Input>,
  tree: (context: Context, basis: Basis, of: Of, asked: Input) => Promise<Explained>,
): FigureKind {
  return figureKind(kind, input, async (context, asked) => {
    const basis = await basisOf(context, asked.forecast)
    const of = asked.account === undefined ? null : await accountIn(context, basis, asked.account)
    const made = await tree(context, basis, of, asked)
    return { ...made, figure_id: figureId(kind, asked), record: { kind: forecast.name, id: asked.forecast } }
  })
}

async function accountIn(context: Context, basis: Basis, account_id: string): Promise<NonNullable<Of>> {
  const found = (await accountsOf(context, basis)).find(({ id }) => id === account_id)
  if (found === undefined) throw new Refusal('forecast.no_account', 404, { account: account_id })
  return found
}

const ofRound = z.strictObject({ round: recordId, view: z.enum(forecastViews) })

/** The deviation of a whole round [öre] (C19). A unit that has not delivered is one unknown, never 0. */
async function roundDeviation(context: Context, asked: z.infer<typeof ofRound>): Promise<Explained> {
  const round = await getRecord(context, forecastRound, asked.round)
  const rows = await readableRows(context, forecast, await listRecords(context, forecast, { round_id: round.id }))
  const parts: Explained[] = []
  for (const row of rows) {
    const { name } = await getRecord(context, orgUnit, row.unit_id)
    parts.push({ ...(await unitDeviation(context, row, asked.view)), label: name })
  }
  return sumOf(parts, {
    figure_id: figureId('forecast_round_deviation', asked),
    label: textOf(context, `forecast.figure.round_${asked.view}`, { title: round.title }),
    formula: 'C19',
  })
}

/** One unit's part of a round: unknown until the unit has marked its forecast as ready. */
async function unitDeviation(context: Context, row: Forecast, view: ForecastView): Promise<Explained> {
  const figure_id = figureId('forecast_deviation', { forecast: row.id, view })
  if (row.state !== 'open' && row.state !== 'returned')
    return { ...(await deviationTree(context, await basisOf(context, row.id), view, null)), figure_id }
  const remarks = [textOf(context, 'forecast.remark.undelivered')]
  return explained({ figure_id, label: '', unit: 'ore', value: null, unknown_count: 1, certainty: 'unknown', remarks })
}

export const forecastFigures = [
  treeKind('forecast_budget', ofForecast, budgetTree),
  treeKind('forecast_outcome', ofForecast, outcomeTree),
  treeKind('forecast_suggestion', ofForecast, async (context, basis, of) =>
    suggestionTree(context, await draftBasisOf(context, basis.forecast.id), of),
  ),
  treeKind('forecast', ofView, (context, basis, of, { view }) => forecastTree(context, basis, view, of)),
  treeKind('forecast_deviation', ofView, (context, basis, of, { view }) => deviationTree(context, basis, view, of)),
  treeKind('forecast_year', z.strictObject({ forecast: recordId }), (context, { forecast: row, round }) =>
    yearTree(context, row.unit_id, round.year),
  ),
  treeKind('forecast_bias', z.strictObject({ forecast: recordId }), biasTree),
  treeKind(
    'forecast_band',
    z.strictObject({ forecast: recordId, edge: z.enum(['low', 'high']) }),
    (context, basis, _of, { edge }) => bandTree(context, basis, edge),
  ),
  figureKind('forecast_round_deviation', ofRound, roundDeviation),
]
