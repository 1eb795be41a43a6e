import { useState } from 'react'
import type { GridRow } from './grid-rows.ts'
import type { Opened } from './plan-levels.ts'
import type { Order } from './plan-order.ts'

export type Opening = {
  /** The rows that stand otherwise than they do from the start. */
  toggled: ReadonlySet<string>
  /** Every row that has been opened, also when it is closed again: what was read is kept. */
  opened: readonly Opened[]
  toggle: (row: GridRow, order: Order) => void
}

/** Which rows of the table are open. */
export function useOpening(): Opening {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<readonly Opened[]>([])
  const toggle = ({ key, outer, inner, isOpen }: GridRow, order: Order) => {
    if (isOpen === null) return
    const next = new Set(toggled)
    if (!next.delete(key)) next.add(key)
    setToggled(next)
    const isSame = (one: Opened) => one.order === order && one.outer === outer && one.inner === inner
    if (!isOpen && !opened.some(isSame)) setOpened([...opened, { order, outer, inner }])
  }
  return { toggled, opened, toggle }
}
