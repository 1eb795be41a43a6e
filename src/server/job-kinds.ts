import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sweepWarnings } from '../modules.server.ts'
import { backupCity } from './backup.ts'
import { noteBackup } from './backup-record.ts'
import { listCities } from './cities.ts'
import { anonymous } from './door.ts'
import type { JobKind, Jobs } from './jobs.ts'
import { recordTypes } from './registry.ts'
import type { Product } from './running-product.ts'
import { verifyAudit } from './verification.ts'

const machine = { id: 'riktning', name: 'Riktning', grants: [] }

/** The product's own long work. Each may be run twice without harm. */
export function jobKinds(backup_folder: string): JobKind[] {
  return [
    {
      name: 'warnings.sweep',
      run: ({ product, city }) =>
        product.door.batch(city, machine, product.clock(), (_step, context) => sweepWarnings(context)),
    },
    {
      name: 'audit.verify',
      run: async ({ product, city }) => ({
        ...(await product.door.read(city, anonymous, null, 'sv', (context) => verifyAudit(context, recordTypes()))),
      }),
    },
    {
      name: 'city.backup',
      run: async ({ product, city, started_by, progress }) => {
        await mkdir(backup_folder, { recursive: true, mode: 0o700 })
        const name = `${city.id}-${product.clock().replaceAll(/[:.]/g, '')}.backup.gz`
        await progress(0, 1, name)
        const made = await backupCity(product, city, join(backup_folder, name))
        await noteBackup(product, city, { ...machine, name: started_by }, made)
        await progress(1, 1, name)
        return made
      },
    },
  ]
}

/** Lets the warnings note what they see in every city, now and every hour, until the returned function is called. */
export function sweepHourly(product: Product, jobs: Jobs, log: (line: string) => void): () => void {
  const sweepAll = async () => {
    for (const city of await listCities(product.database.db)) await jobs.ensure('warnings.sweep', city, machine.name)
  }
  const run = () => void sweepAll().catch((error: Error) => log(`warnings.sweep ${error.message}`))
  run()
  const timer = setInterval(run, 3_600_000)
  return () => clearInterval(timer)
}
