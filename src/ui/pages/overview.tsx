import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Explained } from '#core/figure.ts'
import { figureId } from '#core/figure.ts'
import { explainEndpoint } from '#core/platform-endpoints.ts'
import { recordEndpoints } from '#core/record-endpoints.ts'
import { planDocument } from '#modules/documents/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { listWarnings } from '#modules/warnings/schema.ts'
import { valueText } from '../amount.tsx'
import { call, type Where } from '../api.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { Failed, Loading } from '../states.tsx'
import { WhyPanel } from '../why.tsx'
import { WarningRow } from './warning-row.tsx'

const sets = recordEndpoints(entrySet)
const documents = recordEndpoints(planDocument)

/** What stands out now: the net and the pressure, the gravest warnings, the way into the document. */
export function Overview() {
  const { t } = useReader()
  const { where, search } = usePlace()
  const frame = useQuery({ queryKey: ['frame', where], queryFn: () => frameOf(where) })
  const warnings = useQuery({ queryKey: ['warnings', where], queryFn: () => call(listWarnings, {}, where) })
  if (frame.isPending || warnings.isPending) return <Loading lines={8} />
  if (frame.isError) return <Failed error={frame.error} retry={() => void frame.refetch()} />
  if (warnings.isError) return <Failed error={warnings.error} retry={() => void warnings.refetch()} />
  const critical = warnings.data.rows.filter((row) => row.severity === 'critical')
  return (
    <>
      <div className="head">
        <div>
          <h1>{t('overview')}</h1>
          {frame.data === null ? (
            <p className="lead">{t('overview_no_budget')}</p>
          ) : (
            <Lead critical={critical.length} frame={frame.data} />
          )}
        </div>
        <div className="acts">
          <Link
            className="btn primary"
            to="/stad/$city/underlag"
            params={{ city: where.city }}
            search={search.per === undefined ? {} : { per: search.per }}
          >
            {t('go_document')}
          </Link>
        </div>
      </div>
      {frame.data === null ? null : <KeyFigures frame={frame.data} />}
      <div className={search.siffra === undefined ? '' : 'split'}>
        <section className="wl" aria-labelledby="gravest">
          <h2 className="crit" id="gravest">
            {t('critical_head')}
            <span className="count crit">{critical.length}</span>
          </h2>
          <ul>
            {critical.map((row) => (
              <WarningRow key={`${row.code}-${row.subject.id}`} row={row} selected={false} />
            ))}
          </ul>
          <p className="wl-foot">
            <Link
              to="/stad/$city/varningar"
              params={{ city: where.city }}
              search={search.per === undefined ? {} : { per: search.per }}
            >
              {t('go_warnings')}
            </Link>
          </p>
        </section>
        {search.siffra === undefined ? null : (
          <aside className="aside-why">
            <WhyPanel figure_id={search.siffra} />
          </aside>
        )}
      </div>
    </>
  )
}

type Frame = { unit: string; reference: number; year: number }

/** The unit of the first document and the years that its budget is compared over; null without a budget. */
async function frameOf(where: Where): Promise<Frame | null> {
  const [budgets, units] = await Promise.all([call(sets.list, {}, where), call(documents.list, {}, where)])
  const budget = budgets.rows
    .filter((row) => row.kind === 'decided_budget')
    .sort((a, b) => Number(b.first_year) - Number(a.first_year))[0]
  if (budget === undefined || units.rows.length === 0) return null
  return {
    unit: String(units.rows[0]?.unit_id ?? ''),
    reference: Number(budget.first_year),
    year: Number(budget.first_year) + 2,
  }
}

function useFigure(figure_id: string) {
  const { where } = usePlace()
  return useQuery({
    queryKey: ['figure', where, figure_id],
    queryFn: () => call(explainEndpoint, { figure_id }, where) as unknown as Promise<Explained>,
  })
}

function Lead({ critical, frame }: { critical: number; frame: Frame }) {
  const { t, language } = useReader()
  const net = useFigure(figureId('net', { unit: frame.unit, year: frame.year }))
  if (net.data === undefined) return <p className="lead">{'\u00a0'}</p>
  const amount = valueText(net.data, language, t('unknown_amount'))
  return <p className="lead">{t('overview_lead', { critical, unit: frame.unit, net: amount, year: frame.year })}</p>
}

function KeyFigures({ frame }: { frame: Frame }) {
  const { t } = useReader()
  const { unit, reference, year } = frame
  return (
    <dl className="kf">
      {[reference, reference + 1, year].map((shown) => (
        <KeyFigure
          key={shown}
          figure_id={figureId('net', { unit, year: shown })}
          label={t('net_of', { year: shown })}
        />
      ))}
      <KeyFigure
        figure_id={figureId('pressure', { unit, year, reference })}
        label={t('pressure_of', { year, reference })}
      />
      <KeyFigure
        figure_id={figureId('pressure', { unit, year, reference, saving: 'net_cost' })}
        label={t('pressure_if', { year })}
      />
    </dl>
  )
}

function KeyFigure({ figure_id, label }: { figure_id: string; label: string }) {
  const { t, language } = useReader()
  const { search, go } = usePlace()
  const found = useFigure(figure_id)
  const tree = found.data
  return (
    <div>
      <dt>
        {tree === undefined ? null : <i className="cert" data-c={tree.certainty} />}
        {label}
      </dt>
      <dd className="v">
        {found.isError ? (
          '–'
        ) : tree === undefined ? (
          '\u00a0'
        ) : (
          <button
            type="button"
            data-figure={figure_id}
            aria-expanded={search.siffra === figure_id}
            onClick={() => go({ siffra: figure_id })}
          >
            {tree.certainty === 'conditional' ? <span className="om">{t('if')}</span> : null}
            {valueText(tree, language, t('unknown_amount'))}
            <small>{t('million')}</small>
            <span className="vh">{`, ${t('why')}`}</span>
          </button>
        )}
      </dd>
    </div>
  )
}
