import { printDateShort } from '#core/calendar.ts'
import type { Language } from '#core/texts.ts'
import type { ShownWarning } from '#modules/warnings/schema.ts'
import type { TextKey } from './texts.sv.ts'

type Say = (key: TextKey, params?: Record<string, string | number>) => string

/** A day in a tight place: 25 nov, with its year when that is not the year of `today`. */
export function shortDay(day: string, today: string, language: Language): string {
  const text = printDateShort(day, 'day', language)
  return day.slice(0, 4) === today.slice(0, 4) ? text : `${text} ${day.slice(0, 4)}`
}

/** "37 dagar" with "till 31 dec", or "511 dagar" with "sedan 1 juli 2025"; null for a warning without a day. */
export function daysOf(row: ShownWarning, today: string, language: Language, t: Say) {
  if (row.due === null || row.days_left === null) return null
  const day = shortDay(row.due, today, language)
  if (row.days_left === 0) return { count: t('day_today'), span: day, ahead: t('day_today') }
  const size = Math.abs(row.days_left)
  const count = t(size === 1 ? 'day_one' : 'day_many', { days: size })
  return row.days_left > 0
    ? { count, span: t('until', { date: day }), ahead: t('in_days', { days: count }) }
    : { count, span: t('since', { date: day }), ahead: t('since', { date: day }) }
}

/** Warnings that ask for something by a day that has not been, the nearest first. */
export function nearestDays(rows: readonly ShownWarning[]): ShownWarning[] {
  return rows
    .filter((row) => row.acknowledged === null && row.days_left !== null && row.days_left >= 0)
    .sort((a, b) => Number(a.days_left) - Number(b.days_left))
}
