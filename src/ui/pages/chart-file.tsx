import { type ChartResult, makeChart, previewChart } from '#modules/imports/schema-chart.ts'
import { DayInput } from '../day-input.tsx'
import { useReader } from '../language.tsx'
import { ChartPreview } from './chart-preview.tsx'
import { Field } from './field.tsx'
import { TableFile } from './table-file.tsx'

type Props = { onDone: (result: ChartResult) => void; onCancel: () => void }

const askedIn = (form: FormData) => ({
  name: String(form.get('name')).trim(),
  valid_from: String(form.get('valid_from')),
  accept: '',
})

/** A file with a chart on its way in: which, from when, and what it changes, before anything is changed. */
export function ChartFile({ onDone, onCancel }: Props) {
  const { t } = useReader()
  return (
    <TableFile
      previewing={previewChart}
      making={makeChart}
      words={{ form: t('chart_read'), file: t('chart_file'), look: t('chart_look') }}
      askedIn={askedIn}
      fields={() => (
        <>
          <Field label={t('chart_name')} hint={t('chart_name_hint')}>
            {(id) => <input className="in" id={id} name="name" required maxLength={60} autoComplete="off" />}
          </Field>
          <Field label={t('chart_from')}>{(id) => <DayInput id={id} name="valid_from" required />}</Field>
        </>
      )}
      preview={(looked) => <ChartPreview {...looked} />}
      onDone={onDone}
      onCancel={onCancel}
    />
  )
}
