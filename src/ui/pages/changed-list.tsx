import type { ReactNode } from 'react'
import { Icon } from '../icons.tsx'

/** So many rows stand open from the start. */
export const openedAtMost = 10

/** A list of changes of one kind under its name, that can be folded. */
export function ChangedList(props: { name: string; note: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details className="pane list changedkind" open={props.isOpen}>
      <summary>
        <Icon name="right" className="i16 turn" />
        <h2>{props.name}</h2>
        <span className="sm soft">{props.note}</span>
      </summary>
      {props.children}
    </details>
  )
}
