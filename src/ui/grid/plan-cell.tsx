import { memo } from 'react'
import { type AmountUnit, printAmount } from '#core/amount-text.ts'
import { certaintyKey } from '../certainty.ts'
import { AndUnknown, If } from '../figure.tsx'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import type { PlanCell } from './plan-cells.ts'

type Props = {
  cell: PlanCell
  unit: AmountUnit
  isDifference: boolean
  /** Whether the difference is what a scenario changes: of that the unknown is known to be unknown. */
  isTried: boolean
  usual: string | null
}

/** The amount of a cell. Its pattern is drawn where it is another than the column's; nothing at all stays empty. */
export const CellAmount = memo(function CellAmount({ cell, unit, isDifference, isTried, usual }: Props) {
  const { t, language } = useReader()
  if (cell.isEmpty) return null
  const { certainty, amount_ore, open_ore, unknown_count } = cell
  const shown_ore = amount_ore ?? open_ore
  if (shown_ore === null)
    return unknown_count === 0 || (isDifference && !isTried) ? '–' : <span className="unk">{t('unknown')}</span>
  const sign = isDifference ? ({ sign: 'always' } as const) : {}
  return (
    <>
      {certainty === usual || isDifference ? null : (
        <>
          <i className="cert" data-c={certainty} />
          <span className="vh">{`${certaintyKey(certainty, language)} `}</span>
        </>
      )}
      {open_ore === null ? null : <If grade={certainty} />}
      {printAmount(shown_ore, { unit, language, ...sign })}
      {unknown_count > 0 ? <AndUnknown count={unknown_count} /> : null}
    </>
  )
})

/** That a cell is held as it is, or that cells which are added in it are. */
export function HoldMark({ cell: { isFixed, fixed_count } }: { cell: PlanCell }) {
  const { t } = useReader()
  if (fixed_count === 0) return null
  return (
    <>
      <Icon name="lock" className="held" />
      <span className="vh">{` ${isFixed ? t('grid_held') : t('grid_holds_below', { count: fixed_count })}`}</span>
    </>
  )
}
