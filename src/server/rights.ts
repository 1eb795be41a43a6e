import type { Verb } from '#core/endpoint.ts'
import type { Area, RecordType } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from './context.ts'
import { mayForUnit, mayInGroup, mayRead } from './grants.ts'
import { type Kept, type Named, nameOf, ownerNames, type Row, recordsNamed } from './owners.ts'

/**
 * Where a row stands: the unit it belongs to, null for the whole city, whether the person may read it, and whether
 * there may be drafts of it that the person may not read.
 */
type Standing = { unit: string | null; readable: boolean; limited: boolean }

/**
 * Where rows of one kind stand, in their order. A part of another record follows it: unread when that is, and at its
 * unit when it has none of its own. What is looked up is looked up once for all rows.
 */
async function standingsOf(context: Context, type: RecordType, rows: readonly Row[]): Promise<Standing[]> {
  const names = rows.map((row) => ownerNames(type, row))
  const above = await standingsNamed(context, names.flat())
  const isDraft = await draftsAmong(context, type, rows)
  return rows.map((row, index) => {
    const owners = (names[index] ?? []).flatMap((name) => above.get(nameOf(name)) ?? [])
    const own = type.unit === null ? owners[0]?.unit : row[type.unit]
    const unit = typeof own === 'string' ? own : null
    const may = (state: 'decided' | 'draft') => mayRead(context.actor.grants, type.area, unit, state)
    const mayBeDraft = type.decided_states !== null || type.draft_with !== null
    return {
      unit,
      readable:
        !isKeptFrom(context, type, row) &&
        may(isDraft(row) ? 'draft' : 'decided') &&
        mayReadUnit(context, type.area, type.tells_of(row as never)) &&
        owners.every((owner) => owner.readable),
      limited: (mayBeDraft && !may('draft')) || owners.some((owner) => owner.limited),
    }
  })
}

/** Whether the row is still a political group's own, and the person may not read what is. */
export function isKeptFrom({ actor }: Pick<Context, 'actor'>, { kept_by }: RecordType, row: Row): boolean {
  if (kept_by === null) return false
  const [group, until] = [row[kept_by.group], row[kept_by.until]]
  if (typeof group !== 'string' || typeof until === 'string') return false
  return !mayInGroup(actor.groups ?? [], group, 'read')
}

/** Which of the rows are drafts: by their own state, or by that of the record that they are drafts with. */
async function draftsAmong(context: Context, type: RecordType, rows: readonly Row[]): Promise<(row: Row) => boolean> {
  const { draft_with: column } = type
  const isDraft = (kind: RecordType, row: Row) =>
    kind.decided_states !== null && !kind.decided_states.includes(String(row.state))
  if (column === null) return (row) => isDraft(type, row)
  const nameIn = (row: Row) => ({ kind: type.refs[column] ?? '', id: String(row[column]) })
  const leading = await recordsNamed(context, rows.map(nameIn))
  return (row) => (leading.get(nameOf(nameIn(row))) ?? []).some((kept) => isDraft(kept.type, kept.row))
}

/** Where the named records stand, by name; what is no record is left out. */
async function standingsNamed(context: Context, names: readonly Named[]): Promise<Map<string, Standing[]>> {
  const found = await recordsNamed(context, names)
  const standings = new Map<Kept, Standing>()
  for (const [type, kept] of Map.groupBy([...found.values()].flat(), (one) => one.type)) {
    const all = await standingsOf(
      context,
      type,
      kept.map(({ row }) => row),
    )
    all.forEach((standing, index) => {
      const one = kept[index]
      if (one !== undefined) standings.set(one, standing)
    })
  }
  return new Map(
    [...found].map(([name, kept]) => [
      name,
      kept.flatMap((one) => {
        const standing = standings.get(one)
        return standing === undefined ? [] : [standing]
      }),
    ]),
  )
}

async function standingOf(context: Context, type: RecordType, row: Row): Promise<Standing> {
  const [standing] = await standingsOf(context, type, [row])
  return standing ?? { unit: null, readable: false, limited: true }
}

/** Refuses when the person has the right, but not for this unit. */
export function requireUnit(context: Context, area: Area, verb: Verb, unit: string | null): void {
  if (mayForUnit(context.actor.grants, area, verb, unit)) return
  throw new Refusal('permission.other_unit', 403, { unit: unit ?? '–', area })
}

/** Refuses a change of a row whose unit, its own or that of what it is a part of, lies outside the person's scope. */
export async function requireRow(context: Context, type: RecordType, verb: Verb, row: Row): Promise<void> {
  requireUnit(context, type.area, verb, (await standingOf(context, type, row)).unit)
}

/** Whether the person may read what belongs to the unit; null is the whole city's and read by all with the right. */
export function mayReadUnit(context: Context, area: Area, unit: string | null): boolean {
  return mayRead(context.actor.grants, area, unit, 'decided')
}

/** Whether the person may read the row: by its unit, its state where only what is decided is shown, and its owners. */
export async function mayReadRow(context: Context, type: RecordType, row: Row): Promise<boolean> {
  return (await standingOf(context, type, row)).readable
}

/** The rows that the person may read, in their order; those of one unit when it is named. */
export async function readableRows<R extends Row>(
  context: Context,
  type: RecordType,
  rows: readonly R[],
  unit?: string,
): Promise<R[]> {
  const standings = await standingsOf(context, type, rows)
  const isAsked = (standing: Standing) => unit === undefined || standing.unit === unit
  return rows.filter((_, index) => {
    const standing = standings[index]
    return standing?.readable === true && isAsked(standing)
  })
}

/**
 * The rows that the person may read, by id. `hides_past` says of one that they know it only as it is: what it was may
 * have been a draft, and a part does not say when its owner was decided.
 */
export async function readableNow<R extends Row & { id: string }>(
  context: Context,
  type: RecordType,
  rows: readonly R[],
): Promise<ReadonlyMap<string, { row: R; hides_past: boolean }>> {
  const standings = await standingsOf(context, type, rows)
  return new Map(
    rows.flatMap((row, index) => {
      const standing = standings[index]
      if (standing?.readable !== true) return []
      return [[row.id, { row, hides_past: type.decided_states === null && standing.limited }] as const]
    }),
  )
}

/** Of the named records those that the person may not read, by `nameOf`. A name that is no record hides nothing. */
export async function hiddenAmong(context: Context, names: readonly Named[]): Promise<ReadonlySet<string>> {
  const standings = await standingsNamed(context, names)
  return new Set([...standings].filter(([, all]) => all.some(({ readable }) => !readable)).map(([name]) => name))
}

/** What a person may not see does not exist for them: 404, never 403. */
export async function requireReadable(context: Context, type: RecordType, row: Row & { id: string }): Promise<void> {
  if (await mayReadRow(context, type, row)) return
  throw new Refusal('record.unknown', 404, { kind: type.name, id: row.id })
}

/**
 * The versions of a record, oldest first, that the person may read; null where it was removed. None when what it is
 * now, or was last, may not be read. The drafts of a part are known by its owner alone, so of such a part only the
 * version that stands is told to those who read what is decided.
 */
export async function readableVersions<V extends { row: Row | null }>(
  context: Context,
  type: RecordType,
  versions: readonly V[],
): Promise<V[]> {
  const rows = versions.flatMap(({ row }) => (row === null ? [] : [row]))
  const standings = await standingsOf(context, type, rows)
  const last = rows.at(-1)
  const stands = standings.at(-1)
  if (stands?.readable !== true) return []
  const hidesEarlier = type.decided_states === null && stands.limited
  const told = new Set(rows.filter((row, index) => (hidesEarlier ? row === last : standings[index]?.readable === true)))
  return versions.filter(({ row }) => row === null || told.has(row))
}
