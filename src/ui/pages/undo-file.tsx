import { type FormEvent, useEffect, useRef } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '#core/endpoint.ts'
import { Refused } from '../api.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'

type Undone = z.ZodType<unknown, { id: string; reason: string; over?: boolean | undefined }>

type Props<Out extends z.ZodType> = {
  endpoint: Endpoint<Undone, Out>
  row: { id: string; version: number; file_name: string }
  /** What becomes of what the file gave. */
  why: string
  onDone: () => void
}

/** Asks for the reason, and says what becomes of it, before a file that has been read in is taken back. */
export function UndoFile<Out extends z.ZodType>({ endpoint, row, why, onDone }: Props<Out>) {
  const { t } = useReader()
  const undoing = useChange(endpoint, onDone)
  // Told once that others have written in its cells, the person may say so all the same.
  const isWritten = undoing.error instanceof Refused && undoing.error.code === 'import.changed_since'
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason'))
    undoing.mutate({ input: { id: row.id, reason, over: isWritten }, version: row.version })
  }
  return (
    <form className="recordform" ref={form} onSubmit={submit}>
      <h3>{t('undo_file', { file: row.file_name })}</h3>
      <p className="soft">{why}</p>
      <Field label={t('undo_reason')}>
        {(id) => <input className="in" id={id} name="reason" required maxLength={300} autoComplete="off" />}
      </Field>
      <FormEnd error={undoing.error} send={t(isWritten ? 'undo_anyway' : 'undo_whole')} onCancel={onDone} />
    </form>
  )
}
