import { Link } from '@tanstack/react-router'
import { dateInStockholm, printDate } from '#core/calendar.ts'
import type { Explained } from '#core/figure.ts'
import { capital, nameOfKind } from './kind-names.ts'
import { useReader } from './language.tsx'
import { keptSearch, usePlace } from './place.tsx'
import { typeOfName } from './record-types.ts'
import { RecordLink } from './record-value.tsx'
import { useRights } from './rights.ts'

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

/** Characters of an id that somebody has given; a longer one was made, and says nothing. */
const longest_code = 30

/** The record that a number comes from, as a way to it; null where it is none that the reader may open. */
export function useRecordBehind(): (tree: Pick<Explained, 'record'>) => Behind | null {
  const { language } = useReader()
  const { mayInArea } = useRights()
  return ({ record }) => {
    const type = record === null ? null : typeOfName(record.kind)
    if (record === null || type === null || !mayInArea(type.area, 'read')) return null
    const kind = capital(nameOfKind(type.name, language, 'one'))
    return { ...record, name: record.id.length > longest_code ? kind : `${kind} ${record.id}` }
  }
}

type Behind = { kind: string; id: string; name: string }

/** The source, the decision, the record and the person behind a number; nothing when it has none of its own. */
export function Origin({ tree }: { tree: Explained }) {
  const { t, language } = useReader()
  const { source, decision, recorded } = tree
  const behind = useRecordBehind()(tree)
  if (source === null && decision === null && recorded === null && behind === null) return null
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
      {behind === null ? null : (
        <>
          <dt>{t('record_behind')}</dt>
          <dd>
            <RecordLink {...behind} titles={new Map([[`${behind.kind}/${behind.id}`, behind.name]])} />
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
