import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { certainties } from '#core/certainty.ts'
import { coded } from '#core/cube/columns.ts'
import type { City, Context } from '#server/context.ts'
import { type FiledCube, readCubeFile, writeCubeFile } from './cube-file.ts'

/**
 * Cubes kept in files, so that a server that starts again need not read millions of entries from the database. A file
 * is never believed: it must be whole, made from the same migrations and grades, and have a head that is part of the
 * city's audit chain. One that fails is passed over in silence, and a new one is written when the cube has been made
 * anew.
 */
let folder: string | null = null

/** From now on cubes are kept in the folder, which is the owner's alone; null for nowhere. */
export function keepCubesIn(path: string | null): void {
  folder = path
}

/**
 * What a cube is made from besides entries: whose they are, the order of numbers that stand for words, and how the
 * ledger is laid out. The first number is that of the file's own form.
 */
export async function madeFrom({ db, city }: Pick<Context, 'db' | 'city'>): Promise<string> {
  const found = await sql<{ sha256: string }>`select sha256 from ${sql.id(city.schema_name)}.migration
    where module = 'ledger' order by name`.execute(db)
  const facts = [1, city.role_name, endianness(), certainties, coded, found.rows.map(({ sha256 }) => sha256)]
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

/** The city's cube as it was filed, with the head that it held for then; null when there is none to use. */
export async function filedCube({ city }: Pick<Context, 'city'>, made_from: string): Promise<FiledCube | null> {
  return folder === null ? null : readCubeFile(join(folder, fileName(city.role_name)), made_from)
}

/** Files a cube; where that cannot be done it is made from the database at the next start, as without files. */
export async function fileCube(role_name: string, filed: FiledCube, goesOn: () => boolean): Promise<void> {
  if (folder === null) return
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeCubeFile(join(folder, fileName(role_name)), filed, goesOn)
  } catch {
    // A full disk or a folder that may not be written.
  }
}

/** Takes away the files of cities that are no more: their amounts must not outlive them. */
export async function forgetFiledCubes(cities: readonly City[]): Promise<void> {
  if (folder === null) return
  const ours = new Set(cities.map(({ role_name }) => fileName(role_name)))
  for (const name of await readdir(folder).catch(() => [])) {
    if (!ours.has(name)) await rm(join(folder, name), { force: true })
  }
}

function fileName(role_name: string): string {
  return `${role_name}.cube`
}
