import type { RowOf } from '#core/record.ts'
import { makeStaff, previewStaff, type StaffResult } from '#modules/imports/schema-staff.ts'
import { account, type entrySet } from '#modules/ledger/schema.ts'
import { DayInput } from '../day-input.tsx'
import { useReader } from '../language.tsx'
import { useRows } from '../records.ts'
import { Field } from './field.tsx'
import { ProfileField, WhereTo } from './import-where.tsx'
import { StaffPreview } from './staff-preview.tsx'
import { TableFile } from './table-file.tsx'

const told = ['unit_id', 'entry_set_id', 'pay_account_id', 'social_fee_account_id', 'starts_on'] as const

const askedIn = (form: FormData) => {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const places = Object.fromEntries(told.map((name) => [name, text(name)])) as Record<(typeof told)[number], string>
  return { ...places, profile_id: text('profile_id') || null }
}

type Props = {
  sets: readonly RowOf<typeof entrySet>[]
  onDone: (result: StaffResult) => void
  onCancel: () => void
}

/** An extract on its way in: which, where to, and the groups that it gives, before anything is changed. */
export function StaffFile({ sets, onDone, onCancel }: Props) {
  const { t } = useReader()
  return (
    <TableFile
      previewing={previewStaff}
      making={makeStaff}
      words={{ form: t('staff_read'), file: t('staff_file'), look: t('staff_look') }}
      askedIn={askedIn}
      fields={(asked) => (
        <>
          <WhereTo sets={sets} />
          <Accounts />
          <Field label={t('staff_from')} hint={t('staff_from_hint')}>
            {(id) => <DayInput id={id} name="starts_on" required />}
          </Field>
          <ProfileField of="staff" none={t('staff_profile_none')} chosen={asked?.profile_id ?? null} />
        </>
      )}
      preview={(looked) => <StaffPreview {...looked} />}
      onDone={onDone}
      onCancel={onCancel}
    />
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
