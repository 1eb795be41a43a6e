import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { z } from 'zod'
import { recordEndpoints } from '#core/record-endpoints.ts'
import { cancelImportJob, importRun, listImportJobs } from '#modules/imports/schema.ts'
import { useAnswer } from '../answer.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { Failed } from '../states.tsx'

type Job = z.output<typeof listImportJobs.output>['rows'][number]

/** The large files that are being read now, also those that were begun before the page was opened. */
export function ImportJobs() {
  const { t } = useReader()
  const queries = useQueryClient()
  const found = useAnswer(listImportJobs, {}, { again: (jobs) => ((jobs?.rows.length ?? 0) > 0 ? 500 : false) })
  const rows = found.data?.rows ?? []
  const before = useRef(rows.length)
  useEffect(() => {
    // One that is over may have been read in.
    if (rows.length < before.current)
      void queries.invalidateQueries({ queryKey: [recordEndpoints(importRun).list.name] })
    before.current = rows.length
  }, [rows.length, queries])
  if (rows.length === 0) return null
  return (
    <section className="pane importing" aria-labelledby="import-jobs">
      <header>
        <h2 id="import-jobs">{t('import_jobs')}</h2>
      </header>
      <ul className="jobs">
        {rows.map((job) => (
          <JobRow key={job.job_id} job={job} />
        ))}
      </ul>
    </section>
  )
}

function JobRow({ job }: { job: Job }) {
  const { t, language } = useReader()
  const cancelling = useChange(cancelImportJob)
  const number = (count: number) => count.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')
  const { file_name, stage, done, total, started_by, job_id } = job
  const isWriting = stage === 'writing' && total !== null
  const words = isWriting
    ? t('job_writing', { done: number(done), total: number(total) })
    : t(stage === 'reading' ? 'job_reading' : 'job_waiting')
  return (
    <li>
      <p>
        <b>{file_name}</b> <span className="soft">{started_by}</span>
      </p>
      <Progress name={file_name} done={isWriting ? done : null} total={total ?? 1} />
      <p className="sm soft">{words}</p>
      <button
        type="button"
        className="btn sm"
        aria-label={`${t('stop_job')}: ${file_name}`}
        aria-disabled={cancelling.isPending || cancelling.isSuccess}
        onClick={() => cancelling.mutate({ input: { job_id } })}
      >
        {t(cancelling.isSuccess ? 'stopping_job' : 'stop_job')}
      </button>
      {cancelling.isError ? <Failed error={cancelling.error} /> : null}
    </li>
  )
}

type ProgressProps = {
  name: string
  /** Null while it is not known how much there is. */
  done: number | null
  total: number
}

/** How far something has come, as a bar with a name. */
export function Progress({ name, done, total }: ProgressProps) {
  return <progress aria-label={name} max={total} {...(done === null ? {} : { value: done })} />
}
