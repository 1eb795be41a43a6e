import type { DerivedEntry } from '#core/entry.ts'
import type { RowOf } from '#core/record.ts'
import { derivedSet } from '#modules/ledger/derive.ts'
import { derivation } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { burnPoint, project } from './schema.ts'

/** A month of a project's burn as one entry of a set. */
export function burnEntryOf(
  row: RowOf<typeof burnPoint>,
  owner: RowOf<typeof project>,
  entry_set_id: string,
): DerivedEntry {
  return {
    entry_set_id,
    year: row.year,
    month: row.month,
    unit_id: owner.unit_id,
    account_id: row.account_id,
    project_id: owner.id,
    amount_ore: row.amount_ore,
    certainty: row.kind === 'actual' ? 'actual' : 'estimated',
    condition: null,
    reason: owner.title,
  }
}

/** A month of a project's burn is one entry among the projects' burn. */
export const burnEntries = derivation(burnPoint, async (context, row: RowOf<typeof burnPoint>) => {
  const owner = await getRecord(context, project, row.project_id)
  return [burnEntryOf(row, owner, await derivedSet(context, 'project_burn'))]
})
