import { z } from 'zod'
import { weakestOf } from '#core/certainty.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { recordId } from '#core/record.ts'
import { entryLeaves, sumOf } from '#modules/ledger/figures.ts'
import { entriesOfSource, sumsOfSource } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { importRun } from './schema.ts'

type Named = { kind: string; id: string }

const input = z.strictObject({ run: recordId })

/** How many rows an explanation shows one by one; a larger import is told by account alone. */
const mostRows = 2000

/**
 * What one file gave the ledger [öre], by account and down to each row with its voucher and its line in the file. What
 * has been undone holds nothing, and so is unknown rather than 0.
 */
export const importSum = figureKind('import_sum', input, async (context, { run }) => {
  const row = await getRecord(context, importRun, run)
  const source = { kind: importRun.name, id: run }
  const isLarge = row.state === 'posted' && row.entries > mostRows
  const parts = isLarge ? await largeParts(context, source) : await rowParts(context, source)
  const remarks = [
    ...(row.state === 'undone' ? [textOf(context, 'import.figure.undone', { file: row.file_name })] : []),
    ...(isLarge ? [textOf(context, 'import.figure.large', { count: row.entries })] : []),
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

/** Each row as a leaf below its account. */
async function rowParts(context: Context, source: Named): Promise<Explained[]> {
  const entries = await entriesOfSource(context, source, null)
  const parts: Explained[] = []
  for (const [account, own] of Map.groupBy(entries, ({ account_id }) => account_id)) {
    const label = `${account} ${own[0]?.account_name ?? ''}`
    parts.push(sumOf(await entryLeaves(context, own), { label }))
  }
  return parts
}

/** Each account as a given sum: nobody looks at millions of rows one by one. */
async function largeParts(context: Context, source: Named): Promise<Explained[]> {
  return (await sumsOfSource(context, source)).map(
    ({ account_id, account_name, known_ore, unknown_count, certainties }) =>
      explained({
        label: `${account_id} ${account_name}`,
        unit: 'ore',
        value: known_ore,
        unknown_count,
        certainty: weakestOf(certainties),
      }),
  )
}
