import { sql } from 'kysely'
import { dateInStockholm, daysBetween } from '#core/calendar.ts'
import { audit } from './audit.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import type { Actor, City, Context } from './context.ts'
import type { Product } from './running-product.ts'

/** What a backup is known by: its file's name, how much is in it, and when the file was read back whole. */
export type BackupMade = { name: string; rows: number; sha256: string; verified_at: string }

type Kept = BackupMade & { id: string; recorded_at: string; recorded_by: string }

/** After this many days without a new backup somebody should be told. */
const oldAfterDays = 7

/** Notes in the city itself that a backup of it was made, by whom, with an event in its audit trail. */
export function noteBackup(product: Product, city: City, by: Actor, made: BackupMade): Promise<void> {
  return product.door.batch(city, by, product.clock(), async (_step, context) => {
    const kept: Kept = { id: context.newId(), ...made, recorded_at: context.now, recorded_by: by.name }
    await sql`insert into backup_made (id, name, rows, sha256, verified_at, recorded_at, recorded_by)
      values (${kept.id}, ${kept.name}, ${kept.rows}, ${kept.sha256}, ${kept.verified_at}, ${kept.recorded_at},
        ${kept.recorded_by})`.execute(context.db)
    context.written.push({ table: 'backup_made', id: kept.id, version: 1, sha256: sha256(canonicalJson(kept)) })
    await audit(context, 'city.backup', kept.id, { name: kept.name, rows: kept.rows })
  })
}

/** The latest backup that is known, and how many days ago it was made; null when none has been made. */
export async function backupStatus(context: Context) {
  const found = await sql<Kept>`select id, name, rows, sha256, verified_at, recorded_at, recorded_by from backup_made
    order by recorded_at desc, id desc limit 1`.execute(context.db)
  const latest = found.rows[0]
  if (latest === undefined) return { latest: null, is_old: true }
  const { name, rows, verified_at, recorded_at: made_at, recorded_by: made_by } = latest
  const days = daysBetween(dateInStockholm(made_at), context.today)
  return { latest: { name, rows, made_at, made_by, verified_at, days }, is_old: days > oldAfterDays }
}
