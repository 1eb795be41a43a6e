import { parentPort, workerData } from 'node:worker_threads'
import { wordFile } from './docx-document.ts'
import { createPdfCompiler } from './pdf-compiler.ts'
import type { PrintAnswer, PrintJob, PrintSetup } from './print-job.ts'

const { font_folder } = workerData as PrintSetup

let compiler: ReturnType<typeof createPdfCompiler> | null = null

async function print(job: PrintJob): Promise<Uint8Array> {
  if (job.kind === 'docx') return wordFile(job.edition)
  compiler ??= createPdfCompiler(font_folder)
  return compiler(job)
}

parentPort?.on('message', async (job: PrintJob) => {
  let answer: PrintAnswer
  try {
    answer = { bytes: await print(job) }
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(answer)
})
