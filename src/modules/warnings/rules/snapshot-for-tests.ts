import { assert } from '#core/assert.ts'
import { type InputOf, type RecordType, type RowOf, recordOrigin } from '#core/record.ts'
import type { EntryTotal, FrozenFigure, InternalTotal, Snapshot } from '#core/warning-rule.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'

/** A record of a test's city. */
export type Recorded = { type: string; row: { id: string } }

/** A record as it is read: what is left out has its default, it is decided, and its id is made from its kind. */
export function recorded<T extends RecordType>(type: T, input: InputOf<T>): Recorded {
  const { id = `${type.name}-1`, source_document, source_section, certainty = 'decided', synthetic, ...fields } = input
  const origin = recordOrigin.parse({ source_document, source_section, certainty, synthetic })
  const base = { id, version: 1, recorded_at: '2025-04-01T08:00:00.000Z', recorded_by: 'planner', ...origin }
  return { type: type.name, row: { ...base, ...type.fields.parse(fields) } }
}

/** What the rules see on a day. Rows come by id, as from the database. Stops at two records of one id. */
export function snapshotOf(
  today: string,
  records: readonly Recorded[],
  entry_totals: readonly EntryTotal[] = [],
  frozen_figures: readonly FrozenFigure[] = [],
  internal_totals: readonly InternalTotal[] = [],
): Snapshot {
  const tables = Map.groupBy(records, (each) => each.type)
  for (const [type, rows] of tables) {
    assert(new Set(rows.map(({ row }) => row.id)).size === rows.length, `two records of ${type} share an id`)
  }
  return {
    today,
    rows: <T extends RecordType>(type: T) =>
      (tables.get(type.name) ?? []).map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1)) as RowOf<T>[],
    entry_totals,
    frozen_figures,
    internal_totals,
  }
}

/** The invented city of the tests: a council, an executive office and a unit below it. */
export const lillvik: readonly Recorded[] = [
  recorded(orgUnit, { id: 'LV', name: 'Lillviks stad', kind: 'city_council' }),
  recorded(orgUnit, { id: 'KANSLI', name: 'Stadskansliet', kind: 'department', parent_id: 'LV' }),
  recorded(orgUnit, { id: 'ARKIV', name: 'Arkivet', kind: 'unit', parent_id: 'KANSLI' }),
]

/** Its decided budget: 2030 is the first year, 2031 and 2032 are planned. */
export const budget2030: Recorded = recorded(entrySet, {
  id: 'B30',
  name: 'Budget 2030–2032',
  kind: 'decided_budget',
  first_year: 2030,
  last_year: 2032,
  source_section: '4',
})

/** A sum of the ledger: a known, decided cost of the executive office in its budget, unless told otherwise. */
export function total(part: Partial<EntryTotal> & Pick<EntryTotal, 'year'>): EntryTotal {
  const account_kind = part.account_kind ?? 'cost'
  return {
    entry_set_id: 'B30',
    set_kind: 'decided_budget',
    unit_id: 'KANSLI',
    account_id: account_kind,
    account_kind,
    certainty: 'decided',
    source_kind: null,
    source_id: null,
    source_document: null,
    known_ore: 0,
    unknown_count: 0,
    ...part,
  }
}

/** A lease's rent in a year, among the commitments. */
export function rent(source_id: string, part: Partial<EntryTotal> & Pick<EntryTotal, 'year'>): EntryTotal {
  return total({
    entry_set_id: 'commitments',
    set_kind: 'commitments',
    source_kind: 'lease',
    source_id,
    account_id: 'rent',
    ...part,
  })
}
