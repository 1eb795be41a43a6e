import { Refusal } from '#core/refusal.ts'
import {
  accountRecord,
  activityCode,
  entrySetRecord,
  groupMember,
  orgUnitRecord,
  type PreparedPosting,
  postingRows,
  postPrepared,
} from '../modules.server.ts'
import { audit } from './audit.ts'
import { sealed } from './canonical.ts'
import type { City, Context } from './context.ts'
import { findRecord, listRecords } from './records.ts'
import type { Product } from './running-product.ts'
import { type FullSize, type FullSizeCity, recorder, type WorldLine } from './world.ts'

/** How many entries lie in one posting, the piece that the trail has a fingerprint of. */
const linesOfPosting = 5000

export type Filling = {
  entries: number
  seed: number
  /** Told after each piece; what it throws stops the filling, and nothing is there. */
  told: (done: number, total: number) => Promise<void>
}

/**
 * Fills a city with invented entries, marked as example data. All of it lands in one transaction with one event of the
 * audit trail, so a filling that is stopped leaves nothing, and a city that has been filled is left as it is.
 */
export async function fillWorld(product: Product, city: City, full: FullSize, wish: Filling): Promise<void> {
  const actor = recorder({ by: 'Ekonomi och styrning' })
  await product.door.batch(city, actor, product.clock(), async (step, context) => {
    const filled = await findRecord(context, entrySetRecord, full.set_id)
    if (filled !== null) throw new Refusal('world.filled', 409, { city: city.name, set: filled.name })
    const there = await cityThere(context)
    for (const [name, input] of full.steps(there)) await step(name, input)
    const source = { kind: 'world', id: full.set_id, document: full.document, section: full.section, synthetic: true }
    const posting = { entry_set_id: full.set_id, decision_id: null, source }
    const used = { ...full.used(there), certainties: ['actual'] as const }
    await postPrepared(context, posting, used, pieces(context, posting, full.lines(there, wish), wish))
    await audit(context, 'world.fill', full.set_id, { entries: wish.entries, seed: wish.seed })
  })
}

async function cityThere(context: Context): Promise<FullSizeCity> {
  return {
    units: await listRecords(context, orgUnitRecord),
    accounts: await listRecords(context, accountRecord),
    activities: await listRecords(context, activityCode),
    members: new Map(
      (await listRecords(context, groupMember)).map(({ unit_id, counterparty_id }) => [unit_id, counterparty_id]),
    ),
  }
}

type Head = Omit<Parameters<typeof postingRows>[0], 'posting_id' | 'recorded_at' | 'recorded_by'>

async function* pieces(
  context: Context,
  posting: Head,
  lines: Iterable<WorldLine>,
  { entries, told }: Filling,
): AsyncGenerator<PreparedPosting> {
  let done = 0
  for (const some of inPieces(lines)) {
    const posting_id = context.newId()
    const head = { ...posting, posting_id, recorded_at: context.now, recorded_by: context.actor.name }
    yield { posting_id, ...sealed(postingRows(head, some.map(booked))) }
    done += some.length
    await told(done, entries)
  }
}

const booked = (line: WorldLine) => ({
  ...line,
  project_id: null,
  certainty: 'actual' as const,
  condition: null,
  reason: 'bokfört',
})

function* inPieces(lines: Iterable<WorldLine>): Generator<WorldLine[]> {
  let some: WorldLine[] = []
  for (const line of lines) {
    some.push(line)
    if (some.length < linesOfPosting) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
