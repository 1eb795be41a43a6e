import { z } from 'zod'
import { dateOrUnknown, precision } from '#core/dated.ts'
import { endpoint } from '#core/endpoint.ts'
import { oreOrUnknown, planYear, recordId, recordType, sizeOrUnknown } from '#core/record.ts'

export const projectStates = [
  'idea',
  'prestudy',
  'decision',
  'procurement',
  'development',
  'introduction',
  'handover',
  'closing',
  'closed',
] as const

/** A business project (verksamhetsprojekt, S08). */
export const project = recordType({
  name: 'project',
  path: 'projects',
  area: 'projects',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', owner_unit_id: 'org_unit' },
  fields: () => ({
    title: z.string().min(1).max(160),
    purpose: z.string().max(1000),
    unit_id: recordId,
    owner_unit_id: recordId.nullable().default(null),
    starts_on: dateOrUnknown,
    /** Last day, inclusive; null when nobody has said. */
    ends_on: dateOrUnknown,
    date_precision: precision,
    state: z.enum(projectStates),
    /** Order in the unit's list and document. */
    position: z.int().min(1).max(999).default(1),
  }),
})

export const projectPhase = recordType({
  name: 'project_phase',
  path: 'project-phases',
  area: 'projects',
  title: 'title',
  owners: ['project_id'],
  refs: { project_id: 'project' },
  certainty_of: () => 'estimated',
  fields: () => ({
    project_id: recordId,
    title: z.string().min(1).max(200),
    starts_on: dateOrUnknown,
    ends_on: dateOrUnknown,
    date_precision: precision,
    state: z.enum(['planned', 'running', 'done']).default('planned'),
    planned_cost_ore: sizeOrUnknown.default(null),
  }),
})

/** What a project used, or is expected to use, in a month. */
export const burnPoint = recordType({
  name: 'burn_point',
  path: 'burn-points',
  area: 'projects',
  owners: ['project_id'],
  refs: { project_id: 'project', account_id: 'account' },
  certainty_of: ({ kind }) => (kind === 'actual' ? 'actual' : 'estimated'),
  fields: () => ({
    project_id: recordId,
    year: planYear,
    month: z.int().min(1).max(12),
    account_id: recordId,
    amount_ore: oreOrUnknown,
    kind: z.enum(['actual', 'forecast']),
  }),
})

export const enterBurn = endpoint({
  name: 'project.enter_burn',
  method: 'POST',
  path: '/projects/:id/burn',
  input: z.strictObject({
    id: recordId,
    year: planYear,
    kind: burnPoint.fields.shape.kind,
    account_id: recordId,
    /** A month told before gets the new amount; a month that is left out stays as it is. */
    months: z
      .array(z.strictObject({ month: z.int().min(1).max(12), amount_ore: oreOrUnknown }))
      .min(1)
      .max(12),
  }),
  output: z.strictObject({ changed: z.int().min(0) }),
  permission: { area: 'projects', verb: 'write' },
  audit: 'project.enter_burn',
  if_match: true,
  summary: "Tell a year's burn of a project month by month, all of it or nothing",
})

type Burned = { kind: 'actual' | 'forecast'; account_id: string }

/** What counts of a month's burn: per account what was used, or what is expected while nothing is booked. */
export function heldPoints<Point extends Burned>(inMonth: readonly Point[]): Point[] {
  return [...Map.groupBy(inMonth, (point) => point.account_id).values()].flatMap((group) => {
    const actual = group.filter((point) => point.kind === 'actual')
    return actual.length > 0 ? actual : group
  })
}

/** A project waits for something else. */
export const projectDependency = recordType({
  name: 'project_dependency',
  path: 'project-dependencies',
  area: 'projects',
  title: 'title',
  owners: ['project_id'],
  refs: { project_id: 'project', on_id: 'node' },
  fields: () => ({
    project_id: recordId,
    title: z.string().min(1).max(200),
    /** The other node when it is in the product; null for something outside. */
    on_id: recordId.nullable().default(null),
    effect: z.string().max(300),
  }),
})

export const benefit = recordType({
  name: 'benefit',
  path: 'benefits',
  area: 'projects',
  title: 'title',
  owners: ['project_id'],
  refs: { project_id: 'project', owner_unit_id: 'org_unit' },
  fields: () => ({
    project_id: recordId,
    title: z.string().min(1).max(200),
    measure: z.string().max(200).nullable().default(null),
    owner_unit_id: recordId.nullable().default(null),
    realised: z.boolean().default(false),
  }),
})

export const contract = recordType({
  name: 'contract',
  path: 'contracts',
  area: 'projects',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', project_id: 'project' },
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    project_id: recordId.nullable().default(null),
    service_area: z.string().max(120),
    supplier: z.string().max(120).nullable().default(null),
    starts_on: dateOrUnknown,
    ends_on: dateOrUnknown,
    date_precision: precision,
    state: z.enum(['planned', 'procuring', 'signed', 'ended']),
  }),
})

/** A system or digital service that the city runs or buys. */
export const systemService = recordType({
  name: 'system_service',
  path: 'system-services',
  area: 'projects',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', owner_unit_id: 'org_unit', maintainer_unit_id: 'org_unit', project_id: 'project' },
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    /** The one who answers for it; a shared service must have exactly one. */
    owner_unit_id: recordId.nullable().default(null),
    maintainer_unit_id: recordId.nullable().default(null),
    shared: z.boolean(),
    end_of_support_on: dateOrUnknown,
    project_id: recordId.nullable().default(null),
  }),
})
