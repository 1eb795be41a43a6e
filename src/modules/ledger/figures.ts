import { z } from 'zod'
import { printDate } from '#core/calendar.ts'
import { type Certainty, openCertainties, weakestOf } from '#core/certainty.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { subtractOre, sumOre } from '#core/money.ts'
import { askedYear, type RecordType, type RowOf, recordId } from '#core/record.ts'
import { nameOfUnit, subtreeOf } from '#modules/organisation/service.ts'
import { decisionMark } from '#modules/rounds/service.ts'
import type { Context } from '#server/context.ts'
import { type FigureKind, figureKind } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { entriesToTell, placedIn, type ToldEntry } from './condensed.ts'
import type { AccountKind, ListedEntry } from './schema.ts'
import { setOfYear } from './service.ts'

export { memberLimit, memberOf } from './member-limit.ts'

const input = z.strictObject({ unit: recordId, year: askedYear, set: recordId.optional() })
type Input = z.infer<typeof input>

const figureOf = (kind: string, { unit, year, set }: Input) =>
  figureId(kind, { unit, year, ...(set === undefined ? {} : { set }) })

/** How many entries an explanation shows one by one; nobody looks at more, and they would be megabytes. */
const mostEntries = 1000

/**
 * Entries as leaves of an explanation: who recorded them, when, from which section, by which decision. A decision that
 * many rest on is read once. More than `most` are told by account and grade instead, each a sum of its entries.
 */
export async function entryLeaves(
  context: Context,
  entries: readonly ToldEntry[],
  most = mostEntries,
): Promise<Explained[]> {
  if (isToldTogether(entries, most)) return accountLeaves(context, entries)
  const ids = [...new Set(entries.map((entry) => entry.decision_id))]
  const marks = await Promise.all(ids.map(async (id) => [id, await decisionMark(context, id)] as const))
  const decisions = new Map(marks)
  return entries.map((entry) => leafOf(context, entry, decisions.get(entry.decision_id) ?? null))
}

const isToldTogether = (entries: readonly ToldEntry[], most: number) =>
  entries.length > most || entries.some(({ count }) => count !== undefined)

/**
 * The entries of a unit and those below it as leaves, the largest first; one of a unit below says whose it is. Told as
 * sums they are of the whole, and stand by account.
 */
export async function unitLeaves(context: Context, entries: readonly ToldEntry[], unit: string): Promise<Explained[]> {
  const leaves = await entryLeaves(context, entries)
  if (entries.every(({ unit_id }) => unit_id === unit) || isToldTogether(entries, mostEntries)) return leaves
  const named = entries.map(async ({ unit_id }, index): Promise<Explained[]> => {
    const leaf = leaves[index]
    if (leaf === undefined) return []
    return [unit_id === unit ? leaf : { ...leaf, label: `${await nameOfUnit(context, unit_id)}, ${leaf.label}` }]
  })
  return (await Promise.all(named)).flat().toSorted((a, b) => sizeOf(b) - sizeOf(a))
}

/** What is unknown comes first: it may be the largest. */
const sizeOf = ({ value }: Explained) => (typeof value === 'number' ? Math.abs(value) : Number.POSITIVE_INFINITY)

const countOf = (entries: readonly ToldEntry[]) => entries.reduce((sum, { count = 1 }) => sum + count, 0)

function accountLeaves(context: Context, entries: readonly ToldEntry[]): Explained[] {
  const keyOf = ({ account_id, certainty, condition }: ToldEntry) => JSON.stringify([account_id, certainty, condition])
  return [...Map.groupBy(entries, keyOf).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const { known_ore } = sumOre(same.map(({ amount_ore }) => amount_ore))
    const [count, unknown_count] = [countOf(same), countOf(same.filter(({ amount_ore }) => amount_ore === null))]
    return explained({
      label: textOf(context, 'ledger.figure.many', { account: first.account_name, count }),
      unit: 'ore',
      value: unknown_count === count ? null : known_ore,
      unknown_count,
      certainty: first.certainty,
      condition: first.condition,
      record: { kind: 'account', id: first.account_id },
      synthetic: same.some(({ synthetic }) => synthetic),
    })
  })
}

function leafOf(context: Context, entry: ListedEntry, decision: Explained['decision']): Explained {
  return explained({
    label: `${entry.account_name}: ${entry.reason}${entry.month === null ? '' : ` ${monthName(context, entry)}`}`,
    unit: 'ore',
    value: entry.amount_ore,
    unknown_count: entry.amount_ore === null ? 1 : 0,
    certainty: entry.certainty,
    condition: entry.condition,
    source:
      entry.source_document === null ? null : { document: entry.source_document, section: entry.source_section ?? '' },
    decision,
    recorded: { at: entry.recorded_at, by: entry.recorded_by },
    record: { kind: entry.source_kind ?? 'entry', id: entry.source_id ?? String(entry.seq) },
    synthetic: entry.synthetic,
  })
}

function monthName(context: Context, entry: ListedEntry): string {
  return printDate(`${entry.year}-${String(entry.month).padStart(2, '0')}-01`, 'month', context.language)
}

/** What parts add up to: the known ones with their weakest grade, beside how many are unknown. Never 0 for no parts. */
function added(parts: readonly Explained[]): Pick<Explained, 'value' | 'unknown_count' | 'certainty'> {
  const known = parts.filter((part) => typeof part.value === 'number')
  const unknown_count = parts.reduce((count, part) => count + part.unknown_count, 0)
  if (known.length === 0)
    return {
      value: null,
      unknown_count: Math.max(1, unknown_count),
      certainty: weakestOf(parts.map((part) => part.certainty)),
    }
  return {
    value: sumOre(known.map((part) => Number(part.value))).known_ore,
    unknown_count,
    certainty: weakestOf(known.map((part) => part.certainty)),
  }
}

/** What parts leave out, each thing once. */
function leftOut(parts: readonly Explained[], also: readonly string[] = []): string[] {
  return [...new Set([...parts.flatMap((part) => part.not_included), ...also])]
}

/**
 * A sum of leaves. What is proposed or conditional is named but stays outside the sum (design law 2); unknown amounts
 * are counted, and a sum of nothing is unknown.
 */
export function sumOf(parts: Explained[], head: Partial<Explained> & Pick<Explained, 'label'>): Explained {
  const holding = parts.filter((part) => !openCertainties.includes(part.certainty))
  const open = parts.filter((part) => !holding.includes(part)).map((part) => part.label)
  return explained({
    unit: 'ore',
    operation: 'sum',
    parts: holding,
    ...added(holding),
    ...head,
    not_included: leftOut(holding, [...open, ...(head.not_included ?? [])]),
  })
}

/** What one record gives [öre]: its entries whatever their grade, as sure as the weakest of them. */
export function givenBy(leaves: Explained[], head: Partial<Explained> & Pick<Explained, 'label'>): Explained {
  const condition = leaves.find((leaf) => leaf.condition !== null)?.condition ?? null
  return explained({ unit: 'ore', operation: 'sum', parts: leaves, condition, ...added(leaves), ...head })
}

/** Sum of one kind of account for a unit and those below it, one year [öre]. */
async function kindFigure(context: Context, kind: AccountKind, asked: Input): Promise<Explained> {
  const set = await setOfYear(context, asked.set, asked.year)
  const unit_ids = await subtreeOf(context, asked.unit)
  const which = { entry_set_id: set.id, unit_ids, year: asked.year, account_kinds: [kind] }
  const entries = await entriesToTell(context, which, placedIn(asked.unit, unit_ids))
  const leaves = await unitLeaves(context, entries, asked.unit)
  return sumOf(leaves, {
    figure_id: figureOf(kind, asked),
    label: await labelOf(context, kind, asked),
    ...carriedRemark(context, leaves, asked),
  })
}

type Labelled = AccountKind | 'net' | 'investment_net' | 'net_change'

/** What the figure is called: the unit by its name, which its id has as a code. */
async function labelOf(context: Context, kind: Labelled, { unit, year }: Input): Promise<string> {
  return textOf(context, `ledger.figure.${kind}`, { unit: await nameOfUnit(context, unit), year })
}

function carriedRemark(context: Context, leaves: Explained[], asked: Input): Pick<Explained, 'remarks'> {
  const carried = leaves.some((leaf) => leaf.certainty === 'carried')
  return { remarks: carried ? [textOf(context, 'ledger.remark.carried', { year: asked.year })] : [] }
}

async function netFigure(context: Context, kind: 'net' | 'investment_net', asked: Input): Promise<Explained> {
  const kinds: AccountKind[] = kind === 'net' ? ['cost', 'revenue'] : ['outlay', 'inflow']
  const parts = await Promise.all(kinds.map((part) => kindFigure(context, part, asked)))
  const present = parts.filter((part) => part.parts.length > 0)
  return sumOf(present, {
    figure_id: figureOf(kind, asked),
    label: await labelOf(context, kind, asked),
    formula: kind === 'net' ? 'C01' : 'C03',
    not_included: leftOut(parts),
    ...carriedRemark(
      context,
      present.flatMap((part) => part.parts),
      asked,
    ),
  })
}

/** Net of a unit and a year: cost plus (negative) revenue (C01). */
export function net(context: Context, asked: Input): Promise<Explained> {
  return netFigure(context, 'net', asked)
}

/** Change of the net from the year before (C02). */
async function netChange(context: Context, asked: Input): Promise<Explained> {
  const [now, before] = await Promise.all([net(context, asked), net(context, { ...asked, year: asked.year - 1 })])
  return differenceOf(now, before, {
    figure_id: figureOf('net_change', asked),
    label: await labelOf(context, 'net_change', asked),
    formula: 'C02',
  })
}

/** A number made from parts by a rule [öre]; unknown when the rule gives none. */
export function derivedFrom(
  head: Partial<Explained> & Pick<Explained, 'label'>,
  value: number | null,
  parts: Explained[],
): Explained {
  const missing = parts.reduce((count, part) => count + part.unknown_count, 0)
  return explained({
    unit: 'ore',
    value,
    unknown_count: value === null ? Math.max(1, missing) : 0,
    certainty: value === null ? 'unknown' : weakestOf(parts.map(({ certainty }) => certainty)),
    operation: 'derived',
    parts,
    ...head,
  })
}

/** `first` − `second`; unknown when either is wholly unknown. */
export function differenceOf(
  first: Explained,
  second: Explained,
  head: Partial<Explained> & Pick<Explained, 'label'>,
): Explained {
  const known = typeof first.value === 'number' && typeof second.value === 'number'
  const unknown_count = first.unknown_count + second.unknown_count
  return explained({
    unit: first.unit,
    value: known ? subtractOre(Number(first.value), Number(second.value)) : null,
    unknown_count: known ? unknown_count : Math.max(1, unknown_count),
    certainty: weakestOf([first.certainty, second.certainty]),
    operation: 'difference',
    parts: [first, second],
    ...head,
    not_included: leftOut([first, second], head.not_included),
  })
}

const oneRecord = z.strictObject({ id: recordId })

type Money = { title: string; decision_id: string | null }

/** A figure that is one amount of one record [öre]; unknown stays unknown. */
export function amountFigure<T extends RecordType>(
  kind: string,
  type: T,
  amountOf: (row: RowOf<T>) => { amount_ore: number | null; certainty: Certainty } & Money,
): FigureKind {
  return figureKind(kind, oneRecord, async (context, { id }) => {
    const row = await getRecord(context, type, id)
    const { amount_ore, certainty, title, decision_id } = amountOf(row)
    return explained({
      figure_id: figureId(kind, { id }),
      label: title,
      unit: 'ore',
      value: amount_ore,
      unknown_count: amount_ore === null ? 1 : 0,
      certainty,
      source:
        row.source_document === null ? null : { document: row.source_document, section: row.source_section ?? '' },
      decision: await decisionMark(context, decision_id),
      recorded: { at: row.recorded_at, by: row.recorded_by },
      record: { kind: type.name, id },
      synthetic: row.synthetic,
    })
  })
}

export const ledgerFigures = [
  ...(['cost', 'revenue', 'outlay', 'inflow'] as const).map((kind) =>
    figureKind(kind, input, (context, asked) => kindFigure(context, kind, asked)),
  ),
  figureKind('net', input, net),
  figureKind('investment_net', input, (context, asked) => netFigure(context, 'investment_net', asked)),
  figureKind('net_change', input, netChange),
]
