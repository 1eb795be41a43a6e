import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { retractAll } from '#modules/ledger/derive.ts'
import type { PreparedPosting } from '#modules/ledger/service.ts'
import { postPrepared } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { createRecord, listRecords, lockRecord, reviseRecord } from '#server/records.ts'
import { requireUnit } from '#server/rights.ts'
import { type OpenFile, withFile } from './open-file.ts'
import { refuseOverEdits } from './over-edits.ts'
import type { Placing } from './placing.ts'
import { prepared, wantedFor } from './preview.ts'
import { type GivenImport, type ImportResult, importRun, type Wish } from './schema.ts'

type Run = RowOf<typeof importRun>

/** What a file would give the ledger, with everything that is in the way. Changes nothing. */
export async function previewImportRun(context: Context, { content, ...wish }: GivenImport): Promise<ImportResult> {
  const wanted = await wantedFor(context, wish)
  return withFile(fileIn(content), wanted, async ({ parsed }) => (await prepared(context, wish, parsed)).result)
}

/** Reads a file into the ledger, all of it or nothing. */
export async function makeImportRun(context: Context, { content, ...wish }: GivenImport): Promise<ImportResult> {
  const wanted = await wantedFor(context, wish)
  return withFile(fileIn(content), wanted, (file) => makeFromFile(context, wish, file))
}

const fileIn = (content: string) => ({ is_large: false, parts: [Buffer.from(content, 'base64')] })

/** Told after each piece that has been written: how many entries, and of how many. */
export type Told = (done: number, total: number) => Promise<void>

/**
 * Writes a file that has been read, in the caller's transaction. The same file again is answered with the run that it
 * has given and changes nothing; a file with faults is refused with all of them.
 */
export async function makeFromFile(
  context: Context,
  wish: Wish,
  file: OpenFile,
  told: Told = async () => undefined,
): Promise<ImportResult> {
  const { result, set, placing } = await prepared(context, wish, file.parsed)
  const before = await postedRun(context, result)
  if (before !== null) return answeredBefore(result, before)
  if (!result.ok) {
    const { errors } = result
    const params = { file: wish.file_name, count: errors.length, first: errors[0]?.message ?? '' }
    throw new Refusal('import.faulty', 422, params, [], result)
  }
  const run = await createRecord(context, importRun, fieldsOf(result, wish))
  const posting = {
    entry_set_id: set.id,
    decision_id: null,
    source: { kind: 'import_run', id: run.id, document: run.file_name, section: null, synthetic: run.synthetic },
  }
  const head = { ...posting, recorded_at: context.now, recorded_by: context.actor.name }
  const pieces = counted(file.postings({ head, placing }, context.newId), (done) => told(done, result.entries))
  await postPrepared(context, posting, usedBy(placing, result), pieces)
  return { ...result, id: run.id }
}

async function* counted(pieces: AsyncIterable<PreparedPosting>, told: (done: number) => Promise<void>) {
  let done = 0
  for await (const piece of pieces) {
    await told(done)
    yield piece
    done += piece.lines
  }
  await told(done)
}

/** All that the lines may use of the city; a code that no line has among them does no harm. */
function usedBy({ unit_id, certainty, accounts, codes }: Placing, { unknown_count }: ImportResult) {
  return {
    account_ids: [...new Set(accounts.values())],
    unit_ids: [...new Set([unit_id, ...codes.unit.values()])],
    certainties: unknown_count === 0 ? [certainty] : [certainty, 'unknown' as const],
  }
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

function fieldsOf(result: ImportResult, given: Wish) {
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

/** Takes a run back as a whole: each entry gets its mirror, and the file may be read in again. */
export async function undoImportRun(
  context: Context,
  { id, reason, over }: { id: string; reason: string; over: boolean },
): Promise<Run> {
  const run = await lockRecord(context, importRun, id)
  requireUnit(context, 'economy', 'write', run.unit_id)
  if (run.state === 'undone') throw new Refusal('import.undone', 409, { file: run.file_name })
  if (!over) await refuseOverEdits(context, run.file_name, { kind: 'import_run', ids: [id] })
  const { file_name: document, synthetic } = run
  await retractAll(context, { kind: 'import_run', id, document, section: null, synthetic })
  return reviseRecord(context, importRun, id, { state: 'undone', undone_reason: reason })
}
