import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import type { FixedCells } from './fixed-cells.ts'

type Props = {
  fixedCells: FixedCells
  /** How many cells the last step left as they are because they are held. */
  passed: number
  hold: () => void
}

/** Holding what is marked, and how much is held. */
export function HoldBar({ fixedCells: { fixed, letGo }, passed, hold }: Props) {
  const { t } = useReader()
  return (
    <div className="holdbar">
      <button type="button" className="btn sm" onClick={hold}>
        <Icon name="lock" />
        {t('grid_hold')}
      </button>
      <p role="status">
        {fixed.size === 0 ? t('grid_none_held') : t('grid_held_count', { count: fixed.size })}
        {passed > 0 ? ` ${t('grid_held_passed', { count: passed })}` : ''}
      </p>
      {fixed.size === 0 ? null : (
        <button type="button" className="btn quiet sm" onClick={letGo}>
          {t('grid_let_go')}
        </button>
      )}
    </div>
  )
}
