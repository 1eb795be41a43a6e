import { z } from 'zod'
import { figureId } from '#core/figure.ts'
import { askedYear, recordId } from '#core/record.ts'
import { nameOfUnit } from '#modules/organisation/service.ts'
import { figureKind } from '#server/module.ts'
import { textOf } from '#server/texts.ts'
import { differenceOf, net } from './figures.ts'
import { readableSet } from './kept-sets.ts'

const input = z.strictObject({
  unit: recordId,
  year: askedYear,
  set: recordId.optional(),
  /** The earlier set that it is held against. */
  against: recordId,
})

/** What a unit's net of a year has changed by from an earlier set, such as last year's budget [öre] (C02). */
export const revisionFigure = figureKind('net_revision', input, async (context, { against, ...asked }) => {
  const earlier = await readableSet(context, against)
  const [now, before] = await Promise.all([net(context, asked), net(context, { ...asked, set: against })])
  const words = { unit: await nameOfUnit(context, asked.unit), year: asked.year, set: earlier.name }
  return differenceOf(now, before, {
    figure_id: figureId('net_revision', { ...asked, against }),
    label: textOf(context, 'ledger.figure.net_revision', words),
    formula: 'C02',
  })
})
