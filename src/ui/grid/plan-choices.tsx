import { type AmountUnit, amountUnits } from '#core/amount-text.ts'
import type { RowOf } from '#core/record.ts'
import type { entrySet } from '#modules/ledger/schema.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { hasCells, isOwn, type Order, orders } from './plan-order.ts'

/** How the table stands: the order of its rows, which of them, its columns, and what amounts are counted in. */
export type Look = {
  order: Order
  rows: 'held' | 'all' | 'leaves'
  /** The year that is shown month by month; null for years. */
  months: number | null
  unit: AmountUnit
}

type Props = {
  sets: readonly RowOf<typeof entrySet>[]
  set: string
  against: string | null
  /** Whether a scenario stands beside its base: then the sets are not chosen here. */
  isTried: boolean
  years: readonly number[]
  look: Look
  /** Whether the unit at the top has others below it; null while that is not known. */
  hasBelow: boolean | null
  change: (part: Partial<Look>) => void
}

const rowChoices = ['held', 'all', 'leaves'] as const

/** What the table shows and how. The sets stand in the address, so that a table can be sent to somebody. */
export function PlanChoices({ sets, set, against, isTried, years, look, hasBelow, change }: Props) {
  const { t } = useReader()
  // What a unit has itself is all that it has where no unit is below it.
  const offered = orders.filter((order) => !isOwn(order) || hasBelow === true || order === look.order)
  const writes = (order: Order) => hasCells(order, hasBelow !== false)
  return (
    <div className="finder planchoices">
      {isTried ? null : <SetChoices sets={sets} set={set} against={against} />}
      <Choice
        label={t('grid_order')}
        value={look.order}
        options={offered.map((order) => [order, t(`grid_order_${order}`)])}
        choose={(order) => change({ order: order as Order, ...(writes(order as Order) ? {} : { rows: 'held' }) })}
      />
      <Choice
        label={t('grid_columns')}
        value={String(look.months ?? '')}
        options={[['', t('grid_years')], ...years.map((year) => [String(year), t('grid_months', { year })] as const)]}
        choose={(year) => change({ months: year === '' ? null : Number(year) })}
      />
      <Choice
        label={t('grid_rows')}
        value={look.rows}
        options={(writes(look.order) ? rowChoices : rowChoices.slice(0, 1)).map((rows) => [
          rows,
          t(`grid_rows_${rows}`),
        ])}
        choose={(rows) => change({ rows: rows as Look['rows'] })}
      />
      <Choice
        label={t('grid_amounts_in')}
        value={look.unit}
        options={amountUnits.map((unit) => [unit, unit])}
        choose={(unit) => change({ unit: unit as AmountUnit })}
      />
    </div>
  )
}

function SetChoices({ sets, set, against }: Pick<Props, 'sets' | 'set' | 'against'>) {
  const { t } = useReader()
  const { go } = usePlace()
  const named = sets.map(({ id, name }) => [id, name] as const)
  return (
    <>
      <Choice
        label={t('grid_set')}
        value={set}
        options={named}
        choose={(id) => go({ mangd: id, siffra: undefined, ...(id === against ? { mot: undefined } : {}) })}
      />
      <Choice
        label={t('grid_against')}
        value={against ?? ''}
        options={[['', t('grid_against_none')], ...named.filter(([id]) => id !== set)]}
        choose={(id) => go({ mot: id === '' ? undefined : id, siffra: undefined })}
      />
    </>
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: readonly (readonly [value: string, word: string])[]
  choose: (value: string) => void
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select className="in" value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([id, word]) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}
