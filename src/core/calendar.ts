import { assert } from './assert.ts'
import type { Language } from './texts.ts'

/** A calendar day, 'YYYY-MM-DD', years 1000–9999. */
export type CalendarDate = string
/** A point in time, ISO 8601 in UTC: '2026-11-23T08:10:00.000Z'. */
export type Instant = string
export type Month = { year: number; month: number }
export type Quarter = 1 | 2 | 3 | 4

/** How much of a date is known. The stored day is then the first of the month, quarter or year. */
export type DatePrecision = 'day' | 'month' | 'quarter' | 'year'

const DAY_MS = 86_400_000

/** True for a day that exists in the calendar, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** True for an instant in UTC, seconds and up to three decimals: '2026-11-23T08:10:00Z'. */
export function isInstant(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/.exec(text)
  return match !== null && isDate(match[1] ?? '')
}

/** The date that many days later; earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  assert(Number.isInteger(days), `${days} days`)
  return dateOf(millisOf(date) + days * DAY_MS)
}

/** The same day of the month that many months later, clipped to the month's last day (C28): 31 Jan + 1 = 28 Feb. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  assert(Number.isInteger(months), `${months} months`)
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  return dateFrom(target.year, target.month, Math.min(day, daysIn(target.year, target.month)))
}

/** Whole days from a to b: 0 for the same day, negative when b is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return Math.round((millisOf(b) - millisOf(a)) / DAY_MS)
}

/** Every month touched by the days from–to, both included. None when `to` is before `from`. */
export function monthsOf(from: CalendarDate, to: CalendarDate): Month[] {
  const first = partsOf(from)
  const last = partsOf(to)
  const count = to < from ? 0 : (last.year - first.year) * 12 + last.month - first.month + 1
  return Array.from({ length: count }, (_, offset) => {
    const index = first.month - 1 + offset
    return { year: first.year + Math.floor(index / 12), month: (index % 12) + 1 }
  })
}

/** How many days a month has. Months are 1–12. */
export function daysIn(year: number, month: number): number {
  assert(Number.isInteger(month) && month >= 1 && month <= 12, `month ${month}`)
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

export function firstDayOf(year: number, month: number): CalendarDate {
  return dateFrom(year, month, 1)
}

export function lastDayOf(year: number, month: number): CalendarDate {
  return dateFrom(year, month, daysIn(year, month))
}

/** The first day of a quarter: (2026, 4) is 2026-10-01. */
export function quarterStart(year: number, quarter: Quarter): CalendarDate {
  return dateFrom(year, quarter * 3 - 2, 1)
}

export function yearOf(date: CalendarDate): number {
  return partsOf(date).year
}

/** The month of a date, 1–12. */
export function monthOf(date: CalendarDate): number {
  return partsOf(date).month
}

export function quarterOf(date: CalendarDate): Quarter {
  return Math.ceil(partsOf(date).month / 3) as Quarter
}

// Instants in Stockholm. The zone is named here and never taken from the machine.

let stockholm: Intl.DateTimeFormat | undefined

/** Made when an instant is first read: a browser takes longer over it than over the whole of this module. */
function inStockholm(): Intl.DateTimeFormat {
  stockholm ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Stockholm',
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return stockholm
}

/** The day it is in Stockholm at an instant. */
export function dateInStockholm(instant: Instant): CalendarDate {
  return localText(instantMillis(instant)).slice(0, 10)
}

/** The clock in Stockholm at an instant, 'HH:MM'. */
export function timeInStockholm(instant: Instant): string {
  return localText(instantMillis(instant)).slice(11, 16)
}

/** The first instant of a day in Stockholm. */
export function startOfDayInStockholm(date: CalendarDate): Instant {
  return instantInStockholm(date, '00:00')
}

/** The last millisecond of a day in Stockholm, also on days of 23 and 25 hours. */
export function endOfDayInStockholm(date: CalendarDate): Instant {
  return instantOf(instantMillis(startOfDayInStockholm(addDays(date, 1))) - 1)
}

/**
 * The instant when the clock in Stockholm shows `time` ('HH:MM') on a date. An hour that is skipped in spring is read
 * with the offset before the change, so 02:30 becomes 03:30; an hour that comes twice in autumn means the first.
 */
export function instantInStockholm(date: CalendarDate, time: string): Instant {
  assert(/^([01]\d|2[0-3]):[0-5]\d$/.test(time), `not a time of day: ${time}`)
  const wall = millisOf(date) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000
  const before = wall - offsetAt(wall - DAY_MS)
  const after = wall - offsetAt(wall + DAY_MS)
  const shows = (millis: number) => millis + offsetAt(millis) === wall
  const candidates = [before, after].filter(shows).sort((a, b) => a - b)
  return instantOf(candidates[0] ?? before)
}

function instantMillis(instant: Instant): number {
  assert(isInstant(instant), `not an instant in UTC: ${instant}`)
  return Date.parse(instant)
}

function instantOf(millis: number): Instant {
  const text = new Date(millis).toISOString()
  assert(isInstant(text), `${text} is outside the years 1000–9999`)
  return text
}

/** Local time minus UTC [ms]. */
function offsetAt(millis: number): number {
  const whole = Math.floor(millis / 1000) * 1000
  return Date.parse(`${localText(whole)}Z`) - whole
}

function localText(millis: number): string {
  const part = Object.fromEntries(
    inStockholm()
      .formatToParts(millis)
      .map(({ type, value }) => [type, value]),
  )
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`
}

function millisOf(date: CalendarDate): number {
  assert(isDate(date), `not a date: ${date}`)
  return Date.parse(`${date}T00:00:00Z`)
}

function dateOf(millis: number): CalendarDate {
  return instantOf(millis).slice(0, 10)
}

function dateFrom(year: number, month: number, day: number): CalendarDate {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  assert(isDate(text), `not a date: ${text}`)
  return text
}

function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  assert(isDate(date), `not a date: ${date}`)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) }
}

// Printing. Month names are ours, so that a page and its PDF never differ with the machine's language data.

const monthNames: Record<Language, readonly string[]> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const shortMonthNames: Record<Language, readonly string[]> = {
  sv: 'jan feb mars apr maj juni juli aug sep okt nov dec'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}

/** The date in words, no more exact than it is known: 25 november 2026, november 2026, kvartal 4 2026, 2026. */
export function printDate(date: CalendarDate, precision: DatePrecision, language: Language): string {
  const { year, month, day } = partsOf(date)
  const monthAndYear = `${monthNames[language][month - 1]} ${year}`
  if (precision === 'year') return String(year)
  if (precision === 'quarter') return `${language === 'sv' ? 'kvartal' : 'quarter'} ${quarterOf(date)} ${year}`
  return precision === 'month' ? monthAndYear : `${day} ${monthAndYear}`
}

/** The date for tight places. A day leaves its year out: 25 nov; nov 2026, kv 4 2026, 2026. */
export function printDateShort(date: CalendarDate, precision: DatePrecision, language: Language): string {
  const { year, month, day } = partsOf(date)
  const name = shortMonthNames[language][month - 1]
  if (precision === 'year') return String(year)
  if (precision === 'quarter')
    return language === 'sv' ? `kv ${quarterOf(date)} ${year}` : `Q${quarterOf(date)} ${year}`
  return precision === 'month' ? `${name} ${year}` : `${day} ${name}`
}

/** The clock in Stockholm at an instant: 09.42 in Swedish, 09:42 in English. */
export function printTime(instant: Instant, language: Language): string {
  const time = timeInStockholm(instant)
  return language === 'sv' ? time.replace(':', '.') : time
}
