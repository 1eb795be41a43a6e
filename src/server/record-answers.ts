import type { RecordType } from '#core/record.ts'
import { recordEndpoints } from '#core/record-endpoints.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from './context.ts'
import { requireLikelyAmounts } from './likely-amounts.ts'
import { type Answer, answer } from './module.ts'
import { mayHaveUnit } from './owners.ts'
import { recordTypeOf } from './record-kinds.ts'
import {
  createRecord,
  findRecord,
  getRecord,
  listRecords,
  recordHistory,
  removeRecord,
  reviseRecord,
} from './records.ts'
import { readableRows, readableVersions, requireReadable, requireRow } from './rights.ts'

/** The kind of record that rights are given for, and that rows belong to. */
const unitType = () => recordTypeOf('org_unit')

type AnyRow = Record<string, unknown>

/** Called after a record is written: checks what must hold, and lets the ledger follow. Null for what is not there. */
export type AfterWrite = (
  context: Context,
  type: RecordType,
  id: string,
  before: AnyRow | null,
  after: AnyRow | null,
) => Promise<void>

/** The general answers for a kind of record: list, get, history and, where it allows them, create, revise, remove. */
export function recordAnswers(type: RecordType, afterWrite: AfterWrite): Answer[] {
  const endpoints = recordEndpoints(type)
  const reading = [
    answer(endpoints.list, async (context, { unit_id }) => ({
      rows: (await listed(context, type, unit_id)) as never[],
    })),
    answer(endpoints.get, async (context, { id }) => readable(context, type, id)),
    answer(endpoints.history, async (context, { id }) => {
      const rows = await readableVersions(context, type, await recordHistory(context, type, id))
      if (rows.length === 0) throw new Refusal('record.unknown', 404, { kind: type.name, id })
      return { rows: rows as never[] }
    }),
  ]
  if (type.own_verbs) return reading
  const answers = [
    ...reading,
    answer(endpoints.create, async (context, { amounts_confirmed, ...input }) => {
      await requireRow(context, type, 'write', input as AnyRow)
      if (amounts_confirmed !== true) await requireLikelyAmounts(context, type, null, input)
      const row = await createRecord(context, type, input as never)
      await afterWrite(context, type, (row as AnyRow).id as string, null, row as AnyRow)
      return row as never
    }),
  ]
  if (type.append_only) return answers
  return [
    ...answers,
    answer(endpoints.revise, async (context, { id, amounts_confirmed, ...changes }) => {
      const before: AnyRow = await readable(context, type, id)
      await requireRow(context, type, 'write', before)
      await requireRow(context, type, 'write', { ...before, ...changes })
      if (amounts_confirmed !== true) await requireLikelyAmounts(context, type, before, changes)
      const row = await reviseRecord(context, type, id, changes as never)
      await afterWrite(context, type, id, before, row as AnyRow)
      return row as never
    }),
    answer(endpoints.remove, async (context, { id }) => {
      const before: AnyRow = await readable(context, type, id)
      await requireRow(context, type, 'write', before)
      await afterWrite(context, type, id, before, null)
      await removeRecord(context, type, id)
      return { removed: true as const }
    }),
  ]
}

/** The rows that the person may read, all of them or those of a unit: their own, or that of what they are a part of. */
async function listed(context: Context, type: RecordType, unit_id: string | undefined): Promise<AnyRow[]> {
  if (unit_id !== undefined) {
    const place = [{ field: 'unit_id' }]
    if (!mayHaveUnit(type)) throw new Refusal('record.no_unit', 400, { kind: type.name }, place)
    if ((await findRecord(context, unitType(), unit_id)) === null)
      throw new Refusal('record.unknown', 404, { kind: unitType().name, id: unit_id }, place)
  }
  const own: Record<string, string> = unit_id !== undefined && type.unit !== null ? { [type.unit]: unit_id } : {}
  return readableRows(context, type, (await listRecords(context, type, own)) as AnyRow[], unit_id)
}

/** The row, for those who may read it; 404 for others. */
async function readable(context: Context, type: RecordType, id: string): Promise<never> {
  const row = (await getRecord(context, type, id)) as AnyRow & { id: string }
  await requireReadable(context, type, row)
  return row as never
}
