import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { answer, check, moduleOf } from '#server/module.ts'
import { coverage, link, namedNodes, neighbours, search } from './schema.ts'
import { found } from './search.ts'
import { gapsOf, neighboursOf, nodesNamed } from './service.ts'
import { messages as messagesEn } from './texts.en.ts'
import { messages } from './texts.sv.ts'

export const thread = moduleOf({
  name: 'thread',
  migrations: new URL('./migrations/', import.meta.url),
  records: [link],
  answers: [
    answer(coverage, async (context, { unit_id }) => ({ gaps: await gapsOf(context, unit_id) })),
    answer(neighbours, (context, { id }) => neighboursOf(context, id)),
    answer(namedNodes, async (context, { ids }) => ({ rows: await nodesNamed(context, ids.split(',')) })),
    answer(search, async (context, { q }) => ({ rows: await found(context, q) })),
  ],
  checks: [
    check<RowOf<typeof link>>(link, async (_context, _before, after) => {
      if (after !== null && after.from_id === after.to_id)
        throw new Refusal('thread.to_itself', 422, { id: after.from_id }, [{ field: 'to_id' }])
    }),
  ],
  messages: { sv: messages, en: messagesEn },
})
