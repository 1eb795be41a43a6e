import { addDays, type CalendarDate, firstDayOf, lastDayOf, monthsOf } from '#core/calendar.ts'
import { type Burn, runwayOf } from '#core/formulas/runway.ts'
import { amountOf, type Ore, subtractOre, sumOre } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Param, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { funding } from '#modules/budget/schema.ts'
import { burnPoint, project, projectPhase } from '#modules/projects/schema.ts'
import { decidedFor, type Funding, isCovered } from './cover.ts'
import { earliest } from './dates.ts'
import { evidence, type Node, nodeEvidence, nodesOf } from './nodes.ts'

type Phase = RowOf<typeof projectPhase>
type BurnPoint = RowOf<typeof burnPoint>

/** How the money ends, with what its sentence needs. */
type End = {
  variant: string
  params: Record<string, Param>
  due: CalendarDate | null
  phase?: Phase
  missing: Ore | null
}

/** Decided money that ends before the time it is decided for, or before the project's next planned phase. */
export const w01: WarningRule = { code: 'W01', find }

function find(snapshot: Snapshot): Finding[] {
  const nodes = nodesOf(snapshot)
  const closed = new Set(snapshot.rows(project).flatMap((row) => (row.state === 'closed' ? [row.id] : [])))
  return snapshot
    .rows(funding)
    .filter((row) => row.state === 'decided' && !closed.has(row.subject_id))
    .flatMap((row) => {
      const end = endOf(snapshot, row)
      return end === null ? [] : [warn(row, end, nodes.get(row.subject_id))]
    })
}

function warn(row: Funding, end: End, what: Node | undefined): Finding {
  const phases = end.phase === undefined ? [] : [evidence(projectPhase, end.phase, end.phase.title)]
  return finding({
    code: 'W01',
    subject: { kind: 'funding', id: row.id, label: what?.label ?? row.title },
    severity: 'critical',
    certainty: row.certainty,
    params: end.params,
    variant: end.variant,
    evidence: [evidence(funding, row, row.title), ...nodeEvidence(what), ...phases],
    unit_id: row.unit_id,
    amount: { ore: end.missing },
    due: end.due,
  })
}

function endOf(snapshot: Snapshot, row: Funding): End | null {
  const others = decidedFor(snapshot, [row.subject_id]).filter((other) => carriesOn(row, other))
  const burn = burnOf(snapshot, row)
  return byAmount(snapshot, row, burn, others) ?? bySource(row, burn, others) ?? byTime(snapshot, row, burn, others)
}

/** Another funding that also falls short does not help, unless it reaches further. */
function carriesOn(row: Funding, other: Funding): boolean {
  return other.id !== row.id && (other.lasts !== 'no' || (other.valid_to ?? '') > (row.valid_to ?? '9999'))
}

function runwayFor(row: Funding, burn: readonly Burn[]) {
  return runwayOf({ balance_ore: row.amount_ore, burn, funded_through: row.valid_to, ends_early: row.lasts === 'no' })
}

/** The amount is used up first, in a month that the burn shows. */
function byAmount(snapshot: Snapshot, row: Funding, burn: Burn[], others: Funding[]): End | null {
  const runway = runwayFor(row, burn)
  if (runway.kind !== 'amount') return null
  const last = runway.covered_through
  if (row.valid_to !== null) {
    if (isCovered(others, addDays(last, 1), row.valid_to)) return null
    const missing = burn.some((month) => lastDayOf(month.year, month.month) >= (row.valid_to ?? ''))
      ? subtractOre(amountOf(sumOre(burn.map((month) => month.amount_ore))), row.amount_ore)
      : null
    return { variant: 'month', params: { date: { date: row.valid_to }, last: { date: last } }, due: last, missing }
  }
  return beforePhase(snapshot, row, last, others)
}

/** The source says that the money ends early, or the burn that is known is enough to see it. */
function bySource(row: Funding, burn: Burn[], others: Funding[]): End | null {
  const { valid_to } = row
  if (valid_to === null) {
    return row.lasts === 'no' ? { variant: 'end_unknown', params: {}, due: null, missing: null } : null
  }
  if (isCovered(others, valid_to, valid_to)) return null
  const known = runwayFor(
    row,
    burn.map((month) => ({ ...month, amount_ore: month.amount_ore ?? 0 })),
  )
  const date = { date: valid_to }
  const exact = runwayFor(row, burn)
  if (known.kind === 'amount' && exact.kind !== 'amount') {
    const last = lastDayOf(known.run_out.year, known.run_out.month)
    return { variant: 'latest', params: { date, last: { date: last } }, due: last, missing: null }
  }
  if (row.lasts !== 'no' || exact.kind === 'amount') return null
  const variant = exact.kind === 'time' ? 'disputed' : 'month_unknown'
  return { variant, params: { date }, due: valid_to, missing: null }
}

/** The money lasts its time, but the next phase begins after it. */
function byTime(snapshot: Snapshot, row: Funding, burn: Burn[], others: Funding[]): End | null {
  const runway = runwayFor(row, burn)
  return runway.kind === 'time' ? beforePhase(snapshot, row, runway.covered_through, others) : null
}

function beforePhase(snapshot: Snapshot, row: Funding, last: CalendarDate, others: Funding[]): End | null {
  const phases = snapshot
    .rows(projectPhase)
    .filter((phase) => phase.project_id === row.subject_id && phase.state === 'planned')
    .flatMap((phase) =>
      phase.starts_on === null ? [] : [{ phase, starts: earliest(phase.starts_on, phase.date_precision) }],
    )
    .filter(({ starts }) => starts > last)
    .toSorted((a, b) => (a.starts < b.starts ? -1 : 1))
  const next = phases[0]
  if (next === undefined || isCovered(others, next.starts, next.starts)) return null
  const params = { last: { date: last }, phase: next.phase.title, date: { date: next.starts } }
  return { variant: 'phase', params, due: last, phase: next.phase, missing: null }
}

/** The project's burn month by month within the funding's time. A month that nobody stated is unknown, not left out. */
function burnOf(snapshot: Snapshot, row: Funding): Burn[] {
  const points = snapshot.rows(burnPoint).filter((point) => point.project_id === row.subject_id)
  const byMonth = Map.groupBy(points, (point) => firstDayOf(point.year, point.month))
  const starts = [...byMonth.keys()].sort()
  const [first, last] = [starts[0], starts.at(-1)]
  if (first === undefined || last === undefined) return []
  const to = row.valid_to !== null && row.valid_to < last ? row.valid_to : last
  return monthsOf(row.valid_from ?? first, to).map((month) => ({
    ...month,
    amount_ore: burnIn(byMonth.get(firstDayOf(month.year, month.month)) ?? []),
  }))
}

/** A month's burn: per account what was used, or what is expected while nothing is booked. */
function burnIn(points: readonly BurnPoint[]): Ore | null {
  if (points.length === 0) return null
  const accounts = Map.groupBy(points, (point) => point.account_id)
  const counted = [...accounts.values()].flatMap((group) => {
    const actual = group.filter((point) => point.kind === 'actual')
    return actual.length > 0 ? actual : group
  })
  return amountOf(sumOre(counted.map((point) => point.amount_ore)))
}
