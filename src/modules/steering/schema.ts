import { z } from 'zod'
import { dateOrUnknown, precision } from '#core/dated.ts'
import { endpoint } from '#core/endpoint.ts'
import { planYear, recordId, recordType } from '#core/record.ts'

const named = z.strictObject({ key: z.string().regex(/^[a-z0-9_]+$/, 'key'), name_sv: z.string(), name_en: z.string() })

/** The words of the steering model: its levels and scales are the city's data, versioned by dates, never code. */
export const steeringModel = recordType({
  name: 'steering_model',
  path: 'steering-models',
  area: 'administration',
  title: 'name',
  fields: () => ({
    name: z.string().min(1).max(120),
    valid_from: dateOrUnknown,
    valid_to: dateOrUnknown,
    levels: z.array(named),
    scales: z.array(z.strictObject({ key: z.string(), steps: z.array(named) })),
  }),
})

/** The levels of the steering model that holds on the day, in its order, for whoever reads or writes goals. */
export const listLevels = endpoint({
  name: 'steering.levels',
  method: 'GET',
  path: '/steering-levels',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(named) }),
  permission: { area: 'steering', verb: 'read' },
  summary: 'The levels of the steering model that holds',
})

export const goal = recordType({
  name: 'goal',
  path: 'goals',
  area: 'steering',
  title: 'title',
  unit: 'owner_unit_id',
  refs: { owner_unit_id: 'org_unit', parent_id: 'goal' },
  fields: () => ({
    title: z.string().min(1).max(300),
    /** Key of a level in the steering model. */
    level: z.string().max(40),
    owner_unit_id: recordId.nullable().default(null),
    parent_id: recordId.nullable().default(null),
    /** Goals belong to a mandate period and stay readable after it. */
    mandate: z.string().max(40).nullable().default(null),
    valid_from: dateOrUnknown,
    valid_to: dateOrUnknown,
  }),
})

/** A strategic priority in a unit's budget submission. */
export const priority = recordType({
  name: 'priority',
  path: 'priorities',
  area: 'steering',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', owner_unit_id: 'org_unit', round_id: 'planning_round' },
  fields: () => ({
    number: z.int().min(1).max(999),
    title: z.string().min(1).max(200),
    unit_id: recordId,
    round_id: recordId,
    /** Who answers for it; null is a gap. */
    owner_unit_id: recordId.nullable().default(null),
    /** Sections of the document where it is developed. */
    sections: z.array(z.string().max(12)).default([]),
  }),
})

/** A measurable aim: a change by a date, a level to reach, or an ambition without a measure. */
export const target = recordType({
  name: 'target',
  path: 'targets',
  area: 'steering',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', priority_id: 'priority' },
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    kind: z.enum(['relative', 'absolute', 'ambition']),
    measure: z.string().max(120).nullable().default(null),
    value_unit: z.string().max(20).nullable().default(null),
    baseline_value: z.number().nullable().default(null),
    baseline_year: planYear.nullable().default(null),
    /** For a relative target the change in per cent, minus for less; for an absolute one the level. */
    target_value: z.number().nullable().default(null),
    deadline: dateOrUnknown,
    priority_id: recordId.nullable().default(null),
    /** Whether it counts people, so that women and men are to be told apart (W11). */
    by_sex: z.boolean().default(false),
  }),
})

/** What a target's measure showed in a year, for all or for one sex. */
export const indicatorValue = recordType({
  name: 'indicator_value',
  path: 'indicator-values',
  area: 'steering',
  owners: ['target_id'],
  refs: { target_id: 'target' },
  fields: () => ({
    target_id: recordId,
    year: planYear,
    sex: z.enum(['women', 'men', 'all']).default('all'),
    /** In the target's unit; null when it is not known. */
    value: z.number().nullable().default(null),
  }),
})

export const activity = recordType({
  name: 'activity',
  path: 'activities',
  area: 'steering',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit' },
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    starts_on: dateOrUnknown,
    ends_on: dateOrUnknown,
    date_precision: precision,
    state: z.enum(['planned', 'running', 'done', 'stopped']).default('planned'),
    /** What it is done with: the unit's budget, money of its own, nothing yet; unknown until somebody has said. */
    resources: z.enum(['unknown', 'within_budget', 'own_money', 'lacking']).default('unknown'),
  }),
})

/** A task given to a unit, to be reported by a day. */
export const assignment = recordType({
  name: 'assignment',
  path: 'assignments',
  area: 'steering',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', given_by_unit_id: 'org_unit' },
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    given_by_unit_id: recordId.nullable().default(null),
    due_on: dateOrUnknown,
    date_precision: precision,
    state: z.enum(['given', 'planned', 'running', 'reported', 'accepted']).default('given'),
  }),
})
