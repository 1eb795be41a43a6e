import type { z } from 'zod'
import { openCertainties, weakestOf } from '#core/certainty.ts'
import { Refusal } from '#core/refusal.ts'
import { addedOre, type Effect } from '#core/scenario.ts'
import { account, type Dimension, entrySet, type TotalRow } from '#modules/ledger/schema.ts'
import { inOrder, onlyOf, totalsOf } from '#modules/ledger/service.ts'
import { partsOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { stepsOf } from './evaluation.ts'
import { readableScenario, requireReadableUnit } from './reading.ts'
import { scenarioDimensions, type scenarioTotals } from './schema.ts'
import { measures, sumOfEffects } from './sums.ts'

type Asked = z.output<typeof scenarioTotals.input>
type Told = z.input<typeof scenarioTotals.output>
type Row = Told['rows'][number]

/** An effect with the change that it comes from, and the kind of the account that it lies on. */
type Placed = { change: string; kind: string; effect: Effect }

/** The totals of a scenario: those of its base, row by row, with what the changes add. */
export async function totalsOfScenario(context: Context, asked: Asked): Promise<Told> {
  requireReadableUnit(context, asked.unit_id)
  const row = await readableScenario(context, asked.id)
  const by = dimensionsOf(asked.by)
  const set = await getRecord(context, entrySet, row.base_set_id)
  const years = { from_year: asked.from_year ?? set.first_year, to_year: asked.to_year ?? set.last_year }
  const places = await partsOf(context, asked.unit_id)
  const question = { unit_ids: asked.units === 'own' ? [asked.unit_id] : [...places.keys()], ...years }
  const { units } = asked
  const only = onlyOf(asked)
  const base = await totalsOf(context, {
    ...{ ...question, entry_set_id: set.id, by, recorded_to: row.base_as_of },
    only,
    ...(units === 'children' ? { places } : {}),
  })
  const steps = await stepsOf(context, row, { ...question, only })
  const kinds = new Map((await listRecords(context, account)).map(({ id, kind }) => [id, kind]))
  const holds = (ids: readonly (string | null)[] | undefined, id: string | null) => ids?.includes(id) ?? true
  const told = (effect: Effect) =>
    holds(only.account, effect.account_id) &&
    holds(only.activity, effect.activity_id) &&
    holds(only.project, effect.project_id)
  const under = (unit: string) => (units === 'children' ? (places.get(unit) ?? unit) : unit)
  const placed = steps.flatMap(({ change, effects }) =>
    effects.filter(told).map((effect) => ({
      ...{ change: change.id, kind: kinds.get(effect.account_id) ?? '' },
      effect: { ...effect, unit_id: under(effect.unit_id) },
    })),
  )
  return {
    scenario_id: row.id,
    entry_set_id: set.id,
    unit_id: asked.unit_id,
    unit_of_amounts: 'ore',
    base_as_of: row.base_as_of,
    rows: together(by, base, placed),
  }
}

function dimensionsOf(by: string): Dimension[] {
  const asked = by.split(',').map((part) => part.trim())
  const wrong = asked.find((part) => !scenarioDimensions.some((known) => known === part))
  if (wrong === undefined) return asked as Dimension[]
  const known = scenarioDimensions.join(', ')
  throw new Refusal('ledger.unknown_dimension', 400, { dimension: wrong, known }, [{ field: 'by' }])
}

/** The base's rows with the effects that belong to them, and then the rows that only the effects have. */
function together(by: readonly Dimension[], base: readonly TotalRow[], placed: readonly Placed[]): Row[] {
  const measured = by.includes('kind')
    ? Object.entries(measures).flatMap(([kind, parts]) =>
        placed.filter((one) => parts.some((part) => part === one.kind)).map((one) => ({ ...one, kind })),
      )
    : placed.filter(({ kind }) => kind === 'cost' || kind === 'revenue')
  const membersOf = ({ kind, effect }: Placed) => ({
    ...{ kind, year: effect.year, month: effect.month, unit: effect.unit_id, account: effect.account_id },
    ...{ activity: effect.activity_id, project: effect.project_id },
  })
  const keyOf = (members: Partial<Record<Dimension, unknown>>) =>
    JSON.stringify(by.map((name) => members[name] ?? null))
  const groups = Map.groupBy(measured, (one) => keyOf(membersOf(one)))
  const rows = base.map((row) => withEffects(row, groups.get(keyOf(row)) ?? []))
  const there = new Set(base.map(keyOf))
  for (const [key, group] of groups) {
    const first = group[0]
    if (there.has(key) || first === undefined) continue
    const members = Object.entries(membersOf(first)).filter(([name]) => by.some((asked) => asked === name))
    const nothing = { amount_ore: null, unknown_count: 0, certainty: 'conditional', by_certainty: {} } as const
    rows.push(withEffects({ ...(Object.fromEntries(members) as Partial<TotalRow>), ...nothing }, group))
  }
  return rows.toSorted(inOrder(by))
}

function withEffects(row: TotalRow, group: readonly Placed[]): Row {
  const { effect_ore, unknown_count, own_unknown_count } = sumOfEffects(group.map(({ effect }) => effect))
  const changes = new Set(group.map(({ change }) => change)).size
  // Where nothing holds the totals tell how many proposed amounts are unknown, and those are no part of the base.
  const isOpen = openCertainties.includes(row.certainty)
  const base = { base_ore: row.amount_ore, base_unknown_count: isOpen ? 0 : row.unknown_count }
  const told = { ...base, effect_ore, effect_unknown_count: unknown_count, changes }
  if (changes === 0) return { ...row, ...told }
  return {
    ...row,
    amount_ore: addedOre(row.amount_ore, effect_ore),
    unknown_count: base.base_unknown_count + own_unknown_count,
    certainty: weakestOf([row.certainty, 'conditional']),
    ...told,
  }
}
