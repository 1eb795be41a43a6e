import { Worker } from 'node:worker_threads'
import { Refusal } from '#core/refusal.ts'
import type { PreparedPosting } from '#modules/ledger/service.ts'
import type { ParsedImport, Wanted } from './parsed.ts'
import type { Placed } from './placing.ts'

/** How long a file may take to be read [ms] and how much memory its thread may have [MB]. */
type Limits = { time_ms: number; memory_mb: number }

/** A file that somebody waits for, and one that is read as a job with its progress told. */
const small: Limits = { time_ms: 20_000, memory_mb: 1024 }
const large: Limits = { time_ms: 300_000, memory_mb: 3072 }

/** How many files are read at the same time; each may take as much memory as the limit says. */
const mostAtOnce = 2
let running = 0

export type ToReader =
  | { kind: 'part'; bytes: Uint8Array }
  | { kind: 'end' }
  | { kind: 'place'; placed: Placed }
  | { kind: 'next'; posting_id: string }

export type FromReader = { kind: 'parsed'; parsed: ParsedImport } | { kind: 'posting'; posting: PreparedPosting | null }

/** A file in a thread of its own, so that nobody else waits while it is read and its lines are made ready. */
export type OpenFile = {
  parsed: ParsedImport
  /** The file's lines as postings, each with an id from `newId`; the next is made while the last is written. */
  postings: (placed: Placed, newId: () => string) => AsyncGenerator<PreparedPosting>
}

type Options = {
  is_large: boolean
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Asked now and then while the file is read; what it throws ends the reading. */
  still?: () => Promise<void>
}

/**
 * Reads the file and lets `work` use it. Refuses a file that takes too long or too much, and asks to come again when
 * others are being read.
 */
export async function withFile<T>(
  { is_large, parts, still = async () => undefined }: Options,
  wanted: Wanted,
  work: (file: OpenFile) => Promise<T>,
): Promise<T> {
  if (running >= mostAtOnce) throw new Refusal('server.busy', 503)
  running += 1
  const limits = is_large ? large : small
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
    workerData: wanted,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory_mb },
  })
  const reader = readerIn(worker)
  try {
    for await (const part of parts) {
      // A copy of its own can be handed over; a piece of the pool's memory cannot.
      const bytes = new Uint8Array(part)
      worker.postMessage({ kind: 'part', bytes } satisfies ToReader, [bytes.buffer])
    }
    const parsed = await within(limits.time_ms, reader.ask({ kind: 'end' }), still)
    if (parsed.kind !== 'parsed') throw new Error('the reading thread answered something else')
    return await work({ parsed: parsed.parsed, postings: (placed, newId) => postingsIn(reader, placed, newId) })
  } finally {
    running -= 1
    await worker.terminate()
  }
}

type Reader = { ask: (said: ToReader) => Promise<FromReader>; say: (said: ToReader) => void }

/** The thread as somebody to ask: one question at a time, and its end is the answer to what is asked then. */
function readerIn(worker: Worker): Reader {
  let waiting: { resolve: (answer: FromReader) => void; reject: (error: unknown) => void } | null = null
  let ended: unknown = null
  const end = (error: unknown) => {
    ended ??= error
    waiting?.reject(ended)
  }
  worker.on('message', (answer: FromReader) => waiting?.resolve(answer))
  worker.on('error', (error: NodeJS.ErrnoException) => {
    end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('import.too_heavy', 422) : error)
  })
  worker.on('exit', (code) => end(new Error(`the reading thread stopped with code ${code}`)))
  return {
    say: (said) => worker.postMessage(said),
    ask: (said) =>
      new Promise<FromReader>((resolve, reject) => {
        waiting = { resolve, reject }
        if (ended !== null) reject(ended)
        else worker.postMessage(said)
      }),
  }
}

/** How often it is asked whether the file is still wanted [ms]. */
const askEvery = 500

async function within<T>(time_ms: number, answer: Promise<T>, still: () => Promise<void>): Promise<T> {
  const timers: NodeJS.Timeout[] = []
  const broken = new Promise<never>((_, reject) => {
    const late = () => reject(new Refusal('import.too_slow', 422, { seconds: time_ms / 1000 }))
    timers.push(setTimeout(late, time_ms))
    timers.push(setInterval(() => void still().catch(reject), askEvery))
  })
  return Promise.race([answer, broken]).finally(() => timers.forEach(clearTimeout))
}

async function* postingsIn(reader: Reader, placed: Placed, newId: () => string): AsyncGenerator<PreparedPosting> {
  reader.say({ kind: 'place', placed })
  const next = () => {
    const asked = reader.ask({ kind: 'next', posting_id: newId() })
    // Awaited below; while the last one is written its failure must not count as unhandled.
    asked.catch(() => undefined)
    return asked
  }
  let coming = next()
  for (;;) {
    const answer = await coming
    if (answer.kind !== 'posting' || answer.posting === null) return
    coming = next()
    yield answer.posting
  }
}
