import { z } from 'zod'
import { certainties } from '#core/certainty.ts'
import { endpoint } from '#core/endpoint.ts'
import { askedYear, instant, oreOrUnknown, planYear, recordBase, recordId, recordType } from '#core/record.ts'
import { changeKinds } from '#core/scenario.ts'
import { dimensions, totalRow, totals } from '#modules/ledger/schema.ts'

/**
 * A list of changes that are tried on a base. It writes nothing: what it gives is counted from the base as that is, or
 * as it was when it was frozen.
 */
export const scenario = recordType({
  name: 'scenario',
  path: 'scenarios',
  area: 'economy',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', base_set_id: 'entry_set' },
  guarded: ['base_as_of'],
  // One that is worked on is read by those who may read drafts, one that is shared by all who may read the money.
  decided_states: ['shared'],
  certainty_of: () => 'conditional',
  fields: () => ({
    title: z.string().min(1).max(160),
    /** The question that it is to answer. */
    purpose: z.string().min(1).max(1000),
    /** What must happen for it to hold, as a clause after "om". */
    condition: z.string().min(1).max(300),
    /** Whose scenario it is; null is the whole city's. */
    unit_id: recordId.nullable().default(null),
    /** The decided budget or plan that the changes are tried on. */
    base_set_id: recordId,
    /** The instant whose knowledge of the base is counted on; null follows the base. */
    base_as_of: instant.nullable().default(null),
    state: z.enum(['working', 'shared']).default('working'),
  }),
})

/** The largest rate either way [ppm]: an amount is at most ten times as large, or taken away. */
const rate = z.int().min(-1_000_000).max(10_000_000)

/** One change of a scenario. Which fields it has follows from its kind (`changeForms`). */
export const scenarioChange = recordType({
  name: 'scenario_change',
  path: 'scenario-changes',
  area: 'economy',
  title: 'title',
  owners: ['scenario_id'],
  refs: { scenario_id: 'scenario', unit_id: 'org_unit', account_id: 'account', subject_id: 'node' },
  // A rate says nothing of what it is counted on; an amount is the unit's own money.
  tells_of: ({ kind, unit_id }) => (kind === 'amount' ? unit_id : null),
  certainty_of: () => 'conditional',
  fields: () => ({
    scenario_id: recordId,
    /** The changes are counted in this order; those with the same number in the order of their ids. */
    position: z.int().min(1).max(999).default(1),
    title: z.string().min(1).max(160),
    kind: z.enum(changeKinds),
    /** Where an amount is put, or the top of the units and accounts that a share is counted on. */
    unit_id: recordId.nullable().default(null),
    account_id: recordId.nullable().default(null),
    /** The lease, project or saving requirement that it is about. */
    subject_id: recordId.nullable().default(null),
    /**
     * First and last year that it holds for; null is the base's own, and so is a first year before the base's. A first
     * year after the base's last does nothing in any year of the base.
     */
    from_year: planYear.nullable().default(null),
    to_year: planYear.nullable().default(null),
    /** What comes to each year, in öre; null is unknown. */
    amount_ore: oreOrUnknown.default(null),
    /** A share of what it is counted on, or the growth in a year, in parts per million. */
    share_ppm: rate.nullable().default(null),
    /** `result` counts on what the changes before it have made of the base. */
    counted_on: z.enum(['base', 'result']).nullable().default(null),
    /** How many months later; earlier when negative. */
    months: z.int().min(-240).max(240).nullable().default(null),
    /** Which end of a lease is moved. */
    moved: z.enum(['start', 'end', 'both']).nullable().default(null),
    reason: z.string().min(1).max(1000),
  }),
})

export const freezeBase = endpoint({
  name: 'scenario.freeze_base',
  method: 'POST',
  path: '/scenarios/:id/base',
  input: z.strictObject({ id: recordId, frozen: z.boolean() }),
  output: z.looseObject(recordBase.shape),
  permission: { area: 'economy', verb: 'write' },
  audit: 'scenario.freeze_base',
  if_match: true,
  summary: 'Count a scenario on its base as that is now from here on, or let it follow the base again',
})

export const scenarioTotals = endpoint({
  name: 'scenario.totals',
  method: 'GET',
  path: '/scenarios/:id/totals',
  input: z.strictObject({
    id: recordId,
    unit_id: recordId,
    /** Comma-separated: those of totals that a scenario can tell apart. */
    by: z.string().default('kind,year'),
    from_year: askedYear.optional(),
    to_year: askedYear.optional(),
    /** As in totals: all units apart, each directly below as one, or the unit alone; and what it is limited to. */
    units: totals.input.shape.units,
    account_id: totals.input.shape.account_id,
    activity_id: totals.input.shape.activity_id,
    project_id: totals.input.shape.project_id,
  }),
  output: z.strictObject({
    scenario_id: z.string(),
    entry_set_id: z.string(),
    unit_id: z.string(),
    unit_of_amounts: z.literal('ore'),
    base_as_of: z.string().nullable(),
    rows: z.array(
      // The amount, its unknown count and its certainty are the scenario's; `by_certainty` is the base's alone.
      totalRow.extend({
        /** What holds in the base, null when nothing of it is known. */
        base_ore: z.int().nullable(),
        base_unknown_count: z.int(),
        /** What the changes add, null when nothing of it is known: all that they miss, also of what the base misses. */
        effect_ore: z.int().nullable(),
        effect_unknown_count: z.int(),
        /** How many changes do something here. 0 is a row of the base as it is. */
        changes: z.int(),
      }),
    ),
  }),
  permission: { area: 'economy', verb: 'read' },
  summary: 'Sum a scenario on its base for a unit and those below it, with what its changes add',
})

/** The dimensions of totals that the cells of a scenario have. */
export const scenarioDimensions = dimensions.filter((name) => name !== 'counterparty')

const side = z.strictObject({
  amount_ore: z.int().nullable(),
  unknown_count: z.int(),
  certainty: z.enum(certainties),
})

export const comparedRow = z.strictObject({
  unit_id: z.string(),
  kind: z.string(),
  year: z.int(),
  /** Null where no amount at all lies. */
  first: side.nullable(),
  second: side.nullable(),
  /** Second less first [öre]: null when nothing of it is known, with how many unknown amounts it misses. */
  difference_ore: z.int().nullable(),
  difference_unknown_count: z.int(),
})

export const compareScenarios = endpoint({
  name: 'scenario.compare',
  method: 'GET',
  path: '/scenarios/:id/comparison',
  input: z.strictObject({
    id: recordId,
    /** Another scenario; left out is the scenario's own base. */
    against: recordId.optional(),
    unit_id: recordId,
  }),
  output: z.strictObject({
    first_year: z.int(),
    last_year: z.int(),
    /** The unit itself first, with those below it, then each unit right under it. */
    units: z.array(z.strictObject({ unit_id: z.string(), name: z.string(), differs: z.boolean() })),
    rows: z.array(comparedRow),
  }),
  permission: { area: 'economy', verb: 'read' },
  summary: 'A scenario beside its base or another scenario, by unit, kind and year',
})
