import type { ProjectFile } from './repository.ts'

/** Something that breaks a rule. `line` counts from 1; 0 means the file as a whole. */
export type Finding = { path: string; line: number; message: string }

/**
 * One house rule. `planted` are examples that must each be found: they prove that the rule can fail. `harmless` are
 * examples near the border that must not be found.
 */
export type Rule = {
  name: string
  looksAt: (path: string) => boolean
  findings: (file: ProjectFile) => Finding[]
  planted: Example[]
  harmless: Example[]
}

export type Example = { path: string; text: string; size_bytes?: number }

export const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path)
export const isTest = (path: string) => isCode(path) && /\.test\.ts$|^test\//.test(path)

export const inFile = (file: ProjectFile, message: string): Finding => ({ path: file.path, line: 0, message })

/** The line (from 1) that a place in the text is on. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
