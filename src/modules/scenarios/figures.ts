import { z } from 'zod'
import { openCertainties, weakestOf } from '#core/certainty.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { askedYear, type RowOf, recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { type CellPlace, ownUnknowns, placeKey } from '#core/scenario.ts'
import { subtreeIds } from '#core/tree.ts'
import { differenceOf, entryLeaves, memberLimit, memberOf, sumOf } from '#modules/ledger/figures.ts'
import { account, activityCode, entrySet } from '#modules/ledger/schema.ts'
import { entriesOf } from '#modules/ledger/service.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { changeTree, type Drawing } from './effect-trees.ts'
import { evaluate, type Scenario } from './evaluation.ts'
import { readableScenario } from './reading.ts'
import { type Measure, measures } from './sums.ts'

const place = z.strictObject({
  scenario: recordId,
  unit: recordId,
  year: askedYear,
  /** Which kinds of account are added; left out is the net of operation. Of no meaning beside `account`. */
  kind: z.enum(Object.keys(measures) as [Measure, ...Measure[]]).optional(),
  /** An account and those below it. */
  account: recordId.optional(),
  /** Only the account itself, or only the unit itself. */
  accounts: z.literal('own').optional(),
  units: z.literal('own').optional(),
  /** 1–12; 0 is what is not split by month; left out is the whole year. */
  month: z.coerce.number().int().min(0).max(12).optional(),
  ...memberLimit,
})

type Place = z.infer<typeof place>

/** A place of a scenario with all that its trees are drawn from. */
export type Drawn = Drawing & {
  /** Every entry of the base there, as a leaf. */
  base: readonly Explained[]
  words: { what: string; unit: string; year: number }
  set: RowOf<typeof entrySet>
}

export async function drawingOf(context: Context, asked: Place): Promise<Drawn> {
  const row = await readableScenario(context, asked.scenario)
  const units = await listRecords(context, orgUnit)
  const unit = units.find(({ id }) => id === asked.unit)
  if (unit === undefined)
    throw new Refusal('organisation.unknown_unit', 404, { unit: asked.unit }, [{ field: 'unit_id' }])
  const unit_ids = asked.units === 'own' ? [unit.id] : subtreeIds(units, unit.id)
  const accounts = await listRecords(context, account)
  const { what, ids } = await accountsOf(context, asked, accounts)
  const member = await memberOf(context, asked)
  const { activity, project } = member.only
  const isInside = ({ account_id, month, ...on }: Omit<CellPlace, 'unit_id' | 'year'>) =>
    ids.has(account_id) &&
    (asked.month === undefined || (month ?? 0) === asked.month) &&
    (activity?.includes(on.activity_id) ?? true) &&
    (project?.includes(on.project_id) ?? true)
  const { year } = asked
  const which = { entry_set_id: row.base_set_id, unit_ids, year, recorded_to: row.base_as_of }
  const { steps } = await evaluate(context, row, { unit_ids, from_year: year, to_year: year })
  const entries = (await entriesOf(context, which)).filter(isInside)
  // One leaf for each entry, however many: they are told apart by their place below.
  const leaves = (await entryLeaves(context, entries, entries.length)).map((leaf, index) => ({
    leaf,
    entry: entries[index],
  }))
  const nameOf = await namesIn(context, units, accounts)
  return {
    row,
    set: await getRecord(context, entrySet, row.base_set_id),
    base: leaves.map(({ leaf }) => leaf),
    leaves: new Map(
      [...Map.groupBy(leaves, ({ entry }) => (entry === undefined ? '' : placeKey(entry)))].map(([key, held]) => [
        key,
        // What is only proposed is no part of what a share is counted on.
        held.map(({ leaf }) => leaf).filter(({ certainty }) => !openCertainties.includes(certainty)),
      ]),
    ),
    steps: steps.map((step) => ({ ...step, effects: step.effects.filter(isInside) })),
    nameOf,
    words: { what: `${what}${member.name}`, unit: unit.name, year },
  }
}

type Named = readonly { id: string; name: string }[]

/** What places are called. A project is called by its code: its name belongs to those who may read projects. */
async function namesIn(context: Context, units: Named, accounts: Named): Promise<Drawing['nameOf']> {
  const namesOf = (rows: Named) => new Map(rows.map(({ id, name }) => [id, name]))
  const activities = namesOf(await listRecords(context, activityCode))
  const [ofUnit, ofAccount] = [namesOf(units), namesOf(accounts)]
  return ({ unit_id, account_id, activity_id, project_id }) => {
    const members = [activity_id === null ? null : activities.get(activity_id), project_id]
    return [ofAccount.get(account_id), ...members, ofUnit.get(unit_id)].filter((name) => name != null).join(', ')
  }
}

async function accountsOf(
  context: Context,
  asked: Place,
  accounts: readonly RowOf<typeof account>[],
): Promise<{ what: string; ids: ReadonlySet<string> }> {
  if (asked.account === undefined) {
    const kind = asked.kind ?? 'net'
    const kinds: readonly string[] = measures[kind]
    const ids = new Set(accounts.filter((row) => kinds.includes(row.kind)).map(({ id }) => id))
    return { what: textOf(context, `scenarios.measure.${kind}`), ids }
  }
  const { id, name } = await getRecord(context, account, asked.account)
  return { what: name, ids: new Set(asked.accounts === 'own' ? [id] : subtreeIds(accounts, id)) }
}

export const recordOf = ({ id }: Scenario) => ({ kind: 'scenario', id })

/** What holds in the base, as it is or as it was when it was frozen [öre]. */
export function baseTree(context: Context, { row, set, base, words }: Drawn): Explained {
  const tree = sumOf([...base], {
    label: textOf(context, 'scenarios.figure.base', { set: set.name, ...words }),
  })
  const remarks = row.base_as_of === null ? [] : [textOf(context, 'scenarios.remark.frozen')]
  return { ...tree, remarks: [...tree.remarks, ...remarks] }
}

/** A scenario on its base [öre]: what holds in the base, and what each change does to it. */
async function scenarioTree(context: Context, drawn: Drawn): Promise<Explained> {
  const base = baseTree(context, drawn)
  const doing = drawn.steps.filter(({ effects }) => effects.length > 0)
  const changes: Explained[] = []
  for (const step of doing) changes.push(await changeTree(context, drawn, step))
  const parts = [...(base.parts.length > 0 ? [base] : []), ...changes]
  const known = parts.filter(({ value }) => value !== null)
  const own = doing.flatMap(({ effects }) => effects).reduce((count, effect) => count + ownUnknowns(effect), 0)
  const unknown_count = (base.parts.length > 0 ? base.unknown_count : 0) + own
  return explained({
    label: textOf(context, 'scenarios.figure.result', { scenario: drawn.row.title, ...drawn.words }),
    unit: 'ore',
    value: known.length === 0 ? null : known.reduce((sum, { value }) => sum + Number(value), 0),
    unknown_count: known.length === 0 ? Math.max(1, unknown_count) : unknown_count,
    certainty: weakestOf((known.length === 0 ? parts : known).map(({ certainty }) => certainty)),
    condition: changes.length === 0 ? null : drawn.row.condition,
    operation: 'sum',
    parts,
    not_included: base.not_included,
  })
}

/** What the changes of a scenario do, together or one of them [öre]. No change doing anything is a known 0. */
async function effectTree(context: Context, drawn: Drawn, only: string | undefined): Promise<Explained> {
  const steps = drawn.steps.filter(({ change, effects }) =>
    only === undefined ? effects.length > 0 : change.id === only,
  )
  if (only !== undefined && steps.length === 0)
    throw new Refusal('record.unknown', 404, { kind: 'scenario_change', id: only })
  const parts: Explained[] = []
  for (const step of steps) parts.push(await changeTree(context, drawn, step))
  const known = parts.filter(({ value }) => value !== null)
  const graded = known.length === 0 ? parts : known
  return explained({
    label: textOf(context, 'scenarios.figure.effect', { scenario: drawn.row.title, ...drawn.words }),
    unit: 'ore',
    value: parts.length > 0 && known.length === 0 ? null : known.reduce((sum, { value }) => sum + Number(value), 0),
    unknown_count: parts.reduce((count, part) => count + part.unknown_count, 0),
    certainty: parts.length === 0 ? 'conditional' : weakestOf(graded.map(({ certainty }) => certainty)),
    condition: drawn.row.condition,
    operation: 'sum',
    parts,
  })
}

const named = (kind: string, asked: Record<string, string | number | undefined>) => figureId(kind, asked)

const result = figureKind('scenario', place, async (context, asked) => {
  const drawn = await drawingOf(context, asked)
  return {
    ...(await scenarioTree(context, drawn)),
    figure_id: named('scenario', asked),
    record: recordOf(drawn.row),
  }
})

const base = figureKind('scenario_base', place, async (context, asked) => {
  const drawn = await drawingOf(context, asked)
  return { ...baseTree(context, drawn), figure_id: named('scenario_base', asked), record: recordOf(drawn.row) }
})

const effect = figureKind('scenario_effect', place.extend({ change: recordId.optional() }), async (context, asked) => {
  const { change, ...where } = asked
  const drawn = await drawingOf(context, where)
  const tree = await effectTree(context, drawn, change)
  return { ...tree, figure_id: named('scenario_effect', asked), record: recordOf(drawn.row) }
})

/**
 * The scenario less its base, or less another scenario [öre]. On the same base it is what the changes do, for what the
 * base does not know is the same on both sides.
 */
async function differenceTree(context: Context, asked: Place, against: string | undefined): Promise<Explained> {
  const drawn = await drawingOf(context, asked)
  if (against === undefined) return effectTree(context, drawn, undefined)
  const other = await drawingOf(context, { ...asked, scenario: against })
  const words = { first: drawn.row.title, second: other.row.title, ...drawn.words }
  const head = {
    label: textOf(context, 'scenarios.figure.difference', words),
    condition: drawn.row.condition,
    record: recordOf(drawn.row),
  }
  const isSameBase = drawn.set.id === other.set.id && drawn.row.base_as_of === other.row.base_as_of
  const treeOf = (one: Drawn) => (isSameBase ? effectTree(context, one, undefined) : scenarioTree(context, one))
  return differenceOf(orNothing(await treeOf(drawn)), orNothing(await treeOf(other)), head)
}

/** A side without any amount adds nothing to a difference: it is no unknown amount. */
function orNothing(tree: Explained): Explained {
  return tree.parts.length > 0 ? tree : { ...tree, value: 0, unknown_count: 0 }
}

const difference = figureKind(
  'scenario_difference',
  place.extend({ against: recordId.optional() }),
  async (context, { against, ...asked }) => ({
    ...(await differenceTree(context, asked, against)),
    figure_id: named('scenario_difference', { ...asked, against }),
    record: { kind: 'scenario', id: asked.scenario },
  }),
)

export const scenarioFigures = [result, base, effect, difference]
