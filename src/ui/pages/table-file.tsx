import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '#core/endpoint.ts'
import { call } from '../api.ts'
import { useChange } from '../change.ts'
import type { ChosenFile } from '../chosen-file.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { Failed } from '../states.tsx'
import { FileField } from './file-field.tsx'
import { kindOf } from './import-reading.ts'

/** What a preview says and what can be done about it. */
export type Looked<Asked, Result> = {
  result: Result
  isBusy: boolean
  error: Error | null
  /** Shows it anew with something said differently. */
  onLook: (change: Partial<Asked>) => void
  onMake: () => void
}

type Props<Asked, Wish extends z.ZodType, Result extends z.ZodType> = {
  previewing: Endpoint<Wish, Result>
  making: Endpoint<Wish, Result>
  /** The words of the form, of its file and of the button that shows what the file gives. */
  words: { form: string; file: string; look: string }
  /** What has been chosen beside the file. */
  askedIn: (form: FormData) => Asked
  /** What is chosen beside the file, with what the preview was made with. */
  fields: (asked: Asked | null) => ReactNode
  preview: (looked: Looked<Asked, z.output<Result>>) => ReactNode
  onDone: (result: z.output<Result>) => void
  onCancel: () => void
}

/** A table on its way in: which, what is said of it, and what it gives, before anything is changed. */
export function TableFile<Asked extends object, Wish extends z.ZodType, Result extends z.ZodType>(
  props: Props<Asked, Wish, Result>,
) {
  const { previewing, words, askedIn, fields, onDone, onCancel } = props
  const { where } = usePlace()
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const wish = (wanted: Asked) =>
    ({
      ...wanted,
      file_name: (file?.name ?? '').slice(-120),
      import_kind: kindOf(file) === 'xlsx' ? 'xlsx' : 'csv',
      content: file?.content ?? '',
    }) as z.input<Wish>
  const preview = useMutation<z.output<Result>, Error, Asked>({
    mutationFn: (wanted) => call(previewing, wish(wanted), where),
  })
  const making = useChange(props.making, onDone)
  const startOver = () => {
    preview.reset()
    making.reset()
  }
  const look = (wanted: Asked) => {
    making.reset()
    setAsked(wanted)
    preview.mutate(wanted)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setMissing(file === null)
    if (file !== null) look(askedIn(new FormData(event.currentTarget)))
  }
  const choose = (chosen: ChosenFile) => {
    startOver()
    setFile(chosen)
  }
  return (
    <>
      <form className="recordform" onSubmit={submit} onChange={startOver} aria-label={words.form}>
        <FileField accept=".csv,.txt,.xlsx" file={file} onChoose={choose} label={words.file} />
        {isMissing && file === null ? <Missing /> : null}
        {fields(asked)}
        <LookFirst
          look={words.look}
          isShown={preview.data !== undefined}
          isPending={preview.isPending}
          onCancel={onCancel}
        />
        {preview.error === null ? null : <Failed error={preview.error} />}
      </form>
      {preview.data === undefined || asked === null ? null : (
        <div key={preview.submittedAt}>
          {props.preview({
            result: preview.data,
            isBusy: making.isPending,
            error: making.error,
            onLook: (change) => look({ ...asked, ...change }),
            onMake: () => making.mutate({ input: wish(asked) }),
          })}
        </div>
      )}
    </>
  )
}

function Missing() {
  const { t } = useReader()
  return (
    <p className="err" role="alert">
      {t('choose_a_file')}
    </p>
  )
}

type LookProps = { look: string; isShown: boolean; isPending: boolean; onCancel: () => void }

/** The button that shows what a file would give, which is the next step until it is shown, and the way out. */
function LookFirst({ look, isShown, isPending, onCancel }: LookProps) {
  const { t } = useReader()
  return (
    <div className="row wrap">
      <button type="submit" className={isShown ? 'btn' : 'btn primary'} aria-disabled={isPending}>
        {look}
      </button>
      <button type="button" className="btn quiet" onClick={onCancel}>
        {t('cancel')}
      </button>
      <span className="sm soft">{t('nothing_changes')}</span>
    </div>
  )
}
