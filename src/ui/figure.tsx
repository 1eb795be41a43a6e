import { createContext, type KeyboardEvent, type MouseEvent, type ReactNode, useContext, useState } from 'react'
import type { Certainty } from '#core/certainty.ts'
import type { Explained } from '#core/figure.ts'
import type { Language } from '#core/texts.ts'
import { useFigure } from './answer.ts'
import { certaintyKey } from './certainty.ts'
import { useExplanation } from './explanation.tsx'
import { exactOf, tipOf } from './figure-tip.ts'
import { useReader } from './language.tsx'
import { usePlace } from './place.tsx'

type Props = {
  figure_id: string
  /** The address on the page of the paragraph, list or table where it stands; '' where a figure stands only once. */
  place: string
  className: string
  /** Decides the mark; said in words to those who do not see it. */
  certainty: Certainty
  /** How sure, from where and since when, where the page knows; else it is asked for when somebody wants to know. */
  tip?: string | undefined
  /** The value as a spreadsheet reads it, for copying. */
  exact?: string | undefined
  /** A part of a drawing beside its number: for the pointer only, so that the keyboard meets the number once. */
  isMark?: boolean
  children: ReactNode
}

/** The day that the numbers of a page hold for, when it is not that of the address; null where nobody can be asked. */
export const FiguresOnDay = createContext<{ day: string | undefined } | null>({ day: undefined })

/** What is shown of a number while it is pointed at or has the focus, and what is copied of it. */
function useTip({ figure_id, certainty, tip, exact }: Pick<Props, 'figure_id' | 'certainty' | 'tip' | 'exact'>) {
  const reader = useReader()
  const on = useContext(FiguresOnDay)
  const [isWanted, setWanted] = useState(false)
  const isAsked = isWanted && tip === undefined && on !== null
  const tree = useFigure(figure_id, { enabled: isAsked, ...(on?.day === undefined ? {} : { asOf: on.day }) }).data
  const want = () => setWanted(true)
  return {
    'data-tip': tip ?? tipOf(tree ?? { certainty }, reader),
    'data-exact': exact ?? (tree === undefined ? undefined : exactOf(tree)),
    onPointerEnter: want,
    onFocus: want,
  }
}

/** A number that answers: a link with its own address. Click, Enter or V opens its explanation and closes it again. */
export function LiveFigure({ figure_id, place, className, certainty, tip, exact, isMark = false, children }: Props) {
  const { t, language } = useReader()
  const tipped = useTip({ figure_id, certainty, tip, exact })
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
      {...tipped}
      {...(isMark
        ? { 'data-mark': figure_id, 'aria-hidden': true, tabIndex: -1 }
        : { 'data-figure': figure_id, 'aria-expanded': isOpen })}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {children}
      {isMark ? null : (
        <span className="vh" lang={language}>
          {` (${certaintyKey(certainty, language).toLowerCase()}, ${t('why').toLowerCase()})`}
        </span>
      )}
    </a>
  )
}

const numbers = /([−+]?\d(?:[\d\u00a0.,:–-]*\d)?\u00a0?%?)/

const unitAfterNumber = /(\d) (?=(?:procent|miljoner|mnkr|tkr|kronor|dagar|percent|million|days)\b)/g

/** Running text in which a number keeps the unit after it on its own line. */
export function gluedUnits(text: string): string {
  return text.replaceAll(unitAfterNumber, '$1\u00a0')
}

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

/** How many parts a known number misses: it is never shown as whole when something in it is unknown. */
export function Missing({ tree }: { tree: Pick<Explained, 'value' | 'unknown_count'> }) {
  const { t } = useReader()
  if (tree.value === null || tree.unknown_count === 0) return null
  return (
    <>
      {' '}
      <span className="unknown">
        {t(tree.unknown_count === 1 ? 'and_unknown_one' : 'and_unknown', { count: tree.unknown_count })}
      </span>
    </>
  )
}

/** How many parts of a number are missing, short, for a table. */
export function AndUnknown({ count }: { count: number }) {
  const { t } = useReader()
  return <span className="plus">{` ${t(count === 1 ? 'and_unknown_short_one' : 'and_unknown_short', { count })}`}</span>
}

/** The word before an amount that holds only if something happens; in the text's language where that is another. */
export function If({ grade, language }: { grade: Certainty; language?: Language }) {
  const reader = useReader()
  const word = (language ?? reader.language) === 'sv' ? 'om' : 'if'
  return grade === 'conditional' ? <span className="om">{`${word}\u00a0`}</span> : null
}
