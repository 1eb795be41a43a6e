import type { FormEvent } from 'react'
import type { ImportResult } from '#modules/imports/schema.ts'
import { importProfile } from '#modules/imports/schema-profile.ts'
import { useChange } from '../change.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { fits, type ProfileUse, profileUses } from '../profile-use.ts'
import { type AnyRow, endpointsOf, useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { Failed } from '../states.tsx'
import { fieldWord, valueWord } from '../words/record-words.ts'
import { Field } from './field.tsx'

type Facts = NonNullable<ImportResult['table']>
type Props = { of: ProfileUse; table: Facts; file_name: string; onChoose: (profile_id: string) => void }

/**
 * What the columns of a table are. A profile that fits its headings is offered first; a new one is filled in with what
 * the headings suggest, for a person to look at and save.
 */
export function ImportProfileChoice(props: Props) {
  const { of, table, onChoose } = props
  const { t } = useReader()
  const fitting = (useRows(importProfile).rows ?? []).filter((profile) => fits(profile, table.headings, of))
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
      <ProfileForm {...props} />
    </>
  )
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

function ProfileForm({ of, table: { headings, suggested }, file_name, onChoose }: Props) {
  const { columns, needs, choices, codes } = profileUses[of]
  const { t, language } = useReader()
  const saving = useChange(endpointsOf(importProfile).create, (made) => onChoose((made as AnyRow).id))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const told = [...new FormData(event.currentTarget)].map(([name, value]) => [name, value === '' ? null : value])
    // No code is no mapping, while no column is one that is not read.
    const isCode = (name: unknown) => codes.some((one) => one === name)
    const filled = Object.fromEntries(told.filter(([name, value]) => !isCode(name) || value !== null))
    saving.mutate({ input: { ...suggested, ...filled } as never })
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
        {columns.map((role) => (
          <Field key={role} label={fieldWord(`${role}_column`, language)}>
            {(id) => (
              <select
                className="in"
                id={id}
                name={`${role}_column`}
                required={needs.some((one) => one === role)}
                defaultValue={suggested[`${role}_column`] ?? ''}
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
              <select className="in" id={id} name={name} defaultValue={suggested[name]}>
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
      <Codes names={codes} />
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
function Codes({ names }: { names: readonly string[] }) {
  const { t, language } = useReader()
  return (
    <details>
      <summary className="row">
        <Icon name="down" className="i14 turn" />
        {t('codes_otherwise')}
      </summary>
      {names.map((name) => (
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
