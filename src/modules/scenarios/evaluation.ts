import { openCertainties } from '#core/certainty.ts'
import type { RowOf } from '#core/record.ts'
import { type Cell, changeForms, type Effect, effectsInOrder, type Step } from '#core/scenario.ts'
import { subtreeIds } from '#core/tree.ts'
import { account, accountKinds, entrySet } from '#modules/ledger/schema.ts'
import { type Only, placesOf } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { readableUnits } from '#server/grants.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { changeKindOf } from '#server/registry.ts'
import { type scenario, scenarioChange } from './schema.ts'

export type Scenario = RowOf<typeof scenario>
export type ScenarioChange = RowOf<typeof scenarioChange>

/** What a scenario is counted for: units and years, both ends inclusive, and what of that when it is not all. */
export type Asked = { unit_ids: readonly string[]; from_year: number; to_year: number; only?: Only }

/** A scenario counted: the cells of its base, and what each change does to them. */
export type Evaluation = {
  row: Scenario
  base: readonly Cell[]
  steps: readonly Evaluated[]
}

/** A change, what it does, and whether the pressure counts what it is about. */
export type Evaluated = { change: ScenarioChange; effects: readonly Effect[]; in_pressure: boolean }

/** Counts a scenario on its base. Nothing is written: the ledger holds what it held before. */
export async function evaluate(context: Context, row: Scenario, asked: Asked): Promise<Evaluation> {
  const base = await baseCells(context, row, asked)
  return { row, base, steps: await stepsOn(context, row, asked, base, await changesOf(context, row)) }
}

/** What each change does, for whoever needs no base beside: only what some change is counted on is then read. */
export async function stepsOf(context: Context, row: Scenario, asked: Asked): Promise<readonly Evaluated[]> {
  const changes = await changesOf(context, row)
  const only = await countedOn(context, changes)
  const base = only === null ? [] : await baseCells(context, row, { ...asked, only: { ...only, ...asked.only } })
  return stepsOn(context, row, asked, base, changes)
}

async function changesOf(context: Context, { id }: Scenario): Promise<ScenarioChange[]> {
  return (await listRecords(context, scenarioChange, { scenario_id: id })).toSorted((a, b) => a.position - b.position)
}

/** The accounts that some change is counted on; null when none is. Only a kind with `counted_on` looks at cells. */
async function countedOn(context: Context, changes: readonly ScenarioChange[]): Promise<Only | null> {
  const counted = changes.filter(({ kind }) => changeForms[kind].needs.includes('counted_on'))
  if (counted.length === 0) return null
  const accounts = await listRecords(context, account)
  return { account: [...new Set(counted.flatMap(({ account_id }) => subtreeIds(accounts, account_id ?? '')))] }
}

async function stepsOn(
  context: Context,
  row: Scenario,
  asked: Asked,
  base: readonly Cell[],
  changes: readonly ScenarioChange[],
): Promise<readonly Evaluated[]> {
  const set = await getRecord(context, entrySet, row.base_set_id)
  const steps: (Step & Pick<Evaluated, 'in_pressure'>)[] = []
  const told = toldUnits(context, row, asked)
  for (const change of changes) steps.push(await stepOf(context, change, set, { ...asked, unit_ids: told }))
  const effects = effectsInOrder(base, steps)
  return steps.flatMap(({ in_pressure }, index) => {
    const change = changes[index]
    return change === undefined ? [] : [{ change, effects: effects[index] ?? [], in_pressure }]
  })
}

/** What holds in the base, place by place, as it is or as it was when it was frozen. */
async function baseCells(context: Context, row: Scenario, asked: Asked): Promise<Cell[]> {
  const rows = await placesOf(context, {
    ...asked,
    entry_set_id: row.base_set_id,
    by: ['kind', 'unit', 'account', 'activity', 'project', 'year', 'month'],
    recorded_to: row.base_as_of,
  })
  return rows
    .filter(({ kind, certainty }) => isAccountKind(kind) && !openCertainties.includes(certainty))
    .map(({ unit, account, activity, project, year, month, amount_ore, unknown_count, certainty }) => ({
      unit_id: unit ?? '',
      account_id: account ?? '',
      activity_id: activity ?? null,
      project_id: project ?? null,
      year: year ?? 0,
      month: month ?? null,
      known_ore: amount_ore,
      unknown_count,
      certainty,
    }))
}

/** The units whose changes are told: of a scenario that is worked on only those whose drafts the person may read. */
function toldUnits(context: Context, { state }: Scenario, { unit_ids }: Asked): readonly string[] {
  const open = state === 'shared' ? null : readableUnits(context.actor.grants, 'economy', 'draft')
  return open === null ? unit_ids : unit_ids.filter((id) => open.includes(id))
}

const isAccountKind = (kind: string | undefined) => accountKinds.some((known) => known === kind)

async function stepOf(
  context: Context,
  change: ScenarioChange,
  set: RowOf<typeof entrySet>,
  { unit_ids, from_year, to_year }: Asked,
): Promise<Step & Pick<Evaluated, 'in_pressure'>> {
  const kind = changeKindOf(change.kind)
  // Before the base's first year there is nothing that could grow: an earlier year is the same as none.
  const first_year = Math.max(change.from_year ?? set.first_year, set.first_year)
  const [first, last] = [Math.max(first_year, from_year), Math.min(change.to_year ?? set.last_year, to_year)]
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  const span = { years, first_year }
  const basis = (await kind.read(context, change, span)) as never
  const inside = new Set(unit_ids)
  return {
    in_pressure: kind.in_pressure(basis),
    on_result: change.counted_on === 'result',
    effects: (cells) => kind.effects(basis, change, span, cells).filter(({ unit_id }) => inside.has(unit_id)),
  }
}
