import { expect, test } from 'vitest'
import type { EntryTotal } from '#core/warning-rule.ts'
import { controlTotal } from '#modules/budget/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { budget2030, lillvik, recorded, snapshotOf, total } from './snapshot-for-tests.ts'
import { w27 } from './w27.ts'

const { Fall } = readGolden(new URL('../golden/w27.md', import.meta.url), 'Fall')

const stated = { id: 'K', unit_id: 'KANSLI', entry_set_id: 'B30', year: 2031, measure: 'net' as const }
const kinds = [
  ['kostnad', 'cost'],
  ['intäkt', 'revenue'],
  ['utgift', 'outlay'],
  ['inkomst', 'inflow'],
] as const

function totalsOf(row: Row): EntryTotal[] {
  return kinds.map(([column, account_kind]) => {
    const amount_ore = row.ore(column, 'mnkr')
    const unknown_count = amount_ore === null ? 1 : 0
    return total({ year: 2031, account_kind, known_ore: amount_ore ?? 0, unknown_count })
  })
}

test.each(Fall)('$title', (row) => {
  const amount_ore = row.ore('källans summa', 'mnkr') ?? 0
  const control = recorded(controlTotal, { ...stated, measure: row.text('mått') as 'net', amount_ore })
  const snapshot = snapshotOf('2030-06-01', [...lillvik, budget2030, control], totalsOf(row))
  expect(readings(w27.find(snapshot))).toEqual(expectedIn(row))
})

test('adds the units below, and only the same set and year', () => {
  const control = recorded(controlTotal, { ...stated, amount_ore: 300 })
  const below = [total({ year: 2031, known_ore: 100 }), total({ year: 2031, known_ore: 200, unit_id: 'ARKIV' })]
  const other = [
    total({ year: 2031, known_ore: 7, unit_id: 'LV' }),
    total({ year: 2032, known_ore: 7 }),
    total({ year: 2031, known_ore: 7, entry_set_id: 'PLAN' }),
    total({ year: 2031, known_ore: 7, certainty: 'conditional', account_id: 'other' }),
  ]
  const find = (totals: EntryTotal[]) => w27.find(snapshotOf('2030-06-01', [...lillvik, budget2030, control], totals))
  expect(find([...below, ...other])).toEqual([])
  const [found] = find(below.slice(0, 1))
  expect(found).toMatchObject({
    subject: { kind: 'control_total', id: 'K', label: 'Stadskansliet 2031' },
    amount: { ore: -200 },
    unit_id: 'KANSLI',
  })
  expect(found?.evidence.map(({ id }) => id)).toEqual(['K', 'B30'])
})

test('holds a total against the entries of its own document, and one without a document against all', () => {
  const document = 'Underlag 2031'
  const totals = [
    total({ year: 2031, known_ore: 300, source_document: document }),
    total({ year: 2031, known_ore: 50, source_document: 'Justering' }),
    total({ year: 2031, known_ore: 7 }),
  ]
  const sumFor = (source_document: string | null) => {
    const control = recorded(controlTotal, { ...stated, amount_ore: 1, source_document })
    return w27.find(snapshotOf('2030-06-01', [...lillvik, budget2030, control], totals))[0]?.params.sum
  }
  expect(sumFor(document)).toEqual({ ore: 300 })
  expect(sumFor(null)).toEqual({ ore: 357 })
})

test('does not claim a difference that an unknown amount may hide', () => {
  const control = recorded(controlTotal, { ...stated, amount_ore: 300 })
  const unknown = total({ year: 2031, certainty: 'unknown', unknown_count: 2 })
  const [found] = w27.find(snapshotOf('2030-06-01', [...lillvik, budget2030, control], [unknown]))
  expect(found).toMatchObject({ severity: 'information', certainty: 'unknown', amount: { ore: null } })
})
