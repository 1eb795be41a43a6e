import { type FormEvent, useState } from 'react'
import { type AmountUnit, printAmount } from '#core/amount-text.ts'
import { cellsAtOnce } from '#modules/ledger/schema.ts'
import { certaintyKey } from '../certainty.ts'
import { AndUnknown } from '../figure.tsx'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { Failed } from '../states.tsx'
import type { PlanCell } from './plan-cells.ts'
import type { PlanWriting } from './plan-writing.ts'

type LineProps = {
  name: string
  cell: PlanCell | null
  unit: AmountUnit
  isDifference: boolean
  why: () => void
  /** Opens the comments of the cell; null where nothing is commented on. */
  comment: (() => void) | null
}

/** The line above the table: which cell is marked, its whole amount, how sure it is, and whether it is written in. */
export function CellLine({ name, cell, unit, isDifference, why, comment }: LineProps) {
  const { t, language } = useReader()
  const amount_ore = cell?.amount_ore ?? cell?.open_ore ?? null
  const note = () => {
    if (cell === null || isDifference) return ''
    if (cell.isFixed) return t('grid_is_held')
    if (cell.fixed_count > 0 && cell.address === null) return t('grid_holds_below', { count: cell.fixed_count })
    if (cell.address !== null) return cell.isWritten ? t('grid_written') : t('grid_may_write')
    return cell.isSplit ? t('grid_month_cell') : ''
  }
  return (
    <div className="cellline">
      <strong>{name}</strong>
      {cell === null ? null : (
        <>
          <span className="n">
            {cell.isEmpty
              ? t('grid_no_amount')
              : printAmount(amount_ore, { unit, language, decimals: 'exact', withUnit: true })}
            {cell.unknown_count > 0 && amount_ore !== null ? <AndUnknown count={cell.unknown_count} /> : null}
          </span>
          {cell.isEmpty ? null : (
            <span className="certtag">
              <i className="cert" data-c={cell.certainty} />
              {certaintyKey(cell.certainty, language)}
            </span>
          )}
          <span className="soft">{note()}</span>
          <span className="row push">
            {comment === null ? null : (
              <button type="button" className="btn quiet sm" onClick={comment}>
                <Icon name="comment" />
                {cell.comment_count === 0 ? t('comment_send') : t('cell_comments_open', { count: cell.comment_count })}
              </button>
            )}
            {cell.isEmpty ? null : (
              <button type="button" className="btn quiet sm" onClick={why}>
                <Icon name="help" />
                {t('why')}
              </button>
            )}
          </span>
        </>
      )}
    </div>
  )
}

/** Below the table: what is written and not saved, why, and the steps back. */
export function SaveBar({ writing, spread }: { writing: PlanWriting; spread: () => void }) {
  const { t } = useReader()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { edits, saving, stopped } = writing
  const count = edits.pending.size
  const isTooMany = count > cellsAtOnce
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(reason.trim() === '')
    if (reason.trim() === '' || count === 0 || isTooMany || saving.isPending) return
    if (await writing.save(reason.trim())) setReason('')
  }
  return (
    <form className="savebar" onSubmit={(event) => void onSubmit(event)} noValidate>
      <p role="status">
        {count === 0 ? t('grid_no_changes') : t('grid_changes', { count })}
        {saving.isPending ? ` ${t('saving')}` : ''}
      </p>
      <button type="button" className="btn sm" aria-disabled={edits.past.length === 0} onClick={writing.undo}>
        <Icon name="undo" />
        {t('grid_undo')}
      </button>
      <button type="button" className="btn sm" aria-disabled={edits.future.length === 0} onClick={writing.redo}>
        <Icon name="redo" />
        {t('grid_redo')}
      </button>
      <button type="button" className="btn sm" onClick={spread}>
        {t('grid_spread')}
      </button>
      <div className="field reason">
        <label htmlFor="grid-reason">{t('grid_reason')}</label>
        <input
          id="grid-reason"
          className="in"
          maxLength={300}
          autoComplete="off"
          value={reason}
          aria-invalid={isMissing}
          {...(isMissing ? { 'aria-describedby': 'grid-reason-missing' } : {})}
          onChange={(event) => setReason(event.target.value)}
        />
        {isMissing ? (
          <span className="err" role="alert" id="grid-reason-missing">
            {t('grid_reason_missing')}
          </span>
        ) : null}
      </div>
      <button type="submit" className="btn primary" aria-disabled={count === 0 || isTooMany || saving.isPending}>
        {t(stopped !== null && stopped.clashes.length > 0 ? 'grid_keep_mine' : 'save')}
      </button>
      {count === 0 ? null : (
        <button type="button" className="btn quiet sm" onClick={writing.discard}>
          {t('grid_discard')}
        </button>
      )}
      {/* A conflict is told cell by cell above. */}
      {stopped === null || stopped.clashes.length > 0 ? null : <Failed error={stopped.error} />}
      {isTooMany ? <p role="alert">{t('grid_too_many', { count: cellsAtOnce })}</p> : null}
    </form>
  )
}
