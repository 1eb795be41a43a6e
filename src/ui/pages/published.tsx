import { Link } from '@tanstack/react-router'
import { printDate } from '#core/calendar.ts'
import { listPublishedEndpoint } from '#modules/documents/schema.ts'
import { useAnswer } from '../answer.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { PublicFrame } from '../public-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { DecisionText } from './published-decision.tsx'

/** What the city has published, for everybody. */
export function PublishedPage() {
  const { t } = useReader()
  const found = useAnswer(listPublishedEndpoint, {})
  return (
    <PublicFrame>
      <PageHead title={t('published_documents')} lead={t('published_lead')} />
      {found.isPending ? <RowsSkeleton count={2} /> : null}
      {found.isError ? <FailedPage error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data === undefined ? null : <List rows={found.data.rows} />}
    </PublicFrame>
  )
}

type Rows = NonNullable<
  ReturnType<typeof useAnswer<typeof listPublishedEndpoint.input, typeof listPublishedEndpoint.output>>['data']
>['rows']

function List({ rows }: { rows: Rows }) {
  const { t, language } = useReader()
  const { where } = usePlace()
  if (rows.length === 0) return <Empty title={t('nothing_published')} why={t('nothing_published_why')} />
  return (
    <ul className="pub-list">
      {rows.map((row) => (
        <li key={row.id}>
          <p className="sm soft" lang={row.language}>
            {row.unit_name}
          </p>
          <h2 lang={row.language}>
            <Link to="/publicerat/$city/$id" params={{ city: where.city, id: row.id }}>
              {[row.title, row.subtitle].filter(Boolean).join(' ')}
            </Link>
          </h2>
          <p className="meta">
            <DecisionText decision={row.decision} />
            <span>{t('published_since', { date: printDate(row.published_on, 'day', language) })}</span>
            {row.example_data ? <span className="synth">{t('example_data')}</span> : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
