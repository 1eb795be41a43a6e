import { Link } from '@tanstack/react-router'
import { dateInStockholm, printDate } from '#core/calendar.ts'
import type { Explained } from '#core/figure.ts'
import { useReader } from './language.tsx'
import { keptSearch, usePlace } from './place.tsx'

/** Sentences under a small heading; '' gives no heading. Nothing when there are none. */
export function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <div>
      {title === '' ? null : <h3>{title}</h3>}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

/** The source, the decision and the person behind a number; nothing when it has none of its own. */
export function Origin({ tree }: { tree: Explained }) {
  const { t, language } = useReader()
  const { source, decision, recorded } = tree
  if (source === null && decision === null && recorded === null) return null
  return (
    <dl className="facts">
      {source === null ? null : (
        <>
          <dt>{t('source')}</dt>
          <dd>
            {`${source.document}, `}
            <SectionLink section={source.section} />
          </dd>
        </>
      )}
      {decision === null ? null : (
        <>
          <dt>{t('decision')}</dt>
          <dd>
            <Decision decision={decision} />
          </dd>
        </>
      )}
      {recorded === null ? null : (
        <>
          <dt>{t('recorded')}</dt>
          <dd>
            {t('recorded_by', { date: printDate(dateInStockholm(recorded.at), 'day', language), by: recorded.by })}
          </dd>
        </>
      )}
    </dl>
  )
}

function Decision({ decision }: { decision: NonNullable<Explained['decision']> }) {
  const { t, language } = useReader()
  const day = decision.decided_on === '' ? t('decision_day_unknown') : printDate(decision.decided_on, 'day', language)
  const paragraph = decision.paragraph === null ? '' : `§\u00a0${decision.paragraph}`
  return <>{[decision.body, day, paragraph].filter((part) => part !== '').join(', ')}</>
}

/** A section of the city's document as a link to its place; any other paragraph, such as one of a law, as words. */
export function SectionLink({ section }: { section: string }) {
  const { t } = useReader()
  const { where, search } = usePlace()
  if (!/^\d{1,2}(\.\d{1,2}){0,2}$/.test(section)) return <>{section}</>
  return (
    <Link
      to="/stad/$city/underlag"
      params={{ city: where.city }}
      search={keptSearch(search)}
      hash={section}
      activeOptions={{ exact: true, includeHash: true }}
    >
      {t('section', { section })}
    </Link>
  )
}
