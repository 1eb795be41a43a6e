import { useState } from 'react'
import { dateInStockholm, printDate, printTime } from '#core/calendar.ts'
import { auditEndpoint, verifyEndpoint } from '#core/platform-endpoints.ts'
import { useAnswer } from '../answer.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Failed } from '../states.tsx'

/** The latest changes, and a check of the whole chain when somebody asks for it. */
export function AuditTrail() {
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
