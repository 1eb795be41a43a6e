import type { RecordType } from '#core/record.ts'
import { recordEndpoints } from '#core/record-endpoints.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from './context.ts'
import { decidedOnly, mayForUnit, readableUnits } from './grants.ts'
import { type Answer, answer } from './module.ts'
import { createRecord, getRecord, listRecords, recordHistory, removeRecord, reviseRecord } from './records.ts'

type AnyRow = Record<string, unknown>

/** Called after a record is written: checks what must hold, and lets the ledger follow. Null for what is not there. */
export type AfterWrite = (
  context: Context,
  type: RecordType,
  id: string,
  before: AnyRow | null,
  after: AnyRow | null,
) => Promise<void>

/** The six general answers for a kind of record: list, get, history, create, revise, remove. */
export function recordAnswers(type: RecordType, afterWrite: AfterWrite): Answer[] {
  const endpoints = recordEndpoints(type)
  const answers = [
    answer(endpoints.list, async (context, input) => {
      const equal: Record<string, string> =
        input.unit_id !== undefined && type.unit !== null ? { [type.unit]: input.unit_id } : {}
      const rows = (await listRecords(context, type, equal)) as AnyRow[]
      return { rows: rows.filter((row) => mayRead(context, type, row)) as never[] }
    }),
    answer(endpoints.get, async (context, { id }) => readable(context, type, id)),
    answer(endpoints.history, async (context, { id }) => {
      const rows = await recordHistory(context, type, id)
      const last = rows.findLast((version) => version.row !== null)?.row
      if (last !== undefined && last !== null && !mayRead(context, type, last as AnyRow)) throw unknownRecord(type, id)
      return { rows: rows as never[] }
    }),
    answer(endpoints.create, async (context, input) => {
      checkUnit(context, type, input as AnyRow)
      const row = await createRecord(context, type, input as never)
      await afterWrite(context, type, (row as AnyRow).id as string, null, row as AnyRow)
      return row as never
    }),
  ]
  if (type.append_only) return answers
  return [
    ...answers,
    answer(endpoints.revise, async (context, { id, ...changes }) => {
      const before: AnyRow = await readable(context, type, id)
      checkUnit(context, type, before)
      const row = await reviseRecord(context, type, id, changes as never)
      checkUnit(context, type, row as AnyRow)
      await afterWrite(context, type, id, before, row as AnyRow)
      return row as never
    }),
    answer(endpoints.remove, async (context, { id }) => {
      const before: AnyRow = await readable(context, type, id)
      checkUnit(context, type, before)
      await afterWrite(context, type, id, before, null)
      await removeRecord(context, type, id)
      return { removed: true as const }
    }),
  ]
}

function unitOf(type: RecordType, row: AnyRow): string | null {
  const unit = type.unit === null ? null : row[type.unit]
  return typeof unit === 'string' ? unit : null
}

/** A record of the whole city is read by everyone with the right; one of a unit by those whose scope holds it. */
function mayRead(context: Context, type: RecordType, row: AnyRow): boolean {
  const units = readableUnits(context.actor.grants, type.area)
  const unit = unitOf(type, row)
  if (!isDecided(type, row) && decidedOnly(context.actor.grants, type.area)) return false
  return units === null || unit === null || units.includes(unit)
}

/** A row in a state that counts as decided, or of a kind that has no such states. */
function isDecided(type: RecordType, row: AnyRow): boolean {
  return type.decided_states === null || type.decided_states.includes(String(row.state))
}

/** What a person may not see does not exist for them: 404, never 403. */
async function readable(context: Context, type: RecordType, id: string): Promise<never> {
  const row = (await getRecord(context, type, id)) as AnyRow
  if (!mayRead(context, type, row)) throw unknownRecord(type, id)
  return row as never
}

function unknownRecord(type: RecordType, id: string): Refusal {
  return new Refusal('record.unknown', 404, { kind: type.name, id })
}

function checkUnit(context: Context, type: RecordType, row: AnyRow): void {
  const unit = unitOf(type, row)
  if (mayForUnit(context.actor.grants, type.area, 'write', unit)) return
  throw new Refusal('permission.other_unit', 403, { unit: unit ?? '–', area: type.area })
}
