import type { PrintedDocument } from '../printed.ts'
import { editionOf } from './edition.ts'
import type { PdfConformance } from './print-job.ts'
import { type Printer, sharedPrinter } from './printer.ts'
import { tagWords, typesetData } from './typeset-data.ts'

export type PdfOptions = { conformance: PdfConformance }

/**
 * The document as a tagged PDF: PDF/UA-1 to read, or PDF/A-2a to keep. The same document gives the same bytes. Refuses
 * with `documents.print_timeout` (503) when it takes more than 20 seconds; throws when the page template has any
 * warning.
 */
export async function printPdf(
  document: PrintedDocument,
  { conformance }: PdfOptions,
  printer: Printer = sharedPrinter,
): Promise<Uint8Array> {
  const edition = editionOf(document)
  return printer.run({ kind: 'pdf', typeset: typesetData(edition), words: tagWords(edition), conformance })
}
