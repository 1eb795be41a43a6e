import { useMemo, useState } from 'react'
import type { AmountUnit } from '#core/amount-text.ts'
import { monthOf, yearOf } from '#core/cube/entry.ts'
import type { CellConflict } from '#modules/ledger/schema.ts'
import { Refused } from '../api.ts'
import type { FixedCells } from './fixed-cells.ts'
import { changed, type Edits, noEdits, redone, settled, undone, valueIn } from './grid-edits.ts'
import { writtenOver } from './grid-sums.ts'
import { type PasteFault, readPaste, type Target } from './pasted.ts'
import { savedValue } from './plan-cells.ts'
import type { PlanData } from './plan-data.ts'
import { isApart, noMember, placeOf } from './plan-order.ts'
import { type SentCell, useSaving } from './saving.ts'

/** A cell that somebody else changed first: what the writer saw, and what stands there now. */
export type Clash = CellConflict & {
  address: string
  was: { amount_ore: number | null; unknown_count: number }
  mine: number | null
}

/** Why nothing was saved, and the cells that somebody else changed first. */
export type Stopped = { error: Error; clashes: readonly Clash[] }

/** What the person writes in the table: kept here until it is saved, with the steps that can be taken back. */
export function usePlanWriting(data: PlanData | undefined, set: string, { fixed }: Pick<FixedCells, 'fixed'>) {
  const [edits, setEdits] = useState<Edits>(noEdits)
  const [faults, setFaults] = useState<readonly PasteFault[]>([])
  const [stopped, setStopped] = useState<Stopped | null>(null)
  const [passed, setPassed] = useState(0)
  const saving = useSaving(set)
  const saved = useMemo(() => (address: string) => (data === undefined ? undefined : savedValue(data, address)), [data])
  const write = (wanted: readonly { cell: string; to: number | null }[]) => {
    const free = wanted.filter(({ cell }) => !fixed.has(cell))
    setFaults([])
    setPassed(wanted.length - free.length)
    setEdits((now) => changed(now, free, saved))
  }
  const paste = (text: string, unit: AmountUnit, size: { rows: number; columns: number }, target: Target) => {
    const read = readPaste(text, unit, size, target)
    if (read.faults.length > 0) setFaults(read.faults)
    else write(read.changes)
  }
  const isFixed = (pending: Edits['pending']) => (cell: string) => fixed.has(cell) || isApart(pending, cell)
  const save = async (reason: string) => {
    if (data === undefined) return false
    const cells = [...edits.pending].map(([address, amount_ore]) => sentCell(data, address, amount_ore))
    try {
      await saving.save({ reason, cells })
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      setStopped({ error, clashes: clashesIn(error, cells) })
      return false
    }
    setEdits((now) => settled(now, new Map(cells.map(({ address, cell }) => [address, cell.amount_ore]))))
    setStopped(null)
    return true
  }
  return {
    edits,
    faults,
    stopped,
    /** How many cells the last step left as they are because they are held. */
    passed,
    saving,
    write,
    paste,
    save,
    valueOf: (address: string) => valueIn(edits, address, saved),
    undo: () => setEdits((now) => undone(now, saved, isFixed(now.pending))),
    redo: () => setEdits((now) => redone(now, saved, isFixed(now.pending))),
    discard: () => setEdits(noEdits),
    forgetFaults: () => setFaults([]),
    /** Their amounts stand: what was written in those cells is given up. */
    yieldTo: (addresses: readonly string[]) => {
      setEdits((now) => ({ ...now, pending: new Map([...now.pending].filter(([key]) => !addresses.includes(key))) }))
      setStopped(null)
    },
  }
}

export type PlanWriting = ReturnType<typeof usePlanWriting>

function sentCell(data: PlanData, address: string, amount_ore: number | null): SentCell {
  const { unit, account, period, ...part } = placeOf(address)
  const { amount_ore: was_ore, unknown_count } = writtenOver(data.savedIn(address))
  const was = { amount_ore: was_ore, unknown_count }
  const place = { year: yearOf(period), month: monthOf(period), unit_id: unit, account_id: account }
  // What lies on none has a row of its own, and is no code.
  const [activity_id, project_id] = [part.activity, part.project].map((id) => (id === noMember ? null : id))
  const of = {
    ...(activity_id === undefined ? {} : { activity_id }),
    ...(project_id === undefined ? {} : { project_id }),
  }
  return { address, cell: { ...place, ...of, was, amount_ore } }
}

function clashesIn(error: Error, sent: readonly SentCell[]): Clash[] {
  if (!(error instanceof Refused) || error.code !== 'ledger.cells_changed') return []
  const conflicts = (error.details.conflicts ?? []) as readonly CellConflict[]
  return conflicts.flatMap((conflict) => {
    const one = sent[conflict.row - 1]
    if (one === undefined) return []
    return [{ ...conflict, address: one.address, was: one.cell.was, mine: one.cell.amount_ore }]
  })
}
