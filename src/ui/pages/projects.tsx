import { Link } from '@tanstack/react-router'
import { isDate } from '#core/calendar.ts'
import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { project } from '#modules/projects/schema.ts'
import { listWarnings, type ShownWarning } from '#modules/warnings/schema.ts'
import { valueText } from '../amount.tsx'
import { useAnswer, useFigures } from '../answer.ts'
import { FigureCell } from '../figure-cell.tsx'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { RecordValue } from '../record-value.tsx'
import { type AnyRow, useRows, useTitles } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { fieldWord, valueWord } from '../words/record-words.ts'
import { GapCell, useGapIds } from './gap-cell.tsx'

/** The projects, the one whose money ends first at the top. */
export function ProjectsPage() {
  const { t, language } = useReader()
  const found = useRows(project)
  const rows = found.rows ?? []
  const ids = rows.map((row) => figureId('runway', { project: row.id }))
  const { trees: runways, isComing } = useFigures(ids)
  // Asked for beside the ends, so that the cells have them when the table comes.
  const gapIds = useGapIds()
  useFigures(rows.flatMap(({ id }) => gapIds(id).map(({ figure_id }) => figure_id)))
  const endOf = (id: string) => runways.get(figureId('runway', { project: id }))?.value ?? null
  const ordered = rows.toSorted(
    (a, b) => lastDay(endOf(a.id)).localeCompare(lastDay(endOf(b.id))) || a.position - b.position,
  )
  const wordsOf = (id: string) => {
    const tree = runways.get(figureId('runway', { project: id }))
    return tree === undefined ? '' : valueText(tree, language, t('unknown'))
  }
  const first = ordered.find((row) => endOf(row.id) !== null)
  return (
    <>
      <PageHead
        title={t('projects')}
        lead={
          found.rows === undefined || isComing
            ? '\u00a0'
            : first === undefined
              ? t('no_project_end')
              : t('money_ends_first', { project: first.title, end: wordsOf(first.id) })
        }
      />
      {found.isError ? <FailedPage error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending || isComing ? <RowsSkeleton count={6} /> : null}
      {found.rows?.length === 0 ? <Empty title={t('no_projects')} why={t('no_projects_why')} /> : null}
      {ordered.length === 0 || isComing ? null : <ProjectTable rows={ordered} />}
      <WhyDrawer />
    </>
  )
}

/** The last day that the money may reach: of "before 31 December 2027" that year's end. Unknown comes last. */
function lastDay(end: string | number | null): string {
  if (end === null) return '9999'
  const text = String(end)
  return isDate(text) ? text : `${/\d{4}/.exec(text)?.[0] ?? '9999'}-12-31`
}

function ProjectTable({ rows }: { rows: readonly RowOf<typeof project>[] }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const titles = useTitles([orgUnit.name])
  const warnings = useAnswer(listWarnings, {}).data?.rows ?? []
  return (
    <section className="pane" aria-label={t('projects')}>
      <ScrollFrame label={t('projects')}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t('project')}</th>
              <th scope="col">{fieldWord('state', language)}</th>
              <th scope="col">{fieldWord('owner_unit_id', language)}</th>
              <th scope="col">{t('runs_through')}</th>
              <th scope="col">{t('money_through')}</th>
              <th scope="col" className="num">
                {t('gap_first')}
              </th>
              <th scope="col">{t('warnings')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link
                    to="/stad/$city/projekt/$id"
                    params={{ city: where.city, id: row.id }}
                    search={keptSearch(search)}
                  >
                    {row.title}
                  </Link>
                </th>
                <td>{valueWord('project', 'state', row.state, language)}</td>
                <td>
                  <RecordValue type={project} field="owner_unit_id" row={row as AnyRow} titles={titles} />
                </td>
                <td>
                  <RecordValue type={project} field="ends_on" row={row as AnyRow} titles={titles} />
                </td>
                <td>
                  <FigureCell figure_id={figureId('runway', { project: row.id })} />
                </td>
                <td className="num">
                  <GapCell project={row.id} />
                </td>
                <td>
                  <WarningCount rows={warnings.filter((warning) => concerns(warning, row.id))} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

/** True when the record is what the warning is about, or among its evidence. */
export function concerns(warning: ShownWarning, id: string): boolean {
  return warning.subject.id === id || warning.evidence.some((part) => part.id === id)
}

export function WarningCount({ rows }: { rows: readonly ShownWarning[] }) {
  const { t } = useReader()
  if (rows.length === 0) return '–'
  const isCritical = rows.some((row) => row.severity === 'critical')
  return (
    <span className={isCritical ? 'sev crit' : 'sev warn'} title={rows.map((row) => row.title).join('\n')}>
      <Icon name={isCritical ? 'octagon' : 'triangle'} />
      {rows.length}
      <span className="vh"> {t('warnings')}</span>
    </span>
  )
}
