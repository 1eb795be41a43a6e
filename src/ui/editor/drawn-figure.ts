import type { Node } from 'prosemirror-model'
import { useEffect, useRef } from 'react'
import type { Explained } from '#core/figure.ts'
import { explainEndpoint } from '#core/platform-endpoints.ts'
import { valueText } from '../amount.tsx'
import { call } from '../api.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'

/** Draws figures with their value now. */
export function useDrawnFigure(): (node: Node) => HTMLElement {
  const { t, language } = useReader()
  const { where } = usePlace()
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])
  return (node) => {
    const element = document.createElement('span')
    element.className = 'fig'
    element.contentEditable = 'false'
    const id = String(node.attrs.figure_id)
    element.title = id
    element.textContent = '…'
    void call(explainEndpoint, { figure_id: id }, where)
      .then((tree) => {
        const found = tree as unknown as Explained
        if (!alive.current) return
        const value = valueText(found, language, t('unknown_amount'))
        element.dataset.c = found.certainty
        element.textContent = [node.attrs.before, value, found.unit === 'ore' ? t('million') : '']
          .filter(Boolean)
          .join('\u00a0')
        element.title = found.label
      })
      .catch(() => {
        element.textContent = id
      })
    return element
  }
}
