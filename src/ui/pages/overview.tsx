import { Link } from '@tanstack/react-router'
import { printDate } from '#core/calendar.ts'
import { planningRound } from '#modules/rounds/schema.ts'
import { listWarnings, type ShownWarning } from '#modules/warnings/schema.ts'
import { useAnswer } from '../answer.ts'
import { type Frame, useFrame, useUnitInFocus } from '../frame.ts'
import { useReader } from '../language.tsx'
import { openWarnings } from '../open-warnings.ts'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { KeyFiguresSkeleton, RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { daysOf, nearestDays } from '../warning-days.ts'
import { KeyFigures, useKeyFiguresComing } from './key-figures.tsx'
import { MyTasks, useTasks } from './my-tasks.tsx'
import { NearestDays, OpenWarnings } from './overview-lists.tsx'
import { PlanningYear } from './planning-year.tsx'

/** What stands out now: the net and the pressure, what is nearest in time, the gravest warnings. */
export function Overview() {
  const { t } = useReader()
  const { where, search } = usePlace()
  const frame = useFrame()
  const { mayInArea } = useRights()
  const warnings = useAnswer(listWarnings, {})
  const hasMoney = mayInArea('economy', 'read')
  const trouble = warnings.error ?? (hasMoney ? frame.error : null)
  const retry = () => {
    void warnings.refetch()
    frame.retry()
  }
  return (
    <>
      <PageHead
        title={t('overview')}
        lead={
          warnings.data === undefined || (hasMoney && frame.data === undefined) ? (
            '\u00a0'
          ) : (
            <Lead rows={warnings.data.rows} today={warnings.data.today} unit={frame.data?.unit_name ?? ''} />
          )
        }
      >
        <Link className="btn quiet" to="/stad/$city/andrat" params={{ city: where.city }} search={keptSearch(search)}>
          {t('changes_since_last_year')}
        </Link>
        <Link className="btn" to="/stad/$city/underlag" params={{ city: where.city }} search={keptSearch(search)}>
          {t('go_document')}
        </Link>
      </PageHead>
      {trouble === null ? (
        <Findings frame={hasMoney ? frame.data : null} hasMoney={hasMoney} />
      ) : (
        <FailedPage error={trouble} retry={retry} />
      )}
    </>
  )
}

/** Everything comes at once: what is read first would be pushed away by what comes later. */
function Findings({ frame, hasMoney }: { frame: Frame | null | undefined; hasMoney: boolean }) {
  const { t } = useReader()
  const warnings = useAnswer(listWarnings, {}).data
  const unit = useUnitInFocus()
  const tasks = useTasks(unit ?? undefined, warnings?.rows)
  const rounds = useRows(planningRound)
  const isCounting = useKeyFiguresComing(frame)
  const isComing = frame === undefined || warnings === undefined || rounds.isPending || isCounting
  if (isComing || (unit !== null && tasks === undefined)) {
    return (
      <>
        <KeyFiguresSkeleton />
        <div className="halves">
          <RowsSkeleton count={5} />
          <RowsSkeleton count={5} />
        </div>
      </>
    )
  }
  return (
    <>
      {frame === null ? null : <UnitFigures frame={frame} />}
      {frame === null && hasMoney ? <Empty title={t('no_budget')} why={t('no_budget_why')} /> : null}
      <div className="halves">
        {tasks === undefined ? null : <MyTasks tasks={tasks} today={warnings.today} />}
        <PlanningYear today={warnings.today} />
        <NearestDays rows={warnings.rows} today={warnings.today} />
        <OpenWarnings rows={warnings.rows} today={warnings.today} />
      </div>
    </>
  )
}

/** The key figures, for whoever may read the unit's money; the page has other things for the others. */
function UnitFigures({ frame }: { frame: Frame }) {
  const { mayIn } = useRights()
  return mayIn('economy', 'read', frame.unit) ? <KeyFigures frame={frame} /> : null
}

/** The day, whose plan it is, how much is wrong and what comes first. */
function Lead({ rows, today, unit }: { rows: readonly ShownWarning[]; today: string; unit: string }) {
  const { t, language } = useReader()
  const open = openWarnings(rows, 'critical').length
  const nearest = nearestDays(rows)[0]
  const days = nearest === undefined ? null : daysOf(nearest, today, language, t)
  const sentences = [
    `${[unit, printDate(today, 'day', language)].filter((part) => part !== '').join(', ')}.`,
    t(open === 1 ? 'open_critical_one' : 'open_critical_many', { count: open }),
    days === null ? '' : t('nearest_day', { days: days.ahead }),
  ]
  return <>{sentences.filter((sentence) => sentence !== '').join(' ')}</>
}
