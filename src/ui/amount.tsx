import { printAmount } from '#core/amount-text.ts'
import type { Explained } from '#core/figure.ts'
import type { Language } from '#core/texts.ts'

/** The value of an explained number in the reader's language, as overviews print it: mnkr with one decimal. */
export function valueText(tree: Explained, language: Language, unknown: string): string {
  if (tree.value === null) return unknown
  if (tree.unit === 'ore') return printAmount(Number(tree.value), { unit: 'mnkr', language })
  if (tree.unit === 'ppm') {
    const percent = String(Number(tree.value) / 10_000)
    return language === 'sv' ? `${percent.replace('.', ',')}\u00a0%` : `${percent}%`
  }
  return String(tree.value)
}
