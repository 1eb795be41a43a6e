import { z } from 'zod'
import { type RowOf, recordType } from '#core/record.ts'

/** What a column of a table, or a dimension of a SIE file, may be read as. */
export const columnRoles = [
  'account',
  'amount',
  'unit',
  'period',
  'year',
  'month',
  'voucher',
  'text',
  'activity',
  'project',
  'counterparty',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** What a column of an extract of staff may be. The first two are needed; the unit is read as in a table. */
export const staffColumns = [
  'title',
  'posts',
  'unit',
  'full_time',
  'vacancy',
  'pay',
  'fee',
  'rise',
  'from',
  'to',
] as const
export type StaffColumn = (typeof staffColumns)[number]

/** The heading of a column, its number where the file has no headings, or the number of a dimension in a SIE file. */
const column = z.string().trim().min(1).max(80).nullable().default(null)

/** Which code of the city a code of the file is: "3010=avgifter,5*=hyra". The longest pattern wins. */
const mapping = z.string().max(20_000).default('')

/**
 * How the files from one system are read, so that next month's is read like this month's: what is booked or planned,
 * or an extract of staff, or both.
 */
export const importProfile = recordType({
  name: 'import_profile',
  path: 'import-profiles',
  area: 'economy',
  title: 'name',
  fields: () => ({
    name: z.string().trim().min(1).max(120),
    account_column: column,
    amount_column: column,
    unit_column: column,
    period_column: column,
    year_column: column,
    month_column: column,
    voucher_column: column,
    text_column: column,
    activity_column: column,
    project_column: column,
    counterparty_column: column,
    title_column: column,
    posts_column: column,
    full_time_column: column,
    vacancy_column: column,
    pay_column: column,
    fee_column: column,
    rise_column: column,
    from_column: column,
    to_column: column,
    /** The row with the headings, from 1; 0 where there are none and the columns are named by their numbers. */
    header_row: z.int().min(0).max(100).default(1),
    /** The sheet of a workbook; null is the first. */
    sheet: z.string().trim().min(1).max(60).nullable().default(null),
    /** What parts the columns of a text file and how its letters are written; null is found out from the file. */
    delimiter: z.enum(['semicolon', 'comma', 'tab', 'pipe']).nullable().default(null),
    encoding: z.enum(['utf8', 'latin1', 'cp437']).nullable().default(null),
    decimal: z.enum(['comma', 'point']).default('comma'),
    amount_unit: z.enum(['kr', 'tkr', 'mnkr']).default('kr'),
    /** Reversed is for systems that write costs with a minus. */
    sign: z.enum(['as_written', 'reversed']).default('as_written'),
    account_codes: mapping,
    unit_codes: mapping,
    activity_codes: mapping,
    project_codes: mapping,
    counterparty_codes: mapping,
  }),
})

export type ImportProfile = RowOf<typeof importProfile>

/** How a file is read, without what makes the profile a record. */
export type Reading = Pick<
  ImportProfile,
  `${ColumnRole}_column` | 'header_row' | 'sheet' | 'delimiter' | 'encoding' | 'decimal' | 'amount_unit' | 'sign'
>

const reading = importProfile.fields
  .omit({
    name: true,
    account_codes: true,
    unit_codes: true,
    activity_codes: true,
    project_codes: true,
    counterparty_codes: true,
  })
  .partial()

/** What a table holds and how it may be read, to be looked at when its profile is made. */
export const tableFacts = z.strictObject({
  headings: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  suggested: reading,
})
