import { useState } from 'react'
import type { z } from 'zod'
import { dateInStockholm, printDate, printTime } from '#core/calendar.ts'
import { backupStatusEndpoint, startJobEndpoint } from '#core/platform-endpoints.ts'
import { useAnswer } from '../answer.ts'
import { useChange } from '../change.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRights } from '../rights.ts'
import { Failed } from '../states.tsx'
import { JobProgress } from './job-progress.tsx'

type Status = z.output<typeof backupStatusEndpoint.output>

/** When the city was last backed up, a warning when that is long ago or never, and the way to do it now. */
export function BackupStatus() {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayInArea } = useRights()
  const found = useAnswer(backupStatusEndpoint, {})
  const [job, setJob] = useState<string | null>(null)
  const starting = useChange(startJobEndpoint, ({ job_id }) => setJob(job_id))
  const mayStart = where.asOf === null && mayInArea('administration', 'write')
  return (
    <section className="pane" aria-labelledby="backup">
      <header>
        <h2 id="backup">{t('backup')}</h2>
        {mayStart ? (
          <button
            type="button"
            className="btn sm push"
            onClick={() => starting.mutate({ input: { name: 'city.backup' } })}
          >
            {t('job_city_backup')}
          </button>
        ) : null}
      </header>
      <div className="calmline">
        {found.isError ? <Failed error={found.error} /> : null}
        {found.data === undefined ? null : <Standing status={found.data} />}
        {starting.isError ? <Failed error={starting.error} /> : null}
        {job === null ? null : <JobProgress job_id={job} />}
      </div>
      {found.data?.latest === undefined || found.data.latest === null ? null : <Latest latest={found.data.latest} />}
    </section>
  )
}

function Standing({ status: { latest, is_old } }: { status: Status }) {
  const { t, language } = useReader()
  if (latest === null || is_old)
    return (
      <>
        <p className="sev warn">
          <Icon name="triangle" />
          {latest === null ? t('backup_none') : t('backup_old', { days: latest.days })}
        </p>
        <p>{t(latest === null ? 'backup_none_why' : 'backup_old_why')}</p>
      </>
    )
  const date = printDate(dateInStockholm(latest.made_at), 'day', language)
  return (
    <>
      <p className="sev good">
        <Icon name="check" />
        {t('backup_fresh', { date, time: printTime(latest.made_at, language) })}
      </p>
      <p className="soft">{t('backup_move')}</p>
    </>
  )
}

function Latest({ latest }: { latest: NonNullable<Status['latest']> }) {
  const { t, language } = useReader()
  const instant = (at: string) => `${printDate(dateInStockholm(at), 'day', language)} ${printTime(at, language)}`
  const facts = [
    [t('backup_file'), latest.name],
    [t('backup_by'), `${latest.made_by}, ${instant(latest.made_at)}`],
    [t('backup_verified'), instant(latest.verified_at)],
    [t('backup_rows'), latest.rows.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')],
  ] as const
  return (
    <dl className="factlist">
      {facts.map(([head, fact]) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
