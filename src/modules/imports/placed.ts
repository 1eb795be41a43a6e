import { type SieFault, sieFault } from '#core/sie/fault.ts'
import { sieLimits } from '#core/sie/gate.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { mayForUnit } from '#server/grants.ts'
import { listRecords } from '#server/records.ts'
import { recordTypeOf } from '#server/registry.ts'
import type { BookedLine } from './booked.ts'
import { patternsOf, targetIn } from './codes.ts'
import type { ParsedImport } from './parsed.ts'
import type { ImportProfile } from './schema.ts'

/** What a line is about beside its account, as the city's own records. */
export type Placed = {
  unit_id: string
  activity_id: string | null
  project_id: string | null
  counterparty_id: string | null
}

/** The parts of a line that name a record of the city, each with the kind of record that it names. */
const parts = { unit: 'org_unit', activity: 'activity_code', project: 'project', counterparty: 'counterparty' } as const
type Part = keyof typeof parts

type Found = { place: (line: BookedLine) => Placed; faults: SieFault[] }

/**
 * Where the lines go: a unit of the file is the import's own unit or one below it, and every code is one of the city's,
 * by the profile's mapping, by its own code or by its name. A code that is none is told once, at its first row, with
 * how many rows it is on.
 */
export async function placedLines(
  context: Context,
  parsed: ParsedImport,
  unit_id: string,
  profile: ImportProfile | null,
): Promise<Found> {
  const below = new Set(await subtreeOf(context, unit_id))
  const isWithin = (id: string) => below.has(id) && mayForUnit(context.actor.grants, 'economy', 'write', id)
  const faults: SieFault[] = []
  const targets = new Map<Part, ReadonlyMap<string, string>>()
  for (const part of Object.keys(parts) as Part[]) {
    const codes = countedCodes(parsed.lines, part)
    const resolved = codes.size === 0 ? new Map<string, string>() : await resolvedCodes(context, part, codes, profile)
    targets.set(part, resolved)
    for (const [code, { line, rows }] of codes) {
      const id = resolved.get(code)
      const column = parsed.columns[part]
      const place = { line, column: column === undefined ? null : column + 1, params: { value: code, rows, unit_id } }
      if (id === undefined) faults.push(sieFault(`import.unknown_${part}`, place))
      else if (part === 'unit' && !isWithin(id)) faults.push(sieFault('import.outside_unit', place))
    }
  }
  const idOf = (part: Part, code: string | null) => (code === null ? null : (targets.get(part)?.get(code) ?? null))
  return {
    faults: faults.slice(0, sieLimits.faults),
    place: (line) => ({
      unit_id: idOf('unit', line.unit) ?? unit_id,
      activity_id: idOf('activity', line.activity),
      project_id: idOf('project', line.project),
      counterparty_id: idOf('counterparty', line.counterparty),
    }),
  }
}

type Counted = Map<string, { line: number; rows: number }>

function countedCodes(lines: readonly BookedLine[], part: Part): Counted {
  const counted: Counted = new Map()
  for (const { [part]: code, line } of lines) {
    if (code === null) continue
    const before = counted.get(code)
    if (before === undefined) counted.set(code, { line, rows: 1 })
    else before.rows += 1
  }
  return counted
}

/** Each code that is a record of the city, with the record's own code. */
async function resolvedCodes(
  context: Context,
  part: Part,
  codes: Counted,
  profile: ImportProfile | null,
): Promise<Map<string, string>> {
  const patterns = patternsOf(profile?.[`${part}_codes`] ?? '', `${part}_codes`)
  const rows = (await listRecords(context, recordTypeOf(parts[part]))) as unknown as Named[]
  const ids = new Set(rows.map(({ id }) => id))
  const byName = Map.groupBy(rows, ({ name, title }) => (name ?? title ?? '').toLowerCase())
  const found = [...codes.keys()].flatMap((code) => {
    const target = targetIn(patterns, code) ?? code
    const named = byName.get(target.toLowerCase()) ?? []
    // A name that two records have says neither.
    const id = ids.has(target) ? target : named.length === 1 ? named[0]?.id : undefined
    return id === undefined ? [] : [[code, id] as const]
  })
  return new Map(found)
}

type Named = { id: string; name?: string; title?: string }
