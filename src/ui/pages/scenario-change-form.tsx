import { type FormEvent, type ReactNode, useState } from 'react'
import { printPercent, printPlain } from '#core/amount-text.ts'
import { compareSwedish } from '#core/order.ts'
import { type ChangeField, type ChangeKindName, changeForms, changeKinds } from '#core/scenario.ts'
import { account, entrySet } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { scenario, scenarioChange } from '#modules/scenarios/schema.ts'
import { useChange } from '../change.ts'
import { yearsOf } from '../frame.ts'
import { capital, nameOfKind } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { typeOfName } from '../record-types.ts'
import { type AnyRow, endpointsOf, titleOf, useKinds, useRows } from '../records.ts'
import { type ReadChange, readChange } from '../scenario-form.ts'
import { fieldWord, valueWord } from '../words/record-words.ts'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'
import type { ScenarioChange } from './scenario-parts.ts'

type Props = { scenario_id: string; change: ScenarioChange | null; position: number; onDone: () => void }

/** A change as a form: its kind decides which fields it has. */
export function ScenarioChangeForm({ scenario_id, change, position, onDone }: Props) {
  const { t, language } = useReader()
  const [kind, setKind] = useState<ChangeKindName>(change?.kind ?? 'share')
  const [wrong, setWrong] = useState<ReadChange['wrong']>(null)
  const creating = useChange(endpointsOf(scenarioChange).create, onDone)
  const revising = useChange(endpointsOf(scenarioChange).revise, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const read = readChange(new FormData(event.currentTarget), kind)
    setWrong(read.wrong)
    if (read.wrong !== null) return
    if (change === null) creating.mutate({ input: { ...read.fields, scenario_id } as never })
    else revising.mutate({ input: { ...read.fields, id: change.id } as never, version: change.version })
  }
  return (
    <form className="recordform" onSubmit={submit}>
      <Field label={fieldWord('kind', language)}>
        {(id) => (
          <select
            className="in"
            id={id}
            name="kind"
            value={kind}
            onChange={(event) => setKind(event.target.value as ChangeKindName)}
          >
            {changeKinds.map((name) => (
              <option key={name} value={name}>
                {capital(valueWord(scenarioChange.name, 'kind', name, language))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={fieldWord('title', language)}>
        {(id) => <input className="in" id={id} name="title" required maxLength={160} defaultValue={change?.title} />}
      </Field>
      <div className="row wrap" key={kind}>
        <KindFields kind={kind} change={change} wrong={wrong} />
      </div>
      <div className="row wrap">
        <YearField name="from_year" value={change?.from_year ?? null} scenario_id={scenario_id} />
        <YearField name="to_year" value={change?.to_year ?? null} scenario_id={scenario_id} />
        <Field label={fieldWord('position', language)}>
          {(id) => (
            <input className="in num" id={id} name="position" type="number" min={1} max={999} defaultValue={position} />
          )}
        </Field>
      </div>
      <Field label={fieldWord('reason', language)}>
        {(id) => (
          <textarea className="in" id={id} name="reason" required maxLength={1000} defaultValue={change?.reason} />
        )}
      </Field>
      <FormEnd error={creating.error ?? revising.error} send={t('save')} onCancel={onDone} />
    </form>
  )
}

type KindProps = { kind: ChangeKindName; change: ScenarioChange | null; wrong: ReadChange['wrong'] }

function KindFields({ kind, change, wrong }: KindProps) {
  const { t, language } = useReader()
  const { needs, may, subject } = changeForms[kind]
  const has = (field: ChangeField) => needs.includes(field) || may.includes(field)
  const number = (field: 'amount_ore' | 'share_ppm' | 'months', label: string, value: string, hint: string) =>
    has(field) ? (
      <Field label={label} hint={hint} problem={wrong === field ? t(problems[field]) : null}>
        {(id) => (
          <input
            className="in num"
            id={id}
            name={field}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={value}
            required={needs.includes(field)}
          />
        )}
      </Field>
    ) : null
  const percent = kind === 'index' ? t('scenario_percent_a_year') : t('scenario_percent')
  return (
    <>
      {subject === null ? null : <RecordField name="subject_id" type={subject} value={change?.subject_id ?? null} />}
      {has('account_id') ? (
        <RecordField name="account_id" type={account.name} value={change?.account_id ?? null} />
      ) : null}
      {has('unit_id') ? <RecordField name="unit_id" type={orgUnit.name} value={change?.unit_id ?? null} /> : null}
      {number('amount_ore', t('scenario_amount_a_year'), amountText(change?.amount_ore ?? null), t('empty_is_unknown'))}
      {number('share_ppm', percent, percentText(change?.share_ppm ?? null), t('scenario_percent_hint'))}
      {number('months', fieldWord('months', language), change?.months?.toString() ?? '', '')}
      {has('moved') ? <ChoiceField name="moved" value={change?.moved ?? null} /> : null}
      {has('counted_on') ? <ChoiceField name="counted_on" value={change?.counted_on ?? null} /> : null}
    </>
  )
}

const problems = {
  amount_ore: 'write_amount',
  share_ppm: 'scenario_write_percent',
  months: 'scenario_write_months',
} as const

const amountText = (amount_ore: number | null) =>
  amount_ore === null ? '' : printPlain(amount_ore, { unit: 'mnkr', language: 'sv' })

const percentText = (share_ppm: number | null) =>
  share_ppm === null ? '' : printPercent(share_ppm, 'sv').replace(/\s*%$/, '')

function RecordField({ name, type, value }: { name: string; type: string; value: string | null }): ReactNode {
  const { language } = useReader()
  const rows = useKinds([type]).get(type) ?? []
  const kind = typeOfName(type)
  if (kind === null) return null
  const named = rows
    .map((row: AnyRow) => ({ id: row.id, title: titleOf(kind, row) }))
    .toSorted((a, b) => compareSwedish(a.title, b.title))
  return (
    <Field label={capital(nameOfKind(type, language, 'one'))}>
      {(id) => (
        <select className="in" id={id} name={name} key={rows.length} defaultValue={value ?? ''} required>
          <option value="" />
          {named.map((row) => (
            <option key={row.id} value={row.id}>
              {row.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const choices = {
  moved: ['start', 'end', 'both'],
  counted_on: ['base', 'result'],
} as const

function ChoiceField({ name, value }: { name: keyof typeof choices; value: string | null }) {
  const { language } = useReader()
  return (
    <Field label={fieldWord(name, language)}>
      {(id) => (
        <select className="in" id={id} name={name} defaultValue={value ?? choices[name][0]}>
          {choices[name].map((one) => (
            <option key={one} value={one}>
              {valueWord(scenarioChange.name, name, one, language)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type YearProps = { name: 'from_year' | 'to_year'; value: number | null; scenario_id: string }

/** One of the years of the scenario's base, or all of them. */
function YearField({ name, value, scenario_id }: YearProps) {
  const { t, language } = useReader()
  const base_set_id = useRows(scenario).rows?.find(({ id }) => id === scenario_id)?.base_set_id
  const base = useRows(entrySet).rows?.find(({ id }) => id === base_set_id)
  const ofBase = base === undefined ? [] : yearsOf({ reference: base.first_year, last_year: base.last_year })
  const years = [...new Set([...ofBase, ...(value === null ? [] : [value])])].toSorted()
  return (
    <Field label={fieldWord(name, language)}>
      {(id) => (
        <select className="in" id={id} name={name} defaultValue={value ?? ''}>
          <option value="">{t('scenario_years_all')}</option>
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      )}
    </Field>
  )
}
