import { z } from 'zod'
import { endpoint } from '#core/endpoint.ts'
import { askedYear, recordBase, recordId, recordType } from '#core/record.ts'
import { sieLimits } from '#core/sie/gate.ts'
import { derivedSetIds } from '#modules/ledger/schema.ts'
import { tableFacts } from './schema-profile.ts'

/** The kinds of files that are read in. */
export const importKinds = ['sie', 'csv', 'xlsx'] as const

/** What is taken from a file: what has been booked, or the budget that it tells. It can be read in once for each. */
export const importContents = ['booked', 'budget'] as const

/** The kinds of sets that take what is read in. A decided budget rests on decisions, and commitments on records. */
export const openSetKinds: readonly string[] = ['actual', 'plan', 'scenario']

/** Whether files may be read into a set: by its kind, and not where the records' own entries lie. */
export function takesImports({ id, kind }: { id: string; kind: string }): boolean {
  return openSetKinds.includes(kind) && !Object.values<string>(derivedSetIds).includes(id)
}

/**
 * One file that has been read into the ledger: which, into what, how much, and what was accepted of what did not hold.
 * Made by its own verbs only. An undone run stays, and its entries are retracted, never deleted.
 */
export const importRun = recordType({
  name: 'import_run',
  path: 'import-runs',
  area: 'economy',
  title: 'file_name',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', entry_set_id: 'entry_set', profile_id: 'import_profile' },
  own_verbs: true,
  certainty_of: () => 'actual' as const,
  fields: () => ({
    file_name: z.string().min(1).max(120),
    /** The fingerprint of the file's bytes, in hexadecimal. The same file is read in once. */
    sha256: z.string().length(64),
    import_kind: z.enum(importKinds),
    content: z.enum(importContents).default('booked'),
    unit_id: recordId,
    entry_set_id: recordId,
    state: z.enum(['posted', 'undone']),
    /** What the file calls the company, when it says so. */
    company: z.string().max(200).nullable().default(null),
    vouchers: z.int().min(0),
    /** Rows of the file, those of them that became entries, and those of balance sheet accounts that did not. */
    rows: z.int().min(0),
    entries: z.int().min(0),
    left_out: z.int().min(0),
    /** What the entries add up to [öre]: cost positive, revenue negative. */
    sum_ore: z.int(),
    /** How many control sums were held against the file; all held but those that were accepted. */
    controls: z.int().min(0),
    checksum: z.enum(['none', 'right']),
    /** The differences that a person accepted, by name: "1/1:2.00". */
    accepted: z.array(z.string()),
    /** By which profile a table was read; null for a file that says itself what is what. */
    profile_id: recordId.nullable().default(null),
    /** Amounts that the file says are unknown. They are no part of the sum. */
    unknown_count: z.int().min(0).default(0),
    undone_reason: z.string().max(300).nullable().default(null),
  }),
})

const controlled = z.strictObject({ checked: z.int(), differing: z.int() })

export const importFault = z.strictObject({
  code: z.string(),
  message: z.string(),
  /** The line in the file, and the field after the label; null when it is about more than a line or a field. */
  row: z.int().nullable(),
  column: z.int().nullable(),
  label: z.string().nullable(),
  voucher: z.string().nullable(),
  /** The name by which the difference can be accepted; null when it cannot. */
  imbalance: z.string().nullable(),
})

export const importResult = z.strictObject({
  ok: z.boolean(),
  /** The run; null for a preview and for a file that was refused. */
  id: z.string().nullable(),
  /** True when the same file was already read in: this is that run, and nothing has changed. */
  already: z.boolean(),
  file_name: z.string(),
  sha256: z.string(),
  size_bytes: z.int(),
  unit_id: z.string(),
  entry_set_id: z.string(),
  import_kind: z.enum(importKinds),
  profile_id: z.string().nullable(),
  /** Null for what is no SIE file. */
  sie_type: z.int().nullable(),
  content: z.enum(importContents),
  encoding: z.string(),
  encoding_reason: z.string(),
  company: z.string().nullable(),
  organisation_number: z.string().nullable(),
  first_day: z.string().nullable(),
  last_day: z.string().nullable(),
  vouchers: z.int(),
  rows: z.int(),
  entries: z.int(),
  left_out: z.int(),
  sum_ore: z.int(),
  unknown_count: z.int(),
  control: z.strictObject({
    vouchers: controlled,
    closing: controlled,
    results: controlled,
    months: controlled,
    objects: controlled,
    checksum: z.enum(['none', 'right', 'wrong']),
  }),
  accepted: z.array(z.string()),
  /** Each account of the file beside the account of the city that its rows go to; null where there is none. */
  accounts: z.array(
    z.strictObject({ id: z.string(), name: z.string(), account_id: z.string().nullable(), is_balance: z.boolean() }),
  ),
  /** Null for a SIE file. */
  table: tableFacts.nullable(),
  errors: z.array(importFault),
})

export type ImportResult = z.output<typeof importResult>
export type ImportFault = z.output<typeof importFault>

/** How large a file is sent in one piece and answered at once [byte]; a larger one is sent in parts and is a job. */
export const atOnceBytes = 32 * 1024 * 1024

/** How large each part of a larger file is [byte]; the last one is what is left. */
export const partBytes = 8 * 1024 * 1024

/** How many parts the largest file that is read has. */
export const mostParts = sieLimits.bytes / partBytes

/**
 * The bytes in base64, four letters for three. Its letters are not looked at here: what is no base64 is no file of any
 * kind either.
 */
const content = (bytes: number) => z.string().max(Math.ceil(bytes / 3) * 4)

export const importWish = z.strictObject({
  import_kind: z.enum(importKinds).default('sie'),
  file_name: z.string().trim().min(1).max(120),
  unit_id: recordId,
  entry_set_id: recordId,
  /** Which account of the city a file's account is: "3010=avgifter,5*=hyra". The longest pattern wins. */
  accounts: z.string().max(20_000).default(''),
  /** The differences to accept by name, with commas between: "1/1:2.00". */
  accept: z.string().max(20_000).default(''),
  /** How a table is read, and which of a SIE file's dimensions are units and projects. */
  profile_id: recordId.nullable().default(null),
  /** The year of a table that names none. */
  year: askedYear.nullable().default(null),
  synthetic: z.boolean().default(false),
})

/** What is asked of a file beside its bytes: which it is, where to, and what has been said of what does not hold. */
export type Wish = z.output<typeof importWish>

const given = importWish.extend({ content: content(atOnceBytes) })

export type GivenImport = z.output<typeof given>

const file = { field: 'content', largest_bytes: atOnceBytes } as const
const permission = { area: 'economy', verb: 'write' } as const

export const previewImport = endpoint({
  name: 'import_run.preview',
  method: 'POST',
  path: '/imports/preview',
  input: given,
  output: importResult,
  permission,
  file,
  summary: 'Read a file and tell what it would give the ledger, with everything that is wrong; changes nothing',
})

export const makeImport = endpoint({
  name: 'import_run.make',
  method: 'POST',
  path: '/imports',
  input: given,
  output: importResult,
  permission,
  audit: 'import_run.make',
  file,
  summary: 'Read a file into the ledger, all of it or nothing; the same file is read in once',
})

export const undoImport = endpoint({
  name: 'import_run.undo',
  method: 'POST',
  path: '/imports/:id/undo',
  input: z.strictObject({
    id: recordId,
    reason: z.string().trim().min(1).max(300),
    /** Also where somebody has written in the same cells since; what they wrote stays. */
    over: z.boolean().default(false),
  }),
  output: z.looseObject(recordBase.shape),
  permission,
  audit: 'import_run.undo',
  if_match: true,
  summary:
    'Undo an import as a whole: its entries are retracted; refused where others wrote in its cells, unless `over`',
})

export const sendImportPart = endpoint({
  name: 'import_file.send',
  method: 'POST',
  path: '/imports/files/:file_id/parts/:part',
  input: z.strictObject({
    /** Chosen by the sender: the parts with the same are one file. */
    file_id: recordId,
    /** From 1, in the order of the file. */
    part: z.coerce.number().int().min(1).max(mostParts),
    content: content(partBytes),
  }),
  output: z.strictObject({ file_id: z.string(), part: z.int(), size_bytes: z.int() }),
  permission,
  audit: 'import_file.send',
  file: { field: 'content', largest_bytes: partBytes },
  summary:
    'Send a part of a file that is too large to be answered at once; it is kept for a day, or until it is read in',
})

/** Whether a job tells what a file would give, or reads it in. */
export const importModes = ['preview', 'make'] as const

export const startImportJob = endpoint({
  name: 'import_job.start',
  method: 'POST',
  path: '/imports/jobs',
  input: importWish.extend({ file_id: recordId, mode: z.enum(importModes) }),
  output: z.strictObject({ job_id: z.string() }),
  permission,
  audit: 'import_job.start',
  summary: 'Read a file that has been sent in parts, as a job: to tell what it would give, or to read it in',
})

const importJob = z.strictObject({
  job_id: z.string(),
  mode: z.enum(importModes),
  file_name: z.string(),
  unit_id: z.string(),
  entry_set_id: z.string(),
  started_by: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  /** What it is doing; null when it does nothing. */
  stage: z.enum(['reading', 'writing']).nullable(),
  /** Entries written, and of how many. */
  done: z.int(),
  total: z.int().nullable(),
})

export const getImportJob = endpoint({
  name: 'import_job.get',
  method: 'GET',
  path: '/imports/jobs/:job_id',
  input: z.strictObject({ job_id: z.string().max(60) }),
  output: importJob.extend({
    /** What the file gave or would give; for a file with faults, those, and nothing has been read in. */
    result: importResult.nullable(),
    /** Why it could not be read at all. */
    problem: z.strictObject({ code: z.string(), title: z.string(), detail: z.string() }).nullable(),
  }),
  permission,
  summary: 'How far the reading of a large file has come, and what came of it',
})

export const listImportJobs = endpoint({
  name: 'import_job.list',
  method: 'GET',
  path: '/imports/jobs',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(importJob) }),
  permission,
  summary: 'The large files that are being read now, for the units whose money one may write',
})

export const cancelImportJob = endpoint({
  name: 'import_job.cancel',
  method: 'POST',
  path: '/imports/jobs/:job_id/cancel',
  input: z.strictObject({ job_id: z.string().max(60) }),
  output: z.strictObject({ cancelled: z.literal(true) }),
  permission,
  audit: 'import_job.cancel',
  summary: 'Stop the reading of a large file at its next step; nothing of it is left',
})
