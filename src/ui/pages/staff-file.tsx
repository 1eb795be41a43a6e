import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { RowOf } from '#core/record.ts'
import { makeStaff, previewStaff, type StaffResult } from '#modules/imports/schema-staff.ts'
import { account, type entrySet } from '#modules/ledger/schema.ts'
import { call } from '../api.ts'
import { useChange } from '../change.ts'
import type { ChosenFile } from '../chosen-file.ts'
import { DayInput } from '../day-input.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { Failed } from '../states.tsx'
import { Field } from './field.tsx'
import { LookFirst, TableFile } from './file-form.tsx'
import { kindOf } from './import-reading.ts'
import { WhereTo } from './import-where.tsx'
import { StaffPreview } from './staff-preview.tsx'

const told = ['unit_id', 'entry_set_id', 'pay_account_id', 'social_fee_account_id', 'starts_on', 'columns'] as const

/** What the person has chosen, as both the preview and the reading take it. */
type Asked = Record<(typeof told)[number], string>

type Props = {
  sets: readonly RowOf<typeof entrySet>[]
  onDone: (result: StaffResult) => void
  onCancel: () => void
}

/** An extract on its way in: which, where to, and the groups that it gives, before anything is changed. */
export function StaffFile({ sets, onDone, onCancel }: Props) {
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
  const preview = useMutation<StaffResult, Error, Asked>({
    mutationFn: (wanted) => call(previewStaff, wish(wanted), where),
  })
  const making = useChange(makeStaff, onDone)
  const startOver = () => {
    preview.reset()
    making.reset()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setMissing(file === null)
    if (file === null) return
    const form = new FormData(event.currentTarget)
    const wanted = Object.fromEntries(told.map((name) => [name, String(form.get(name) ?? '').trim()])) as Asked
    making.reset()
    setAsked(wanted)
    preview.mutate(wanted)
  }
  return (
    <>
      <form className="recordform" onSubmit={submit} onChange={startOver} aria-label={t('staff_read')}>
        <TableFile
          label={t('staff_file')}
          file={file}
          isMissing={isMissing}
          onChoose={(chosen) => {
            startOver()
            setFile(chosen)
          }}
        />
        <WhereTo sets={sets} />
        <Accounts />
        <Field label={t('staff_from')} hint={t('staff_from_hint')}>
          {(id) => <DayInput id={id} name="starts_on" required />}
        </Field>
        <Field label={t('staff_columns')} hint={t('staff_columns_hint')}>
          {(id) => <input className="in" id={id} name="columns" maxLength={2000} autoComplete="off" />}
        </Field>
        <LookFirst
          look={t('staff_look')}
          isShown={preview.data !== undefined}
          isPending={preview.isPending}
          onCancel={onCancel}
        />
        {preview.error === null ? null : <Failed error={preview.error} />}
      </form>
      {preview.data === undefined || asked === null ? null : (
        <StaffPreview
          key={preview.submittedAt}
          result={preview.data}
          isBusy={making.isPending}
          error={making.error}
          onMake={() => making.mutate({ input: wish(asked) })}
        />
      )}
    </>
  )
}

/** The accounts that pay and social fees are booked on. */
function Accounts() {
  const { t } = useReader()
  const costs = (useRows(account).rows ?? []).filter(({ kind }) => kind === 'cost')
  return (
    <div className="choose-where">
      {(['pay_account_id', 'social_fee_account_id'] as const).map((name) => (
        <Field key={name} label={t(`staff_${name}`)}>
          {(id) => (
            <select className="in" id={id} name={name} required defaultValue="">
              <option value="">{t('account_missing')}</option>
              {costs.map((row) => (
                <option key={row.id} value={row.id}>
                  {row.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </div>
  )
}
