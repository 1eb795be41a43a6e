import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { assert } from '#core/assert.ts'
import { coveredText, sharedCoverage } from './font-coverage.ts'
import type { PdfAnswer, PdfJob, PdfSetup } from './pdf-job.ts'
import { describeTags } from './pdf-tags.ts'
import { transformTexts } from './printable-text.ts'

/** Only these faces are used. A missing one stops the printer, since a page in another type is not the same page. */
const fontFiles = ['SourceSans3', 'SourceSerif4'].flatMap((family) =>
  ['Regular', 'It', 'Semibold', 'SemiboldIt'].map((face) => `${family}-${face}.ttf`),
)

/** How many prints a part of the page may go unused before the compiler forgets it. */
const CACHE_AGE_MAX = 1

const standards = { reading: 'ua-1', archive: 'a-2a' } as const

const { fontFolder } = workerData as PdfSetup
const templateFolder = fileURLToPath(new URL('.', import.meta.url))
const fonts = fontFiles.map((file) => readFileSync(`${fontFolder}/${file}`))
const coverage = sharedCoverage(fonts)
const compiler = NodeCompiler.create({ workspace: templateFolder, fontArgs: [{ fontBlobs: fonts }] })

function print({ edition, words, conformance }: PdfJob): Uint8Array {
  const covered = transformTexts(edition, (text) => coveredText(text, coverage))
  const inputs = { edition: JSON.stringify(covered) }
  const compiled = compiler.compile({ mainFilePath: `${templateFolder}/document.typ`, inputs })
  stopAt(compiled.takeError())
  stopAt(compiled.takeWarnings())
  const { result } = compiled
  assert(result !== null, 'a page compiled without errors is there')
  const pdf = compiler.pdf(result, { pdfStandard: standards[conformance], pdfTags: true })
  compiler.evictCache(CACHE_AGE_MAX)
  return describeTags(pdf, words)
}

function stopAt(problem: NodeError | null): void {
  if (problem === null) return
  const all = compiler.fetchDiagnostics(problem) as { message: string; path: string }[]
  throw new Error(`the page did not compile: ${all.map(({ message, path }) => `${message} (${path})`).join('; ')}`)
}

parentPort?.on('message', (job: PdfJob) => {
  let answer: PdfAnswer
  try {
    answer = { bytes: print(job) }
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(answer)
})
