import { Refusal } from '#core/refusal.ts'
import type { WrittenPlace } from './schema.ts'

/**
 * A cell is written once, and lies in a year of the set: no table would show it elsewhere. A cell is not written beside
 * one that it is a part of: which of the two amounts should hold?
 */
export function strayFaults(
  cells: readonly WrittenPlace[],
  set: { name: string; first_year: number; last_year: number },
): Refusal[] {
  const faults: Refusal[] = []
  const seen = new Map<string, { row: number; cell: WrittenPlace }[]>()
  for (const [index, cell] of cells.entries()) {
    const { year, month, unit_id, account_id } = cell
    const row = index + 1
    const { name, first_year, last_year } = set
    if (year < first_year || year > last_year)
      faults.push(
        new Refusal('ledger.cell_outside_set', 422, { row, year, set: name, first_year, last_year }, [
          { row, column: 'year' },
        ]),
      )
    const place = JSON.stringify([year, month, unit_id, account_id])
    const beside = seen.get(place) ?? []
    if (beside.length === 0) seen.set(place, beside)
    const same = beside.find((one) => shares(one.cell, cell))
    if (same !== undefined) {
      const code = isSame(same.cell, cell) ? 'ledger.cell_twice' : 'ledger.cell_in_cell'
      faults.push(new Refusal(code, 422, { row, other: same.row }, [{ row, column: 'amount_ore' }]))
    }
    // Of many that are the same the first is enough to hold the others against.
    if (same === undefined || !isSame(same.cell, cell)) beside.push({ row, cell })
  }
  return faults
}

const parts = ['activity_id', 'project_id'] as const

const isSame = (one: WrittenPlace, other: WrittenPlace) => parts.every((part) => one[part] === other[part])

/** Whether an entry could lie in both, of two cells of the same unit, account and period. */
const shares = (one: WrittenPlace, other: WrittenPlace) =>
  parts.every((part) => one[part] === undefined || other[part] === undefined || one[part] === other[part])
