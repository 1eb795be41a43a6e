import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { orderedFigureId } from '#core/figure.ts'
import { usePlace } from './place.tsx'

type Explanation = {
  /** The figure that is explained now; null when none is. */
  figure_id: string | null
  toggle: (figure_id: string, place: string, opener: HTMLElement) => void
  close: () => void
  /** Whether somebody on this page just opened it, so that the explanation should take the focus. Answers once. */
  takesFocus: () => boolean
  /** The number that opened the figure's explanation, or the first one of it when the address did. */
  opener: (figure_id: string) => HTMLElement | null
}

const ExplanationContext = createContext<Explanation | null>(null)

/**
 * Holds which figure is explained. The figure stands in the address, so that the explanation has a link of its own;
 * which of several equal figures opened it is remembered here, so that the focus goes back to that one.
 */
export function ExplanationProvider({ children }: { children: ReactNode }) {
  const { search, go } = usePlace()
  const figure_id = search.siffra === undefined ? null : orderedFigureId(search.siffra)
  const opened = useRef<HTMLElement | null>(null)
  const isAsked = useRef(false)
  const latest = useRef({ go, figure_id })
  useEffect(() => {
    latest.current = { go, figure_id }
  })
  const steady = useMemo(() => {
    const opener = (open: string) => {
      if (opened.current?.isConnected === true && opened.current.dataset.figure === open) return opened.current
      return document.querySelector<HTMLElement>(`[data-figure="${CSS.escape(open)}"]`)
    }
    const close = () => {
      const { figure_id: open } = latest.current
      const back = open === null ? null : opener(open)
      latest.current.go({ siffra: undefined })
      back?.focus({ preventScroll: true })
    }
    const toggle = (asked: string, place: string, element: HTMLElement) => {
      if (element.getAttribute('aria-expanded') === 'true') return close()
      opened.current = element
      isAsked.current = true
      latest.current.go({ siffra: asked }, place)
    }
    const takesFocus = () => {
      const answer = isAsked.current
      isAsked.current = false
      return answer
    }
    return { toggle, close, takesFocus, opener }
  }, [])
  const isOpen = figure_id !== null
  useEffect(() => {
    if (!isOpen) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) steady.close()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOpen, steady])
  useEffect(() => {
    // Copying with nothing marked takes the whole amount of the number in focus, not its rounded print.
    const onCopy = (event: ClipboardEvent) => {
      const exact = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.exact : undefined
      if (exact === undefined || document.getSelection()?.isCollapsed === false) return
      event.clipboardData?.setData('text/plain', exact)
      event.preventDefault()
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [])
  const explanation = useMemo(() => ({ figure_id, ...steady }), [figure_id, steady])
  return <ExplanationContext value={explanation}>{children}</ExplanationContext>
}

export function useExplanation(): Explanation {
  const explanation = useContext(ExplanationContext)
  if (explanation === null) throw new Error('no explanation around this part')
  return explanation
}
