import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { importProfile } from '#modules/imports/schema-profile.ts'
import type { entrySet } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { useFrame } from '../frame.ts'
import { useReader } from '../language.tsx'
import { type ProfileUse, tellsOf } from '../profile-use.ts'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { Field } from './field.tsx'

type Set = RowOf<typeof entrySet>

const yearsOf = ({ first_year, last_year }: Set) =>
  first_year === last_year ? `${first_year}` : `${first_year}–${last_year}`

/** The unit and the set that a file is read into: the unit of the page to begin with, among those one may change. */
export function WhereTo({ sets }: { sets: readonly Set[] }) {
  const { t } = useReader()
  const { mayIn } = useRights()
  const unit = useFrame().data?.unit
  const units = (useRows(orgUnit).rows ?? []).filter(
    ({ id, kind }) => kind !== 'external' && mayIn('economy', 'write', id),
  )
  const named = units.toSorted((a, b) => compareSwedish(a.name, b.name))
  return (
    <div className="choose-where">
      <Field label={t('unit')}>
        {(id) => (
          <select className="in" id={id} name="unit_id" key={unit} defaultValue={unit}>
            {named.map(({ id: code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('into_set')}>
        {(id) => (
          <select className="in" id={id} name="entry_set_id">
            {sets.map((set) => (
              <option key={set.id} value={set.id}>
                {`${set.name} (${yearsOf(set)})`}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}

type ProfileProps = {
  of: ProfileUse
  /** The word for no profile. */
  none: string
  /** The one that the preview was made with. */
  chosen: string | null
}

/** The saved profile that a file is read by, among those that say something of such files. */
export function ProfileField({ of, none, chosen }: ProfileProps) {
  const { t } = useReader()
  const profiles = (useRows(importProfile).rows ?? []).filter((profile) => tellsOf(profile, of))
  return (
    <Field label={t('profile')}>
      {(id) => (
        <select className="in" id={id} name="profile_id" key={chosen} defaultValue={chosen ?? ''}>
          <option value="">{none}</option>
          {profiles.map((profile) => (
            <option key={profile.id} value={profile.id}>
              {profile.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type HowProps = { isTable: boolean; chosen: string | null }

/** The profile that a file is read by, and the year of a table that names none. */
export function HowRead({ isTable, chosen }: HowProps) {
  const { t } = useReader()
  return (
    <div className="choose-where">
      <ProfileField of="entries" none={t(isTable ? 'profile_from_file' : 'profile_none')} chosen={chosen} />
      {isTable ? (
        <Field label={t('file_year')} hint={t('file_year_hint')}>
          {(id) => <input className="in" id={id} name="year" inputMode="numeric" pattern="[0-9]{4}" maxLength={4} />}
        </Field>
      ) : null}
    </div>
  )
}
