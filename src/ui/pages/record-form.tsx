import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { RecordType } from '#core/record.ts'
import type { InLanguages, Language } from '#core/texts.ts'
import { call, Refused } from '../api.ts'
import { fieldShape } from '../field-shape.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { randomKey } from '../random-key.ts'
import { type AnyRow, endpointsOf } from '../records.ts'
import { Failed } from '../states.tsx'
import { fieldWord } from '../words/record-words.ts'
import { RecordField } from './record-field.tsx'
import { readFields, type Wrong } from './record-form-values.ts'

type Props = {
  type: RecordType
  /** The record to change; null for a new one. */
  row: AnyRow | null
  /** The id of what was saved; null when the person changed their mind. */
  onDone: (id: string | null) => void
  onRemoved?: () => void
}

/** The form for any record: its fields by their shape, where the fact stands, and what is wrong in words. */
export function RecordForm({ type, row, onDone, onRemoved }: Props) {
  const { t, language } = useReader()
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const saving = useSave(type, row, onDone)
  const fields = openFields(type)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const read = readFields(type, fields, new FormData(event.currentTarget), language)
    setWrong(read.wrong)
    const first = read.wrong[0]
    const goTo = (field = '') => fieldIn(form.current, field)?.focus()
    if (first !== undefined) goTo(first.field)
    else if (!saving.isPending) {
      const onError = (error: Error) => goTo(error instanceof Refused ? error.places[0]?.field : '')
      saving.mutate({ ...read.values, ...confirmedBy(event) }, { onError })
    }
  }
  const told = saving.error instanceof Refused ? saving.error.places : []
  const isAsked = saving.error instanceof Refused && amountQuestions.includes(saving.error.code)
  /** Null for a field that is simply missing, undefined for one that is right. */
  const problemOf = (field: string): string | null | undefined => {
    const own = wrong.find((one) => one.field === field)
    if (own !== undefined) return own.text
    const place = told.find((one) => one.field === field)
    if (place === undefined) return undefined
    return place.wrong === undefined ? saving.error?.message : sentence(field, place.wrong, language)
  }
  return (
    <form className="pane recordform" onSubmit={submit} ref={form} noValidate>
      {row === null ? <CodeField problem={problemOf('id')} /> : null}
      {fields.map((field) => (
        <RecordField key={field} type={type} field={field} row={row} problemOf={problemOf} />
      ))}
      <Origin row={row} />
      {saving.isError ? <NotSaved error={saving.error} /> : null}
      <div className="row wrap">
        <button type="submit" className="btn primary">
          {t('save')}
        </button>
        {isAsked ? (
          <button type="submit" name={confirming} className="btn">
            {t('save_amount_is_right')}
          </button>
        ) : null}
        <button type="button" className="btn quiet" onClick={() => onDone(null)}>
          {t('cancel')}
        </button>
        {row === null || onRemoved === undefined ? null : <Remove type={type} row={row} onRemoved={onRemoved} />}
      </div>
    </form>
  )
}

/** What is wrong with a field, in the form's own word for it: `amounts.0.year` is the year of a row. */
const sentence = (field: string, wrong: InLanguages, language: Language) =>
  `${fieldWord(field.split('.').at(-1) ?? field, language)} ${wrong[language]}.`

/** Why nothing was saved; what stands beside the fields is not said once more, in words that nobody sees there. */
function NotSaved({ error }: { error: Error }) {
  const { t } = useReader()
  if (!(error instanceof Refused) || error.code !== 'input.invalid') return <Failed error={error} />
  return (
    <p className="err" role="alert">
      <Icon name="info" />
      {t('form_faults')}
    </p>
  )
}

/** The field that people write in: what the form reads of a record of any kind is a hidden one beside it. */
const fieldIn = (form: HTMLFormElement | null, name: string) =>
  form?.querySelector<HTMLElement>(`:is([data-field="${name}"], [name="${name}"]:not([type="hidden"]))`)

/** Refusals that are a question, and that the person answers by saying that the amount is right. */
const amountQuestions = ['amount.unlike_before', 'amount.unlike_others']

const confirming = 'amounts_confirmed'

const confirmedBy = (event: FormEvent<HTMLFormElement>) =>
  ((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null)?.name === confirming
    ? { [confirming]: true }
    : {}

/** The fields that a person may write here; the others follow from the module's own steps. */
function openFields(type: RecordType): string[] {
  return Object.entries(type.fields.shape)
    .filter(([name]) => !type.guarded.includes(name))
    .filter(([name, schema]) => fieldShape(name, schema as never).control !== 'other')
    .map(([name]) => name)
}

function useSave(type: RecordType, row: AnyRow | null, onDone: Props['onDone']) {
  const { where } = usePlace()
  const queries = useQueryClient()
  // One opening of the form makes one record, however often it is sent.
  const [key] = useState(randomKey)
  return useMutation({
    mutationFn: (values: Record<string, unknown>) => {
      const { create, revise } = endpointsOf(type)
      return row === null
        ? call(create, values as never, where, { key })
        : call(revise, { ...values, id: row.id } as never, where, { version: row.version })
    },
    onSuccess: async (saved) => {
      await queries.invalidateQueries()
      onDone((saved as { id: string }).id)
    },
  })
}

function CodeField({ problem }: { problem: string | null | undefined }) {
  const { t } = useReader()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>
        {t('code')} <span className="hint">{t('code_hint')}</span>
      </label>
      <input
        className="in"
        id={id}
        name="id"
        maxLength={64}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        autoComplete="off"
      />
      {problem === undefined ? null : (
        <p className="err" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}

function Origin({ row }: { row: AnyRow | null }) {
  const { t } = useReader()
  const [documentId, sectionId] = [useId(), useId()]
  return (
    <fieldset className="origin">
      <legend>{t('where_it_stands')}</legend>
      <div className="field">
        <label htmlFor={documentId}>{t('source_document')}</label>
        <input className="in" id={documentId} name="source_document" defaultValue={row?.source_document ?? ''} />
      </div>
      <div className="field">
        <label htmlFor={sectionId}>{t('source_section')}</label>
        <input className="in day" id={sectionId} name="source_section" defaultValue={row?.source_section ?? ''} />
      </div>
    </fieldset>
  )
}

/** Removing asks once more, in place. */
function Remove({ type, row, onRemoved }: { type: RecordType; row: AnyRow; onRemoved: () => void }) {
  const { t } = useReader()
  const { where } = usePlace()
  const queries = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const removing = useMutation({
    mutationFn: () => call(endpointsOf(type).remove, { id: row.id }, where, { version: row.version }),
    onSuccess: async () => {
      onRemoved()
      await queries.invalidateQueries()
    },
  })
  if (!isAsked) {
    return (
      <button type="button" className="btn quiet push" onClick={() => setAsked(true)}>
        {t('remove')}
      </button>
    )
  }
  return (
    <div className="push row wrap">
      <span>{t('remove_sure')}</span>
      <button type="button" className="btn" onClick={() => removing.mutate()}>
        {t('remove')}
      </button>
      {removing.isError ? <Failed error={removing.error} /> : null}
    </div>
  )
}
