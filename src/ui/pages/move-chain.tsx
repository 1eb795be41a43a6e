import type { RowOf } from '#core/record.ts'
import type { premise, premiseChange } from '#modules/premises/schema.ts'
import { premiseChange as changeType } from '#modules/premises/schema.ts'
import { placeOf } from '../cliff-rows.ts'
import { useReader } from '../language.tsx'
import { RecordLink, RecordValue } from '../record-value.tsx'
import type { AnyRow } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { fieldWord, valueWord } from '../words/record-words.ts'

type Props = {
  title: string
  changes: readonly RowOf<typeof premiseChange>[]
  premises: readonly RowOf<typeof premise>[]
}

/** The changes of a move chain in their order, so that nobody is without a place a single day. */
export function MoveChain({ title, changes, premises }: Props) {
  const { t, language } = useReader()
  const nameOf = (id: string | null) => premises.find((row) => row.id === id)?.name ?? '–'
  const ordered = changes.toSorted((a, b) => a.position - b.position)
  const days = ordered.flatMap((row) => [row.starts_on, row.ends_on]).filter((day) => day !== null)
  const years = days.map((day) => Number(day.slice(0, 4)))
  const map = years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) + 1 }
  const undated = ordered.filter((row) => row.starts_on === null && row.ends_on === null).length
  return (
    <section className="pane" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="sm soft">{undated === 0 ? t('chain_dated') : t('chain_undated', { count: undated })}</span>
      </header>
      <ScrollFrame label={title}>
        <table className="rows cliffs">
          <thead>
            <tr>
              <th scope="col">{t('change')}</th>
              <th scope="col">{fieldWord('from_premise_id', language)}</th>
              <th scope="col">{fieldWord('to_premise_id', language)}</th>
              <th scope="col" className="axis">
                <span className="vh">{t('period')}</span>
                {map === null ? null : (
                  <span className="years" aria-hidden="true">
                    {Array.from({ length: map.last - map.first + 1 }, (_, index) => (
                      <span key={map.first + index}>{map.first + index}</span>
                    ))}
                  </span>
                )}
              </th>
              <th scope="col">{fieldWord('starts_on', language)}</th>
              <th scope="col">{fieldWord('ends_on', language)}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <RecordLink
                    kind="premise_change"
                    id={row.id}
                    titles={new Map([[`premise_change/${row.id}`, row.title]])}
                  />
                  <span className="sm mute block">{valueWord('premise_change', 'kind', row.kind, language)}</span>
                </th>
                <td>{nameOf(row.from_premise_id)}</td>
                <td>{nameOf(row.to_premise_id)}</td>
                <td className="axis">{map === null ? null : <ChangeBar row={row} map={map} />}</td>
                <td>
                  <RecordValue type={changeType} field="starts_on" row={row as AnyRow} titles={new Map()} />
                </td>
                <td>
                  <RecordValue type={changeType} field="ends_on" row={row as AnyRow} titles={new Map()} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

function ChangeBar({ row, map }: { row: RowOf<typeof premiseChange>; map: { first: number; last: number } }) {
  const from = row.starts_on === null ? 0 : placeOf(row.starts_on, map) * 1000
  const to = row.ends_on === null ? 1000 : placeOf(row.ends_on, map) * 1000
  const isOpen = row.starts_on === null || row.ends_on === null
  return (
    <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
      <rect
        className={isOpen ? 'span open' : 'span'}
        data-c={row.certainty}
        x={from}
        y="6"
        width={Math.max(to - from, 2)}
        height="8"
      />
    </svg>
  )
}
