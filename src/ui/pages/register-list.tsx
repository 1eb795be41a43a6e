import { Link, useParams } from '@tanstack/react-router'
import { useDeferredValue, useId, useState } from 'react'
import { compareSwedish } from '#core/order.ts'
import type { RecordType } from '#core/record.ts'
import { Icon } from '../icons.tsx'
import { capital, nameOfKind, newTextOf } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { typeOfName, typeOfPath } from '../record-types.ts'
import { type AnyRow, kindOfRef, titleOf, useAnyComing, useRows, useTitles } from '../records.ts'
import { useRights } from '../rights.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage, NotFoundHere } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { columnsOf } from './columns.ts'
import { RecordTable } from './record-table.tsx'

/** All records of one kind, with a word to look for. */
export function RegisterListPage() {
  const { path = '' } = useParams({ strict: false })
  const type = typeOfPath(path)
  return type === null ? <NotFoundHere /> : <Records key={type.name} type={type} />
}

function Records({ type }: { type: RecordType }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const { mayInArea } = useRights()
  const [wanted, setWanted] = useState('')
  const word = useDeferredValue(wanted.trim().toLowerCase())
  const found = useRows(type)
  const fields = columnsOf(type)
  const named = fields.flatMap((field) => kindOfRef(type, field) ?? [])
  const titles = useTitles(named)
  // The names of what the rows point to decide the widths, so the table comes with them.
  const isNaming = useAnyComing(named.flatMap((name) => typeOfName(name) ?? []))
  const rows = found.rows as readonly AnyRow[] | undefined
  const textOf = (row: AnyRow) =>
    [titleOf(type, row), row.id, ...fields.map((field) => titles.get(`${kindOfRef(type, field)}/${row[field]}`) ?? '')]
      .join(' ')
      .toLowerCase()
  const shown = rows
    ?.filter((row) => word === '' || textOf(row).includes(word))
    .toSorted((a, b) => compareSwedish(titleOf(type, a), titleOf(type, b)))
  const name = capital(nameOfKind(type.name, language, 'many'))
  const place = { params: { city: where.city, path: type.path }, search: keptSearch(search) }
  return (
    <>
      <PageHead title={name} lead={rows === undefined ? '\u00a0' : t('records_count', { count: rows.length })}>
        <Link to="/stad/$city/register" params={{ city: where.city }} search={keptSearch(search)} className="btn">
          <Icon name="back" />
          {t('all_registers')}
        </Link>
        {where.asOf === null && !type.own_verbs && mayInArea(type.area, 'write') ? (
          <Link to="/stad/$city/register/$path/ny" {...place} className="btn primary">
            {t(newTextOf(type.name), { kind: nameOfKind(type.name, language, 'one') })}
          </Link>
        ) : null}
        {mayInArea(type.area, 'write') ? null : <span className="sm soft">{t('may_not_add')}</span>}
      </PageHead>
      {found.isError ? <FailedPage error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending || (isNaming && rows?.length !== 0) ? <RowsSkeleton count={8} /> : null}
      {rows?.length === 0 ? <Empty title={t('no_records')} why={t('no_records_why')} /> : null}
      {shown !== undefined && !isNaming && rows !== undefined && rows.length > 0 ? (
        <section className="pane" aria-label={name}>
          <Finder wanted={wanted} onWanted={setWanted} count={shown.length} />
          <RecordTable type={type} fields={fields} rows={shown} />
        </section>
      ) : null}
      <WhyDrawer />
    </>
  )
}

/** The field that keeps only the rows with a word. */
export function Finder({
  wanted,
  onWanted,
  count,
}: {
  wanted: string
  onWanted: (text: string) => void
  count: number
}) {
  const { t } = useReader()
  const id = useId()
  return (
    <div className="finder">
      <label htmlFor={id}>{t('keep_rows_with')}</label>
      <input id={id} className="in" type="search" value={wanted} onChange={(event) => onWanted(event.target.value)} />
      <span className="sm soft" role="status">
        {t('rows_shown', { count })}
      </span>
    </div>
  )
}
