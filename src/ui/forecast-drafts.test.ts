import { expect, test } from 'vitest'
import type { ShownLine } from '#modules/forecasts/schema.ts'
import { amountInField, changedLines, type Draft, draftDeviation, savedDraft } from './forecast-drafts.ts'

const row: ShownLine = {
  account_id: 'mat',
  account_name: 'Mat',
  kind: 'cost',
  budget: { amount_ore: 25_240_000_000, unknown_count: 0 },
  outcome: { amount_ore: 22_060_000_000, unknown_count: 0 },
  suggestion: { amount_ore: 27_123_456_789, reasons: [] },
  committee: null,
  office: null,
}
const draft = (amount: string, more: Partial<Draft> = {}) => ({ ...savedDraft(row, 'committee'), amount, ...more })
const sent = (one: Draft, of: ShownLine = row) => changedLines([of], 'committee', new Map([['mat', one]]))

test('the text of the suggestion means the suggestion, to the öre', () => {
  expect(amountInField(27_123_456_789)).toBe('271,2')
  expect(sent(draft('271,2')).lines).toMatchObject([{ accept: true, amount_ore: 27_123_456_789 }])
  expect(draftDeviation(row, 'committee', draft('271,2'))).toBe(-1_883_456_789)
})

test('another amount is sent as it is written, with what was said about it', () => {
  expect(sent(draft('268', { cause: 'price', comment: ' Avtalet ', measures: '' })).lines).toEqual([
    {
      account_id: 'mat',
      accept: false,
      amount_ore: 26_800_000_000,
      cause: 'price',
      comment: 'Avtalet',
      measures: null,
    },
  ])
})

test('a saved amount that was not touched stays to the öre when something else on the line is changed', () => {
  const line = { line_id: 'l', amount_ore: 26_812_345_678, suggestion_ore: null, accepted: false, cause: null }
  const view = { ...line, comment: null, measures: null, deviation: { amount_ore: null, unknown_count: 1 } }
  const saved: ShownLine = { ...row, committee: view }
  expect(sent(savedDraft(saved, 'committee'), saved).lines).toEqual([])
  expect(sent({ ...savedDraft(saved, 'committee'), comment: 'x' }, saved).lines).toMatchObject([
    { accept: false, amount_ore: 26_812_345_678 },
  ])
})

test('unknown is a value, and what cannot be read is named and never 0', () => {
  expect(sent(draft('okänt')).lines).toMatchObject([{ accept: false, amount_ore: null }])
  expect(draftDeviation(row, 'committee', draft('okänt'))).toBeNull()
  expect(sent(draft('mycket')).bad).toEqual(['mat'])
  expect(sent(draft('', { comment: 'x' })).bad).toEqual(['mat'])
})
