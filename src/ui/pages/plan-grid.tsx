import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { mayInGroup } from '#core/grants.ts'
import type { RowOf } from '#core/record.ts'
import { entrySet, takesCells } from '#modules/ledger/schema.ts'
import type { scenario } from '#modules/scenarios/schema.ts'
import { AlternativeBalance } from '../alternative-balance.tsx'
import { templateAddress } from '../answer.ts'
import { type Frame, useFrame } from '../frame.ts'
import { useTalkMarks } from '../grid/cell-talk.tsx'
import { useFixedCells } from '../grid/fixed-cells.ts'
import type { GridColumn } from '../grid/grid-columns.ts'
import { fixedIn, type Plan, writeIn } from '../grid/plan-cells.ts'
import { type Look, PlanChoices } from '../grid/plan-choices.tsx'
import { type PlanData, usePlanData } from '../grid/plan-data.ts'
import { useOpening } from '../grid/plan-opening.ts'
import { hasCells, isOfOrder, type Order } from '../grid/plan-order.ts'
import { PlanSheet } from '../grid/plan-sheet.tsx'
import { usePlanWriting } from '../grid/plan-writing.ts'
import { talkIn } from '../grid/talk-cells.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { useLeaveGuard } from '../leave-guard.ts'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { useGroupRights, useRights } from '../rights.ts'
import { useScenario } from '../scenario-switch.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { CertaintyKey } from './certainty-key.tsx'
import { UnitMoney } from './unit-money.tsx'

type EntrySet = RowOf<typeof entrySet>

/** The ledger as a table of units, accounts and periods: read in any set, written in plans and scenarios. */
export function PlanGridPage() {
  const { t } = useReader()
  const { search } = usePlace()
  const frame = useFrame()
  const sets = useRows(entrySet)
  const { row: tried } = useScenario()
  const set = sets.rows?.find(({ id }) => id === (tried?.base_set_id ?? search.mangd ?? frame.data?.set))
  const error = frame.error ?? sets.error
  const lead = frame.data && set ? t('plan_grid_lead', { unit: frame.data.unit_name, set: set.name }) : '\u00a0'
  return (
    <>
      <PageHead title={t('plan_grid')} lead={lead} />
      {error === null ? null : <FailedPage error={error} retry={frame.retry} />}
      {(frame.data === undefined || sets.rows === undefined || tried === undefined) && error === null ? (
        <RowsSkeleton count={12} />
      ) : null}
      {frame.data === null ? <Empty title={t('no_budget')} why={t('no_budget_why')} /> : null}
      {frame.data && sets.rows && tried !== undefined ? (
        <UnitMoney frame={frame.data}>
          {set === undefined ? null : (
            <PlanGrid
              key={`${frame.data.unit} ${set.id} ${tried?.id ?? ''}`}
              {...{ frame: frame.data, sets: sets.rows, set, tried }}
            />
          )}
        </UnitMoney>
      ) : null}
      <WhyDrawer />
    </>
  )
}

/** How many years a table shows at most. */
const yearsMost = 6

/** The years of a set around the plan: a set that lasts for ever is shown where the plan is. */
function yearsIn(set: EntrySet, frame: Frame): number[] {
  const last = Math.min(set.last_year, Math.max(frame.last_year, set.first_year))
  const first = Math.max(set.first_year, Math.min(frame.reference - 2, last))
  return Array.from({ length: Math.min(yearsMost, last - first + 1) }, (_, index) => first + index)
}

/** Where nothing can be written nothing is held. */
const noneHeld: ReadonlySet<string> = new Set()

type Props = { frame: Frame; sets: readonly EntrySet[]; set: EntrySet; tried: RowOf<typeof scenario> | null }

function PlanGrid({ frame, sets, set, tried }: Props) {
  const { t } = useReader()
  const { where, search } = usePlace()
  const other = tried === null ? sets.find(({ id }) => id === search.mot && id !== set.id) : undefined
  const scenario_id = tried?.id ?? null
  const years = useMemo(() => yearsIn(set, frame), [set, frame])
  const { look, seen, isWhole, change } = useLook()
  const sides = { set: set.id, against: other?.id ?? null, scenario: scenario_id }
  const opening = useOpening()
  const question = { unit: frame.unit, ...sides, order: look.order, seen, isWhole, opened: opening.opened }
  const period = { from_year: years[0] ?? set.first_year, to_year: years.at(-1) ?? set.last_year }
  const { data, error, retry } = usePlanData({ ...question, ...period })
  const takes = takesCells(set) && where.asOf === null && tried === null
  const { isGroups, mayInSet, mayWriteSome } = useSetRights(set)
  const canWrite = takes && mayWriteSome
  const { marks, fixedCells, fixed, writing, journal } = useWork(data, { set, unit: frame.unit, canWrite })
  const hasBelow = data?.hasBelow(frame.unit) ?? null
  const choices = { sets, set: set.id, against: other?.id ?? null, isTried: tried !== null, years, look, hasBelow }
  const [first] = writing.edits.pending.keys()
  const mustSave = first !== undefined && !isOfOrder(first, look.order)
  const isEmpty =
    look.rows === 'held' &&
    data?.outer.some(({ id }) => data.sums.holds({ outer: id, inner: null, isDirect: false })) === false
  const setNameOf = (side: GridColumn['side']) =>
    side === 'difference' ? t('grid_difference') : side === 'second' ? (tried?.title ?? other?.name ?? '') : set.name
  const plan: Plan | null =
    data === undefined
      ? null
      : {
          ...{ data, journal, pending: writing.edits.pending, order: look.order, top: frame.unit, ...sides },
          inMonths: look.months !== null,
          talkIn: talkIn(data, marks, look.order, frame.unit),
          ...{ fixed, fixedIn: fixedIn(data, fixed, look.order, frame.unit) },
          mayWrite: (unit) => takes && !mustSave && mayInSet(unit),
        }
  return (
    <section className="pane" aria-labelledby="plan-grid">
      <header>
        <h2 id="plan-grid">{set.name}</h2>
        <CertaintyKey />
      </header>
      <PlanChoices {...choices} change={change} />
      {isGroups ? (
        <p className="calmline sm">
          <AlternativeBalance set={set} />
        </p>
      ) : null}
      {canWrite ? (
        <Template
          set={set.id}
          of={{ unit_id: frame.unit, ...period, amount_unit: look.unit }}
          rows={look.rows === 'held' && !isEmpty ? 'held' : 'all'}
        />
      ) : null}
      {takes || tried !== null ? null : <ReadOnly set={set} />}
      {canWrite ? <WhyLocked mustSave={mustSave} isSum={!hasCells(look.order, hasBelow !== false)} /> : null}
      {error === null ? null : <FailedPage error={error} retry={retry} />}
      {plan === null && error === null ? <RowsSkeleton count={12} /> : null}
      {isEmpty ? <Nothing show={() => change({ rows: 'all' })} /> : null}
      {plan === null || isEmpty ? null : (
        <PlanSheet
          label={set.name}
          {...{ plan, look, years, setNameOf, writing, canWrite, fixedCells, marks, opening }}
        />
      )}
      <p className="calmline sm soft">{t('grid_net_hint')}</p>
    </section>
  )
}

/** How the table stands, and the orders that it has stood in. */
function useLook() {
  const [look, setLook] = useState<Look>({ order: 'units', rows: 'held', months: null, unit: 'tkr' })
  const [seen, setSeen] = useState<readonly Order[]>(['units'])
  // Once every cell has been asked for, the levels are not asked for again.
  const [isWhole, setWhole] = useState(false)
  const change = (part: Partial<Look>) => {
    setLook({ ...look, ...part })
    if (part.order !== undefined) setSeen([...new Set([...seen, part.order])])
    if (part.rows === 'leaves') setWhole(true)
  }
  return { look, seen, isWhole, change }
}

/** Why no cell of this order can be written in now, in a set that otherwise can. */
function WhyLocked({ mustSave, isSum }: { mustSave: boolean; isSum: boolean }) {
  const { t } = useReader()
  if (mustSave) return <p className="calmline sm">{t('grid_save_first')}</p>
  return isSum ? <p className="calmline sm soft">{t('grid_lowest_unit')}</p> : null
}

type Work = { set: EntrySet; unit: string; canWrite: boolean }

/** What the person does with the table: what is written and not saved, held, and said about its cells. */
function useWork(data: PlanData | undefined, { set, unit, canWrite }: Work) {
  const { where } = usePlace()
  const marks = useTalkMarks(set.id, unit)
  const fixedCells = useFixedCells(where.city, set.id)
  const writing = usePlanWriting(data, set.id, fixedCells)
  const { pending } = writing.edits
  useLeaveGuard(pending.size > 0)
  // Writing what is written already changes nothing, so that it may be done as the page is drawn.
  const journal = useMemo(() => (data === undefined ? 0 : writeIn(data, pending)), [data, pending])
  return { marks, fixedCells, fixed: canWrite ? fixedCells.fixed : noneHeld, writing, journal }
}

/** Who may write in a set: those of the group that it belongs to, else those who may write the unit's economy. */
function useSetRights({ group_id }: EntrySet) {
  const { mayIn, mayInArea } = useRights()
  const groups = useGroupRights()
  if (group_id === null) {
    const mayInSet = (unit: string) => mayIn('economy', 'write', unit)
    return { isGroups: false, mayInSet, mayWriteSome: mayInArea('economy', 'write') }
  }
  const may = mayInGroup(groups, group_id, 'write')
  return { isGroups: true, mayInSet: () => may, mayWriteSome: may }
}

type TemplateProps = {
  set: string
  of: { unit_id: string; from_year: number; to_year: number; amount_unit: string }
  rows: 'held' | 'all'
}

/** The table as a workbook to write in. */
function Template({ set, of, rows }: TemplateProps) {
  const { t } = useReader()
  const { where } = usePlace()
  return (
    <p className="calmline row wrap">
      <a className="btn sm" href={templateAddress(where, set, { ...of, rows })} download>
        <Icon name="download" />
        {t('template_fetch')}
      </a>
      <a className="btn sm" href={templateAddress(where, set, { ...of, rows: 'parts' })} download>
        <Icon name="download" />
        {t('template_fetch_parts')}
      </a>
      <span className="sm soft">{t('template_fetch_why')}</span>
    </p>
  )
}

/** Why nothing can be written here, and where it can. */
function ReadOnly({ set }: { set: EntrySet }) {
  const { t } = useReader()
  const { where, search } = usePlace()
  return (
    <p className="calmline sm soft">
      <strong>{t('grid_read_only')}.</strong> {t('grid_read_only_why', { set: set.name })}{' '}
      <Link
        to="/stad/$city/register/$path/ny"
        params={{ city: where.city, path: entrySet.path }}
        search={keptSearch(search)}
      >
        {t('grid_new_set')}
      </Link>
    </p>
  )
}

function Nothing({ show }: { show: () => void }) {
  const { t } = useReader()
  return (
    <Empty title={t('grid_empty')} why={t('grid_empty_why')}>
      <button type="button" className="btn primary" onClick={show}>
        {t('grid_show_all')}
      </button>
    </Empty>
  )
}
