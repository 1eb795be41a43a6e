import { expect, test } from 'vitest'
import { planningRound, roundStep } from '#modules/rounds/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w45 } from './w45.ts'

const { Fall } = readGolden(new URL('../golden/w45.md', import.meta.url), 'Fall')

const round = recorded(planningRound, { id: 'R', title: 'Budget 2031', budget_year: 2031, election_year: false })

test.each(Fall)('$title', (row) => {
  const step = recorded(roundStep, {
    id: 'S',
    round_id: 'R',
    title: 'Fullmäktige beslutar budgeten',
    due_on: row.date('sista dag'),
    statutory: row.flag('lagstadgat'),
    legal_reference: row.maybe('lagrum'),
    done_on: row.maybeDate('klart'),
    unit_id: 'LV',
  })
  const found = w45.find(snapshotOf('2030-11-23', [round, step]))
  expect(readings(found)).toEqual(expectedIn(row))
  for (const { subject, unit_id, due, evidence } of found) {
    expect([subject.kind, subject.id, unit_id, due]).toEqual(['round_step', 'S', 'LV', row.date('sista dag')])
    expect(evidence.map(({ id }) => id)).toEqual(['S', 'R'])
  }
})
