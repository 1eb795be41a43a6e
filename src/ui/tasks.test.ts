import { expect, test } from 'vitest'
import { tasksOf, unitsUnder, type Work } from './tasks.ts'

const none: Work = {
  warnings: [],
  submissions: [],
  documents: [],
  steps: [],
  answers: [],
  adjustments: [],
  laws: [],
  comments: [],
  cell_comments: [],
}

const work = (part: Partial<Record<keyof Work, readonly object[]>>): Work => ({ ...none, ...part }) as Work

const brief = (found: ReturnType<typeof tasksOf>) => found.map(({ kind, id, due }) => [kind, id, due])

test('what is due first comes first, and what has no day last', () => {
  const found = tasksOf(
    work({
      adjustments: [{ id: 'J', state: 'requested', unit_id: 'A', title: 'Justering' }],
      submissions: [{ id: 'S', state: 'expected', unit_id: 'A', document_kind: 'premises_plan', due_on: '2026-12-01' }],
      steps: [{ id: 'K', done_on: null, unit_id: 'A', title: 'Steg', due_on: '2026-11-25' }],
    }),
    ['A'],
  )
  expect(brief(found)).toEqual([
    ['step', 'K', '2026-11-25'],
    ['submit', 'S', '2026-12-01'],
    ['decide', 'J', null],
  ])
})

test('a task of a unit below says whose it is, and one of the unit itself does not', () => {
  const submission = { state: 'expected', document_kind: 'premises_plan', due_on: '2026-12-01' }
  const found = tasksOf(
    work({
      submissions: [
        { ...submission, id: 'S', unit_id: 'A' },
        { ...submission, id: 'T', unit_id: 'B' },
      ],
    }),
    ['A', 'B'],
  )
  expect(found.map(({ id, unit_id }) => [id, unit_id])).toEqual([
    ['S', null],
    ['T', 'B'],
  ])
})

test('a document that is to be handed in is led to when somebody has begun on it', () => {
  const plan = { unit_id: 'A', round_id: 'R', document_kind: 'budget_submission' }
  const found = tasksOf(
    work({
      submissions: [
        { ...plan, id: 'S', state: 'expected', due_on: '2026-12-01' },
        { ...plan, id: 'T', state: 'expected', due_on: '2026-12-02', document_kind: 'premises_plan' },
      ],
      documents: [
        { ...plan, id: 'LAST-YEARS', round_id: 'Q' },
        { ...plan, id: 'OTHERS', unit_id: 'B' },
        { ...plan, id: 'DOC' },
      ],
    }),
    ['A'],
  )
  expect(found.map(({ id, document_id }) => [id, document_id])).toEqual([
    ['S', 'DOC'],
    ['T', undefined],
  ])
})

test("what is done, answered, judged or another unit's is no task", () => {
  const found = tasksOf(
    work({
      submissions: [
        { id: 'a', state: 'submitted', unit_id: 'A', due_on: null },
        { id: 'b', state: 'expected', unit_id: 'B', due_on: null },
      ],
      steps: [{ id: 'c', done_on: '2026-01-01', unit_id: 'A', due_on: '2026-01-01' }],
      answers: [{ id: 'd', answer: 'accept', unit_id: 'A' }],
      laws: [{ id: 'e', state: 'done', unit_id: 'A', due_on: null }],
      warnings: [
        { severity: 'critical', acknowledged: {}, unit_id: 'A' },
        { severity: 'important', acknowledged: null, unit_id: 'A' },
        { severity: 'critical', acknowledged: null, unit_id: null },
      ],
    }),
    ['A'],
  )
  expect(found).toEqual([])
})

test('a comment that waits for a word leads to its paragraph, and to its section when the paragraph is gone', () => {
  const comment = {
    id: 'K',
    document_id: 'D',
    document_title: 'Underlag',
    number: '4.1',
    paragraph_id: 'a',
    author_name: 'Planerare',
  }
  const found = tasksOf(
    work({
      comments: [
        { ...comment, has_paragraph: true },
        { ...comment, id: 'L', has_paragraph: false },
      ],
    }),
    [],
  )
  expect(found).toMatchObject([
    { kind: 'comment', id: 'K', what: 'Planerare, Underlag, 4.1', at: { document_id: 'D', place: '4.1-a' } },
    { id: 'L', at: { place: '4.1' } },
  ])
})

test('a comment on a cell that waits for a word leads to its set and unit in the plan table', () => {
  const cell = { entry_set_id: 'plan', set_name: 'Plan', unit_id: 'A', unit_name: 'Skolan', year: 2027, month: 3 }
  const on = { account_id: 'L', account_name: 'Löner', member_name: null, author_name: 'Planerare' }
  const part = {
    ...cell,
    ...on,
    id: 'D',
    month: null,
    limited_to: 'activity',
    activity_code_id: 'V',
    member_name: 'Förskola',
  }
  expect(tasksOf(work({ cell_comments: [{ ...cell, ...on, id: 'C' }, part] }), [])).toMatchObject([
    { kind: 'comment', id: 'C', what: 'Planerare, Plan, Skolan, Löner 2027-03', at: { set: 'plan', unit: 'A' } },
    { id: 'D', what: 'Planerare, Plan, Skolan, Löner, Förskola 2027' },
  ])
})

test('minutes are whole fives', () => {
  const found = tasksOf(work({ answers: [{ id: 'd', answer: 'pending', unit_id: 'A', need_id: 'N' }] }), ['A'])
  expect(found.map(({ minutes }) => minutes % 5)).toEqual([0])
})

test('a unit has those below it, at every depth and also when the tree is broken into a ring', () => {
  const all = [
    { id: 'A', parent_id: null },
    { id: 'B', parent_id: 'A' },
    { id: 'C', parent_id: 'B' },
    { id: 'D', parent_id: null },
    { id: 'R', parent_id: 'S' },
    { id: 'S', parent_id: 'R' },
  ]
  expect(unitsUnder('A', all)).toEqual(['A', 'B', 'C'])
  expect(unitsUnder('R', all)).toEqual(['R', 'S'])
})
