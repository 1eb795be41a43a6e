/** An amount that a cell holds: öre, null for unknown, undefined where nothing stands. */
export type CellValue = number | null | undefined

export type CellChange = { cell: string; from: CellValue; to: CellValue }

/** What is written and not yet saved, by cell, and the steps that can be taken back or done again. */
export type Edits = {
  pending: ReadonlyMap<string, number | null>
  past: readonly (readonly CellChange[])[]
  future: readonly (readonly CellChange[])[]
}

export const noEdits: Edits = { pending: new Map(), past: [], future: [] }

type Saved = (cell: string) => CellValue

/** One step: several cells get their amounts at once. What changes nothing is left out. */
export function changed(edits: Edits, wanted: readonly { cell: string; to: number | null }[], saved: Saved): Edits {
  const step = wanted
    .map(({ cell, to }) => ({ cell, from: valueIn(edits, cell, saved), to }))
    .filter(({ from, to }) => from !== to)
  if (step.length === 0) return edits
  return { pending: put(edits.pending, step, saved), past: [...edits.past, step], future: [] }
}

/** What the cell holds as it is shown: what is written, else what is saved. */
export function valueIn({ pending }: Edits, cell: string, saved: Saved): CellValue {
  return pending.has(cell) ? pending.get(cell) : saved(cell)
}

/** Takes the last step back, before a save or after it: what is saved is then to be written over. */
export function undone(edits: Edits, saved: Saved): Edits {
  const step = edits.past.at(-1)
  if (step === undefined) return edits
  const back = step.map(({ cell, from, to }) => ({ cell, from: to, to: from }))
  return { pending: put(edits.pending, back, saved), past: edits.past.slice(0, -1), future: [...edits.future, step] }
}

/** Does the step again that was last taken back. */
export function redone(edits: Edits, saved: Saved): Edits {
  const step = edits.future.at(-1)
  if (step === undefined) return edits
  return { pending: put(edits.pending, step, saved), past: [...edits.past, step], future: edits.future.slice(0, -1) }
}

/** What was sent has been saved; what has been written since waits for the next save, and the steps stay. */
export function settled(edits: Edits, sent: Edits['pending']): Edits {
  const isSaved = (cell: string, amount: number | null) => sent.has(cell) && sent.get(cell) === amount
  return { ...edits, pending: new Map([...edits.pending].filter(([cell, amount]) => !isSaved(cell, amount))) }
}

function put(pending: Edits['pending'], step: readonly CellChange[], saved: Saved): ReadonlyMap<string, number | null> {
  const next = new Map(pending)
  for (const { cell, to } of step) {
    const there = saved(cell)
    if (to === there) next.delete(cell)
    // A cell where nothing stood cannot be made to have held nothing: taken back after a save it becomes 0.
    else next.set(cell, to === undefined ? 0 : to)
  }
  return next
}
