import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#core/refusal.ts'
import type { PrintedDocument } from '../printed.ts'
import { editionOf } from './edition.ts'
import type { PdfAnswer, PdfConformance, PdfJob, PdfSetup } from './pdf-job.ts'
import { tagWords, typesetData } from './typeset-data.ts'

export type PdfOptions = { conformance: PdfConformance }

export type PdfPrinter = {
  print(document: PrintedDocument, options: PdfOptions): Promise<Uint8Array>
  close(): Promise<void>
}

/** A document of a hundred pages takes a second or two; what takes longer than this is wrong. */
const TIME_LIMIT_MS = 20_000

const FONT_FOLDER = fileURLToPath(new URL('../../../../assets/fonts', import.meta.url))

const shared = createPdfPrinter()

/**
 * The document as a tagged PDF: PDF/UA-1 to read, or PDF/A-2a to keep. The same document gives the same bytes. Refuses
 * with `documents.print_timeout` when it takes more than 20 seconds; throws when the page template has any warning.
 */
export function printPdf(document: PrintedDocument, options: PdfOptions): Promise<Uint8Array> {
  return shared.print(document, options)
}

/**
 * A printer with a worker thread of its own, started at the first print and kept warm. Prints one document at a time,
 * in the order asked for; the time limit counts from when its turn comes.
 */
export function createPdfPrinter({ fontFolder = FONT_FOLDER, timeLimitMs = TIME_LIMIT_MS } = {}): PdfPrinter {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()

  async function run(job: PdfJob): Promise<Uint8Array> {
    worker ??= startWorker({ fontFolder })
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
    print(document, { conformance }) {
      const edition = editionOf(document)
      const job: PdfJob = { edition: typesetData(edition), words: tagWords(edition), conformance }
      const turn = last.then(() => run(job))
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

function startWorker(setup: PdfSetup): Worker {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData: setup })
  // An idle printer must not keep the process alive.
  worker.unref()
  return worker
}

/** Sends the job and waits for its answer, for the thread's death, or for the limit, whichever comes first. */
function answerOf(worker: Worker, job: PdfJob, timeLimitMs: number): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      finish()
      reject(new Refusal('documents.print_timeout', 503, { seconds: Math.ceil(timeLimitMs / 1000) }))
    }, timeLimitMs)
    const onMessage = (answer: PdfAnswer) => {
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
