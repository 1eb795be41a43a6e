import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { addMonths, dateInStockholm, printDate } from '#core/calendar.ts'
import { acknowledgeWarning, listWarnings, type ShownWarning } from '#modules/warnings/schema.ts'
import { call } from '../api.ts'
import { DayInput } from '../day-input.tsx'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { Failed } from '../states.tsx'

const stances = ['known', 'accepted', 'wrong'] as const

type Stance = (typeof stances)[number]

type Props = { row: ShownWarning; today: string }

/** Who has taken a stand on the warning and why, or the form for it. An earlier day can only be read. */
export function Acknowledging({ row, today }: Props) {
  const { where } = usePlace()
  const [isNew, setNew] = useState(false)
  if (row.acknowledged !== null) return <Acknowledged stand={row.acknowledged} isNew={isNew} />
  if (where.asOf !== null) return null
  return <AcknowledgeForm row={row} today={today} onDone={() => setNew(true)} />
}

type Stand = NonNullable<ShownWarning['acknowledged']>

function Acknowledged({ stand, isNew }: { stand: Stand; isNew: boolean }) {
  const { t, language } = useReader()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNew) heading.current?.focus()
  }, [isNew])
  const stance = stances.find((known) => known === stand.stance)
  const day = printDate(dateInStockholm(stand.at), 'day', language)
  return (
    <div>
      <h3 className="sev good" ref={heading} tabIndex={-1}>
        <Icon name="check" />
        {t('acknowledged_by', { by: stand.by, date: day })}
      </h3>
      {stance === undefined ? null : <p>{t(`stance_${stance}`)}</p>}
      <blockquote>{stand.motive}</blockquote>
      {stand.show_again_on === null ? null : (
        <p className="sm soft">{t('shown_again', { date: printDate(stand.show_again_on, 'day', language) })}</p>
      )}
    </div>
  )
}

function useAcknowledge(row: ShownWarning, onDone: () => void) {
  const { where } = usePlace()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (form: FormData) =>
      call(
        acknowledgeWarning,
        {
          code: row.code,
          subject_kind: row.subject.kind,
          subject_id: row.subject.id,
          stance: stances.find((stance) => stance === form.get('stance')) ?? 'known',
          motive: motiveIn(form),
          show_again_on: String(form.get('show_again')) || null,
        },
        where,
      ),
    onSuccess: async () => {
      onDone()
      await queries.invalidateQueries({ queryKey: [listWarnings.name] })
    },
  })
}

function motiveIn(form: FormData): string {
  return String(form.get('motive')).trim()
}

function AcknowledgeForm({ row, today, onDone }: Props & { onDone: () => void }) {
  const { t } = useReader()
  const [isMissing, setMissing] = useState(false)
  const saying = useAcknowledge(row, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const isShort = motiveIn(form).length < 3
    setMissing(isShort)
    if (isShort) event.currentTarget.querySelector('textarea')?.focus()
    else if (!saying.isPending) saying.mutate(form)
  }
  return (
    <form onSubmit={submit} noValidate>
      <h3>{t('acknowledge')}</h3>
      <Stances />
      <Motive isMissing={isMissing} onChange={() => setMissing(false)} />
      <div className="field">
        <label htmlFor="show_again">{t('show_again')}</label>
        <DayInput id="show_again" name="show_again" defaultValue={addMonths(today, 2)} />
      </div>
      {saying.isError ? <Failed error={saying.error} /> : null}
      <div className="row between wrap">
        <span className="sm mute">{t('figures_unchanged')}</span>
        <button type="submit" className="btn">
          {t('acknowledge')}
        </button>
      </div>
    </form>
  )
}

function Motive({ isMissing, onChange }: { isMissing: boolean; onChange: () => void }) {
  const { t } = useReader()
  return (
    <div className="field">
      <label htmlFor="motive">
        {t('motive')} <span className="hint">{t('required')}</span>
      </label>
      <textarea
        className="in"
        id="motive"
        name="motive"
        required
        aria-invalid={isMissing}
        aria-describedby={isMissing ? 'motive-error' : undefined}
        onChange={onChange}
      />
      {isMissing ? (
        <p className="err" id="motive-error">
          <Icon name="info" />
          {t('motive_missing')}
        </p>
      ) : null}
    </div>
  )
}

function Stances() {
  const { t } = useReader()
  const name = (stance: Stance) => t(`stance_${stance}`)
  return (
    <fieldset className="stances">
      <legend className="vh">{t('stance')}</legend>
      <div>
        {stances.map((stance) => (
          <label key={stance} className="chk">
            <input type="radio" name="stance" value={stance} defaultChecked={stance === 'known'} />
            {name(stance)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
