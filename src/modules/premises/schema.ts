import { z } from 'zod'
import type { Certainty } from '#core/certainty.ts'
import { dateOrUnknown, precision } from '#core/dated.ts'
import { isoDate, planYear, recordId, recordType, sizeOrUnknown } from '#core/record.ts'

const year = planYear

export const premiseKinds = [
  'office',
  'banqueting',
  'storage',
  'meeting',
  'access',
  'plant',
  'restaurant',
  'reception',
  'preschool',
  'school',
  'care',
  'other',
] as const

/** A place the city uses, owned or rented. */
export const premise = recordType({
  name: 'premise',
  path: 'premises',
  area: 'premises',
  title: 'name',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', landlord_unit_id: 'org_unit' },
  fields: () => ({
    name: z.string().min(1).max(160),
    address: z.string().max(160).nullable().default(null),
    unit_id: recordId,
    landlord_unit_id: recordId.nullable().default(null),
    kinds: z.array(z.enum(premiseKinds)),
    area_m2: z.number().min(0).nullable().default(null),
    places: z.int().min(0).nullable().default(null),
    strategic: z.boolean().default(false),
    constraints: z.array(z.enum(['heritage', 'protected_object', 'care_plan', 'hard_to_fit'])).default([]),
    /** The day the inventory holds for. */
    inventory_on: dateOrUnknown,
  }),
})

export const leaseStates = [
  'need',
  'search',
  'negotiated',
  'approved',
  'signed',
  'active',
  'notice_given',
  'vacating',
  'ended',
] as const

/** From these on somebody has said yes; before them a lease is sought and its terms are negotiated. */
const agreedStates = leaseStates.slice(leaseStates.indexOf('approved'))

/**
 * What the rent of a lease counts as: proposed until the lease is signed, or approved by a decision. A signed contract
 * binds the city.
 */
export function certaintyOfLease(row: { state: (typeof leaseStates)[number]; decision_id: string | null }): Certainty {
  if (row.state === 'need' || row.state === 'search' || row.state === 'negotiated') return 'proposed'
  return row.state === 'approved' && row.decision_id === null ? 'proposed' : 'decided'
}

/** A lease (S10). It gives the ledger its rent, month by month, among the commitments (C06). */
export const lease = recordType({
  name: 'lease',
  path: 'leases',
  area: 'premises',
  title: 'title',
  unit: 'unit_id',
  refs: { premise_id: 'premise', unit_id: 'org_unit', account_id: 'account', decision_id: 'decision' },
  decided_states: agreedStates,
  certainty_of: certaintyOfLease,
  fields: () => ({
    title: z.string().min(1).max(160),
    premise_id: recordId,
    unit_id: recordId,
    starts_on: dateOrUnknown,
    /** With anything but `day`, the first part-year's rent is an estimate. */
    starts_precision: precision,
    /** Last day, inclusive; null when unknown or without end. */
    ends_on: dateOrUnknown,
    open_end: z.boolean().default(false),
    state: z.enum(leaseStates),
    /** Rent for a whole year, null unknown. */
    rent_ore_per_year: sizeOrUnknown.default(null),
    /** The source says "about". */
    rent_approximate: z.boolean().default(false),
    /** What is saved in a year once it has ended, null unknown. */
    saving_ore_per_year: sizeOrUnknown.default(null),
    account_id: recordId.nullable().default(null),
    decision_id: recordId.nullable().default(null),
  }),
})

/** Several changes that hang together, so that nobody is without a place a single day (S11). */
export const moveChain = recordType({
  name: 'move_chain',
  path: 'move-chains',
  area: 'premises',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit' },
  fields: () => ({
    title: z.string().min(1).max(160),
    unit_id: recordId,
    state: z.enum(['planned', 'checked', 'running', 'done']).default('planned'),
  }),
})

export const premiseChange = recordType({
  name: 'premise_change',
  path: 'premise-changes',
  area: 'premises',
  title: 'title',
  unit: 'unit_id',
  refs: {
    unit_id: 'org_unit',
    from_premise_id: 'premise',
    to_premise_id: 'premise',
    move_chain_id: 'move_chain',
    works_by_unit_id: 'org_unit',
  },
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    kind: z.enum(['new', 'move', 'decant', 'leave', 'rebuild']),
    from_premise_id: recordId.nullable().default(null),
    to_premise_id: recordId.nullable().default(null),
    starts_on: dateOrUnknown,
    ends_on: dateOrUnknown,
    date_precision: precision,
    cost_ore: sizeOrUnknown.default(null),
    works_by_unit_id: recordId.nullable().default(null),
    move_chain_id: recordId.nullable().default(null),
    /** Place in the chain. */
    position: z.int().min(1).max(99).default(1),
  }),
})

/** A service in a premise that others use too. */
export const sharedService = recordType({
  name: 'shared_service',
  path: 'shared-services',
  area: 'premises',
  title: 'title',
  unit: 'unit_id',
  refs: { premise_id: 'premise', unit_id: 'org_unit' },
  fields: () => ({
    title: z.string().min(1).max(160),
    premise_id: recordId,
    unit_id: recordId,
    opening: z.string().max(80).nullable().default(null),
    used_by_unit_ids: z.array(recordId).default([]),
  }),
})

/** Who pays which share of a shared service; the shares of a service add up to a million parts. */
export const costShare = recordType({
  name: 'cost_share',
  path: 'cost-shares',
  area: 'premises',
  owners: ['shared_service_id'],
  refs: { shared_service_id: 'shared_service', payer_unit_id: 'org_unit' },
  fields: () => ({
    shared_service_id: recordId,
    payer_unit_id: recordId,
    share_ppm: z.int().min(0).max(1_000_000),
    from_on: isoDate,
  }),
})

/** What a unit says that it needs over some years. */
export const premiseNeed = recordType({
  name: 'premise_need',
  path: 'premise-needs',
  area: 'premises',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit' },
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    /** `all` is the need as a whole. */
    kind: z.enum(['all', ...premiseKinds]),
    direction: z.enum(['constant', 'rises', 'falls']),
    places: z.int().nullable().default(null),
    area_m2: z.number().nullable().default(null),
    from_year: year,
    to_year: year,
    driver: z.string().max(200).nullable().default(null),
  }),
})

/** One of the periods of a unit's premises plan. */
export const premisesPlanPeriod = recordType({
  name: 'premises_plan_period',
  path: 'premises-plan-periods',
  area: 'premises',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', round_id: 'planning_round' },
  fields: () => ({
    title: z.string().min(1).max(160),
    unit_id: recordId,
    round_id: recordId,
    /** First and last year, inclusive. */
    from_year: year,
    to_year: year,
    /** The unit says that nothing changes in the period. */
    no_changes: z.boolean(),
  }),
})
