import { z } from 'zod'
import { endpoint } from '#core/endpoint.ts'
import { recordBase, recordId, recordType } from '#core/record.ts'
import { sieLimits } from '#core/sie/gate.ts'

/** The kinds of files that are read in. */
export const importKinds = ['sie'] as const

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
  refs: { unit_id: 'org_unit', entry_set_id: 'entry_set' },
  own_verbs: true,
  certainty_of: () => 'actual' as const,
  fields: {
    file_name: z.string().min(1).max(120),
    /** The fingerprint of the file's bytes, in hexadecimal. The same file is read in once. */
    sha256: z.string().length(64),
    import_kind: z.enum(importKinds),
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
    undone_reason: z.string().max(300).nullable().default(null),
  },
})

const controlled = z.strictObject({ checked: z.int(), differing: z.int() })

const importFault = z.strictObject({
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
  sie_type: z.int(),
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
  control: z.strictObject({
    vouchers: controlled,
    closing: controlled,
    results: controlled,
    months: controlled,
    checksum: z.enum(['none', 'right', 'wrong']),
  }),
  accepted: z.array(z.string()),
  /** Each account of the file beside the account of the city that its rows go to; null where there is none. */
  accounts: z.array(
    z.strictObject({ id: z.string(), name: z.string(), account_id: z.string().nullable(), is_balance: z.boolean() }),
  ),
  errors: z.array(importFault),
})

export type ImportResult = z.output<typeof importResult>
export type ImportFault = z.output<typeof importFault>

/**
 * The bytes in base64, four letters for three; one byte more than is read, so that what is too large is told as that.
 * Its letters are not looked at here: what is no base64 is no SIE file either.
 */
const content = z.string().max(Math.ceil((sieLimits.bytes + 1) / 3) * 4)

const given = z.strictObject({
  import_kind: z.enum(importKinds).default('sie'),
  file_name: z.string().trim().min(1).max(120),
  unit_id: recordId,
  entry_set_id: recordId,
  /** Which account of the city a file's account is: "3010=avgifter,5*=hyra". The longest pattern wins. */
  accounts: z.string().max(20_000).default(''),
  /** The differences to accept by name, with commas between: "1/1:2.00". */
  accept: z.string().max(4000).default(''),
  synthetic: z.boolean().default(false),
  content,
})

export type GivenImport = z.output<typeof given>

const file = { field: 'content', largest_bytes: sieLimits.bytes } as const
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
  input: z.strictObject({ id: recordId, reason: z.string().trim().min(1).max(300) }),
  output: z.looseObject(recordBase.shape),
  permission,
  audit: 'import_run.undo',
  if_match: true,
  summary: 'Undo an import as a whole: its entries are retracted, and the file can be read in anew',
})
