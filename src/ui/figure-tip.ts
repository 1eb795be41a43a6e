import { printPlain } from '#core/amount-text.ts'
import { dateInStockholm, printDate } from '#core/calendar.ts'
import type { ShortFigure } from '#core/figure.ts'
import { certaintyKey } from './certainty.ts'
import type { useReader } from './language.tsx'

type Reader = ReturnType<typeof useReader>

/** What is said of a number that is pointed at; one that is worked out on the page has no origin. */
export type Tipped = Pick<ShortFigure, 'certainty'> & { origin?: ShortFigure['origin'] }

/** Certainty, section and day of a number, as one line. */
export function tipOf({ certainty, origin }: Tipped, { t, language }: Pick<Reader, 't' | 'language'>): string {
  const parts = [
    certaintyKey(certainty, language),
    origin?.section ? t('section', { section: origin.section }) : '',
    origin ? printDate(dateInStockholm(origin.recorded_at), 'day', language) : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** The whole amount in kronor with a decimal comma; nothing for what is no known amount. */
export function exactOf({ unit, value }: Pick<ShortFigure, 'unit' | 'value'>): string | undefined {
  return unit === 'ore' && typeof value === 'number' ? printPlain(value, { unit: 'kr', language: 'sv' }) : undefined
}
