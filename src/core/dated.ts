import { z } from 'zod'
import { isoDate } from './record.ts'

/** How exactly a date is known: "2026-10-01" with `quarter` means the fourth quarter of 2026. */
export const datePrecision = z.enum(['day', 'month', 'quarter', 'year'])

/** A date that may be unknown. */
export const dateOrUnknown = isoDate.nullable().default(null)

/** How exactly the date beside it is known. */
export const precision = datePrecision.default('day')
