import type { Certainty } from '#core/certainty.ts'
import type { WorldStep } from '#server/world.ts'

const source = 'Exempeldata för Mälarstad'

/** One invented fact: the verb, the part of the plan it belongs to, and how sure it is. */
export function made(
  name: string,
  section: string,
  input: Record<string, unknown>,
  certainty: Certainty = 'decided',
): WorldStep {
  return told(name, section, { certainty, ...input })
}

/** The same for a kind of record that says by its own fields how sure it is. */
export function told(name: string, section: string, input: Record<string, unknown>): WorldStep {
  return [name, { source_document: source, source_section: section, synthetic: true, ...input }]
}

/** Million kronor in öre, to the nearest 10 000 kronor. */
export function mnkr(amount: number): number {
  return Math.round(amount * 100) * 1_000_000
}
