import type { WorldStep } from '#server/world.ts'
import { budgetLines, netOf } from './budgets.ts'
import { decisionId } from './economy.ts'
import { told } from './made.ts'
import { planning } from './organisation.ts'

const round_id = 'omgang-2027'
const plan = 'forslag-2027'

/** The committees that have written their proposals so far. */
const proposing = /^(UBN|SON|KUN|MHN|SBN|TAL)(-|$)/

/** What they ask for beside the council's decision: dearer placements, fewer events, more cleaning. */
const asksFor: Readonly<Record<string, number>> = {
  'SON-BOU/kopt': 1.06,
  'SON-FUN/kopt': 1.02,
  'KUN-STO/bidrag': 0.94,
  'UBN-GR/material': 1.03,
}

const lines = budgetLines({ first_year: 2027, decision_id: decisionId(2027) })

/** The frames of the committees are what the council decided; the school committee has divided its own further. */
function frames(): WorldStep[] {
  return planning.flatMap((unit_id) => {
    const amount_ore = netOf(lines, unit_id, 2027)
    if (amount_ore === null || amount_ore === 0) return []
    const id = `RAM-2027-${unit_id}`
    return [told('frame.create', 'ramar', { id, round_id, unit_id, year: 2027, amount_ore })]
  })
}

function proposals(): WorldStep[] {
  const own = lines
    .filter(({ unit_id }) => proposing.test(unit_id))
    .map((line) => {
      const factor = asksFor[`${line.unit_id}/${line.account_id}`] ?? 1
      const amount_ore = line.amount_ore === null ? null : Math.round((line.amount_ore * factor) / 1e6) * 1e6
      return { ...line, amount_ore, certainty: amount_ore === null ? 'unknown' : 'estimated', reason: 'förslag' }
    })
  return [
    told('entry_set.create', 'förslag', {
      ...{ id: plan, name: 'Nämndernas förslag 2027–2029', kind: 'plan', first_year: 2027, last_year: 2029 },
    }),
    told('entry.post', 'förslag', { entry_set_id: plan, lines: own }),
    told('budget_proposal.create', 'förslag', { id: 'FORSLAG-2027', round_id, plan_set_id: plan }),
  ]
}

/** Two units take their results with them into the next year, within limits that the council has set. */
function resultUnits(): WorldStep[] {
  const unit = (unit_id: string, largest_surplus_ppm: number, largest_deficit_ppm: number) =>
    told('result_unit.create', 'resultatenheter', {
      ...{ id: `RESULTAT-${unit_id}`, unit_id, from_year: 2025, largest_surplus_ppm, largest_deficit_ppm },
      decision_id: decisionId(2025),
    })
  return [unit('KUN-BIB', 50_000, 30_000), unit('UBN-GY', 20_000, 20_000)]
}

/** What the committees may use in 2027, what they propose, and the units that carry their results over. */
export function frames2027(): WorldStep[] {
  const below = ['UBN-GR', 'UBN-GY', 'UBN-LOK'].map((unit_id) => ({ unit_id }))
  return [
    ...frames(),
    ['frame.decide', { round_id, unit_id: 'KF', year: 2027, decision_id: decisionId(2027) }],
    ['frame.distribute', { round_id, unit_id: 'UBN', year: 2027, lines: below }],
    ...proposals(),
    ...resultUnits(),
  ]
}
