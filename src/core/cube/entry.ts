import type { Certainty } from '../certainty.ts'

/** One entry of the ledger as the cube takes it. */
export type CubeEntry = {
  /** Its place in the journal. */
  seq: number
  set: string
  unit: string
  account: string
  activity: string | null
  project: string | null
  counterparty: string | null
  /** A month, "2026-10", or a whole year, "2026". */
  period: string
  /** Öre, or null for unknown. */
  amount_ore: number | null
  certainty: Certainty
  /** Whether it takes back an earlier entry; then it is counted away, and its amount has the opposite sign. */
  mirror: boolean
  /** When it was recorded [seconds since 1970], for answers as of an instant. */
  recorded_s: number
}

/** What an entry has an id of. Kind, year and month are read from the account and the period. */
export const cubeDimensions = ['set', 'unit', 'account', 'activity', 'project', 'counterparty', 'period'] as const
export type CubeDimension = (typeof cubeDimensions)[number]

/** One thing for each dimension. */
export function perDimension<T>(make: (of: CubeDimension) => T): Record<CubeDimension, T> {
  return {
    set: make('set'),
    unit: make('unit'),
    account: make('account'),
    activity: make('activity'),
    project: make('project'),
    counterparty: make('counterparty'),
    period: make('period'),
  }
}

export function periodOf(year: number, month: number | null): string {
  return month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`
}

export function yearOf(period: string): number {
  return Number(period.slice(0, 4))
}

/** 1–12, or null for a whole year. */
export function monthOf(period: string): number | null {
  return period.length === 4 ? null : Number(period.slice(5))
}
