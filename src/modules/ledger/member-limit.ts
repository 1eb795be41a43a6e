import { z } from 'zod'
import { recordId } from '#core/record.ts'
import { subtreeIds } from '#core/tree.ts'
import type { Context } from '#server/context.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { activityCode } from './schema.ts'
import type { Only } from './total-question.ts'

/** What a figure of a cell is limited to beside its unit and account. */
export const memberLimit = {
  /** Only what lies on this activity or project; "none" for what lies on none. */
  activity: recordId.optional(),
  project: recordId.optional(),
  /** Only the activity itself, without those below it. */
  members: z.literal('own').optional(),
}

type Limit = { [name in keyof typeof memberLimit]?: z.output<(typeof memberLimit)[name]> }

const none = 'none'

/** The activity or project that a figure is limited to: its name after a comma, and the limit. */
export async function memberOf(
  context: Context,
  { activity, project, members }: Limit,
): Promise<{ name: string; only: Pick<Only, 'activity' | 'project'> }> {
  const rest = `, ${textOf(context, 'ledger.figure.no_member')}`
  if (project !== undefined) {
    const isNone = project === none
    // A project is called by its code: its name belongs to those who may read projects.
    return { name: isNone ? rest : `, ${project}`, only: { project: [isNone ? null : project] } }
  }
  if (activity === undefined) return { name: '', only: {} }
  if (activity === none) return { name: rest, only: { activity: [null] } }
  const { name } = await getRecord(context, activityCode, activity)
  const below = members === 'own' ? [activity] : subtreeIds(await listRecords(context, activityCode), activity)
  return { name: `, ${name}`, only: { activity: below } }
}
