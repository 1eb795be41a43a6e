import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { type goal, steeringModel } from './schema.ts'

type Level = RowOf<typeof steeringModel>['levels'][number]

/** The levels of the models that hold on the day, in the order of the models; a key that stands in two is told once. */
export async function levelsOf(context: Context): Promise<Level[]> {
  const models = await listRecords(context, steeringModel)
  const held = models.filter(
    ({ valid_from, valid_to }) =>
      (valid_from === null || valid_from <= context.today) && (valid_to === null || valid_to >= context.today),
  )
  return [...new Map(held.flatMap(({ levels }) => levels).map((level) => [level.key, level])).values()]
}

/** A goal stands on a level that some model of the city has; a city without a model has nothing to hold it against. */
export async function keepLevel(
  context: Context,
  before: RowOf<typeof goal> | null,
  after: RowOf<typeof goal> | null,
): Promise<void> {
  if (after === null || before?.level === after.level) return
  const levels = (await listRecords(context, steeringModel)).flatMap((model) => model.levels)
  if (levels.length === 0 || levels.some(({ key }) => key === after.level)) return
  const known = [...new Set(levels.map(({ key }) => key))].join(', ')
  throw new Refusal('steering.unknown_level', 422, { level: after.level, known }, [{ field: 'level' }])
}
