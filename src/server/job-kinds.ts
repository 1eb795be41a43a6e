import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { forgetOldFiles, sweepWarnings } from '../modules.server.ts'
import { backupCity } from './backup.ts'
import { noteBackup } from './backup-record.ts'
import { listCities } from './cities.ts'
import { anonymous } from './door.ts'
import { importJob } from './import-job.ts'
import type { JobKind, Jobs } from './jobs.ts'
import { recordTypes } from './registry.ts'
import type { Product } from './running-product.ts'
import { verifyAudit } from './verification.ts'

const machine = { id: 'riktning', name: 'Riktning', grants: [] }

/** The product's own long work. Each may be run twice without harm. */
export function jobKinds(backup_folder: string): JobKind[] {
  return [
    importJob,
    {
      name: 'warnings.sweep',
      run: ({ product, city }) =>
        product.door.batch(city, machine, product.clock(), (_step, context) => sweepWarnings(context)),
    },
    {
      // Files on their way in are no knowledge of the city's, so that they go is no event of its trail.
      name: 'import.forget',
      run: ({ product, city }) =>
        product.door.batch(city, machine, product.clock(), (_step, context) => forgetOldFiles(context)),
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

/**
 * Lets the warnings note what they see in every city, and takes away files that nobody has read in, now and every hour,
 * until the returned function is called.
 */
export function sweepHourly(product: Product, jobs: Jobs, log: (line: string) => void): () => void {
  const sweepAll = async () => {
    for (const city of await listCities(product.database.db))
      for (const name of ['warnings.sweep', 'import.forget']) await jobs.ensure(name, city, machine.name)
  }
  const run = () => void sweepAll().catch((error: Error) => log(`hourly work ${error.message}`))
  run()
  const timer = setInterval(run, 3_600_000)
  return () => clearInterval(timer)
}
