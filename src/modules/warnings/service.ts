import { sql } from 'kysely'
import { honestUnit, printAmount } from '#core/amount-text.ts'
import { daysBetween, printDate } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { type Finding, type Param, severities } from '#core/warning-rule.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import { audit } from '#server/audit.ts'
import { canonicalJson, sha256 } from '#server/canonical.ts'
import type { Context } from '#server/context.ts'
import { mayAnywhere, readableUnits } from '#server/grants.ts'
import { type Named, nameOf } from '#server/owners.ts'
import { findRecordType } from '#server/record-kinds.ts'
import { createRecord, listRecords, reviseRecord } from '#server/records.ts'
import { warningRules } from '#server/registry.ts'
import { hiddenAmong, mayReadUnit, requireUnit } from '#server/rights.ts'
import { hasText, textOf } from '#server/texts.ts'
import { findings } from './kept-facts.ts'
import { keptFindings } from './kept-findings.ts'
import { acknowledgement, type ShownWarning } from './schema.ts'

/** Every contradiction that the rules find, the gravest and most urgent first. */
export function findAll(context: Context): Promise<readonly Finding[]> {
  return keptFindings(context, find)
}

async function find(context: Context): Promise<Finding[]> {
  return (await findings(context)).sort(inOrder)
}

/** A finding, and whether the person may hear the values that its reason tells. */
type Heard = Finding & { hears_values: boolean }

/** The findings that the person may read: each by its unit, and by every record that it tells of. */
async function findReadable(context: Context): Promise<Heard[]> {
  const units = readableUnits(context.actor.grants, 'steering')
  const found = (await findAll(context)).filter(
    ({ unit_id, subject }) =>
      (units === null || unit_id === null || units.includes(unit_id)) &&
      mayReadUnit(context, findRecordType(subject.kind)?.area ?? 'steering', unit_id),
  )
  const told = (one: Finding) => (one.told_of === null ? [] : [one.told_of])
  const hidden = await hiddenAmong(
    context,
    found.flatMap((one) => [...recordsOf(one), ...told(one)]),
  )
  const isHidden = (record: Named) => hidden.has(nameOf(record))
  return found
    .filter((one) => !recordsOf(one).some(isHidden))
    .map((one) => ({ ...one, hears_values: mayHearSums(context, one) && !told(one).some(isHidden) }))
}

function recordsOf({ subject, evidence }: Finding): Named[] {
  return [subject, ...evidence].flatMap(({ kind, id }) => (kind === null || id === null ? [] : [{ kind, id }]))
}

function inOrder(a: Finding, b: Finding): number {
  const grave = severities.indexOf(a.severity) - severities.indexOf(b.severity)
  if (grave !== 0) return grave
  if (a.code !== b.code) return a.code < b.code ? -1 : 1
  const [dueA, dueB] = [a.due ?? '9999', b.due ?? '9999']
  if (dueA !== dueB) return dueA < dueB ? -1 : 1
  return a.subject.id < b.subject.id ? -1 : 1
}

const keyOf = (code: string, kind: string, id: string) => `${code}/${kind}/${id}`
const keyOfFinding = (found: Finding) => keyOf(found.code, found.subject.kind, found.subject.id)

/** The warnings as a person reads them, with when each was first seen and what somebody has said about it. */
export async function showWarnings(
  context: Context,
  which: { unit_id?: string | undefined; code?: string | undefined },
): Promise<ShownWarning[]> {
  if (which.code !== undefined) requireRule(which.code)
  if (which.unit_id !== undefined) await subtreeOf(context, which.unit_id)
  const seen = await firstSeen(context)
  const said = new Map(
    (await listRecords(context, acknowledgement)).map((row) => [
      keyOf(row.code, row.subject_kind, row.subject_id),
      row,
    ]),
  )
  return (await findReadable(context))
    .filter((found) => which.code === undefined || found.code === which.code)
    .filter((found) => which.unit_id === undefined || found.unit_id === which.unit_id)
    .map((found) => {
      const acknowledged = said.get(keyOfFinding(found))
      return {
        ...shown(context, found),
        first_seen: seen.get(keyOfFinding(found)) ?? null,
        acknowledged:
          acknowledged !== undefined && isQuiet(context, acknowledged)
            ? {
                id: acknowledged.id,
                version: acknowledged.version,
                stance: acknowledged.stance,
                motive: acknowledged.motive,
                by: acknowledged.recorded_by,
                at: acknowledged.recorded_at,
                show_again_on: acknowledged.show_again_on,
              }
            : null,
      }
    })
}

/** Refuses a code that no rule has. */
function requireRule(code: string): void {
  const known = warningRules().map((rule) => rule.code)
  if (known.includes(code)) return
  throw new Refusal('warning.unknown_code', 404, { code, known: known.join(', ') }, [{ field: 'code' }])
}

/** Whether what was said still keeps the warning quiet. */
function isQuiet(context: Context, said: RowOf<typeof acknowledgement>): boolean {
  return said.show_again_on === null || said.show_again_on > context.today
}

function shown(context: Context, found: Heard): Omit<ShownWarning, 'first_seen' | 'acknowledged'> {
  const params = Object.fromEntries(
    Object.entries(found.params).map(([name, value]) => [name, printParam(context, value)]),
  )
  const all = { subject: found.subject.label, ...params }
  const key = (part: string) => {
    const special = `warning.${found.code}.${part}.${found.variant ?? ''}`
    return hasText(context.language, special) ? special : `warning.${found.code}.${part}`
  }
  return {
    code: found.code,
    subject: found.subject,
    severity: found.severity,
    certainty: found.certainty,
    title: textOf(context, key('title'), all),
    reason: textOf(context, found.hears_values ? key('reason') : `warning.${found.code}.reason.untold`, all),
    remedy: textOf(context, key('remedy'), all),
    // Evidence that is no record names a figure, by a label that may tell what it is of.
    evidence: found.evidence.filter(({ kind }) => kind !== null || found.hears_values),
    unit_id: found.unit_id,
    amount_ore: found.amount?.ore ?? null,
    amount_unknown: found.amount !== null && found.amount.ore === null,
    due: found.due,
    days_left: found.due === null ? null : daysBetween(context.today, found.due),
  }
}

/** Sums of a plan are told to those who may read the economy of its unit. */
function mayHearSums(context: Context, { sums_of }: Finding): boolean {
  if (sums_of === null) return true
  const mayRead = mayAnywhere(context.actor.grants, { area: 'economy', verb: 'read' })
  return mayRead && mayReadUnit(context, 'economy', sums_of)
}

/** A value in the reader's language: amounts with their unit, dates in words, lists with "och" or "and". */
export function printParam(context: Pick<Context, 'language'>, value: Param): string {
  const { language } = context
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if ('ore' in value) {
    return printAmount(value.ore, { unit: honestUnit(value.ore), language, withUnit: true })
  }
  if ('date' in value) return printDate(value.date, 'day', language)
  if ('days' in value) return String(value.days)
  if ('percent_ppm' in value)
    return `${String(value.percent_ppm / 10_000).replace('.', language === 'sv' ? ',' : '.')} %`
  if ('years' in value)
    return value.years[0] === value.years[1] ? String(value.years[0]) : `${value.years[0]}–${value.years[1]}`
  if ('words' in value) {
    const words = value.words.map((word) => textOf(context, word))
    const last = words.pop() ?? ''
    return words.length === 0 ? last : `${words.join(', ')} ${textOf(context, 'warning.word.and')} ${last}`
  }
  return textOf(context, value.word)
}

type Sighting = { code: string; subject_kind: string; subject_id: string; seen: boolean; recorded_at: string }

/** The last thing the sweeps have noted about each warning. */
async function lastSightings(context: Context): Promise<Sighting[]> {
  const found =
    await sql<Sighting>`select distinct on (code, subject_kind, subject_id) code, subject_kind, subject_id, seen,
    recorded_at from warning_sighting order by code, subject_kind, subject_id, seq desc`.execute(context.db)
  return found.rows
}

async function firstSeen(context: Context): Promise<Map<string, string>> {
  const present = (await lastSightings(context)).filter((sighting) => sighting.seen)
  return new Map(
    present.map((sighting) => [keyOf(sighting.code, sighting.subject_kind, sighting.subject_id), sighting.recorded_at]),
  )
}

/** Notes which warnings have appeared and which are gone since the last sweep; says how many of each. */
export async function sweep(context: Context): Promise<{ appeared: number; gone: number }> {
  const now = new Map((await findAll(context)).map((found) => [keyOfFinding(found), found]))
  const before = (await lastSightings(context)).filter((sighting) => sighting.seen)
  const known = new Set(before.map((sighting) => keyOf(sighting.code, sighting.subject_kind, sighting.subject_id)))
  const appeared = [...now.values()].filter((found) => !known.has(keyOfFinding(found)))
  const gone = before.filter((sighting) => !now.has(keyOf(sighting.code, sighting.subject_kind, sighting.subject_id)))
  const noting = { ...context, written: [] }
  for (const found of appeared) await note(noting, found.code, found.subject.kind, found.subject.id, true)
  for (const sighting of gone) await note(noting, sighting.code, sighting.subject_kind, sighting.subject_id, false)
  const counts = { appeared: appeared.length, gone: gone.length }
  if (appeared.length + gone.length > 0) await audit(noting, 'warning.sweep', null, counts)
  return counts
}

async function note(context: Context, code: string, kind: string, id: string, seen: boolean): Promise<void> {
  const made = await sql<{ seq: number }>`insert into warning_sighting (code, subject_kind, subject_id, seen,
    recorded_at) values (${code}, ${kind}, ${id}, ${seen}, ${context.now})
    returning seq, code, subject_kind, subject_id, seen, recorded_at`.execute(context.db)
  for (const row of made.rows) {
    const image = { table: 'warning_sighting', id: String(row.seq), version: 1, sha256: sha256(canonicalJson(row)) }
    context.written.push(image)
  }
}

type Acknowledging = {
  code: string
  subject_kind: string
  subject_id: string
  stance: 'known' | 'accepted' | 'wrong'
  motive: string
  show_again_on: string | null
}

/** The finding that is spoken of. Refuses one that is not there, so that nothing is acknowledged ahead of time. */
async function requireFound(
  context: Context,
  said: Pick<Acknowledging, 'code' | 'subject_kind' | 'subject_id'>,
): Promise<Finding> {
  requireRule(said.code)
  const wanted = keyOf(said.code, said.subject_kind, said.subject_id)
  const present = (await findReadable(context)).find((found) => keyOfFinding(found) === wanted)
  if (present === undefined) throw new Refusal('warning.not_there', 404, { code: said.code, subject: said.subject_id })
  return present
}

/** An acknowledgement recorded as any other record speaks of a warning that is there, like one made by its own verb. */
export async function keepFound(
  context: Context,
  before: RowOf<typeof acknowledgement> | null,
  after: RowOf<typeof acknowledgement> | null,
): Promise<void> {
  const nameIn = (row: RowOf<typeof acknowledgement>) => keyOf(row.code, row.subject_kind, row.subject_id)
  if (after === null || (before !== null && nameIn(before) === nameIn(after))) return
  await requireFound(context, after)
}

/**
 * Says why a warning stands. What somebody has said that still holds is not written over: it is changed as a record,
 * with the version that was read.
 */
export async function acknowledge(context: Context, said: Acknowledging): Promise<{ id: string }> {
  const present = await requireFound(context, said)
  requireUnit(context, acknowledgement.area, 'write', present.unit_id)
  if (said.show_again_on !== null && said.show_again_on <= context.today) {
    throw new Refusal('warning.show_again_passed', 422, { date: said.show_again_on }, [{ field: 'show_again_on' }])
  }
  const { code, subject_kind, subject_id } = said
  const before = (await listRecords(context, acknowledgement, { code, subject_kind, subject_id }))[0]
  if (before !== undefined && isQuiet(context, before)) {
    const { code, recorded_by: by, id } = before
    throw new Refusal('warning.acknowledged', 409, { code, by, id })
  }
  const made =
    before === undefined
      ? await createRecord(context, acknowledgement, said)
      : await reviseRecord(context, acknowledgement, before.id, said)
  return { id: made.id }
}
