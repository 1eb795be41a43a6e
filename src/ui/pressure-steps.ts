import type { Certainty } from '#core/certainty.ts'
import type { ShortFigure } from '#core/figure.ts'

/** One line of the waterfall between two years' plans [öre]; `from` and `to` are where its bar begins and ends. */
export type Step = {
  key: string
  label: string
  figure_id: string | null
  value_ore: number | null
  /** Parts that the value lacks. */
  unknown_count: number
  from_ore: number
  to_ore: number
  certainty: Certainty
  kind: 'part' | 'sum'
  source_section: string | null
  /** Of what it is made of; null when nothing in it is recorded. */
  origin: ShortFigure['origin']
}

/** How many levels of a pressure figure's parts the waterfall is made of. */
export const stepLevels = 3

/**
 * The waterfall of a pressure figure (C08): the fall of the net, each commitment by its source, the sum that holds,
 * and then what only holds if something happens, or what a scenario tries, with the sum it would give. A change of a
 * scenario is a step of its own even when it adds nothing. Parts add up to the figure's own value;
 * a commitment that has not changed is no step, and an unknown one is unknown whatever its record is.
 */
export function pressureSteps(tree: ShortFigure): Step[] {
  const [held, ...conditional] = tree.condition === null ? [tree] : tree.parts
  if (held === undefined) return []
  const [fall, commitments] = held.parts
  const parts = [
    ...(fall === undefined ? [] : [fall]),
    ...(commitments?.parts ?? []).filter((part) => part.value !== 0 || part.unknown_count > 0),
  ]
  let level = 0
  const stepOf = (part: ShortFigure, key: string): Step => {
    const size = typeof part.value === 'number' ? part.value : 0
    const step = { ...common(part, key), kind: 'part' as const, from_ore: level, to_ore: level + size }
    level += size
    return step
  }
  const sumOf = (sum: ShortFigure, key: string): Step => ({
    ...common(sum, key),
    kind: 'sum',
    from_ore: 0,
    to_ore: level,
  })
  const steps = parts.map((part, index) => stepOf(part, `part-${index}`))
  steps.push(sumOf(held, 'held'))
  if (conditional.length > 0) {
    steps.push(...conditional.map((part, index) => stepOf(part, `if-${index}`)), sumOf(tree, 'if-sum'))
  }
  return steps
}

function common(part: ShortFigure, key: string): Omit<Step, 'kind' | 'from_ore' | 'to_ore'> {
  return {
    key,
    label: part.label,
    figure_id: part.figure_id,
    unknown_count: part.unknown_count,
    value_ore: typeof part.value === 'number' ? part.value : null,
    certainty: part.value === null ? 'unknown' : part.certainty,
    source_section: part.source?.section ?? part.origin?.section ?? null,
    origin: part.origin,
  }
}
