import { Link, useParams } from '@tanstack/react-router'
import { entrySet } from '#modules/ledger/schema.ts'
import { freezeBase, scenario } from '#modules/scenarios/schema.ts'
import { useChange } from '../change.ts'
import { useFrame } from '../frame.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { endpointsOf, useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { baseWords } from '../scenario-words.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, Failed, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { ScenarioChanges } from './scenario-changes.tsx'
import { ScenarioComparison } from './scenario-comparison.tsx'
import type { Scenario } from './scenario-parts.ts'
import { UnitMoney } from './unit-money.tsx'

/** One scenario: what it is about, its changes with what they do, and how it differs from its base or another one. */
export function ScenarioPage() {
  const { t } = useReader()
  const { where, search } = usePlace()
  const { id = '' } = useParams({ strict: false })
  const frame = useFrame()
  const found = useRows(scenario)
  const row = found.rows?.find((one) => one.id === id)
  const error = frame.error ?? found.error
  return (
    <>
      <PageHead title={row?.title ?? id} lead={row?.purpose ?? '\u00a0'}>
        <Link to="/stad/$city/scenarier" params={{ city: where.city }} search={keptSearch(search)} className="btn">
          <Icon name="back" />
          {t('all_scenarios')}
        </Link>
        <Link
          to="/stad/$city/register/$path/$id"
          params={{ city: where.city, path: scenario.path, id }}
          search={keptSearch(search)}
          className="btn"
        >
          {t('record_and_history')}
        </Link>
      </PageHead>
      {error === null ? null : <FailedPage error={error} retry={() => [frame.retry(), void found.refetch()]} />}
      {error === null && (frame.data === undefined || found.rows === undefined) ? <RowsSkeleton count={10} /> : null}
      {frame.data === null ? <Empty title={t('no_budget')} why={t('no_budget_why')} /> : null}
      {found.rows !== undefined && row === undefined ? (
        <Empty title={t('no_scenarios')} why={t('scenario_gone')} />
      ) : null}
      {frame.data && row ? (
        <UnitMoney frame={frame.data}>
          <div className="stack">
            <About row={row} />
            <ScenarioChanges row={row} frame={frame.data} />
            <ScenarioComparison row={row} frame={frame.data} others={found.rows ?? []} />
          </div>
        </UnitMoney>
      ) : null}
      <WhyDrawer />
    </>
  )
}

/** The condition, the base and the readers, with what can be done to each. */
function About({ row }: { row: Scenario }) {
  const reader = useReader()
  const { t } = reader
  const { where } = usePlace()
  const sets = useRows(entrySet).rows ?? []
  const mayChange = useRights().mayChange(scenario, row) && where.asOf === null
  const freezing = useChange(freezeBase)
  const sharing = useChange(endpointsOf(scenario).revise)
  const { id, version } = row
  const frozen = row.base_as_of !== null
  const shared = row.state === 'shared'
  return (
    <section className="pane" aria-labelledby="about">
      <header>
        <h2 id="about">{t('scenario_about')}</h2>
      </header>
      <div className="calmline">
        <p className="row">
          <span className="cert" data-c="conditional" />
          {t('scenario_holds_if', { condition: row.condition })}
        </p>
        <p className="sm soft">
          {`${t('scenario_base')}: ${baseWords(reader, row, sets)}. `}
          {t(shared ? 'scenario_readers_shared' : 'scenario_readers_working')}
        </p>
      </div>
      <div className="calmline row wrap screen-only">
        <ShowInPlan row={row} />
        {mayChange ? (
          <>
            <button
              type="button"
              className="btn sm"
              onClick={() => freezing.mutate({ input: { id, frozen: !frozen }, version })}
            >
              {t(frozen ? 'scenario_follow' : 'scenario_freeze')}
            </button>
            <button
              type="button"
              className="btn sm"
              onClick={() => sharing.mutate({ input: { id, state: shared ? 'working' : 'shared' } as never, version })}
            >
              {t(shared ? 'scenario_unshare' : 'scenario_share')}
            </button>
          </>
        ) : null}
      </div>
      {[freezing, sharing].map(({ error }, index) =>
        error === null ? null : <Failed key={`${index + 1}`} error={error} />,
      )}
    </section>
  )
}

/** The way to the plan with the scenario on it, or back to this page without it. */
function ShowInPlan({ row }: { row: Scenario }) {
  const { t } = useReader()
  const { where, search, go } = usePlace()
  if (search.scenario === row.id)
    return (
      <button type="button" className="btn sm" onClick={() => go({ scenario: undefined, siffra: undefined })}>
        {t('scenario_hide')}
      </button>
    )
  return (
    <Link
      to="/stad/$city/ekonomi"
      params={{ city: where.city }}
      search={{ ...keptSearch(search), scenario: row.id }}
      className="btn sm primary"
    >
      {t('scenario_show')}
    </Link>
  )
}
