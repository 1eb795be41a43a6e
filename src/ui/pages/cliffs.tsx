import { printDate } from '#core/calendar.ts'
import { earmarkedEquity, funding } from '#modules/budget/schema.ts'
import { lawItem } from '#modules/laws/schema.ts'
import { lease } from '#modules/premises/schema.ts'
import { contract, project, projectPhase } from '#modules/projects/schema.ts'
import { listWarnings } from '#modules/warnings/schema.ts'
import { useAnswer } from '../answer.ts'
import { type CliffRow, endsByYear, placeOf, yearsOfMap } from '../cliff-rows.ts'
import { capital, nameOfKind } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { RecordLink } from '../record-value.tsx'
import { useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { AsOfLine } from './as-of-line.tsx'
import { CertaintyKey } from './certainty-key.tsx'
import { CliffFilter, type CliffKind, cliffKinds, useShownCliffs } from './cliff-filter.tsx'

/** All that ends, on one axis: money, phases, contracts, leases, and the days laws come into force. */
export function CliffsPage() {
  const { t } = useReader()
  const found = useCliffRows()
  const today = useAnswer(listWarnings, {}).data?.today
  const shown = useShownCliffs(found.rows)
  const rows = shown.rows
  return (
    <>
      <PageHead
        title={t('cliffs')}
        lead={rows === undefined || today === undefined ? '\u00a0' : <Lead rows={rows} today={today} />}
      />
      {found.error === null ? null : <FailedPage error={found.error} />}
      <AsOfLine />
      <CliffFilter shown={shown} />
      {(rows === undefined || today === undefined) && found.error === null ? <RowsSkeleton count={12} /> : null}
      {found.rows?.length === 0 ? <Empty title={t('nothing_ends')} why={t('nothing_ends_why')} /> : null}
      {rows?.length === 0 && found.rows?.length !== 0 ? (
        <Empty title={t('nothing_ends_here')} why={t('nothing_ends_here_why')} />
      ) : null}
      {rows === undefined || today === undefined || rows.length === 0 ? null : <CliffTable rows={rows} today={today} />}
    </>
  )
}

/** The year in which most things end, in one sentence. */
function Lead({ rows, today }: { rows: readonly CliffRow[]; today: string }) {
  const { t } = useReader()
  const ahead = endsByYear(rows, yearsOfMap(rows, today)).filter(({ year }) => year >= Number(today.slice(0, 4)))
  const most = ahead.toSorted((a, b) => b.count - a.count)[0]
  const open = rows.filter((row) => !row.isPoint && row.ends_on === null).length
  if (most === undefined || most.count === 0) return t('no_known_end', { open })
  return t('most_end_in', { year: most.year, count: most.count, open })
}

function useCliffRows(): { rows: readonly CliffRow[] | undefined; error: Error | null } {
  const [money, equity] = [useRows(funding), useRows(earmarkedEquity)]
  const [phases, projects, contracts] = [useRows(projectPhase), useRows(project), useRows(contract)]
  const [leases, laws] = [useRows(lease), useRows(lawItem)]
  const all = [money, equity, phases, projects, contracts, leases, laws]
  const error = all.every((query) => query.isError) ? (all[0]?.error ?? null) : null
  if (all.some((query) => query.isPending)) return { rows: undefined, error }
  const unitOf = new Map((projects.rows ?? []).map((row) => [row.id, row]))
  const rows: CliffRow[] = [
    ...(money.rows ?? []).map((row) => ({ ...own('funding', row), starts_on: row.valid_from, ends_on: row.valid_to })),
    ...(equity.rows ?? []).map((row) => ({
      ...own('earmarked_equity', row),
      starts_on: null,
      ends_on: row.available_to,
    })),
    ...(phases.rows ?? []).map((row) => ({
      ...own('project_phase', { ...row, unit_id: unitOf.get(row.project_id)?.unit_id ?? null }),
      title: `${unitOf.get(row.project_id)?.title ?? row.project_id}: ${row.title}`,
      starts_on: row.starts_on,
      ends_on: row.ends_on,
    })),
    ...(contracts.rows ?? []).map((row) => ({
      ...own('contract', row),
      starts_on: row.starts_on,
      ends_on: row.ends_on,
    })),
    ...(leases.rows ?? []).map((row) => ({ ...own('lease', row), starts_on: row.starts_on, ends_on: row.ends_on })),
    ...(laws.rows ?? [])
      .filter((row) => row.in_force_on !== null)
      .map((row) => ({
        ...own('law_item', { ...row, unit_id: row.owner_unit_id }),
        certainty: row.in_force_state === 'known' ? ('decided' as const) : ('proposed' as const),
        starts_on: row.in_force_on,
        ends_on: row.in_force_on,
        isPoint: true,
      })),
  ]
  return { rows, error }
}

type Own = { id: string; title: string; unit_id: string | null; certainty: CliffRow['certainty'] }

function own(kind: CliffKind, { id, title, unit_id, certainty }: Own) {
  return { kind, id, title, unit_id, certainty, isPoint: false }
}

function CliffTable({ rows, today }: { rows: readonly CliffRow[]; today: string }) {
  const { t } = useReader()
  const years = yearsOfMap(rows, today)
  const counts = endsByYear(rows, years)
  const worst = Math.max(1, ...counts.map(({ count }) => count))
  return (
    <section className="pane" aria-label={t('cliffs')}>
      <header>
        <h2>{t('what_ends_when')}</h2>
        <CertaintyKey />
      </header>
      <ScrollFrame label={t('cliffs')}>
        <table className="rows cliffs">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col" className="axis">
                <span className="vh">{t('period')}</span>
                <span className="years" aria-hidden="true">
                  {counts.map(({ year, count }) => (
                    <span key={year} data-worst={count === worst ? '' : undefined}>
                      {year}
                      <small>{count === 0 ? '' : t('ends_count', { count })}</small>
                    </span>
                  ))}
                </span>
              </th>
              <th scope="col">{t('ends')}</th>
            </tr>
          </thead>
          {cliffKinds.map((kind) => (
            <Group key={kind} kind={kind} rows={rows.filter((row) => row.kind === kind)} years={years} today={today} />
          ))}
        </table>
      </ScrollFrame>
    </section>
  )
}

type GroupProps = { kind: CliffKind; rows: readonly CliffRow[]; years: { first: number; last: number }; today: string }

function Group({ kind, rows, years, today }: GroupProps) {
  const { t, language } = useReader()
  if (rows.length === 0) return null
  const ordered = rows.toSorted((a, b) => (a.ends_on ?? '9999').localeCompare(b.ends_on ?? '9999'))
  return (
    <tbody>
      <tr className="grouphead">
        <th scope="rowgroup" colSpan={3}>
          {capital(nameOfKind(kind, language, 'many'))}
        </th>
      </tr>
      {ordered.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <RecordLink kind={row.kind} id={row.id} titles={new Map([[`${row.kind}/${row.id}`, row.title]])} />
          </th>
          <td className="axis">
            <Bar row={row} years={years} today={today} />
          </td>
          <td className="when">
            {row.ends_on === null ? (
              <span className="unk">{t('end_unknown')}</span>
            ) : (
              printDate(row.ends_on, 'day', language)
            )}
          </td>
        </tr>
      ))}
    </tbody>
  )
}

/** From its start to its end; dashed where a day is unknown, a thick stroke where it ends, a diamond for one day. */
function Bar({ row, years, today }: { row: CliffRow; years: { first: number; last: number }; today: string }) {
  const x = (day: string) => placeOf(day, years) * 1000
  const from = row.starts_on === null ? 0 : x(row.starts_on)
  const to = row.ends_on === null ? 1000 : x(row.ends_on)
  const isOpen = row.starts_on === null || row.ends_on === null
  return (
    <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
      {Array.from(
        { length: years.last - years.first },
        (_, index) => ((index + 1) * 1000) / (years.last - years.first + 1),
      ).map((tick) => (
        <line key={tick} className="tick" x1={tick} x2={tick} y1="0" y2="20" />
      ))}
      <line className="today" x1={x(today)} x2={x(today)} y1="0" y2="20" />
      {row.isPoint ? (
        <line className="point" data-c={row.certainty} x1={to} x2={to} y1="3" y2="17" />
      ) : (
        <rect
          className={isOpen ? 'span open' : 'span'}
          data-c={row.certainty}
          x={from}
          y="6"
          width={Math.max(to - from, 2)}
          height="8"
        />
      )}
      {row.isPoint || row.ends_on === null ? null : <line className="cliff" x1={to} x2={to} y1="2" y2="18" />}
    </svg>
  )
}
