import { Link } from '@tanstack/react-router'
import { printDate } from '#core/calendar.ts'
import { recordEndpoints } from '#core/record-endpoints.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { listWarnings, type ShownWarning } from '#modules/warnings/schema.ts'
import { useAnswer, useFirstDocument } from '../answer.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { KeyFiguresSkeleton, RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { daysOf, nearestDays } from '../warning-days.ts'
import { type Frame, KeyFigures } from './key-figures.tsx'
import { NearestDays, OpenWarnings } from './overview-lists.tsx'

const sets = recordEndpoints(entrySet)
const units = recordEndpoints(orgUnit)

/** What stands out now: the net and the pressure, what is nearest in time, the gravest warnings. */
export function Overview() {
  const { t } = useReader()
  const { where, search } = usePlace()
  const frame = useFrame()
  const warnings = useAnswer(listWarnings, {})
  const trouble = warnings.error ?? frame.error
  const retry = () => {
    void warnings.refetch()
    frame.retry()
  }
  return (
    <>
      <PageHead
        title={t('overview')}
        lead={
          warnings.data === undefined || frame.data === undefined ? (
            '\u00a0'
          ) : (
            <Lead rows={warnings.data.rows} today={warnings.data.today} unit={frame.data?.unit_name ?? ''} />
          )
        }
      >
        <Link className="btn" to="/stad/$city/underlag" params={{ city: where.city }} search={keptSearch(search)}>
          {t('go_document')}
        </Link>
      </PageHead>
      {trouble === null ? <Findings frame={frame.data} /> : <FailedPage error={trouble} retry={retry} />}
    </>
  )
}

function Findings({ frame }: { frame: Frame | null | undefined }) {
  const { t } = useReader()
  const warnings = useAnswer(listWarnings, {})
  return (
    <>
      {frame === undefined ? <KeyFiguresSkeleton /> : frame === null ? null : <KeyFigures frame={frame} />}
      {frame === null ? <Empty title={t('no_budget')} why={t('no_budget_why')} /> : null}
      <div className="halves">
        {warnings.data === undefined ? (
          <>
            <RowsSkeleton count={5} />
            <RowsSkeleton count={5} />
          </>
        ) : (
          <>
            <NearestDays rows={warnings.data.rows} today={warnings.data.today} />
            <OpenWarnings rows={warnings.data.rows} today={warnings.data.today} />
          </>
        )}
      </div>
    </>
  )
}

/** The unit of the first document and the years that its budget is compared over; null without a budget. */
function useFrame(): { data: Frame | null | undefined; error: Error | null; retry: () => void } {
  const budgets = useAnswer(sets.list, {})
  const document = useFirstDocument()
  const named = useAnswer(units.list, {})
  const error = budgets.error ?? document.error ?? named.error
  const retry = () => {
    for (const query of [budgets, document, named]) void query.refetch()
  }
  if (budgets.data === undefined || document.data === undefined || named.data === undefined) {
    return { data: undefined, error, retry }
  }
  const budget = budgets.data.rows
    .filter((row) => row.kind === 'decided_budget')
    .sort((a, b) => Number(b.first_year) - Number(a.first_year))[0]
  if (budget === undefined || document.data === null) return { data: null, error, retry }
  const unit = String(document.data.unit_id)
  const unit_name = String(named.data.rows.find((row) => row.id === unit)?.name ?? unit)
  const reference = Number(budget.first_year)
  return { data: { unit, unit_name, reference, year: reference + 2 }, error, retry }
}

/** The day, whose plan it is, how much is wrong and what comes first. */
function Lead({ rows, today, unit }: { rows: readonly ShownWarning[]; today: string; unit: string }) {
  const { t, language } = useReader()
  const open = rows.filter((row) => row.severity === 'critical' && row.acknowledged === null).length
  const nearest = nearestDays(rows)[0]
  const days = nearest === undefined ? null : daysOf(nearest, today, language, t)
  const sentences = [
    `${[unit, printDate(today, 'day', language)].filter((part) => part !== '').join(', ')}.`,
    t(open === 1 ? 'open_critical_one' : 'open_critical_many', { count: open }),
    days === null ? '' : t('nearest_day', { days: days.ahead }),
  ]
  return <>{sentences.filter((sentence) => sentence !== '').join(' ')}</>
}
