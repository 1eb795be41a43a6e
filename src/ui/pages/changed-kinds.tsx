import type { z } from 'zod'
import { printDate } from '#core/calendar.ts'
import { compareSwedish } from '#core/order.ts'
import type { changesEndpoint } from '#core/platform-endpoints.ts'
import { capital, nameOfKind } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { RecordLink } from '../record-value.tsx'
import { fieldWord } from '../words/record-words.ts'
import { ChangedList, openedAtMost } from './changed-list.tsx'

type Changes = z.output<typeof changesEndpoint.output>
type Change = Changes['rows'][number]

/** Kinds whose changes people ask for first, in this order. */
const first = ['decision', 'law_item', 'project', 'funding', 'lease', 'premise', 'priority', 'goal', 'local_need']

type Props = Pick<Changes, 'rows' | 'counts'>

/** The records that have come, changed or gone, of the kinds that are asked for first. */
export function FirstKinds({ rows, counts }: Props) {
  const { language } = useReader()
  return first.flatMap((kind) => {
    const count = counts.find((one) => one.kind === kind)?.count ?? 0
    const name = capital(nameOfKind(kind, language, 'many'))
    return count === 0 ? [] : [<Kind key={kind} name={name} count={count} rows={rowsOf(kind, rows)} />]
  })
}

/** Those of all other kinds, by the kinds' names, each folded. */
export function OtherKinds({ rows, counts }: Props) {
  const { t, language } = useReader()
  const named = counts
    .filter(({ kind }) => !first.includes(kind))
    .map((one) => ({ ...one, name: capital(nameOfKind(one.kind, language, 'many')) }))
    .toSorted((a, b) => compareSwedish(a.name, b.name))
  if (named.length === 0) return null
  return (
    <>
      <h2>{t('changes_others')}</h2>
      {named.map(({ kind, count, name }) => (
        <Kind key={kind} name={name} count={count} rows={rowsOf(kind, rows)} folded />
      ))}
    </>
  )
}

const rowsOf = (kind: string, rows: readonly Change[]) => rows.filter((row) => row.kind === kind)

type KindProps = { name: string; count: number; rows: readonly Change[]; folded?: boolean }

function Kind({ name, count, rows, folded = false }: KindProps) {
  const { t } = useReader()
  return (
    <ChangedList
      name={name}
      note={t(count === 1 ? 'changes_one' : 'changes_many', { count })}
      isOpen={!folded && count <= openedAtMost}
    >
      <ul>
        {rows.map((row) => (
          <Changed key={row.id} row={row} />
        ))}
      </ul>
      {rows.length < count ? (
        <p className="sm soft calmline">{t('changes_cut', { shown: rows.length, count })}</p>
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
