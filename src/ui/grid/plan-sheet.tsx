import { useState } from 'react'
import { useReader } from '../language.tsx'
import type { GridColumn } from './grid-columns.ts'
import { gradedAt, shownOf, wholeKey } from './grid-sums.ts'
import { CellLine, SaveBar } from './plan-bar.tsx'
import type { Plan } from './plan-cells.ts'
import { cellIn, writableIn } from './plan-fill.ts'
import { type SheetProps, useCell, useKeys, useTable } from './plan-moves.ts'
import { useNames } from './plan-rows.ts'
import { PlanTable } from './plan-table.tsx'
import { Clashes, PasteFaults } from './plan-troubles.tsx'
import { SpreadForm } from './spread-form.tsx'

/** The table with what stands around it: the marked cell above, what is written below. */
export function PlanSheet(props: SheetProps) {
  const { t } = useReader()
  const { plan, look, label, setNameOf, writing, canWrite } = props
  const [isSpreading, setSpreading] = useState(false)
  const found = useTable(props)
  const { rows, columns, table, active, anchor, range, row, column, cell, toggle } = found
  const { nameOf, cellNameOf } = useNames(plan, look.rows === 'leaves')
  const writes = useCell(found, props)
  const { onKeyDown, onCopy, onPaste } = useKeys(found, writes, props, () => setSpreading(true))
  const { draft, setText, write, take, why, goOn } = writes
  const title = row === undefined ? '' : nameOf(row)
  return (
    <div>
      <CellLine
        name={column === undefined ? title : `${title}, ${timeOf(column)}`}
        cell={cell}
        unit={look.unit}
        isDifference={column?.side === 'difference'}
        why={why}
      />
      <PlanTable
        {...{
          plan,
          rows,
          columns,
          label,
          nameOf,
          setNameOf,
          active,
          anchor,
          draft,
          setText,
          write,
          take,
          toggle,
          onKeyDown,
          onCopy,
          onPaste,
        }}
        go={goOn}
        usualOf={(of) => usualIn(plan, of)}
        unit={look.unit}
        head={`${t(plan.isUnitsFirst ? 'grid_unit_head' : 'grid_account_head')}, ${look.unit}`}
      />
      {isSpreading ? (
        <SpreadForm
          cells={writableIn(table, range).map((one) => ({
            address: one.address,
            now: one.amount_ore,
            other: plan.against === null ? null : (cellIn(table, one.row, one.column + 1)?.amount_ore ?? null),
          }))}
          unit={look.unit}
          hasOther={plan.against !== null}
          writing={writing}
          close={() => setSpreading(false)}
        />
      ) : null}
      <PasteFaults writing={writing} />
      <Clashes writing={writing} unit={look.unit} nameOf={cellNameOf} />
      {canWrite ? <SaveBar writing={writing} spread={() => setSpreading(true)} /> : null}
    </div>
  )
}

const timeOf = ({ year, month }: GridColumn) =>
  month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`

/**
 * The weakest grade of what a column holds at the top, drawn in its head. A scenario's column has that of its base, so
 * that the cells that it changes are those that are marked.
 */
function usualIn({ data, written, top, isUnitsFirst, scenario }: Plan, { side, periods }: GridColumn): string | null {
  if (scenario !== null && side === 'difference') return 'conditional'
  const keys = isUnitsFirst ? [wholeKey(top)] : data.accounts.map(({ id }) => wholeKey(id))
  const layers = side === 'second' && scenario === null ? [data.second] : [data.first, written]
  const graded = keys.flatMap((key) => gradedAt(layers, key, periods))
  return graded.length === 0 ? null : shownOf(graded).certainty
}
