import type { FormEvent } from 'react'
import type { RowOf } from '#core/record.ts'
import { columnRoles, type ImportResult, importProfile, type Reading } from '#modules/imports/schema.ts'
import { useChange } from '../change.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { type AnyRow, endpointsOf, useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { Failed } from '../states.tsx'
import { fieldWord, valueWord } from '../words/record-words.ts'
import { Field } from './field.tsx'

type Facts = NonNullable<ImportResult['table']>
type Profile = RowOf<typeof importProfile>
type Props = { table: Facts; file_name: string; onChoose: (profile_id: string) => void }

/**
 * What the columns of a table are. A profile that fits its headings is offered first; a new one is filled in with what
 * the headings suggest, for a person to look at and save.
 */
export function ImportProfileChoice({ table, file_name, onChoose }: Props) {
  const { t } = useReader()
  const fitting = (useRows(importProfile).rows ?? []).filter((profile) => fits(profile, table.headings))
  return (
    <>
      <h3>{t('what_columns_are')}</h3>
      {fitting.length === 0 ? null : (
        <p className="calmline row wrap">
          {fitting.map(({ id, name }) => (
            <button key={id} type="button" className="btn" onClick={() => onChoose(id)}>
              {t('use_profile', { name })}
            </button>
          ))}
        </p>
      )}
      <Sample table={table} />
      <ProfileForm table={table} file_name={file_name} onChoose={onChoose} />
    </>
  )
}

/** Whether the file has every column that the profile reads. */
function fits(profile: Profile, headings: readonly string[]): boolean {
  const known = headings.map((heading) => heading.toLowerCase())
  const wanted = columnRoles.flatMap((role) => profile[`${role}_column`] ?? [])
  return profile.amount_column !== null && wanted.every((column) => known.includes(column.toLowerCase()))
}

/** The first rows as they stand in the file. */
function Sample({ table: { headings, sample } }: { table: Facts }) {
  const { t } = useReader()
  const numbered = headings.map((heading, index) => ({ key: `${index}/${heading}`, heading }))
  return (
    <ScrollFrame label={t('first_rows')}>
      <table className="rows">
        <caption className="vh">{t('first_rows')}</caption>
        <thead>
          <tr>
            {numbered.map(({ key, heading }) => (
              <th key={key} scope="col">
                {heading === '' ? '–' : heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((cells) => (
            <tr key={JSON.stringify(cells)}>
              {numbered.map(({ key }, index) => (
                <td key={key}>{cells[index] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

const choices = ['decimal', 'amount_unit', 'sign'] as const
const mappings = ['account_codes', 'unit_codes', 'activity_codes', 'project_codes', 'counterparty_codes'] as const

function ProfileForm({ table: { headings, suggested }, file_name, onChoose }: Props) {
  const likely = suggested as Reading
  const { t, language } = useReader()
  const saving = useChange(endpointsOf(importProfile).create, (made) => onChoose((made as AnyRow).id))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const told = [...new FormData(event.currentTarget)].map(([name, value]) => [name, value === '' ? null : value])
    const codes = Object.fromEntries(mappings.map((name) => [name, '']))
    const filled = Object.fromEntries(told.filter(([name, value]) => !(String(name) in codes) || value !== null))
    saving.mutate({ input: { ...likely, ...codes, ...filled } as never })
  }
  const named = [...new Set(headings)].filter((heading) => heading !== '')
  return (
    <form className="recordform" onSubmit={submit}>
      <Field label={t('profile_name')} hint={t('profile_name_hint')}>
        {(id) => (
          <input className="in" id={id} name="name" required maxLength={120} defaultValue={nameFrom(file_name)} />
        )}
      </Field>
      <div className="choose-where">
        {columnRoles.map((role) => (
          <Field key={role} label={fieldWord(`${role}_column`, language)}>
            {(id) => (
              <select
                className="in"
                id={id}
                name={`${role}_column`}
                required={role === 'account' || role === 'amount'}
                defaultValue={likely[`${role}_column`] ?? ''}
              >
                <option value="">{t('column_none')}</option>
                {named.map((heading) => (
                  <option key={heading}>{heading}</option>
                ))}
              </select>
            )}
          </Field>
        ))}
        {choices.map((name) => (
          <Field key={name} label={fieldWord(name, language)}>
            {(id) => (
              <select className="in" id={id} name={name} defaultValue={likely[name]}>
                {importProfile.fields.shape[name].unwrap().options.map((value) => (
                  <option key={value} value={value}>
                    {valueWord(importProfile.name, name, value, language)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
      <Codes />
      {saving.isError ? <Failed error={saving.error} /> : null}
      <p className="row">
        <button type="submit" className="btn primary" aria-disabled={saving.isPending}>
          {t('save_profile')}
        </button>
      </p>
    </form>
  )
}

/** What the file's codes are in the city, where they differ. */
function Codes() {
  const { t, language } = useReader()
  return (
    <details>
      <summary className="row">
        <Icon name="down" className="i14 turn" />
        {t('codes_otherwise')}
      </summary>
      {mappings.map((name) => (
        <Field key={name} label={fieldWord(name, language)}>
          {(id) => <input className="in" id={id} name={name} maxLength={20_000} autoComplete="off" />}
        </Field>
      ))}
    </details>
  )
}

/** A name to begin with: the file's own, without its ending and the month that it is about. */
function nameFrom(file_name: string): string {
  const name = file_name.replace(/\.[a-z]+$/i, '').replaceAll(/[-_ ]*\d{4,8}([-_]\d{2})*/g, '')
  return name === '' ? file_name : name
}
