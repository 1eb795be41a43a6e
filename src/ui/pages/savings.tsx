import { printPercent } from '#core/amount-text.ts'
import type { RowOf } from '#core/record.ts'
import { savingAllocation, savingRequirement } from '#modules/budget/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { useFigures } from '../answer.ts'
import { useChange } from '../change.ts'
import { type Frame, useFrame } from '../frame.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { RecordLink } from '../record-value.tsx'
import { endpointsOf, useAnyComing, useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, Failed, FailedPage } from '../states.tsx'
import { unitsUnder } from '../tasks.ts'
import { WhyDrawer } from '../why-drawer.tsx'
import { valueWord } from '../words/record-words.ts'
import { SavingAllocation } from './saving-allocation.tsx'
import { baseFigures, SavingBase } from './saving-base.tsx'

type Requirement = RowOf<typeof savingRequirement>

/** Savings that are required, or would be: what each is counted on, how it is divided, and what every unit will do. */
export function SavingsPage() {
  const { t } = useReader()
  const { search } = usePlace()
  const frame = useFrame()
  const found = useRows(savingRequirement)
  const units = useRows(orgUnit).rows ?? []
  const chosen = search.enhet === undefined ? null : unitsUnder(search.enhet, units)
  const rows = found.rows?.filter((row) => chosen === null || chosen.includes(row.unit_id))
  const isListing = useAnyComing([savingAllocation])
  // The choices stand still from the first: an amount that comes later would move them under the pointer.
  const isCounting = useFigures(
    frame.data ? (rows ?? []).flatMap((row) => baseFigures(row, frame.data as Frame)) : [],
  ).isComing
  const error = frame.error ?? found.error
  const isComing = frame.data === undefined || rows === undefined || isListing || isCounting
  return (
    <>
      <PageHead title={t('savings')} lead={t('savings_lead')} />
      {error === null ? null : <FailedPage error={error} retry={() => [frame.retry(), void found.refetch()]} />}
      {error === null && isComing ? <RowsSkeleton count={8} /> : null}
      {frame.data === null ? <Empty title={t('no_budget')} why={t('no_budget_why')} /> : null}
      {rows?.length === 0 ? <NoSavings /> : null}
      <div className="stack">
        {frame.data && !isComing
          ? rows?.map((row) => <OneRequirement key={row.id} row={row} frame={frame.data as Frame} />)
          : null}
      </div>
      <WhyDrawer />
    </>
  )
}

/** Whoever reads only what is decided is told that, not that there is nothing. */
function NoSavings() {
  const { t } = useReader()
  const { mayReadDrafts } = useRights()
  return mayReadDrafts(savingRequirement.area) ? (
    <Empty title={t('no_savings')} why={t('no_savings_why')} />
  ) : (
    <Empty title={t('no_savings_decided')} why={`${t('saving_not_shown')}.`} />
  )
}

function OneRequirement({ row, frame }: { row: Requirement; frame: Frame }) {
  const { t, language } = useReader()
  return (
    <section className="pane" aria-labelledby={`saving-${row.id}`}>
      <header>
        <h2 id={`saving-${row.id}`}>
          <RecordLink
            kind={savingRequirement.name}
            id={row.id}
            titles={new Map([[`${savingRequirement.name}/${row.id}`, row.title]])}
          />
        </h2>
        <span className="tagline">{valueWord(savingRequirement.name, 'state', row.state, language)}</span>
        {row.synthetic ? <span className="synth">{t('example_data')}</span> : null}
      </header>
      <p className="calmline soft">
        {t('saving_share_of', { share: printPercent(row.share_ppm, language) })}
        {'. '}
        {row.condition === null ? '' : `${t('saving_holds_if', { condition: row.condition })}.`}
      </p>
      <SavingBase row={row} frame={frame} />
      <SavingAllocation row={row} frame={frame} />
      <NextStep row={row} />
    </section>
  )
}

const order = savingRequirement.fields.shape.state.options

/** Marks the requirement as having come to its next state; the server says what is missing for it. */
function NextStep({ row }: { row: Requirement }) {
  const { t, language } = useReader()
  const { where } = usePlace()
  const mayMark = useRights().mayChange(savingRequirement, row)
  const changing = useChange(endpointsOf(savingRequirement).revise)
  const next = order[order.indexOf(row.state) + 1]
  if (next === undefined || !mayMark || where.asOf !== null) return null
  const state = valueWord(savingRequirement.name, 'state', next, language)
  return (
    <div className="calmline screen-only">
      <button
        type="button"
        className="btn sm"
        onClick={() => changing.mutate({ input: { id: row.id, state: next } as never, version: row.version })}
      >
        {t('mark_as', { state })}
      </button>
      {changing.isError ? <Failed error={changing.error} /> : null}
    </div>
  )
}
