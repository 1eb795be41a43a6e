import { z } from 'zod'
import { printDate } from '#core/calendar.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { askedYear, isoDate, recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { nameOfUnit } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { knownAt } from '#server/known-at.ts'
import { figureKind } from '#server/module.ts'
import { messageOf, textOf } from '#server/texts.ts'
import { differenceOf, net } from './figures.ts'

const place = z.strictObject({ unit: recordId, year: askedYear })
const thenInput = place.extend({ as_of: isoDate })
const sinceInput = place.extend({ since: isoDate })

/**
 * The net of a unit and a year as it was known when a day ended [öre] (C01), by the budget that had the year then.
 * Unknown where the unit or the budget was not there yet.
 */
async function netThen(context: Context, { as_of, ...asked }: z.output<typeof thenInput>): Promise<Explained> {
  const past = knownAt(context, as_of)
  const words = {
    ...asked,
    unit: await nameOfUnit(context, asked.unit),
    date: printDate(as_of, 'day', context.language),
  }
  const head = {
    figure_id: figureId('net_then', { ...asked, as_of }),
    label: textOf(context, 'ledger.figure.net_then', words),
  }
  try {
    return { ...nameless(await net(past, asked)), ...head }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const why = messageOf(context.language, error.code, error.params).what
    const remarks = [textOf(context, 'ledger.remark.not_then', { date: words.date, why })]
    return explained({ ...head, unit: 'ore', value: null, unknown_count: 1, certainty: 'unknown', remarks })
  }
}

/** Asked for by its name, a part of the past would be what it is now. */
function nameless(tree: Explained): Explained {
  return { ...tree, figure_id: null, parts: tree.parts.map(nameless) }
}

/**
 * How much the net of a unit and a year has moved since a day [öre]: what is known minus what was known when the day
 * ended. Unknown when either is not wholly known: what has become known since has not moved.
 */
async function netSince(context: Context, { since, ...asked }: z.output<typeof sinceInput>): Promise<Explained> {
  const before = await netThen(context, { ...asked, as_of: since })
  const now = await net(context, asked)
  const date = printDate(since, 'day', context.language)
  const words = { ...asked, unit: await nameOfUnit(context, asked.unit), date }
  const tree = differenceOf(now, before, {
    figure_id: figureId('net_since', { ...asked, since }),
    label: textOf(context, 'ledger.figure.net_since', words),
  })
  return tree.unknown_count === 0 ? tree : { ...tree, value: null, certainty: 'unknown' }
}

export const sinceFigures = [figureKind('net_then', thenInput, netThen), figureKind('net_since', sinceInput, netSince)]
