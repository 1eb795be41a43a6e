import { z } from 'zod'
import { weakestOf } from '#core/certainty.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { askedYear, recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { ownUnknowns } from '#core/scenario.ts'
import { fallOf, pressureOf, savingsOf } from '#modules/budget/figures.ts'
import { differenceOf } from '#modules/ledger/figures.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { textOf } from '#server/texts.ts'
import { changeTree } from './effect-trees.ts'
import { baseTree, type Drawn, drawingOf, recordOf } from './figures.ts'

const place = z.strictObject({ scenario: recordId, unit: recordId, year: askedYear, reference: askedYear })

type Place = z.infer<typeof place>
type Step = Drawn['steps'][number]

/** The base in the year and in the year that it is held against. */
type Years = { before: Drawn; now: Drawn }

async function yearsOf(context: Context, { scenario, unit, year, reference }: Place): Promise<Years> {
  const before = await drawingOf(context, { scenario, unit, year: reference })
  return { before, now: await drawingOf(context, { scenario, unit, year }) }
}

const doesSomething = ({ effects }: Step) => effects.length > 0

/** How much the net of the base falls from the reference year [öre, a rise negative] (C02). */
function baseFall(context: Context, asked: Place, { before, now }: Years): Promise<Explained> {
  return fallOf(context, asked, [baseTree(context, before), baseTree(context, now)], {
    figure_id: figureId('scenario_net_fall', asked),
    record: recordOf(now.row),
  })
}

/** The pressure of the base (C08): how much its net falls, and what has been bound since, without any change tried. */
async function baseTreeOf(context: Context, asked: Place, { before, now }: Years): Promise<Explained> {
  const tried = now.steps.filter(doesSomething).map(({ change }) => change.subject_id)
  const savings = await savingsOf(context, asked)
  return pressureOf(context, asked, await baseFall(context, asked, { before, now }), {
    figure_id: figureId('scenario_pressure_base', asked),
    record: recordOf(now.row),
    not_included: savings.filter(({ id }) => !tried.includes(id)).map(({ title }) => title),
  })
}

/**
 * What one change adds to what the year must carry [öre]: all that it does in the year, for its plan has room for none
 * of it. A saving that is required is what must be found, and so the opposite of what it takes from the plan.
 */
async function stepTree(context: Context, asked: Place, { before, now }: Years, step: Step): Promise<Explained> {
  const { change } = step
  if (!step.in_pressure) return uncounted(context, asked, now, step)
  const tree = await changeTree(context, now, step)
  const hasBefore = before.steps.some(({ change: { id }, effects }) => id === change.id && effects.length > 0)
  const remarks = hasBefore
    ? [textOf(context, 'scenarios.remark.in_reference', { reference: asked.reference, year: asked.year })]
    : []
  const head = {
    figure_id: figureId('scenario_pressure', { ...asked, change: change.id }),
    remarks: [...tree.remarks, ...remarks],
  }
  if (change.kind !== 'saving') return { ...tree, ...head }
  const label = textOf(context, 'scenarios.figure.before_saving')
  const none = explained({ label, unit: 'ore', value: 0, certainty: 'conditional', condition: now.row.condition })
  const { condition, record, recorded, source } = tree
  return differenceOf(none, tree, { label: change.title, condition, record, recorded, source, ...head })
}

/** A move of what is neither bound nor in the base, which the pressure counts nowhere: it can neither ease nor add. */
async function uncounted(context: Context, asked: Place, now: Drawn, step: Step): Promise<Explained> {
  const tree = await changeTree(context, now, { ...step, effects: [] })
  return {
    ...tree,
    figure_id: figureId('scenario_pressure', { ...asked, change: step.change.id }),
    not_included: [step.change.title],
    remarks: [...tree.remarks, textOf(context, 'scenarios.remark.not_in_pressure')],
  }
}

/** The pressure with the scenario [öre]: that of its base, and what each change that does something there adds. */
async function withChanges(context: Context, asked: Place): Promise<Explained> {
  const years = await yearsOf(context, asked)
  const { row, steps, words } = years.now
  const doing = steps.filter((step) => doesSomething(step) && step.in_pressure)
  const left = steps.filter((step) => doesSomething(step) && !step.in_pressure).map(({ change }) => change.title)
  const parts = [await baseTreeOf(context, asked, years)]
  for (const step of doing) parts.push(await stepTree(context, asked, years, step))
  const known = parts.filter(({ value }) => value !== null)
  const own = doing.flatMap(({ effects }) => effects).reduce((count, effect) => count + ownUnknowns(effect), 0)
  return explained({
    figure_id: figureId('scenario_pressure', asked),
    label: textOf(context, 'scenarios.figure.pressure', { scenario: row.title, ...words, reference: asked.reference }),
    unit: 'ore',
    value: known.length === 0 ? null : known.reduce((sum, { value }) => sum + Number(value), 0),
    unknown_count: (parts[0]?.unknown_count ?? 0) + own,
    certainty: weakestOf((known.length === 0 ? parts : known).map(({ certainty }) => certainty)),
    condition: row.condition,
    formula: 'C08',
    operation: 'sum',
    parts,
    record: recordOf(row),
    not_included: [...(parts[0]?.not_included ?? []), ...left],
    remarks: doing.length + left.length === 0 ? [textOf(context, 'scenarios.remark.nothing_here')] : [],
  })
}

async function ofOneChange(context: Context, { change, ...asked }: Place & { change: string }): Promise<Explained> {
  const years = await yearsOf(context, asked)
  const step = years.now.steps.find((one) => one.change.id === change)
  if (step === undefined) throw new Refusal('record.unknown', 404, { kind: 'scenario_change', id: change })
  return stepTree(context, asked, years, step)
}

export const scenarioPressureFigures = [
  figureKind('scenario_pressure', place.extend({ change: recordId.optional() }), (context, { change, ...asked }) =>
    change === undefined ? withChanges(context, asked) : ofOneChange(context, { ...asked, change }),
  ),
  figureKind('scenario_net_fall', place, async (context, asked) =>
    baseFall(context, asked, await yearsOf(context, asked)),
  ),
  figureKind('scenario_pressure_base', place, async (context, asked) =>
    baseTreeOf(context, asked, await yearsOf(context, asked)),
  ),
]
