import { type FormEvent, useState } from 'react'
import { parseAmount } from '#core/amount-text.ts'
import { compareSwedish } from '#core/order.ts'
import { budgetAdjustment } from '#modules/budget/schema.ts'
import { lease } from '#modules/premises/schema.ts'
import { project } from '#modules/projects/schema.ts'
import { useChange } from '../change.ts'
import { type Frame, yearsOf } from '../frame.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { endpointsOf, useRows } from '../records.ts'
import { valueWord } from '../words/record-words.ts'
import { AccountField } from './account-field.tsx'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'

const kinds = budgetAdjustment.fields.shape.kind.options

/** A request as a draft: what it is about, on which account, how much each year, and why. */
export function NewAdjustment({ frame, onDone }: { frame: Frame; onDone: () => void }) {
  const { t, language } = useReader()
  const [wrong, setWrong] = useState<number | null>(null)
  const creating = useChange(endpointsOf(budgetAdjustment).create, onDone)
  const years = yearsOf(frame)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const { amounts, bad } = readAmounts(form, years)
    setWrong(bad)
    if (bad !== null) return
    const [title, kind, motive] = ['title', 'kind', 'motive'].map((name) => String(form.get(name)))
    const subject_id = String(form.get('subject_id')) || null
    const input = { title, kind, motive, subject_id, unit_id: frame.unit, certainty: 'proposed', amounts }
    creating.mutate({ input: input as never })
  }
  return (
    <form className="recordform" onSubmit={submit}>
      <Field label={t('adjustment_title')}>
        {(id) => <input className="in" id={id} name="title" required maxLength={200} />}
      </Field>
      <SubjectField />
      <div className="row wrap">
        <Field label={t('kind')}>
          {(id) => (
            <select className="in" id={id} name="kind">
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {valueWord('budget_adjustment', 'kind', kind, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <AccountField />
      </div>
      <YearFields years={years} wrong={wrong} />
      <Field label={t('motive')}>
        {(id) => <textarea className="in" id={id} name="motive" required maxLength={2000} />}
      </Field>
      <FormEnd error={creating.error} send={t('save_draft')} onCancel={onDone} />
    </form>
  )
}

/** The lease or project that the money is for, so that it is known to have its money once this is decided. */
function SubjectField() {
  const { t } = useReader()
  const { search } = usePlace()
  const leases = useRows(lease).rows ?? []
  const projects = useRows(project).rows ?? []
  const subjects = [...leases, ...projects].toSorted((a, b) => compareSwedish(a.title, b.title))
  return (
    <Field label={t('adjustment_for')} hint={t('adjustment_for_hint')}>
      {(id) => (
        <select className="in" id={id} name="subject_id" key={subjects.length} defaultValue={search.post ?? ''}>
          <option value="">{t('none')}</option>
          {subjects.map((row) => (
            <option key={row.id} value={row.id}>
              {row.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function YearFields({ years, wrong }: { years: readonly number[]; wrong: number | null }) {
  const { t } = useReader()
  return (
    <div className="row wrap">
      {years.map((year) => (
        <Field key={year} label={`${year}, ${t('million')}`} problem={wrong === year ? t('write_amount') : null}>
          {(id) => <input className="in num" id={id} name={`y${year}`} inputMode="decimal" autoComplete="off" />}
        </Field>
      ))}
    </div>
  )
}

/** The amounts of the years that have one, in öre, and the first year that could not be read. */
function readAmounts(form: FormData, years: readonly number[]) {
  const read = years
    .map((year) => ({ year, text: String(form.get(`y${year}`)).trim() }))
    .filter(({ text }) => text !== '')
    .map(({ year, text }) => ({ year, parsed: parseAmount(text, 'mnkr') }))
  const account_id = String(form.get('account_id'))
  const amounts = read.map(({ year, parsed }) => ({
    year,
    account_id,
    amount_ore: parsed.ok ? parsed.amount_ore : null,
  }))
  return { amounts, bad: read.find(({ parsed }) => !parsed.ok)?.year ?? null }
}
