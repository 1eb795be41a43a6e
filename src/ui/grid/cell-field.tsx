import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useReader } from '../language.tsx'
import type { Spot } from './grid-moves.ts'

type Props = {
  draft: string
  setDraft: (text: string | null) => void
  take: (text: string, step: Spot) => boolean
}

/** Where a key that ends the writing leads. */
function stepOf({ key, shiftKey }: KeyboardEvent): Spot | null {
  if (key === 'Enter') return { row: shiftKey ? -1 : 1, column: 0 }
  if (key === 'Tab') return { row: 0, column: shiftKey ? -1 : 1 }
  return null
}

/** The field of the cell that is written in. Enter and Tab take the amount and go on, Esc leaves it as it was. */
export function CellField({ draft, setDraft, take }: Props) {
  const { t } = useReader()
  const field = useRef<HTMLInputElement>(null)
  const [isBad, setBad] = useState(false)
  useEffect(() => field.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') return setDraft(null)
    const step = stepOf(event)
    if (step === null) return
    event.preventDefault()
    setBad(!take(draft, step))
  }
  return (
    <input
      ref={field}
      className="in num"
      inputMode="decimal"
      autoComplete="off"
      aria-label={t('amount')}
      aria-invalid={isBad}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        // What is no amount stays to be mended, instead of being lost without a word.
        if (draft === '') setDraft(null)
        else setBad(!take(draft, { row: 0, column: 0 }))
      }}
    />
  )
}
