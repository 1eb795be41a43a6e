import { printPlain } from '#core/amount-text.ts'
import { dateInStockholm, printDate } from '#core/calendar.ts'
import type { Explained } from '#core/figure.ts'
import type { Language } from '#core/texts.ts'
import { valueText } from './amount.tsx'
import { useFigure } from './answer.ts'
import { Unreachable } from './api.ts'
import { certaintyKey } from './certainty.ts'
import { AndUnknown, If, LiveFigure } from './figure.tsx'
import { useReader } from './language.tsx'

type Props = { figure_id: string; sign?: 'always' }

/** A figure as a cell of a table, in mnkr: it answers for itself, and unknown is said in words. */
export function FigureCell({ figure_id, sign }: Props) {
  const { t } = useReader()
  const found = useFigure(figure_id)
  if (found.data === undefined) {
    return found.isError ? (
      <span title={found.error instanceof Unreachable ? t('no_answer') : found.error.message}>–</span>
    ) : (
      '\u00a0'
    )
  }
  return <FigureLink tree={found.data} figure_id={figure_id} {...(sign === undefined ? {} : { sign })} />
}

/** An explained number as a link to its explanation. */
export function FigureLink({ tree, figure_id, sign }: Props & { tree: Explained }) {
  const { t, language } = useReader()
  return (
    <LiveFigure
      figure_id={figure_id}
      place=""
      className={tree.value === null ? 'unkchip' : 'numb'}
      certainty={tree.certainty}
      tip={tipOf(tree, t, language)}
      {...exactOf(tree)}
    >
      <If grade={tree.certainty} />
      {valueText(tree, language, t(tree.unit === 'ore' ? 'unknown_amount' : 'unknown'), sign)}
      {tree.value !== null && tree.unit === 'ore' && tree.unknown_count > 0 ? (
        <AndUnknown count={tree.unknown_count} />
      ) : null}
    </LiveFigure>
  )
}

/** Certainty, section and day of a number, as one line. */
function tipOf(tree: Explained, t: ReturnType<typeof useReader>['t'], language: Language): string {
  const leaf = firstRecorded(tree)
  const section = leaf?.source?.section ?? ''
  const parts = [
    certaintyKey(tree.certainty, language),
    section === '' ? '' : t('section', { section }),
    leaf?.recorded ? printDate(dateInStockholm(leaf.recorded.at), 'day', language) : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function firstRecorded(tree: Explained): Explained | null {
  if (tree.recorded !== null) return tree
  for (const part of tree.parts) {
    const found = firstRecorded(part)
    if (found !== null) return found
  }
  return null
}

/** The whole amount in kronor with a decimal comma; nothing for what is no known amount. */
function exactOf(tree: Explained): { exact?: string } {
  if (tree.unit !== 'ore' || typeof tree.value !== 'number') return {}
  return { exact: printPlain(tree.value, { unit: 'kr', language: 'sv' }) }
}
