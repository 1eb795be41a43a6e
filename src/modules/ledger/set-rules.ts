import { sql } from 'kysely'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { approvalOf } from '#modules/rounds/service.ts'
import type { Context } from '#server/context.ts'
import { check } from '#server/module.ts'
import { refreshFollowers } from './derive.ts'
import { alternativeKind, entrySet, periodisationProfile, weightsOf } from './schema.ts'
import { mayDecide } from './service.ts'

type EntrySet = RowOf<typeof entrySet>
type Profile = RowOf<typeof periodisationProfile>

/**
 * A decided budget rests on a decision that says yes, and is made and changed by those who may decide. A set that holds
 * entries keeps its kind: otherwise a plan could become the budget with everything in it.
 */
export const budgetNeedsDecision = check(entrySet, async (context, before: EntrySet | null, after: EntrySet | null) => {
  const budget = [after, before].find((set) => set?.kind === 'decided_budget')
  if (budget == null) return
  if (!mayDecide(context, [null]))
    throw new Refusal('ledger.decide_only', 403, { set: budget.name }, [{ field: 'kind' }])
  if (after === null) return
  if (before !== null && before.kind !== after.kind && (await hasEntries(context, after.id)))
    throw new Refusal('ledger.kind_fixed', 409, { set: after.name }, [{ field: 'kind' }])
  if (after.kind !== 'decided_budget') return
  const place = [{ field: 'decision_id' }]
  if (after.decision_id === null) throw new Refusal('ledger.set_decision_missing', 422, { set: after.name }, place)
  const { approved, title } = await approvalOf(context, after.decision_id)
  if (!approved) throw new Refusal('ledger.not_approved', 422, { set: after.name, decision: title }, place)
})

/** What depends on the decided budget is counted over its years, and made anew when they change. */
export const budgetYearsAreFollowed = check(
  entrySet,
  async (context, before: EntrySet | null, after: EntrySet | null) => {
    if (before === null || after?.kind !== 'decided_budget') return
    if (before.first_year !== after.first_year || before.last_year !== after.last_year) await refreshFollowers(context)
  },
)

/** An alternative budget is opened and published by its group; the general ways make, change and remove none. */
export const alternativeHasItsVerbs = check(
  entrySet,
  async (_context, before: EntrySet | null, after: EntrySet | null) => {
    const set = [before, after].find((one) => one?.kind === alternativeKind)
    if (set != null) throw new Refusal('ledger.alternative_verbs', 409, { set: set.name }, [{ field: 'kind' }])
  },
)

/** A plan that is decided as the budget keeps its name, its years and all that lies in it. */
export const fixedSetStands = check(entrySet, async (_context, before: EntrySet | null) => {
  if (before !== null && before.fixed_on !== null)
    throw new Refusal('ledger.fixed', 409, { set: before.name, day: before.fixed_on }, [{ field: 'fixed_on' }])
})

/** A profile has some month to spread over. */
export const profileHasWeight = check(
  periodisationProfile,
  async (_context, _before: Profile | null, after: Profile | null) => {
    if (after !== null && weightsOf(after).every((weight) => weight === 0))
      throw new Refusal('ledger.profile_empty', 422, { profile: after.name }, [{ field: 'january' }])
  },
)

async function hasEntries(context: Context, entry_set_id: string): Promise<boolean> {
  const found = await sql`select 1 from entry where entry_set_id = ${entry_set_id} limit 1`.execute(context.db)
  return found.rows.length > 0
}
