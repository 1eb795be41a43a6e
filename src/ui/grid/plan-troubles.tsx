import { type AmountUnit, printAmount } from '#core/amount-text.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { amountFault } from '../pages/record-form-values.ts'
import type { PasteFault } from './pasted.ts'
import type { Clash, PlanWriting } from './plan-writing.ts'

/** How many cells are told one by one; the rest are only counted. */
const most = 20

/** Why nothing was pasted: every cell that cannot be taken, by its row and column in what was copied. */
export function PasteFaults({ writing: { faults, forgetFaults } }: { writing: PlanWriting }) {
  const { t, language } = useReader()
  if (faults.length === 0) return null
  const why = (fault: PasteFault) =>
    fault.why === 'amount'
      ? amountFault(fault, language)
      : t(fault.why === 'locked' ? 'grid_paste_locked' : 'grid_paste_outside')
  return (
    <div className="banner crit" role="alert">
      <Icon name="octagon" className="i18" />
      <div>
        <p className="strong">{t('grid_paste_faults', { count: faults.length })}</p>
        <ul>
          {faults.slice(0, most).map((fault) => (
            <li key={`${fault.row} ${fault.column}`}>
              {t('grid_paste_fault', { row: fault.row, column: fault.column, text: fault.text })}
              {' – '}
              {why(fault)}
            </li>
          ))}
        </ul>
      </div>
      <button type="button" className="btn quiet sm push" onClick={forgetFaults}>
        {t('close')}
      </button>
    </div>
  )
}

type Props = { writing: PlanWriting; unit: AmountUnit; nameOf: (address: string) => string }

/** The cells that somebody else changed first: what stood there, what stands there now, and who wrote it. */
export function Clashes({ writing: { stopped, yieldTo }, unit, nameOf }: Props) {
  const { t, language } = useReader()
  if (stopped === null || stopped.clashes.length === 0) return null
  const { clashes } = stopped
  const amount = ({ amount_ore, unknown_count }: Clash['was']) =>
    amount_ore === null && unknown_count === 0
      ? t('grid_no_amount').toLowerCase()
      : printAmount(amount_ore, { unit, language, decimals: 'exact', withUnit: true })
  return (
    <div className="banner crit" role="alert">
      <Icon name="octagon" className="i18" />
      <div>
        <p className="strong">
          {t('grid_conflicts', { count: clashes.length })} {t('grid_nothing_saved')}
        </p>
        <ul>
          {clashes.slice(0, most).map((clash) => (
            <li key={clash.address}>
              <strong>{nameOf(clash.address)}</strong>{' '}
              {t('grid_conflict', {
                was: amount(clash.was),
                is: amount(clash),
                by: clash.recorded_by ?? '–',
              })}
            </li>
          ))}
        </ul>
      </div>
      <button type="button" className="btn sm push" onClick={() => yieldTo(clashes.map(({ address }) => address))}>
        {t('grid_take_theirs')}
      </button>
    </div>
  )
}
