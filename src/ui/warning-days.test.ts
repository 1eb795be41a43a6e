import { expect, test } from 'vitest'
import { fill } from '#core/texts.ts'
import type { ShownWarning } from '#modules/warnings/schema.ts'
import { texts as english } from './texts.en.ts'
import { texts as swedish } from './texts.sv.ts'
import { daysOf, nearestDays, shortDay } from './warning-days.ts'

const today = '2026-11-24'

function warning(due: string | null, days_left: number | null, acknowledged: ShownWarning['acknowledged'] = null) {
  const row: ShownWarning = {
    code: 'W20',
    subject: { kind: 'law_item', id: 'LAG', label: 'En lag' },
    severity: 'critical',
    certainty: 'decided',
    title: '',
    reason: '',
    remedy: '',
    evidence: [],
    unit_id: null,
    amount_ore: null,
    amount_unknown: false,
    due,
    days_left,
    first_seen: null,
    acknowledged,
  }
  return row
}

const inSwedish = (row: ShownWarning) => daysOf(row, today, 'sv', (key, params = {}) => fill(swedish[key], params))

test('a day in another year than today says its year', () => {
  expect(shortDay('2026-11-30', today, 'sv')).toBe('30 nov')
  expect(shortDay('2025-07-01', today, 'sv')).toBe('1 juli 2025')
  expect(shortDay('2027-12-31', today, 'en')).toBe('31 Dec 2027')
})

test('days ahead run until the day, days behind since it', () => {
  expect(inSwedish(warning('2026-11-30', 6))).toEqual({ count: '6 dagar', span: 'till 30 nov', ahead: 'om 6 dagar' })
  expect(inSwedish(warning('2025-07-01', -511))).toMatchObject({ count: '511 dagar', span: 'sedan 1 juli 2025' })
})

test('one day is singular, and the day itself is today', () => {
  expect(inSwedish(warning('2026-11-25', 1))?.count).toBe('1 dag')
  expect(inSwedish(warning(today, 0))?.count).toBe('i dag')
  const spoken = daysOf(warning('2026-11-23', -1), today, 'en', (key, params = {}) => fill(english[key], params))
  expect(spoken).toMatchObject({ count: '1 day', span: 'since 23 Nov' })
})

test('a warning without a day has none', () => {
  expect(inSwedish(warning(null, null))).toBeNull()
})

test('the nearest days come first, without those behind us and those acknowledged', () => {
  const stand = { id: 'K', version: 1, stance: 'known', motive: 'så', by: 'C', at: '', show_again_on: null }
  const rows = [warning('2026-12-31', 37), warning('2025-07-01', -511), warning('2026-11-30', 6), warning(null, null)]
  expect(nearestDays([...rows, warning('2026-11-25', 1, stand)]).map((row) => row.days_left)).toEqual([6, 37])
})
