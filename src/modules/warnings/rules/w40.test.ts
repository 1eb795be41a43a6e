import { expect, test } from 'vitest'
import { documentSection, documentTemplate, planDocument } from '#modules/documents/schema.ts'
import { planningRound, submission } from '#modules/rounds/schema.ts'
import { type Row, readGolden } from '../../../../test/golden-table.ts'
import { expectedIn, readings } from './sentences-for-tests.ts'
import { lillvik, type Recorded, recorded, snapshotOf } from './snapshot-for-tests.ts'
import { w40 } from './w40.ts'

const { Fall } = readGolden(new URL('../golden/w40.md', import.meta.url), 'Fall')

const template = recorded(documentTemplate, {
  id: 'MALL',
  name: 'Underlag',
  document_kind: 'budget_submission',
  sections: [
    { number: '1', title: 'Inledning', obligatory: true },
    { number: '2', title: 'Ekonomi', obligatory: true },
    { number: '3', title: 'Övrigt', obligatory: false },
  ],
})

function documentOf(row: Row): Recorded[] {
  const state = row.maybe('dokument')
  if (state === null) return []
  const sections = row.maybe('avsnitt') === null ? [] : row.list('avsnitt')
  return [
    recorded(planDocument, {
      id: 'DOK',
      title: 'Arkivets underlag',
      document_kind: 'budget_submission',
      unit_id: 'ARKIV',
      round_id: 'O',
      template_id: 'MALL',
      state: state as 'draft',
    }),
    ...sections.map((each) => {
      const [number = '', none] = each.split(' ')
      const body = none === undefined ? [{ type: 'paragraph' as const, attrs: { id: 'p' }, content: [] }] : []
      const explicit_none = none !== undefined
      return recorded(documentSection, {
        id: `S-${number}`,
        document_id: 'DOK',
        number,
        title: 'Avsnitt',
        body,
        explicit_none,
      })
    }),
  ]
}

function found(row: Row) {
  const round = { id: 'O', title: 'Budget 2031', budget_year: 2031, election_year: false }
  const records = [
    ...lillvik,
    template,
    recorded(planningRound, { ...round, state: row.text('omgången') as 'open' }),
    recorded(submission, {
      id: 'LAMNAS',
      round_id: 'O',
      unit_id: 'ARKIV',
      document_kind: 'budget_submission',
      obligatory: row.flag('måste lämnas'),
      due_on: row.maybeDate('senast'),
      state: row.text('läge') as 'expected',
    }),
    ...documentOf(row),
  ]
  return w40.find(snapshotOf('2030-11-23', records))
}

test.each(Fall)('$title', (row) => {
  expect(readings(found(row))).toEqual(expectedIn(row))
})

test('a document of another unit, round or kind is left alone', () => {
  const [near] = Fall.filter((row) => row.text('fall').startsWith('båda avsnitten'))
  const gists = near === undefined ? [] : found(near)
  expect(gists).toMatchObject([{ subject: { kind: 'plan_document', id: 'DOK.LAMNAS' }, due: '2030-12-23' }])
})
