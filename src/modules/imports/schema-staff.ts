import { z } from 'zod'
import { endpoint } from '#core/endpoint.ts'
import { isoDate, recordBase, recordId, recordType } from '#core/record.ts'
import { staffGroup } from '#modules/cost-drivers/schema.ts'
import { importFault } from './schema.ts'
import { tableFacts } from './schema-profile.ts'

/** How many groups an extract has at most, and how large its file may be [byte]. */
export const mostGroups = 2000
const staffBytes = 4 * 1024 * 1024

const where = {
  unit_id: recordId,
  /** The plan or scenario that gets what the groups cost. */
  entry_set_id: recordId,
  pay_account_id: recordId,
  social_fee_account_id: recordId,
  /** How its columns are read; null is by the headings that the systems usually have. */
  profile_id: recordId.nullable().default(null),
  /** The first day of the groups that tell none. */
  starts_on: isoDate,
}

/** An extract from the payroll system that has been read in: which, where to, and the groups that it gave. */
export const staffExtract = recordType({
  name: 'staff_extract',
  path: 'staff-extracts',
  area: 'economy',
  title: 'file_name',
  unit: 'unit_id',
  own_verbs: true,
  refs: {
    unit_id: 'org_unit',
    entry_set_id: 'entry_set',
    pay_account_id: 'account',
    social_fee_account_id: 'account',
    profile_id: 'import_profile',
  },
  fields: () => ({
    file_name: z.string().min(1).max(120),
    /** The fingerprint of the file's bytes, in hexadecimal. Read in once for a set, unit and accounts. */
    sha256: z.string().length(64),
    ...where,
    /** What its profile said of it that day, for the profile may change: "title=Befattning,posts=Årsarbetare". */
    columns: z.string().max(30_000).default(''),
    group_ids: z.array(recordId),
    state: z.enum(['read_in', 'undone']),
    undone_reason: z.string().max(300).nullable().default(null),
  }),
})

const { title, posts, full_time_ppm, vacancy_ppm, monthly_pay_ore, social_fee_ppm, pay_rise_ppm, starts_on, ends_on } =
  staffGroup.fields.shape

const group = z.strictObject({
  ...{ row: z.int(), title, unit_id: recordId, posts, full_time_ppm, vacancy_ppm, monthly_pay_ore },
  ...{ social_fee_ppm, pay_rise_ppm, starts_on, ends_on },
})

const result = z.strictObject({
  ok: z.boolean(),
  /** The extract; null for a preview. */
  id: z.string().nullable(),
  /** True when the same file was already read in, in the same place: nothing has changed. */
  already: z.boolean(),
  file_name: z.string(),
  sha256: z.string(),
  unit_id: z.string(),
  entry_set_id: z.string(),
  /** Posts of the groups that tell them, in all; a group that does not is counted as unknown. */
  posts: z.int(),
  unknown_posts: z.int(),
  groups: z.array(group),
  profile_id: z.string().nullable(),
  /** What its columns are called; null where it tells of persons or cannot be read. */
  table: tableFacts.nullable(),
  errors: z.array(importFault),
})

export type StaffResult = z.output<typeof result>

const given = z.strictObject({
  file_name: z.string().trim().min(1).max(120),
  import_kind: z.enum(['csv', 'xlsx']),
  ...where,
  synthetic: z.boolean().default(false),
  content: z.string().max(Math.ceil(staffBytes / 3) * 4),
})

export type GivenStaff = z.output<typeof given>

const file = { field: 'content', largest_bytes: staffBytes } as const
const permission = { area: 'economy', verb: 'write' } as const

export const previewStaff = endpoint({
  name: 'staff_extract.preview',
  method: 'POST',
  path: '/staff-extracts/preview',
  input: given,
  output: result,
  permission,
  file,
  summary: 'The groups of staff that an extract from the payroll system would give; changes nothing',
})

export const makeStaff = endpoint({
  name: 'staff_extract.make',
  method: 'POST',
  path: '/staff-extracts',
  input: given,
  output: result,
  permission,
  audit: 'staff_extract.make',
  file,
  summary: 'Read in an extract as groups of staff, all of it or nothing; refused when it tells of persons',
})

export const undoStaff = endpoint({
  name: 'staff_extract.undo',
  method: 'POST',
  path: '/staff-extracts/:id/undo',
  input: z.strictObject({
    id: recordId,
    reason: z.string().trim().min(1).max(300),
    /** Also when somebody has written in the groups' cells since; what they wrote is left alone there. */
    over: z.boolean().default(false),
  }),
  output: z.looseObject(recordBase.shape),
  permission,
  audit: 'staff_extract.undo',
  if_match: true,
  summary: 'Take an extract back as a whole; refused when a group, or unless told a cell, has changed since',
})
