import { type FormEvent, useState } from 'react'
import { parseAmount } from '#core/amount-text.ts'
import { funding } from '#modules/budget/schema.ts'
import { useChange } from '../change.ts'
import { DayInput } from '../day-input.tsx'
import { useReader } from '../language.tsx'
import { endpointsOf } from '../records.ts'
import { fieldWord, valueWord } from '../words/record-words.ts'
import { AccountField } from './account-field.tsx'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'

const sources = funding.fields.shape.money_from.unwrap().options
const states = ['requested', 'proposed'] as const

type Props = { project: { id: string; title: string; unit_id: string }; onDone: () => void }

/** Money asked for or proposed for a project, bounded in time and amount; it counts once it has been decided. */
export function NewFunding({ project, onDone }: Props) {
  const { t, language } = useReader()
  const [isWrong, setWrong] = useState(false)
  const creating = useChange(endpointsOf(funding).create, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name)).trim()
    const amount = text('amount') === '' ? null : parseAmount(text('amount'), 'mnkr')
    setWrong(amount?.ok === false)
    if (amount?.ok === false) return
    const input = {
      title: text('title'),
      subject_id: project.id,
      unit_id: project.unit_id,
      amount_ore: amount?.amount_ore ?? null,
      valid_from: text('valid_from') || null,
      valid_to: text('valid_to') || null,
      account_id: text('account_id') || null,
      state: text('state'),
      money_from: text('money_from'),
    }
    creating.mutate({ input: input as never })
  }
  const choice = (name: string, values: readonly string[]) => (
    <Field label={fieldWord(name, language)}>
      {(id) => (
        <select className="in" id={id} name={name}>
          {values.map((value) => (
            <option key={value} value={value}>
              {valueWord(funding.name, name, value, language)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  return (
    <form className="recordform" onSubmit={submit}>
      <Field label={t('funding_title')}>
        {(id) => <input className="in" id={id} name="title" required maxLength={200} defaultValue={project.title} />}
      </Field>
      <Field
        label={`${t('amount')}, ${t('million')}`}
        hint={t('empty_is_unknown')}
        problem={isWrong ? t('write_amount') : null}
      >
        {(id) => <input className="in num" id={id} name="amount" inputMode="decimal" autoComplete="off" />}
      </Field>
      <div className="row wrap">
        <Field label={fieldWord('valid_from', language)}>{(id) => <DayInput id={id} name="valid_from" />}</Field>
        <Field label={fieldWord('valid_to', language)}>{(id) => <DayInput id={id} name="valid_to" />}</Field>
      </div>
      <AccountField />
      {choice('state', states)}
      {choice('money_from', sources)}
      <FormEnd error={creating.error} send={t('save')} onCancel={onDone} />
    </form>
  )
}
