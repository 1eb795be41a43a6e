import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#core/refusal.ts'
import type { PrintAnswer, PrintJob, PrintSetup } from './print-job.ts'

export type Printer = {
  /** The printed file. Refuses with `documents.print_timeout` at the time limit; throws when the job cannot be done. */
  run(job: PrintJob): Promise<Uint8Array>
  /** Waits for what is under way and stops the thread. The next job starts a new one. */
  close(): Promise<void>
}

/** A document of a hundred pages takes a few seconds; what takes longer than this is wrong. */
const TIME_LIMIT_MS = 20_000

const FONT_FOLDER = fileURLToPath(new URL('../../../../assets/fonts', import.meta.url))

/** The printer that the whole process shares. */
export const sharedPrinter = createPrinter()

/**
 * A printer with a thread of its own, started at the first job and kept warm. Does one job at a time, in the order they
 * come; the time limit counts from when a job's turn comes.
 */
export function createPrinter({ fontFolder = FONT_FOLDER, timeLimitMs = TIME_LIMIT_MS } = {}): Printer {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()

  async function runNow(job: PrintJob): Promise<Uint8Array> {
    worker ??= startWorker({ font_folder: fontFolder })
    try {
      const answer = await answerOf(worker, job, timeLimitMs)
      if ('error' in answer) throw new Error(answer.error)
      return answer.bytes
    } catch (error) {
      // After an error the thread may be gone, stuck or half-way; a new one is cheap.
      void worker.terminate()
      worker = null
      throw error
    }
  }

  return {
    run(job) {
      const turn = last.then(() => runNow(job))
      last = turn.catch(() => undefined)
      return turn
    },
    async close() {
      await last
      await worker?.terminate()
      worker = null
    },
  }
}

function startWorker(setup: PrintSetup): Worker {
  const worker = new Worker(new URL('./print-worker.ts', import.meta.url), { workerData: setup })
  // An idle printer must not keep the process alive.
  worker.unref()
  return worker
}

/** Sends the job and waits for its answer, for the thread's death, or for the limit, whichever comes first. */
function answerOf(worker: Worker, job: PrintJob, timeLimitMs: number): Promise<PrintAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      finish()
      reject(new Refusal('documents.print_timeout', 503, { seconds: Math.ceil(timeLimitMs / 1000) }))
    }, timeLimitMs)
    const onMessage = (answer: PrintAnswer) => {
      finish()
      resolve(answer)
    }
    const onError = (error: Error) => {
      finish()
      reject(error)
    }
    const onExit = (code: number) => onError(new Error(`the printing thread stopped with code ${code}`))
    function finish() {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
    }
    worker.ref()
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(job)
  })
}
