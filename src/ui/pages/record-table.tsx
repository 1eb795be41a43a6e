import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { RecordType } from '#core/record.ts'
import { amountUnit } from '../field-shape.ts'
import { capital, nameOfKind } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { RecordValue } from '../record-value.tsx'
import { type AnyRow, kindOfRef, titleOf, useNodeTitles, useTitles } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { fieldWord } from '../words/record-words.ts'

type Props = {
  type: RecordType
  fields: readonly string[]
  rows: readonly AnyRow[]
  /** Gives the table a heading and a frame of its own. */
  hasHead?: boolean
}

/** An amount that does not say its own unit. */
export const isInMillions = (field: string) => /_ore(_|$)/.test(field) && amountUnit(field) === 'mnkr'

const isNumber = (field: string) => /_ore(_|$)|_ppm$|^year$|_year$|^number$|^month$/.test(field)

/** Records of one kind as a table, each with the way to itself. */
export function RecordTable({ type, fields, rows, hasHead = false }: Props) {
  const { language } = useReader()
  const id = useId()
  const name = capital(nameOfKind(type.name, language, 'many'))
  const nodes = useNodeTitles(type, rows)
  const titles = new Map([...nodes, ...useTitles(fields.flatMap((field) => kindOfRef(type, field) ?? []))])
  const table = (
    <ScrollFrame label={name}>
      <table className="rows">
        <Heads type={type} fields={fields} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} type={type} fields={fields} row={row} titles={titles} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
  if (!hasHead) return table
  return (
    <section className="pane" aria-labelledby={id}>
      <header>
        <h2 id={id}>{name}</h2>
      </header>
      {table}
    </section>
  )
}

function Heads({ type, fields }: Pick<Props, 'type' | 'fields'>) {
  const { t, language } = useReader()
  return (
    <thead>
      <tr>
        <th scope="col">{fieldWord(type.title ?? ('title' in type.fields.shape ? 'title' : 'id'), language)}</th>
        {fields.map((field) => (
          <th key={field} scope="col" className={isNumber(field) ? 'num' : undefined}>
            {`${fieldWord(field, language)}${isInMillions(field) ? `, ${t('million')}` : ''}`}
          </th>
        ))}
        <th scope="col">{t('source_section')}</th>
      </tr>
    </thead>
  )
}

type RowProps = Pick<Props, 'type' | 'fields'> & { row: AnyRow; titles: ReadonlyMap<string, string> }

function Row({ type, fields, row, titles }: RowProps) {
  const { t } = useReader()
  const { where, search } = usePlace()
  return (
    <tr>
      <th scope="row">
        <Link
          to="/stad/$city/register/$path/$id"
          params={{ city: where.city, path: type.path, id: row.id }}
          search={keptSearch(search)}
        >
          {titleOf(type, row)}
        </Link>{' '}
        {row.synthetic ? <span className="synth">{t('example_data')}</span> : null}
      </th>
      {fields.map((field) => (
        <td key={field} className={isNumber(field) ? 'num' : undefined}>
          <RecordValue type={type} field={field} row={row} titles={titles} />
        </td>
      ))}
      <td>{row.source_section ?? '–'}</td>
    </tr>
  )
}
