import { type Certainty, weakestOf } from './certainty.ts'
import { indexEffect } from './formulas/index-effect.ts'
import { type Ore, ore, percentOf } from './money.ts'

/** The kinds of change that a scenario may hold. A module that has a kind says how it is counted (`ChangeKind`). */
export const changeKinds = ['amount', 'share', 'index', 'saving', 'lease_move', 'project_move'] as const
export type ChangeKindName = (typeof changeKinds)[number]

/** What a change says beside its title, kind, years and reason. */
export type ChangeField =
  | 'unit_id'
  | 'account_id'
  | 'subject_id'
  | 'amount_ore'
  | 'share_ppm'
  | 'counted_on'
  | 'months'
  | 'moved'

/** What a change of a kind says: fields that it needs, fields that it may have, and the kind of record it is about. */
export type ChangeForm = {
  readonly needs: readonly ChangeField[]
  readonly may: readonly ChangeField[]
  readonly subject: string | null
}

export const changeForms: Readonly<Record<ChangeKindName, ChangeForm>> = {
  amount: { needs: ['unit_id', 'account_id'], may: ['amount_ore'], subject: null },
  share: { needs: ['unit_id', 'account_id', 'share_ppm', 'counted_on'], may: [], subject: null },
  index: { needs: ['unit_id', 'account_id', 'share_ppm', 'counted_on'], may: [], subject: null },
  saving: { needs: ['subject_id'], may: [], subject: 'saving_requirement' },
  lease_move: { needs: ['subject_id', 'months', 'moved'], may: [], subject: 'lease' },
  project_move: { needs: ['subject_id', 'months'], may: [], subject: 'project' },
}

/** Where an amount stands. `month` is 1–12, null for the whole year; null is what lies on no activity or project. */
export type CellPlace = {
  readonly unit_id: string
  readonly account_id: string
  readonly activity_id: string | null
  readonly project_id: string | null
  readonly year: number
  readonly month: number | null
}

/**
 * What holds in one place. `known_ore` is null when nothing of it is known; unknown amounts are counted beside it and
 * never added as 0.
 */
export type Cell = CellPlace & {
  readonly known_ore: Ore | null
  readonly unknown_count: number
  readonly certainty: Certainty
}

/** What a share was counted on: the cell, the rate, and for an index over how many years; null for a plain share. */
export type Counted = { readonly cell: Cell; readonly rate_ppm: number; readonly years: number | null }

/** What a change does in one place: what comes to what stood there. */
export type Effect = Cell & {
  /** What it is counted on; null for what is stated, or follows from a record. */
  readonly of: Counted | null
  /** The figure that it follows from, so that it can be explained; null when there is none. */
  readonly figure_id: string | null
}

/** A change ready to be counted: `on_result` counts it on what the changes before it have made of the base. */
export type Step = {
  readonly on_result: boolean
  readonly effects: (cells: readonly Cell[]) => readonly Effect[]
}

export const placeKey = ({ unit_id, account_id, activity_id, project_id, year, month }: ToldPlace) =>
  `${unit_id} ${account_id} ${activity_id ?? ''} ${project_id ?? ''} ${year} ${month ?? ''}`

/** What lies on no activity and no project. */
export const onNone = { activity_id: null, project_id: null } as const

/** A place that need not name the activity or project that it lies on none of. */
type ToldPlace = Omit<CellPlace, keyof typeof onNone> & {
  readonly activity_id?: string | null
  readonly project_id?: string | null
}

/** The place alone, of whatever stands there. */
function placeIn({ unit_id, account_id, activity_id = null, project_id = null, year, month }: ToldPlace): CellPlace {
  return { unit_id, account_id, activity_id, project_id, year, month }
}

/**
 * The effects of the changes, one list for each, in their order. A change is counted on the base, whatever stands
 * before it, unless it says that it is counted on the result so far.
 */
export function effectsInOrder(base: readonly Cell[], steps: readonly Step[]): (readonly Effect[])[] {
  const done: (readonly Effect[])[] = []
  for (const { on_result, effects } of steps) done.push(effects(on_result ? changed(base, done.flat()) : base))
  return done
}

/**
 * The base with the effects on it. What holds only in the scenario is never surer than conditional. An unknown amount
 * that a share was counted on is one missing fact, counted where it stands and not once more for its share.
 */
export function changed(base: readonly Cell[], effects: readonly Effect[]): Cell[] {
  const cells = new Map(base.map((cell) => [placeKey(cell), cell]))
  for (const effect of effects) {
    const key = placeKey(effect)
    const before = cells.get(key)
    cells.set(key, {
      ...placeIn(effect),
      known_ore: addedOre(before?.known_ore ?? null, effect.known_ore),
      unknown_count: (before?.unknown_count ?? 0) + ownUnknowns(effect),
      certainty: weakestOf([...(before === undefined ? [] : [before.certainty]), effect.certainty]),
    })
  }
  return [...cells.values()]
}

/** How many facts an effect misses that its base does not miss already. */
export function ownUnknowns({ of, unknown_count }: Effect): number {
  return of === null ? unknown_count : 0
}

/** What is known of two, null when nothing is. */
export function addedOre(first: Ore | null, second: Ore | null): Ore | null {
  if (first === null || second === null) return first ?? second
  return ore(first + second)
}

/** The effect of a stated amount [öre] in one place; null is unknown. */
export function statedEffect(place: CellPlace, amount_ore: Ore | null, figure_id: string | null = null): Effect {
  return {
    ...place,
    known_ore: amount_ore,
    unknown_count: amount_ore === null ? 1 : 0,
    certainty: 'conditional',
    of: null,
    figure_id,
  }
}

/** A share of what stands in each cell, each rounded to whole öre for itself; a share of the unknown is unknown. */
export function shareEffects(cells: readonly Cell[], rate_ppm: number): Effect[] {
  return cells.map((cell) =>
    effectOn({ cell, rate_ppm, years: null }, (known_ore) =>
      percentOf(known_ore, { numerator: rate_ppm, denominator: 1_000_000 }),
    ),
  )
}

/** What an index of `rate_ppm` a year adds to each cell (C09), where its first year has grown once. */
export function indexEffects(cells: readonly Cell[], rate_ppm: number, first_year: number): Effect[] {
  return cells.map((cell) => {
    const years = Math.max(0, cell.year - first_year + 1)
    return effectOn({ cell, rate_ppm, years }, (known_ore) => indexEffect(known_ore, rate_ppm, years) ?? 0)
  })
}

function effectOn(of: Counted, part: (known_ore: Ore) => Ore): Effect {
  const { known_ore, unknown_count, certainty } = of.cell
  return {
    ...{ ...placeIn(of.cell), unknown_count, of },
    known_ore: known_ore === null ? null : part(known_ore),
    certainty: weakestOf([certainty, 'conditional']),
    figure_id: null,
  }
}

/** A change as it is counted, whatever record it is kept in. Empty fields are those that its kind has no use for. */
export type Change = {
  readonly kind: ChangeKindName
  readonly unit_id: string | null
  readonly account_id: string | null
  readonly subject_id: string | null
  readonly amount_ore: Ore | null
  readonly share_ppm: number | null
  readonly months: number | null
  readonly moved: 'start' | 'end' | 'both' | null
}

/** What stands in a place after a change less what stood there before; nothing where the two are the same. */
export function differenceEffects(
  before: readonly (ToldPlace & { amount_ore: Ore | null })[],
  after: readonly (ToldPlace & { amount_ore: Ore | null })[],
  figureOf: (year: number) => string | null,
): Effect[] {
  const sums = new Map<string, { place: CellPlace; known_ore: Ore; unknown: boolean }>()
  const put = (sign: 1 | -1) => (row: ToldPlace & { amount_ore: Ore | null }) => {
    const sum = sums.get(placeKey(row)) ?? { place: placeIn(row), known_ore: 0, unknown: false }
    sum.known_ore = ore(sum.known_ore + sign * (row.amount_ore ?? 0))
    sum.unknown ||= row.amount_ore === null
    sums.set(placeKey(row), sum)
  }
  before.forEach(put(-1))
  after.forEach(put(1))
  return [...sums.values()].flatMap(({ place, known_ore, unknown }) => {
    if (unknown) return [statedEffect(place, null, figureOf(place.year))]
    return known_ore === 0 ? [] : [statedEffect(place, known_ore, figureOf(place.year))]
  })
}
