import { type Cell, type Change, indexEffects, onNone, shareEffects, statedEffect } from '#core/scenario.ts'
import { subtreeIds } from '#core/tree.ts'
import { account } from '#modules/ledger/schema.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { type AskedYears, changeKind } from '#server/module.ts'
import { listRecords } from '#server/records.ts'

/** The units and accounts that a change is about, each with those below it. */
type Selection = { units: ReadonlySet<string>; accounts: ReadonlySet<string> }

async function selectionOf(context: Context, { unit_id, account_id }: Change): Promise<Selection> {
  const accounts = await listRecords(context, account)
  return {
    units: new Set(await subtreeOf(context, unit_id ?? '')),
    accounts: new Set(subtreeIds(accounts, account_id ?? '')),
  }
}

function cellsIn(cells: readonly Cell[], { units, accounts }: Selection, { years }: AskedYears): Cell[] {
  return cells.filter(
    ({ unit_id, account_id, year }) => units.has(unit_id) && accounts.has(account_id) && years.includes(year),
  )
}

/** So much more on an account of a unit each year, or less. It says nothing of any activity or project. */
const amount = changeKind(
  'amount',
  async () => null,
  (_, { unit_id, account_id, amount_ore }, { years }) =>
    years.map((year) =>
      statedEffect({ ...onNone, unit_id: unit_id ?? '', account_id: account_id ?? '', year, month: null }, amount_ore),
    ),
)

/** A share of what stands on the accounts of the units. */
const share = changeKind('share', selectionOf, (selection, { share_ppm }, asked, cells) =>
  shareEffects(cellsIn(cells, selection, asked), share_ppm ?? 0),
)

/** An index that the accounts of the units follow from the change's first year on (C09). */
const index = changeKind('index', selectionOf, (selection, { share_ppm }, asked, cells) =>
  indexEffects(cellsIn(cells, selection, asked), share_ppm ?? 0, asked.first_year),
)

export const ownChanges = [amount, share, index]
