import { Worker } from 'node:worker_threads'
import { Refusal } from '#core/refusal.ts'
import type { CsvShape } from '../table/csv.ts'
import type { Table } from '../table/rows.ts'
import type { Template } from './layout.ts'
import type { ReadTemplate } from './read.ts'

/** How long a workbook may take [ms] and how much memory its thread may have [MB]. */
const limits = { time_ms: 20_000, memory_mb: 1024 } as const

/** How many workbooks are made or read at the same time. */
const mostAtOnce = 2
let running = 0

export const workbookOf = (template: Template) => answeredApart<Uint8Array>({ template })
export const templateIn = (bytes: Uint8Array) => answeredApart<ReadTemplate>({ bytes })

/** How a table is opened; null is found out from the file. */
type Shape = CsvShape & { sheet: string | null }
export type AskedTable = { bytes: Uint8Array; kind: 'csv' | 'xlsx'; shape: Shape }

const anyShape: Shape = { delimiter: null, encoding: null, sheet: null }

export const tableIn = (bytes: Uint8Array, kind: AskedTable['kind'], { delimiter, encoding, sheet } = anyShape) =>
  answeredApart<Table>({ bytes, kind, shape: { delimiter, encoding, sheet } } satisfies AskedTable)

/** The thread's one answer; refuses what takes too long or too much, and asks to come again when others are at it. */
async function answeredApart<Answer>(workerData: object): Promise<Answer> {
  if (running >= mostAtOnce) throw new Refusal('server.busy', 503)
  running += 1
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory_mb },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const late = () => reject(new Refusal('import.too_slow', 422, { seconds: limits.time_ms / 1000 }))
      timer = setTimeout(late, limits.time_ms)
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) => {
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('import.too_heavy', 422) : error)
      })
      worker.once('exit', (code) => reject(new Error(`the thread of a workbook stopped with code ${code}`)))
    })
  } finally {
    clearTimeout(timer)
    running -= 1
    await worker.terminate()
  }
}
