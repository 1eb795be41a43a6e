import { openCertainties } from '#core/certainty.ts'
import { eliminationOf } from '#core/formulas/group.ts'
import { addSums, type Sum } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type InternalTotal, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { membersIn, type Pair, pairsIn, placesOf } from '#modules/group/calc.ts'
import { consolidation, groupMember } from '#modules/group/schema.ts'
import { counterparty } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { evidence, unitName } from './nodes.ts'

type Consolidation = RowOf<typeof consolidation>

/**
 * Two members of the group have different amounts with each other in a year, by more than the consolidation allows
 * (C20), or a member has something with a counterparty of the group that nobody answers to. Nothing is said of a pair
 * with an amount that is not known.
 */
export const w29: WarningRule = {
  code: 'W29',
  find: (snapshot) =>
    snapshot.rows(consolidation).flatMap((row) => {
      const length = Math.max(0, row.last_year - row.first_year + 1)
      return Array.from({ length }, (_, index) => row.first_year + index).flatMap((year) => ofYear(snapshot, row, year))
    }),
}

function ofYear(snapshot: Snapshot, row: Consolidation, year: number): Finding[] {
  const members = membersIn(snapshot.rows(groupMember), year)
  const places = placesOf(members, snapshot.rows(orgUnit))
  const totals = (snapshot.internal_totals ?? []).filter(
    (total) =>
      total.entry_set_id === row.entry_set_id && total.year === year && !openCertainties.includes(total.certainty),
  )
  const pairs = pairsIn(totals, members, places).flatMap((pair) => apart(snapshot, row, year, pair))
  const answered = new Set(members.map(({ counterparty_id }) => counterparty_id))
  const inside = snapshot.rows(counterparty).filter(({ id, inside_group }) => inside_group && !answered.has(id))
  const stray = inside.flatMap((other) => {
    const own = totals.filter(({ counterparty_id, unit_id }) => counterparty_id === other.id && places.has(unit_id))
    const byMember = Map.groupBy(own, ({ unit_id }) => places.get(unit_id)?.unit_id ?? unit_id)
    return [...byMember].map(([unit_id, found]) => unanswered(snapshot, { row, year, unit_id, other, found }))
  })
  return [...pairs, ...stray]
}

const sumIn = (totals: readonly InternalTotal[]): Sum => addSums(...totals)

function apart(snapshot: Snapshot, row: Consolidation, year: number, pair: Pair<InternalTotal>): Finding[] {
  const [cost, revenue] = [sumIn(pair.cost), sumIn(pair.revenue)]
  const { agrees, difference_ore } = eliminationOf({ cost, revenue }, row.tolerance_ore)
  if (agrees !== false) return []
  const [buyer, seller] = [unitName(snapshot, pair.buyer.unit_id), unitName(snapshot, pair.seller.unit_id)]
  const amounts = { cost: { ore: cost.known_ore }, revenue: { ore: Math.abs(revenue.known_ore) } }
  return [
    finding({
      code: 'W29',
      subject: {
        kind: 'consolidation',
        id: `${row.id}.${pair.buyer.unit_id}.${pair.seller.unit_id}.${year}`,
        label: `${buyer} – ${seller}`,
      },
      severity: 'important',
      certainty: row.certainty,
      params: {
        year,
        buyer,
        seller,
        ...amounts,
        apart: { ore: Math.abs(difference_ore) },
        allowed: { ore: row.tolerance_ore },
      },
      evidence: [evidence(consolidation, row, row.title)],
      unit_id: pair.buyer.unit_id,
      sums_of: pair.buyer.unit_id,
      amount: { ore: Math.abs(difference_ore) },
    }),
  ]
}

type Stray = {
  row: Consolidation
  year: number
  unit_id: string
  other: RowOf<typeof counterparty>
  found: readonly InternalTotal[]
}

function unanswered(snapshot: Snapshot, { row, year, unit_id, other, found }: Stray): Finding {
  const sum = sumIn(found)
  const amount = { ore: sum.unknown_count > 0 ? null : Math.abs(sum.known_ore) }
  const buyer = unitName(snapshot, unit_id)
  return finding({
    code: 'W29',
    subject: {
      kind: 'consolidation',
      id: `${row.id}.${unit_id}.${other.id}.${year}`,
      label: `${buyer} – ${other.name}`,
    },
    severity: 'important',
    certainty: row.certainty,
    params: { year, buyer, seller: other.name, cost: amount },
    variant: 'unanswered',
    evidence: [evidence(consolidation, row, row.title), evidence(counterparty, other, other.name)],
    unit_id,
    sums_of: unit_id,
    amount,
  })
}
