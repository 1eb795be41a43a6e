import { type SieFault, sieFault } from '#core/sie/fault.ts'
import { sieLimits } from '#core/sie/gate.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { mayForUnit } from '#server/grants.ts'
import { listRecords } from '#server/records.ts'
import { recordTypeOf } from '#server/registry.ts'
import { patternsOf, targetIn } from './codes.ts'
import type { ParsedImport } from './parsed.ts'
import type { Placing } from './placing.ts'
import type { ImportProfile } from './schema-profile.ts'
import { type CodeSummary, type LinePart, lineParts } from './summary.ts'

/** The kind of record that each part of a line names. */
const kinds = { unit: 'org_unit', activity: 'activity_code', project: 'project', counterparty: 'counterparty' } as const

type Found = { codes: Placing['codes']; faults: SieFault[] }

/**
 * Where the lines go: a unit of the file is the import's own unit or one below it, and every code is one of the city's,
 * by the profile's mapping, by its own code or by its name. A code that is none is told once, at its first row, with
 * how many rows it is on.
 */
export async function placedCodes(
  context: Context,
  parsed: ParsedImport,
  unit_id: string,
  profile: ImportProfile | null,
): Promise<Found> {
  const below = new Set(await subtreeOf(context, unit_id))
  const isWithin = (id: string) => below.has(id) && mayForUnit(context.actor.grants, 'economy', 'write', id)
  const faults: SieFault[] = []
  const empty: ReadonlyMap<string, string> = new Map()
  const placed = { unit: empty, activity: empty, project: empty, counterparty: empty }
  for (const part of lineParts) {
    const codes = parsed.summary.codes[part]
    if (codes.length > 0) placed[part] = await resolvedCodes(context, part, codes, profile)
    for (const { code, line, rows } of codes) {
      const id = placed[part].get(code)
      const column = parsed.columns[part]
      const place = { line, column: column === undefined ? null : column + 1, params: { value: code, rows, unit_id } }
      if (id === undefined) faults.push(sieFault(`import.unknown_${part}`, place))
      else if (part === 'unit' && !isWithin(id)) faults.push(sieFault('import.outside_unit', place))
    }
  }
  return { codes: placed, faults: faults.slice(0, sieLimits.faults) }
}

/** Each code that is a record of the city, with the record's own code. */
async function resolvedCodes(
  context: Context,
  part: LinePart,
  codes: readonly CodeSummary[],
  profile: ImportProfile | null,
): Promise<Map<string, string>> {
  const patterns = patternsOf(profile?.[`${part}_codes`] ?? '', `${part}_codes`)
  const rows = (await listRecords(context, recordTypeOf(kinds[part]))) as unknown as Named[]
  const ids = new Set(rows.map(({ id }) => id))
  const byName = Map.groupBy(rows, ({ name, title }) => (name ?? title ?? '').toLowerCase())
  const found = codes.flatMap(({ code }) => {
    const target = targetIn(patterns, code) ?? code
    const named = byName.get(target.toLowerCase()) ?? []
    // A name that two records have says neither.
    const id = ids.has(target) ? target : named.length === 1 ? named[0]?.id : undefined
    return id === undefined ? [] : [[code, id] as const]
  })
  return new Map(found)
}

type Named = { id: string; name?: string; title?: string }
