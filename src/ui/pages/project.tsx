import { Link, useParams } from '@tanstack/react-router'
import { figureId } from '#core/figure.ts'
import type { RecordType } from '#core/record.ts'
import { funding } from '#modules/budget/schema.ts'
import { benefit, burnPoint, contract, project, projectDependency, projectPhase } from '#modules/projects/schema.ts'
import { neighbours } from '#modules/thread/schema.ts'
import { listWarnings } from '#modules/warnings/schema.ts'
import { useAnswer, useFigures } from '../answer.ts'
import { FigureCell } from '../figure-cell.tsx'
import { type Frame, useFrame, yearsOf } from '../frame.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { type AnyRow, endpointsOf, titleOf, useAnyComing, useRows } from '../records.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { valueWord } from '../words/record-words.ts'
import { ProjectBurn, ProjectFunding } from './project-money.tsx'
import { concerns } from './projects.tsx'
import { RecordLinks } from './record-links.tsx'
import { RecordTable } from './record-table.tsx'
import { WarningLink } from './warning-row.tsx'

/** One project: how long its money lasts, its phases and money in time, what it waits for, what is wrong. */
export function ProjectPage() {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const { id = '' } = useParams({ strict: false })
  const found = useAnswer(endpointsOf(project).get, { id })
  const isComing = useProjectComing(id)
  const row = isComing ? undefined : (found.data as AnyRow | undefined)
  return (
    <>
      <PageHead
        title={row === undefined ? id : titleOf(project, row)}
        lead={row === undefined ? '\u00a0' : String(row.purpose)}
      >
        <Link to="/stad/$city/projekt" params={{ city: where.city }} search={keptSearch(search)} className="btn">
          <Icon name="back" />
          {t('all_projects')}
        </Link>
        <Link
          to="/stad/$city/register/$path/$id"
          params={{ city: where.city, path: project.path, id }}
          search={keptSearch(search)}
          className="btn"
        >
          {t('record_and_history')}
        </Link>
      </PageHead>
      {found.isError ? <FailedPage error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending || (isComing && !found.isError) ? <RowsSkeleton count={8} /> : null}
      {row === undefined ? null : (
        <div className="recordpage">
          <div>
            <p className="stateline">
              <span className="tagline">{valueWord('project', 'state', String(row.state), language)}</span>
            </p>
            <Money id={id} />
            <Below
              type={projectPhase}
              column="project_id"
              id={id}
              fields={['state', 'starts_on', 'ends_on', 'planned_cost_ore']}
            />
            <ProjectFunding row={row as never} />
            <ProjectBurn row={row as never} />
            <Below type={projectDependency} column="project_id" id={id} fields={['on_id', 'effect']} />
            <Below
              type={contract}
              column="project_id"
              id={id}
              fields={['service_area', 'state', 'starts_on', 'ends_on']}
            />
            <Below type={benefit} column="project_id" id={id} fields={['measure', 'owner_unit_id', 'realised']} />
          </div>
          <div>
            <Wrongs id={id} />
            <RecordLinks id={id} />
          </div>
        </div>
      )}
      <WhyDrawer />
    </>
  )
}

/** The figures of a project's money: how long it lasts, and what is missing in each year of the frame. */
const moneyFigures = (project: string, frame: Frame | null | undefined) => [
  figureId('runway', { project }),
  figureId('burn_rate', { project }),
  ...(frame ? yearsOf(frame).map((year) => figureId('funding_gap', { project, year })) : []),
]

/** True until everything that the page shows is there: what is read first would be pushed away by what comes later. */
function useProjectComing(id: string): boolean {
  const frame = useFrame()
  const figures = useFigures(moneyFigures(id, frame.data))
  const warnings = useAnswer(listWarnings, {})
  const links = useAnswer(neighbours, { id })
  const isListing = useAnyComing([projectPhase, funding, burnPoint, projectDependency, contract, benefit])
  const isFraming = frame.data === undefined && frame.error === null
  return isFraming || figures.isComing || warnings.isPending || links.isPending || isListing
}

/** How long the decided money lasts, and what is missing year by year. */
function Money({ id }: { id: string }) {
  const { t } = useReader()
  const frame = useFrame().data
  return (
    <section className="pane" aria-labelledby="money">
      <header>
        <h2 id="money">{t('money_in_time')}</h2>
      </header>
      <dl className="factlist">
        <div>
          <dt>{t('money_through')}</dt>
          <dd>
            <FigureCell figure_id={figureId('runway', { project: id })} />
          </dd>
        </div>
        <div>
          <dt>{t('burn_a_month')}</dt>
          <dd>
            <FigureCell figure_id={figureId('burn_rate', { project: id })} />
          </dd>
        </div>
        {frame
          ? yearsOf(frame).map((year) => (
              <div key={year}>
                <dt>{t('gap_in', { year })}</dt>
                <dd>
                  <FigureCell figure_id={figureId('funding_gap', { project: id, year })} />
                </dd>
              </div>
            ))
          : null}
      </dl>
    </section>
  )
}

type BelowProps = { type: RecordType; column: string; id: string; fields: readonly string[] }

/** The records of a kind that belong to this one; left out where there are none. */
function Below({ type, column, id, fields }: BelowProps) {
  const rows = (useRows(type).rows as readonly AnyRow[] | undefined)?.filter((row) => row[column] === id) ?? []
  return rows.length === 0 ? null : <RecordTable type={type} fields={fields} rows={rows} hasHead />
}

function Wrongs({ id }: { id: string }) {
  const { t } = useReader()
  const rows = (useAnswer(listWarnings, {}).data?.rows ?? []).filter((warning) => concerns(warning, id))
  return (
    <section className="pane" aria-labelledby="wrongs">
      <header>
        <h2 id="wrongs">{t('warnings')}</h2>
      </header>
      {rows.length === 0 ? <p className="calmline soft">{t('nothing_wrong')}</p> : null}
      <ul className="history">
        {rows.map((row) => (
          <li key={`${row.code}.${row.subject.id}`}>
            <WarningLink row={row} selected={false} />
            <p className="sm soft">{row.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
