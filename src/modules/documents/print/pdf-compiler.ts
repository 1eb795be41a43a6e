import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { assert } from '#core/assert.ts'
import { coveredText, sharedCoverage } from './font-coverage.ts'
import { describeTags } from './pdf-tags.ts'
import type { PdfJob } from './print-job.ts'
import { transformTexts } from './printable-text.ts'

/** Only these faces are used. A missing one stops the printer, since a page in another type is not the same page. */
const fontFiles = ['SourceSans3', 'SourceSerif4'].flatMap((family) =>
  ['Regular', 'It', 'Semibold', 'SemiboldIt'].map((face) => `${family}-${face}.ttf`),
)

/** How many prints a part of the page may go unused before the compiler forgets it. */
const CACHE_AGE_MAX = 1

const standards = { reading: 'ua-1', archive: 'a-2a' } as const

/** Compiles pages with the fonts of one folder. Throws at a missing font, and at any warning about a page. */
export function createPdfCompiler(fontFolder: string): (job: PdfJob) => Uint8Array {
  const workspace = fileURLToPath(new URL('.', import.meta.url))
  const fonts = fontFiles.map((file) => readFileSync(`${fontFolder}/${file}`))
  const coverage = sharedCoverage(fonts)
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] })

  function stopAt(problem: NodeError | null): void {
    if (problem === null) return
    const all = compiler.fetchDiagnostics(problem) as { message: string; path: string }[]
    throw new Error(`the page did not compile: ${all.map(({ message, path }) => `${message} (${path})`).join('; ')}`)
  }

  return ({ typeset, words, conformance }) => {
    const covered = transformTexts(typeset, (text) => coveredText(text, coverage))
    const inputs = { edition: JSON.stringify(covered) }
    const compiled = compiler.compile({ mainFilePath: `${workspace}/document.typ`, inputs })
    stopAt(compiled.takeError())
    stopAt(compiled.takeWarnings())
    const { result } = compiled
    assert(result !== null, 'a page compiled without errors is there')
    const pdf = compiler.pdf(result, { pdfStandard: standards[conformance], pdfTags: true })
    compiler.evictCache(CACHE_AGE_MAX)
    return describeTags(pdf, words)
  }
}
