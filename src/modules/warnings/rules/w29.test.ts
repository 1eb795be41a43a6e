import { expect, test } from 'vitest'
import type { InternalTotal } from '#core/warning-rule.ts'
import { consolidation, groupMember } from '#modules/group/schema.ts'
import { counterparty } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings, sentencesOf } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w29 } from './w29.ts'

const { Fall } = readGolden(new URL('../golden/w29.md', import.meta.url), 'Fall')

type Row = (typeof Fall)[number]

const records = (answers: boolean) => [
  ...lillvik,
  recorded(orgUnit, { id: 'LVAB', name: 'Lillviks Vatten AB', kind: 'company', parent_id: 'LV' }),
  recorded(counterparty, { id: 'MP-STAD', name: 'Staden', inside_group: true }),
  recorded(counterparty, { id: 'MP-VATTEN', name: 'Lillviks Vatten AB', inside_group: true }),
  recorded(groupMember, { id: 'STAD', unit_id: 'KANSLI', counterparty_id: 'MP-STAD' }),
  recorded(groupMember, { id: 'VATTEN', unit_id: 'LVAB', counterparty_id: answers ? 'MP-VATTEN' : null }),
  recorded(consolidation, {
    id: 'K30',
    title: 'Koncernen 2030',
    entry_set_id: 'B30',
    first_year: 2030,
    last_year: 2030,
    tolerance_ore: 50_000_000,
  }),
]

/** What one side has, as the row says it; nothing for "–". The buyer's entry stands at a unit below the member. */
function side(row: Row, column: string, of: Pick<InternalTotal, 'unit_id' | 'counterparty_id' | 'kind'>) {
  if (row.maybe(column) === null) return []
  const amount = row.ore(column, 'mnkr')
  const certainty = row.text('säkerhet') as InternalTotal['certainty']
  return [
    {
      ...of,
      entry_set_id: 'B30',
      year: 2030,
      certainty,
      known_ore: amount ?? 0,
      unknown_count: amount === null ? 1 : 0,
    },
  ]
}

const bought = { unit_id: 'ARKIV', counterparty_id: 'MP-VATTEN', kind: 'cost' } as const
const sold = { unit_id: 'LVAB', counterparty_id: 'MP-STAD', kind: 'revenue' } as const

const found = (row: Row) => {
  const totals = [...side(row, 'kostnad', bought), ...side(row, 'intäkt', sold)]
  return w29.find(snapshotOf('2030-11-20', records(row.flag('svarar mot motparten')), [], [], totals))
}

test.each(Fall)('$title', (row) => {
  expect(readings(found(row))).toEqual(expectedIn(row))
})

test('names the pair and the year, and tells its amounts to those who may read the economy of the buyer', () => {
  const [apart] = Fall.slice(0, 1).flatMap(found)
  expect(apart).toMatchObject({
    subject: { kind: 'consolidation', id: 'K30.KANSLI.LVAB.2030', label: 'Stadskansliet – Lillviks Vatten AB' },
    sums_of: 'KANSLI',
    amount: { ore: 200_000_000 },
  })
  expect(apart && sentencesOf(apart, 'en').title).toBe(
    'Stadskansliet – Lillviks Vatten AB: the two sides do not agree in 2030',
  )
})
