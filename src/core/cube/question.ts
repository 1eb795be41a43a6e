import type { CubeDimension } from './entry.ts'

export type Member = string | number | null

/**
 * What sums are told apart by. `member` says where an entry with an id of the dimension belongs: in itself, in a group,
 * in the part of the tree above it. `undefined` leaves the entry out of the question altogether.
 */
export type Axis = { name: string; of: CubeDimension; member: (id: string | null) => Member | undefined }

export type Filter = { of: CubeDimension; holds: (id: string | null) => boolean }

export type CubeQuestion = {
  by: readonly Axis[]
  where?: readonly Filter[]
  /** Only what was recorded at or before this instant [seconds since 1970]. Left out: all. */
  as_of_s?: number | null
  /** Units whose proposed and conditional entries are told; null or left out: all of them. */
  open_units?: ReadonlySet<string> | null
}

/** The dimension as it is: each id for itself. */
export function each(of: CubeDimension, name: string = of): Axis {
  return { name, of, member: (id) => id }
}

/** Only the entries whose id is among these. */
export function only(of: CubeDimension, ids: ReadonlySet<string | null>): Filter {
  return { of, holds: (id) => ids.has(id) }
}
