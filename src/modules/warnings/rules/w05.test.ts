import { expect, test } from 'vitest'
import { expectedChange } from '#modules/budget/schema.ts'
import { lease } from '#modules/premises/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w05 } from './w05.ts'

const { Fall } = readGolden(new URL('../golden/w05.md', import.meta.url), 'Fall')

test.each(Fall)('$title', (row) => {
  const change = recorded(expectedChange, {
    title: 'Möbler till Kajhuset',
    unit_id: 'KANSLI',
    account_kind: row.text('slag') as 'cost',
    direction: row.text('riktning') as 'rises',
    amount_ore: row.ore('belopp', 'mnkr'),
  })
  expect(readings(w05.find(snapshotOf('2030-06-01', [...lillvik, change])))).toEqual(expectedIn(row))
})

test('names the change and its cause', () => {
  const [found] = w05.find(
    snapshotOf('2030-06-01', [
      recorded(lease, { id: 'L', title: 'Kajhuset', premise_id: 'KAJ', unit_id: 'KANSLI', state: 'signed' }),
      recorded(expectedChange, {
        id: 'C',
        title: 'Möbler',
        unit_id: 'KANSLI',
        account_kind: 'outlay',
        direction: 'rises',
        cause_id: 'L',
        source_section: '4.2',
      }),
    ]),
  )
  expect(found).toMatchObject({
    subject: { kind: 'expected_change', id: 'C' },
    unit_id: 'KANSLI',
    amount: { ore: null },
  })
  expect(found?.evidence).toEqual([
    { kind: 'expected_change', id: 'C', label: 'Möbler', section: '4.2' },
    { kind: 'lease', id: 'L', label: 'Kajhuset', section: null },
  ])
})
