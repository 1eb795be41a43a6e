import type { RecordType } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'

let kinds: ReadonlyMap<string, RecordType> = new Map()

/** Gathers the kinds of records; called once when the product starts. */
export function loadRecordKinds(known: ReadonlyMap<string, RecordType>): void {
  kinds = known
}

export function recordTypes(): readonly RecordType[] {
  return [...kinds.values()]
}

/** The kind of record with this name; null when there is none. */
export function findRecordType(name: string): RecordType | null {
  return kinds.get(name) ?? null
}

/** The kind of record with this name; 404 otherwise. */
export function recordTypeOf(name: string): RecordType {
  const type = findRecordType(name)
  if (type === null) throw new Refusal('record.unknown_kind', 404, { kind: name })
  return type
}
