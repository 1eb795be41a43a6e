import { z } from 'zod'
import { certainties } from '#core/certainty.ts'
import { endpoint } from '#core/endpoint.ts'
import { recordId } from '#core/record.ts'

const made = z.strictObject({ id: z.string(), lines: z.int() })

export const openAlternative = endpoint({
  name: 'alternative_budget.open',
  method: 'POST',
  path: '/alternative-budgets',
  input: z.strictObject({
    id: recordId.optional(),
    group_id: recordId,
    name: z.string().trim().min(1).max(120),
    /** The set that it begins as: what holds there is copied, and is the group's to change from then on. */
    base_set_id: recordId,
    /** Taxes and equalisation that the base does not have itself. */
    tax_forecast_id: recordId.nullable().default(null),
    /** The published alternative of the group that it is a new version of. */
    replaces_id: recordId.nullable().default(null),
    synthetic: z.boolean().default(false),
  }),
  output: made,
  permission: { area: 'economy', verb: 'write' },
  audit: 'alternative_budget.open',
  summary:
    "Open a political group's own budget on a set that it may read; only the group sees it until it is published",
})

export const publishAlternative = endpoint({
  name: 'alternative_budget.publish',
  method: 'POST',
  path: '/alternative-budgets/:id/publish',
  input: z.strictObject({ id: recordId }),
  output: z.strictObject({ id: z.string(), published_on: z.string() }),
  permission: { area: 'economy', verb: 'decide' },
  audit: 'alternative_budget.publish',
  summary: 'Publish a political group’s budget by a decision of the group; it is fixed from then on',
})

/** What stands on a line in one of two sets. A set without the line has nothing there, which is 0 and no unknown. */
const side = z.strictObject({
  amount_ore: z.int().nullable(),
  unknown_count: z.int(),
  certainty: z.enum(certainties).nullable(),
})

const lineDifference = z.strictObject({
  unit_id: z.string(),
  account_id: z.string(),
  year: z.int(),
  first: side,
  second: side,
  /** First minus second, cost plus; null when an amount of either is unknown. */
  difference_ore: z.int().nullable(),
})

export type LineDifference = z.output<typeof lineDifference>
export type SetDifference = z.output<typeof compareSets.output>

export const compareSets = endpoint({
  name: 'entry_set.difference',
  method: 'GET',
  path: '/entry-sets/:id/difference',
  input: z.strictObject({
    id: recordId,
    against: recordId,
    year: z.coerce.number().int().optional(),
    /** The most lines that are told; the rest are counted. */
    limit: z.coerce.number().int().min(1).max(100_000).default(200),
  }),
  output: z.strictObject({
    id: z.string(),
    against: z.string(),
    /** The years that both sets have. */
    years: z.array(z.int()),
    rows: z.array(lineDifference),
    left_out: z.int(),
  }),
  permission: { area: 'economy', verb: 'read' },
  summary: 'What differs between two sets line by line, the largest first; only lines that differ',
})
