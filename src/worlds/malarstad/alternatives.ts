import type { WorldStep } from '#server/world.ts'
import { mnkr } from './made.ts'

type Move = readonly [unit_id: string, account_id: string, amounts: readonly [number, number, number]]

/** What a group would have more or less of than the budget in its three years [mnkr], cost plus, revenue minus. */
const moved = (entry_set_id: string, moves: readonly Move[]): WorldStep => [
  'entry.post',
  {
    entry_set_id,
    source_document: 'Exempeldata för Mälarstad',
    source_section: 'budgetalternativ',
    synthetic: true,
    lines: moves.flatMap(([unit_id, account_id, amounts]) =>
      amounts.map((amount, ahead) => ({
        year: 2027 + ahead,
        unit_id,
        account_id,
        amount_ore: mnkr(amount),
        certainty: 'estimated',
        reason: 'gruppens förslag',
      })),
    ),
  },
]

const opened = (id: string, group_id: string, name: string): WorldStep => [
  'alternative_budget.open',
  { id, group_id, name, base_set_id: 'budget-2027', tax_forecast_id: 'SKATTER-2026-10', synthetic: true },
]

/** A group's budget that is published: more to schools and care, less to the office. */
export function publishedAlternative(): WorldStep[] {
  const id = 'alternativ-vatten-2027'
  return [
    opened(id, 'VATTEN', 'Vattenpartiets budget 2027'),
    moved(id, [
      ['UBN-GR', 'personal', [48, 52, 55]],
      ['ALN-BOE', 'personal', [14, 15, 15]],
      ['TPN-DRI', 'kopt', [9, 9, 9]],
      ['SLK-DIG', 'it', [-6, -6, -6]],
      ['SLK-EKO', 'personal', [-4.5, -4.5, -4.5]],
    ]),
    ['alternative_budget.publish', { id }],
  ]
}

/** Another group's budget, which nobody but the group has seen yet. */
export function draftAlternative(): WorldStep[] {
  const id = 'alternativ-samling-2027'
  return [
    opened(id, 'SAMLING', 'Mälarsamlingens budget 2027'),
    moved(id, [
      ['UBN-GY', 'personal', [-12, -14, -15]],
      ['KUN-STO', 'bidrag', [-7, -7, -7]],
      ['TPN-GAT', 'kopt', [16, 18, 20]],
    ]),
  ]
}
