import type { Certainty } from '#core/certainty.ts'
import type { WorldStep } from '#server/world.ts'

export const underlag = 'Underlag för budget 2026'

/** One fact of the document: the verb, the section where it stands, and how sure it is. */
export function fact(
  name: string,
  section: string,
  input: Record<string, unknown>,
  certainty: Certainty = 'decided',
): WorldStep {
  return [name, { source_document: underlag, source_section: section, certainty, ...input }]
}

/** A fact that came to be known later, from another source. */
export function later(
  name: string,
  source: { document: string; section: string },
  input: Record<string, unknown>,
  certainty: Certainty = 'decided',
): WorldStep {
  return [name, { source_document: source.document, source_section: source.section, certainty, ...input }]
}

/** Million kronor in öre, for a figure with one decimal as the document prints it. */
export function mnkr(amount: number): number {
  return Math.round(amount * 10) * 10_000_000
}
