import { expect, test } from 'vitest'
import { type LinkRow, type ThreadKind, tiesOf, touchedBy } from './thread-cells.ts'

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
