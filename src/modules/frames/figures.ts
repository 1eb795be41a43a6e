import { z } from 'zod'
import { weakestOf } from '#core/certainty.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { sumOre } from '#core/money.ts'
import { askedYear, type RowOf, recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { differenceOf } from '#modules/ledger/figures.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { planningRound } from '#modules/rounds/schema.ts'
import { decisionMark } from '#modules/rounds/service.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { readableRows } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'
import { carryLeft, carryOver, carryOverInput, unitResult } from './carry-over.ts'
import { nearestBelow } from './nearest.ts'
import { budgetProposal, frame } from './schema.ts'

const input = z.strictObject({ round: recordId, unit: recordId, year: askedYear })
type Asked = z.infer<typeof input>

/** The frame of a unit for a year [öre, cost plus]. One that nobody has set is unknown, which is not 0. */
async function frameOf(context: Context, asked: Asked): Promise<Explained> {
  const { round, unit, year } = asked
  const [row] = await readableRows(
    context,
    frame,
    await listRecords(context, frame, { round_id: round, unit_id: unit, year }),
  )
  const head = { figure_id: figureId('frame', asked), label: await labelOf(context, 'frame', asked) }
  if (row === undefined) {
    const remarks = [textOf(context, 'frames.remark.no_frame')]
    return explained({ ...head, unit: 'ore', value: null, unknown_count: 1, certainty: 'unknown', remarks })
  }
  return { ...(await leafOf(context, row)), ...head }
}

async function leafOf(context: Context, row: RowOf<typeof frame>): Promise<Explained> {
  return explained({
    label: (await getRecord(context, orgUnit, row.unit_id)).name,
    unit: 'ore',
    value: row.amount_ore,
    unknown_count: row.amount_ore === null ? 1 : 0,
    certainty: row.certainty,
    source: row.source_document === null ? null : { document: row.source_document, section: row.source_section ?? '' },
    decision: await decisionMark(context, row.decision_id),
    recorded: { at: row.recorded_at, by: row.recorded_by },
    record: { kind: frame.name, id: row.id },
    synthetic: row.synthetic,
    remarks: row.motive === null ? [] : [row.motive],
  })
}

async function labelOf(context: Context, name: string, { round, unit, year }: Asked): Promise<string> {
  const { title } = await getRecord(context, planningRound, round)
  return textOf(context, `frames.figure.${name}`, {
    round: title,
    unit: (await getRecord(context, orgUnit, unit)).name,
    year,
  })
}

/** What the nearest units below have been given [öre]. The units without a frame are named as left out. */
async function framesBelow(context: Context, asked: Asked): Promise<Explained> {
  const { round, unit, year } = asked
  const units = await listRecords(context, orgUnit)
  const rows = await readableRows(context, frame, await listRecords(context, frame, { round_id: round, year }))
  const { framed, without } = nearestBelow(unit, units, (id) => rows.some(({ unit_id }) => unit_id === id))
  const given = rows.filter(({ unit_id }) => framed.includes(unit_id))
  const leaves = await Promise.all(given.map((row) => leafOf(context, row)))
  return explained({
    figure_id: figureId('frames_below', asked),
    label: await labelOf(context, 'frames_below', asked),
    unit: 'ore',
    // Nothing given is a known 0: the frames are the city's own doing.
    value: sumOre(given.map(({ amount_ore }) => amount_ore)).known_ore,
    unknown_count: leaves.reduce((count, leaf) => count + leaf.unknown_count, 0),
    certainty: leaves.length === 0 ? 'proposed' : weakestOf(leaves.map(({ certainty }) => certainty)),
    operation: 'sum',
    parts: leaves,
    not_included: units.filter((one) => without.includes(one.id) && isPlanning(one, year)).map(({ name }) => name),
  })
}

/** Those that have a plan of their own in the year: neither others than the city, nor companies, nor what has ended. */
function isPlanning({ kind, valid_to }: RowOf<typeof orgUnit>, year: number): boolean {
  return kind !== 'external' && kind !== 'company' && (valid_to === null || valid_to >= `${year}-01-01`)
}

/** What of a frame nobody below has been given [öre]; negative when more is given than there is. */
async function frameLeft(context: Context, asked: Asked): Promise<Explained> {
  return differenceOf(await frameOf(context, asked), await framesBelow(context, asked), {
    figure_id: figureId('frame_left', asked),
    label: await labelOf(context, 'frame_left', asked),
  })
}

/** How much a unit's proposal is below its frame [öre]; negative when it asks for more than the frame. */
async function frameRoom(context: Context, asked: Asked): Promise<Explained> {
  const { round, unit, year } = asked
  const proposal = (await listRecords(context, budgetProposal, { round_id: round }))[0]
  if (proposal === undefined) {
    const { title } = await getRecord(context, planningRound, round)
    throw new Refusal('frames.no_proposal', 404, { round: title }, [{ field: 'round' }])
  }
  const proposed = await explainFigure(context, figureId('net', { unit, year, set: proposal.plan_set_id }))
  return differenceOf(await frameOf(context, asked), proposed, {
    figure_id: figureId('frame_room', asked),
    label: await labelOf(context, 'frame_room', asked),
  })
}

export const frameFigures = [
  figureKind('frame', input, frameOf),
  figureKind('frames_below', input, framesBelow),
  figureKind('frame_left', input, frameLeft),
  figureKind('frame_room', input, frameRoom),
  figureKind('unit_result', carryOverInput, unitResult),
  figureKind('carry_over', carryOverInput, carryOver),
  figureKind('carry_left', carryOverInput, carryLeft),
]
