import type { Edition } from './edition.ts'
import type { TagWords } from './pdf-tags.ts'
import type { TypesetData } from './typeset-data.ts'

/** `reading` is PDF/UA-1, for people; `archive` is PDF/A-2a, for the archive. */
export type PdfConformance = 'reading' | 'archive'

/** What the printing thread is given once. */
export type PrintSetup = { font_folder: string }

/** One document to print. */
export type PdfJob = { kind: 'pdf'; typeset: TypesetData; words: TagWords; conformance: PdfConformance }

export type DocxJob = { kind: 'docx'; edition: Edition }

export type PrintJob = PdfJob | DocxJob

export type PrintAnswer = { bytes: Uint8Array } | { error: string }
