import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { printAmount, printPercent } from '#core/amount-text.ts'
import { type DatePrecision, dateInStockholm, isDate, printDate, printTime } from '#core/calendar.ts'
import { figureId } from '#core/figure.ts'
import type { RecordType } from '#core/record.ts'
import { amountUnit } from './field-shape.ts'
import { LiveFigure } from './figure.tsx'
import { exactOf, tipOf } from './figure-tip.ts'
import { useReader } from './language.tsx'
import { namesLevel, useLevels } from './levels.ts'
import { keptSearch, usePlace } from './place.tsx'
import { typeOfName } from './record-types.ts'
import { type AnyRow, kindOfRef } from './records.ts'
import { fieldWord, valueWord } from './words/record-words.ts'

type Props = {
  type: RecordType
  field: string
  row: AnyRow
  titles: ReadonlyMap<string, string>
  /** The version that the row is, where it is not the one that holds. */
  version?: number
}

/** Characters that a part of a part may have before it is cut. */
const longest_inner = 80

const precisions: Readonly<Record<string, string>> = {
  starts_on: 'starts_precision',
  in_force_on: 'in_force_precision',
}

/** A field of a record as a person reads it. Unknown amounts and days are said in words; what does not apply is –. */
export function RecordValue({ type, field, row, titles, version }: Props): ReactNode {
  const { t, language } = useReader()
  const value = row[field]
  const of = { kind: type.name, row, ...(version === undefined ? {} : { version }) }
  if (/_ore(_|$)/.test(field)) return <RecordAmount {...of} field={field} />
  if (value === null || value === undefined) {
    return isUnknown(type, field) ? <span className="unk">{t('unknown')}</span> : '–'
  }
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (field.endsWith('_ppm')) return printPercent(Number(value), language)
  if (typeof value === 'string' && isDate(value)) return printDate(value, precisionIn(row, field), language)
  if (typeof value === 'string' && /_at$/.test(field)) {
    return `${printDate(dateInStockholm(value), 'day', language)} ${printTime(value, language)}`
  }
  if (Array.isArray(value)) return <Several type={type} field={field} values={value} titles={titles} of={of} />
  if (typeof value === 'object') return <Inner of={of} path={field} value={value} />
  return <One type={type} field={field} value={value as string | number} titles={titles} />
}

/** A day that must exist but is not known; a period without bounds has no such days. */
function isUnknown(type: RecordType, field: string): boolean {
  return /_on$|^decide_by$|^deadline$/.test(field) || (type.name === 'funding' && field.startsWith('valid_'))
}

function precisionIn(row: AnyRow, field: string): DatePrecision {
  const beside = row[precisions[field] ?? ''] ?? row.date_precision
  const holds =
    field === 'starts_on' || field === 'ends_on' || field === 'in_force_on' || row.date_precision !== undefined
  return holds && typeof beside === 'string' ? (beside as DatePrecision) : 'day'
}

/** The record that a value stands in, and which version of it. */
type Held = { kind: string; row: AnyRow; version?: number }

type OneProps = { type: RecordType; field: string; value: string | number; titles: ReadonlyMap<string, string> }

function One({ type, field, value, titles }: OneProps): ReactNode {
  const { language } = useReader()
  const level = useLevels(namesLevel(type.name, field)).find(({ id }) => id === value)
  const kind = kindOfRef(type, field)
  if (level !== undefined) return level.title
  if (kind !== null) return <RecordLink kind={kind} id={String(value)} titles={titles} />
  return typeof value === 'number' ? String(value) : valueWord(type.name, field, value, language)
}

function Several(props: Omit<OneProps, 'value'> & { values: readonly unknown[]; of: Held }): ReactNode {
  const { values, type, field, titles, of } = props
  if (values.length === 0) return '–'
  const simple = values.filter((value) => typeof value === 'string' || typeof value === 'number')
  if (simple.length === values.length) {
    return simple.map((value, index) => (
      <span key={String(value)}>
        {index === 0 ? '' : ', '}
        <One type={type} field={field} value={value} titles={titles} />
      </span>
    ))
  }
  return (
    <ol className="inner">
      {values.map((value, index) => (
        <li key={`${index}-${JSON.stringify(value).slice(0, 60)}`}>
          <Inner of={of} path={`${field}.${index}`} value={value} />
        </li>
      ))}
    </ol>
  )
}

/** A part of a record that is made of parts itself, as "År 2026, Belopp 3,3 mnkr". */
function Inner({ of, path, value }: { of: Held; path: string; value: unknown }): ReactNode {
  const reader = useReader()
  const { language } = reader
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value).map(([name, part], index) => (
    <Fragment key={name}>
      {`${index === 0 ? '' : ', '}${fieldWord(name, language)} `}
      {/_ore(_|$)/.test(name) ? (
        <RecordAmount {...of} field={`${path}.${name}`} withUnit />
      ) : (
        shortened(innerText(of.kind, name, part, reader))
      )}
    </Fragment>
  ))
}

/** A part of a part in words: fixed values by their words, rows by what they are called. */
function innerText(kind: string, name: string, part: unknown, reader: ReturnType<typeof useReader>): string {
  const { t, language } = reader
  if (part === null) return '–'
  if (Array.isArray(part)) return part.map((one) => innerText(kind, name, one, reader)).join(', ')
  if (typeof part === 'boolean') return t(part ? 'yes' : 'no')
  if (typeof part !== 'object') return valueWord(kind, name, String(part), language)
  const row = part as Readonly<Record<string, unknown>>
  return String(row[`name_${language}`] ?? row.name ?? row.key ?? JSON.stringify(part))
}

/** Such as the outline of a place, which nobody reads through. */
function shortened(text: string): string {
  return text.length > longest_inner ? `${text.slice(0, longest_inner)} …` : text
}

/** A record by its title, as a way to it. One of any kind is only named where `titles` lacks it. */
export function RecordLink({ kind, id, titles }: { kind: string; id: string; titles: ReadonlyMap<string, string> }) {
  const { where, search } = usePlace()
  const type = typeOfName(kind === 'node' ? (titles.get(`kind/${id}`) ?? kind) : kind)
  const title = titles.get(`${kind}/${id}`) ?? id
  if (type === null) return title
  return (
    <Link
      to="/stad/$city/register/$path/$id"
      params={{ city: where.city, path: type.path, id }}
      search={keptSearch(search)}
    >
      {title}
    </Link>
  )
}

type AmountProps = Held & {
  /** The field, or the way to it through rows: `amounts.0.amount_ore`. */
  field: string
  sign?: 'always'
  withUnit?: boolean
}

/** An amount of a record, which answers for itself like every other number. */
export function RecordAmount({ kind, field, row, version, sign, withUnit = false }: AmountProps) {
  const reader = useReader()
  const { t, language } = reader
  const amount_ore = valueAt(row, field)
  const value = typeof amount_ore === 'number' ? amount_ore : null
  const certainty = value === null ? 'unknown' : row.certainty
  const id = figureId('record', { kind, id: row.id, field, ...(version === undefined ? {} : { version }) })
  const unit = amountUnit(field.split('.').at(-1) ?? field)
  const origin = { section: row.source_section, recorded_at: row.recorded_at }
  return (
    <LiveFigure
      figure_id={id}
      place=""
      className="numb"
      certainty={certainty}
      tip={tipOf({ certainty, origin }, reader)}
      exact={exactOf({ unit: 'ore', value })}
    >
      {value === null
        ? t('unknown_amount')
        : printAmount(value, {
            ...{ unit, language, withUnit: withUnit || unit === 'kr' },
            ...(sign === undefined ? {} : { sign }),
          })}
    </LiveFigure>
  )
}

/** What stands in a row, or in the rows within it, at the end of the way. */
function valueAt(row: AnyRow, path: string): unknown {
  let found: unknown = row
  for (const step of path.split('.')) found = (found as Readonly<Record<string, unknown>> | null | undefined)?.[step]
  return found
}
