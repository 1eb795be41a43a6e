import { z } from 'zod'
import { openCertainties } from '#core/certainty.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { askedYear, recordId } from '#core/record.ts'
import { differenceOf, entryLeaves, givenBy, sumOf } from '#modules/ledger/figures.ts'
import type { ListedEntry } from '#modules/ledger/schema.ts'
import { entriesOf, setsOfKind } from '#modules/ledger/service.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { textOf } from '#server/texts.ts'

const year = askedYear

export const committedInput = z.strictObject({ unit: recordId, year })

/** The entries of the commitments by the record they come from; what is only proposed by itself. */
type Sources = Map<string, ListedEntry[]>

/**
 * What a unit has bound itself to in a year [öre], by the record it comes from. Unknown when nothing is recorded: that
 * nobody has told of a commitment does not make it 0.
 */
export async function committed(context: Context, asked: z.infer<typeof committedInput>): Promise<Explained> {
  const sources = await sourcesIn(context, asked.unit, asked.year)
  const parts = await Promise.all([...sources.values()].map((entries) => givenIn(context, entries, asked.year)))
  return sumOf(parts, {
    figure_id: figureId('committed', asked),
    label: textOf(context, 'budget.figure.committed', asked),
  })
}

/**
 * How much more a unit has bound itself to in a year than in the reference year [öre], record by record. A record that
 * gives nothing in one of the years is known to give 0 there; a unit without any commitments recorded is unknown.
 */
export async function newCommitments(
  context: Context,
  asked: { unit: string; year: number; reference: number },
): Promise<Explained> {
  const now = await sourcesIn(context, asked.unit, asked.year)
  const before = await sourcesIn(context, asked.unit, asked.reference)
  const parts = [...new Set([...now.keys(), ...before.keys()])].map((source) =>
    changeOf(context, asked, now.get(source), before.get(source)),
  )
  return sumOf(await Promise.all(parts), { label: textOf(context, 'budget.figure.new_commitments', asked) })
}

async function changeOf(
  context: Context,
  asked: { year: number; reference: number },
  now: ListedEntry[] | undefined,
  before: ListedEntry[] | undefined,
): Promise<Explained> {
  const given = now === undefined ? null : await givenIn(context, now, asked.year)
  if (given !== null && before === undefined) return given
  const former = await givenIn(context, before ?? [], asked.reference)
  const none = explained({ label: former.label, unit: 'ore', value: 0, certainty: former.certainty })
  const change = differenceOf(given ?? none, former, {
    label: textOf(context, 'budget.figure.commitment_change', { commitment: (given ?? former).label }),
  })
  // The same unknown amount in both years is one missing fact.
  return { ...change, unknown_count: Math.max(given?.unknown_count ?? 0, former.unknown_count) }
}

async function sourcesIn(context: Context, unit: string, of: number): Promise<Sources> {
  const unit_ids = await subtreeOf(context, unit)
  const sets = await setsOfKind(context, 'commitments')
  const found = sets.map((set) => entriesOf(context, { entry_set_id: set.id, unit_ids, year: of }))
  const entries = (await Promise.all(found)).flat()
  return Map.groupBy(entries, ({ source_kind, source_id, certainty }) =>
    [source_kind, source_id, openCertainties.includes(certainty)].join('/'),
  )
}

/** What one record gives in a year: a lease its rent, anything else its entries. */
async function givenIn(context: Context, entries: readonly ListedEntry[], of: number): Promise<Explained> {
  const first = entries[0]
  if (first?.source_kind === 'lease' && first.source_id !== null) {
    return explainFigure(context, figureId('rent', { lease: first.source_id, year: of }))
  }
  return givenBy(await entryLeaves(context, entries), { label: first?.reason ?? '' })
}
