import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordType } from '#core/record.ts'
import { useAnswer } from '../answer.ts'
import { certaintyKey } from '../certainty.ts'
import { Icon } from '../icons.tsx'
import { capital, nameOfKind } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { typeOfPath } from '../record-types.ts'
import { RecordValue } from '../record-value.tsx'
import { type AnyRow, endpointsOf, kindOfRef, titleOf, useNodeTitles, useTitles } from '../records.ts'
import { useRights } from '../rights.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { FailedPage, NotFoundHere } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { fieldWord } from '../words/record-words.ts'
import { RecordForm } from './record-form.tsx'
import { RecordHistory } from './record-history.tsx'
import { RecordLinks } from './record-links.tsx'
import { isInMillions } from './record-table.tsx'

/** One record: what is known, how it became so, and what it hangs together with. */
export function RecordPage() {
  const { path = '', id = '' } = useParams({ strict: false })
  const type = typeOfPath(path)
  return type === null ? <NotFoundHere /> : <Record key={`${type.name}/${id}`} type={type} id={id} />
}

function Record({ type, id }: { type: RecordType; id: string }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const navigate = useNavigate()
  const [isEditing, setEditing] = useState(false)
  const found = useAnswer(endpointsOf(type).get, { id })
  const row = found.data as AnyRow | undefined
  const list = { params: { city: where.city, path: type.path }, search: keptSearch(search) }
  const { mayChange } = useRights()
  const isOpen = !type.append_only && !type.own_verbs
  const isChangeable = where.asOf === null && isOpen && row !== undefined && !isEditing
  return (
    <>
      <PageHead
        title={row === undefined ? id : titleOf(type, row)}
        lead={`${capital(nameOfKind(type.name, language, 'one'))} ${id}`}
      >
        <Link to="/stad/$city/register/$path" {...list} className="btn">
          <Icon name="back" />
          {capital(nameOfKind(type.name, language, 'many'))}
        </Link>
        {isChangeable && mayChange(type, row) ? (
          <button type="button" className="btn primary" onClick={() => setEditing(true)}>
            {t('edit')}
          </button>
        ) : null}
        {isChangeable && !mayChange(type, row) ? <span className="sm soft">{t('may_not_change')}</span> : null}
      </PageHead>
      {found.isError ? <FailedPage error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending ? <RowsSkeleton count={8} /> : null}
      {row === undefined ? null : (
        <div className="recordpage">
          {isEditing ? (
            <RecordForm
              type={type}
              row={row}
              onDone={() => setEditing(false)}
              onRemoved={() => void navigate({ to: '/stad/$city/register/$path', ...list })}
            />
          ) : (
            <Facts type={type} row={row} />
          )}
          <div>
            {type.title === null ? null : <RecordLinks id={id} />}
            <RecordHistory type={type} id={id} />
          </div>
        </div>
      )}
      <WhyDrawer />
    </>
  )
}

function Facts({ type, row }: { type: RecordType; row: AnyRow }) {
  const { t, language } = useReader()
  const fields = Object.keys(type.fields.shape)
  const nodes = useNodeTitles(type, [row])
  const titles = new Map([...nodes, ...useTitles(fields.flatMap((field) => kindOfRef(type, field) ?? []))])
  const source = [row.source_document, row.source_section].filter((part) => part !== null).join(', ')
  return (
    <section className="pane" aria-label={t('facts')}>
      <dl className="factlist">
        {fields.map((field) => (
          <div key={field}>
            <dt>{fieldWord(field, language)}</dt>
            <dd>
              <RecordValue type={type} field={field} row={row} titles={titles} />
              {isInMillions(field) && row[field] !== null ? ` ${t('million')}` : null}
            </dd>
          </div>
        ))}
        <div>
          <dt>{fieldWord('certainty', language)}</dt>
          <dd>
            <i className="cert" data-c={row.certainty} /> {certaintyKey(row.certainty, language)}
          </dd>
        </div>
        <div>
          <dt>{fieldWord('source_document', language)}</dt>
          <dd>
            {source === '' ? t('no_source') : source}
            {row.synthetic ? <span className="synth">{t('example_data')}</span> : null}
          </dd>
        </div>
      </dl>
    </section>
  )
}
