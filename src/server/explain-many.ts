import type { z } from 'zod'
import { partAt, shortened } from '#core/figure.ts'
import { type explainEndpoint, type explainManyEndpoint, FIGURES_AT_ONCE } from '#core/platform-endpoints.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from './context.ts'
import { problemOf } from './problem.ts'
import { explainFigure } from './registry.ts'

type Row = z.input<typeof explainManyEndpoint.output>['rows'][number]

type Asked = z.output<typeof explainManyEndpoint.input>

/** One figure with so many levels of its parts, or one part of it. */
export async function explainAsked(
  context: Context,
  { figure_id, levels, part }: z.output<typeof explainEndpoint.input>,
) {
  const tree = await explainFigure(context, figure_id)
  const asked = part === undefined ? tree : partAt(tree, part)
  if (asked === null)
    throw new Refusal('figure.no_part', 404, { figure: figure_id, part: part ?? '' }, [{ field: 'part' }])
  return levels === undefined ? asked : shortened(asked, levels)
}

/** Explains each figure by itself, in the order asked: one that is refused does not hide the others. */
export async function explainMany(context: Context, { figure_ids, levels }: Asked): Promise<{ rows: Row[] }> {
  const ids = [...new Set(figure_ids.split(' ').filter((id) => id !== ''))]
  if (ids.length > FIGURES_AT_ONCE) {
    throw new Refusal('figure.too_many', 400, { count: ids.length, most: FIGURES_AT_ONCE }, [{ field: 'figure_ids' }])
  }
  return { rows: await Promise.all(ids.map((figure_id) => explainOne(context, figure_id, levels))) }
}

async function explainOne(context: Context, figure_id: string, levels: number | undefined): Promise<Row> {
  try {
    const tree = await explainFigure(context, figure_id)
    return { figure_id, explained: levels === undefined ? tree : shortened(tree, levels), problem: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { figure_id, explained: null, problem: problemOf(error, context.language) }
  }
}
