import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { retractAll } from '#modules/ledger/derive.ts'
import { postImported } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { createRecord, listRecords, lockRecord, reviseRecord } from '#server/records.ts'
import { requireUnit } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'
import { type Prepared, prepared } from './preview.ts'
import { type GivenImport, type ImportResult, importRun } from './schema.ts'

type Run = RowOf<typeof importRun>

/**
 * Reads a file into the ledger, all of it or nothing. The same file again is answered with the run that it has given
 * and changes nothing; a file with faults is refused with all of them.
 */
export async function makeImportRun(context: Context, given: GivenImport): Promise<ImportResult> {
  const file = await prepared(context, given)
  const before = await postedRun(context, file.result)
  if (before !== null) return answeredBefore(file.result, before)
  const { errors } = file.result
  if (!file.result.ok) {
    const first = errors[0]?.message ?? ''
    throw new Refusal('import.faulty', 422, { file: given.file_name, count: errors.length, first }, [], file.result)
  }
  const run = await createRecord(context, importRun, fieldsOf(file.result, given))
  await postImported(context, {
    entry_set_id: file.set.id,
    decision_id: null,
    source: { kind: 'import_run', id: run.id, document: run.file_name, section: null, synthetic: run.synthetic },
    lines: entryLines(file),
  })
  return { ...file.result, id: run.id }
}

/** The run that holds what is taken from the file; null when there is none, or when it has been undone. */
async function postedRun(
  context: Context,
  { sha256, content }: Pick<ImportResult, 'sha256' | 'content'>,
): Promise<Run | null> {
  const [run] = await listRecords(context, importRun, { sha256, content, state: 'posted' })
  return run ?? null
}

/** The first run's own figures. The same file for another unit or set would count the money twice. */
function answeredBefore(result: ImportResult, run: Run): ImportResult {
  const { id, unit_id, entry_set_id, file_name, vouchers, rows, entries, left_out, sum_ore, accepted } = run
  const { unknown_count, profile_id } = run
  if (unit_id !== result.unit_id || entry_set_id !== result.entry_set_id)
    throw new Refusal('import.elsewhere', 409, { run: id })
  const first = { id, unit_id, entry_set_id, file_name, vouchers, rows, entries, left_out, sum_ore, accepted }
  return { ...result, ...first, unknown_count, profile_id, ok: true, already: true, errors: [] }
}

function fieldsOf(result: ImportResult, given: GivenImport) {
  const { file_name, sha256, unit_id, entry_set_id, company, vouchers, rows, entries, left_out, sum_ore } = result
  const { checksum, ...sums } = result.control
  return {
    ...{ file_name, sha256, unit_id, entry_set_id, vouchers, rows, entries, left_out, sum_ore },
    company: company?.slice(0, 200) ?? null,
    source_document: file_name,
    import_kind: given.import_kind,
    content: result.content,
    profile_id: result.profile_id,
    unknown_count: result.unknown_count,
    state: 'posted' as const,
    controls: Object.values(sums).reduce((count, { checked }) => count + checked, 0),
    checksum: checksum === 'right' ? ('right' as const) : ('none' as const),
    accepted: result.accepted,
    synthetic: given.synthetic,
  }
}

/** An entry for each row: its words say the voucher and what it is about, its section where it stands in the file. */
function entryLines({ lines, set }: Prepared) {
  const certainty = set.kind === 'actual' ? ('actual' as const) : ('estimated' as const)
  return lines.map(({ line, voucher, account_id, year, month, amount_ore, words, place }) => ({
    ...{ year, month, account_id, amount_ore },
    ...place,
    certainty: amount_ore === null ? ('unknown' as const) : certainty,
    condition: null,
    reason: words.slice(0, 300),
    // A fact of the entry, so in the city's language whoever reads the file in.
    source_section: textOf({ language: 'sv' }, voucher === null ? 'import.row' : 'import.voucher_row', {
      voucher: voucher ?? '',
      line,
    }),
  }))
}

/** Takes a run back as a whole: each entry gets its mirror, and the file may be read in again. */
export async function undoImportRun(context: Context, { id, reason }: { id: string; reason: string }): Promise<Run> {
  const run = await lockRecord(context, importRun, id)
  requireUnit(context, 'economy', 'write', run.unit_id)
  if (run.state === 'undone') throw new Refusal('import.undone', 409, { file: run.file_name })
  const { file_name: document, synthetic } = run
  await retractAll(context, { kind: 'import_run', id, document, section: null, synthetic })
  return reviseRecord(context, importRun, id, { state: 'undone', undone_reason: reason })
}
