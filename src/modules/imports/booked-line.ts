import type { SieDimension, SieObject } from '#core/sie/model.ts'

/** One amount of a file on its way to the ledger. `month` is null for an amount of a whole year. */
export type BookedLine = {
  line: number
  /** Series and number; null where the amount is a month's or a year's. */
  voucher: string | null
  account: string
  year: number
  month: number | null
  /** Null is said to be unknown; a SIE file knows what it holds. */
  amount_ore: number | null
  /** What is booked, in the file's own words. */
  words: string
  /** Codes of the file beside the account; null where it names none. */
  unit: string | null
  activity: string | null
  project: string | null
  counterparty: string | null
}

/** Which dimension of a SIE file is what in the city: its number, or null for none. */
export type Dimensions = Partial<Record<'unit' | 'activity' | 'project' | 'counterparty', string | null>>

export type Codes = Pick<BookedLine, 'unit' | 'activity' | 'project' | 'counterparty'>

export const noCodes: Codes = { unit: null, activity: null, project: null, counterparty: null }

/**
 * Reads objects by the profile's dimensions. An object of a dimension that lies under the wanted one is a part of one
 * of its objects, and stands for it where that is not named.
 */
export function codesIn(known: readonly SieDimension[], dimensions: Dimensions) {
  const above = new Map(known.map(({ id, under }) => [id, under]))
  const wanted = Object.entries(dimensions).filter(([, dimension]) => dimension !== null)
  const isUnder = (dimension: string, top: string) => {
    const seen = new Set<string>()
    for (let at = above.get(dimension) ?? null; at !== null && !seen.has(at); at = above.get(at) ?? null) {
      if (at === top) return true
      seen.add(at)
    }
    return false
  }
  return (objects: readonly SieObject[]): Codes => {
    const named = wanted.map(([part, dimension]) => {
      const found =
        objects.find((one) => one.dimension === dimension) ??
        objects.find((one) => isUnder(one.dimension, dimension ?? ''))
      return [part, found === undefined || found.object === '' ? null : found.object]
    })
    return { ...noCodes, ...Object.fromEntries(named) }
  }
}

export function objectsText(objects: readonly SieObject[]): string {
  if (objects.length === 0) return ''
  return `{${objects.map(({ dimension, object }) => `${dimension} ${object}`).join(' ')}}`
}

/** A day or month as the ledger has it. */
export function monthOf(date: string): { year: number; month: number | null } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) }
}
