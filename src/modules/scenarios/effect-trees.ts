import { printDate } from '#core/calendar.ts'
import { weakestOf } from '#core/certainty.ts'
import { type Explained, explained } from '#core/figure.ts'
import { Refusal } from '#core/refusal.ts'
import {
  addedOre,
  type Cell,
  type CellPlace,
  type Counted,
  changeForms,
  type Effect,
  placeKey,
} from '#core/scenario.ts'
import type { Context } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { textOf } from '#server/texts.ts'
import type { Evaluated, Scenario, ScenarioChange } from './evaluation.ts'

/** What trees of effects are drawn from. */
export type Drawing = {
  row: Scenario
  /** The base's entries as leaves, by the place that they stand in. */
  leaves: ReadonlyMap<string, readonly Explained[]>
  steps: readonly Evaluated[]
  nameOf: (place: Omit<CellPlace, 'year' | 'month'>) => string
}

/** What one change does [öre]: its effects, each with what it is counted on or follows from. */
export async function changeTree(
  context: Context,
  drawing: Drawing,
  { change, effects }: Drawing['steps'][number],
): Promise<Explained> {
  const parts: Explained[] = []
  for (const effect of effects) parts.push(await effectTree(context, drawing, change, effect))
  const known = parts.filter(({ value }) => value !== null)
  return explained({
    label: change.title,
    unit: 'ore',
    value: effects.length === 0 ? 0 : knownOf(effects),
    unknown_count: effects.reduce((count, { unknown_count }) => count + unknown_count, 0),
    certainty: weakestOf(
      effects.length === 0 ? ['conditional'] : (known.length > 0 ? known : parts).map((part) => part.certainty),
    ),
    condition: drawing.row.condition,
    operation: 'sum',
    parts,
    source: sourceOf(change),
    recorded: { at: change.recorded_at, by: change.recorded_by },
    record: { kind: 'scenario_change', id: change.id },
    synthetic: change.synthetic,
    remarks: [change.reason],
  })
}

const knownOf = (effects: readonly Pick<Effect, 'known_ore'>[]) =>
  effects.reduce<number | null>((sum, { known_ore }) => addedOre(sum, known_ore), null)

function sourceOf({ source_document, source_section }: ScenarioChange): Explained['source'] {
  return source_document === null ? null : { document: source_document, section: source_section ?? '' }
}

async function effectTree(
  context: Context,
  drawing: Drawing,
  change: ScenarioChange,
  effect: Effect,
): Promise<Explained> {
  const leaf = {
    label: placeName(context, drawing, effect),
    unit: 'ore',
    value: effect.known_ore,
    unknown_count: effect.unknown_count,
    certainty: effect.certainty,
    condition: drawing.row.condition,
    synthetic: change.synthetic,
  } as const
  if (effect.of !== null) return countedTree(context, drawing, change, leaf, effect.of)
  const { subject } = changeForms[change.kind]
  const recorded = { at: change.recorded_at, by: change.recorded_by }
  if (subject === null || change.subject_id === null)
    return explained({ ...leaf, recorded, record: { kind: 'scenario_change', id: change.id } })
  const from = effect.figure_id === null ? null : await figureOrNull(context, effect.figure_id)
  return explained({
    ...leaf,
    recorded,
    operation: 'derived',
    parts: from === null ? [] : [from],
    record: { kind: subject, id: change.subject_id },
  })
}

function placeName(context: Context, { nameOf }: Drawing, { year, month, ...place }: Cell): string {
  const name = nameOf(place)
  if (month === null) return name
  const day = `${year}-${String(month).padStart(2, '0')}-01`
  return `${name}, ${printDate(day, 'month', context.language)}`
}

/** A share of a cell, or an index on it: the cell, the rate and, for an index, the number of years. */
function countedTree(
  context: Context,
  drawing: Drawing,
  change: ScenarioChange,
  leaf: Pick<Explained, 'label' | 'unit' | 'value' | 'unknown_count' | 'certainty' | 'condition' | 'synthetic'>,
  { cell, rate_ppm, years }: Counted,
): Explained {
  const on = cellTree(context, drawing, change, cell)
  const given = { certainty: 'conditional', condition: drawing.row.condition } as const
  const rate = explained({
    ...given,
    label: textOf(context, years === null ? 'scenarios.figure.share' : 'scenarios.figure.rate'),
    unit: 'ppm',
    value: rate_ppm,
    recorded: { at: change.recorded_at, by: change.recorded_by },
  })
  if (years === null) return explained({ ...leaf, operation: 'share', parts: [on, rate] })
  const count = explained({ ...given, label: textOf(context, 'scenarios.figure.years'), unit: 'count', value: years })
  return explained({ ...leaf, formula: 'C09', operation: 'derived', parts: [on, rate, count] })
}

/** What stands in a place: the base's entries, and what earlier changes have done when it is counted on the result. */
function cellTree(context: Context, drawing: Drawing, change: ScenarioChange, cell: Cell): Explained {
  const key = placeKey(cell)
  const before = drawing.steps.slice(
    0,
    drawing.steps.findIndex((step) => step.change.id === change.id),
  )
  const earlier =
    change.counted_on !== 'result'
      ? []
      : before.flatMap(({ change: { title, id }, effects }) =>
          effects
            .filter((effect) => placeKey(effect) === key)
            .map(({ known_ore, unknown_count, certainty }) =>
              explained({
                ...{ label: title, unit: 'ore', value: known_ore, unknown_count, certainty },
                condition: drawing.row.condition,
                record: { kind: 'scenario_change', id },
              }),
            ),
        )
  return explained({
    label: placeName(context, drawing, cell),
    unit: 'ore',
    value: cell.known_ore,
    unknown_count: cell.unknown_count,
    certainty: cell.certainty,
    condition: earlier.length === 0 ? null : drawing.row.condition,
    operation: 'sum',
    parts: [...(drawing.leaves.get(key) ?? []), ...earlier],
  })
}

/** The figure that an effect follows from; what the reader may not read is left out of the explanation. */
async function figureOrNull(context: Context, figure_id: string): Promise<Explained | null> {
  try {
    return await explainFigure(context, figure_id)
  } catch (error) {
    if (error instanceof Refusal && error.status !== 500) return null
    throw error
  }
}
