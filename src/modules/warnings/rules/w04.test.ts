import { expect, test } from 'vitest'
import type { Certainty } from '#core/certainty.ts'
import type { EntryTotal } from '#core/warning-rule.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { budget2030, lillvik, recorded, snapshotOf, total } from './snapshot-for-tests.ts'
import { w04 } from './w04.ts'

const { Fall } = readGolden(new URL('../golden/w04.md', import.meta.url), 'Fall')

test.each(Fall)('$title', (row) => {
  const totals = ['2031', '2032'].map((year) => {
    const parts = row.text(`år ${year}`).split(' ')
    const certainty = parts.pop() as Certainty
    return total({ year: Number(year), known_ore: row.amount(parts.join(' '), 'mnkr') ?? 0, certainty })
  })
  const later = row.maybe('senare budget')?.split('–').map(Number)
  const records = [
    ...lillvik,
    budget2030,
    ...(later === undefined
      ? []
      : [
          recorded(entrySet, {
            id: 'B31',
            name: 'Nästa budget',
            kind: 'decided_budget',
            first_year: later[0] ?? 0,
            last_year: later[1] ?? 0,
          }),
        ]),
  ]
  expect(readings(w04.find(snapshotOf('2030-06-01', records, totals)))).toEqual(expectedIn(row))
})

test('gives one warning for each set, unit and year, with the net of what is carried over', () => {
  const carried = { certainty: 'carried' as const }
  const found = w04.find(
    snapshotOf(
      '2030-06-01',
      [...lillvik, budget2030],
      [
        total({ year: 2031, known_ore: 700, ...carried }),
        total({ year: 2032, known_ore: 900, ...carried }),
        total({ year: 2032, known_ore: -200, account_kind: 'revenue', ...carried }),
        total({ year: 2032, known_ore: 50, account_kind: 'outlay', ...carried }),
        total({ year: 2032, known_ore: 40, unit_id: 'ARKIV', ...carried }),
        total({ year: 2032, known_ore: 1, entry_set_id: 'PLAN', set_kind: 'plan', ...carried }),
      ],
    ),
  )
  expect(found.map(({ subject, amount, unit_id }) => [subject.kind, subject.id, amount?.ore, unit_id])).toEqual([
    ['entry_set', 'B30.KANSLI.2031', 700, 'KANSLI'],
    ['entry_set', 'B30.KANSLI.2032', 700, 'KANSLI'],
    ['entry_set', 'B30.ARKIV.2032', 40, 'ARKIV'],
  ])
  expect(found[0]?.evidence).toEqual([{ kind: 'entry_set', id: 'B30', label: 'Budget 2030–2032', section: '4' }])
})

test('an unknown amount is no copy of another unknown one, and a copy has the same accounts', () => {
  const carried = { year: 2032, certainty: 'carried' as const }
  const find = (...totals: EntryTotal[]) => w04.find(snapshotOf('2030-06-01', [...lillvik, budget2030], totals))[0]
  expect(find(total({ year: 2031, known_ore: 5 }), total({ ...carried, known_ore: 5 }))?.variant).toBe('copy')
  const unknown = find(total({ year: 2031, unknown_count: 1 }), total({ ...carried, unknown_count: 1 }))
  expect(unknown).toMatchObject({ variant: null, amount: { ore: null } })
  const other = total({ ...carried, known_ore: 1, account_id: 'other' })
  expect(find(total({ year: 2031, known_ore: 5 }), total({ ...carried, known_ore: 5 }), other)?.variant).toBeNull()
  expect(find(total({ year: 2031, known_ore: 5 }), other)?.variant).toBeNull()
  expect(find(total({ ...carried, known_ore: 5 }))?.variant).toBeNull()
})
