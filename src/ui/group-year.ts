import type { z } from 'zod'
import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import type { consolidation, showConsolidation } from '#modules/group/schema.ts'
import type { Frame } from './frame.ts'

export type Consolidation = RowOf<typeof consolidation>
export type ShownGroup = z.output<typeof showConsolidation.output>

/** The name of a figure of one year of the group. */
export const groupFigure = (kind: string, row: Consolidation, year: number, more: Record<string, string> = {}) =>
  figureId(kind, { consolidation: row.id, year, ...more })

export const yearsIn = ({ first_year, last_year }: Consolidation) =>
  Array.from({ length: Math.max(0, last_year - first_year + 1) }, (_, index) => first_year + index)

/** The text on the set that the group is counted on, beside the one that the overview shows; null shows none. */
export const fromSetKey = ({ entry_set_id }: Pick<Consolidation, 'entry_set_id'>, shown: Pick<Frame, 'set'> | null) =>
  shown === null || shown.set === entry_set_id ? 'group_from_set' : 'group_from_other_set'
