import { type FormEvent, useState } from 'react'
import type { AmountUnit } from '#core/amount-text.ts'
import { useReader } from '../language.tsx'
import type { PlanWriting } from './plan-writing.ts'
import { spreadOver } from './plan-writing.ts'
import type { SpreadBy } from './spread.ts'

type Shares = { address: string; now: number | null; other: number | null }
type Props = { cells: readonly Shares[]; unit: AmountUnit; hasOther: boolean; writing: PlanWriting; close: () => void }

/** Spreads one amount over the marked cells so that they add up to it exactly. */
export function SpreadForm({ cells, unit, hasOther, writing, close }: Props) {
  const { t } = useReader()
  const [amount, setAmount] = useState('')
  const [how, setHow] = useState<SpreadBy>('even')
  const [fault, setFault] = useState<'write_amount' | 'grid_spread_no_weight' | null>(null)
  const ways: readonly SpreadBy[] = hasOther ? ['even', 'as_now', 'other_set'] : ['even', 'as_now']
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const by = cells.map(({ address, now, other }) => ({ address, by: how === 'other_set' ? other : now }))
    const changes = spreadOver(amount, unit, by, how)
    if (changes === null)
      return setFault(spreadOver(amount, unit, by, 'even') === null ? 'write_amount' : 'grid_spread_no_weight')
    writing.write(changes)
    close()
  }
  if (cells.length < 2)
    return (
      <div className="cellline" role="status">
        {t('grid_spread_none')}
        <button type="button" className="btn quiet sm push" onClick={close}>
          {t('close')}
        </button>
      </div>
    )
  return (
    <form className="savebar" onSubmit={onSubmit} noValidate>
      <div className="field">
        <label htmlFor="grid-spread">{`${t('grid_spread_amount', { count: cells.length })}, ${unit}`}</label>
        <input
          id="grid-spread"
          className="in num"
          inputMode="decimal"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field.
          autoFocus
          value={amount}
          aria-invalid={fault !== null}
          {...(fault === null ? {} : { 'aria-describedby': 'grid-spread-fault' })}
          onChange={(event) => setAmount(event.target.value)}
        />
        {fault === null ? null : (
          <span className="err" role="alert" id="grid-spread-fault">
            {t(fault)}
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor="grid-how">{t('grid_spread_how')}</label>
        <select id="grid-how" className="in" value={how} onChange={(event) => setHow(event.target.value as SpreadBy)}>
          {ways.map((way) => (
            <option key={way} value={way}>
              {t(`grid_spread_${way}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="btn primary">
        {t('grid_spread')}
      </button>
      <button type="button" className="btn quiet" onClick={close}>
        {t('cancel')}
      </button>
    </form>
  )
}
