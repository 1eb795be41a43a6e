import { z } from 'zod'
import { type Certainty, certainties } from '#core/certainty.ts'
import { endpoint } from '#core/endpoint.ts'
import { askedYear, isoDate, oreOrUnknown, planYear, type RowOf, recordId, recordType } from '#core/record.ts'

/** What an account holds, and so which sign it normally has: cost and outlay plus, revenue and inflow minus. */
export const accountKinds = ['cost', 'revenue', 'outlay', 'inflow'] as const
export type AccountKind = (typeof accountKinds)[number]

export const account = recordType({
  name: 'account',
  path: 'accounts',
  area: 'economy',
  title: 'name',
  refs: { parent_id: 'account' },
  fields: () => ({
    name: z.string().min(1).max(120),
    kind: z.enum(accountKinds),
    parent_id: recordId.nullable().default(null),
    /** The chart and its edition, for instance "Kommun-Bas 25". */
    chart: z.string().max(60),
    /** The first and the last day that it takes amounts, inclusive; null is always, or until further notice. */
    valid_from: isoDate.nullable().default(null),
    valid_to: isoDate.nullable().default(null),
  }),
})

/** Whether an account takes amounts in a year: in every year that it holds some day of. */
export function takesYear(on: Pick<RowOf<typeof account>, 'valid_from' | 'valid_to'>, year: number): boolean {
  const [first, last] = [on.valid_from, on.valid_to].map((day) => (day === null ? null : Number(day.slice(0, 4))))
  return (first == null || first <= year) && (last == null || year <= last)
}

export const activityCode = recordType({
  name: 'activity_code',
  path: 'activity-codes',
  area: 'economy',
  title: 'name',
  refs: { parent_id: 'activity_code' },
  fields: () => ({ name: z.string().min(1).max(120), parent_id: recordId.nullable().default(null) }),
})

export const counterparty = recordType({
  name: 'counterparty',
  path: 'counterparties',
  area: 'economy',
  title: 'name',
  fields: () => ({ name: z.string().min(1).max(120), inside_group: z.boolean() }),
})

const weight = z.int().min(0).max(1_000_000)

/** A named way to spread a year over its months: each month takes its weight's part of their sum. */
export const periodisationProfile = recordType({
  name: 'periodisation_profile',
  path: 'periodisation-profiles',
  area: 'economy',
  title: 'name',
  fields: () => ({
    name: z.string().min(1).max(120),
    /** Why the months lie so. */
    reason: z.string().max(300).nullable().default(null),
    january: weight,
    february: weight,
    march: weight,
    april: weight,
    may: weight,
    june: weight,
    july: weight,
    august: weight,
    september: weight,
    october: weight,
    november: weight,
    december: weight,
  }),
})

/** The weights of a profile, January first. */
export function weightsOf(profile: RowOf<typeof periodisationProfile>): number[] {
  const { january, february, march, april, may, june, ...rest } = profile
  const { july, august, september, october, november, december } = rest
  return [january, february, march, april, may, june, july, august, september, october, november, december]
}

export const setKinds = [
  'actual',
  'decided_budget',
  'plan',
  'committee_forecast',
  'office_forecast',
  'commitments',
  'scenario',
  'alternative_budget',
] as const

/** Sets that hold what forecasts say: they take only what lines of forecasts give. */
export const forecastKinds: readonly string[] = ['committee_forecast', 'office_forecast']

/** A budget that a political group builds for itself. Only its group writes it, and reads it until it is published. */
export const alternativeKind = 'alternative_budget'

/** Sets whose cells a person may write: what is booked, decided, bound or forecast follows something else. */
const writtenKinds: readonly string[] = ['plan', 'scenario', alternativeKind]

/** How sure what lies in a set of each kind is, as a whole; its entries have grades of their own. */
const certaintyOfSet: Record<(typeof setKinds)[number], Certainty> = {
  actual: 'actual',
  decided_budget: 'decided',
  plan: 'estimated',
  committee_forecast: 'estimated',
  office_forecast: 'estimated',
  commitments: 'estimated',
  scenario: 'conditional',
  alternative_budget: 'proposed',
}

/** A named collection of entries: a year's actuals, a decided budget, a forecast, the commitments, a scenario. */
export const entrySet = recordType({
  name: 'entry_set',
  path: 'entry-sets',
  area: 'economy',
  title: 'name',
  refs: { decision_id: 'decision', base_set_id: 'entry_set', group_id: 'political_group', replaces_id: 'entry_set' },
  guarded: ['group_id', 'published_on', 'replaces_id', 'fixed_on'],
  kept_by: { group: 'group_id', until: 'published_on' },
  certainty_of: ({ kind }) => certaintyOfSet[kind],
  fields: () => ({
    name: z.string().min(1).max(120),
    kind: z.enum(setKinds),
    /** First year of the set, the running year beside it, and the last. */
    first_year: planYear,
    last_year: planYear,
    decision_id: recordId.nullable().default(null),
    /** A scenario is a list of changes on this set, never a copy of it; an alternative budget began as one. */
    base_set_id: recordId.nullable().default(null),
    /** The political group whose alternative it is. */
    group_id: recordId.nullable().default(null),
    /** The day that the group published it; fixed from then on. */
    published_on: isoDate.nullable().default(null),
    /** The published alternative that this one is a new version of. */
    replaces_id: recordId.nullable().default(null),
    /** The day that the plan was decided as the budget; nothing in it changes from then on. */
    fixed_on: isoDate.nullable().default(null),
  }),
})

/** The sets that derived entries lie in, each made the first time it is needed. Nobody else writes to them. */
export const derivedSetIds = { commitments: 'commitments', project_burn: 'project-burn', funding: 'funding' } as const

/** Whether a person may write the cells of the set. */
export function takesCells(set: {
  id: string
  kind: string
  published_on?: string | null
  fixed_on?: string | null
}): boolean {
  const { id, kind, published_on = null, fixed_on = null } = set
  if (published_on !== null || fixed_on !== null) return false
  return writtenKinds.includes(kind) && !Object.values(derivedSetIds).some((derived) => derived === id)
}

const entryLine = z.strictObject({
  year: planYear,
  month: z.int().min(1).max(12).nullable().default(null),
  unit_id: recordId,
  account_id: recordId,
  activity_id: recordId.nullable().default(null),
  project_id: recordId.nullable().default(null),
  counterparty_id: recordId.nullable().default(null),
  /** Öre; cost and outlay positive, revenue and inflow negative; null is unknown. */
  amount_ore: oreOrUnknown,
  certainty: z.enum(certainties),
  condition: z.string().max(300).nullable().default(null),
  reason: z.string().min(1).max(300),
})

export type EntryLine = z.infer<typeof entryLine>

export const postEntries = endpoint({
  name: 'entry.post',
  method: 'POST',
  path: '/entry-sets/:entry_set_id/entries',
  input: z.strictObject({
    entry_set_id: recordId,
    decision_id: recordId.nullable().default(null),
    source_document: z.string().max(200).nullable().default(null),
    source_section: z.string().max(40).nullable().default(null),
    synthetic: z.boolean().default(false),
    lines: z.array(entryLine).min(1).max(5000),
  }),
  output: z.strictObject({ posting_id: z.string(), lines: z.int() }),
  permission: { area: 'economy', verb: 'write' },
  audit: 'entry.post',
  summary: 'Post entries to a set. A decided budget takes only what names its decision, from someone who may decide',
})

/** One cell of a set: what a unit has on an account in a year, or in one month of it. */
const cellPlace = {
  year: planYear,
  month: z.int().min(1).max(12).nullable().default(null),
  unit_id: recordId,
  account_id: recordId,
  /** Of that only what lies on this activity or project; null for what lies on none. Left out: whatever it lies on. */
  activity_id: recordId.nullable().optional(),
  project_id: recordId.nullable().optional(),
}

/** How many cells are written at once, all of them or none, and how large such a request may be [byte]. */
export const cellsAtOnce = 100_000
const cellBytes = 32 * 1024 * 1024

const writtenCell = z.strictObject({
  ...cellPlace,
  /** What the person saw there: the known sum of what holds, null for none known, and how many were unknown. */
  was: z.strictObject({ amount_ore: oreOrUnknown, unknown_count: z.int().min(0) }),
  /** What shall stand there; null is unknown. */
  amount_ore: oreOrUnknown,
})

export type WrittenCell = z.infer<typeof writtenCell>
/** Where a written cell lies, without its amounts. */
export type WrittenPlace = Omit<WrittenCell, 'was' | 'amount_ore'>

/** A cell that somebody else has changed since it was read. `row` counts the sent cells from 1. */
export type CellConflict = {
  row: number
  amount_ore: number | null
  unknown_count: number
  recorded_by: string | null
  recorded_at: string | null
}

export const writeCells = endpoint({
  name: 'entry.write_cells',
  method: 'POST',
  path: '/entry-sets/:entry_set_id/cells',
  input: z.strictObject({
    entry_set_id: recordId,
    reason: z.string().trim().min(1).max(300),
    cells: z.array(writtenCell).min(1).max(cellsAtOnce),
  }),
  output: z.strictObject({ posting_id: z.string(), lines: z.int() }),
  permission: { area: 'economy', verb: 'write' },
  audit: 'entry.write_cells',
  body_bytes: cellBytes,
  summary: 'Make cells of a plan or a scenario hold amounts, by entries that move the difference; refused when changed',
})

export const dimensions = ['kind', 'year', 'month', 'unit', 'account', 'activity', 'project', 'counterparty'] as const
export type Dimension = (typeof dimensions)[number]

const sumByCertainty = z.strictObject({ known_ore: z.int(), unknown_count: z.int() })

export const totalRow = z.strictObject({
  kind: z.string().optional(),
  year: z.int().optional(),
  month: z.int().nullable().optional(),
  unit: z.string().optional(),
  account: z.string().optional(),
  activity: z.string().nullable().optional(),
  project: z.string().nullable().optional(),
  counterparty: z.string().nullable().optional(),
  /** Sum of what is known and holds: all grades but proposed and conditional. Null when nothing at all is known. */
  amount_ore: z.int().nullable(),
  /** Unknown amounts among what holds; where nothing holds, among what is proposed or conditional. */
  unknown_count: z.int(),
  certainty: z.enum(certainties),
  by_certainty: z.partialRecord(z.enum(certainties), sumByCertainty),
})

export type TotalRow = z.infer<typeof totalRow>

export const totals = endpoint({
  name: 'ledger.totals',
  method: 'GET',
  path: '/totals',
  input: z.strictObject({
    unit_id: recordId,
    /** Comma-separated dimensions. */
    by: z.string().default('kind,year'),
    /** Left out: the latest decided budget. */
    entry_set_id: recordId.optional(),
    from_year: askedYear.optional(),
    to_year: askedYear.optional(),
    /** All units apart; each directly below with those below it as one, and the unit itself; or the unit alone. */
    units: z.enum(['all', 'children', 'own']).default('all'),
    /** Only what lies on this very account, activity or project; "none" for what lies on none. */
    account_id: recordId.optional(),
    activity_id: recordId.optional(),
    project_id: recordId.optional(),
  }),
  output: z.strictObject({
    entry_set_id: z.string(),
    unit_id: z.string(),
    unit_of_amounts: z.literal('ore'),
    /** The journal position the answer holds for. */
    journal: z.int(),
    rows: z.array(totalRow),
  }),
  permission: { area: 'economy', verb: 'read' },
  summary: 'Sum a set for a unit and those below it, by any dimensions',
})

export const listedEntry = z.strictObject({
  seq: z.int(),
  entry_set_id: z.string(),
  year: z.int(),
  month: z.int().nullable(),
  unit_id: z.string(),
  account_id: z.string(),
  account_name: z.string(),
  kind: z.enum(accountKinds),
  activity_id: z.string().nullable(),
  project_id: z.string().nullable(),
  counterparty_id: z.string().nullable(),
  amount_ore: oreOrUnknown,
  certainty: z.enum(certainties),
  condition: z.string().nullable(),
  reason: z.string(),
  source_kind: z.string().nullable(),
  source_id: z.string().nullable(),
  source_document: z.string().nullable(),
  source_section: z.string().nullable(),
  decision_id: z.string().nullable(),
  synthetic: z.boolean(),
  recorded_at: z.string(),
  recorded_by: z.string(),
})

export type ListedEntry = z.infer<typeof listedEntry>

export const listEntries = endpoint({
  name: 'entry.list',
  method: 'GET',
  path: '/entry-sets/:entry_set_id/entries',
  input: z.strictObject({ entry_set_id: recordId, unit_id: recordId, year: askedYear }),
  output: z.strictObject({ rows: z.array(listedEntry) }),
  permission: { area: 'economy', verb: 'read' },
  summary: 'The entries that hold now in a set, for a unit and those below it, one year',
})
