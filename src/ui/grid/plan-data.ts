import { useMemo } from 'react'
import type { Graded } from '#core/cube/pivot.ts'
import { type TotalRow, totals } from '#modules/ledger/schema.ts'
import { scenarioTotals } from '#modules/scenarios/schema.ts'
import { useAnswer, useAnswers } from '../answer.ts'
import { periodOf } from './grid-columns.ts'
import { type GridSums, gradedOf, summed, sumsOf, type Ways, wholeKey } from './grid-sums.ts'
import { isAmount, type Level, levelsOf, type Opened } from './plan-levels.ts'
import { hasCells, leafOf, type Order } from './plan-order.ts'
import { type PlanTrees, usePlanTrees, withUnlisted } from './plan-trees.ts'
import { type TriedRow, triedCells } from './tried-cells.ts'

/** Where amounts are written: a unit, an account and a period. */
export type Place = { unit: string; account: string; period: string }

/** The address of a cell, the same in whatever order the table stands. */
export const addressOf = ({ unit, account: on, period }: Place) => `${unit} ${on} ${period}`

export function placeOf(address: string): Place {
  const [unit = '', on = '', period = ''] = address.split(' ')
  return { unit, account: on, period }
}

export type PlanData = Omit<PlanTrees, 'waysIn'> & {
  first: GridSums
  second: GridSums
  /** What a scenario changes; empty without one. */
  effects: GridSums
  /** What stands in each cell of the set that is read, by its address. */
  saved: ReadonlyMap<string, readonly Graded[]>
  /** Whether what lies below a row has been read, by the key of its sums. */
  isRead: (key: string) => boolean
}

export type PlanQuestion = {
  unit: string
  set: string
  against: string | null
  /** A scenario on the set, shown beside it in place of another set. */
  scenario: string | null
  from_year: number
  to_year: number
  order: Order
  /** Every cell at once, in place of the levels that have been opened. */
  isWhole: boolean
  opened: readonly Opened[]
}

/** The amounts of one set or two for a unit and those below it, added up both trees. Undefined while they come. */
export function usePlanData({ order, isWhole, opened, ...asked }: PlanQuestion) {
  const trees = usePlanTrees(asked.unit, order)
  const whole = useWhole(asked, isWhole)
  // By activity and project there are levels alone, since no cell is written there.
  const hasLevels = !isWhole || !hasCells(order)
  const levels = useLevels(asked, hasLevels ? (trees.data ?? null) : null, opened, order)
  const data = useMemo((): PlanData | undefined => {
    if (trees.data === undefined) return undefined
    const all = whole.data === undefined ? null : sumsOfWhole(whole.data, trees.data.ways, order)
    if (!hasLevels) return all === null ? undefined : { ...trees.data, ...all }
    if (levels.data === undefined) return undefined
    const { members, ...read } = levels.data
    // What was read as a whole is still known where something is written.
    const saved = all === null ? read.saved : new Map([...read.saved, ...all.saved])
    return { ...trees.data, ...read, saved, outer: withUnlisted(trees.data.outer, members) }
  }, [trees.data, whole.data, levels.data, hasLevels, order])
  const parts = [trees, hasLevels ? levels : whole]
  const retry = () => {
    for (const part of parts) part.retry()
  }
  return { data, error: parts.find(({ error }) => error !== null)?.error ?? null, retry }
}

type Asked = Omit<PlanQuestion, 'order' | 'isWhole' | 'opened'>

/** Every cell of the sets at once, or of a scenario on its base. */
function useWhole({ unit, set, against, scenario, ...years }: Asked, isWhole: boolean) {
  const asked = { unit_id: unit, by: 'kind,unit,account,year,month', ...years }
  const isTried = scenario !== null
  const one = useAnswer(totals, { ...asked, entry_set_id: set }, { enabled: isWhole && !isTried })
  const hasOther = isWhole && against !== null && !isTried
  const other = useAnswer(totals, { ...asked, entry_set_id: against ?? set }, { enabled: hasOther })
  const tried = useAnswer(scenarioTotals, { ...asked, id: scenario ?? '' }, { enabled: isWhole && isTried })
  const [rows, otherRows, triedRows] = [one.data?.rows, against === null ? noRows : other.data?.rows, tried.data?.rows]
  const data = useMemo(() => {
    if (isTried) return triedRows && triedLeaves(triedRows)
    return rows && otherRows && setLeaves(rows, otherRows)
  }, [rows, otherRows, triedRows, isTried])
  const retry = () => {
    for (const query of isTried ? [tried] : [one, other]) void query.refetch()
  }
  return { data, error: one.error ?? other.error ?? tried.error, retry }
}

function sumsOfWhole(leaves: Sides, ways: Ways, order: Order): Omit<PlanData, keyof PlanTrees> {
  const sums = (cells: readonly PlacedCell[]) =>
    sumsOf(
      cells.map(({ place, graded }) => leafOf(place, graded, order)),
      ways,
    )
  return {
    saved: new Map(leaves.first.map(({ place, graded }) => [addressOf(place), graded])),
    ...{ first: sums(leaves.first), second: sums(leaves.second), effects: sums(leaves.effects) },
    isRead: () => true,
  }
}

/** The levels that are shown, with those that were read in another order: what is written there is still known. */
function useLevels(asked: Asked, trees: PlanTrees | null, opened: readonly Opened[], order: Order) {
  const { unit, set, against, scenario: _, ...years } = asked
  const levels = useMemo(() => {
    if (trees === null) return []
    const above = new Set(trees.units.map(({ parent_id }) => parent_id))
    const others = new Set(opened.map((one) => one.order))
    const used = [order, ...[...others].filter((one) => one !== order)]
    return used.flatMap((one) =>
      levelsOf(one, opened, { top: unit, ways: trees.waysIn(one), hasBelow: (id) => above.has(id) }),
    )
  }, [trees, opened, order, unit])
  const inSet = (entry_set_id: string) => levels.map(({ ask }) => ({ ...ask, ...years, entry_set_id }))
  const one = useAnswers(totals, inSet(set))
  const other = useAnswers(totals, against === null ? [] : inSet(against))
  const data = useMemo(() => {
    const [firsts, seconds] = [one.answers, against === null ? null : other.answers]
    const isHere = (at: number) => firsts[at] !== undefined && (seconds === null || seconds[at] !== undefined)
    // What the rows at the top are made of must have come; what lies below an opened row may still be on its way.
    const tops = levels.flatMap(({ below, order: of }, at) => (of === order && isTop(below, unit) ? [at] : []))
    if (tops.length === 0 || !tops.every(isHere)) return undefined
    return dataOfLevels({ levels, firsts, seconds, order, isHere, trees })
  }, [levels, one.answers, other.answers, against, order, unit, trees])
  const retry = () => {
    one.retry()
    other.retry()
  }
  return { data, error: one.error ?? other.error, retry }
}

const isTop = (below: string | null, unit: string) => below === null || below === wholeKey(unit)

type Read = {
  levels: readonly Level[]
  firsts: readonly (Totals | undefined)[]
  seconds: readonly (Totals | undefined)[] | null
  order: Order
  isHere: (at: number) => boolean
  trees: PlanTrees | null
}

type Totals = { rows: readonly TotalRow[] }

type ReadLevels = Omit<PlanData, keyof PlanTrees> & { members: readonly string[] }

function dataOfLevels({ levels, firsts, seconds, order, isHere, trees }: Read): ReadLevels {
  const sums = (answers: Read['firsts']) =>
    summed(
      levels.flatMap((level, at) =>
        level.order === order ? (answers[at]?.rows ?? []).filter(isAmount).flatMap(level.sumsOf) : [],
      ),
    )
  const saved = levels.flatMap(({ cellOf }, at) =>
    (firsts[at]?.rows ?? []).filter(isAmount).flatMap((row) => {
      const place = cellOf(row)
      const period = periodOf(row.year ?? 0, row.month ?? null)
      return place === null ? [] : [[addressOf({ ...place, period }), gradedOf(row)] as const]
    }),
  )
  const read = new Set(levels.flatMap(({ below, order: of }, at) => (of === order && isHere(at) ? [below] : [])))
  const above = new Set(trees?.units.map(({ parent_id }) => parent_id))
  const isRead = (key: string) => !isAskedFor(key, order, above) || read.has(key)
  const members = [...firsts, ...(seconds ?? [])].flatMap((answer, at) =>
    levels[at % levels.length]?.below === null ? (answer?.rows ?? []).flatMap((row) => memberOf(row) ?? []) : [],
  )
  return {
    saved: new Map(saved),
    ...{ first: sums(firsts), second: seconds === null ? empty : sums(seconds), effects: empty },
    ...{ isRead, members: [...new Set(members)] },
  }
}

const empty: GridSums = new Map()

const memberOf = ({ activity, project: of }: TotalRow) => activity ?? of

/** Whether what lies below a row is asked for when the row is opened. */
function isAskedFor(key: string, order: Order, above: ReadonlySet<string | null>): boolean {
  if (order !== 'accounts') return key.startsWith(wholeKey(''))
  return key.startsWith('own ') && above.has(key.slice(key.lastIndexOf(' ') + 1))
}

/** What stands in one cell of a side. */
type PlacedCell = { place: Place; graded: readonly Graded[] }
type Sides = { first: readonly PlacedCell[]; second: readonly PlacedCell[]; effects: readonly PlacedCell[] }

function setLeaves(rows: readonly TotalRow[], otherRows: readonly TotalRow[]): Sides {
  const cells = (of: readonly TotalRow[]) =>
    of.filter(isAmount).map((row) => ({ place: rowPlace(row), graded: gradedOf(row) }))
  return { first: cells(rows), second: cells(otherRows), effects: [] }
}

/** A scenario beside its base: what holds in the base, the same with the changes, and the changes alone. */
function triedLeaves(rows: readonly TriedRow[]): Sides {
  const cells = rows.filter(isAmount).map((row) => ({ place: rowPlace(row), ...triedCells(row) }))
  return {
    first: cells.map(({ place, base }) => ({ place, graded: base })),
    second: cells.map(({ place, result }) => ({ place, graded: result })),
    effects: cells
      .filter(({ effects }) => effects.length > 0)
      .map(({ place, effects }) => ({ place, graded: effects })),
  }
}

const noRows: readonly TotalRow[] = []
function rowPlace({ unit = '', account: on = '', year = 0, month = null }: TotalRow): Place {
  return { unit, account: on, period: periodOf(year, month) }
}
