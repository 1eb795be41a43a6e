import { expect, test } from 'vitest'
import { readChange } from './scenario-form.ts'

const form = (fields: Record<string, string>) => ({ get: (name: string) => fields[name] ?? null })
const share = { title: 'Löner', reason: 'prov', unit_id: 'KF', account_id: 'lon', counted_on: 'base', position: '2' }

test.each([
  ['1,5', 15_000],
  ['−2', -20_000],
  ['0,25 %', 2_500],
  ['1 000', 10_000_000],
])('the percentage %s is %i ppm', (share_ppm, ppm) => {
  const { fields, wrong } = readChange(form({ ...share, share_ppm }), 'share')
  expect([fields.share_ppm, wrong]).toEqual([ppm, null])
})

test.each(['', 'mycket', '1001', '−101', '1,5 mnkr'])('%j is no percentage', (share_ppm) => {
  expect(readChange(form({ ...share, share_ppm }), 'share').wrong).toBe('share_ppm')
})

test('what the kind has no use for is emptied, and an empty amount is unknown', () => {
  const told = { ...share, share_ppm: '1', months: '3', amount_ore: '', from_year: '2028' }
  const { fields, wrong } = readChange(form(told), 'amount')
  expect(wrong).toBeNull()
  expect(fields).toMatchObject({ amount_ore: null, share_ppm: null, months: null, counted_on: null, from_year: 2028 })
})

test('months are a whole number, earlier when negative', () => {
  const moved = { title: 'Flytt', reason: 'prov', subject_id: 'AVTAL', moved: 'start' }
  expect(readChange(form({ ...moved, months: '−3' }), 'lease_move').fields.months).toBe(-3)
  expect(readChange(form({ ...moved, months: '1,5' }), 'lease_move').wrong).toBe('months')
})
