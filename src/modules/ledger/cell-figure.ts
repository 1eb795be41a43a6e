import { z } from 'zod'
import { printDate } from '#core/calendar.ts'
import { type Explained, figureId } from '#core/figure.ts'
import { askedYear, recordId } from '#core/record.ts'
import { subtreeIds } from '#core/tree.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { entriesToTell, placedIn } from './condensed.ts'
import { differenceOf, sumOf, unitLeaves } from './figures.ts'
import { readableSet } from './kept-sets.ts'
import { memberLimit, memberOf } from './member-limit.ts'
import { account } from './schema.ts'

const input = z.strictObject({
  unit: recordId,
  year: askedYear,
  set: recordId,
  /** Another set: the cell is then what stands there minus what stands in `set`. */
  against: recordId.optional(),
  /** Left out: the net of operation, all accounts of cost and revenue. */
  account: recordId.optional(),
  /** 1–12; 0 is what is not split by month; left out is the whole year. */
  month: z.coerce.number().int().min(0).max(12).optional(),
  /** Only the unit itself, without those below it. */
  units: z.literal('own').optional(),
  /** Only the account itself, without those below it. */
  accounts: z.literal('own').optional(),
  ...memberLimit,
})

type Input = z.infer<typeof input>

/** One cell of a table over the ledger [öre]: a unit, an account or the net of operation, and a year or a month. */
export const cellFigure = figureKind('cell', input, async (context, asked) => {
  const { against, ...cell } = asked
  const first = await cellOf(context, cell)
  if (against === undefined) return first
  const other = await cellOf(context, { ...cell, set: against })
  const label = textOf(context, 'ledger.figure.cell_difference', { cell: first.label })
  return differenceOf(other, first, { figure_id: figureId('cell', asked), label })
})

async function cellOf(context: Context, asked: Omit<Input, 'against'>): Promise<Explained> {
  const set = await readableSet(context, asked.set)
  const own = asked.units === 'own'
  const unit_ids = own ? [asked.unit] : await subtreeOf(context, asked.unit)
  const { name, ids } = await accountsOf(context, asked)
  const member = await memberOf(context, asked)
  const which = {
    ...{ entry_set_id: set.id, unit_ids, year: asked.year },
    ...(ids === null ? { account_kinds: ['cost', 'revenue'] } : {}),
    only: {
      ...(ids === null ? {} : { account: ids }),
      ...(asked.month === undefined ? {} : { month: [asked.month === 0 ? null : asked.month] }),
      ...member.only,
    },
  }
  const entries = await entriesToTell(context, which, placedIn(asked.unit, unit_ids))
  const unit = (await getRecord(context, orgUnit, asked.unit)).name
  const words = { account: `${name}${member.name}`, unit, period: periodName(context, asked), set: set.name }
  return sumOf(await unitLeaves(context, entries, asked.unit), {
    figure_id: figureId('cell', asked),
    label: textOf(context, own ? 'ledger.figure.cell_own' : 'ledger.figure.cell', words),
  })
}

async function accountsOf(
  context: Context,
  asked: Omit<Input, 'against'>,
): Promise<{ name: string; ids: readonly string[] | null }> {
  if (asked.account === undefined) return { name: textOf(context, 'ledger.figure.operation'), ids: null }
  const { id, name } = await getRecord(context, account, asked.account)
  if (asked.accounts === 'own') return { name, ids: [id] }
  return { name, ids: subtreeIds(await listRecords(context, account), id) }
}

function periodName(context: Context, { year, month }: Pick<Input, 'year' | 'month'>): string {
  if (month === undefined) return String(year)
  if (month === 0) return textOf(context, 'ledger.figure.whole_year', { year })
  return printDate(`${year}-${String(month).padStart(2, '0')}-01`, 'month', context.language)
}
