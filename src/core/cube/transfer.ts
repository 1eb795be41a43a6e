import { type Columns, emptyColumns } from './columns.ts'
import type { Cube } from './cube.ts'
import { dictionary } from './dictionary.ts'
import { type CubeDimension, perDimension } from './entry.ts'
import type { Settled } from './settled.ts'

/** A cube as it travels to a worker or a browser: what `structuredClone` and `postMessage` take. */
export type SentCube = {
  journal: number
  ids: Record<CubeDimension, readonly (string | null)[]>
  at_s: readonly number[]
  last_seq: readonly number[]
  settled: Settled
  recent: Columns
  grades: Uint32Array
  size_ore: number
}

/** The cube to send. It shares its columns with the cube: sending copies them, or moves those in `buffersOf`. */
export function sentCube({ journal, dictionaries, instants, settled, recent, grades, size_ore }: Cube): SentCube {
  return {
    journal,
    ids: perDimension((name) => dictionaries[name].ids),
    at_s: instants.at_s,
    last_seq: instants.last_seq,
    settled,
    recent,
    grades,
    size_ore,
  }
}

/** The buffers of a cube that may be moved rather than copied; the cube they are taken from is then empty. */
export function buffersOf({ settled, recent }: SentCube): ArrayBuffer[] {
  const ofColumns = ({ amount, mark, codes }: Columns) => [amount, mark, ...Object.values(codes)]
  const views = [
    ...ofColumns(settled.columns),
    ...ofColumns(recent),
    ...Object.values(settled.blocks),
    ...Object.values(settled.condensed ?? {}),
  ]
  return views.map((view) => view.buffer as ArrayBuffer)
}

/** The cube that was sent, ready to be asked and added to. */
export function receivedCube(sent: SentCube): Cube {
  return {
    journal: sent.journal,
    dictionaries: perDimension((name) => dictionary(sent.ids[name])),
    instants: {
      at_s: [...sent.at_s],
      last_seq: [...sent.last_seq],
      codes: new Map(sent.at_s.map((at, code) => [at, code])),
    },
    settled: sent.settled,
    recent: { ...emptyColumns(0), ...sent.recent },
    grades: sent.grades,
    size_ore: sent.size_ore,
    followers: new Set(),
  }
}
