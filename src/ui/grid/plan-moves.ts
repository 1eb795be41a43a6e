import { type ClipboardEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { parseAmount, printAmount } from '#core/amount-text.ts'
import { useExplanation } from '../explanation.tsx'
import type { FixedCells } from './fixed-cells.ts'
import { type GridColumn, gridColumns } from './grid-columns.ts'
import { rangeOf, type Spot } from './grid-moves.ts'
import type { GridRow } from './grid-rows.ts'
import { figureOf, type Plan } from './plan-cells.ts'
import type { Look } from './plan-choices.tsx'
import { cellIn, copied, filled } from './plan-fill.ts'
import { actionOf, type GridAction } from './plan-keys.ts'
import type { Opening } from './plan-opening.ts'
import { useRowsOf } from './plan-rows.ts'
import type { PlanWriting } from './plan-writing.ts'
import { cellsToHold } from './spread-cells.ts'
import type { TalkMark } from './talk-cells.ts'

const start: Spot = { row: 0, column: 0 }

export type SheetProps = {
  plan: Plan
  look: Look
  years: readonly number[]
  label: string
  setNameOf: (side: GridColumn['side']) => string
  writing: PlanWriting
  canWrite: boolean
  fixedCells: FixedCells
  opening: Opening
  /** The cells that are commented on. */
  marks: readonly TalkMark[]
}

type Marked = Spot & { key: string | undefined }

/**
 * Which cell is marked, and the range that reaches from the anchor to it. They stay within the table as it changes, and
 * in their row when others come in above it.
 */
function useMarked(rows: readonly GridRow[], columns: number) {
  const [asked, setActive] = useState<Marked>({ ...start, key: undefined })
  const [from, setAnchor] = useState<Marked>({ ...start, key: undefined })
  const [active, anchor] = useMemo(
    () => [asked, from].map((one) => spotOf(one, rows, columns)),
    [asked, from, rows, columns],
  )
  const go = ({ row, column }: Spot, keepsAnchor: boolean) => {
    const to = { row, column, key: rows[row]?.key }
    setActive(to)
    if (!keepsAnchor) setAnchor(to)
  }
  return { active: active ?? start, anchor: anchor ?? start, range: rangeOf(anchor ?? start, active ?? start), go }
}

function spotOf({ row, column, key }: Marked, rows: readonly GridRow[], columns: number): Spot {
  const isThere = key === undefined || rows[row]?.key === key
  const moved = isThere ? row : rows.findIndex((one) => one.key === key)
  const at = moved === -1 ? row : moved
  return { row: Math.max(0, Math.min(at, rows.length - 1)), column: Math.min(column, columns) }
}

/** What stands in the table and which cell of it is marked. */
export function useTable({ plan, look, years, opening }: SheetProps) {
  const isCompared = plan.against !== null || plan.scenario !== null
  const columns = useMemo(() => gridColumns(years, look.months, isCompared), [years, look.months, isCompared])
  const { rows, toggle, below } = useRowsOf(plan, look, opening)
  const marked = useMarked(rows, columns.length)
  const table = { plan, rows, columns }
  const { active } = marked
  const row = rows[active.row]
  const column = columns[active.column - 1]
  return { ...table, ...marked, table, toggle, below, row, column, cell: cellIn(table, active.row, active.column) }
}

type Table = ReturnType<typeof useTable>

/** Writing in the marked cell: its text while it is written, and what its amount is explained by. */
export function useCell({ plan, rows, columns, active, row, column, cell, go }: Table, { look, writing }: SheetProps) {
  const explanation = useExplanation()
  // What is written belongs to the cell that it was begun in, also when another is marked meanwhile.
  const [draft, setDraft] = useState<{ text: string; address: string } | null>(null)
  const why = () => {
    const element = document.querySelector<HTMLElement>(`[data-spot="${active.row} ${active.column}"]`)
    if (row === undefined || column === undefined || element === null || cell === null || cell.isEmpty) return
    explanation.toggle(figureOf(plan, row, column), '', element)
  }
  const write = (text: string | null) => {
    if (cell === null) return
    if (cell.address === null) return why()
    if (cell.isFixed) return
    const exact = { unit: look.unit, language: 'sv', decimals: 'exact' } as const
    setDraft({ text: text ?? (cell.isEmpty ? '' : printAmount(cell.amount_ore, exact)), address: cell.address })
  }
  const step = (by: Spot) => {
    if (by.row === 0 && by.column === 0) return
    const to = { row: active.row + by.row, column: active.column + by.column }
    const inside = { row: Math.min(rows.length - 1, to.row), column: Math.min(columns.length, to.column) }
    go({ row: Math.max(0, inside.row), column: Math.max(1, inside.column) }, false)
  }
  const take = (text: string, by: Spot) => {
    const parsed = parseAmount(text, look.unit)
    if (text !== '' && !parsed.ok) return false
    if (parsed.ok && draft !== null) writing.write([{ cell: draft.address, to: parsed.amount_ore }])
    setDraft(null)
    step(by)
    return true
  }
  /** To another cell: what is being written is taken first, and holds its cell while it is no amount. */
  const goOn = (to: Spot, keepsAnchor: boolean) => {
    if (draft !== null && !take(draft.text, { row: 0, column: 0 })) return
    go(to, keepsAnchor)
  }
  const setText = (text: string | null) => setDraft((now) => (now === null || text === null ? null : { ...now, text }))
  return { draft: draft?.text ?? null, setText, why, write, take, goOn }
}

const fills = { fill_all: 'all', fill_down: 'down', fill_right: 'right' } as const

/** What is opened beside the table. */
type Opens = { spread: () => void; comments: () => void }

/** What the keys do, and what goes to and comes from the clipboard. */
export function useKeys(found: Table, cell: ReturnType<typeof useCell>, props: SheetProps, opens: Opens) {
  const { table, rows, columns, row, range, active, go, toggle, below } = found
  const { look, writing, canWrite, fixedCells } = props
  const fold = (opens: boolean) => {
    if (row === undefined) return
    if (row.isOpen === !opens) return toggle(row)
    // Already closed: to the row above it in the tree.
    const parent = rows.findIndex(({ key }) => key === row.parent)
    if (!opens && parent !== -1) go({ row: parent, column: 0 }, false)
  }
  const act = (action: GridAction) => {
    if (action.does === 'go') return go(action.to, action.keepsAnchor)
    if (action.does === 'write') return cell.write(action.text)
    if (action.does === 'open' || action.does === 'close') return fold(action.does === 'open')
    if (action.does === 'why') return cell.why()
    if (action.does === 'comment') return opens.comments()
    if (!canWrite) return
    if (action.does === 'undo') return writing.undo()
    if (action.does === 'redo') return writing.redo()
    if (action.does === 'spread') return opens.spread()
    if (action.does === 'hold') return fixedCells.turn(cellsToHold(table, range, below))
    writing.write(filled(table, range, fills[action.does], writing.valueOf))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (cell.draft !== null) return
    const size = { rows: rows.length, columns: columns.length }
    const action = actionOf(event, { active, size, isOpen: row?.isOpen ?? null })
    if (action === null) return
    event.preventDefault()
    act(action)
  }
  const onCopy = (event: ClipboardEvent) => {
    if (cell.draft !== null || active.column === 0) return
    event.clipboardData.setData('text/plain', copied(table, range, look.unit))
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (cell.draft !== null || active.column === 0 || !canWrite) return
    event.preventDefault()
    const size = { rows: rows.length - range.top, columns: columns.length - range.left + 1 }
    const target = (at: number, of: number) => cellIn(table, range.top + at, range.left + of)?.address ?? null
    writing.paste(event.clipboardData.getData('text/plain'), look.unit, size, target)
  }
  return { onKeyDown, onCopy, onPaste }
}
