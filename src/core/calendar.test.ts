import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGolden } from '../../test/golden-table.ts'
import {
  addDays,
  addMonths,
  type DatePrecision,
  dateInStockholm,
  daysBetween,
  daysIn,
  endOfDayInStockholm,
  firstDayOf,
  instantInStockholm,
  isDate,
  isInstant,
  lastDayOf,
  monthOf,
  monthsOf,
  printDate,
  printDateShort,
  printTime,
  quarterOf,
  quarterStart,
  startOfDayInStockholm,
  timeInStockholm,
  yearOf,
} from './calendar.ts'

const golden = readGolden(
  new URL('./golden/dates.md', import.meta.url),
  'Dygn i Stockholm',
  'Steg i månader',
  'Dagar emellan',
  'Utskrift',
)
const precisions: readonly DatePrecision[] = ['day', 'month', 'quarter', 'year']
const anyDate = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days))
const minuteOf = (start: string, minute: number) => new Date(Date.parse(start) + minute * 60_000).toISOString()

describe('a date', () => {
  test('is a day that exists, written one way', () => {
    expect(['2026-02-28', '2028-02-29', '9999-12-31', '1000-01-01'].filter(isDate)).toHaveLength(4)
    const wrong = [
      '2026-02-29',
      '2100-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '0999-01-01',
      '',
      ' 2026-01-01',
    ]
    expect(wrong.filter(isDate)).toEqual([])
  })

  test('has its leap days to 2100, and not in 2100', () => {
    const years = Array.from({ length: 101 }, (_, offset) => 2000 + offset)
    const leap = years.filter((year) => lastDayOf(year, 2) === `${year}-02-29`)
    expect(leap).toEqual(years.filter((year) => year % 4 === 0 && year !== 2100))
    for (const year of years) {
      expect(daysBetween(firstDayOf(year, 1), lastDayOf(year, 12))).toBe(leap.includes(year) ? 365 : 364)
      expect(addDays(`${year}-02-28`, 1)).toBe(leap.includes(year) ? `${year}-02-29` : `${year}-03-01`)
    }
  })

  test('moves by days and back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const moved = addDays(date, days)
        expect(daysBetween(date, moved)).toBe(days)
        expect(addDays(moved, -days)).toBe(date)
      }),
    )
  })

  test('moves by months to the same day or the last one there is', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months)
        expect(yearOf(moved) * 12 + monthOf(moved)).toBe(yearOf(date) * 12 + monthOf(date) + months)
        const day = Number(date.slice(8))
        expect(Number(moved.slice(8))).toBe(Math.min(day, daysIn(yearOf(moved), monthOf(moved))))
      }),
    )
  })

  test('stops at what is no date', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('not a date')
    expect(() => addDays('2026-02-01', 0.5)).toThrow('0.5 days')
    expect(() => addDays('9999-12-31', 1)).toThrow('outside the years')
    expect(() => yearOf('2026')).toThrow('not a date')
  })

  test.each(golden['Steg i månader'])('$title', (row) => {
    expect(addMonths(row.date('datum'), row.number('månader'))).toBe(row.date('blir'))
  })

  test.each(golden['Dagar emellan'])('$title', (row) => {
    expect(daysBetween(row.date('från'), row.date('till'))).toBe(row.number('dagar'))
  })
})

describe('months and quarters', () => {
  test('of a span are listed with both ends, over the turn of the year', () => {
    expect(monthsOf('2026-11-30', '2027-02-01')).toEqual([
      { year: 2026, month: 11 },
      { year: 2026, month: 12 },
      { year: 2027, month: 1 },
      { year: 2027, month: 2 },
    ])
    expect(monthsOf('2026-11-30', '2026-11-30')).toEqual([{ year: 2026, month: 11 }])
    expect(monthsOf('2026-11-30', '2026-11-01')).toEqual([])
  })

  test('start and end where they should', () => {
    expect(quarterStart(2026, 4)).toBe('2026-10-01')
    fc.assert(
      fc.property(anyDate, (date) => {
        const start = quarterStart(yearOf(date), quarterOf(date))
        expect(start <= date && date < addMonths(start, 3)).toBe(true)
        expect(addDays(lastDayOf(yearOf(date), monthOf(date)), 1)).toBe(
          addMonths(firstDayOf(yearOf(date), monthOf(date)), 1),
        )
      }),
    )
  })
})

describe('a day in Stockholm', () => {
  test.each(golden['Dygn i Stockholm'])('$title', (row) => {
    const [start, end] = [startOfDayInStockholm(row.date('datum')), endOfDayInStockholm(row.date('datum'))]
    expect([start, end]).toEqual([row.text('börjar'), row.text('slutar')])
    expect((Date.parse(end) + 1 - Date.parse(start)) / 3_600_000).toBe(row.number('timmar'))
  })

  test.each(['2026-03-29', '2026-10-25'])('holds every minute of %s and none outside', (date) => {
    const start = startOfDayInStockholm(date)
    const minutes = (Date.parse(endOfDayInStockholm(date)) + 1 - Date.parse(start)) / 60_000
    const clocks = new Set<string>()
    for (let minute = 0; minute < minutes; minute += 1) {
      const instant = minuteOf(start, minute)
      const clock = timeInStockholm(instant)
      expect(dateInStockholm(instant)).toBe(date)
      // The clock leads back to the instant, or on the repeated hour to its first time.
      const back = instantInStockholm(date, clock)
      expect(clocks.has(clock) ? new Date(Date.parse(back) + 3_600_000).toISOString() : back).toBe(instant)
      clocks.add(clock)
    }
    expect(clocks.size).toBe(date === '2026-03-29' ? 23 * 60 : 24 * 60)
    expect(dateInStockholm(minuteOf(start, -1))).toBe(addDays(date, -1))
    expect(dateInStockholm(minuteOf(start, minutes))).toBe(addDays(date, 1))
  })

  test('starts and ends on itself, next to its neighbours, in any year', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(dateInStockholm(startOfDayInStockholm(date))).toBe(date)
        expect(dateInStockholm(endOfDayInStockholm(date))).toBe(date)
        expect(timeInStockholm(startOfDayInStockholm(date))).toBe('00:00')
        expect(Date.parse(endOfDayInStockholm(date)) + 1).toBe(Date.parse(startOfDayInStockholm(addDays(date, 1))))
      }),
    )
  })

  test('does not depend on the time zone of the machine', () => {
    const before = process.env.TZ
    try {
      for (const [zone, hour] of Object.entries({ 'Pacific/Kiritimati': 2, 'America/Los_Angeles': 5, UTC: 12 })) {
        process.env.TZ = zone
        // Shows that the machine's zone really is another, so that what follows proves something.
        expect(new Date('2026-03-29T12:00:00Z').getHours()).toBe(hour)
        expect(dateInStockholm('2026-11-23T22:59:59.999Z')).toBe('2026-11-23')
        expect(dateInStockholm('2026-11-23T23:00:00Z')).toBe('2026-11-24')
        expect(startOfDayInStockholm('2026-03-30')).toBe('2026-03-29T22:00:00.000Z')
        expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
      }
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })
})

describe('a clock in Stockholm', () => {
  test('reads a skipped hour as the hour after it', () => {
    expect(timeInStockholm(instantInStockholm('2026-03-29', '02:30'))).toBe('03:30')
  })

  test('is read only from a real instant in UTC', () => {
    expect(['2026-11-23T08:10:00Z', '2026-11-23T08:10:00.000Z'].every(isInstant)).toBe(true)
    const wrong = [
      '2026-11-23',
      '2026-11-23T08:10:00+01:00',
      '2026-11-23T24:00:00Z',
      '2026-02-30T08:10:00Z',
      '2026-11-23T08:10Z',
    ]
    expect(wrong.filter(isInstant)).toEqual([])
    expect(() => dateInStockholm('2026-11-23T08:10:00+01:00')).toThrow('not an instant')
    expect(() => instantInStockholm('2026-11-23', '8:10')).toThrow('not a time of day')
  })
})

describe('printing', () => {
  test.each(golden.Utskrift)('$title', (row) => {
    const precision = precisions.find((each) => each === row.text('säkerhet'))
    if (!precision) throw new Error(`no precision ${row.text('säkerhet')}`)
    const date = row.date('datum')
    expect(printDate(date, precision, 'sv')).toBe(row.text('svenska'))
    expect(printDate(date, precision, 'en')).toBe(row.text('engelska'))
    expect(printDateShort(date, precision, 'sv')).toBe(row.text('kort svenska'))
    expect(printDateShort(date, precision, 'en')).toBe(row.text('kort engelska'))
  })

  test('has the same month names as the language itself', () => {
    for (const [language, locale] of [
      ['sv', 'sv-SE'],
      ['en', 'en-GB'],
    ] as const) {
      const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
      for (let month = 1; month <= 12; month += 1) {
        const date = firstDayOf(2026, month)
        expect(printDate(date, 'month', language)).toBe(`${names.format(Date.parse(date))} 2026`)
      }
    }
  })

  test('shows the clock in Stockholm', () => {
    expect(printTime('2026-11-23T08:42:59Z', 'sv')).toBe('09.42')
    expect(printTime('2026-07-01T08:42:00Z', 'en')).toBe('10:42')
  })
})
