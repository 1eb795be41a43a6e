import { printPlain } from '#core/amount-text.ts'
import { dateInStockholm, printDate } from '#core/calendar.ts'
import type { ShortFigure } from '#core/figure.ts'
import type { Language } from '#core/texts.ts'
import { valueText } from './amount.tsx'
import { useFigure } from './answer.ts'
import { Unreachable } from './api.ts'
import { certaintyKey } from './certainty.ts'
import { AndUnknown, If, LiveFigure } from './figure.tsx'
import { useReader } from './language.tsx'

type Props = { figure_id: string; sign?: 'always' }

/** What a cell shows of a number; one that is worked out on the page has no origin. */
type Shown = Omit<ShortFigure, 'parts' | 'untold' | 'origin'> & { origin?: ShortFigure['origin'] }

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
export function FigureLink({ tree, figure_id, sign }: Props & { tree: Shown }) {
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
function tipOf({ certainty, origin }: Shown, t: ReturnType<typeof useReader>['t'], language: Language): string {
  const parts = [
    certaintyKey(certainty, language),
    origin?.section ? t('section', { section: origin.section }) : '',
    origin ? printDate(dateInStockholm(origin.recorded_at), 'day', language) : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** The whole amount in kronor with a decimal comma; nothing for what is no known amount. */
function exactOf(tree: Shown): { exact?: string } {
  if (tree.unit !== 'ore' || typeof tree.value !== 'number') return {}
  return { exact: printPlain(tree.value, { unit: 'kr', language: 'sv' }) }
}
