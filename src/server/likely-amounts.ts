import { sql } from 'kysely'
import { honestUnit, printAmount } from '#core/amount-text.ts'
import type { Ore } from '#core/money.ts'
import type { RecordType } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { InLanguages } from '#core/texts.ts'
import type { Context } from './context.ts'

type Row = Record<string, unknown>
type Amount = { path: string; ore: Ore }

/** How far off an amount in the wrong unit is: a thousand times, and what differs besides. Both ends inclusive. */
const factor_min = 500
const factor_max = 2000

/** How many amounts there must be before one can be unlike them. */
const others_min = 5

/**
 * Asks about an amount that looks written in kronor, thousands or millions where another was meant: about a thousand
 * times more or less than the record had, or so much more than is usual for records of its kind. The person answers by
 * sending the same again with `amounts_confirmed`. Refuses with 422; an amount of 0 or unknown is never asked about.
 */
export async function requireLikelyAmounts(
  context: Context,
  type: RecordType,
  before: Row | null,
  sent: Row,
): Promise<void> {
  const earlier = new Map(amountsIn(before ?? {}).map(({ path, ore }) => [path, ore]))
  for (const { path, ore } of amountsIn(sent)) {
    const was = earlier.get(path)
    const other = was ?? (await usual(context, type, path))
    if (other === null) continue
    const factor = Math.abs(ore / other)
    const isLarger = factor >= factor_min && (was === undefined || factor <= factor_max)
    const isSmaller = was !== undefined && factor <= 1 / factor_min && factor >= 1 / factor_max
    if (!isLarger && !isSmaller) continue
    const places = [{ field: path }]
    // What is usual rests on records that the person may not read, so it is not told.
    if (was === undefined) throw new Refusal('amount.unlike_others', 422, { amount: printed(ore) }, places)
    throw new Refusal('amount.unlike_before', 422, { amount: printed(ore), other: printed(was) }, places)
  }
}

/** Every amount in the row and in its lists that is known and not 0, with its place. */
function amountsIn(value: unknown, path = ''): Amount[] {
  if (typeof value === 'number') return path.endsWith('_ore') || path.includes('_ore_per_') ? nonZero(path, value) : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => amountsIn(part, path === '' ? key : `${path}.${key}`))
}

const nonZero = (path: string, ore: Ore): Amount[] => (ore === 0 ? [] : [{ path, ore }])

/** The middle one of the kind's amounts in the field, by size; null when there are few or the field lies in a list. */
async function usual(context: Context, type: RecordType, path: string): Promise<Ore | null> {
  if (path.includes('.')) return null
  const found = await sql<{ middle: Ore | null; count: number }>`select
    (percentile_disc(0.5) within group (order by abs(${sql.id(path)})))::bigint as middle, count(*)::int as count
    from ${sql.id(type.name)} where ${sql.id(path)} <> 0`.execute(context.db)
  const row = found.rows[0]
  return row === undefined || row.count < others_min ? null : row.middle
}

function printed(ore: Ore): InLanguages {
  const inWords = (language: 'sv' | 'en') => printAmount(ore, { unit: honestUnit(ore), language, withUnit: true })
  return { sv: inWords('sv'), en: inWords('en') }
}
