import type { LiveBlock } from '#core/live-block.ts'
import { bulletList } from '#core/rich-text.ts'
import type { Context } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { priority } from './schema.ts'

/** The unit's strategic priorities in their order, each with the sections where it is developed. */
export const priorityList: LiveBlock<Context> = {
  block: 'priority_list',
  area: 'steering',
  names: { unit: 'org_unit', round: 'planning_round' },
  write: async (context, { unit = '', round = '' }) => {
    const rows = (await listRecords(context, priority, { unit_id: unit, round_id: round })).sort(
      (a, b) => a.number - b.number,
    )
    if (rows.length === 0) return []
    return [
      bulletList(
        ...rows.map((row) => [
          row.sections.length === 0
            ? row.title
            : `${row.title} (${textOf(context, 'steering.sections', { sections: row.sections.join(', ') })})`,
        ]),
      ),
    ]
  },
}
