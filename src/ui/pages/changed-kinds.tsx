import { useState } from 'react'
import type { z } from 'zod'
import { printDate } from '#core/calendar.ts'
import { compareSwedish } from '#core/order.ts'
import { changesEndpoint } from '#core/platform-endpoints.ts'
import { useAnswer } from '../answer.ts'
import { capital, nameOfKind } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { RecordLink } from '../record-value.tsx'
import { Failed } from '../states.tsx'
import { fieldWord } from '../words/record-words.ts'
import { ChangedList, openedAtMost } from './changed-list.tsx'

export type Changes = z.output<typeof changesEndpoint.output>
type Change = Changes['rows'][number]

/** Kinds whose changes people ask for first, in this order. */
const first = ['decision', 'law_item', 'project', 'funding', 'lease', 'premise', 'priority', 'goal', 'local_need']

/** The records that have come, changed or gone, of the kinds that are asked for first. */
export function FirstKinds({ found }: { found: Changes }) {
  return first
    .filter((kind) => found.counts.some((one) => one.kind === kind))
    .map((kind) => <Kind key={kind} kind={kind} found={found} />)
}

/** Those of all other kinds, by the kinds' names, each folded. */
export function OtherKinds({ found }: { found: Changes }) {
  const { t, language } = useReader()
  const nameOf = (kind: string) => nameOfKind(kind, language, 'many')
  const kinds = found.counts
    .map(({ kind }) => kind)
    .filter((kind) => !first.includes(kind))
    .toSorted((a, b) => compareSwedish(nameOf(a), nameOf(b)))
  if (kinds.length === 0) return null
  return (
    <>
      <h2>{t('changes_others')}</h2>
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} found={found} isOther />
      ))}
    </>
  )
}

function Kind({ kind, found, isOther = false }: { kind: string; found: Changes; isOther?: boolean }) {
  const { t, language } = useReader()
  const [isAll, setAll] = useState(false)
  const count = found.counts.find((one) => one.kind === kind)?.count ?? 0
  const all = useAnswer(changesEndpoint, { since: found.since, kind }, { enabled: isAll })
  const rows = all.data?.rows ?? found.rows.filter((row) => row.kind === kind)
  return (
    <ChangedList
      name={capital(nameOfKind(kind, language, 'many'))}
      note={t(count === 1 ? 'changes_one' : 'changes_many', { count })}
      isOpen={!isOther && count <= openedAtMost}
      isBelow={isOther}
    >
      <ul>
        {rows.map((row) => (
          <Changed key={row.id} row={row} />
        ))}
      </ul>
      {all.isError ? <Failed error={all.error} retry={() => void all.refetch()} /> : null}
      {rows.length < count ? (
        <p className="calmline row wrap">
          <span className="sm soft">{t('changes_cut', { shown: rows.length, count })}</span>
          {isAll ? null : (
            <button type="button" className="btn quiet sm" onClick={() => setAll(true)}>
              {t('changes_all')}
            </button>
          )}
        </p>
      ) : null}
    </ChangedList>
  )
}

function Changed({ row }: { row: Change }) {
  const { t, language } = useReader()
  const fields = row.fields.map((field) => fieldWord(field, language).toLowerCase()).join(', ')
  return (
    <li className="item">
      <span>
        {row.change === 'gone' ? (
          row.title
        ) : (
          <RecordLink kind={row.kind} id={row.id} titles={new Map([[`${row.kind}/${row.id}`, row.title]])} />
        )}{' '}
        <span className="sm soft">
          {row.change === 'changed'
            ? t('changes_in', { fields })
            : t(row.change === 'come' ? 'changes_come' : 'changes_gone')}
        </span>
      </span>
      <span className="sm soft when">{printDate(row.recorded_on, 'day', language)}</span>
    </li>
  )
}
