import { useState } from 'react'
import { useReader } from '../language.tsx'
import { TalkBelow, useTalkPlace } from './cell-talk.tsx'
import type { GridColumn } from './grid-columns.ts'
import { shownOf } from './grid-sums.ts'
import { CellLine, SaveBar } from './plan-bar.tsx'
import { gradedIn, type Plan } from './plan-cells.ts'
import { HoldBar } from './plan-holding.tsx'
import { type SheetProps, useCell, useKeys, useTable } from './plan-moves.ts'
import { useNames } from './plan-rows.ts'
import { PlanTable } from './plan-table.tsx'
import { Clashes, PasteFaults } from './plan-troubles.tsx'
import { cellsToHold, spreadingOver } from './spread-cells.ts'
import { SpreadForm } from './spread-form.tsx'
import { talkCellAt } from './talk-cells.ts'

/** The table with what stands around it: the marked cell above, what is written below. */
export function PlanSheet(props: SheetProps) {
  const { t } = useReader()
  const { plan, look, label, setNameOf, writing, canWrite, fixedCells, marks } = props
  const [isSpreading, setSpreading] = useState(false)
  const found = useTable(props)
  const { rows, columns, table, active, anchor, range, row, column, cell, toggle, below } = found
  const { nameOf, cellNameOf } = useNames(plan, look.rows === 'leaves')
  const writes = useCell(found, props)
  const talk = useTalkPlace(marks)
  const top = { unit: plan.top, hasBelow: plan.data.hasBelow(plan.top) }
  const talkCell = row === undefined || column === undefined ? null : talkCellAt(row, column, plan.order, top)
  const comments = () => {
    if (talkCell !== null) talk.open(talkCell)
  }
  const { onKeyDown, onCopy, onPaste } = useKeys(found, writes, props, { spread: () => setSpreading(true), comments })
  const { draft, setText, write, take, why, goOn } = writes
  const holdable = () => cellsToHold(table, range, below)
  const back = () => document.querySelector<HTMLElement>(`[data-spot="${active.row} ${active.column}"]`)?.focus()
  const title = row === undefined ? '' : nameOf(row)
  return (
    <div>
      <CellLine
        name={column === undefined ? title : `${title}, ${timeOf(column)}`}
        cell={cell}
        unit={look.unit}
        isDifference={column?.side === 'difference'}
        why={why}
        comment={talkCell === null ? null : comments}
      />
      <PlanTable
        {...{ plan, rows, columns, label, nameOf, setNameOf, active, anchor }}
        {...{ draft, setText, write, take, toggle, onKeyDown, onCopy, onPaste }}
        go={goOn}
        usualOf={(of) => usualIn(plan, of)}
        unit={look.unit}
        head={`${t(`grid_head_${plan.order}`)}, ${look.unit}`}
      />
      {isSpreading ? (
        <SpreadForm
          spreading={spreadingOver(table, active, range, below)}
          unit={look.unit}
          hasOther={plan.against !== null}
          top={plan.top}
          accounts={plan.data.accounts}
          writing={writing}
          close={() => {
            setSpreading(false)
            back()
          }}
        />
      ) : null}
      <TalkBelow {...{ set: plan.set, marks, talk, nameOf: cellNameOf, back }} />
      <PasteFaults writing={writing} />
      <Clashes writing={writing} unit={look.unit} nameOf={cellNameOf} />
      {canWrite ? (
        <>
          <HoldBar {...{ fixedCells, passed: writing.passed }} hold={() => fixedCells.turn(holdable())} />
          <SaveBar writing={writing} spread={() => setSpreading(true)} />
        </>
      ) : null}
    </div>
  )
}

const timeOf = ({ year, month }: GridColumn) =>
  month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`

/**
 * The weakest grade of what a column holds at the top, drawn in its head. A scenario's column has that of its base, so
 * that the cells that it changes are those that are marked.
 */
function usualIn(plan: Plan, column: GridColumn): string | null {
  const { data, top, order, scenario } = plan
  if (scenario !== null && column.side === 'difference') return 'conditional'
  const outers = order === 'units' ? [top] : data.outer.map(({ id }) => id)
  const of = scenario === null ? column : { ...column, side: 'first' as const }
  const graded = outers.flatMap((outer) => gradedIn(plan, { outer, inner: null, isDirect: false }, of))
  return graded.length === 0 ? null : shownOf(graded).certainty
}
