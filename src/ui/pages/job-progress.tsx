import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { backupStatusEndpoint, jobEndpoint } from '#core/platform-endpoints.ts'
import { useAnswer } from '../answer.ts'
import { useReader } from '../language.tsx'
import { Failed } from '../states.tsx'

/** How far long work has come, asked again until it is over, and what came of it. */
export function JobProgress({ job_id }: { job_id: string }) {
  const { t } = useReader()
  const queries = useQueryClient()
  const found = useAnswer(jobEndpoint, { job_id }, { again: (job) => (isOver(job?.state) ? false : 500) })
  const over = isOver(found.data?.state)
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: [backupStatusEndpoint.name] })
  }, [over, queries])
  if (found.isError) return <Failed error={found.error} />
  if (found.data === undefined) return <p className="soft">{t('loading')}</p>
  const { state, result } = found.data
  return (
    <p role="status">
      {t(`job_state_${state}`)} {result === null ? '' : <Outcome result={result} />}
    </p>
  )
}

function isOver(state: string | undefined): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled'
}

/** What came of the work in words; what only programs read is left out. */
function Outcome({ result }: { result: Readonly<Record<string, unknown>> }) {
  const { t } = useReader()
  const { appeared, gone, events, broken, code } = result
  if (typeof appeared === 'number' && typeof gone === 'number') return t('sweep_result', { appeared, gone })
  if (typeof code === 'string') return <code>{code}</code>
  if (typeof events !== 'number') return null
  const at = (broken as { seq?: unknown } | null)?.seq
  return typeof at === 'number' ? t('chain_broken', { seq: at }) : t('chain_whole', { events })
}
