import { z } from 'zod'
import { figureId } from '#core/figure.ts'
import { askedYear, recordId } from '#core/record.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { figureKind } from '#server/module.ts'
import { listRecords } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { entriesToTell, placedIn } from './condensed.ts'
import { entryLeaves, sumOf } from './figures.ts'
import { openableSet } from './open-budget.ts'
import type { AccountKind } from './schema.ts'

const measures = { net: ['cost', 'revenue'], investment_net: ['outlay', 'inflow'] } as const satisfies Readonly<
  Record<string, readonly AccountKind[]>
>

const asked = z.strictObject({ set: recordId, year: askedYear, measure: z.enum(['net', 'investment_net']) })

/**
 * What the files of a decided budget add up to in a year [öre], over all units: what is decided, and neither proposals
 * nor conditions. For those who may open it, since it tells of every unit.
 */
export const openSum = figureKind('open_sum', asked, async (context, { set: entry_set_id, year, measure }) => {
  const set = await openableSet(context, entry_set_id)
  const unit_ids = (await listRecords(context, orgUnit)).map(({ id }) => id)
  const which = { entry_set_id, unit_ids, year, account_kinds: [...measures[measure]] }
  const entries = await entriesToTell(context, which, placedIn(set.name, unit_ids))
  return sumOf(await entryLeaves(context, entries), {
    figure_id: figureId('open_sum', { set: entry_set_id, year, measure }),
    label: textOf(context, `ledger.figure.open_${measure}`, { set: set.name, year }),
    formula: measure === 'net' ? 'C01' : 'C03',
    record: { kind: 'entry_set', id: entry_set_id },
  })
})
