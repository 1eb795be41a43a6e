import type { FormEvent } from 'react'
import { role, roleAssignment } from '#modules/access/schema.ts'
import { useChange } from '../change.ts'
import { DayInput } from '../day-input.tsx'
import { useReader } from '../language.tsx'
import type { Assignment, OpenedRole, People } from '../people.ts'
import { endpointsOf, useRows } from '../records.ts'
import { fieldWord } from '../words/record-words.ts'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'
import { OpenedForm } from './opened-form.tsx'

type RoleFormProps = { opened: OpenedRole; people: People; onDone: () => void }

/** The form for what is being done. It takes the focus, since it may lie far from the button that opened it. */
export function RoleForm({ opened, people, onDone }: RoleFormProps) {
  if (opened.act === 'give') return <GiveRole people={people} onDone={onDone} />
  const { act, row, person } = opened
  const Form = act === 'lend' ? LendRole : EndRole
  return <Form key={`${act} ${row.id}`} row={row} person={person} people={people} onDone={onDone} />
}

/** The values of a form that have been filled in, by name. */
function filledIn(event: FormEvent<HTMLFormElement>): Record<string, string> {
  event.preventDefault()
  const filled = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '')
  return Object.fromEntries(filled.map(([name, value]) => [name, String(value)]))
}

/** Gives a person a role, for a unit and some days. */
function GiveRole({ people, onDone }: { people: People; onDone: () => void }) {
  const { t, language } = useReader()
  const roles = useRows(role).rows ?? []
  const giving = useChange(endpointsOf(roleAssignment).create, onDone)
  const named = roles.map((one) => ({ value: one.id, name: language === 'sv' ? one.name_sv : one.name_en }))
  const units = people.units.map(({ id, name }) => ({ value: id, name }))
  const groups = people.groups.map(({ id, name }) => ({ value: id, name }))
  return (
    <OpenedForm onSubmit={(event) => giving.mutate({ input: filledIn(event) as never })}>
      <PersonField label={t('person')} people={people.rows} />
      <Field label={fieldWord('role_id', language)}>
        {(id) => <Choice id={id} name="role_id" choices={named} isRequired />}
      </Field>
      <Field label={fieldWord('unit_id', language)} hint={t('role_unit_hint')}>
        {(id) => <Choice id={id} name="unit_id" choices={units} />}
      </Field>
      {groups.length === 0 ? null : (
        <Field label={fieldWord('group_id', language)} hint={t('role_group_hint')}>
          {(id) => <Choice id={id} name="group_id" choices={groups} none={t('no_role_group')} />}
        </Field>
      )}
      <div className="row wrap">
        <Field label={t('first_day')} hint={t('first_day_hint')}>
          {(id) => <DayInput id={id} name="valid_from" />}
        </Field>
        <Field label={t('last_day')} hint={t('last_day_hint')}>
          {(id) => <DayInput id={id} name="valid_to" />}
        </Field>
      </div>
      <FormEnd error={giving.error} send={t('give_role')} onCancel={onDone} />
    </OpenedForm>
  )
}

type Held = { row: Assignment; person: string; people: People; onDone: () => void }

/** Lets another person have the same role for a time. Its owner keeps it. */
function LendRole({ row, person, people, onDone }: Held) {
  const { t } = useReader()
  const lending = useChange(endpointsOf(roleAssignment).create, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { role_id, unit_id, group_id } = row
    const lent = { role_id, unit_id, group_id, on_behalf_of: row.account_id }
    lending.mutate({ input: { ...lent, ...filledIn(event) } as never })
  }
  return (
    <OpenedForm onSubmit={submit}>
      <h3>{`${t('lend_role')}: ${person}`}</h3>
      <p className="soft">{t('lend_why', { person })}</p>
      <PersonField label={t('lend_to')} people={people.rows.filter((one) => one.account_id !== row.account_id)} />
      <div className="row wrap">
        <Field label={t('first_day')}>
          {(id) => <DayInput id={id} name="valid_from" required min={people.today} defaultValue={people.today} />}
        </Field>
        <Field label={t('last_day')}>{(id) => <DayInput id={id} name="valid_to" required min={people.today} />}</Field>
      </div>
      <FormEnd error={lending.error} send={t('lend_role')} onCancel={onDone} />
    </OpenedForm>
  )
}

/** Says which day is the last one with the role. */
function EndRole({ row, person, people, onDone }: Held) {
  const { t } = useReader()
  const ending = useChange(endpointsOf(roleAssignment).revise, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { valid_to } = filledIn(event)
    ending.mutate({ input: { id: row.id, valid_to } as never, version: row.version })
  }
  return (
    <OpenedForm onSubmit={submit}>
      <h3>{`${t('end_role')}: ${person}`}</h3>
      <p className="soft">{t('end_why')}</p>
      <Field label={t('last_day')}>
        {(id) => <DayInput id={id} name="valid_to" required defaultValue={row.valid_to ?? people.today} />}
      </Field>
      <FormEnd error={ending.error} send={t('end_role')} onCancel={onDone} />
    </OpenedForm>
  )
}

function PersonField({ label, people }: { label: string; people: People['rows'] }) {
  const choices = people.map(({ account_id, name }) => ({ value: account_id, name }))
  return <Field label={label}>{(id) => <Choice id={id} name="account_id" choices={choices} isRequired />}</Field>
}

type ChoiceProps = {
  id: string
  name: string
  choices: readonly { value: string; name: string }[]
  isRequired?: boolean
  /** What no choice is called; no unit unless told. */
  none?: string
}

function Choice({ id, name, choices, isRequired = false, none }: ChoiceProps) {
  const { t } = useReader()
  const nothing = none ?? t('no_role_unit')
  return (
    <select className="in" id={id} name={name} required={isRequired} defaultValue="">
      <option value="" disabled={isRequired}>
        {isRequired ? t('choose') : nothing}
      </option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </select>
  )
}
