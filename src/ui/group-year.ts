import type { z } from 'zod'
import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import type { consolidation, showConsolidation } from '#modules/group/schema.ts'

export type Consolidation = RowOf<typeof consolidation>
export type ShownGroup = z.output<typeof showConsolidation.output>

/** The name of a figure of one year of the group. */
export const groupFigure = (kind: string, row: Consolidation, year: number, more: Record<string, string> = {}) =>
  figureId(kind, { consolidation: row.id, year, ...more })

export const yearsIn = ({ first_year, last_year }: Consolidation) =>
  Array.from({ length: Math.max(0, last_year - first_year + 1) }, (_, index) => first_year + index)
