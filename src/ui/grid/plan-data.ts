import { useMemo } from 'react'
import { hierarchy } from '#core/cube/hierarchy.ts'
import type { Graded } from '#core/cube/pivot.ts'
import { totals } from '#modules/ledger/schema.ts'
import { scenarioTotals } from '#modules/scenarios/schema.ts'
import { useAnswers } from '../answer.ts'
import { type GridCube, gridCube } from './grid-cube.ts'
import { isAskedFor, type Level, levelsOf, type Opened, topOf } from './plan-levels.ts'
import { hasCells, isOfOrder, lyingOf, type Order, placeOf } from './plan-order.ts'
import { type PlanTrees, usePlanTrees, withUnlisted } from './plan-trees.ts'
import {
  type Answer,
  answerOfScenario,
  answerOfSets,
  cellsRead,
  laidBelow,
  type ReadLevel,
  readBelow,
} from './read-levels.ts'

export type PlanData = PlanTrees & {
  sums: GridCube
  /** What stands in a cell of the set that is read, by its address: without what is written and not saved. */
  savedIn: (address: string) => readonly Graded[]
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
  /** The orders that the table has stood in, this one too: what was written in them must still know what it changes. */
  seen: readonly Order[]
  /** Every cell at once, in place of the levels that have been opened. */
  isWhole: boolean
  opened: readonly Opened[]
}

/** The amounts of one set or two for a unit and those below it, added up both trees. Undefined while they come. */
export function usePlanData({ order, seen, isWhole, opened, ...asked }: PlanQuestion) {
  const trees = usePlanTrees(asked.unit, order, asked)
  const levels = useMemo(() => {
    if (trees.data === undefined) return []
    const { hasBelow } = trees.data
    // By unit and by account every cell at once is the same answer.
    const others = seen.filter((one) => one !== order && !(isWhole && isAlike(one, order)))
    return [order, ...others].flatMap((one) => levelsOf(one, opened, { top: asked.unit, hasBelow }, isWhole))
  }, [trees.data, opened, order, seen, isWhole, asked.unit])
  const { answers, error, retry } = useTold(asked, levels)
  const data = useMemo(() => {
    const read = levels.map((level, at) => ({ level, answer: answers[at] }))
    return trees.data && dataOf(trees.data, read, { order, isWhole, top: asked.unit })
  }, [trees.data, levels, answers, order, isWhole, asked.unit])
  const retryAll = () => {
    trees.retry()
    retry()
  }
  return { data, error: trees.error ?? error, retry: retryAll }
}

const isAlike = (one: Order, other: Order) => [one, other].every((order) => order === 'units' || order === 'accounts')

type Asked = Omit<PlanQuestion, 'order' | 'seen' | 'isWhole' | 'opened'>

/** What each level is answered with, by the sets or by a scenario on its base; undefined while it is on its way. */
function useTold({ set, against, scenario, unit: _, ...years }: Asked, levels: readonly Level[]) {
  const asks = levels.map(({ ask }) => ({ ...ask, ...years }))
  const inSet = (entry_set_id: string | null) =>
    entry_set_id === null ? [] : asks.map((ask) => ({ ...ask, entry_set_id }))
  const first = useAnswers(totals, inSet(scenario === null ? set : null))
  const second = useAnswers(totals, inSet(scenario === null ? against : null))
  const tried = useAnswers(scenarioTotals, scenario === null ? [] : asks.map((ask) => ({ ...ask, id: scenario })))
  const answers = useMemo(
    () =>
      levels.map((_level, at): Answer | undefined => {
        if (scenario !== null) return answerOfScenario(tried.answers[at]?.rows)
        return answerOfSets(first.answers[at]?.rows, against === null ? [] : second.answers[at]?.rows)
      }),
    [levels, first.answers, second.answers, tried.answers, scenario, against],
  )
  const retry = () => {
    for (const one of [first, second, tried]) one.retry()
  }
  return { answers, error: first.error ?? second.error ?? tried.error, retry }
}

type Standing = { order: Order; isWhole: boolean; top: string }

/** What has been read, added up; undefined while what the rows at the top are made of is on its way. */
function dataOf(
  trees: PlanTrees,
  levels: readonly ReadLevel[],
  { order, isWhole, top }: Standing,
): PlanData | undefined {
  const here = levels.filter(({ level }) => level.order === order)
  const read = readBelow(here)
  const { hasBelow, ways } = trees
  const start = topOf(order, { top, hasBelow })
  if (!read.has(start)) return undefined
  const outer = withUnlisted(trees.outer, ways.outer.of, read.get(start) ?? [])
  const tree = outer === trees.outer ? ways.outer.tree : hierarchy(outer)
  const sums = gridCube({ ...ways, outer: { ...ways.outer, tree } }, laidBelow(read, start))
  let cells: ReturnType<typeof cellsRead> | null = null
  const savedIn = (address: string): readonly Graded[] => {
    if (!isWhole || !isOfOrder(address, order) || !hasCells(order, hasBelow(top))) {
      cells ??= cellsRead(isWhole ? levels.filter((one) => !here.includes(one)) : levels)
      return cells.get(address) ?? []
    }
    const lies = lyingOf(placeOf(address))
    const row = { outer: lies[ways.outer.of], inner: lies[ways.inner.of], isDirect: true }
    return sums.at(row, ['first'], [lies.period])
  }
  const isRead = (key: string) => isWhole || !isAskedFor(key, order, { top, hasBelow }) || read.has(key)
  return { ...trees, outer, sums, savedIn, isRead }
}
