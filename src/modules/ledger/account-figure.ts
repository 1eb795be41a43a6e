import { z } from 'zod'
import { figureId } from '#core/figure.ts'
import { askedYear, recordId } from '#core/record.ts'
import { nameOfUnit, subtreeOf } from '#modules/organisation/service.ts'
import { figureKind } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { entriesToTell, placedIn } from './condensed.ts'
import { sumOf, unitLeaves } from './figures.ts'
import { account } from './schema.ts'
import { setOfYear } from './service.ts'

const input = z.strictObject({
  account: recordId,
  unit: recordId,
  year: askedYear,
  set: recordId.optional(),
})

/** Sum of one account for a unit and those below it, one year [öre]. */
export const accountFigure = figureKind('account_sum', input, async (context, asked) => {
  const set = await setOfYear(context, asked.set, asked.year)
  const { name, kind } = await getRecord(context, account, asked.account)
  const unit_ids = await subtreeOf(context, asked.unit)
  const which = { entry_set_id: set.id, unit_ids, year: asked.year, account_kinds: [kind] }
  const only = { account: [asked.account] }
  const entries = await entriesToTell(context, { ...which, only }, placedIn(asked.unit, unit_ids))
  const label = `${name} ${await nameOfUnit(context, asked.unit)} ${asked.year}`
  return sumOf(await unitLeaves(context, entries, asked.unit), { figure_id: figureId('account_sum', asked), label })
})
