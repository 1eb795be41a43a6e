import type { z } from 'zod'
import { type explainManyEndpoint, FIGURES_AT_ONCE } from '#core/platform-endpoints.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from './context.ts'
import { problemOf } from './problem.ts'
import { explainFigure } from './registry.ts'

type Row = z.input<typeof explainManyEndpoint.output>['rows'][number]

/** Explains each figure by itself, in the order asked: one that is refused does not hide the others. */
export async function explainMany(context: Context, figure_ids: string): Promise<{ rows: Row[] }> {
  const ids = [...new Set(figure_ids.split(' ').filter((id) => id !== ''))]
  if (ids.length > FIGURES_AT_ONCE) {
    throw new Refusal('figure.too_many', 400, { count: ids.length, most: FIGURES_AT_ONCE }, [{ field: 'figure_ids' }])
  }
  const rows: Row[] = []
  for (const figure_id of ids) rows.push(await explainOne(context, figure_id))
  return { rows }
}

async function explainOne(context: Context, figure_id: string): Promise<Row> {
  try {
    return { figure_id, explained: await explainFigure(context, figure_id), problem: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { figure_id, explained: null, problem: problemOf(error, context.language) }
  }
}
