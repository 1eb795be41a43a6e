import { useId } from 'react'
import type { z } from 'zod'
import { printAmount } from '#core/amount-text.ts'
import { compareSwedish } from '#core/order.ts'
import type { RecordType } from '#core/record.ts'
import { DayInput } from '../day-input.tsx'
import { type FieldShape, fieldShape } from '../field-shape.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { typeOfName } from '../record-types.ts'
import { type AnyRow, kindOfRef, titleOf, useRows } from '../records.ts'
import { fieldWord, valueWord } from '../words/record-words.ts'

type Props = { type: RecordType; field: string; row: AnyRow | null; problem: string | null | undefined }

/** One field of a record's form, written in the way its shape asks for. */
export function RecordField({ type, field, row, problem }: Props) {
  const { t, language } = useReader()
  const id = useId()
  const shape = fieldShape(field, type.fields.shape[field] as z.ZodType)
  const value = row === null ? shape.initial : row[field]
  const isWrong = problem !== undefined
  const common = {
    id,
    name: field,
    'aria-invalid': isWrong,
    'aria-describedby': isWrong ? `${id}-problem` : undefined,
    required: !shape.nullable && !shape.optional,
  }
  if (shape.control === 'choices' || shape.control === 'ids') {
    return <Choices type={type} field={field} shape={shape} value={value} />
  }
  return (
    <div className={shape.control === 'yes_no' ? 'field row' : 'field'}>
      <label htmlFor={id}>
        {fieldWord(field, language)}{' '}
        <span className="hint">
          {[
            shape.control === 'amount' ? t('million') : '',
            shape.nullable && ['amount', 'date', 'number'].includes(shape.control) ? t('empty_is_unknown') : '',
          ]
            .filter((part) => part !== '')
            .join(', ')}
        </span>
      </label>
      <Control type={type} field={field} shape={shape} value={value} common={common} />
      {isWrong ? (
        <p className="err" id={`${id}-problem`}>
          <Icon name="info" />
          {problem ?? t('field_missing')}
        </p>
      ) : null}
    </div>
  )
}

type Common = { id: string; name: string; required: boolean; 'aria-invalid': boolean }
type ControlProps = { type: RecordType; field: string; shape: FieldShape; value: unknown; common: Common }

function Control({ type, field, shape, value, common }: ControlProps) {
  const { t, language } = useReader()
  const text = value === null || value === undefined ? '' : String(value)
  const kind = kindOfRef(type, field)
  if (kind !== null && typeOfName(kind) !== null) {
    return <RecordChoice kind={kind} shape={shape} value={text} common={common} />
  }
  if (shape.control === 'choice') {
    return (
      <select className="in" {...common} defaultValue={text}>
        {shape.nullable || text === '' ? <option value="">{shape.nullable ? t('unknown') : t('choose')}</option> : null}
        {shape.options.map((option) => (
          <option key={option} value={option}>
            {valueWord(type.name, field, option, language)}
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
      typeof value === 'number' ? printAmount(value, { unit: 'mnkr', language: 'sv', decimals: 'exact' }) : ''
    return <input className="in num" inputMode="decimal" autoComplete="off" {...common} defaultValue={written} />
  }
  if (shape.control === 'number') {
    return <input className="in num" inputMode="decimal" autoComplete="off" {...common} defaultValue={text} />
  }
  return <input className="in" autoComplete="off" {...common} defaultValue={text} />
}

type RecordChoiceProps = { kind: string; shape: FieldShape; value: string; common: Common }

/** Another record, chosen by its title. */
function RecordChoice({ kind, shape, value, common }: RecordChoiceProps) {
  const { t } = useReader()
  const type = typeOfName(kind) as RecordType
  const found = useRows(type)
  const rows = (found.rows as readonly AnyRow[] | undefined) ?? []
  const named = rows
    .map((row) => ({ id: row.id, title: titleOf(type, row) }))
    .toSorted((a, b) => compareSwedish(a.title, b.title))
  // What is chosen stays choosable until the list has come.
  const all = value === '' || named.some((row) => row.id === value) ? named : [{ id: value, title: value }, ...named]
  return (
    <select className="in" {...common} key={rows.length} defaultValue={value}>
      <option value="">{shape.nullable ? t('none') : t('choose')}</option>
      {all.map((row) => (
        <option key={row.id} value={row.id}>
          {row.title}
        </option>
      ))}
    </select>
  )
}

function Choices({ type, field, shape, value }: Omit<ControlProps, 'common'>) {
  const { language } = useReader()
  const chosen = Array.isArray(value) ? value.map(String) : []
  const kind = kindOfRef(type, field)
  const reference = kind === null ? null : typeOfName(kind)
  const found = useRows(reference ?? type, { enabled: reference !== null })
  const options =
    reference === null
      ? shape.options.map((option) => ({ id: option, title: valueWord(type.name, field, option, language) }))
      : ((found.rows as readonly AnyRow[] | undefined) ?? []).map((row) => ({
          id: row.id,
          title: titleOf(reference, row),
        }))
  return (
    <fieldset className="field choices" key={options.length}>
      <legend>{fieldWord(field, language)}</legend>
      {options.map(({ id, title }) => (
        <label key={id} className="chk">
          <input type="checkbox" name={field} value={id} defaultChecked={chosen.includes(id)} />
          {title}
        </label>
      ))}
    </fieldset>
  )
}
