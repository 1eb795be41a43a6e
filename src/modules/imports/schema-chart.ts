import { z } from 'zod'
import { endpoint } from '#core/endpoint.ts'
import { isoDate, recordId, recordType } from '#core/record.ts'
import { accountKinds } from '#modules/ledger/schema.ts'
import { importFault } from './schema.ts'

/** What an account of a chart holds. One of the balance sheet is in the chart and not in the ledger. */
export const chartKinds = [...accountKinds, 'balance'] as const

/** What a version does with an account, beside the version before it. */
export const chartChanges = ['unchanged', 'added', 'renamed', 'moved', 'ended'] as const
export type ChartChange = (typeof chartChanges)[number]

/** How many accounts a chart has at most, and how large its file may be [byte]. */
export const mostAccounts = 5000
const chartBytes = 4 * 1024 * 1024

const count = z.int().min(0)
const chartName = z.string().trim().min(1).max(60)

/** A version of the city's chart of accounts: from when it holds, and what it changed. Never changed afterwards. */
export const accountChart = recordType({
  name: 'account_chart',
  path: 'account-charts',
  area: 'economy',
  title: 'name',
  own_verbs: true,
  fields: () => ({
    name: chartName,
    valid_from: isoDate,
    file_name: z.string().min(1).max(120),
    /** The fingerprint of the file's bytes, in hexadecimal. */
    sha256: z.string().length(64),
    /** The accounts that hold in it, and what became of those of the version before. */
    accounts: count,
    added: count,
    renamed: count,
    moved: count,
    ended: count,
    /** The moves that a person accepted though they change the sums of earlier years, by number. */
    accepted: z.array(z.string()),
  }),
})

const ofVersion = {
  number: recordId,
  name: z.string().min(1).max(120),
  kind: z.enum(chartKinds),
  parent_number: recordId.nullable().default(null),
  /** The city's account; null for one of the balance sheet, which the ledger has no room for. */
  account_id: recordId.nullable().default(null),
  valid_from: isoDate,
  /** The last day that it takes amounts, inclusive; null until further notice. */
  valid_to: isoDate.nullable().default(null),
  /** What it is called in another chart, or what comes after it, as the file says it. */
  becomes: z.string().max(120).nullable().default(null),
  change: z.enum(chartChanges),
  /** What it was called and where it lay in the version before, where that differs. */
  name_before: z.string().nullable().default(null),
  parent_before: z.string().nullable().default(null),
}

/** An account as a version of the chart has it: what it was called then, and what it is called in another chart. */
export const chartAccount = recordType({
  name: 'chart_account',
  path: 'chart-accounts',
  area: 'economy',
  title: 'name',
  own_verbs: true,
  owners: ['chart_id'],
  refs: { chart_id: 'account_chart', account_id: 'account' },
  fields: () => ({ chart_id: recordId, ...ofVersion }),
})

const row = z.strictObject({
  ...ofVersion,
  /** Entries of years after the last day, which stay as they are; 0 for an account that goes on. */
  later_entries: count,
})

export type ChartRow = z.output<typeof row>

const result = z.strictObject({
  ok: z.boolean(),
  /** The version; null for a preview. */
  id: z.string().nullable(),
  /** True when the same file is the version in force already: nothing has changed. */
  already: z.boolean(),
  file_name: z.string(),
  sha256: z.string(),
  name: z.string(),
  valid_from: z.string(),
  /** The version that it is held against; null where the city's accounts have come without one. */
  before: z.strictObject({ id: z.string(), name: z.string(), valid_from: z.string() }).nullable(),
  accounts: count,
  added: count,
  renamed: count,
  moved: count,
  ended: count,
  /** Accounts that keep their names until the version holds. */
  waiting_names: count,
  accepted: z.array(z.string()),
  /** What differs from the version before, by number. */
  changes: z.array(row),
  errors: z.array(importFault),
})

export type ChartResult = z.output<typeof result>

const content = z.string().max(Math.ceil(chartBytes / 3) * 4)

const given = z.strictObject({
  file_name: z.string().trim().min(1).max(120),
  import_kind: z.enum(['csv', 'xlsx']),
  /** The chart and its edition, and the first day that it holds. */
  name: chartName,
  valid_from: isoDate,
  synthetic: z.boolean().default(false),
  /** The moves to accept though they change the sums of earlier years, by number, with commas between. */
  accept: z.string().max(20_000).default(''),
  content,
})

export type GivenChart = z.output<typeof given>

const file = { field: 'content', largest_bytes: chartBytes } as const
const permission = { area: 'economy', verb: 'write' } as const

export const previewChart = endpoint({
  name: 'account_chart.preview',
  method: 'POST',
  path: '/account-charts/preview',
  input: given,
  output: result,
  permission,
  file,
  summary: 'What a file with a chart of accounts changes beside the version in force; changes nothing',
})

export const makeChart = endpoint({
  name: 'account_chart.make',
  method: 'POST',
  path: '/account-charts',
  input: given,
  output: result,
  permission,
  audit: 'account_chart.make',
  file,
  summary:
    'Read in a version of the chart of accounts, all or nothing; what changes earlier years is accepted by number',
})

export const chartAt = endpoint({
  name: 'account_chart.at',
  method: 'GET',
  path: '/account-charts/at/:day',
  input: z.strictObject({ day: isoDate }),
  output: z.strictObject({
    chart: result.shape.before,
    rows: z.array(row.omit({ later_entries: true })),
  }),
  permission: { area: 'economy', verb: 'read' },
  summary: 'The chart of accounts as it holds on a day: the accounts of that time, with the names of that time',
})
