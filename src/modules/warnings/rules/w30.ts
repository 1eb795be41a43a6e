import { amountOf, type Ore, ore, percentOf } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { forecast, forecastRound } from '#modules/forecasts/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { evidence, unitName } from './nodes.ts'
import { netKinds, sumOf, totalsIn, totalsOfSet, unitsBelow } from './totals.ts'

type Forecast = RowOf<typeof forecast>
type Round = RowOf<typeof forecastRound>
type Made = { row: Forecast; round: Round }

const delivered: readonly Forecast['state'][] = ['submitted', 'reviewed', 'fixed']

/**
 * A unit's forecast of a year that goes on has moved more between two rounds than the round allows, or the executive
 * office sees another end of the year than the unit. The bounds are shares of the unit's decided budget. Nothing is
 * said where any of the amounts is not wholly known.
 */
export const w30: WarningRule = {
  code: 'W30',
  find: (snapshot) =>
    latestOf(snapshot).flatMap(({ made, before }) => [...drift(snapshot, made, before), ...views(snapshot, made)]),
}

/** Each unit's latest delivered forecast of a year that is not over, and the one before it of the same year. */
function latestOf(snapshot: Snapshot): { made: Made; before: Made | undefined }[] {
  const rounds = new Map(snapshot.rows(forecastRound).map((round) => [round.id, round]))
  const made = snapshot.rows(forecast).flatMap((row): Made[] => {
    const round = rounds.get(row.round_id)
    const isOn = round !== undefined && String(round.year) >= snapshot.today.slice(0, 4)
    return isOn && delivered.includes(row.state) ? [{ row, round }] : []
  })
  const ofUnit = Map.groupBy(made, ({ row, round }) => `${row.unit_id}.${round.year}`)
  return [...ofUnit.values()].flatMap((all) => {
    const [latest, before] = all.toSorted((a, b) => b.round.through_month - a.round.through_month)
    return latest === undefined ? [] : [{ made: latest, before }]
  })
}

function drift(snapshot: Snapshot, made: Made, before: Made | undefined): Finding[] {
  if (before === undefined || before.round.through_month === made.round.through_month) return []
  const [now_ore, then_ore] = [netOf(snapshot, made, 'committee'), netOf(snapshot, before, 'committee')]
  const allowed_ore = allowedIn(snapshot, made, made.round.drift_ppm)
  if (now_ore === null || then_ore === null || allowed_ore === null) return []
  const moved_ore = ore(now_ore - then_ore)
  if (Math.abs(moved_ore) <= allowed_ore) return []
  return [
    warn(snapshot, made, before, {
      variant: moved_ore > 0 ? 'worse' : 'better',
      now_ore,
      other_ore: then_ore,
      allowed_ore,
    }),
  ]
}

function views(snapshot: Snapshot, made: Made): Finding[] {
  const [now_ore, other_ore] = [netOf(snapshot, made, 'committee'), netOf(snapshot, made, 'office')]
  const allowed_ore = allowedIn(snapshot, made, made.round.difference_ppm)
  if (now_ore === null || other_ore === null || allowed_ore === null) return []
  if (Math.abs(ore(now_ore - other_ore)) <= allowed_ore) return []
  return [warn(snapshot, made, made, { variant: 'views', now_ore, other_ore, allowed_ore })]
}

type Apart = { variant: 'worse' | 'better' | 'views'; now_ore: Ore; other_ore: Ore; allowed_ore: Ore }

function warn(
  snapshot: Snapshot,
  { row, round }: Made,
  other: Made,
  { variant, now_ore, other_ore, allowed_ore }: Apart,
): Finding {
  const label = unitName(snapshot, row.unit_id)
  const rounds = new Map([round, other.round].map((one) => [one.id, one]))
  return finding({
    code: 'W30',
    subject: { kind: 'forecast', id: variant === 'views' ? `${row.id}.views` : row.id, label },
    severity: 'important',
    certainty: 'estimated',
    params: {
      year: round.year,
      round: round.title,
      before: other.round.title,
      now: { ore: now_ore },
      other: { ore: other_ore },
      apart: { ore: Math.abs(ore(now_ore - other_ore)) },
      allowed: { ore: allowed_ore },
    },
    variant,
    evidence: [...rounds.values()].map((one) => evidence(forecastRound, one, one.title)),
    unit_id: row.unit_id,
    told_of: { kind: 'forecast', id: row.id },
    amount: { ore: Math.abs(ore(now_ore - other_ore)) },
  })
}

/** What a view says that the unit's year ends at [öre]; null when it says nothing or not all of it. */
function netOf(snapshot: Snapshot, { row, round }: Made, view: 'committee' | 'office'): Ore | null {
  const entry_set_id = view === 'committee' ? round.committee_set_id : round.office_set_id
  if (entry_set_id === null) return null
  const units = new Set([row.unit_id])
  const found = totalsIn(totalsOfSet(snapshot, entry_set_id), { units, year: round.year, kinds: netKinds })
  return found.length === 0 ? null : amountOf(sumOf(found))
}

/** The share of the unit's decided budget of the year that two amounts may differ by [öre]. */
function allowedIn(snapshot: Snapshot, { row, round }: Made, share_ppm: number): Ore | null {
  const budget = snapshot
    .rows(entrySet)
    .filter((set) => set.kind === 'decided_budget' && set.first_year <= round.year && round.year <= set.last_year)
    .toSorted((a, b) => b.first_year - a.first_year)[0]
  if (budget === undefined) return null
  const units = unitsBelow(snapshot, row.unit_id)
  const found = totalsIn(totalsOfSet(snapshot, budget.id), { units, year: round.year, kinds: netKinds })
  const net_ore = found.length === 0 ? null : amountOf(sumOf(found))
  return net_ore === null ? null : Math.abs(percentOf(net_ore, { numerator: share_ppm, denominator: 1_000_000 }))
}
