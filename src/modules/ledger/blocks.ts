import { roundingNote } from '#core/amount-text.ts'
import { type Explained, figureId } from '#core/figure.ts'
import type { LiveBlock, LiveTable } from '#core/live-block.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { getRecord } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { textOf } from '#server/texts.ts'
import { decidedBudget } from './service.ts'
import { totalsOf } from './totals.ts'

const operating = ['cost', 'revenue', 'net'] as const
const investing = ['outlay', 'inflow', 'investment_net'] as const

/** The unit's budget and plan year by year, operation and investments, every cell a figure. */
export const budgetTable: LiveBlock<Context> = {
  block: 'budget_table',
  area: 'economy',
  names: { unit: 'org_unit' },
  write: async (context, { unit = '' }) => {
    const row = await getRecord(context, orgUnit, unit)
    const set = await decidedBudget(context)
    const years = Array.from({ length: set.last_year - set.first_year + 1 }, (_, index) => set.first_year + index)
    const present = await kindsPresent(context, unit, set)
    const table: LiveTable = {
      type: 'live_table',
      caption: textOf(context, 'ledger.table.caption', { unit: row.name }),
      unit_label: 'mnkr',
      label_head: textOf(context, 'ledger.table.row'),
      heads: years.map((year, index) => ({
        text: textOf(context, index === 0 ? 'ledger.table.budget' : 'ledger.table.plan'),
        sub: String(year),
        certainty_of: figureId('net', { unit, year }),
        align: 'right',
      })),
      rows: [
        { kind: 'group', label: textOf(context, 'ledger.table.operation'), cells: [] },
        ...operating
          .filter((kind) => kind === 'net' || present.has(kind))
          .map((kind) => rowOf(context, kind, unit, years)),
        { kind: 'group', label: textOf(context, 'ledger.table.investment'), cells: [] },
        ...investing
          .filter((kind) => kind === 'investment_net' || present.has(kind))
          .map((kind) => rowOf(context, kind, unit, years)),
      ],
      notes: await notesOf(context, unit, years),
    }
    return [table]
  },
}

function rowOf(context: Context, kind: string, unit: string, years: readonly number[]): LiveTable['rows'][number] {
  return {
    kind: kind === 'net' || kind === 'investment_net' ? 'sum' : 'row',
    label: textOf(context, `ledger.kind.${kind}`),
    cells: years.map((year) => ({ figure_id: figureId(kind, { unit, year }), unit: 'mnkr' })),
  }
}

async function kindsPresent(
  context: Context,
  unit: string,
  set: { id: string; first_year: number; last_year: number },
): Promise<Set<string>> {
  const question = { entry_set_id: set.id, unit_ids: await subtreeOf(context, unit), by: ['kind'] as const }
  const rows = await totalsOf(context, { ...question, from_year: set.first_year, to_year: set.last_year })
  return new Set(rows.map((row) => row.kind ?? ''))
}

/** What to know about the table: years that are carried over, and rows that do not add up as printed. */
async function notesOf(context: Context, unit: string, years: readonly number[]): Promise<string[]> {
  const shown = (kind: string) =>
    Promise.all(years.map((year) => explainFigure(context, figureId(kind, { unit, year }))))
  const [nets, investment_nets] = [await shown('net'), await shown('investment_net')]
  const carried = years.filter((_, index) => nets[index]?.certainty === 'carried')
  const isRounded = [...nets, ...investment_nets].some(addsUpOnlyUnrounded)
  return [
    ...carried.map((year) => textOf(context, 'ledger.remark.carried', { year })),
    ...(isRounded ? [textOf(context, 'ledger.remark.rounded')] : []),
  ]
}

function addsUpOnlyUnrounded({ parts, value }: Explained): boolean {
  const amounts = parts.map((part) => (typeof part.value === 'number' ? part.value : null))
  return roundingNote(amounts, typeof value === 'number' ? value : null, 'mnkr')
}
