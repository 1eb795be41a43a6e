import { adjustedResult, balanceResult, reserveRoom, restoreBy } from '#core/formulas/group.ts'
import { amountOf, negate, type Ore } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Param, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { accountsUnder, membersIn, placesOf } from '#modules/group/calc.ts'
import { balanceRequirement, consolidation, groupMember } from '#modules/group/schema.ts'
import { account } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { isCouncilApproval } from '#modules/rounds/calc.ts'
import { decision } from '#modules/rounds/schema.ts'
import { evidence } from './nodes.ts'
import { netKinds, sumOf, totalsIn, totalsOfSet, unitsAbove } from './totals.ts'

type Requirement = RowOf<typeof balanceRequirement>
type Consolidation = RowOf<typeof consolidation>

/**
 * The balance requirement of a planned year is not met (C22): a deficit without a year in which it is restored, or a
 * later one than the law has, or more put into the reserve than there is room for. A deficit is also told when only
 * what the reserve moves is unknown: the year then needs a plan until somebody says otherwise. Nothing else is said of
 * what rests on something unknown.
 */
export const w32: WarningRule = {
  code: 'W32',
  find: (snapshot) => {
    const groups = new Map(snapshot.rows(consolidation).map((row) => [row.id, row]))
    return snapshot.rows(balanceRequirement).flatMap((row) => {
      const group = groups.get(row.consolidation_id)
      return group === undefined ? [] : [...deficit(snapshot, row, group), ...reserve(snapshot, row, group)]
    })
  },
}

/** The city's members' units in the year, without companies and what is counted in proportion. */
function cityUnits(snapshot: Snapshot, year: number): Set<string> {
  const units = snapshot.rows(orgUnit)
  const companies = new Set(units.filter(({ kind }) => kind === 'company').map(({ id }) => id))
  const places = placesOf(membersIn(snapshot.rows(groupMember), year), units)
  return new Set(
    [...places].filter(([, { unit_id, method }]) => !companies.has(unit_id) && method === 'full').map(([id]) => id),
  )
}

type Parts = { result_ore: Ore | null; adjusted_ore: Ore | null; taxes_ore: Ore | null }

function partsOf(snapshot: Snapshot, { year, other_adjustments_ore }: Requirement, group: Consolidation): Parts {
  const units = cityUnits(snapshot, year)
  const found = totalsIn(totalsOfSet(snapshot, group.entry_set_id), { units, year, kinds: netKinds })
  const on = (id: string | null, whenNone: Ore | null): Ore | null => {
    if (id === null) return null
    const under = accountsUnder(snapshot.rows(account), id)
    const own = found.filter(({ account_id }) => under.has(account_id))
    return own.length === 0 ? whenNone : negate(amountOf(sumOf(own)))
  }
  const result_ore = found.length === 0 ? null : negate(amountOf(sumOf(found)))
  const adjusted_ore = adjustedResult(result_ore, on(group.gains_account_id, 0), other_adjustments_ore)
  return { result_ore, adjusted_ore, taxes_ore: on(group.tax_account_id, null) }
}

function deficit(snapshot: Snapshot, row: Requirement, group: Consolidation): Finding[] {
  if (isExempted(snapshot, row)) return []
  const { adjusted_ore } = partsOf(snapshot, row, group)
  const balance_result_ore = balanceResult(adjusted_ore, row)
  const result_ore = balance_result_ore ?? adjusted_ore
  const by = restoreBy(row.year)
  if (result_ore === null || result_ore >= 0) return []
  if (row.restored_by !== null && row.restored_by <= by) return []
  const params = { result: { ore: result_ore }, by, planned: row.restored_by ?? by }
  const known = row.restored_by === null ? 'deficit' : 'late'
  const variant = balance_result_ore === null ? 'unstated' : known
  return [warn(snapshot, { row, group, variant, params, amount_ore: Math.abs(result_ore) })]
}

/** The council may decide that it is not to be restored, for exceptional reasons (kommunallagen 11 kap. 13 §). */
function isExempted(snapshot: Snapshot, { exempted_by_id }: Requirement): boolean {
  const said = snapshot.rows(decision).find(({ id }) => id === exempted_by_id)
  const body = snapshot.rows(orgUnit).find(({ id }) => id === said?.body_id)
  return said !== undefined && body !== undefined && isCouncilApproval(said, body)
}

function reserve(snapshot: Snapshot, row: Requirement, group: Consolidation): Finding[] {
  const { equity_ore, reserve_before_ore: held_ore, reserved_ore } = row
  const room_ore = reserveRoom({ ...partsOf(snapshot, row, group), equity_ore, held_ore })
  if (room_ore === null || reserved_ore === null || reserved_ore <= room_ore) return []
  const params = { reserved: { ore: reserved_ore }, room: { ore: room_ore } }
  return [warn(snapshot, { row, group, variant: 'reserve', params, amount_ore: reserved_ore - room_ore })]
}

type Breach = {
  row: Requirement
  group: Consolidation
  variant: 'deficit' | 'late' | 'reserve' | 'unstated'
  params: Record<string, Param>
  amount_ore: Ore
}

function warn(snapshot: Snapshot, { row, group, variant, params, amount_ore }: Breach): Finding {
  const [first] = cityUnits(snapshot, row.year)
  const top = first === undefined ? null : (unitsAbove(snapshot, first).at(-1) ?? null)
  return finding({
    code: 'W32',
    subject: {
      kind: 'balance_requirement',
      id: variant === 'reserve' ? `${row.id}.reserve` : row.id,
      label: `${group.title} ${row.year}`,
    },
    severity: 'critical',
    certainty: row.certainty,
    params: { year: row.year, ...params },
    variant,
    evidence: [
      evidence(balanceRequirement, row, `${group.title} ${row.year}`),
      evidence(consolidation, group, group.title),
    ],
    unit_id: top,
    sums_of: top,
    amount: { ore: amount_ore },
  })
}
