import { printAmount } from '#core/amount-text.ts'
import { printDate } from '#core/calendar.ts'
import type { Explained } from '#core/figure.ts'
import type { FigureUnit } from '#core/rich-text.ts'
import type { Language } from '#core/texts.ts'
import { textOf } from '#server/texts.ts'
import type { FigureMark } from './printed.ts'

export type FigureLook = { unit: FigureUnit; before?: string | undefined; with_unit?: boolean | undefined }

const unitWords: Partial<Record<FigureUnit, { sv: string; en: string }>> = {
  mnkr: { sv: 'miljoner kronor', en: 'million SEK' },
  tkr: { sv: 'tusen kronor', en: 'thousand SEK' },
  kr: { sv: 'kronor', en: 'SEK' },
  days: { sv: 'dagar', en: 'days' },
}

/**
 * A figure as a document shows it. What is wholly unknown is said in words and never as 0; a sum with unknown parts
 * says how many it misses.
 */
export function printFigure(tree: Explained, look: FigureLook, language: Language): string {
  const before = look.before === undefined ? '' : `${look.before} `
  const value = printValue(tree, look.unit, language)
  const words = look.with_unit === true && tree.value !== null ? unitWords[look.unit]?.[language] : undefined
  const known = `${before}${value}${words === undefined ? '' : `\u00a0${words}`}`
  if (tree.value === null || tree.unknown_count === 0 || tree.unit !== 'ore') return known
  const key = tree.unknown_count === 1 ? 'document.and_unknown_one' : 'document.and_unknown'
  return `${known} ${textOf({ language }, key, { count: tree.unknown_count })}`
}

const unknownOf: Record<Explained['unit'], string> = {
  ore: 'document.unknown_amount',
  ppm: 'document.unknown_share',
  days: 'document.unknown_days',
  count: 'document.unknown_count',
  date: 'document.unknown_date',
  text: 'document.unknown',
}

/** The word for a figure that could not even be computed, by the unit that the text wanted. */
export function unknownWord(unit: FigureUnit, language: Language): string {
  const kind = {
    mnkr: 'ore',
    tkr: 'ore',
    kr: 'ore',
    percent: 'ppm',
    days: 'days',
    count: 'count',
    date: 'date',
  } as const
  return textOf({ language }, unknownOf[kind[unit]])
}

export function unknownMark(figure_id: string, language: Language): FigureMark {
  return { figure_id, certainty: 'unknown', label: textOf({ language }, 'certainty.unknown') }
}

function printValue(tree: Explained, unit: FigureUnit, language: Language): string {
  const { value } = tree
  if (value === null) return textOf({ language }, unknownOf[tree.unit])
  if (tree.unit === 'ore')
    return printAmount(Number(value), { unit: unit === 'tkr' || unit === 'kr' ? unit : 'mnkr', language })
  if (tree.unit === 'date') return printDate(String(value), 'day', language)
  if (tree.unit === 'ppm') {
    const percent = String(Number(value) / 10_000)
    return language === 'sv' ? `${percent.replace('.', ',')}\u00a0%` : `${percent}%`
  }
  return String(value).replace(/^-(?=\d)/, '−')
}

export function figureMark(tree: Explained, figure_id: string, language: Language): FigureMark {
  const certainty = tree.value === null ? 'unknown' : tree.certainty
  return { figure_id, certainty, label: textOf({ language }, `certainty.${certainty}`) }
}
