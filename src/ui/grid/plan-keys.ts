import type { KeyboardEvent } from 'react'
import { moved, type Spot } from './grid-moves.ts'

export type GridAction =
  | { does: 'go'; to: Spot; keepsAnchor: boolean }
  | { does: 'open' | 'close' }
  /** Begins to write; null keeps what stands there. */
  | { does: 'write'; text: string | null }
  | { does: 'why' | 'undo' | 'redo' | 'fill_all' | 'fill_down' | 'fill_right' | 'spread' | 'hold' | 'comment' }

type State = { active: Spot; size: { rows: number; columns: number }; isOpen: boolean | null }

/** What a key does in the table when no cell is being written in; null leaves it to the browser. */
export function actionOf(press: KeyboardEvent, state: State): GridAction | null {
  const ctrl = press.ctrlKey || press.metaKey
  if (press.altKey) return null
  if (ctrl) return withCtrl(press, state)
  const tree = treeAction(press.key, state)
  if (tree !== null && !press.shiftKey) return tree
  const to = moved({ key: press.key, ctrl: false }, state.active, state.size)
  if (to !== null) return { does: 'go', to, keepsAnchor: press.shiftKey }
  if (press.key === 'Enter' || press.key === 'F2') return { does: 'write', text: null }
  const letter = press.key.toLowerCase()
  if (letter === 'v') return { does: 'why' }
  if (letter === 'f') return { does: 'spread' }
  if (letter === 'k') return { does: 'comment' }
  if (letter === 'l') return { does: 'hold' }
  return /^[\d\-−,]$/.test(press.key) && state.active.column > 0 ? { does: 'write', text: press.key } : null
}

/** In the head of a row the arrows open and close it, as in every tree; Enter and space do either. */
function treeAction(key: string, { active, isOpen }: State): GridAction | null {
  if (active.column !== 0) return null
  if (key === 'ArrowRight' && isOpen === false) return { does: 'open' }
  if (key === 'ArrowLeft' && isOpen !== false) return { does: 'close' }
  if (key === 'Enter' || key === ' ') return { does: isOpen === true ? 'close' : 'open' }
  return null
}

const withCtrlKeys: Readonly<Record<string, GridAction>> = {
  ArrowRight: { does: 'open' },
  ArrowLeft: { does: 'close' },
  Enter: { does: 'fill_all' },
  z: { does: 'undo' },
  y: { does: 'redo' },
  d: { does: 'fill_down' },
  r: { does: 'fill_right' },
}

function withCtrl(press: KeyboardEvent, state: State): GridAction | null {
  if (press.shiftKey && press.key.toLowerCase() === 'z') return { does: 'redo' }
  const found = withCtrlKeys[press.key.length === 1 ? press.key.toLowerCase() : press.key]
  if (found !== undefined && !press.shiftKey) return found
  const to = moved({ key: press.key, ctrl: true }, state.active, state.size)
  return to === null ? null : { does: 'go', to, keepsAnchor: press.shiftKey }
}
