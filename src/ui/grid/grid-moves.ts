/** A cell by its row and column; column 0 is the head of the row. */
export type Spot = { row: number; column: number }

type Press = { key: string; ctrl: boolean }

/** How many rows Page Up and Page Down go. */
const page = 20

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-page, 0],
  PageDown: [page, 0],
}

/** Where a key leads, within `size`; null for a key that leads nowhere. Ctrl goes to the edge. */
export function moved(
  { key, ctrl }: Press,
  { row, column }: Spot,
  size: { rows: number; columns: number },
): Spot | null {
  const last = { row: size.rows - 1, column: size.columns }
  const inside = (value: number, most: number) => Math.max(0, Math.min(most, value))
  if (key === 'Home') return { row: ctrl ? 0 : row, column: 0 }
  if (key === 'End') return { row: ctrl ? last.row : row, column: last.column }
  const step = steps[key]
  if (step === undefined) return null
  const far = ctrl ? Number.MAX_SAFE_INTEGER / 4 : 1
  return { row: inside(row + step[0] * far, last.row), column: inside(column + step[1] * far, last.column) }
}

export type Range = { top: number; bottom: number; left: number; right: number }

/** The cells between two corners, both included; heads of rows are never part of a range of amounts. */
export function rangeOf(one: Spot, other: Spot): Range {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.max(1, Math.min(one.column, other.column)),
    right: Math.max(one.column, other.column),
  }
}

/** Every cell of a range, row by row. */
export function spotsIn({ top, bottom, left, right }: Range): Spot[] {
  const spots: Spot[] = []
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) spots.push({ row, column })
  return spots
}
