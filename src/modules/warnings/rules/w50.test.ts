import { expect, test } from 'vitest'
import type { FrozenFigure, Snapshot } from '#core/warning-rule.ts'
import { planDocument } from '#modules/documents/schema.ts'
import { readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w50 } from './w50.ts'

const { Fall } = readGolden(new URL('../golden/w50.md', import.meta.url), 'Fall')

const readBy = { unit_id: 'KANSLI', record: null }
const document = { document_id: 'DOC', document_title: 'Underlag 2031', version: 1 }

test.each(Fall)('$title', (row) => {
  const now = row.list('nu')
  const figures = row.list('fryst').map((frozen, index): FrozenFigure => {
    return {
      ...document,
      figure_id: `net:unit=KANSLI,year=${2031 + index}`,
      label: `net:unit=KANSLI,year=${2031 + index}`,
      frozen,
      now: now[index] ?? '',
      ...readBy,
    }
  })
  expect(readings(w50.find(snapshotOf('2030-06-01', [], [], figures)))).toEqual(expectedIn(row))
})

test('gives one warning for each document, to the unit that it belongs to', () => {
  const changed = { figure_id: 'net', label: 'Netto', frozen: '1', now: '2', ...readBy }
  const plan = recorded(planDocument, {
    id: 'DOC',
    title: 'Underlag 2031',
    document_kind: 'budget_submission',
    unit_id: 'KANSLI',
    round_id: 'R',
    template_id: 'T',
  })
  const other = { document_id: 'OTHER', document_title: 'Plan 2031', version: 2 }
  const found = w50.find(
    snapshotOf(
      '2030-06-01',
      [plan],
      [],
      [
        { ...document, ...changed },
        { ...document, ...changed },
        { ...other, ...changed },
      ],
    ),
  )
  expect(found.map(({ subject, unit_id, params }) => [subject.kind, subject.id, unit_id, params.count])).toEqual([
    ['plan_document', 'DOC', 'KANSLI', 2],
    ['plan_document', 'OTHER', null, 1],
  ])
})

test('is silent while the snapshot holds no frozen figures', () => {
  const { today, rows, entry_totals } = snapshotOf('2030-06-01', [])
  const bare: Snapshot = { today, rows, entry_totals }
  expect(w50.find(bare)).toEqual([])
})
