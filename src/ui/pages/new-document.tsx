import { useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import type { RowOf } from '#core/record.ts'
import { createFromTemplate, listTemplates, type planDocument } from '#modules/documents/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { planningRound } from '#modules/rounds/schema.ts'
import { useAnswer } from '../answer.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'

type Props = { documents: readonly RowOf<typeof planDocument>[]; onDone: () => void }
type Choice = { name: string; label: string; hint?: string; options: readonly { id: string; title: string }[] }

/** A document of a round from its template, with the texts of an earlier one when that is wanted. */
export function NewDocument({ documents, onDone }: Props) {
  const { t } = useReader()
  const { where, search } = usePlace()
  const navigate = useNavigate()
  const units = useRows(orgUnit).rows ?? []
  const rounds = useRows(planningRound).rows ?? []
  const templates = useAnswer(listTemplates, {}).data?.rows ?? []
  const opening = useChange(createFromTemplate, ({ id }) => {
    onDone()
    void navigate({
      to: '/stad/$city/underlag',
      params: { city: where.city },
      search: { ...keptSearch(search), dok: String(id) },
    })
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name)).trim()
    opening.mutate({
      input: {
        title: text('title'),
        unit_id: text('unit_id'),
        round_id: text('round_id'),
        template_id: text('template_id'),
        copied_from_id: text('copied_from_id') || null,
      },
    })
  }
  const choices: readonly Choice[] = [
    { name: 'unit_id', label: t('unit'), options: units.map(({ id, name }) => ({ id, title: name })) },
    { name: 'round_id', label: t('round'), options: rounds },
    { name: 'template_id', label: t('template'), options: templates.map(({ id, name }) => ({ id, title: name })) },
  ]
  return (
    <form className="recordform" onSubmit={submit}>
      <Field label={t('document_title')}>
        {(id) => <input className="in" id={id} name="title" required maxLength={160} />}
      </Field>
      {choices.map((choice) => (
        <ChoiceField key={choice.name} {...choice} />
      ))}
      <Field label={t('copy_texts_from')} hint={t('copy_texts_hint')}>
        {(id) => (
          <select className="in" id={id} name="copied_from_id">
            <option value="">{t('none')}</option>
            {documents.map((row) => (
              <option key={row.id} value={row.id}>
                {[row.title, row.subtitle].filter(Boolean).join(' ')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <FormEnd error={opening.error} send={t('open_new_document')} onCancel={onDone} />
    </form>
  )
}

function ChoiceField({ name, label, options }: Choice) {
  const { t } = useReader()
  return (
    <Field label={label}>
      {(id) => (
        <select className="in" id={id} name={name} required defaultValue="" key={options.length}>
          <option value="" disabled>
            {t('choose')}
          </option>
          {options.map((row) => (
            <option key={row.id} value={row.id}>
              {row.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
