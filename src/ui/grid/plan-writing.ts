import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { AmountUnit } from '#core/amount-text.ts'
import { type CellConflict, writeCells } from '#modules/ledger/schema.ts'
import { Refused } from '../api.ts'
import { useChange } from '../change.ts'
import type { FixedCells } from './fixed-cells.ts'
import { changed, type Edits, noEdits, redone, settled, undone, valueIn } from './grid-edits.ts'
import { writtenOver } from './grid-sums.ts'
import { type PasteFault, readPaste, type Target } from './pasted.ts'
import { savedValue } from './plan-cells.ts'
import { type PlanData, placeOf } from './plan-data.ts'

/** A cell that somebody else changed first: what the writer saw, and what stands there now. */
export type Clash = CellConflict & {
  address: string
  was: { amount_ore: number | null; unknown_count: number }
  mine: number | null
}

/** What the person writes in the table: kept here until it is saved, with the steps that can be taken back. */
export function usePlanWriting(data: PlanData | undefined, set: string, { fixed }: Pick<FixedCells, 'fixed'>) {
  const [edits, setEdits] = useState<Edits>(noEdits)
  const [faults, setFaults] = useState<readonly PasteFault[]>([])
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const [passed, setPassed] = useState(0)
  const saving = useChange(writeCells)
  const queries = useQueryClient()
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
  const isFixed = (cell: string) => fixed.has(cell)
  const save = async (reason: string) => {
    if (data === undefined) return false
    const sent = [...edits.pending].map(([address, amount_ore]) => sentCell(data, address, amount_ore))
    try {
      const cells = sent.map(({ cell }) => cell)
      await saving.mutateAsync({ input: { entry_set_id: set, reason, cells } })
      setEdits((now) => settled(now, edits.pending))
      setClashes([])
      return true
    } catch (error) {
      const clashing = clashesIn(error, sent)
      // What the others wrote is read first, so that the next save is made from what holds now.
      if (clashing.length > 0) await queries.invalidateQueries()
      setClashes(clashing)
      return false
    }
  }
  return {
    edits,
    faults,
    clashes,
    /** How many cells the last step left as they are because they are held. */
    passed,
    saving,
    write,
    paste,
    save,
    valueOf: (address: string) => valueIn(edits, address, saved),
    undo: () => setEdits((now) => undone(now, saved, isFixed)),
    redo: () => setEdits((now) => redone(now, saved, isFixed)),
    discard: () => setEdits(noEdits),
    forgetFaults: () => setFaults([]),
    /** Their amounts stand: what was written in those cells is given up. */
    yieldTo: (addresses: readonly string[]) => {
      setEdits((now) => ({ ...now, pending: new Map([...now.pending].filter(([key]) => !addresses.includes(key))) }))
      setClashes([])
      saving.reset()
    },
  }
}

export type PlanWriting = ReturnType<typeof usePlanWriting>

function sentCell(data: PlanData, address: string, amount_ore: number | null) {
  const { unit, account, period } = placeOf(address)
  const [year, month] = period.split('-').map(Number)
  const { amount_ore: was_ore, unknown_count } = writtenOver(data.saved.get(address) ?? [])
  const was = { amount_ore: was_ore, unknown_count }
  const place = { year: year ?? 0, month: month === 0 ? null : (month ?? null), unit_id: unit, account_id: account }
  return { address, cell: { ...place, was, amount_ore } }
}

function clashesIn(error: unknown, sent: readonly ReturnType<typeof sentCell>[]): Clash[] {
  if (!(error instanceof Refused) || error.code !== 'ledger.cells_changed') return []
  const conflicts = (error.details.conflicts ?? []) as readonly CellConflict[]
  return conflicts.flatMap((conflict) => {
    const one = sent[conflict.row - 1]
    if (one === undefined) return []
    return [{ ...conflict, address: one.address, was: one.cell.was, mine: one.cell.amount_ore }]
  })
}
