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

/** Whether a cell is held as it is: then no step back or again touches it. */
type IsFixed = (cell: string) => boolean

/**
 * Takes the last step back, before a save or after it: what is saved is then to be written over. Of a step with cells
 * that are held, these wait where they are until they are let go.
 */
export function undone(edits: Edits, saved: Saved, isFixed: IsFixed): Edits {
  const taken = lastFree(edits.past, isFixed)
  if (taken === null) return edits
  const back = taken.step.map(({ cell, from, to }) => ({ cell, from: to, to: from }))
  return { pending: put(edits.pending, back, saved), past: taken.rest, future: [...edits.future, taken.step] }
}

/** Does the step again that was last taken back. */
export function redone(edits: Edits, saved: Saved, isFixed: IsFixed): Edits {
  const taken = lastFree(edits.future, isFixed)
  if (taken === null) return edits
  return { pending: put(edits.pending, taken.step, saved), past: [...edits.past, taken.step], future: taken.rest }
}

/** The last step in which any cell is free: what of it is free, and the steps without that. */
function lastFree(steps: Edits['past'], isFixed: IsFixed) {
  const at = steps.findLastIndex((step) => step.some(({ cell }) => !isFixed(cell)))
  const found = steps[at]
  if (found === undefined) return null
  const left = found.filter(({ cell }) => isFixed(cell))
  const rest = [...steps.slice(0, at), ...(left.length === 0 ? [] : [left]), ...steps.slice(at + 1)]
  return { step: found.filter(({ cell }) => !isFixed(cell)), rest }
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
