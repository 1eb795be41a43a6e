import { type Explained, figureId } from '#core/figure.ts'
import { ore } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { type Effect, onNone, statedEffect } from '#core/scenario.ts'
import { changeKind } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { mayReadUnit } from '#server/rights.ts'
import { saving } from './figures.ts'
import { savingAllocation, savingRequirement } from './schema.ts'

type Requirement = RowOf<typeof savingRequirement>
type Part = Pick<RowOf<typeof savingAllocation>, 'unit_id' | 'amount_ore'>

/**
 * A year's saving as what it takes away: the part of each unit that has been given one, and what is left on the
 * requirement's own unit, so that the whole is what is required to the öre. Unknown until the base is chosen and wholly
 * known: a share of half a base is not the requirement.
 */
export function savingEffects(
  { unit_id, account_id, id }: Pick<Requirement, 'unit_id' | 'account_id' | 'id'>,
  year: number,
  { value, unknown_count }: Pick<Explained, 'value' | 'unknown_count'>,
  parts: readonly Part[],
): Effect[] {
  const place = (unit: string) => ({ ...onNone, unit_id: unit, account_id, year, month: null })
  const figure_id = figureId('saving', { requirement: id, year })
  if (typeof value !== 'number' || unknown_count > 0) return [statedEffect(place(unit_id), null, figure_id)]
  const given = new Map<string, number>()
  for (const part of parts) given.set(part.unit_id, ore((given.get(part.unit_id) ?? 0) + part.amount_ore))
  const left_ore = ore(value - [...given.values()].reduce((sum, amount) => ore(sum + amount), 0))
  if (left_ore !== 0 || given.size === 0) given.set(unit_id, ore((given.get(unit_id) ?? 0) + left_ore))
  return [...given].map(([unit, amount_ore]) => statedEffect(place(unit), ore(0 - amount_ore), figure_id))
}

/**
 * A saving requirement switched on, on the base that somebody has chosen for it (C04), from its own first year. Whoever
 * may not read the money that it is counted on is told what has been given to units, and nothing of the rest.
 */
export const savingChange = changeKind(
  'saving',
  async (context, { subject_id }, { years }) => {
    const row = await getRecord(context, savingRequirement, subject_id ?? '')
    const held = years.filter((year) => row.from_year === null || year >= row.from_year)
    const isReadable = mayReadUnit(context, 'economy', row.unit_id)
    const required = new Map<number, Explained | null>()
    for (const year of held)
      required.set(year, isReadable ? await saving(context, { requirement: row.id, year }) : null)
    return { row, required, parts: await listRecords(context, savingAllocation, { requirement_id: row.id }) }
  },
  ({ row, required, parts }) =>
    [...required].flatMap(([year, tree]) => {
      const given = parts.filter((part) => part.year === year)
      const value = given.reduce((sum, { amount_ore }) => ore(sum + amount_ore), 0)
      return savingEffects(row, year, tree ?? { value, unknown_count: 0 }, given).filter(
        ({ unit_id }) => tree !== null || given.some((part) => part.unit_id === unit_id),
      )
    }),
)
