import { Refusal } from '#core/refusal.ts'
import { type ChangeField, changeForms } from '#core/scenario.ts'
import { takesCells } from '#modules/ledger/schema.ts'
import { readableSet } from '#modules/ledger/service.ts'
import { check } from '#server/module.ts'
import { findRecord, holdRecord, listRecords } from '#server/records.ts'
import { recordTypeOf } from '#server/registry.ts'
import type { Scenario, ScenarioChange } from './evaluation.ts'
import { scenario, scenarioChange } from './schema.ts'

/** A scenario is tried on a decided budget or a plan: what is booked, bound or forecast is no choice to change. */
export const ownBase = check(scenario, async (context, _before: Scenario | null, after: Scenario | null) => {
  if (after === null) return
  const set = await readableSet(context, after.base_set_id)
  if (set.kind === 'decided_budget' || (set.kind === 'plan' && takesCells(set))) return
  throw new Refusal('scenarios.no_base', 422, { set: set.name }, [{ field: 'base_set_id' }])
})

const fields: readonly ChangeField[] = [
  ...(['unit_id', 'account_id', 'subject_id', 'amount_ore'] as const),
  ...(['share_ppm', 'counted_on', 'months', 'moved'] as const),
]

/** A change says what its kind needs and nothing else, about a record of the right kind. */
export const whatItNeeds = check(
  scenarioChange,
  async (context, _before: ScenarioChange | null, after: ScenarioChange | null) => {
    if (after === null) return
    const { needs, may, subject } = changeForms[after.kind]
    const missing = needs.find((field) => after[field] === null)
    if (missing !== undefined)
      throw new Refusal('scenarios.field_missing', 422, { title: after.title, field: missing }, [{ field: missing }])
    const extra = fields.find((field) => after[field] !== null && !needs.includes(field) && !may.includes(field))
    if (extra !== undefined)
      throw new Refusal('scenarios.field_unused', 422, { title: after.title, field: extra }, [{ field: extra }])
    if (subject === null || after.subject_id === null) return
    if ((await findRecord(context, recordTypeOf(subject), after.subject_id)) !== null) return
    const place = [{ field: 'subject_id' }]
    throw new Refusal('scenarios.wrong_subject', 422, { id: after.subject_id, wanted: subject }, place)
  },
)

/**
 * A record is changed once in each year: a saving that is switched on twice would be found twice. The two ends of a
 * lease may be moved by a change each.
 */
export const onceEach = check(
  scenarioChange,
  async (context, _before: ScenarioChange | null, after: ScenarioChange | null) => {
    if (after === null || after.subject_id === null) return
    // Held: of two that are told at the same time the second sees the first.
    await holdRecord(context, scenario, after.scenario_id)
    const { scenario_id, subject_id } = after
    const others = await listRecords(context, scenarioChange, { scenario_id, subject_id })
    const same = others.find((other) => other.id !== after.id && sharesYear(other, after) && sharesEnd(other, after))
    if (same === undefined) return
    throw new Refusal('scenarios.subject_twice', 422, { title: same.title }, [{ field: 'subject_id' }])
  },
)

const sharesYear = (one: ScenarioChange, other: ScenarioChange) =>
  (one.from_year ?? 0) <= (other.to_year ?? Number.POSITIVE_INFINITY) &&
  (other.from_year ?? 0) <= (one.to_year ?? Number.POSITIVE_INFINITY)

const sharesEnd = (one: ScenarioChange, other: ScenarioChange) =>
  one.moved === other.moved || one.moved === 'both' || other.moved === 'both'
