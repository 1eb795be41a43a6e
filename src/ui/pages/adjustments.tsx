import { type FormEvent, useState } from 'react'
import { budgetAdjustment, decideAdjustment, requestAdjustment } from '#modules/budget/schema.ts'
import { decision } from '#modules/rounds/schema.ts'
import { useChange } from '../change.ts'
import type { Frame } from '../frame.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { RecordLink } from '../record-value.tsx'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { Failed } from '../states.tsx'
import { valueWord } from '../words/record-words.ts'
import { DecisionField } from './decision-field.tsx'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'
import { NewAdjustment } from './new-adjustment.tsx'
import { YearAmounts } from './year-amounts.tsx'

type Adjustment = NonNullable<ReturnType<typeof useRows<typeof budgetAdjustment>>['rows']>[number]

/** The requests to change the decided budget, from draft to decision. */
export function Adjustments({ frame }: { frame: Frame }) {
  const { t } = useReader()
  const { where, search } = usePlace()
  const { mayIn } = useRights()
  const mayAsk = where.asOf === null && mayIn('economy', 'write', frame.unit)
  const [isAsked, setNew] = useState(search.post !== undefined)
  const isNew = isAsked && mayAsk
  const found = useRows(budgetAdjustment)
  const rows = (found.rows ?? []).filter((row) => row.unit_id === frame.unit)
  return (
    <section className="pane" aria-labelledby="adjustments">
      <header>
        <h2 id="adjustments">{t('adjustments')}</h2>
        {mayAsk && !isNew ? (
          <button type="button" className="btn sm push" onClick={() => setNew(true)}>
            <Icon name="plus" />
            {t('new_adjustment')}
          </button>
        ) : null}
      </header>
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {isNew ? <NewAdjustment frame={frame} onDone={() => setNew(false)} /> : null}
      {found.isSuccess && rows.length === 0 && !isNew ? <p className="calmline soft">{t('no_adjustments')}</p> : null}
      <ul className="history">
        {rows.map((row) => (
          <Adjusted key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Adjusted({ row }: { row: Adjustment }) {
  const { t, language } = useReader()
  const { where } = usePlace()
  const { mayIn } = useRights()
  const mayDecide = where.asOf === null && mayIn('economy', 'decide', row.unit_id)
  const requesting = useChange(requestAdjustment)
  const [isDeciding, setDeciding] = useState(false)
  return (
    <li>
      <p className="row wrap">
        <RecordLink
          kind="budget_adjustment"
          id={row.id}
          titles={new Map([[`budget_adjustment/${row.id}`, row.title]])}
        />
        <span className="tagline">{valueWord('budget_adjustment', 'state', row.state, language)}</span>
        <span className="sm mute">{valueWord('budget_adjustment', 'kind', row.kind, language)}</span>
        {where.asOf === null && row.state === 'draft' && mayIn('economy', 'write', row.unit_id) ? (
          <button
            type="button"
            className="btn sm push"
            onClick={() => requesting.mutate({ input: { id: row.id }, version: row.version })}
          >
            {t('send_request')}
          </button>
        ) : null}
        {mayDecide && row.state === 'requested' && !isDeciding ? (
          <button type="button" className="btn sm push" onClick={() => setDeciding(true)}>
            {t('record_decision')}
          </button>
        ) : null}
      </p>
      <YearAmounts row={row} />
      <p className="soft">{row.motive}</p>
      {row.financing === null ? null : <p className="sm">{t('financed_by', { financing: row.financing })}</p>}
      {requesting.isError ? <Failed error={requesting.error} /> : null}
      {isDeciding ? <Decide row={row} onDone={() => setDeciding(false)} /> : null}
    </li>
  )
}

/** The decision on a request: which, whether it says yes, and how it is paid for. */
function Decide({ row, onDone }: { row: Adjustment; onDone: () => void }) {
  const { t, language } = useReader()
  const decisions = useRows(decision).rows ?? []
  const deciding = useChange(decideAdjustment, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const financing = String(form.get('financing')).trim()
    deciding.mutate({
      input: {
        id: row.id,
        decision_id: String(form.get('decision_id')),
        approved: form.get('approved') === 'yes',
        financing: financing === '' ? null : financing,
      },
      version: row.version,
    })
  }
  return (
    <form className="recordform" onSubmit={submit}>
      <DecisionField decisions={decisions} />
      <fieldset className="row wrap">
        <legend className="vh">{t('outcome')}</legend>
        <label className="chk">
          <input type="radio" name="approved" value="yes" defaultChecked /> {valueWord('', '', 'approved', language)}
        </label>
        <label className="chk">
          <input type="radio" name="approved" value="no" /> {valueWord('', '', 'refused', language)}
        </label>
      </fieldset>
      <Field label={t('financing')} hint={t('financing_hint')}>
        {(id) => <input className="in" id={id} name="financing" maxLength={500} />}
      </Field>
      <FormEnd error={deciding.error} send={t('record_decision')} onCancel={onDone} />
    </form>
  )
}
