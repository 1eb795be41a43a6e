import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { printDate } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { planDocument } from '#modules/documents/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { planningRound } from '#modules/rounds/schema.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { RecordLink } from '../record-value.tsx'
import { useRows, useTitles } from '../records.ts'
import { useRights } from '../rights.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { valueWord } from '../words/record-words.ts'
import { NewDocument } from './new-document.tsx'

type Document = RowOf<typeof planDocument>

/** Every document of the city that the reader may see, and the way to a new one. */
export function DocumentsPage() {
  const { t } = useReader()
  const { where } = usePlace()
  const mayOpen = useRights().mayInArea(planDocument.area, 'write') && where.asOf === null
  const found = useRows(planDocument)
  const [isNew, setNew] = useState(false)
  const { rows } = found
  return (
    <>
      <PageHead title={t('documents')} lead={t(mayOpen ? 'documents_lead' : 'documents_lead_reader')}>
        {mayOpen && !isNew ? (
          <button type="button" className="btn" onClick={() => setNew(true)}>
            <Icon name="plus" />
            {t('open_new_document')}
          </button>
        ) : null}
      </PageHead>
      {found.isError ? <FailedPage error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending ? <RowsSkeleton count={4} /> : null}
      <div className="stack">
        {isNew ? (
          <section className="pane" aria-label={t('open_new_document')}>
            <NewDocument documents={rows ?? []} onDone={() => setNew(false)} />
          </section>
        ) : null}
        {rows?.length === 0 && !isNew ? (
          <Empty title={t('no_documents')} why={t(mayOpen ? 'no_documents_why' : 'no_documents_to_read')} />
        ) : null}
        {rows !== undefined && rows.length > 0 ? <DocumentTable rows={rows} /> : null}
      </div>
    </>
  )
}

function DocumentTable({ rows }: { rows: readonly Document[] }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const titles = useTitles([orgUnit.name, planningRound.name])
  return (
    <section className="pane" aria-label={t('documents')}>
      <ScrollFrame label={t('documents')}>
        <table className="rows">
          <thead>
            <tr>
              {(['document_title', 'unit', 'round', 'state', 'published'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link
                    to="/stad/$city/underlag"
                    params={{ city: where.city }}
                    search={{ ...keptSearch(search), dok: row.id }}
                  >
                    {[row.title, row.subtitle].filter(Boolean).join(' ')}
                  </Link>
                  {row.synthetic ? <span className="synth">{t('example_data')}</span> : null}
                </th>
                <td>
                  <RecordLink kind={orgUnit.name} id={row.unit_id} titles={titles} />
                </td>
                <td>
                  <RecordLink kind={planningRound.name} id={row.round_id} titles={titles} />
                </td>
                <td>{valueWord(planDocument.name, 'state', row.state, language)}</td>
                <td>{row.published_on === null ? '–' : printDate(row.published_on, 'day', language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}
