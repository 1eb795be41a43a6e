import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type ChartResult, makeChart, previewChart } from '#modules/imports/schema-chart.ts'
import { call } from '../api.ts'
import { useChange } from '../change.ts'
import type { ChosenFile } from '../chosen-file.ts'
import { DayInput } from '../day-input.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { Failed } from '../states.tsx'
import { ChartPreview } from './chart-preview.tsx'
import { Field } from './field.tsx'
import { LookFirst, TableFile } from './file-form.tsx'
import { kindOf } from './import-reading.ts'

/** What the person has chosen, as both the preview and the reading take it. */
type Asked = { name: string; valid_from: string; accept: string }

type Props = { onDone: (result: ChartResult) => void; onCancel: () => void }

/** A file with a chart on its way in: which, from when, and what it changes, before anything is changed. */
export function ChartFile({ onDone, onCancel }: Props) {
  const { t } = useReader()
  const { where } = usePlace()
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const wish = (wanted: Asked) => ({
    ...wanted,
    file_name: (file?.name ?? '').slice(-120),
    import_kind: kindOf(file) === 'xlsx' ? ('xlsx' as const) : ('csv' as const),
    content: file?.content ?? '',
  })
  const preview = useMutation<ChartResult, Error, Asked>({
    mutationFn: (wanted) => call(previewChart, wish(wanted), where),
  })
  const making = useChange(makeChart, onDone)
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
    if (file === null) return
    const form = new FormData(event.currentTarget)
    const wanted = { name: String(form.get('name')).trim(), valid_from: String(form.get('valid_from')), accept: '' }
    look(wanted)
  }
  return (
    <>
      <form className="recordform" onSubmit={submit} onChange={startOver} aria-label={t('chart_read')}>
        <TableFile
          label={t('chart_file')}
          file={file}
          isMissing={isMissing}
          onChoose={(chosen) => {
            startOver()
            setFile(chosen)
          }}
        />
        <Field label={t('chart_name')} hint={t('chart_name_hint')}>
          {(id) => <input className="in" id={id} name="name" required maxLength={60} autoComplete="off" />}
        </Field>
        <Field label={t('chart_from')}>{(id) => <DayInput id={id} name="valid_from" required />}</Field>
        <LookFirst
          look={t('chart_look')}
          isShown={preview.data !== undefined}
          isPending={preview.isPending}
          onCancel={onCancel}
        />
        {preview.error === null ? null : <Failed error={preview.error} />}
      </form>
      {preview.data === undefined || asked === null ? null : (
        <ChartPreview
          key={preview.submittedAt}
          result={preview.data}
          isBusy={making.isPending}
          error={making.error}
          onLook={(accept) => look({ ...asked, accept })}
          onMake={() => making.mutate({ input: wish(asked) })}
        />
      )}
    </>
  )
}
