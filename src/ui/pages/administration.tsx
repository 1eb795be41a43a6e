import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { auditEndpoint, startJobEndpoint } from '#core/platform-endpoints.ts'
import { role } from '#modules/access/schema.ts'
import { accessibilityReport } from '#modules/accessibility/schema.ts'
import { documentTemplate } from '#modules/documents/schema.ts'
import { steeringModel } from '#modules/steering/schema.ts'
import { useAnswer } from '../answer.ts'
import { useChange } from '../change.ts'
import { capital, nameOfKind } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { type AnyRow, titleOf, useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { Failed, FailedPage } from '../states.tsx'
import { AuditTrail } from './audit-trail.tsx'
import { BackupStatus } from './backup-status.tsx'
import { columnsOf } from './columns.ts'
import { JobProgress } from './job-progress.tsx'
import { PeopleAndRoles } from './people-and-roles.tsx'
import { RecordTable } from './record-table.tsx'

/** Who may do what, whether the city is backed up, what it is set up with, and the trail of every change. */
export function AdministrationPage() {
  const { t } = useReader()
  const audit = useAnswer(auditEndpoint, {})
  return (
    <>
      <PageHead title={t('administration')} lead={t('administration_lead')} />
      {audit.isError ? (
        <FailedPage error={audit.error} retry={() => void audit.refetch()} />
      ) : (
        <div className="stack">
          <PeopleAndRoles />
          <BackupStatus />
          <Reports />
          <Registers />
          <Jobs />
          <AuditTrail />
        </div>
      )}
    </>
  )
}

function Reports() {
  const rows = useRows(accessibilityReport).rows as readonly AnyRow[] | undefined
  if (rows === undefined || rows.length === 0) return null
  return <RecordTable type={accessibilityReport} fields={columnsOf(accessibilityReport)} rows={rows} hasHead />
}

/** What the city is set up with: how many of each kind there are, which, and the way to their register. */
function Registers() {
  const { t } = useReader()
  return (
    <section className="pane" aria-labelledby="registers">
      <header>
        <h2 id="registers">{t('templates_and_models')}</h2>
      </header>
      <dl className="factlist">
        {[documentTemplate, steeringModel, role].map((type) => (
          <Kind key={type.name} type={type} />
        ))}
      </dl>
    </section>
  )
}

/** How many are named in a line. */
const most = 4

function Kind({ type }: { type: typeof documentTemplate | typeof steeringModel | typeof role }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const rows = (useRows(type).rows ?? []) as readonly AnyRow[]
  const titles = rows.slice(0, most).map((row) => t('of_version', { title: titleOf(type, row), version: row.version }))
  const rest = rows.length > most ? ` ${t('and_more', { count: rows.length - most })}` : ''
  return (
    <div>
      <dt>
        <Link
          to="/stad/$city/register/$path"
          params={{ city: where.city, path: type.path }}
          search={keptSearch(search)}
        >
          {`${capital(nameOfKind(type.name, language, 'many'))} (${rows.length})`}
        </Link>
      </dt>
      <dd>{rows.length === 0 ? '–' : `${titles.join(', ')}${rest}`}</dd>
    </div>
  )
}

const jobs = ['audit.verify', 'warnings.sweep'] as const

/** Long work: started here, followed to its end. */
function Jobs() {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayInArea } = useRights()
  const [job, setJob] = useState<string | null>(null)
  const starting = useChange(startJobEndpoint, ({ job_id }) => setJob(job_id))
  return (
    <section className="pane" aria-labelledby="jobs">
      <header>
        <h2 id="jobs">{t('jobs')}</h2>
      </header>
      <div className="calmline">
        {mayInArea('administration', 'write') ? null : <p className="soft">{t('may_not_start')}</p>}
        {where.asOf === null && mayInArea('administration', 'write') ? (
          <p className="row wrap">
            {jobs.map((name) => (
              <button key={name} type="button" className="btn" onClick={() => starting.mutate({ input: { name } })}>
                {t(`job_${name.replace('.', '_') as 'audit_verify'}`)}
              </button>
            ))}
          </p>
        ) : null}
        {starting.isError ? <Failed error={starting.error} /> : null}
        {job === null ? null : <JobProgress job_id={job} />}
      </div>
    </section>
  )
}
