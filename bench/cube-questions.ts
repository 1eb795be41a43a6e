import { certainties } from '../src/core/certainty.ts'
import { monthOf, yearOf } from '../src/core/cube/entry.ts'
import { cellsOf, type Pivot } from '../src/core/cube/pivot.ts'
import type { Axis, CubeQuestion } from '../src/core/cube/question.ts'
import { committeeOf, groupOf } from './cube-rows.ts'

/** One question to everybody: to the cube as it is asked, to the databases in their language. */
export type BenchQuestion = { name: string; cube: CubeQuestion; sql: string }

const numberOf = (id: string | null) => (id === null ? -1 : Number(id.slice(1)))
const axis = (name: string, of: Axis['of'], member: (number: number) => number): Axis => ({
  name,
  of,
  member: (id) => (id === null ? undefined : member(numberOf(id))),
})
const year: Axis = { name: 'year', of: 'period', member: (id) => (id === null ? undefined : yearOf(id)) }
const month: Axis = {
  name: 'month',
  of: 'period',
  member: (id) => (id?.length === 7 ? yearOf(id) * 12 + (monthOf(id) ?? 0) : undefined),
}
const group = axis('group', 'account', groupOf)
const measures = `e.certainty, sum(e.amount) as known, count(e.amount) as known_count,
  count(*) - count(e.amount) as unknown_count`
const from = 'from entry e join unit u on u.id = e.unit join account a on a.id = e.account'

export const questions: readonly BenchQuestion[] = [
  {
    name: 'committee × account group × year',
    cube: { by: [axis('committee', 'unit', committeeOf), group, year] },
    sql: `select u.committee, a.grp, e.year, ${measures} ${from} group by 1, 2, 3, 4`,
  },
  {
    name: 'leaf unit × account group × year',
    cube: { by: [axis('unit', 'unit', (unit) => unit), group, year] },
    sql: `select e.unit, a.grp, e.year, ${measures} ${from} group by 1, 2, 3, 4`,
  },
  {
    name: 'one committee: activity × month',
    cube: {
      by: [axis('activity', 'activity', (activity) => activity), month],
      where: [{ of: 'unit', holds: (id) => id !== null && committeeOf(numberOf(id)) === 7 }],
    },
    sql: `select e.activity, e.year * 12 + e.month, ${measures} ${from} where u.committee = 7 group by 1, 2, 3`,
  },
  {
    // Beyond the goals: the sums by year are of no use here, so that every entry is read.
    name: 'committee × account group × month',
    cube: { by: [axis('committee', 'unit', committeeOf), group, month] },
    sql: `select u.committee, a.grp, e.year * 12 + e.month, ${measures} ${from} group by 1, 2, 3, 4`,
  },
]

/** A sum as one line of text: members, certainty, known öre, how many known, how many unknown. */
export function linesOfPivot(answer: Pivot): string[] {
  return cellsOf(answer)
    .flatMap(({ members, graded }) =>
      graded.map(({ certainty, known_ore, known_count, unknown_count }) =>
        [...members, certainties.indexOf(certainty), known_ore, known_count, unknown_count].join(' '),
      ),
    )
    .sort()
}

export function linesOfRows(rows: readonly (readonly unknown[])[]): string[] {
  return rows
    .map((row) => {
      const values = [...row]
      const known = values.length - 3
      values[known] ??= 0
      return values.join(' ')
    })
    .sort()
}
