import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useExplanation } from './explanation.tsx'
import { useReader } from './language.tsx'
import { usePlace } from './place.tsx'

type Props = {
  figure_id: string
  /** The address on the page of the paragraph, list or table where it stands; '' where a figure stands only once. */
  place: string
  className: string
  certainty?: string
  /** Said after the number to those who do not see the mark: "beslutad, varför denna siffra?". */
  spoken: string
  children: ReactNode
}

/** A number that answers: a link with its own address. Click, Enter or V opens its explanation and closes it again. */
export function LiveFigure({ figure_id, place, className, certainty, spoken, children }: Props) {
  const { search, hash } = usePlace()
  const { figure_id: open, toggle } = useExplanation()
  // When an equal figure elsewhere on the page was opened, the address says which: a place holds a hyphen.
  const isOpen = open === figure_id && (place === '' || hash === place || !hash.includes('-'))
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    toggle(figure_id, place, event.currentTarget)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key.toLowerCase() !== 'v' || event.metaKey || event.ctrlKey || event.altKey) return
    event.preventDefault()
    toggle(figure_id, place, event.currentTarget)
  }
  const query = new URLSearchParams({ ...search, siffra: figure_id })
  return (
    <a
      className={className}
      href={`?${query}${place === '' ? '' : `#${place}`}`}
      data-c={certainty}
      data-figure={figure_id}
      aria-expanded={isOpen}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {children}
      <span className="vh">{spoken}</span>
    </a>
  )
}

const numbers = /([−+]?\d(?:[\d\u00a0.,:–-]*\d)?\u00a0?%?)/

/** Text that may wrap between words but never inside a number, nor between a number and the word after it. */
export function FigureText({ text }: { text: string }) {
  const glued = text.replaceAll(/(\d) (?=\p{L})/gu, '$1\u00a0')
  return (
    <>
      {glued.split(numbers).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={`${index}-${part}`} className="n">
            {part}
          </span>
        ),
      )}
    </>
  )
}

/** The word before an amount that holds only if something happens. */
export function If({ grade }: { grade: string }) {
  const { t } = useReader()
  return grade === 'conditional' ? <span className="om">{`${t('if')}\u00a0`}</span> : null
}
