import { createHash } from 'node:crypto'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { type SieFault, sieFault } from '#core/sie/fault.ts'
import { staffGroup } from '#modules/cost-drivers/schema.ts'
import { dismiss, employ } from '#modules/cost-drivers/service.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { mayForUnit } from '#server/grants.ts'
import { createRecord, findRecord, getRecord, listRecords, lockRecord, reviseRecord } from '#server/records.ts'
import { requireUnit } from '#server/rights.ts'
import { patternsOf, targetIn } from '../codes.ts'
import { refuseOverEdits } from '../over-edits.ts'
import { told } from '../preview.ts'
import { type ImportProfile, importProfile, staffColumns } from '../schema-profile.ts'
import { type GivenStaff, type StaffResult, staffExtract } from '../schema-staff.ts'
import { tableIn } from '../template/apart.ts'
import { type ReadGroup, staffIn } from './read.ts'

type Extract = RowOf<typeof staffExtract>

/** The groups that an extract would give, or why it is not read in. Changes nothing. */
export async function previewOfStaff(context: Context, given: GivenStaff): Promise<StaffResult> {
  const { unit_id, entry_set_id, pay_account_id, social_fee_account_id, profile_id, file_name } = given
  requireUnit(context, 'economy', 'write', unit_id)
  const profile = profile_id === null ? null : await getRecord(context, importProfile, profile_id)
  const bytes = Buffer.from(given.content, 'base64')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const {
    groups: read,
    facts,
    faults,
  } = staffIn(await tableIn(bytes, given.import_kind, profile ?? undefined), profile)
  const { groups, faults: places } = await placed(context, given, profile, faults.length > 0 ? [] : read)
  const errors = [...faults, ...places].map((fault) => told(context, fault))
  // For another unit or other accounts the same file gives other groups. By other columns it would give the same posts
  // once more, so what is read in is taken back first.
  const place = { unit_id, entry_set_id, pay_account_id, social_fee_account_id }
  const [before] = await listRecords(context, staffExtract, { sha256, ...place, state: 'read_in' })
  const posts = groups.reduce((sum, group) => sum + (group.posts ?? 0), 0)
  return {
    ...{ ok: errors.length === 0 || before !== undefined, id: before?.id ?? null, already: before !== undefined },
    ...{ file_name, sha256, unit_id, entry_set_id, posts },
    unknown_posts: groups.filter((group) => group.posts === null).length,
    ...{ groups, profile_id, table: facts, errors: before === undefined ? errors : [] },
  }
}

/** What a profile says of how an extract is read, to be kept with it. */
function saidBy(profile: ImportProfile | null): string {
  if (profile === null) return ''
  const { header_row, sheet, delimiter, encoding, decimal, amount_unit, unit_codes } = profile
  const columns = staffColumns.map((column) => [column, profile[`${column}_column`]] as const)
  const more = Object.entries({ header_row, sheet, delimiter, encoding, decimal, amount_unit, unit_codes })
  const said = [...columns, ...more].filter(([, value]) => value !== null && value !== '')
  return said.map(([name, value]) => `${name}=${value}`).join(',')
}

/** Reads an extract in as groups, all of them or none. The same file again, in the same place, changes nothing. */
export async function makeTheStaff(context: Context, given: GivenStaff): Promise<StaffResult> {
  const result = await previewOfStaff(context, given)
  if (result.already) return result
  if (!result.ok) {
    const params = { file: given.file_name, count: result.errors.length, first: result.errors[0]?.message ?? '' }
    throw new Refusal('chart.faulty', 422, params, [], result)
  }
  const { unit_id, entry_set_id, pay_account_id, social_fee_account_id, file_name, synthetic, profile_id } = given
  const profile = profile_id === null ? null : await getRecord(context, importProfile, profile_id)
  const where = { entry_set_id, pay_account_id, social_fee_account_id }
  const group_ids: string[] = []
  for (const { row, ...group } of result.groups) {
    const origin = { source_document: file_name, source_section: String(row), synthetic }
    group_ids.push((await employ(context, { ...group, ...where, ...origin, pay_source: file_name })).id)
  }
  const made = await createRecord(context, staffExtract, {
    ...{
      file_name,
      sha256: result.sha256,
      unit_id,
      ...where,
      profile_id,
      columns: saidBy(profile),
      starts_on: given.starts_on,
    },
    ...{ group_ids, state: 'read_in', source_document: file_name, synthetic },
  })
  return { ...result, id: made.id }
}

/**
 * Takes an extract back as a whole. A group that somebody has worked with since is not thrown away unseen, and what
 * somebody has written on top of what the groups cost is left alone only when they say so.
 */
export async function undoTheStaff(
  context: Context,
  { id, reason, over }: { id: string; reason: string; over: boolean },
): Promise<Extract> {
  const extract = await lockRecord(context, staffExtract, id)
  requireUnit(context, 'economy', 'write', extract.unit_id)
  if (extract.state === 'undone') throw new Refusal('import.undone', 409, { file: extract.file_name })
  const groups = await Promise.all(extract.group_ids.map((one) => findRecord(context, staffGroup, one)))
  const there = groups.filter((group) => group !== null)
  const changed = there.filter(({ version }) => version > 1)
  if (changed.length > 0) {
    const titles = changed.map(({ title }) => title).join(', ')
    throw new Refusal('staff.changed_since', 409, { file: extract.file_name, groups: titles.slice(0, 300) })
  }
  const source = { kind: staffGroup.name, ids: there.map((group) => group.id) }
  if (!over) await refuseOverEdits(context, extract.file_name, source)
  for (const group of there) await dismiss(context, group)
  return reviseRecord(context, staffExtract, id, { state: 'undone', undone_reason: reason })
}

/** The groups with the city's unit of each: one that is named is the file's own unit or lies below it. */
async function placed(
  context: Context,
  { unit_id, starts_on }: GivenStaff,
  profile: ImportProfile | null,
  read: readonly ReadGroup[],
) {
  const patterns = patternsOf(profile?.unit_codes ?? '', 'unit_codes')
  const below = new Set(await subtreeOf(context, unit_id))
  const units = read.some(({ unit }) => unit !== null) ? await listRecords(context, orgUnit) : []
  const byName = Map.groupBy(units, ({ name }) => name.toLowerCase())
  const faults: SieFault[] = []
  const groups = read.map(({ unit, starts_on: own, ...group }) => {
    const target = unit === null ? null : (targetIn(patterns, unit) ?? unit)
    const named = byName.get((target ?? '').toLowerCase()) ?? []
    // A name that two units have says neither.
    const id = units.some((one) => one.id === target) ? target : named.length === 1 ? (named[0]?.id ?? null) : null
    const place = { line: group.row, params: { value: unit ?? '', rows: 1, unit_id } }
    if (unit !== null && id === null) faults.push(sieFault('import.unknown_unit', place))
    else if (id !== null && !(below.has(id) && mayForUnit(context.actor.grants, 'economy', 'write', id)))
      faults.push(sieFault('import.outside_unit', place))
    return { ...group, unit_id: id ?? unit_id, starts_on: own ?? starts_on }
  })
  return { groups, faults }
}
