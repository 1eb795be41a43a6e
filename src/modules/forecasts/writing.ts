import type { InputOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { InLanguages } from '#core/texts.ts'
import { deriveFor } from '#modules/ledger/derive.ts'
import { account } from '#modules/ledger/schema.ts'
import type { Context } from '#server/context.ts'
import { createRecord, getRecord, lockRecord, reviseRecord } from '#server/records.ts'
import { requireRow } from '#server/rights.ts'
import { type Basis, draftBasisOf, type Forecast, type Line } from './basis.ts'
import { lineEntries } from './line-entries.ts'
import { type ForecastView, forecast, forecastLine, forecastRound, type Writing } from './schema.ts'
import { suggestionOf } from './suggestion.ts'
import { decisionDays, reasonsOf } from './suggestion-tree.ts'

/** In which states each view may be written: the unit's until it is marked as ready, the office's until it is fixed. */
const writable: Record<ForecastView, readonly Forecast['state'][]> = {
  committee: ['open', 'returned'],
  office: ['open', 'submitted', 'returned', 'reviewed'],
}

/**
 * Writes lines of one view. Each line keeps the suggestion that stood beside it, so that what the person thought
 * otherwise can be read later; the ledger gets the line's entry in the same transaction.
 */
export async function writeLines(context: Context, view: ForecastView, writing: Writing): Promise<Forecast> {
  const row = await lockRecord(context, forecast, writing.id)
  await requireRow(context, forecast, view === 'committee' ? 'write' : 'approve', row)
  await requireOpenRound(context, row)
  if (!writable[view].includes(row.state)) throw wrongState(row)
  await checkAccounts(context, writing)
  const basis = await draftBasisOf(context, row.id)
  const days = await decisionDays(context, basis)
  const { source_document, source_section, synthetic } = writing
  for (const [index, { accept, ...line }] of writing.lines.entries()) {
    const suggestion = suggestionOf(basis, line.account_id, days)
    if (accept && suggestion.amount_ore === null) {
      const place = [{ field: `lines.${index}.accept` }]
      throw new Refusal('forecast.nothing_to_accept', 422, { account: line.account_id }, place)
    }
    // A suggestion follows the books: nobody accepts another than the one they saw.
    if (accept && line.amount_ore !== null && line.amount_ore !== suggestion.amount_ore) {
      const place = [{ field: `lines.${index}.accept` }]
      throw new Refusal('forecast.suggestion_changed', 409, { account: line.account_id }, place)
    }
    await writeLine(context, basis, {
      ...line,
      amount_ore: accept ? suggestion.amount_ore : line.amount_ore,
      forecast_id: row.id,
      view,
      suggestion_ore: suggestion.amount_ore,
      reasons: reasonsOf(suggestion).slice(0, 50),
      comment: line.comment === '' ? null : line.comment,
      measures: line.measures === '' ? null : line.measures,
      source_document,
      source_section,
      synthetic,
    })
  }
  // A line is a part of the forecast: who saw it before must look again.
  return reviseRecord(context, forecast, row.id, {})
}

/** Puts a line in the place of the one that is there, or beside the others. */
export async function writeLine(
  context: Context,
  { lines }: Pick<Basis, 'lines'>,
  wanted: InputOf<typeof forecastLine>,
): Promise<Line> {
  const there = lines.find((line) => line.view === wanted.view && line.account_id === wanted.account_id)
  const written =
    there === undefined
      ? await createRecord(context, forecastLine, wanted)
      : await reviseRecord(context, forecastLine, there.id, wanted)
  await deriveFor(context, lineEntries, written.id, written)
  return written
}

async function checkAccounts(context: Context, { lines }: Writing): Promise<void> {
  for (const [index, { account_id }] of lines.entries()) {
    const place = [{ field: `lines.${index}.account_id` }]
    if (lines.findIndex((line) => line.account_id === account_id) < index)
      throw new Refusal('forecast.account_twice', 422, { account: account_id }, place)
    const { kind, name } = await getRecord(context, account, account_id)
    if (kind !== 'cost' && kind !== 'revenue')
      throw new Refusal('forecast.not_operating', 422, { account: name }, place)
  }
}

/** Refuses while the round has not begun or has been locked. */
export async function requireOpenRound(context: Context, { round_id }: Forecast): Promise<void> {
  const { state, title } = await getRecord(context, forecastRound, round_id)
  if (state !== 'open') throw new Refusal('forecast.round_not_open', 409, { title })
}

/** The states as they stand in a sentence. */
const stateWords: Record<Forecast['state'], InLanguages> = {
  open: { sv: 'pågår', en: 'open' },
  submitted: { sv: 'klarmarkerad', en: 'marked as ready' },
  returned: { sv: 'tillbaka hos enheten', en: 'back with the unit' },
  reviewed: { sv: 'granskad', en: 'reviewed' },
  fixed: { sv: 'fastställd', en: 'fixed' },
}

export function wrongState({ unit_id, state }: Forecast): Refusal {
  return new Refusal('forecast.wrong_state', 409, { unit: unit_id, state: stateWords[state] })
}
