import { openCertainties } from '#core/certainty.ts'
import type { RowOf } from '#core/record.ts'
import { type Cell, type Effect, effectsInOrder, type Step } from '#core/scenario.ts'
import { accountKinds, entrySet } from '#modules/ledger/schema.ts'
import { totalsOf } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { readableUnits } from '#server/grants.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { changeKindOf } from '#server/registry.ts'
import { type scenario, scenarioChange } from './schema.ts'

export type Scenario = RowOf<typeof scenario>
export type ScenarioChange = RowOf<typeof scenarioChange>

/** What a scenario is counted for: units and years, both ends inclusive. */
export type Asked = { unit_ids: readonly string[]; from_year: number; to_year: number }

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
  const set = await getRecord(context, entrySet, row.base_set_id)
  const changes = (await listRecords(context, scenarioChange, { scenario_id: row.id })).toSorted(
    (a, b) => a.position - b.position,
  )
  const base = await baseCells(context, row, asked)
  const steps: (Step & Pick<Evaluated, 'in_pressure'>)[] = []
  const told = toldUnits(context, row, asked)
  for (const change of changes) steps.push(await stepOf(context, change, set, { ...asked, unit_ids: told }))
  const effects = effectsInOrder(base, steps)
  return {
    ...{ row, base },
    steps: steps.flatMap(({ in_pressure }, index) => {
      const change = changes[index]
      return change === undefined ? [] : [{ change, effects: effects[index] ?? [], in_pressure }]
    }),
  }
}

/** What holds in the base, place by place, as it is or as it was when it was frozen. */
async function baseCells(context: Context, row: Scenario, asked: Asked): Promise<Cell[]> {
  const rows = await totalsOf(context, {
    ...asked,
    entry_set_id: row.base_set_id,
    by: ['kind', 'unit', 'account', 'year', 'month'],
    recorded_to: row.base_as_of,
  })
  return rows
    .filter(({ kind, certainty }) => isAccountKind(kind) && !openCertainties.includes(certainty))
    .map(({ unit, account, year, month, amount_ore, unknown_count, certainty }) => ({
      unit_id: unit ?? '',
      account_id: account ?? '',
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
