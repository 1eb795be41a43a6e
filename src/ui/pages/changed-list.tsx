import type { ReactNode } from 'react'
import { Icon } from '../icons.tsx'

/** So many rows stand open from the start. */
export const openedAtMost = 10

/** `isBelow` says that the list stands under a heading of the page's own. */
type Props = { name: string; note: string; isOpen: boolean; isBelow?: boolean; children: ReactNode }

/** A list of changes of one kind under its name, that can be folded. */
export function ChangedList(props: Props) {
  const Heading = props.isBelow === true ? 'h3' : 'h2'
  return (
    <details className="pane list changedkind" open={props.isOpen}>
      <summary>
        <Icon name="right" className="i16 turn" />
        <Heading>{props.name}</Heading>
        <span className="sm soft">{props.note}</span>
      </summary>
      {props.children}
    </details>
  )
}
