import { useState } from 'react'
import { dateInStockholm, printDate, printTime } from '#core/calendar.ts'
import { auditEndpoint, jobEndpoint, startJobEndpoint, verifyEndpoint } from '#core/platform-endpoints.ts'
import { role, roleAssignment } from '#modules/access/schema.ts'
import { accessibilityReport } from '#modules/accessibility/schema.ts'
import { documentTemplate } from '#modules/documents/schema.ts'
import { steeringModel } from '#modules/steering/schema.ts'
import { useAnswer } from '../answer.ts'
import { useChange } from '../change.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { type AnyRow, useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Failed, FailedPage } from '../states.tsx'
import { columnsOf } from './columns.ts'
import { RecordTable } from './record-table.tsx'

const kinds = [accessibilityReport, roleAssignment, role, steeringModel, documentTemplate] as const

/** Who may do what, the words of the steering model, long work, and the trail of every change. */
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
          <Jobs />
          {kinds.map((type) => (
            <Kind key={type.name} type={type} />
          ))}
          <Trail />
        </div>
      )}
    </>
  )
}

function Kind({ type }: { type: (typeof kinds)[number] }) {
  const rows = useRows(type).rows as readonly AnyRow[] | undefined
  if (rows === undefined || rows.length === 0) return null
  return <RecordTable type={type} fields={columnsOf(type)} rows={rows} hasHead />
}

const jobs = ['city.backup', 'audit.verify', 'warnings.sweep'] as const

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
                {t(`job_${name.replace('.', '_') as 'city_backup'}`)}
              </button>
            ))}
          </p>
        ) : null}
        {starting.isError ? <Failed error={starting.error} /> : null}
        {job === null ? null : <Progress job_id={job} />}
      </div>
    </section>
  )
}

function Progress({ job_id }: { job_id: string }) {
  const { t } = useReader()
  const found = useAnswer(jobEndpoint, { job_id }, { again: (job) => (isOver(job?.state) ? false : 500) })
  if (found.isError) return <Failed error={found.error} />
  if (found.data === undefined) return <p className="soft">{t('loading')}</p>
  const { state, result, message } = found.data
  return (
    <p role="status">
      {t(`job_state_${state}`)} {message} {result === null ? '' : JSON.stringify(result)}
    </p>
  )
}

function isOver(state: string | undefined): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled'
}

/** The latest changes, and a check of the whole chain when somebody asks for it. */
function Trail() {
  const { t, language } = useReader()
  const [before, setBefore] = useState<number | undefined>(undefined)
  const found = useAnswer(auditEndpoint, { limit: 50, ...(before === undefined ? {} : { before }) })
  const rows = found.data?.rows ?? []
  const last = rows.at(-1)?.seq
  return (
    <section className="pane" aria-labelledby="trail">
      <header>
        <h2 id="trail">{t('audit_trail')}</h2>
        <Verification />
      </header>
      {found.isError ? <Failed error={found.error} /> : null}
      {found.isPending ? <RowsSkeleton count={8} /> : null}
      <ScrollFrame label={t('audit_trail')}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('number_short')}
              </th>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('item')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.seq}>
                <td className="num">{row.seq}</td>
                <td>
                  {printDate(dateInStockholm(row.recorded_at), 'day', language)} {printTime(row.recorded_at, language)}
                </td>
                <td>{row.actor_name}</td>
                <td>{row.verb}</td>
                <td>{row.subject_id ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p className="calmline row">
        {before === undefined ? null : (
          <button type="button" className="btn sm" onClick={() => setBefore(undefined)}>
            {t('latest')}
          </button>
        )}
        {last === undefined || last <= 1 ? null : (
          <button type="button" className="btn sm" onClick={() => setBefore(last)}>
            {t('earlier')}
          </button>
        )}
      </p>
    </section>
  )
}

function Verification() {
  const { t } = useReader()
  const [isAsked, setAsked] = useState(false)
  const found = useAnswer(verifyEndpoint, {}, { enabled: isAsked })
  if (!isAsked) {
    return (
      <button type="button" className="btn sm push" onClick={() => setAsked(true)}>
        {t('verify_chain')}
      </button>
    )
  }
  if (found.isError) return <Failed error={found.error} />
  if (found.data === undefined) return <span className="push soft">{t('loading')}</span>
  const { broken, events } = found.data
  return (
    <span className={broken === null ? 'sev good push' : 'sev crit push'} role="status">
      <Icon name={broken === null ? 'check' : 'octagon'} />
      {broken === null ? t('chain_whole', { events }) : t('chain_broken', { seq: broken.seq })}
    </span>
  )
}
