import type { SieControl } from '#core/sie/control.ts'
import type { SieFault } from '#core/sie/fault.ts'
import type { BookedLine } from './booked-line.ts'
import type { importKinds } from './schema.ts'
import type { ImportProfile, Reading } from './schema-profile.ts'
import type { LineSummary } from './summary.ts'
import type { Columns } from './table/lines.ts'

/** The kinds of files that are read in. */
export type ImportKind = (typeof importKinds)[number]

/**
 * How a file is to be read: as which kind, by which profile, for which year where the file names none, and whether it
 * is for a plan, which takes the file's budget where it has one.
 */
export type Wanted = { kind: ImportKind; profile: ImportProfile | null; year: number | null; is_plan: boolean }

/** What a table says of itself, and how it may be read, for a person to look at. */
export type TableFacts = { headings: string[]; sample: string[][]; suggested: Reading }

/** What a file is found to be: everything that is the file's own, nothing that is the city's. */
export type ParsedImport = {
  sha256: string
  size_bytes: number
  /** Null for what is no SIE file. */
  sie_type: number | null
  content: 'booked' | 'budget'
  encoding: string
  encoding_reason: string
  company: string | null
  organisation_number: string | null
  first_day: string | null
  last_day: string | null
  vouchers: number
  summary: LineSummary
  control: SieControl
  /** Null for a SIE file, which says itself what is what. */
  table: TableFacts | null
  columns: Columns
  faults: SieFault[]
}

/** What reading gives: the facts, which are told, and the lines, which stay in the thread that read them. */
export type ReadFile = { facts: Omit<ParsedImport, 'sha256' | 'size_bytes'>; lines: readonly BookedLine[] }
