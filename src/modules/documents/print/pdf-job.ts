import type { TagWords } from './pdf-tags.ts'
import type { TypesetData } from './typeset-data.ts'

/** `reading` is PDF/UA-1, for people; `archive` is PDF/A-2a, for the archive. */
export type PdfConformance = 'reading' | 'archive'

/** What the worker thread is given once. */
export type PdfSetup = { fontFolder: string }

/** One document to print. */
export type PdfJob = { edition: TypesetData; words: TagWords; conformance: PdfConformance }

export type PdfAnswer = { bytes: Uint8Array } | { error: string }
