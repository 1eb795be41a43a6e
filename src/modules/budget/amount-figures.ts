import type { Certainty } from '#core/certainty.ts'
import type { RowOf } from '#core/record.ts'
import { amountFigure } from '#modules/ledger/figures.ts'
import { earmarkedEquity, funding, reserveLine } from './schema.ts'

/** What funding in each state counts as. */
export function certaintyOfFunding(state: RowOf<typeof funding>['state']): Certainty {
  if (state === 'decided' || state === 'exhausted' || state === 'expired') return 'decided'
  return 'proposed'
}

export const amountFigures = [
  amountFigure('funding', funding, (row) => ({ ...row, certainty: certaintyOfFunding(row.state) })),
  amountFigure('reserve', reserveLine, (row) => ({ ...row, certainty: row.certainty })),
  amountFigure('equity', earmarkedEquity, (row) => ({
    ...row,
    amount_ore: row.reserved_ore,
    certainty: row.certainty,
  })),
]
