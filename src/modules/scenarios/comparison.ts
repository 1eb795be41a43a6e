import type { z } from 'zod'
import { subtractOre } from '#core/money.ts'
import { compareSwedish } from '#core/order.ts'
import type { Cell, CellPlace, Effect } from '#core/scenario.ts'
import { childrenOf, subtreeIds } from '#core/tree.ts'
import { account, entrySet } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import type { Context } from '#server/context.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { type Evaluation, evaluate } from './evaluation.ts'
import { readableScenario, requireReadableUnit } from './reading.ts'
import type { comparedRow, compareScenarios } from './schema.ts'
import { measures, resultOf, type Sum, sumOfCells } from './sums.ts'

type Asked = z.output<typeof compareScenarios.input>
type Compared = z.input<typeof compareScenarios.output>
type Row = z.input<typeof comparedRow>

/** A scenario (second) beside its base or another scenario (first), for a unit and each unit right under it. */
export async function comparison(context: Context, { id, against, unit_id }: Asked): Promise<Compared> {
  requireReadableUnit(context, unit_id)
  const row = await readableScenario(context, id)
  const other = against === undefined ? null : await readableScenario(context, against)
  const { first_year, last_year } = await getRecord(context, entrySet, row.base_set_id)
  const units = await listRecords(context, orgUnit)
  const asked = { unit_ids: subtreeIds(units, unit_id), from_year: first_year, to_year: last_year }
  const evaluation = await evaluate(context, row, asked)
  const sides = {
    first: other === null ? sideOf({ ...evaluation, steps: [] }) : sideOf(await evaluate(context, other, asked)),
    second: sideOf(evaluation),
    sameBase: other === null || (other.base_set_id === row.base_set_id && other.base_as_of === row.base_as_of),
  }
  const kinds = new Map((await listRecords(context, account)).map(({ id: on, kind }) => [on, kind]))
  const shown = [
    units.find((unit) => unit.id === unit_id),
    ...childrenOf(units, unit_id).toSorted((a, b) => compareSwedish(a.name, b.name)),
  ].filter((unit) => unit !== undefined)
  const years = Array.from({ length: last_year - first_year + 1 }, (_, index) => first_year + index)
  const tables = shown.map((unit) => {
    const inside = new Set(subtreeIds(units, unit.id))
    const rows = rowsOf(unit.id, years, sides, ({ unit_id: of, account_id, year }) =>
      inside.has(of) ? `${kinds.get(account_id)} ${year}` : '',
    )
    return { unit: { unit_id: unit.id, name: unit.name, differs: rows.some(differs) }, rows }
  })
  return { first_year, last_year, units: tables.map(({ unit }) => unit), rows: tables.flatMap(({ rows }) => rows) }
}

type Side = { cells: readonly Cell[]; effects: readonly Effect[] }
type Sides = { first: Side; second: Side; sameBase: boolean }
type Parts = { cells: Map<string, Cell[]>; effects: Map<string, Effect[]> }

function sideOf(evaluation: Evaluation): Side {
  return { cells: resultOf(evaluation), effects: evaluation.steps.flatMap(({ effects }) => effects) }
}

function rowsOf(
  unit_id: string,
  years: readonly number[],
  { first, second, sameBase }: Sides,
  keyOf: (place: CellPlace) => string,
): Row[] {
  const partsOf = ({ cells, effects }: Side): Parts => ({
    cells: Map.groupBy(cells, keyOf),
    effects: Map.groupBy(effects, keyOf),
  })
  const parts = { first: partsOf(first), second: partsOf(second) }
  return Object.entries(measures).flatMap(([kind, of]) =>
    years.flatMap((year): Row[] => {
      const under = <T>(map: ReadonlyMap<string, T[]>) => of.flatMap((part) => map.get(`${part} ${year}`) ?? [])
      const sums = { first: sumOfCells(under(parts.first.cells)), second: sumOfCells(under(parts.second.cells)) }
      if (sums.first === null && sums.second === null) return []
      const changes = { first: under(parts.first.effects), second: under(parts.second.effects) }
      const apart = sameBase
        ? differenceOf(sumOfCells(changes.first), sumOfCells(changes.second))
        : differenceOf(sums.first, sums.second)
      return [{ unit_id, kind, year, ...sums, ...apart }]
    }),
  )
}

/**
 * Second less first. Where one side has no amount at all it adds nothing; where one is wholly unknown, so is the
 * difference. On the same base the effects alone are compared: what the base does not know is the same on both sides.
 */
function differenceOf(first: Sum | null, second: Sum | null): Pick<Row, 'difference_ore' | 'difference_unknown_count'> {
  const amountOf = (sum: Sum | null) => (sum === null ? 0 : sum.amount_ore)
  return {
    difference_ore: subtractOre(amountOf(second), amountOf(first)),
    difference_unknown_count: (first?.unknown_count ?? 0) + (second?.unknown_count ?? 0),
  }
}

function differs({ difference_ore, difference_unknown_count }: Row): boolean {
  return difference_ore !== 0 || difference_unknown_count !== 0
}
