import { createContext, type ReactNode } from 'react'
import type { PrintedBlock } from '#modules/documents/printed.ts'

/** A paragraph where it is read: the number of its section, and what is printed. */
export type InMargin = { number: string; paragraph: Extract<PrintedBlock, { type: 'paragraph' }> }

/** What stands in the margin of a paragraph for those who work with the text; null where it is only read. */
export const MarginContext = createContext<((at: InMargin) => ReactNode) | null>(null)
