import { z } from 'zod'
import { endpoint } from '#core/endpoint.ts'
import { isoDate, oreOrUnknown, planYear, recordBase, recordId, recordType } from '#core/record.ts'

/**
 * A round of forecasts of one year: what the year is expected to end at when it is booked through a month (S04). The
 * thresholds say how much a forecast may move, or the two views differ, before it is worth a warning.
 */
export const forecastRound = recordType({
  name: 'forecast_round',
  path: 'forecast-rounds',
  area: 'economy',
  title: 'title',
  refs: { committee_set_id: 'entry_set', office_set_id: 'entry_set' },
  guarded: ['state', 'committee_set_id', 'office_set_id'],
  fields: () => ({
    title: z.string().min(1).max(120),
    year: planYear,
    /** The last month whose outcome the forecasts are made on, 1–12. */
    through_month: z.int().min(1).max(12),
    /** Last day to deliver, inclusive. */
    due_on: isoDate.nullable().default(null),
    state: z.enum(['planned', 'open', 'locked']).default('planned'),
    /** Shares of the budget, in parts per million. */
    drift_ppm: z.int().min(1).max(1_000_000),
    difference_ppm: z.int().min(1).max(1_000_000),
    /** Whether a unit that expects to use more than its budget must say what it will do. */
    requires_measures: z.boolean(),
    /** Where the two views lie in the ledger; made when the round opens. */
    committee_set_id: recordId.nullable().default(null),
    office_set_id: recordId.nullable().default(null),
  }),
})

export const forecastStates = ['open', 'submitted', 'returned', 'reviewed', 'fixed'] as const

/**
 * One unit's forecast in a round, with the committee's view and the executive office's side by side (S04). Read by
 * those who read the unit's drafts, also once it is fixed: what is published is the document that tells of it.
 */
export const forecast = recordType({
  name: 'forecast',
  path: 'forecasts',
  area: 'economy',
  unit: 'unit_id',
  refs: { round_id: 'forecast_round', unit_id: 'org_unit' },
  own_verbs: true,
  decided_states: [],
  certainty_of: () => 'estimated',
  fields: () => ({
    round_id: recordId,
    unit_id: recordId,
    state: z.enum(forecastStates).default('open'),
    submitted_on: isoDate.nullable().default(null),
    submitted_by: z.string().max(120).nullable().default(null),
    fixed_on: isoDate.nullable().default(null),
    /** What the unit should do again, from whoever sent it back. */
    returned_because: z.string().max(500).nullable().default(null),
  }),
})

export const forecastViews = ['committee', 'office'] as const
export type ForecastView = (typeof forecastViews)[number]

export const suggestionRules = ['pace', 'season', 'whole_year', 'commitment', 'decided_change', 'no_outcome'] as const

/** Why a line was drafted as it was: a rule, what it gave, and what it is about. */
export const suggestionReason = z.strictObject({
  rule: z.enum(suggestionRules),
  amount_ore: oreOrUnknown,
  /** The commitment or the change, by what it is called; null for the rules that look at the outcome. */
  about: z.string().max(200).nullable(),
})

export const deviationCauses = ['volume', 'price', 'one_off', 'other'] as const

/**
 * What one view says of one account. The suggestion stands beside it as it was when the line was written, so that what
 * the person thought otherwise is kept.
 */
export const forecastLine = recordType({
  name: 'forecast_line',
  path: 'forecast-lines',
  area: 'economy',
  owners: ['forecast_id'],
  refs: { forecast_id: 'forecast', account_id: 'account' },
  own_verbs: true,
  decided_states: [],
  certainty_of: ({ amount_ore }) => (amount_ore === null ? 'unknown' : 'estimated'),
  fields: () => ({
    forecast_id: recordId,
    view: z.enum(forecastViews),
    account_id: recordId,
    /** What the whole year is expected to end at; null when the person says that it cannot be known. */
    amount_ore: oreOrUnknown,
    suggestion_ore: oreOrUnknown,
    reasons: z.array(suggestionReason).max(50),
    cause: z.enum(deviationCauses).nullable().default(null),
    comment: z.string().max(1000).nullable().default(null),
    measures: z.string().max(1000).nullable().default(null),
  }),
})

const anyRow = z.looseObject(recordBase.shape)
const one = z.strictObject({ id: recordId })
const read = { area: 'economy', verb: 'read' } as const
const write = { area: 'economy', verb: 'write' } as const
const approve = { area: 'economy', verb: 'approve' } as const

export const openRound = endpoint({
  name: 'forecast_round.open',
  method: 'POST',
  path: '/forecast-rounds/:id/open',
  input: z.strictObject({ id: recordId, unit_ids: z.array(recordId).min(1).max(500) }),
  output: anyRow,
  permission: write,
  audit: 'forecast_round.open',
  if_match: true,
  summary: 'Open a forecast round for units; of a round that is open, for more units',
})

export const lockRound = endpoint({
  name: 'forecast_round.lock',
  method: 'POST',
  path: '/forecast-rounds/:id/lock',
  input: one,
  output: anyRow,
  permission: approve,
  audit: 'forecast_round.lock',
  if_match: true,
  summary: 'Lock a forecast round: nothing in it changes after that. Units that have not delivered stay without',
})

const writtenLine = z.strictObject({
  account_id: recordId,
  /** Takes the suggestion as it is, to the öre; the amount is then left out. */
  accept: z.boolean().default(false),
  amount_ore: oreOrUnknown.default(null),
  cause: z.enum(deviationCauses).nullable().default(null),
  comment: z.string().trim().max(1000).nullable().default(null),
  measures: z.string().trim().max(1000).nullable().default(null),
})

const writing = z.strictObject({
  id: recordId,
  /** The lines that are written; the others stay as they are. */
  lines: z.array(writtenLine).min(1).max(500),
  source_document: recordBase.shape.source_document.default(null),
  source_section: recordBase.shape.source_section.default(null),
  synthetic: z.boolean().default(false),
})

export type Writing = z.output<typeof writing>

export const writeForecast = endpoint({
  name: 'forecast.write',
  method: 'PUT',
  path: '/forecasts/:id/lines',
  input: writing,
  output: anyRow,
  permission: write,
  audit: 'forecast.write',
  if_match: true,
  summary: "Write lines of a unit's own forecast, account by account",
})

export const writeOfficeForecast = endpoint({
  name: 'forecast.write_office',
  method: 'PUT',
  path: '/forecasts/:id/office-lines',
  input: writing,
  output: anyRow,
  permission: approve,
  audit: 'forecast.write_office',
  if_match: true,
  summary: "Write lines of the executive office's own view of a unit's forecast",
})

const step = (verb: string, permission: typeof write | typeof approve, summary: string) =>
  endpoint({
    name: `forecast.${verb}`,
    method: 'POST',
    path: `/forecasts/:id/${verb}`,
    input: one,
    output: anyRow,
    permission,
    audit: `forecast.${verb}`,
    if_match: true,
    summary,
  })

export const submitForecast = step('submit', write, 'Mark a forecast as ready: every line written, and motives given')
export const reviewForecast = step(
  'review',
  approve,
  'End the review of a forecast: where the office has written nothing of its own, it agrees with the unit',
)
export const fixForecast = step('fix', approve, 'Fix both views of a reviewed forecast: they do not change after that')

export const returnForecast = endpoint({
  name: 'forecast.return',
  method: 'POST',
  path: '/forecasts/:id/return',
  input: z.strictObject({ id: recordId, because: z.string().trim().min(1).max(500) }),
  output: anyRow,
  permission: approve,
  audit: 'forecast.return',
  if_match: true,
  summary: 'Send a forecast back to the unit with what should be done again',
})

/** A sum as its figure gives it: what is known, and how many parts are not. */
const shownSum = z.strictObject({ amount_ore: oreOrUnknown, unknown_count: z.int() })

const shownView = z.strictObject({
  line_id: z.string(),
  amount_ore: oreOrUnknown,
  suggestion_ore: oreOrUnknown,
  /** Whether the person took the suggestion as it was. */
  accepted: z.boolean(),
  /** C19: budget less forecast, plus is better than budget. */
  deviation: shownSum,
  cause: z.enum(deviationCauses).nullable(),
  comment: z.string().nullable(),
  measures: z.string().nullable(),
})

export const shownLine = z.strictObject({
  account_id: z.string(),
  account_name: z.string(),
  kind: z.enum(['cost', 'revenue']),
  budget: shownSum,
  /** What is booked through the month. */
  outcome: shownSum,
  /** What the product would write, with why, as things are now. */
  suggestion: z.strictObject({ amount_ore: oreOrUnknown, reasons: z.array(z.string()) }),
  committee: shownView.nullable(),
  office: shownView.nullable(),
})

export type ShownLine = z.output<typeof shownLine>

export const showForecast = endpoint({
  name: 'forecast.show',
  method: 'GET',
  path: '/forecasts/:id/show',
  input: one,
  output: z.strictObject({
    id: z.string(),
    version: z.int(),
    round_id: z.string(),
    unit_id: z.string(),
    /** The set of the budget that holds for the year; null when the year has none. */
    budget_set_id: z.string().nullable(),
    /** The last month that has been booked, at most the round's; null when none has. */
    booked_month: z.int().nullable(),
    rows: z.array(shownLine),
  }),
  permission: read,
  summary: "A unit's forecast line by line: suggestion with its reasons, and what each view says",
})

export const mirrorOfForecast = endpoint({
  name: 'forecast.mirror',
  method: 'GET',
  path: '/forecasts/:id/mirror',
  input: one,
  output: z.strictObject({
    /** What the unit's earlier forecasts through the same month say together, in words. */
    sentences: z.array(z.string()),
    rows: z.array(
      z.strictObject({
        forecast_id: z.string(),
        title: z.string(),
        year: z.int(),
        forecast_ore: oreOrUnknown,
        actual_ore: oreOrUnknown,
        /** How far off it was, as a share of the outcome [ppm]. */
        miss_ppm: z.int().nullable(),
      }),
    ),
  }),
  permission: read,
  summary: "A unit's earlier forecasts through the same month, against what the years came to",
})
