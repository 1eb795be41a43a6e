import { type FormEvent, useState } from 'react'
import { parseAmount } from '#core/amount-text.ts'
import { printDate } from '#core/calendar.ts'
import { burnPoint, enterBurn } from '#modules/projects/schema.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { fieldWord, valueWord } from '../words/record-words.ts'
import { AccountField } from './account-field.tsx'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'

const months = Array.from({ length: 12 }, (_, index) => index + 1)
const kinds = burnPoint.fields.shape.kind.options

type Props = { project: { id: string; version: number }; years: readonly number[]; year: number; onDone: () => void }

/** A year of a project's burn, month by month; a month left empty stays as it is. */
export function NewBurn({ project, years, year, onDone }: Props) {
  const { t, language } = useReader()
  const [problem, setProblem] = useState<number | 'none' | null>(null)
  const entering = useChange(enterBurn, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const { told, bad } = readMonths(form)
    setProblem(bad ?? (told.length === 0 ? 'none' : null))
    if (bad !== null || told.length === 0) return
    const [kind, account_id] = ['kind', 'account_id'].map((name) => String(form.get(name)))
    const input = { id: project.id, year: Number(form.get('year')), kind, account_id, months: told }
    entering.mutate({ input: input as never, version: project.version })
  }
  return (
    <form className="recordform" onSubmit={submit}>
      <div className="row wrap">
        <Field label={fieldWord('year', language)}>
          {(id) => (
            <select className="in" id={id} name="year" defaultValue={year}>
              {years.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('kind')}>
          {(id) => (
            <select className="in" id={id} name="kind" defaultValue="forecast">
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {valueWord(burnPoint.name, 'kind', kind, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <AccountField />
      </div>
      <fieldset className="months">
        <legend>{t('burn_by_month')}</legend>
        {months.map((month) => (
          <Field
            key={month}
            label={printDate(`2000-${String(month).padStart(2, '0')}-01`, 'month', language).replace(/ 2000$/, '')}
            problem={problem === month ? t('write_amount') : null}
          >
            {(id) => <input className="in num" id={id} name={`m${month}`} inputMode="decimal" autoComplete="off" />}
          </Field>
        ))}
      </fieldset>
      {problem === 'none' ? (
        <p className="err" role="alert">
          {t('write_a_month')}
        </p>
      ) : null}
      <FormEnd error={entering.error} send={t('save')} onCancel={onDone} />
    </form>
  )
}

/** The months that are told, in öre with null for unknown, and the first month that could not be read. */
function readMonths(form: FormData) {
  const read = months
    .map((month) => ({ month, text: String(form.get(`m${month}`)).trim() }))
    .filter(({ text }) => text !== '')
    .map(({ month, text }) => ({ month, parsed: parseAmount(text, 'mnkr') }))
  const told = read.map(({ month, parsed }) => ({ month, amount_ore: parsed.ok ? parsed.amount_ore : null }))
  return { told, bad: read.find(({ parsed }) => !parsed.ok)?.month ?? null }
}
