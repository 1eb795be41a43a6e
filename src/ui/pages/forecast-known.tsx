import { printAmount } from '#core/amount-text.ts'
import { type FigureInput, figureId } from '#core/figure.ts'
import type { ShownLine } from '#modules/forecasts/schema.ts'
import { AndUnknown, LiveFigure } from '../figure.tsx'
import { exactOf } from '../figure-tip.ts'
import { useReader } from '../language.tsx'

type Props = {
  kind: string
  of: FigureInput
  sum: ShownLine['budget']
  certainty: 'decided' | 'actual' | 'estimated'
  sign?: boolean
}

/** An amount that the page holds already, as the way to its explanation. */
export function Known({ kind, of, sum, certainty, sign = false }: Props) {
  const { t, language } = useReader()
  const { amount_ore, unknown_count } = sum
  return (
    <LiveFigure
      figure_id={figureId(kind, of)}
      place=""
      className={amount_ore === null ? 'unkchip' : 'numb'}
      certainty={amount_ore === null ? 'unknown' : certainty}
      exact={exactOf({ unit: 'ore', value: amount_ore })}
    >
      {amount_ore === null
        ? t('unknown')
        : printAmount(amount_ore, { unit: 'mnkr', language, ...(sign ? { sign: 'always' } : {}) })}
      {amount_ore !== null && unknown_count > 0 ? <AndUnknown count={unknown_count} /> : null}
    </LiveFigure>
  )
}
