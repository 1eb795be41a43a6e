import { z } from 'zod'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { sumOre } from '#core/money.ts'
import { type RowOf, recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { differenceOf } from '#modules/ledger/figures.ts'
import { mayDecide } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { check, figureKind } from '#server/module.ts'
import { getRecord, holdRecord, listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { mayReadRow, readableRows } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'
import { reserveLine } from './schema.ts'

type Reserve = RowOf<typeof reserveLine>

const input = z.strictObject({ id: recordId })

/**
 * What is left of a central reserve [öre]: what is set aside less what has been granted of it. What is asked for is
 * named beside it. Nothing granted is a known 0, since the grants are the city's own doing.
 */
async function reserveLeft(context: Context, { id }: { id: string }): Promise<Explained> {
  const pot = await getRecord(context, reserveLine, id)
  const all = await listRecords(context, reserveLine, { part_of_id: id })
  const rows = await readableRows(context, reserveLine, all)
  const granted = rows.filter(({ state }) => state === 'granted')
  // Less what somebody may not read, it would look as if there were more left.
  if (granted.length < all.filter(({ state }) => state === 'granted').length)
    throw new Refusal('figure.hidden', 404, { figure: figureId('reserve_left', { id }) })
  const parts = await Promise.all(granted.map((row) => explainFigure(context, figureId('reserve', { id: row.id }))))
  const given = explained({
    figure_id: figureId('reserve_granted', { id }),
    label: textOf(context, 'budget.figure.reserve_granted', { title: pot.title }),
    unit: 'ore',
    value: sumOre(granted.map(({ amount_ore }) => amount_ore)).known_ore,
    unknown_count: granted.filter(({ amount_ore }) => amount_ore === null).length,
    certainty: 'decided',
    operation: 'sum',
    parts,
  })
  return differenceOf(await explainFigure(context, figureId('reserve', { id })), given, {
    figure_id: figureId('reserve_left', { id }),
    label: textOf(context, 'budget.figure.reserve_left', { title: pot.title }),
    not_included: rows.filter(({ state }) => state === 'requested').map(({ title }) => title),
  })
}

async function reserveGranted(context: Context, asked: { id: string }): Promise<Explained> {
  const [, given] = (await reserveLeft(context, asked)).parts
  if (given === undefined) throw new Error('what is left of a reserve has two parts')
  return given
}

export const reserveFigures = [
  figureKind('reserve_left', input, reserveLeft),
  figureKind('reserve_granted', input, reserveGranted),
]

/**
 * A part is of what has been set aside, begins in one of its years, and is of nothing that is itself a part. It is
 * granted by those who may decide on the reserve, and no more than there is; what is unknown cannot be held to that.
 */
export const partsFitReserve = check(reserveLine, async (context, before: Reserve | null, after: Reserve | null) => {
  await requireMayTakeBack(context, before, after)
  if (after === null) return
  const parts = await listRecords(context, reserveLine, { part_of_id: after.id })
  if (parts.length > 0 && (after.state !== 'set_aside' || after.part_of_id !== null))
    throw new Refusal('budget.reserve_has_parts', 409, { title: after.title }, [{ field: 'state' }])
  for (const part of parts) requireYears(after, part)
  if (after.part_of_id === null) return refuseOver(after, await grantedOf(context, after.id))
  const place = [{ field: 'part_of_id' }]
  // Held, so that of two who are granted the last money at once the second is refused.
  const pot = await holdRecord(context, reserveLine, after.part_of_id)
  if (!(await mayReadRow(context, reserveLine, pot)))
    throw new Refusal(
      'record.unknown_reference',
      422,
      { kind: reserveLine.name, id: pot.id, field: 'part_of_id' },
      place,
    )
  if (pot.id === after.id || pot.part_of_id !== null || pot.state !== 'set_aside' || after.state === 'set_aside')
    throw new Refusal('budget.no_reserve', 422, { title: pot.title }, place)
  requireYears(pot, after)
  if (after.state !== 'granted') return
  const isSame =
    before !== null && (['state', 'amount_ore', 'part_of_id'] as const).every((one) => before[one] === after[one])
  if (!isSame && !mayDecide(context, [pot.unit_id]))
    throw new Refusal('budget.decide_only', 403, { title: pot.title }, place)
  refuseOver(pot, await grantedOf(context, pot.id))
})

/** What has been granted is taken back, as it is granted, by those who may decide on the reserve. */
async function requireMayTakeBack(context: Context, before: Reserve | null, after: Reserve | null): Promise<void> {
  if (before?.state !== 'granted' || before.part_of_id === null) return
  if (after?.state === 'granted' && after.part_of_id === before.part_of_id) return
  const pot = await getRecord(context, reserveLine, before.part_of_id)
  if (!mayDecide(context, [pot.unit_id]))
    throw new Refusal('budget.decide_only', 403, { title: pot.title }, [{ field: 'state' }])
}

function requireYears({ title, from_year, to_year }: Reserve, part: Reserve): void {
  if (part.from_year >= from_year && part.from_year <= to_year) return
  throw new Refusal('budget.reserve_years', 422, { title, from_year, to_year }, [{ field: 'from_year' }])
}

async function grantedOf(context: Context, id: string): Promise<number> {
  const rows = await listRecords(context, reserveLine, { part_of_id: id, state: 'granted' })
  return sumOre(rows.map(({ amount_ore }) => amount_ore)).known_ore
}

function refuseOver({ title, amount_ore }: Reserve, granted_ore: number): void {
  if (amount_ore !== null && granted_ore > amount_ore)
    throw new Refusal('budget.reserve_spent', 422, { title }, [{ field: 'amount_ore' }])
}
