import { z } from 'zod'
import { certainties } from '#core/certainty.ts'
import { endpoint } from '#core/endpoint.ts'
import { isoDate, recordBase, recordId, recordType } from '#core/record.ts'
import { accountKinds } from './schema.ts'

/** That a decided budget is open data: since when, and until when. Published anew it gets a new one. */
export const budgetPublication = recordType({
  name: 'budget_publication',
  path: 'budget-publications',
  area: 'economy',
  title: 'name',
  own_verbs: true,
  refs: { entry_set_id: 'entry_set' },
  certainty_of: () => 'decided' as const,
  fields: () => ({
    entry_set_id: recordId,
    name: z.string().min(1).max(120),
    published_on: isoDate,
    withdrawn_on: isoDate.nullable().default(null),
  }),
})

const permission = { area: 'economy', verb: 'decide' } as const

export const publishBudget = endpoint({
  name: 'budget_publication.publish',
  method: 'POST',
  path: '/budget-publications',
  input: z.strictObject({ entry_set_id: recordId }),
  output: z.looseObject(recordBase.shape),
  permission,
  audit: 'budget_publication.publish',
  summary: 'Let everybody read a decided budget as open data, without signing in, from now on',
})

export const withdrawBudget = endpoint({
  name: 'budget_publication.withdraw',
  method: 'POST',
  path: '/budget-publications/:id/withdraw',
  input: z.strictObject({ id: recordId }),
  output: z.looseObject(recordBase.shape),
  permission,
  audit: 'budget_publication.withdraw',
  if_match: true,
  summary: 'Take a decided budget back from the public',
})

const opened = {
  /** Rows of the files, and the units that they are about. */
  rows: z.int(),
  units: z.int(),
  /** Amounts that are said to be unknown. */
  unknown_count: z.int(),
}

export const lookAtOpening = endpoint({
  name: 'budget_publication.look',
  method: 'GET',
  path: '/budget-publications/look/:entry_set_id',
  input: z.strictObject({ entry_set_id: recordId }),
  output: z.strictObject({
    entry_set_id: z.string(),
    name: z.string(),
    /** Whether any of it is invented for demonstration. */
    example_data: z.boolean(),
    ...opened,
    years: z.array(
      z.strictObject({
        year: z.int(),
        ...opened,
        /** What is known of the net of operation and of the investments [öre]; null where nothing is. */
        net_ore: z.int().nullable(),
        investment_net_ore: z.int().nullable(),
      }),
    ),
  }),
  permission,
  summary: 'What becomes public when a decided budget is opened, or is public: years, units, rows and sums',
})

/** A part of a decided budget that has one certainty and one decision. Its id is made of what it is about. */
const openRow = z.strictObject({
  /** The set, year, unit, account, activity, certainty and decision with colons between: the same every time. */
  id: z.string(),
  set_id: z.string(),
  year: z.int(),
  unit_id: z.string(),
  unit_name: z.string(),
  account_id: z.string(),
  account_name: z.string(),
  account_kind: z.enum(accountKinds),
  activity_id: z.string().nullable(),
  /** Öre; cost and outlay positive, revenue and inflow negative. Null is unknown, and never 0. */
  amount_ore: z.int().nullable(),
  /** Amounts that are said to be unknown and are no part of the sum. */
  unknown_count: z.int(),
  certainty: z.enum(certainties),
  decision_id: z.string().nullable(),
  decision_title: z.string().nullable(),
  decided_on: z.string().nullable(),
  /** The documents that the amounts come from, with their sections. */
  source: z.string(),
  example_data: z.boolean(),
})

export type OpenRow = z.output<typeof openRow>

const openBudget = z.strictObject({
  id: z.string(),
  name: z.string(),
  published_on: z.string(),
  first_year: z.int(),
  last_year: z.int(),
})

/** How long others may keep open data [seconds]: so long a budget that is taken back may still be shown by them. */
const keptSeconds = 60

export const listOpenBudgets = endpoint({
  name: 'open_budget.list',
  method: 'GET',
  path: '/open-data/budgets',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(openBudget) }),
  permission: 'public',
  kept_seconds: keptSeconds,
  summary: 'The decided budgets that are open data; read without signing in',
})

export const getOpenBudget = endpoint({
  name: 'open_budget.get',
  method: 'GET',
  path: '/open-data/budgets/:id',
  input: z.strictObject({ id: recordId }),
  output: openBudget.extend({ city_id: z.string(), city_name: z.string(), rows: z.array(openRow) }),
  permission: 'public',
  kept_seconds: keptSeconds,
  summary: 'A published decided budget row by row with stable ids; read without signing in',
})

export type OpenBudget = z.output<typeof getOpenBudget.output>
