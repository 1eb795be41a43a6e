import { z } from 'zod'
import { amountUnits } from '#core/amount-text.ts'
import { endpoint } from '#core/endpoint.ts'
import { askedYear, oreOrUnknown, recordId } from '#core/record.ts'
import { importFault } from './schema.ts'

/** How many rows a template has at most: more than a person fills in, and no more than a spreadsheet shows well. */
export const templateRows = 20_000

/** How many years a template has at most. */
export const templateYears = 6

/** How long a list of cells may be: a name of at most seven letters for each, and its comma. */
const cellNames = templateRows * templateYears * 8

/** How large a returned template may be [byte]. */
const templateBytes = 16 * 1024 * 1024

const askedFor = z.strictObject({
  entry_set_id: recordId,
  unit_id: recordId,
  from_year: askedYear,
  to_year: askedYear,
  /** The rows with amounts, every account in every unit, or those with amounts by activity and project. */
  rows: z.enum(['held', 'all', 'parts']).default('held'),
  amount_unit: z.enum(amountUnits).default('tkr'),
})

export type TemplateWish = z.output<typeof askedFor>

export const getTemplate = endpoint({
  name: 'plan_template.fetch',
  method: 'GET',
  path: '/entry-sets/:entry_set_id/template',
  input: askedFor,
  output: z.strictObject({ file_name: z.string(), rows: z.int(), content: z.string() }),
  permission: { area: 'economy', verb: 'write' },
  summary: 'A plan or a scenario as a workbook to write in and send back: unit by account, with what holds now',
})

const seen = z.strictObject({ amount_ore: oreOrUnknown, unknown_count: z.int().min(0) })

/** A cell that the returned workbook changes. */
const proposal = z.strictObject({
  /** The cell in the workbook, for instance "F7": by this name it is accepted. */
  cell: z.string(),
  unit_id: z.string(),
  unit_name: z.string(),
  account_id: z.string(),
  account_name: z.string(),
  /** What it is limited to, null for what lies on none; null for all activities and projects together. */
  part: z
    .strictObject({
      activity_id: z.string().nullable(),
      activity_name: z.string(),
      project_id: z.string().nullable(),
      project_name: z.string(),
    })
    .nullable(),
  year: z.int(),
  /** What stood there when the template was fetched, what stands there now, and what is proposed; null is unknown. */
  was: seen,
  now: seen,
  amount_ore: oreOrUnknown,
  /** Who has written there since, so that what is proposed was made from something else. Null when nobody has. */
  changed_by: z.string().nullable(),
  comment: z.string().nullable(),
})

const reading = z.strictObject({
  /** False for a workbook that is no template of ours: it is read in as a table. All the rest is then empty. */
  is_template: z.boolean(),
  file_name: z.string(),
  sha256: z.string(),
  entry_set_id: z.string().nullable(),
  set_name: z.string().nullable(),
  unit_id: z.string().nullable(),
  fetched_at: z.string().nullable(),
  proposals: z.array(proposal),
  errors: z.array(importFault),
})

export type TemplateReading = z.output<typeof reading>
export type Proposal = z.output<typeof proposal>

const content = z.string().max(Math.ceil(templateBytes / 3) * 4)
const file = { field: 'content', largest_bytes: templateBytes } as const
const permission = { area: 'economy', verb: 'write' } as const

export const readTemplate = endpoint({
  name: 'plan_template.read',
  method: 'POST',
  path: '/templates/preview',
  input: z.strictObject({ file_name: z.string().trim().min(1).max(120), content }),
  output: reading,
  permission,
  file,
  summary: 'What a returned template proposes, cell by cell, and everything that is wrong with it; changes nothing',
})

export const acceptTemplate = endpoint({
  name: 'plan_template.accept',
  method: 'POST',
  path: '/templates',
  input: z.strictObject({
    file_name: z.string().trim().min(1).max(120),
    content,
    reason: z.string().trim().min(1).max(300),
    /** The cells to accept, with commas between ("F7,F8"); left out, all of them. */
    cells: z.string().max(cellNames).nullable().default(null),
    /** Cells of those that are to be written over what others have written since, with commas between. */
    over: z.string().max(cellNames).default(''),
  }),
  output: z.strictObject({ cells: z.int(), posting_id: z.string(), entry_set_id: z.string() }),
  permission,
  audit: 'plan_template.accept',
  file,
  summary:
    'Write what a returned template proposes, all of it or the cells that are named; refused when others were first',
})
