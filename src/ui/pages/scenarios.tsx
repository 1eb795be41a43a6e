import { Link } from '@tanstack/react-router'
import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { scenario } from '#modules/scenarios/schema.ts'
import { FigureCell } from '../figure-cell.tsx'
import { type Frame, useFrame, yearsOf } from '../frame.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { baseWords } from '../scenario-words.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { fieldWord, valueWord } from '../words/record-words.ts'
import { YearHeads } from '../year-heads.tsx'
import { NewScenario } from './new-scenario.tsx'
import { UnitMoney } from './unit-money.tsx'

/** The scenarios, each with its base and what it does to the net of the unit in focus. */
export function ScenariosPage() {
  const { t } = useReader()
  const frame = useFrame()
  const found = useRows(scenario)
  const sets = useRows(entrySet)
  const error = frame.error ?? found.error ?? sets.error
  const isComing = frame.data === undefined || found.rows === undefined || sets.rows === undefined
  return (
    <>
      <PageHead title={t('scenarios')} lead={t('scenarios_lead')} />
      {error === null ? null : <FailedPage error={error} retry={() => [frame.retry(), void found.refetch()]} />}
      {error === null && isComing ? <RowsSkeleton count={6} /> : null}
      {frame.data === null ? <Empty title={t('no_budget')} why={t('no_budget_why')} /> : null}
      {found.rows?.length === 0 ? <Empty title={t('no_scenarios')} why={t('no_scenarios_why')} /> : null}
      {frame.data && found.rows && sets.rows ? (
        <UnitMoney frame={frame.data}>
          <div className="stack">
            {found.rows.length > 0 ? <ScenarioTable frame={frame.data} rows={found.rows} sets={sets.rows} /> : null}
            <NewScenario unit={frame.data.unit} />
          </div>
        </UnitMoney>
      ) : null}
      <WhyDrawer />
    </>
  )
}

type Props = { frame: Frame; rows: readonly RowOf<typeof scenario>[]; sets: readonly RowOf<typeof entrySet>[] }

function ScenarioTable({ frame, rows, sets }: Props) {
  const reader = useReader()
  const { t, language } = reader
  const { where, search } = usePlace()
  const years = yearsOf(frame)
  const named = t('scenario_effect_on', { unit: frame.unit_name })
  return (
    <section className="pane" aria-labelledby="scenarios">
      <header>
        <h2 id="scenarios">{named}</h2>
      </header>
      <ScrollFrame label={named}>
        <table className="rows money">
          <caption className="vh">{named}</caption>
          <thead>
            <tr>
              <th scope="col">{t('scenario_chip')}</th>
              <th scope="col" className="left">
                {t('scenario_base')}
              </th>
              <th scope="col" className="left">
                {fieldWord('state', language)}
              </th>
              <YearHeads years={years} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link
                    to="/stad/$city/scenarier/$id"
                    params={{ city: where.city, id: row.id }}
                    search={keptSearch(search)}
                  >
                    {row.title}
                  </Link>
                </th>
                <td className="left">{baseWords(reader, row, sets)}</td>
                <td className="left">
                  <span className="certtag">
                    <Icon name={row.state === 'shared' ? 'check' : 'ring'} />
                    {valueWord(scenario.name, 'state', row.state, language)}
                  </span>
                </td>
                {years.map((year) => (
                  <td key={year} className="num">
                    <FigureCell
                      figure_id={figureId('scenario_effect', { scenario: row.id, unit: frame.unit, year })}
                      sign="always"
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}
