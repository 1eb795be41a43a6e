import { figureId, type ShortFigure } from '#core/figure.ts'
import { budgetAdjustment } from '#modules/budget/schema.ts'
import { account, entrySet } from '#modules/ledger/schema.ts'
import { budgetPublication } from '#modules/ledger/schema-open.ts'
import { totalsAddress, useFigure, useFigures } from '../answer.ts'
import { FigureCell, FigureLink } from '../figure-cell.tsx'
import { type Frame, useFrame } from '../frame.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { type PlanFigures, usePlanFigures, useUsedAccounts } from '../plan-figures.ts'
import { useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { Adjustments } from './adjustments.tsx'
import { CertaintyKey } from './certainty-key.tsx'
import { OpenData } from './open-data.tsx'
import { UnitMoney } from './unit-money.tsx'

/** The unit's plan by year: budget, commitments that no budget line carries, investments, and requests to change it. */
export function EconomyPage() {
  const { t } = useReader()
  const frame = useFrame()
  return (
    <>
      <PageHead
        title={t('economy')}
        lead={
          frame.data
            ? t('economy_lead', { unit: frame.data.unit_name, from: frame.data.reference, to: frame.data.last_year })
            : '\u00a0'
        }
      />
      {frame.error === null ? null : <FailedPage error={frame.error} retry={frame.retry} />}
      {frame.data === undefined && frame.error === null ? <RowsSkeleton count={10} /> : null}
      {frame.data === null ? <Empty title={t('no_budget')} why={t('no_budget_why')} /> : null}
      {frame.data ? (
        <UnitMoney frame={frame.data}>
          <Plan frame={frame.data} />
        </UnitMoney>
      ) : null}
      <WhyDrawer />
    </>
  )
}

/** The plan comes with all its rows at once, so that none is pushed down by another. */
function Plan({ frame }: { frame: Frame }) {
  const plan = usePlanFigures(frame)
  return plan === undefined ? <RowsSkeleton count={10} /> : <KnownPlan frame={frame} plan={plan} />
}

function KnownPlan({ frame, plan }: Planned) {
  const accounts = useRows(account)
  const used = useUsedAccounts(frame, plan)
  const sets = useRows(entrySet)
  const commitments = useCommitments(frame, plan.years)
  // Asked for beside the commitments, so that the rows have them when the table comes.
  useFigures(plan.years.flatMap((year) => measures.map((measure) => plan.of(measure, year))))
  const earlier = useEarlierBudget(frame)
  useFigures(plan.scenario === null ? changesOf(frame, plan.years, earlier) : [])
  const onAccounts = (['cost', 'revenue'] as const).flatMap(used.accountsOf)
  useFigures(plan.years.flatMap((year) => onAccounts.map((id) => plan.onAccount(id, year))))
  const adjustments = useRows(budgetAdjustment)
  const publications = useRows(budgetPublication)
  const parts = [accounts, used, sets, adjustments, publications]
  if (commitments.isComing || parts.some(({ isPending }) => isPending)) return <RowsSkeleton count={10} />
  return (
    <div className="stack">
      <PlanTable frame={frame} plan={plan} />
      <Adjustments frame={frame} />
      <OpenData />
    </div>
  )
}

type Planned = { frame: Frame; plan: PlanFigures }

const measures = ['cost', 'revenue', 'net', 'outlay', 'inflow', 'investment_net'] as const

function PlanTable({ frame, plan }: Planned) {
  const { t } = useReader()
  const { years } = plan
  return (
    <section className="pane" aria-labelledby="plan">
      <header>
        <h2 id="plan">{t('budget_and_plan')}</h2>
        <CertaintyKey />
        {plan.scenario === null ? <TotalsFile frame={frame} /> : null}
      </header>
      <ScrollFrame label={t('budget_and_plan')}>
        <table className="rows money">
          <caption className="vh">{t('economy_caption', { unit: frame.unit_name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('in_million')}</th>
              {years.map((year) => (
                <YearHead key={year} plan={plan} year={year} />
              ))}
            </tr>
          </thead>
          <Kind frame={frame} plan={plan} kind="cost" />
          <Kind frame={frame} plan={plan} kind="revenue" />
          <tbody>
            <FigureRow name={t('net_operations')} years={years} className="sum" idOf={(year) => plan.of('net', year)} />
            {plan.scenario === null ? (
              <Changes frame={frame} years={years} />
            ) : (
              <Tried frame={frame} plan={plan} scenario={plan.scenario.id} />
            )}
          </tbody>
          <Commitments frame={frame} years={years} />
          <tbody>
            <tr className="grouphead">
              <th scope="rowgroup" colSpan={years.length + 1}>
                {t('investment_plan')}
              </th>
            </tr>
            {(['outlay', 'inflow'] as const).map((kind) => (
              <FigureRow
                key={kind}
                name={t(`kind_${kind}`)}
                years={years}
                className="part"
                idOf={(year) => plan.of(kind, year)}
              />
            ))}
            <FigureRow
              name={t('net_investments')}
              years={years}
              className="sum"
              idOf={(year) => plan.of('investment_net', year)}
            />
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

type Shown = { frame: Frame; years: readonly number[] }

/** How the net has changed: since the year before, and since the budget before this one. */
function Changes({ frame, years }: Shown) {
  const { t } = useReader()
  return (
    <>
      <FigureRow name={t('change_of_net')} years={years} className="part" sign idOf={(year) => changeId(frame, year)} />
      <Revision frame={frame} years={years} />
    </>
  )
}

const changeId = (frame: Frame, year: number) =>
  year === frame.reference ? null : figureId('net_change', { unit: frame.unit, year })

type Budget = NonNullable<ReturnType<typeof useEarlierBudget>>

/** A year that the budget before this one does not hold has nothing to be held against. */
const revisionId = (frame: Frame, year: number, { id, first_year, last_year }: Budget) =>
  year >= first_year && year <= last_year ? figureId('net_revision', { unit: frame.unit, year, against: id }) : null

/** The figures of the rows that tell changes. */
function changesOf(frame: Frame, years: readonly number[], earlier: Budget | null): string[] {
  const ids = years.flatMap((year) => [
    changeId(frame, year),
    earlier === null ? null : revisionId(frame, year, earlier),
  ])
  return ids.filter((id) => id !== null)
}

/** The decided budget before the one that is shown; null when there is none. */
function useEarlierBudget(frame: Frame) {
  const earlier = (useRows(entrySet).rows ?? []).filter(
    (row) => row.kind === 'decided_budget' && row.first_year < frame.reference,
  )
  return earlier.toSorted((a, b) => b.first_year - a.first_year)[0] ?? null
}

/** What the scenario does to the net. */
function Tried({ frame, plan, scenario }: Planned & { scenario: string }) {
  const { t } = useReader()
  return (
    <FigureRow
      name={t('scenario_in_plan')}
      years={plan.years}
      className="part"
      sign
      idOf={(year) => figureId('scenario_effect', { scenario, unit: frame.unit, year })}
    />
  )
}

/** The plan's amounts as a file for a spreadsheet. */
function TotalsFile({ frame }: { frame: Frame }) {
  const { t } = useReader()
  const { where } = usePlace()
  return (
    <a className="btn sm" href={totalsAddress(where, frame.unit, frame.set)} download>
      <Icon name="download" />
      {t('download_csv')}
    </a>
  )
}

/** What the net has changed by since the budget before this one, in the years that both hold. */
function Revision({ frame, years }: Shown) {
  const { t } = useReader()
  const earlier = useEarlierBudget(frame)
  if (earlier === null) return null
  return (
    <FigureRow
      name={t('change_since', { set: earlier.name })}
      years={years}
      className="part"
      sign
      idOf={(year) => revisionId(frame, year, earlier)}
    />
  )
}

function YearHead({ plan, year }: { plan: PlanFigures; year: number }) {
  const { t } = useReader()
  const net = useFigure(plan.of('net', year)).data
  return (
    <th scope="col" className="num">
      <span className="soft">{year === plan.years[0] ? t('budget') : t('plan')}</span> {year}
      <i className="certband" data-c={net?.certainty ?? 'unknown'} />
    </th>
  )
}

type RowProps = {
  name: string
  years: readonly number[]
  className?: string
  sign?: boolean
  idOf: (year: number) => string | null
}

function FigureRow({ name, years, className, sign = false, idOf }: RowProps) {
  return (
    <tr className={className}>
      <th scope="row">{name}</th>
      {years.map((year) => {
        const id = idOf(year)
        return (
          <td key={year} className="num">
            {id === null ? '' : <FigureCell figure_id={id} {...(sign ? { sign: 'always' } : {})} />}
          </td>
        )
      })}
    </tr>
  )
}

/** A kind of account with its accounts below it where there are several. */
function Kind({ frame, plan, kind }: Planned & { kind: 'cost' | 'revenue' }) {
  const { t } = useReader()
  const accounts = useRows(account).rows
  const used = useUsedAccounts(frame, plan).accountsOf(kind)
  const { years } = plan
  return (
    <tbody>
      <FigureRow name={t(`kind_${kind}`)} years={years} idOf={(year) => plan.of(kind, year)} />
      {used.length < 2
        ? null
        : used.map((id) => (
            <FigureRow
              key={id}
              name={accounts?.find((row) => row.id === id)?.name ?? id}
              years={years}
              className="part"
              idOf={(year) => plan.onAccount(id, year)}
            />
          ))}
    </tbody>
  )
}

/** What the unit has bound itself to without a line in the budget, by what it comes from. */
function Commitments({ frame, years }: Shown) {
  const { t } = useReader()
  const { trees } = useCommitments(frame, years)
  return (
    <tbody>
      <tr className="grouphead">
        <th scope="rowgroup" colSpan={years.length + 1}>
          {t('commitments_apart')}
        </th>
      </tr>
      <CommitmentRows frame={frame} years={years} />
      <tr className="sum">
        <th scope="row">{t('commitments_sum')}</th>
        {years.map((year) => {
          const tree = trees.get(committedId(frame, year))
          return (
            <td key={year} className="num">
              {tree === undefined ? '\u00a0' : <FigureLink tree={tree} figure_id={committedId(frame, year)} />}
            </td>
          )
        })}
      </tr>
    </tbody>
  )
}

const committedId = ({ unit }: Frame, year: number) => figureId('committed', { unit, year })

/** What is committed in each year, with what each part comes from. */
function useCommitments(frame: Frame, years: readonly number[]) {
  return useFigures(
    years.map((year) => committedId(frame, year)),
    { levels: 1 },
  )
}

function CommitmentRows({ frame, years }: Shown) {
  const { trees } = useCommitments(frame, years)
  const keyOf = (part: ShortFigure) => part.record?.id ?? withoutYear(part.label)
  const sources = [...trees.values()].flatMap((tree) => tree.parts)
  return [...new Map(sources.map((part) => [keyOf(part), part])).entries()].map(([key, first]) => (
    <tr key={key} className="part">
      <th scope="row">{withoutYear(first.label)}</th>
      {years.map((year) => {
        const part = trees.get(committedId(frame, year))?.parts.find((found) => keyOf(found) === key)
        const id = part?.figure_id ?? null
        return (
          <td key={year} className="num">
            {part === undefined || id === null ? '–' : <FigureLink tree={part} figure_id={id} />}
          </td>
        )
      })}
    </tr>
  ))
}

/** A row's name for all years: the label of one of them without its year. */
function withoutYear(label: string): string {
  return label.replace(/\s+\d{4}$/, '')
}
