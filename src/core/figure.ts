import type { Certainty } from './certainty.ts'

/**
 * A number with its whole explanation. `value` is what is known; `unknown_count` says how many parts are missing.
 * The tree is the calculation itself: `value` always equals the operation over the parts (see `recompute`).
 */
export type Explained = {
  /** Set when the number has a name of its own and can be asked for. */
  figure_id: string | null
  label: string
  unit: 'ore' | 'ppm' | 'days' | 'count' | 'date' | 'text'
  /** Öre, parts per million, days or a count; a date or word for the other units; null when wholly unknown. */
  value: number | string | null
  unknown_count: number
  certainty: Certainty
  /** What must happen for a conditional number to hold. */
  condition: string | null
  /** Formula number of the domain description (C01 …), null for a plain fact. */
  formula: string | null
  operation: 'sum' | 'difference' | 'share' | 'given' | 'count' | 'derived'
  parts: Explained[]
  source: { document: string; section: string } | null
  decision: { id: string; body: string; decided_on: string; paragraph: string | null } | null
  recorded: { at: string; by: string } | null
  /** The record a leaf comes from, so that it can be opened. */
  record: { kind: string; id: string } | null
  /** True when any part of it is invented for demonstration. */
  synthetic: boolean
  /** What the number leaves out, and what to know about it, as sentences. */
  not_included: string[]
  remarks: string[]
}

/** Where a number's first recorded part stands in its document, and when it was recorded. */
export type Origin = { section: string | null; recorded_at: string }

/**
 * A number without the parts that lie deeper than somebody asked for: a page shows hundreds of numbers, and opens one.
 * `untold` says how many parts of its own are left out. `origin` tells of what was left out as well; null when nothing
 * in it is recorded.
 */
export type ShortFigure = Omit<Explained, 'parts'> & { parts: ShortFigure[]; untold: number; origin: Origin | null }

/** The figure with so many levels of parts; 0 leaves the number itself. */
export function shortened(tree: Explained, levels: number): ShortFigure {
  const parts = levels === 0 ? [] : tree.parts.map((part) => shortened(part, levels - 1))
  return { ...tree, parts, untold: tree.parts.length - parts.length, origin: originOf(tree) }
}

/** What has been told to some depth, told to a lesser one. */
export function toldTo(levels: number, tree: ShortFigure): ShortFigure {
  const parts = levels === 0 ? [] : tree.parts.map((part) => toldTo(levels - 1, part))
  return { ...tree, parts, untold: tree.untold + tree.parts.length - parts.length }
}

/** The part at a place: its number among the parts, level by level from the top ("0.12.3"); null for none. */
export function partAt(tree: Explained, place: string): Explained | null {
  const numbers = place.split('.').map(Number)
  return numbers.reduce<Explained | null>((above, number) => above?.parts[number] ?? null, tree)
}

/** Of the first part that was recorded, in the order of the explanation. */
export function originOf(tree: Explained): Origin | null {
  if (tree.recorded !== null) return { section: tree.source?.section ?? null, recorded_at: tree.recorded.at }
  for (const part of tree.parts) {
    const found = originOf(part)
    if (found !== null) return found
  }
  return null
}

/** An explanation with the usual blanks, for a leaf or a sum. */
export function explained(
  part: Partial<Explained> & Pick<Explained, 'label' | 'unit' | 'value' | 'certainty'>,
): Explained {
  return {
    figure_id: null,
    unknown_count: 0,
    condition: null,
    formula: null,
    operation: 'given',
    parts: [],
    source: null,
    decision: null,
    recorded: null,
    record: null,
    not_included: [],
    remarks: [],
    ...part,
    synthetic: part.synthetic === true || (part.parts ?? []).some((below) => below.synthetic),
  }
}

export type FigureInput = Readonly<Record<string, string | number | undefined>>

/**
 * The figure's stable name: `net:unit=SLK,year=2027`, keys in alphabetical order. Values are codes and years, so the
 * name can stand in an address and on a command line as it is.
 */
export function figureId(kind: string, input: FigureInput): string {
  const parts = Object.entries(input)
    .filter(([, value]) => value !== undefined && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
  return parts.length === 0 ? kind : `${kind}:${parts.join(',')}`
}

/** Takes a figure's name apart; null when it is not of the form. */
export function parseFigureId(id: string): { kind: string; input: Record<string, string> } | null {
  const match = /^([a-z][a-z0-9_.]*)(?::(.+))?$/.exec(id)
  if (match === null) return null
  const input: Record<string, string> = {}
  for (const part of match[2]?.split(',') ?? []) {
    const pair = /^([a-z][a-z0-9_]*)=([A-Za-z0-9._-]+)$/.exec(part)
    if (pair?.[1] === undefined || pair[2] === undefined || pair[1] in input) return null
    input[pair[1]] = pair[2]
  }
  return { kind: match[1] ?? '', input }
}

/** The same name with its keys in order, so that a name from an address equals ours; a malformed one stays as it is. */
export function orderedFigureId(id: string): string {
  const parsed = parseFigureId(id)
  return parsed === null ? id : figureId(parsed.kind, parsed.input)
}

/** What the operation over the parts gives; null when the tree does not say. Used to prove that trees add up. */
export function recompute(node: Explained): number | null {
  const values = node.parts.map((part) => (typeof part.value === 'number' ? part.value : 0))
  const [first, second] = values
  if (node.operation === 'sum') return values.reduce((sum, value) => sum + value, 0)
  if (node.operation === 'difference')
    return first === undefined ? null : first - values.slice(1).reduce((a, b) => a + b, 0)
  if (node.operation === 'share' && first !== undefined && second !== undefined) {
    const exact = BigInt(first) * BigInt(second)
    const half = exact < 0n ? -500_000n : 500_000n
    return Number((exact + half) / 1_000_000n)
  }
  return null
}
