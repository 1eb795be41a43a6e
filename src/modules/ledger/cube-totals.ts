import { sql } from 'kysely'
import { monthOf, yearOf } from '#core/cube/entry.ts'
import { cellsOf, type Pivot, pivot } from '#core/cube/pivot.ts'
import { type Axis, type CubeQuestion, each, type Filter, only } from '#core/cube/question.ts'
import type { Context } from '#server/context.ts'
import { readableUnits } from '#server/grants.ts'
import { findRecord } from '#server/records.ts'
import { isKeptFrom } from '#server/rights.ts'
import { askCube } from './kept-cubes.ts'
import { type Dimension, entrySet, forecastKinds } from './schema.ts'
import { type Group, kindsOf, type Only, type Question } from './total-question.ts'

/** The groups of a question as the city's cube has them, or null when the database is to answer (`askCube`). */
export async function cubeGroups(context: Context, question: Question, fewest?: number): Promise<Group[] | null> {
  return askCube(
    context,
    async () => ({ kinds: await kindOfAccounts(context), unit_ids: await toldUnits(context, question) }),
    (cube, { kinds, unit_ids }) =>
      groupsOf(question, pivot(cube, inCube(context, { ...question, unit_ids }, kinds)), kinds),
    fewest,
  )
}

/**
 * The units whose amounts in the set are told (`told`): none of a set that a political group keeps for itself, and a
 * forecast only to those who may read the unit's drafts.
 */
async function toldUnits(context: Context, { entry_set_id, unit_ids }: Question): Promise<readonly string[]> {
  const set = await findRecord(context, entrySet, entry_set_id)
  if (set !== null && isKeptFrom(context, entrySet, set)) return []
  const open = readableUnits(context.actor.grants, 'economy', 'draft')
  if (open === null) return unit_ids
  return set !== null && forecastKinds.includes(set.kind) ? unit_ids.filter((id) => open.includes(id)) : unit_ids
}

/** The accounts that are known, now or at the reader's instant. There are some hundreds. */
export async function kindOfAccounts(context: Context): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ id: string; kind: string }>`select id, kind from account`.execute(context.db)
  return new Map(found.rows.map(({ id, kind }) => [id, kind]))
}

function inCube(context: Context, question: Question, kinds: ReadonlyMap<string, string>): CubeQuestion {
  const asked = kindsOf(question)
  const { from_year, to_year } = question
  const open = readableUnits(context.actor.grants, 'economy', 'draft')
  return {
    by: asAxes(question).map((dimension) => axisOf(dimension, kinds, question.places)),
    where: [
      only('set', new Set([question.entry_set_id])),
      only('unit', new Set(question.unit_ids)),
      ...limitsOf(question.only),
      { of: 'account', holds: (id) => asked.includes(kinds.get(id ?? '') ?? '') },
      { of: 'period', holds: (id) => id !== null && yearOf(id) >= from_year && yearOf(id) <= to_year },
    ],
    as_of_s: earliest(context.as_of, question.recorded_to ?? null),
    open_units: open === null ? null : new Set(open),
  }
}

function limitsOf({ month, ...members }: Only = {}): Filter[] {
  const limits = (['account', 'activity', 'project'] as const).flatMap((dimension) => {
    const ids = members[dimension]
    return ids === undefined ? [] : [only(dimension, new Set(ids))]
  })
  if (month === undefined) return limits
  return [...limits, { of: 'period', holds: (id) => id !== null && month.includes(monthOf(id)) }]
}

/** The earliest of instants [s], null when none limits. */
export function earliest(...instants: readonly (string | null)[]): number | null {
  const known = instants.filter((one) => one !== null).map((one) => Date.parse(one) / 1000)
  return known.length === 0 ? null : Math.min(...known)
}

/** The sums of a dimension; `places` says what other unit a unit's amounts are told under. */
export function axisOf(dimension: Dimension, kinds: ReadonlyMap<string, string>, places?: Question['places']): Axis {
  if (dimension === 'unit' && places !== undefined)
    return { name: 'unit', of: 'unit', member: (id) => places.get(id ?? '') ?? id }
  if (dimension === 'kind') return { name: 'kind', of: 'account', member: (id) => kinds.get(id ?? '') }
  if (dimension === 'year')
    return { name: 'year', of: 'period', member: (id) => (id === null ? undefined : yearOf(id)) }
  if (dimension === 'month')
    return { name: 'month', of: 'period', member: (id) => (id === null ? undefined : monthOf(id)) }
  return each(dimension)
}

/** The dimensions that sums are laid out by: an account has one kind, so the kind is no axis beside it. */
function asAxes({ by }: Question): Dimension[] {
  return by.filter((dimension) => dimension !== 'kind' || !by.includes('account'))
}

function groupsOf(question: Question, answer: Pivot, kinds: ReadonlyMap<string, string>): Group[] {
  const axes = asAxes(question)
  const hasKind = question.by.includes('kind') && !axes.includes('kind')
  return cellsOf(answer).flatMap(({ members, graded }) => {
    const named: Partial<Group> = {}
    for (const [axis, dimension] of axes.entries()) named[dimension] = members[axis] ?? null
    if (hasKind) named.kind = kinds.get(String(named.account)) ?? null
    return graded.map((part) => ({ ...named, ...part }))
  })
}
