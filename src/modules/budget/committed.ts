import { z } from 'zod'
import { openCertainties } from '#core/certainty.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { askedYear, recordId } from '#core/record.ts'
import { differenceOf, entryLeaves, givenBy, sumOf } from '#modules/ledger/figures.ts'
import type { ListedEntry } from '#modules/ledger/schema.ts'
import { entriesOf, setsOfKind } from '#modules/ledger/service.ts'
import { nameOfUnit, subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { explainFigure } from '#server/registry.ts'
import { textOf } from '#server/texts.ts'

const place = z.strictObject({ unit: recordId, year: askedYear })
type Place = z.output<typeof place>

const yearsInput = place.extend({ reference: askedYear })
type Years = Pick<z.output<typeof yearsInput>, 'unit' | 'year' | 'reference'>

/** The record that commitments come from, as "lease.AVTAL-2B"; for those that were posted by hand it is their set. */
const from = { record: z.string().max(130) }

/** The entries of the commitments that come from one record; what is only proposed by itself. */
type Source = { record: string; isOpen: boolean; entries: ListedEntry[] }
type Sources = ReadonlyMap<string, Source>

/**
 * What a unit has bound itself to in a year [öre], by the record it comes from. Unknown when nothing is recorded: that
 * nobody has told of a commitment does not make it 0.
 */
async function committed(context: Context, asked: Place): Promise<Explained> {
  const sources = await sourcesIn(context, asked.unit, asked.year)
  const parts = await Promise.all([...sources.values()].map((source) => givenIn(context, asked, source)))
  return sumOf(parts, {
    figure_id: figureId('committed', asked),
    label: textOf(context, 'budget.figure.committed', { ...asked, unit: await nameOfUnit(context, asked.unit) }),
  })
}

/**
 * How much more a unit has bound itself to in a year than in the reference year [öre], record by record. A record that
 * gives nothing in one of the years is known to give 0 there; a unit without any commitments recorded is unknown.
 */
export async function newCommitments(context: Context, { unit, year, reference }: Years): Promise<Explained> {
  const asked = { unit, year, reference }
  const now = await sourcesIn(context, unit, year)
  const before = await sourcesIn(context, unit, reference)
  const parts = [...new Set([...now.keys(), ...before.keys()])].map((key) =>
    changeOf(context, asked, now.get(key), before.get(key)),
  )
  return sumOf(await Promise.all(parts), {
    figure_id: figureId('new_commitments', asked),
    label: textOf(context, 'budget.figure.new_commitments', asked),
  })
}

async function changeOf(
  context: Context,
  asked: Years,
  now: Source | undefined,
  before: Source | undefined,
): Promise<Explained> {
  const given = now === undefined ? null : await givenIn(context, asked, now)
  if (given !== null && before === undefined) return given
  const source = now ?? before
  const former = await givenIn(context, { unit: asked.unit, year: asked.reference }, before)
  const none = explained({ label: former.label, unit: 'ore', value: 0, certainty: former.certainty })
  const change = differenceOf(given ?? none, former, {
    figure_id: source?.isOpen === false ? figureId('commitment_change', { ...asked, record: source.record }) : null,
    label: textOf(context, 'budget.figure.commitment_change', { commitment: (given ?? former).label }),
    record: recordOf(source),
  })
  // The same unknown amount in both years is one missing fact.
  return { ...change, unknown_count: Math.max(given?.unknown_count ?? 0, former.unknown_count) }
}

async function sourcesIn(context: Context, unit: string, of: number): Promise<Sources> {
  const unit_ids = await subtreeOf(context, unit)
  const sets = await setsOfKind(context, 'commitments')
  const found = sets.map((set) => entriesOf(context, { entry_set_id: set.id, unit_ids, year: of }))
  const sources = new Map<string, Source>()
  for (const entry of (await Promise.all(found)).flat()) {
    const record = `${entry.source_kind ?? 'entry_set'}.${entry.source_id ?? entry.entry_set_id}`
    const isOpen = openCertainties.includes(entry.certainty)
    const key = keyOf(record, isOpen)
    const source = sources.get(key) ?? { record, isOpen, entries: [] }
    source.entries.push(entry)
    sources.set(key, source)
  }
  return sources
}

const keyOf = (record: string, isOpen: boolean) => `${isOpen}/${record}`

function recordOf(source: Source | undefined): Explained['record'] {
  const [kind, ...id] = source?.record.split('.') ?? []
  return kind === undefined ? null : { kind, id: id.join('.') }
}

/** What one record gives in a year: a lease its rent, anything else its entries. */
async function givenIn(context: Context, asked: Place, source: Source | undefined): Promise<Explained> {
  const record = recordOf(source)
  if (record?.kind === 'lease') {
    return explainFigure(context, figureId('rent', { lease: record.id, year: asked.year }))
  }
  const { unit, year } = asked
  const [reason = '', ...others] = new Set(source?.entries.map((entry) => entry.reason))
  return givenBy(await entryLeaves(context, source?.entries ?? []), {
    figure_id: source?.isOpen === false ? figureId('commitment', { unit, year, record: source.record }) : null,
    label: others.length === 0 ? reason : textOf(context, 'budget.figure.several', { reason }),
    record,
  })
}

/** What one record binds a unit to in a year [öre]. */
async function commitment(context: Context, { record, ...asked }: Place & { record: string }) {
  const sources = await sourcesIn(context, asked.unit, asked.year)
  return givenIn(context, asked, sources.get(keyOf(record, false)) ?? { record, isOpen: false, entries: [] })
}

/** How much what one record binds a unit to has changed from the reference year [öre]. */
async function commitmentChange(context: Context, { record, ...asked }: Years & { record: string }) {
  const key = keyOf(record, false)
  const now = (await sourcesIn(context, asked.unit, asked.year)).get(key)
  const before = (await sourcesIn(context, asked.unit, asked.reference)).get(key)
  return changeOf(context, asked, now, before ?? (now === undefined ? undefined : { ...now, entries: [] }))
}

export const committedFigures = [
  figureKind('committed', place, committed),
  figureKind('new_commitments', yearsInput, newCommitments),
  figureKind('commitment', place.extend(from), commitment),
  figureKind('commitment_change', yearsInput.extend(from), commitmentChange),
]
