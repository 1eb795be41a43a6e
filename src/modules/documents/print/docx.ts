import type { PrintedDocument } from '../printed.ts'
import { editionOf } from './edition.ts'
import { type Printer, sharedPrinter } from './printer.ts'

/**
 * The document as a Word file: real heading styles, a contents field, lists, tables with repeated heads, header and
 * footer with page numbers. Dates come from `as_of`; the same document gives the same bytes. Refuses with
 * `documents.print_timeout` (503) when it takes more than 20 seconds.
 */
export async function printDocx(document: PrintedDocument, printer: Printer = sharedPrinter): Promise<Uint8Array> {
  return printer.run({ kind: 'docx', edition: editionOf(document) })
}
