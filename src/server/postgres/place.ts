import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { fileTrouble } from '../file-trouble.ts'
import { type Account, accountName, ownUid } from './account.ts'

/**
 * A place is the folder that holds `postgres/`: the data folder itself, or, when root keeps the data folder closed so
 * that PostgreSQL's account cannot reach it, a folder of its own under here with a pointer file left behind.
 */
const openFolder = '/var/lib/riktning'
const pointerName = 'postgres-place.json'
const pointerShape = z.strictObject({ place: z.string(), data_folder: z.string() })

/** What a place holds. `cluster` belongs to PostgreSQL's account, the rest to us. */
export function layoutOf(place: string) {
  const folder = join(place, 'postgres')
  return {
    folder,
    cluster: join(folder, 'cluster'),
    credentials: join(folder, 'credentials.json'),
    log: join(folder, 'postgres.log'),
  }
}

/**
 * The place of an existing data folder, or null when no database has been made for it. Refuses a folder that belongs
 * to another account, a pointer that leads nowhere, and a copy of a folder whose database lies elsewhere.
 */
export function findPlace(dataFolder: string, account: Account): string | null {
  if (!existsSync(dataFolder)) return null
  refuseOthers(dataFolder, ownUid())
  const place = existsSync(join(dataFolder, pointerName)) ? followPointer(dataFolder) : dataFolder
  const { folder, cluster } = layoutOf(place)
  if (!existsSync(folder)) return null
  refuseOthers(folder, ownUid())
  refuseOthers(cluster, account.uid)
  return place
}

/** The place where the database is or shall be made; makes the data folder and, when needed, the open folder. */
export function preparePlace(dataFolder: string, account: Account): string {
  makeFolder(dataFolder)
  const existing = findPlace(dataFolder, account)
  if (existing !== null && !isReachable(existing, account)) {
    throw new Refusal('postgres.folder_closed', 503, { folder: existing, account: accountName(account.uid) })
  }
  if (existing !== null) return existing
  if (existsSync(join(dataFolder, pointerName))) return followPointer(dataFolder)
  return isReachable(dataFolder, account) ? dataFolder : placeElsewhere(dataFolder)
}

function makeFolder(folder: string): void {
  try {
    makeWithParents(folder)
  } catch (error) {
    throw new Refusal('postgres.folder_not_writable', 503, { folder, reason: fileTrouble(error) })
  }
}

/** One folder at a time: Node's own way never returns where a file system says that the new folder is missing. */
function makeWithParents(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return
  if (!existsSync(dirname(folder))) makeWithParents(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it in the meantime.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error
  }
}

function refuseOthers(folder: string, uid: number): void {
  const owner = statSync(folder).uid
  if (owner === uid) return
  throw new Refusal('postgres.folder_not_ours', 403, {
    folder,
    owner: accountName(owner),
    account: accountName(ownUid()),
  })
}

/** Asked by trying, as the account itself: mode bits alone do not tell about access lists and mounts. */
function isReachable(folder: string, account: Account): boolean {
  if (account.uid === ownUid()) return true
  const attempt = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account.spawn, cwd: '/', stdio: 'ignore' })
  return attempt.status === 0
}

/**
 * Makes a place outside the closed folder and points at it. Its name holds a random part, so that a data folder which
 * is deleted and made anew starts empty. The first pointer written wins; who comes second follows it.
 */
function placeElsewhere(dataFolder: string): string {
  const path = realpathSync(dataFolder)
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 16)
  const place = join(openFolder, `${hash}-${randomBytes(4).toString('hex')}`)
  makeFolder(place)
  for (const folder of [openFolder, place]) chmodSync(folder, 0o755)
  const draft = join(dataFolder, `${pointerName}.${randomBytes(6).toString('hex')}`)
  writeFileSync(draft, JSON.stringify({ place, data_folder: path }), { mode: 0o600, flush: true })
  try {
    linkSync(draft, join(dataFolder, pointerName))
    return place
  } catch {
    rmSync(place, { recursive: true })
    return followPointer(dataFolder)
  } finally {
    rmSync(draft)
  }
}

function followPointer(dataFolder: string): string {
  const file = join(dataFolder, pointerName)
  const path = realpathSync(dataFolder)
  const pointer = pointerShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  if (!existsSync(pointer.place)) {
    throw new Refusal('postgres.place_missing', 503, { folder: dataFolder, place: pointer.place })
  }
  if (pointer.data_folder === path) return pointer.place
  if (existsSync(join(pointer.data_folder, pointerName))) {
    throw new Refusal('postgres.folder_copied', 409, { folder: dataFolder, original: pointer.data_folder })
  }
  // The folder was moved, and its database follows.
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, JSON.stringify({ ...pointer, data_folder: path }), { mode: 0o600, flush: true })
  renameSync(draft, file)
  return pointer.place
}
