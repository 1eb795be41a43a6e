import type { z } from 'zod'
import { openCertainties } from '#core/certainty.ts'
import { Refusal } from '#core/refusal.ts'
import type { TotalRow } from '#modules/ledger/schema.ts'
import { readableSet, totalsOf } from '#modules/ledger/service.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import type { Context } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { mayReadUnit } from '#server/rights.ts'
import { differencesOf } from './calc.ts'
import type { compareSets } from './schema.ts'

type Asked = z.output<typeof compareSets.input>

/** What differs between two sets in the years that both have, in the units whose money the person may read. */
export async function setDifference(context: Context, asked: Asked): Promise<z.input<typeof compareSets.output>> {
  const [first, second] = [await readableSet(context, asked.id), await readableSet(context, asked.against)]
  if (first.id === second.id) throw new Refusal('alternatives.same_set', 422, {}, [{ field: 'against' }])
  const from = Math.max(first.first_year, second.first_year)
  const to = Math.min(first.last_year, second.last_year)
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  const wanted = asked.year === undefined ? years : years.filter((year) => year === asked.year)
  const all = await listRecords(context, orgUnit)
  const unit_ids = all.filter(({ id }) => mayReadUnit(context, 'economy', id)).map(({ id }) => id)
  const [from_year = 0, to_year = 0] = [wanted[0], wanted.at(-1)]
  const linesOf = async (entry_set_id: string) => {
    if (wanted.length === 0 || unit_ids.length === 0) return []
    const by = ['kind', 'unit', 'account', 'year'] as const
    return (await totalsOf(context, { entry_set_id, unit_ids, by, from_year, to_year })).filter(isCompared).map(lineOf)
  }
  const rows = differencesOf(await linesOf(first.id), await linesOf(second.id))
  const told = rows.slice(0, asked.limit)
  return { id: first.id, against: second.id, years, rows: told, left_out: rows.length - told.length }
}

const kinds: readonly string[] = ['cost', 'revenue', 'outlay', 'inflow']

/** The nets stand beside the kinds that they are made of; here every amount is told once. */
const isAccount = ({ kind }: TotalRow) => kinds.includes(kind ?? '')

/** A line with only proposed or conditional amounts holds nothing, which is not the same as an unknown amount. */
const isCompared = (row: TotalRow) => isAccount(row) && !openCertainties.includes(row.certainty)

function lineOf({ unit = '', account = '', year = 0, amount_ore, unknown_count, certainty }: TotalRow) {
  return { unit_id: unit, account_id: account, year, amount_ore, unknown_count, certainty }
}
