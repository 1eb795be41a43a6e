import { useId } from 'react'
import type { z } from 'zod'
import { printAmount } from '#core/amount-text.ts'
import { compareSwedish } from '#core/order.ts'
import type { RecordType } from '#core/record.ts'
import { DayInput } from '../day-input.tsx'
import { type FieldShape, fieldShape } from '../field-shape.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { namesLevel, useLevels } from '../levels.ts'
import { NodeChoice } from '../node-choice.tsx'
import { typeOfName } from '../record-types.ts'
import { type AnyRow, kindOfPart, kindOfRef, titleOf, useRows } from '../records.ts'
import { fieldWord, valueWord } from '../words/record-words.ts'
import { FieldRows } from './field-rows.tsx'

type Props = { type: RecordType; field: string; row: AnyRow | null; problemOf: ProblemOf }

/** What is wrong with a field by its name: null when it is simply missing, undefined when nothing is. */
export type ProblemOf = (name: string) => string | null | undefined

/** One field of a record's form, written in the way its shape asks for. */
export function RecordField({ type, field, row, problemOf }: Props) {
  const shape = fieldShape(field, type.fields.shape[field] as z.ZodType)
  const value = row === null ? shape.initial : row[field]
  return <OneField type={type} name={field} word={field} shape={shape} value={value} problemOf={problemOf} />
}

type FieldProps = {
  type: RecordType
  /** Its name in the form: `amounts.0.year` for a part of a row. */
  name: string
  /** Its own name, which has words and says what it points to. */
  word: string
  shape: FieldShape
  value: unknown
  problemOf: ProblemOf
}

function OneField(props: FieldProps) {
  const { type, name, word, shape, value, problemOf } = props
  const { t, language } = useReader()
  const id = useId()
  const problem = problemOf(name)
  const isWrong = problem !== undefined
  if (shape.control === 'rows') {
    return (
      <FieldRows name={name} word={word} shape={shape} value={value} problem={problem}>
        {(part) => <OneField key={part.word} type={type} problemOf={problemOf} {...part} />}
      </FieldRows>
    )
  }
  if (shape.control === 'choices' || shape.control === 'ids') {
    return <Choices type={type} name={name} word={word} shape={shape} value={value} problem={problem} />
  }
  const common = {
    id,
    name,
    'aria-invalid': isWrong,
    'aria-describedby': isWrong ? `${id}-problem` : undefined,
    required: !shape.nullable && !shape.optional,
  }
  return (
    <div className={shape.control === 'yes_no' ? 'field row' : 'field'}>
      <label htmlFor={id}>
        {fieldWord(word, language)}{' '}
        <span className="hint">
          {[
            shape.control === 'amount' ? t(shape.unit === 'kr' ? 'kronor' : 'million') : '',
            shape.control === 'words' ? t('commas_between') : '',
            shape.nullable && ['amount', 'date', 'number'].includes(shape.control) ? t('empty_is_unknown') : '',
          ]
            .filter((part) => part !== '')
            .join(', ')}
        </span>
      </label>
      <Control type={type} word={word} shape={shape} value={value} common={common} />
      <Problem id={`${id}-problem`} problem={problem} />
    </div>
  )
}

/** What is wrong, in words below the field; nothing when nothing is. */
function Problem({ id, problem }: { id: string; problem: string | null | undefined }) {
  const { t } = useReader()
  if (problem === undefined) return null
  return (
    <p className="err" id={id}>
      <Icon name="info" />
      {problem ?? t('field_missing')}
    </p>
  )
}

type Common = { id: string; name: string; required: boolean; 'aria-invalid': boolean }
type ControlProps = { type: RecordType; word: string; shape: FieldShape; value: unknown; common: Common }

function Control({ type, word, shape, value, common }: ControlProps) {
  const { t, language } = useReader()
  const text = value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value)
  const kind = common.name === word ? kindOfRef(type, word) : kindOfPart(word)
  if (kind !== null && typeOfName(kind) !== null) {
    return <RecordChoice kind={kind} shape={shape} value={text} common={common} />
  }
  if (kind === 'node') return <NodeChoice {...common} value={text} />
  if (namesLevel(type.name, word)) return <LevelChoice shape={shape} value={text} common={common} />
  if (shape.control === 'choice') {
    return (
      <select className="in" {...common} defaultValue={text}>
        {shape.nullable || text === '' ? <option value="">{shape.nullable ? t('unknown') : t('choose')}</option> : null}
        {shape.options.map((option) => (
          <option key={option} value={option}>
            {valueWord(type.name, word, option, language)}
          </option>
        ))}
      </select>
    )
  }
  if (shape.control === 'yes_no')
    return <input type="checkbox" {...common} required={false} defaultChecked={value === true} />
  if (shape.control === 'date') return <DayInput {...common} defaultValue={text} />
  if (shape.control === 'long_text') return <textarea className="in" rows={3} {...common} defaultValue={text} />
  if (shape.control === 'amount') {
    const written =
      typeof value === 'number' ? printAmount(value, { unit: shape.unit, language: 'sv', decimals: 'exact' }) : ''
    return <input className="in num" inputMode="decimal" autoComplete="off" {...common} defaultValue={written} />
  }
  if (shape.control === 'number') {
    return <input className="in num" inputMode="decimal" autoComplete="off" {...common} defaultValue={text} />
  }
  return <input className="in" autoComplete="off" {...common} defaultValue={text} />
}

type NamedChoiceProps = { shape: FieldShape; value: string; common: Common }

/** Another record, chosen by its title. */
function RecordChoice({ kind, ...props }: NamedChoiceProps & { kind: string }) {
  const type = typeOfName(kind) as RecordType
  const found = useRows(type)
  const rows = (found.rows as readonly AnyRow[] | undefined) ?? []
  const named = rows
    .map((row) => ({ id: row.id, title: titleOf(type, row) }))
    .toSorted((a, b) => compareSwedish(a.title, b.title))
  return <NamedChoice named={named} {...props} />
}

/** A level of the steering model, in the model's order. */
function LevelChoice(props: NamedChoiceProps) {
  return <NamedChoice named={useLevels(true)} {...props} />
}

function NamedChoice({ named, shape, value, common }: NamedChoiceProps & { named: { id: string; title: string }[] }) {
  const { t } = useReader()
  // What is chosen stays choosable until the list has come.
  const all = value === '' || named.some((row) => row.id === value) ? named : [{ id: value, title: value }, ...named]
  return (
    <select className="in" {...common} key={named.length} defaultValue={value}>
      <option value="">{shape.nullable ? t('none') : t('choose')}</option>
      {all.map((row) => (
        <option key={row.id} value={row.id}>
          {row.title}
        </option>
      ))}
    </select>
  )
}

type ChoicesProps = Omit<FieldProps, 'problemOf'> & { problem: string | null | undefined }

function Choices({ type, name, word, shape, value, problem }: ChoicesProps) {
  const { language } = useReader()
  const id = useId()
  const chosen = Array.isArray(value) ? value.map(String) : []
  const kind = kindOfRef(type, word)
  const reference = kind === null ? null : typeOfName(kind)
  const found = useRows(reference ?? type, { enabled: reference !== null })
  const options =
    reference === null
      ? shape.options.map((option) => ({ id: option, title: valueWord(type.name, word, option, language) }))
      : ((found.rows as readonly AnyRow[] | undefined) ?? []).map((row) => ({
          id: row.id,
          title: titleOf(reference, row),
        }))
  return (
    <fieldset className="field choices" key={options.length} aria-describedby={`${id}-problem`}>
      <legend>{fieldWord(word, language)}</legend>
      {options.map(({ id: option, title }) => (
        <label key={option} className="chk">
          <input type="checkbox" name={name} value={option} defaultChecked={chosen.includes(option)} />
          {title}
        </label>
      ))}
      <Problem id={`${id}-problem`} problem={problem} />
    </fieldset>
  )
}
