import { Worker } from 'node:worker_threads'
import { Refusal } from '#core/refusal.ts'
import type { ParsedImport, Wanted } from './parsed.ts'

/** How long a file may take [ms] and how much memory its thread may have [MB]. */
const limits = { time_ms: 20_000, memory_mb: 1024 } as const

/** How many files are read at the same time; each may take as much memory as the limit says. */
const mostAtOnce = 2
let running = 0

/**
 * The file, read in a thread of its own so that nobody else waits. Refuses a file that takes too long or too much, and
 * asks to come again when others are being read.
 */
export async function parseApart(bytes: Uint8Array, wanted: Wanted): Promise<ParsedImport> {
  if (running >= mostAtOnce) throw new Refusal('server.busy', 503)
  running += 1
  try {
    return await answerFor(bytes, wanted)
  } finally {
    running -= 1
  }
}

function answerFor(bytes: Uint8Array, wanted: Wanted): Promise<ParsedImport> {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
    workerData: { bytes, wanted },
    resourceLimits: { maxOldGenerationSizeMb: limits.memory_mb },
  })
  return new Promise<ParsedImport>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Refusal('import.too_slow', 422, { seconds: limits.time_ms / 1000 }))
    }, limits.time_ms)
    worker.once('message', resolve)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('import.too_heavy', 422) : error)
    })
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the reading thread stopped with code ${code}`))
    })
  }).finally(() => worker.terminate())
}
