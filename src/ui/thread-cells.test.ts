import { expect, test } from 'vitest'
import { type LinkRow, ownTies, roundsShown, type ThreadKind, tiesOf, touchedBy } from './thread-cells.ts'

const link = (from_id: string, to_id: string, state: LinkRow['state'] = 'confirmed'): LinkRow => ({
  id: `${from_id}-${to_id}`,
  version: 1,
  recorded_at: '',
  recorded_by: '',
  source_document: null,
  source_section: null,
  certainty: 'decided',
  synthetic: false,
  from_id,
  to_id,
  kind: 'serves',
  state,
  reason: null,
})

const kindOf = new Map<string, ThreadKind>([
  ['G1', 'goal'],
  ['P1', 'project'],
  ['P2', 'project'],
])

test('ties are found in both directions, by the kind at the other end', () => {
  const ties = tiesOf('PRIO', [link('PRIO', 'G1'), link('P1', 'PRIO'), link('P2', 'OTHER')], kindOf)
  expect([...ties].map(([kind, found]) => [kind, found.map(({ other_id }) => other_id)])).toEqual([
    ['goal', ['G1']],
    ['project', ['P1']],
  ])
})

test('a suggestion is a tie, a rejected one is none', () => {
  const links = [link('P1', 'PRIO', 'suggested'), link('P2', 'PRIO', 'rejected')]
  expect(
    tiesOf('PRIO', links, kindOf)
      .get('project')
      ?.map(({ other_id }) => other_id),
  ).toEqual(['P1'])
})

test('what hangs together is found through others, nearest first, also in a ring', () => {
  const links = [link('A', 'B'), link('B', 'C'), link('C', 'A'), link('C', 'D'), link('X', 'Y')]
  expect(touchedBy('A', links)).toEqual([
    { id: 'B', steps: 1 },
    { id: 'C', steps: 1 },
    { id: 'D', steps: 2 },
  ])
})

test('only confirmed links carry on', () => {
  expect(touchedBy('A', [link('A', 'B', 'suggested')])).toEqual([])
})

test('a target that names its priority is tied to it, once', () => {
  const { source_document, source_section, ...base } = link('', '')
  const target = (id: string, priority_id: string | null) => ({
    ...base,
    source_document,
    source_section,
    id,
    priority_id,
  })
  const targets = [target('T1', 'PRIO'), target('T2', null), target('T3', 'PRIO')]
  const links = [link('T3', 'PRIO', 'rejected')]
  const all = [...links, ...ownTies(targets, links)]
  const kinds = new Map<string, ThreadKind>(['T1', 'T2', 'T3'].map((id) => [id, 'target']))
  expect(
    tiesOf('PRIO', all, kinds)
      .get('target')
      ?.map(({ other_id }) => other_id),
  ).toEqual(['T1'])
  expect(touchedBy('PRIO', all).map(({ id }) => id)).toEqual(['T1'])
})

test('the priorities shown are those of the round that the year is planned in', () => {
  const rounds = [
    { id: 'R26', budget_year: 2026 },
    { id: 'R27', budget_year: 2027 },
    { id: 'R28', budget_year: 2028 },
  ]
  const priorities = [{ round_id: 'R26' }, { round_id: 'R27' }]
  const shownIn = (year: number | null) => roundsShown(rounds, priorities, year).shown?.id
  expect([2026, 2027, 2030, 2025, null].map(shownIn)).toEqual(['R26', 'R27', 'R27', 'R27', 'R27'])
  expect(roundsShown(rounds, priorities, 2026).all.map(({ id }) => id)).toEqual(['R27', 'R26'])
})
