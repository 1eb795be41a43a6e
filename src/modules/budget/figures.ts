import { z } from 'zod'
import { weakestOf } from '#core/certainty.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { savingRequirement as required, savingBases } from '#core/formulas/saving.ts'
import { sumOre } from '#core/money.ts'
import { askedYear, type RowOf, recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { differenceOf, net, sumOf } from '#modules/ledger/figures.ts'
import { nameOfUnit, subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { mayRead } from '#server/grants.ts'
import { figureKind } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { readableRows } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'
import { committedFigures, newCommitments } from './committed.ts'
import { savingRequirement } from './schema.ts'

const year = askedYear

const savingInput = z.strictObject({ requirement: recordId, year, base: z.enum(savingBases).optional() })

/**
 * What a saving requirement is for a year [öre, positive]: its share of the base (C04). The base is the chosen one, or
 * the one asked about; it never chooses by itself.
 */
export async function saving(context: Context, asked: z.infer<typeof savingInput>): Promise<Explained> {
  const row = await getRecord(context, savingRequirement, asked.requirement)
  const base = asked.base ?? row.base
  const head = {
    figure_id: figureId('saving', {
      requirement: row.id,
      year: asked.year,
      ...(asked.base === undefined ? {} : { base: asked.base }),
    }),
    label: textOf(context, 'budget.figure.saving', { requirement: row.title, year: asked.year }),
    formula: 'C04',
    condition: row.condition,
    certainty: row.condition === null ? row.certainty : ('conditional' as const),
    record: { kind: 'saving_requirement', id: row.id },
    source: row.source_document === null ? null : { document: row.source_document, section: row.source_section ?? '' },
  }
  const share = explained({
    label: textOf(context, 'budget.figure.saving_share'),
    unit: 'ppm',
    value: row.share_ppm,
    certainty: head.certainty,
    source: head.source,
    recorded: { at: row.recorded_at, by: row.recorded_by },
  })
  if (base === null) {
    return explained({
      ...head,
      unit: 'ore',
      value: null,
      unknown_count: 1,
      parts: [share],
      operation: 'derived',
      remarks: [textOf(context, 'budget.remark.base_unchosen')],
    })
  }
  const kind = base === 'net_cost' ? 'net' : 'cost'
  const amount = await explainFigure(context, figureId(kind, { unit: row.unit_id, year: asked.year }))
  const base_ore = typeof amount.value === 'number' ? amount.value : null
  const value = required(base_ore, { numerator: row.share_ppm, denominator: 1_000_000 })
  const chosen = row.base === null ? [textOf(context, 'budget.remark.base_asked')] : []
  return explained({
    ...head,
    unit: 'ore',
    value,
    unknown_count: amount.unknown_count,
    operation: 'share',
    parts: [amount, share],
    remarks: chosen,
  })
}

const placeInput = z.strictObject({ unit: recordId, year, reference: year })
const pressureInput = placeInput.extend({ saving: z.enum(savingBases).optional() })
type PressureInput = z.infer<typeof pressureInput>
type PressurePlace = Pick<PressureInput, 'unit' | 'year' | 'reference'>

/**
 * How much more a unit must carry in a year than its plan has room for, against a reference year [öre] (C08): the fall
 * of the net, and the rise of the commitments. With `saving`, what the conditional requirements would add.
 */
async function pressure(context: Context, asked: PressureInput): Promise<Explained> {
  const rows = await savingsOf(context, asked)
  const base = asked.saving
  if (base === undefined)
    return heldPressure(
      context,
      asked,
      rows.map((row) => row.title),
    )
  if (rows.length === 0) throw noSaving(context, asked)
  const savings = await Promise.all(rows.map((row) => saving(context, { requirement: row.id, year: asked.year, base })))
  const parts = [await heldPressure(context, asked, []), ...savings]
  const known = parts.filter((part) => typeof part.value === 'number')
  const condition = savings.map((part) => part.condition).find((text) => text !== null) ?? null
  return explained({
    figure_id: figureId('pressure', asked),
    label: textOf(context, 'budget.figure.pressure_with_saving', await wordsOf(context, asked)),
    unit: 'ore',
    value: known.length === 0 ? null : sumOre(known.map((part) => Number(part.value))).known_ore,
    unknown_count: parts.reduce((sum, part) => sum + part.unknown_count, 0),
    certainty: condition === null ? weakestOf(known.map((part) => part.certainty)) : 'conditional',
    condition,
    formula: 'C08',
    operation: 'sum',
    parts,
    not_included: parts.flatMap((part) => part.not_included),
  })
}

/** Whoever reads only what is decided cannot be told that there is none: one that is not decided would be hidden. */
function noSaving({ actor }: Context, { unit }: PressureInput): Refusal {
  const seesAll = mayRead(actor.grants, savingRequirement.area, unit, 'draft')
  return new Refusal(seesAll ? 'budget.no_saving' : 'budget.saving_not_shown', 404, { unit })
}

/** The words of a pressure, the unit by its name. */
async function wordsOf(context: Context, { unit, year, reference }: PressurePlace) {
  return { unit: await nameOfUnit(context, unit), year, reference }
}

/** The requirements that would add to the pressure of a unit and a year, those that the person may read. */
export async function savingsOf(context: Context, asked: PressurePlace): Promise<RowOf<typeof savingRequirement>[]> {
  const units = await subtreeOf(context, asked.unit)
  const rows = await readableRows(context, savingRequirement, await listRecords(context, savingRequirement))
  return rows.filter((row) => units.includes(row.unit_id) && (row.from_year === null || row.from_year <= asked.year))
}

/** A rise is called a rise: "the net falls" with a minus would be read as the opposite. */
function netWord(fall_ore: Explained['value']) {
  if (typeof fall_ore !== 'number' || fall_ore === 0) return 'net_between'
  return fall_ore > 0 ? 'net_fall' : 'net_rise'
}

/** The fall of the net and the new commitments; `open` are requirements that are named but not counted. */
async function heldPressure(context: Context, asked: PressureInput, open: readonly string[]): Promise<Explained> {
  const { unit, year: of, reference } = asked
  return pressureOf(context, asked, await netFall(context, { unit, year: of, reference }), {
    figure_id: figureId('pressure', { unit, year: of, reference }),
    not_included: [...open],
  })
}

/** How much a unit's net falls from the reference year [öre, a rise negative] (C02). */
async function netFall(context: Context, asked: PressurePlace): Promise<Explained> {
  const before = await net(context, { unit: asked.unit, year: asked.reference })
  const now = await net(context, { unit: asked.unit, year: asked.year })
  return fallOf(context, asked, [before, now], { figure_id: figureId('net_fall', asked) })
}

/** How much a net falls from the reference year, `nets` being then and now [öre, a rise negative] (C02). */
export async function fallOf(
  context: Context,
  asked: PressurePlace,
  [before, now]: readonly [Explained, Explained],
  head: Partial<Explained>,
): Promise<Explained> {
  const change = differenceOf(before, now, { label: '', formula: 'C02', ...head })
  const label = textOf(context, `budget.figure.${netWord(change.value)}`, await wordsOf(context, asked))
  return { ...change, label }
}

/** The fall of a net with the new commitments [öre] (C08). */
export async function pressureOf(
  context: Context,
  asked: PressurePlace,
  fall: Explained,
  head: Partial<Explained>,
): Promise<Explained> {
  return sumOf([fall, await newCommitments(context, asked)], {
    label: textOf(context, 'budget.figure.pressure', await wordsOf(context, asked)),
    formula: 'C08',
    ...head,
  })
}

export const budgetFigures = [
  figureKind('saving', savingInput, saving),
  figureKind('pressure', pressureInput, pressure),
  figureKind('net_fall', placeInput, netFall),
  ...committedFigures,
]
