import {
  type CalendarDate,
  type DatePrecision,
  firstDayOf,
  lastDayOf,
  monthOf,
  quarterOf,
  yearOf,
} from '#core/calendar.ts'
import type { Param } from '#core/warning-rule.ts'

/** The earliest day that a date may mean: the first of its month, quarter or year when no more is known. */
export function earliest(date: CalendarDate, precision: DatePrecision): CalendarDate {
  if (precision === 'day') return date
  return firstDayOf(yearOf(date), firstMonth(date, precision))
}

/** The latest day that a date may mean: the last of its month, quarter or year when no more is known. */
export function latest(date: CalendarDate, precision: DatePrecision): CalendarDate {
  if (precision === 'day') return date
  const months = { month: 0, quarter: 2, year: 11 }[precision]
  return lastDayOf(yearOf(date), firstMonth(date, precision) + months)
}

function firstMonth(date: CalendarDate, precision: Exclude<DatePrecision, 'day'>): number {
  if (precision === 'year') return 1
  return precision === 'month' ? monthOf(date) : quarterOf(date) * 3 - 2
}

/** A number of days for a sentence, as {days} and {day_word}. */
export function daysParams(days: number): Record<'days' | 'day_word', Param> {
  return { days: { days }, day_word: { word: days === 1 ? 'warning.word.day' : 'warning.word.days' } }
}
