import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { check } from '#server/module.ts'
import { createRecord, getRecord, listRecords, lockRecord, reviseRecord } from '#server/records.ts'
import { requireRow } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'
import type { Round } from './basis.ts'
import { type ForecastView, forecast, forecastRound } from './schema.ts'

/**
 * Opens a round: makes the two sets where its views lie, and a forecast for every unit that is to deliver. Units of one
 * round never lie below one another, since their sums would count the same money twice.
 */
export async function openRoundFor(
  context: Context,
  { id, unit_ids }: { id: string; unit_ids: readonly string[] },
): Promise<Round> {
  const round = await lockRecord(context, forecastRound, id)
  await requireRow(context, forecastRound, 'write', round)
  if (round.state === 'locked') throw new Refusal('forecast.round_not_open', 409, { title: round.title })
  const there = (await listRecords(context, forecast, { round_id: id })).map(({ unit_id }) => unit_id)
  const added = [...new Set(unit_ids)].filter((unit_id) => !there.includes(unit_id))
  await refuseNested(context, [...there, ...added])
  const opened = await reviseRecord(context, forecastRound, id, {
    state: 'open',
    committee_set_id: round.committee_set_id ?? (await viewSet(context, round, 'committee')),
    office_set_id: round.office_set_id ?? (await viewSet(context, round, 'office')),
  })
  const { source_document, source_section, synthetic } = round
  for (const unit_id of added) {
    const made = {
      id: `${id}-${unit_id}`.slice(0, 64),
      round_id: id,
      unit_id,
      source_document,
      source_section,
      synthetic,
    }
    await createRecord(context, forecast, made)
  }
  return opened
}

async function viewSet(context: Context, round: Round, view: ForecastView): Promise<string> {
  const { year, source_document, source_section, synthetic } = round
  const made = await createRecord(context, entrySet, {
    name: textOf({ language: 'sv' }, `forecast.set.${view}`, { title: round.title }).slice(0, 120),
    kind: view === 'committee' ? 'committee_forecast' : 'office_forecast',
    first_year: year,
    last_year: year,
    source_document,
    source_section,
    synthetic,
  })
  return made.id
}

async function refuseNested(context: Context, unit_ids: readonly string[]): Promise<void> {
  for (const unit_id of unit_ids) {
    const below = await subtreeOf(context, unit_id)
    const inner = unit_ids.find((other) => other !== unit_id && below.includes(other))
    if (inner === undefined) continue
    const [above, under] = [await getRecord(context, orgUnit, unit_id), await getRecord(context, orgUnit, inner)]
    throw new Refusal('forecast.nested', 422, { above: above.name, under: under.name }, [{ field: 'unit_ids' }])
  }
}

/** Locks a round: what is delivered has been fixed, and what was never delivered stays without. */
export async function lock(context: Context, id: string): Promise<Round> {
  const round = await lockRecord(context, forecastRound, id)
  await requireRow(context, forecastRound, 'approve', round)
  if (round.state !== 'open') throw new Refusal('forecast.round_not_open', 409, { title: round.title })
  const rows = await listRecords(context, forecast, { round_id: id })
  const waiting = rows.find(({ state }) => state === 'submitted' || state === 'reviewed')
  if (waiting !== undefined) {
    const unit = (await getRecord(context, orgUnit, waiting.unit_id)).name
    throw new Refusal('forecast.not_fixed', 409, { unit, title: round.title })
  }
  return reviseRecord(context, forecastRound, id, { state: 'locked' })
}

/** What a round is about stays when it has been opened, and a locked one stays as it is. */
export const roundStays = check(forecastRound, async (_context, before: Round | null, after: Round | null) => {
  if (before === null || before.state === 'planned') return
  const settled = after === null || before.year !== after.year || before.through_month !== after.through_month
  if (settled || before.state === 'locked') throw new Refusal('forecast.round_stays', 409, { title: before.title })
})

type EntrySet = RowOf<typeof entrySet>

/** A set that holds a view of a round stays one: as a plan it could be written by anybody. */
export const viewSetStays = check(entrySet, async (context, before: EntrySet | null, after: EntrySet | null) => {
  if (before === null || (after !== null && before.kind === after.kind)) return
  if (before.kind !== 'committee_forecast' && before.kind !== 'office_forecast') return
  const column = before.kind === 'committee_forecast' ? 'committee_set_id' : 'office_set_id'
  const [named] = await listRecords(context, forecastRound, { [column]: before.id })
  if (named !== undefined)
    throw new Refusal('forecast.set_of_round', 409, { set: before.name, title: named.title }, [{ field: 'kind' }])
})
