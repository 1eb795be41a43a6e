// biome-ignore-all lint/a11y/useSemanticElements: a row is drawn where it scrolls to, as no table element is.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes between cells, never to a row or a column head.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the table hears the keys for all its cells.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { AmountUnit } from '#core/amount-text.ts'
import { printDate } from '#core/calendar.ts'
import { useExplanation } from '../explanation.tsx'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { CellField } from './cell-field.tsx'
import type { GridColumn } from './grid-columns.ts'
import { type Range, rangeOf, type Spot } from './grid-moves.ts'
import type { GridRow } from './grid-rows.ts'
import { CellAmount, HoldMark } from './plan-cell.tsx'
import { cellAt, figureOf, type Plan } from './plan-cells.ts'

type TableProps = {
  plan: Plan
  rows: readonly GridRow[]
  columns: readonly GridColumn[]
  unit: AmountUnit
  label: string
  nameOf: (row: GridRow) => string
  setNameOf: (side: GridColumn['side']) => string
  /** The grade of a column at the top, drawn in its head; null for an empty one. */
  usualOf: (column: GridColumn) => string | null
  active: Spot
  anchor: Spot
  /** The text that a cell is being written with; null while none is. */
  draft: string | null
  setText: (text: string | null) => void
  /** Begins to write in the active cell, with what it holds. */
  write: (text: string | null) => void
  /** Takes what was written in the active cell; false when it is no amount. */
  take: (text: string, step: Spot) => boolean
  go: (to: Spot, keepsAnchor: boolean) => void
  toggle: (row: GridRow) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onCopy: (event: ClipboardEvent) => void
  onPaste: (event: ClipboardEvent) => void
  head: ReactNode
}

const height = { row: 28 }

/** The table itself: a tree of rows of which only those in view are drawn, with one cell that has the focus. */
export function PlanTable(props: TableProps) {
  const { rows, columns, label, active, anchor, head, onKeyDown, onCopy, onPaste, draft } = props
  const frame = useRef<HTMLDivElement>(null)
  const [hasFocus, setFocus] = useState(false)
  // What is pointed at is in view already: to scroll it under the pointer would make a click miss it.
  const isPointing = useRef(false)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height.row,
    overscan: 8,
    // The row of the focus stays drawn when it is scrolled away, so that the focus is never lost.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      return drawn.includes(active.row) || active.row >= rows.length
        ? drawn
        : [...drawn, active.row].toSorted((a, b) => a - b)
    },
  })
  useLayoutEffect(() => {
    if (!hasFocus || draft !== null) return
    if (!isPointing.current) virtual.scrollToIndex(active.row)
    const cell = frame.current?.querySelector<HTMLElement>(`[data-spot="${active.row} ${active.column}"]`)
    cell?.focus({ preventScroll: true })
    if (active.column > 0 && !isPointing.current) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active, hasFocus, draft, virtual])
  const range = rangeOf(anchor, active)
  const template = `var(--grid-first) repeat(${columns.length}, var(--grid-cell)) minmax(0, 1fr)`
  const width = `max(100%, calc(var(--grid-first) + ${columns.length} * var(--grid-cell)))`
  return (
    <div
      ref={frame}
      className="plangrid"
      role="treegrid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      tabIndex={-1}
      style={{ '--columns': template, '--grid-width': width } as CSSProperties}
      onMouseDownCapture={() => {
        isPointing.current = true
      }}
      onKeyDown={(event) => {
        isPointing.current = false
        onKeyDown(event)
      }}
      onCopy={onCopy}
      onPaste={onPaste}
      onFocus={() => setFocus(true)}
      onBlur={(event) => setFocus(event.currentTarget.contains(event.relatedTarget))}
    >
      <Head {...props} head={head} />
      <div role="rowgroup" className="body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <Row key={row.key} {...props} row={row} index={index} start={start} range={range} />
          )
        })}
      </div>
    </div>
  )
}

function Head({ columns, setNameOf, usualOf, head, plan }: TableProps) {
  const { t, language } = useReader()
  const nameOf = ({ year, month }: GridColumn) => {
    if (month === null) return plan.inMonths ? t('grid_whole_year', { year }) : String(year)
    if (month === 0) return t('grid_unsplit')
    return printDate(`${year}-${String(month).padStart(2, '0')}-01`, 'month', language).slice(0, 3)
  }
  return (
    <div role="rowgroup" className="gridhead">
      <div role="row" aria-rowindex={1} className="gridrow">
        <div role="columnheader" aria-colindex={1} className="first">
          {head}
        </div>
        {columns.map((column, index) => (
          <div key={column.key} role="columnheader" aria-colindex={index + 2} className="num" data-side={column.side}>
            {plan.against === null && plan.scenario === null ? null : <small>{setNameOf(column.side)}</small>}
            {nameOf(column)}
            {column.side === 'difference' ? null : <Band grade={usualOf(column)} />}
          </div>
        ))}
      </div>
    </div>
  )
}

const Band = ({ grade }: { grade: string | null }) =>
  grade === null ? <i className="noband" /> : <i className="certband" data-c={grade} />

type RowProps = TableProps & { row: GridRow; index: number; start: number; range: Range }

function Row(props: RowProps) {
  const { row, index, start, columns, nameOf, toggle, active, go } = props
  const isActive = active.row === index && active.column === 0
  return (
    <div
      role="row"
      className="gridrow"
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      {...(row.isOpen === null ? {} : { 'aria-expanded': row.isOpen })}
      aria-busy={row.isComing || undefined}
      data-coming={row.isComing || undefined}
      data-sum={row.isLeaf ? undefined : row.inner === null ? 'outer' : 'inner'}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="first"
        tabIndex={isActive ? 0 : -1}
        data-spot={`${index} 0`}
        style={{ paddingLeft: `calc(${row.level - 1} * 16px + 8px)` }}
        onMouseDown={() => go({ row: index, column: 0 }, false)}
        onClick={() => toggle(row)}
      >
        <span className="twist">
          {row.isOpen === null ? null : <Icon name={row.isOpen ? 'down' : 'right'} className="i14" />}
        </span>
        <span className="name" title={nameOf(row)}>
          {nameOf(row)}
        </span>
      </div>
      {columns.map((column, at) => (
        <Cell key={column.key} {...props} column={column} at={at + 1} />
      ))}
    </div>
  )
}

function Cell(props: RowProps & { column: GridColumn; at: number }) {
  const { t } = useReader()
  const { figure_id: open } = useExplanation()
  const { plan, row, index, column, at, unit, usualOf, active, range, draft, go, setText, write, take } = props
  const cell = cellAt(plan, row, column)
  const isActive = active.row === index && active.column === at
  const isIn = index >= range.top && index <= range.bottom && at >= range.left && at <= range.right
  const figure = figureOf(plan, row, column)
  return (
    <div
      role="gridcell"
      aria-colindex={at + 1}
      aria-selected={isIn}
      aria-readonly={cell.address === null || cell.isFixed}
      className="num"
      tabIndex={isActive ? 0 : -1}
      data-spot={`${index} ${at}`}
      data-side={column.side}
      data-figure={row.isComing ? undefined : figure}
      data-written={cell.isWritten || undefined}
      data-writable={(cell.address !== null && !cell.isFixed) || undefined}
      data-held={cell.isFixed ? 'cell' : cell.fixed_count > 0 ? 'below' : undefined}
      data-talk={cell.comment_count === 0 ? undefined : row.isLeaf ? 'cell' : 'below'}
      {...(open === figure ? { 'aria-expanded': true } : {})}
      onMouseDown={(event) => go({ row: index, column: at }, event.shiftKey)}
      onMouseEnter={(event) => {
        if (event.buttons === 1) go({ row: index, column: at }, true)
      }}
      onDoubleClick={() => {
        if (cell.address !== null && draft === null) write(null)
      }}
    >
      {isActive && draft !== null ? (
        <CellField draft={draft} setDraft={setText} take={take} />
      ) : (
        <CellAmount
          cell={cell}
          unit={unit}
          isDifference={column.side === 'difference'}
          isTried={plan.scenario !== null}
          usual={usualOf(column)}
        />
      )}
      <HoldMark cell={cell} />
      {cell.comment_count === 0 ? null : (
        <span className="vh">{` ${t('cell_comments_open', { count: cell.comment_count })}`}</span>
      )}
      {cell.isWritten ? <span className="vh">{` ${t('grid_written')}`}</span> : null}
    </div>
  )
}
