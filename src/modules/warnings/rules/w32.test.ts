import { expect, test } from 'vitest'
import { balanceRequirement, consolidation, groupMember } from '#modules/group/schema.ts'
import { account } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { decision } from '#modules/rounds/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf, total } from './snapshot-for-tests.ts'
import { w32 } from './w32.ts'

const { Fall } = readGolden(new URL('../golden/w32.md', import.meta.url), 'Fall')

type Row = (typeof Fall)[number]

const mnkr = 100_000_000
const taxes_ore = 1_000 * mnkr
const revenue = (id: string) => recorded(account, { id, name: id, kind: 'revenue', chart: 'prov' })

const said = (id: string, body_id: string, kind: 'approved' | 'rejected') =>
  recorded(decision, { id, title: id, body_id, kind, decided_on: '2029-11-01' })

function records(row: Row) {
  const restored = row.maybe('återställs')
  return [
    ...lillvik,
    recorded(orgUnit, { id: 'LVAB', name: 'Lillviks Vatten AB', kind: 'company', parent_id: 'LV' }),
    recorded(groupMember, { id: 'STAD', unit_id: 'KANSLI' }),
    recorded(groupMember, { id: 'VATTEN', unit_id: 'LVAB' }),
    said('KF-JA', 'LV', 'approved'),
    said('KF-NEJ', 'LV', 'rejected'),
    said('NAMND-JA', 'KANSLI', 'approved'),
    revenue('skatt'),
    revenue('vinst'),
    recorded(consolidation, {
      id: 'K30',
      title: 'Koncernen',
      entry_set_id: 'B30',
      first_year: 2030,
      last_year: 2030,
      tolerance_ore: 0,
      tax_account_id: 'skatt',
      gains_account_id: 'vinst',
    }),
    recorded(balanceRequirement, {
      id: 'KRAV',
      consolidation_id: 'K30',
      year: 2030,
      other_adjustments_ore: row.ore('justeringar', 'mnkr'),
      equity_ore: 100 * mnkr,
      reserve_before_ore: 0,
      reserved_ore: row.ore('reserveras', 'mnkr'),
      used_ore: row.ore('tas ur', 'mnkr'),
      exempted_by_id: row.maybe('undantag'),
      restored_by: restored === null ? null : Number(restored),
    }),
  ]
}

/** Taxes and gains, and a cost that leaves the result of the row. A company's loss is no part of it. */
function totals(row: Row) {
  const [result_ore, gains_ore] = [row.ore('resultat', 'mnkr'), row.ore('vinster', 'mnkr') ?? 0]
  const known = result_ore === null ? { unknown_count: 1 } : { known_ore: taxes_ore + gains_ore - result_ore }
  const of = { year: 2030, account_kind: 'revenue' as const }
  return [
    total({ ...of, account_id: 'skatt', known_ore: -taxes_ore }),
    total({ ...of, account_id: 'vinst', known_ore: -gains_ore }),
    total({ year: 2030, unit_id: 'ARKIV', ...known }),
    total({ year: 2030, unit_id: 'LVAB', known_ore: 500 * mnkr }),
  ]
}

test.each(Fall)('$title', (row) => {
  expect(readings(w32.find(snapshotOf('2029-11-20', records(row), totals(row))))).toEqual(expectedIn(row))
})

test('is told to those who may read the economy of the whole city', () => {
  const [found] = Fall.slice(0, 1).flatMap((row) => w32.find(snapshotOf('2029-11-20', records(row), totals(row))))
  expect(found).toMatchObject({ subject: { kind: 'balance_requirement', id: 'KRAV' }, sums_of: 'LV', unit_id: 'LV' })
})
