import { type Certainty, openCertainties } from '#core/certainty.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { negate } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { differenceOf, entryLeaves, sumOf } from '#modules/ledger/figures.ts'
import { account, entrySet, type TotalRow } from '#modules/ledger/schema.ts'
import { entriesOf, readableSet, totalsOf } from '#modules/ledger/service.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import type { Context } from '#server/context.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { mayReadUnit } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'

type Unit = RowOf<typeof orgUnit>

const say = (context: Context, name: string, params: Record<string, string | number>) =>
  textOf(context, `alternatives.figure.${name}`, params)

/** Whether the amount counts among what holds. A line of nothing but others is as good as none. */
const holds = ({ certainty }: { certainty: Certainty }) => !openCertainties.includes(certainty)

/** Those who do not answer for the city's budget. */
const outside: readonly string[] = ['company', 'external']

/** The unit right below the top that each unit belongs to; itself when it is at the top. */
function committeeOf(units: ReadonlyMap<string, Unit>, id: string): string {
  const walked = new Set<string>()
  let at = id
  for (;;) {
    const above = units.get(at)?.parent_id ?? null
    if (above === null || (units.get(above)?.parent_id ?? null) === null || walked.has(at)) return at
    walked.add(at)
    at = above
  }
}

/**
 * What revenue exceeds cost by in a set and a year [öre, surplus positive]: the city's own units, not its companies.
 * Those who may not read the money of all of them are refused, for a part of it would look like a result.
 */
export async function resultTree(context: Context, asked: { set: string; year: number }): Promise<Explained> {
  const set = await readableSet(context, asked.set)
  const units = new Map((await listRecords(context, orgUnit)).map((unit) => [unit.id, unit]))
  const own = [...units.values()].filter(({ kind }) => !outside.includes(kind))
  if (own.some(({ id }) => !mayReadUnit(context, 'economy', id)))
    throw new Refusal('alternatives.hidden_unit', 403, { set: set.name })
  const question = { entry_set_id: set.id, unit_ids: own.map(({ id }) => id), by: ['unit', 'year'] as const }
  const rows = await totalsOf(context, { ...question, from_year: asked.year, to_year: asked.year })
  const committees = Map.groupBy(rows.filter(holds), (row) => committeeOf(units, row.unit ?? ''))
  const nets = [...committees].map(([id, lines]) => netOf(context, { ...asked, id }, lines, units.get(id)))
  const net = sumOf(nets, { label: say(context, 'net', { year: asked.year }), formula: 'C01' })
  return explained({
    label: say(context, 'result', { set: set.name, year: asked.year }),
    unit: 'ore',
    value: typeof net.value === 'number' ? negate(net.value) : null,
    unknown_count: net.unknown_count,
    certainty: net.certainty,
    operation: 'derived',
    parts: [net],
    source: { document: textOf(context, 'alternatives.law'), section: '11 kap. 5 §' },
    record: { kind: entrySet.name, id: set.id },
    not_included: net.not_included,
    synthetic: set.synthetic,
  })
}

/** The net of one committee with what lies below it, as the ledger's own figure of it explains further. */
function netOf(
  context: Context,
  { set, year, id }: { set: string; year: number; id: string },
  rows: readonly TotalRow[],
  unit: Unit | undefined,
): Explained {
  const leaves = rows.map(({ amount_ore, unknown_count, certainty }) =>
    explained({ label: '', unit: 'ore', value: amount_ore, unknown_count, certainty }),
  )
  const { value, unknown_count, certainty } = sumOf(leaves, { label: '' })
  const figure_id = unit?.parent_id == null ? null : figureId('net', { set, unit: id, year })
  const label = say(context, 'net_of', { unit: unit?.name ?? id, year })
  return explained({ figure_id, label, unit: 'ore', value, unknown_count, certainty })
}

type OnLine = { set: string; against: string; unit: string; account: string; year: number }

/** What one set has more than another on a line [öre, cost plus]. A set without the line has nothing there. */
export async function lineTree(context: Context, { set, against, ...line }: OnLine): Promise<Explained> {
  const { name } = await getRecord(context, account, line.account)
  const unit = (await getRecord(context, orgUnit, line.unit)).name
  const words = { account: name, unit, year: line.year }
  const [first, second] = [await sideOf(context, set, line, words), await sideOf(context, against, line, words)]
  const grade = (first.there ?? second.there)?.certainty ?? 'estimated'
  const parts = [first.there ?? first.nothing(grade), second.there ?? second.nothing(grade)] as const
  return differenceOf(parts[0], parts[1], { label: say(context, 'line', words) })
}

type Side = { there: Explained | null; nothing: (certainty: Certainty) => Explained }

/** What stands on the line in one set; a set without it has nothing there, as sure as the other side is. */
async function sideOf(
  context: Context,
  set_id: string,
  line: Omit<OnLine, 'set' | 'against'>,
  words: Record<string, string | number>,
): Promise<Side> {
  const set = await readableSet(context, set_id)
  const entries = await entriesOf(context, { entry_set_id: set.id, unit_ids: [line.unit], year: line.year })
  const label = say(context, 'side', { ...words, set: set.name })
  const held = entries.filter(({ account_id }) => account_id === line.account)
  const own = held.some(holds) ? held : []
  const origin = { record: { kind: entrySet.name, id: set.id } }
  const remarks = [textOf(context, 'alternatives.remark.no_line')]
  return {
    there: own.length === 0 ? null : { ...sumOf(await entryLeaves(context, own), { label }), ...origin },
    nothing: (certainty) => explained({ label, unit: 'ore', value: 0, certainty, remarks, ...origin }),
  }
}
