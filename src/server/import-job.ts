import { Refusal } from '#core/refusal.ts'
import {
  actorOf,
  forgetFile,
  type ImportJobData,
  importFile,
  importJobName,
  keepAnswer,
  keptAnswer,
  partOf,
} from '../modules.server.ts'
import type { City } from './context.ts'
import { anonymous } from './door.ts'
import type { JobKind } from './jobs.ts'
import { peopleOf } from './people.ts'
import type { Product } from './running-product.ts'

/**
 * A large file as a job, with the rights that whoever started it has when it runs. Run twice it does no harm: what has
 * been read in is answered with that, and what has not is read from the beginning.
 */
export const importJob: JobKind = {
  name: importJobName,
  takes_data: true,
  run: async ({ job_id, product, city, data, progress }) => {
    const { mode, file_id, parts, wish, account_id, language } = data as ImportJobData
    const before = await product.door.read(city, anonymous, null, language, (context) => keptAnswer(context, job_id))
    if (before !== null) return before
    const still = () => progress(0, null, 'reading')
    const account = (await peopleOf(product.database.db, city)).find(({ id }) => id === account_id)
    if (account === undefined) throw new Refusal('permission.missing', 403, { permission: 'economy.write' })
    try {
      return await importFile(product, city, {
        ...{ mode, wish, language },
        parts: partsOf(product, city, { file_id, parts }, still),
        actor: (context) => actorOf(context, account),
        told: (stage, done, total) => progress(done, total, stage),
        after: async (context, result) => {
          await keepAnswer(context, job_id, result)
          await forgetFile(context, file_id)
        },
      })
    } catch (error) {
      // The faults are what came of it, and the file waits for them to be accepted or for a better one.
      if (error instanceof Refusal && error.code === 'import.faulty') return error.details as Record<string, unknown>
      throw error
    }
  },
}

/** The parts that were there when the job was started, all of them: half a file is never read as a whole one. */
async function* partsOf(
  product: Product,
  city: City,
  { file_id, parts }: Pick<ImportJobData, 'file_id' | 'parts'>,
  still: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  for (let part = 1; !(part > parts); part += 1) {
    const bytes = await product.door.read(city, anonymous, null, 'sv', (context) => partOf(context, file_id, part))
    if (bytes === null) {
      // Whoever stops a job takes the file away: then it is stopped, and nothing is wrong.
      await still()
      throw new Refusal('import.file_not_sent', 404, {}, [{ field: 'file_id' }])
    }
    yield bytes
  }
}
