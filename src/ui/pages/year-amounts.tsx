import type { RowOf } from '#core/record.ts'
import { budgetAdjustment } from '#modules/budget/schema.ts'
import { RecordAmount } from '../record-value.tsx'
import type { AnyRow } from '../records.ts'

/** What a proposal changes, year by year, with the sign of the change. */
export function YearAmounts({ row }: { row: RowOf<typeof budgetAdjustment> }) {
  const of = { kind: budgetAdjustment.name, row: row as AnyRow }
  return (
    <p className="row wrap">
      {row.amounts.map(({ year, account_id }, index) => (
        <span key={`${year}-${account_id}`}>
          {year}{' '}
          <b>
            <RecordAmount {...of} field={`amounts.${index}.amount_ore`} sign="always" withUnit />
          </b>
        </span>
      ))}
    </p>
  )
}
