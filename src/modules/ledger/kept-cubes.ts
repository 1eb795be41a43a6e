import { setImmediate as others, setTimeout as pause } from 'node:timers/promises'
import { append, type Cube, emptyCube, entryCount } from '#core/cube/cube.ts'
import type { CubeEntry } from '#core/cube/entry.ts'
import { settling } from '#core/cube/settle.ts'
import type { Context } from '#server/context.ts'
import { entriesOfPostings, type Head, headOf, pagesOfEntries, postingsBetween } from './cube-source.ts'
import { fileCube, filedCube, madeFrom } from './filed-cubes.ts'

/**
 * A city's cube in this process, and the head of the audit chain that it holds for. Several processes have each their
 * own; none tells another anything, for each looks at the chain before it answers.
 */
type Kept = {
  cube: Cube
  head: Head
  settled: number
  settling: boolean
  made_from: string
  /** Entries that its file holds; 0 when there is none. */
  filed: number
}

/** A smaller ledger is summed as fast by the database. */
const FEWEST_ENTRIES = 50_000

/** More new entries than this at once, and the cube is made anew while the database answers. */
const MOST_AT_ONCE = 20_000

/** So many entries are kept over all cities, about a gigabyte. The cube that has waited longest goes first. */
const MOST_ENTRIES = 20_000_000

/** By the name of the city's role, which is one for each city and database. */
const kept = new Map<string, Kept>()
const building = new Map<string, Promise<void>>()
/** Those being made that have a connection; the others still wait for one. */
const begun = new Set<string>()

/**
 * Asks the city's cube, in the reader's snapshot, or gives null when the database is to answer: when the ledger
 * is small, the cube is not made yet or has gone further than the snapshot, or the transaction has itself written.
 * `prepare` reads what the question needs besides; `ask` runs in one go, so that the cube cannot move meanwhile.
 */
export async function askCube<Needs, T>(
  context: Context,
  prepare: () => Promise<Needs>,
  ask: (cube: Cube, needs: Needs) => T,
  fewest: number = FEWEST_ENTRIES,
): Promise<T | null> {
  const head = await headOf(context)
  if (head.writing || head.journal < fewest) return null
  const city = kept.get(context.city.role_name) ?? (await startedUp(context))
  if (city === null) return null
  if (city.head.seq < head.seq && !(await caughtUp(context, city, head))) return null
  const needs = await prepare()
  if (city.head.seq !== head.seq) return null
  if (city.head.hash !== head.hash) {
    forget(context)
    return null
  }
  // The one that has waited longest stands first.
  kept.delete(context.city.role_name)
  kept.set(context.city.role_name, city)
  return ask(city.cube, needs)
}

/**
 * Reads what has come since the cube's head and adds it, all at once: whoever asks meanwhile finds the cube before or
 * after, never between. False when it was not added: much has come, or the chain is another.
 */
async function caughtUp(context: Context, city: Kept, head: Head): Promise<boolean> {
  if (city.settling) return false
  const before = city.head
  const added = await addedBetween(context, before, head)
  if (added === null) {
    forget(context)
    startBuilding(context)
    return false
  }
  // Somebody else may have added them while these were read.
  if (city.head !== before || city.settling) return city.head.seq === head.seq
  for (const entry of added) append(city.cube, entry)
  city.head = head
  fileBeside(context.city.role_name, city)
  if (entryCount(city.cube) - city.settled > Math.max(MOST_AT_ONCE, city.settled / 8)) void settleBeside(city)
  return true
}

/** What has come between two heads; null when it is much, or when the first is no part of the chain. */
async function addedBetween(context: Context, before: Head, head: Head): Promise<CubeEntry[] | null> {
  const postings = await postingsBetween(context, before, head)
  const lines = (postings ?? []).reduce((sum, posting) => sum + posting.lines, 0)
  if (postings === null || lines > MOST_AT_ONCE) return null
  return entriesOfPostings(
    context,
    postings.map(({ id }) => id),
  )
}

/** Files the cube beside all else when so much has come since last that the file will soon be of no use. */
function fileBeside(name: string, city: Kept): void {
  const count = entryCount(city.cube)
  if (!mayMake || count - city.filed <= MOST_AT_ONCE / 2) return
  city.filed = count
  void fileCube(name, city, () => mayMake)
}

/** Settles in pieces beside the questions. What is added must wait, and the database answers those who need it. */
async function settleBeside(city: Kept): Promise<void> {
  city.settling = true
  for (const _pause of settling(city.cube)) await others()
  city.settled = entryCount(city.cube)
  city.settling = false
}

function forget(context: Context): void {
  kept.delete(context.city.role_name)
}

/** Begins to make the city's cube. It is waited for only where it can but lie in a file. */
async function startedUp(context: Context): Promise<Kept | null> {
  startBuilding(context)
  if (!mayMake) await cubeMade(context)
  return kept.get(context.city.role_name) ?? null
}

function startBuilding(context: Context): void {
  const name = context.city.role_name
  if (building.has(name)) return
  // A cube that could not be made is made at the next question; till then the database answers.
  const work = context
    .readApart((apart) => {
      begun.add(name)
      return cubeOf(apart)
    })
    .then((made) => keep(name, made))
    .catch(() => undefined)
    .finally(() => {
      building.delete(name)
      begun.delete(name)
    })
  building.set(name, work)
}

/** Waits for the cube that is being made for the city, if any. */
export async function cubeMade({ city }: Pick<Context, 'city'>): Promise<void> {
  await building.get(city.role_name)
}

/** How long a transaction waits for a cube [ms]: it holds a connection that others may need. */
const patience_ms = 2000

/** The wait of each transaction that has waited. */
const waits = new WeakMap<Context['db'], Promise<unknown>>()

/**
 * Waits a little for the cube that is being made for the city, however many questions a transaction asks. A cube whose
 * making itself waits for a connection is never waited for: those who wait may hold them all.
 */
export async function cubeSoon({ db, city }: Pick<Context, 'db' | 'city'>, at_most = patience_ms): Promise<void> {
  if (!begun.has(city.role_name)) return
  const wait = waits.get(db) ?? Promise.race([building.get(city.role_name), pause(at_most, null, { ref: false })])
  waits.set(db, wait)
  await wait
}

/** Begins to make the city's cube when it is of use and not there, as when the server starts. */
export async function prepareCube(context: Context): Promise<void> {
  await askCube(
    context,
    async () => null,
    () => null,
  )
}

/** False where cubes are taken from files or not at all. */
let mayMake = true

/**
 * Leaves off making cubes, for it takes a minute to read millions of entries: in a server that is to end, and in a
 * command, which is over before that. What lies in a file is taken up all the same, and waited for.
 */
export function makeCubes(may: boolean): void {
  mayMake = may
}

async function cubeOf(context: Context): Promise<Kept> {
  const [head, made_from] = [await headOf(context), await madeFrom(context)]
  const taken = await takenUp(context, head, made_from)
  if (taken === null && !mayMake) throw new Error('there is no cube to take up')
  return taken ?? buildCube(context, head, made_from)
}

/** The cube of the city's file with what has come since; null when it is to be made anew. */
async function takenUp(context: Context, head: Head, made_from: string): Promise<Kept | null> {
  const filed = await filedCube(context, made_from)
  const added = filed === null ? null : await addedBetween(context, filed.head, head)
  if (filed === null || added === null) return null
  const { cube } = filed
  const count = entryCount(cube)
  for (const entry of added) append(cube, entry)
  return { cube, head, settled: cube.settled.columns.length, settling: false, made_from, filed: count }
}

async function buildCube(context: Context, head: Head, made_from: string): Promise<Kept> {
  const cube = emptyCube(head.journal)
  for await (const page of pagesOfEntries(context)) {
    if (!mayMake) throw new Error('cubes are left off')
    for (const entry of page) append(cube, entry)
  }
  for (const _pause of settling(cube)) await others()
  return { cube, head, settled: entryCount(cube), settling: false, made_from, filed: 0 }
}

function keep(name: string, made: Kept): void {
  kept.set(name, made)
  fileBeside(name, made)
  let entries = [...kept.values()].reduce((sum, { cube }) => sum + entryCount(cube), 0)
  for (const [oldest, { cube }] of [...kept]) {
    if (entries <= MOST_ENTRIES || oldest === name) break
    entries -= entryCount(cube)
    kept.delete(oldest)
  }
}
