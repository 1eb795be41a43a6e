import { printAmount, printCount, printPercent } from '#core/amount-text.ts'
import { printDate } from '#core/calendar.ts'
import type { Explained } from '#core/figure.ts'
import type { Language } from '#core/texts.ts'

type Valued = Pick<Explained, 'value' | 'unit'>

/** The value of an explained number in the reader's language, as overviews print it: mnkr with one decimal. */
export function valueText(tree: Valued, language: Language, unknown: string, sign?: 'always'): string {
  if (tree.value === null) return unknown
  if (tree.unit === 'ore') {
    return printAmount(Number(tree.value), { unit: 'mnkr', language, ...(sign === undefined ? {} : { sign }) })
  }
  if (tree.unit === 'ppm') return printPercent(Number(tree.value), language)
  if (tree.unit === 'date') return printDate(String(tree.value), 'day', language)
  if (tree.unit === 'count') return printCount(Number(tree.value), language)
  return String(tree.value)
}
