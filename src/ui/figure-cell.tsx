import type { ShortFigure } from '#core/figure.ts'
import { valueText } from './amount.tsx'
import { useFigure } from './answer.ts'
import { Unreachable } from './api.ts'
import { AndUnknown, If, LiveFigure } from './figure.tsx'
import { exactOf, tipOf } from './figure-tip.ts'
import { useReader } from './language.tsx'

type Props = { figure_id: string; sign?: 'always' }

type LinkProps = Props & {
  tree: Shown
  /** Said in the place of the value, such as that nothing has changed. */
  text?: string
}

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
export function FigureLink({ tree, figure_id, sign, text }: LinkProps) {
  const reader = useReader()
  const { t, language } = reader
  return (
    <LiveFigure
      figure_id={figure_id}
      place=""
      className={tree.value === null ? 'unkchip' : 'numb'}
      certainty={tree.certainty}
      tip={tipOf(tree, reader)}
      exact={exactOf(tree)}
    >
      <If grade={tree.certainty} />
      {text ?? valueText(tree, language, t(tree.unit === 'ore' ? 'unknown_amount' : 'unknown'), sign)}
      {tree.value !== null && tree.unit === 'ore' && tree.unknown_count > 0 ? (
        <AndUnknown count={tree.unknown_count} />
      ) : null}
    </LiveFigure>
  )
}
