import { amountFigure } from '#modules/ledger/figures.ts'
import { certaintyOfFunding, earmarkedEquity, funding, reserveLine } from './schema.ts'

export const amountFigures = [
  amountFigure('funding', funding, (row) => ({ ...row, certainty: certaintyOfFunding(row) })),
  amountFigure('reserve', reserveLine, (row) => ({ ...row, certainty: row.certainty })),
  amountFigure('equity', earmarkedEquity, (row) => ({
    ...row,
    amount_ore: row.reserved_ore,
    certainty: row.certainty,
  })),
]
