import { z } from 'zod'
import { type Explained, figureId } from '#core/figure.ts'
import { recordId } from '#core/record.ts'
import { entryLeaves, sumOf } from '#modules/ledger/figures.ts'
import type { ListedEntry } from '#modules/ledger/schema.ts'
import { entriesOfSource } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { importRun } from './schema.ts'

const input = z.strictObject({ run: recordId })

/** How many rows an explanation shows one by one; a larger import is told by account alone. */
const mostRows = 2000

/**
 * What one file gave the ledger [öre], by account and down to each row with its voucher and its line in the file. What
 * has been undone holds nothing, and so is unknown rather than 0.
 */
export const importSum = figureKind('import_sum', input, async (context, { run }) => {
  const row = await getRecord(context, importRun, run)
  const entries = await entriesOfSource(context, { kind: importRun.name, id: run }, null)
  const isLarge = entries.length > mostRows
  const accounts = Map.groupBy(entries, ({ account_id }) => account_id)
  const parts: Explained[] = []
  for (const [account, own] of accounts) parts.push(await accountPart(context, account, own, isLarge))
  const remarks = [
    ...(row.state === 'undone' ? [textOf(context, 'import.figure.undone', { file: row.file_name })] : []),
    ...(isLarge ? [textOf(context, 'import.figure.large', { count: entries.length })] : []),
  ]
  return sumOf(parts, {
    figure_id: figureId('import_sum', { run }),
    label: row.file_name,
    source: { document: row.file_name, section: '' },
    recorded: { at: row.recorded_at, by: row.recorded_by },
    record: { kind: importRun.name, id: run },
    synthetic: row.synthetic,
    remarks,
  })
})

async function accountPart(
  context: Context,
  account: string,
  entries: readonly ListedEntry[],
  isLarge: boolean,
): Promise<Explained> {
  const sum = sumOf(await entryLeaves(context, entries), { label: `${account} ${entries[0]?.account_name ?? ''}` })
  return isLarge ? { ...sum, operation: 'given', parts: [] } : sum
}
