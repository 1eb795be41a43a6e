import type { z } from 'zod'
import { openCertainties } from '#core/certainty.ts'
import type { DerivedEntry } from '#core/entry.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { account, alternativeKind, entrySet } from '#modules/ledger/schema.ts'
import { copyEntries, copyLines, entriesOf, readableSet, requireGroup } from '#modules/ledger/service.ts'
import { politicalGroup } from '#modules/organisation/schema.ts'
import { taxForecast } from '#modules/tax/schema.ts'
import { taxLines } from '#modules/tax/service.ts'
import type { Context } from '#server/context.ts'
import { mayInGroup } from '#server/grants.ts'
import { createRecord, findRecord, getRecord, lockRecord, reviseRecord } from '#server/records.ts'
import { mayReadRow } from '#server/rights.ts'
import type { openAlternative } from './schema.ts'

type EntrySet = RowOf<typeof entrySet>
type Opened = z.output<typeof openAlternative.input>

/**
 * Opens a political group's own budget. It begins as what holds in the base: the amounts are the group's own from then
 * on, so the base may change afterwards without it. Of the base it takes what its opener may read.
 */
export async function openAlternativeBudget(context: Context, asked: Opened): Promise<{ id: string; lines: number }> {
  const group = await findRecord(context, politicalGroup, asked.group_id)
  if (group === null || !mayInGroup(context.actor.groups ?? [], asked.group_id, 'write'))
    throw new Refusal('alternatives.other_group', 403, {}, [{ field: 'group_id' }])
  const base = await readableSet(context, asked.base_set_id)
  const replaced = asked.replaces_id === null ? null : await replacedBy(context, asked.replaces_id, asked.group_id)
  const { id, name } = asked
  // What is copied from invented amounts is no less invented.
  const synthetic = asked.synthetic || base.synthetic
  const set = await createRecord(context, entrySet, {
    ...(id === undefined ? {} : { id }),
    name,
    kind: alternativeKind,
    first_year: base.first_year,
    last_year: base.last_year,
    base_set_id: base.id,
    group_id: group.id,
    replaces_id: replaced?.id ?? null,
    synthetic,
  })
  const copied = await copyEntries(context, base, set, asked.synthetic)
  const taxes = asked.tax_forecast_id === null ? 0 : await addTaxes(context, set, asked.tax_forecast_id, synthetic)
  return { id: set.id, lines: copied + taxes }
}

/** A new version comes after one that the same group has published. */
async function replacedBy(context: Context, id: string, group_id: string): Promise<EntrySet> {
  const set = await readableSet(context, id)
  if (set.group_id !== group_id || set.published_on === null)
    throw new Refusal('alternatives.not_replaceable', 422, { set: set.name }, [{ field: 'replaces_id' }])
  return set
}

async function addTaxes(context: Context, set: EntrySet, id: string, synthetic: boolean): Promise<number> {
  const forecast = await findRecord(context, taxForecast, id)
  if (forecast === null || !(await mayReadRow(context, taxForecast, forecast)))
    throw new Refusal('record.unknown', 404, { kind: taxForecast.name, id }, [{ field: 'tax_forecast_id' }])
  const lines = (await taxLines(context, forecast)).filter(
    ({ year, certainty }) => year >= set.first_year && year <= set.last_year && !openCertainties.includes(certainty),
  )
  await refuseTaxesTwice(context, set, forecast.unit_id, lines)
  return copyLines(context, set, lines, synthetic || forecast.synthetic)
}

/** Taxes that came with the base would count once more. What is only proposed or conditional there holds nothing. */
async function refuseTaxesTwice(
  context: Context,
  set: EntrySet,
  unit_id: string,
  lines: readonly DerivedEntry[],
): Promise<void> {
  for (const [year, given] of Map.groupBy(lines, (line) => line.year)) {
    const entries = await entriesOf(context, { entry_set_id: set.id, unit_ids: [unit_id], year })
    const twice = entries.find(
      ({ account_id, certainty }) =>
        !openCertainties.includes(certainty) && given.some((line) => line.account_id === account_id),
    )
    if (twice === undefined) continue
    const { name } = await getRecord(context, account, twice.account_id)
    throw new Refusal('alternatives.taxes_twice', 422, { account: name, year }, [{ field: 'tax_forecast_id' }])
  }
}

/** The group's own decision: everybody may read it from this day, and nothing in it changes any more. */
export async function publishAlternativeBudget(context: Context, id: string) {
  await readableSet(context, id)
  const set = await lockRecord(context, entrySet, id)
  requireGroup(context, set, 'decide')
  await reviseRecord(context, entrySet, id, { published_on: context.today })
  return { id, published_on: context.today }
}
