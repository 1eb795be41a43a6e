import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { rowsOnly } from '#core/cube/columns.ts'
import type { Cube } from '#core/cube/cube.ts'
import { receivedCube, type SentCube, sentCube } from '#core/cube/transfer.ts'
import type { Head } from './cube-source.ts'

/**
 * A cube as a file: how long its description is, the description (JSON, with a number for each column), the columns one
 * after the other as they lie in memory, and a fingerprint of it all. `made_from` says what the reader must agree on.
 */
export type FiledCube = { made_from: string; head: Head; cube: Cube }

type Description = { made_from: string; head: Head; cube: SentCube }
type Column = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>
type Placed = { column: keyof typeof kinds; length: number }

const kinds = { Float64Array, Uint32Array, Int32Array, Uint8Array } as const

/** So much is read, written and fingerprinted at a time: a few milliseconds of work. */
const bytesAtATime = 4_194_304

const lengthBytes = 8
const fingerprintBytes = 32

/** Writes the file, readable by its owner alone, all of it or nothing; `goesOn` is asked on the way. */
export async function writeCubeFile(path: string, filed: FiledCube, goesOn: () => boolean): Promise<void> {
  const draft = `${path}.draft`
  const file = await open(draft, 'w', 0o600)
  try {
    const written = await writeInto(file, filed, goesOn)
    await file.close()
    if (written) await rename(draft, path)
  } finally {
    await file.close()
    await rm(draft, { force: true })
  }
}

async function writeInto(file: FileHandle, { made_from, head, cube }: FiledCube, goesOn: () => boolean) {
  const columns: Column[] = []
  const placed = (_key: string, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value
    columns.push(value as Column)
    return { column: value.constructor.name, length: (value as Column).length }
  }
  // What is added meanwhile lands in the cube's own columns; settled ones are never changed.
  const still = { ...sentCube(cube), recent: rowsOnly(cube.recent), grades: cube.grades.slice() }
  const description = Buffer.from(JSON.stringify({ made_from, head, cube: still }, placed))
  const length = Buffer.alloc(lengthBytes)
  length.writeDoubleLE(description.length)
  const hash = createHash('sha256')
  for (const part of [length, description, ...columns]) {
    for (const piece of piecesOf(part)) {
      if (!goesOn()) return false
      hash.update(piece)
      await file.write(piece)
    }
  }
  await file.write(hash.digest())
  await file.sync()
  return true
}

/** The cube of the file; null when there is none, when it is not whole, or when it was made from something else. */
export async function readCubeFile(path: string, made_from: string): Promise<FiledCube | null> {
  const file = await open(path, 'r').catch(() => null)
  try {
    return file === null ? null : await readFrom(file, made_from)
  } finally {
    await file?.close()
  }
}

async function readFrom(file: FileHandle, made_from: string): Promise<FiledCube | null> {
  const hash = createHash('sha256')
  const { size } = await file.stat()
  const length = Buffer.alloc(lengthBytes)
  if (size < lengthBytes + fingerprintBytes || !(await fill(file, length, hash))) return null
  const described = length.readDoubleLE()
  if (!(described <= size - lengthBytes - fingerprintBytes)) return null
  const text = Buffer.alloc(described)
  await fill(file, text, hash)
  const columns: Column[] = []
  const description = describedIn(text, size - lengthBytes - described - fingerprintBytes, columns)
  if (description?.made_from !== made_from) return null
  for (const column of columns) await fill(file, column, hash)
  const fingerprint = Buffer.alloc(fingerprintBytes)
  await fill(file, fingerprint, createHash('sha256'))
  if (!fingerprint.equals(hash.digest())) return null
  const { head, cube } = description
  return { made_from, head, cube: receivedCube(cube) }
}

/** What the text describes, with room for its columns, or null when it is no description of that many bytes. */
function describedIn(text: Buffer, bytes: number, columns: Column[]): Description | null {
  let needed = 0
  const withRoom = (_key: string, value: Partial<Placed> | null) => {
    if (typeof value !== 'object' || value?.column === undefined) return value
    const { column, length = 0 } = value as Placed
    needed += length * kinds[column].BYTES_PER_ELEMENT
    if (needed > bytes) throw new RangeError('more columns than bytes')
    const made = new kinds[column](length)
    columns.push(made)
    return made
  }
  try {
    const found = JSON.parse(text.toString(), withRoom) as Description
    return needed === bytes ? found : null
  } catch {
    return null
  }
}

async function fill(file: FileHandle, part: Column | Buffer, hash: { update: (piece: Uint8Array) => unknown }) {
  for (const piece of piecesOf(part)) {
    const { bytesRead } = await file.read(piece)
    if (bytesRead < piece.length) return false
    hash.update(piece)
  }
  return true
}

function piecesOf({ buffer, byteOffset, byteLength }: Column | Buffer): Uint8Array[] {
  return Array.from({ length: Math.ceil(byteLength / bytesAtATime) }, (_, piece) => {
    const from = piece * bytesAtATime
    return new Uint8Array(buffer, byteOffset + from, Math.min(bytesAtATime, byteLength - from))
  })
}
