import { z } from 'zod'
import { type Explained, figureId, parseFigureId } from '#core/figure.ts'
import type { LiveBlock } from '#core/live-block.ts'
import { Refusal } from '#core/refusal.ts'
import type { WarningRule } from '#core/warning-rule.ts'
import type { Context } from './context.ts'
import { problemsOf } from './input-problems.ts'
import type { ChangeKind, Check, Derivation, FigureKind, Module } from './module.ts'
import { findRecordType, loadRecordKinds } from './record-kinds.ts'
import { findTogether } from './records.ts'
import { mayReadRow, mayReadUnit } from './rights.ts'
import { loadTexts } from './texts.ts'

export { recordTypeOf, recordTypes } from './record-kinds.ts'

type Registry = {
  figures: Map<string, FigureKind>
  blocks: Map<string, LiveBlock<Context>>
  derivations: Map<string, Derivation[]>
  rules: WarningRule[]
  checks: Map<string, Check[]>
  changes: Map<string, ChangeKind>
}

let registry: Registry = {
  figures: new Map(),
  blocks: new Map(),
  derivations: new Map(),
  rules: [],
  checks: new Map(),
  changes: new Map(),
}

/** Gathers what the modules give the cores; called once when the product starts. A name used twice is our mistake. */
export function loadRegistry(modules: readonly Module[]): void {
  loadTexts(modules)
  loadRecordKinds(unique(modules.flatMap((module) => module.records.map((type) => [type.name, type] as const))))
  registry = {
    figures: unique(modules.flatMap((module) => module.figures.map((kind) => [kind.kind, kind] as const))),
    blocks: unique(modules.flatMap((module) => module.blocks.map((block) => [block.block, block] as const))),
    derivations: Map.groupBy(
      modules.flatMap((module) => module.derivations),
      (derivation) => derivation.record,
    ),
    rules: modules.flatMap((module) => module.rules),
    checks: Map.groupBy(
      modules.flatMap((module) => module.checks),
      (rule) => rule.record,
    ),
    changes: unique(modules.flatMap((module) => module.changes.map((change) => [change.kind, change] as const))),
  }
}

function unique<T>(pairs: (readonly [string, T])[]): Map<string, T> {
  const map = new Map(pairs)
  if (map.size !== pairs.length) throw new Error(`a name is used twice among ${pairs.map(([name]) => name).join(', ')}`)
  return map
}

export function derivationsOf(record: string): readonly Derivation[] {
  return registry.derivations.get(record) ?? []
}

export function checksOf(record: string): readonly Check[] {
  return registry.checks.get(record) ?? []
}

/** How changes of a kind are counted; that a kind has no module is a mistake of ours. */
export function changeKindOf(kind: string): ChangeKind {
  const found = registry.changes.get(kind)
  if (found === undefined) throw new Error(`no module counts the change ${kind}`)
  return found
}

/** Derivations whose entries must be made anew when the decided budget changes. */
export function budgetFollowers(): readonly Derivation[] {
  return [...registry.derivations.values()].flat().filter((derivation) => derivation.follows_budget)
}

export function warningRules(): readonly WarningRule[] {
  return registry.rules
}

export function liveBlocks(): readonly LiveBlock<Context>[] {
  return [...registry.blocks.values()]
}

export function liveBlock(name: string): LiveBlock<Context> {
  const block = registry.blocks.get(name)
  if (block === undefined) {
    throw new Refusal('document.unknown_block', 404, { block: name, known: [...registry.blocks.keys()].join(', ') })
  }
  return block
}

/** How a figure of the kind is written, with what it must have: `net:unit=…,year=…`. */
function figureForm({ kind, input }: FigureKind): string {
  const fields = input instanceof z.ZodObject ? Object.entries(input.shape as Record<string, z.ZodType>) : []
  const needed = fields.filter(([, type]) => !type.safeParse(undefined).success).map(([name]) => [name, '…'])
  return figureId(kind, Object.fromEntries(needed))
}

/** *Varför denna siffra?* The figure with its whole tree; refuses a name that is malformed or unknown. */
export async function explainFigure(context: Context, id: string): Promise<Explained> {
  const parsed = parseFigureId(id)
  const kind = parsed === null ? undefined : registry.figures.get(parsed.kind)
  if (parsed === null || kind === undefined) {
    throw new Refusal('figure.unknown', 404, { figure: id, known: [...registry.figures.keys()].join(', ') })
  }
  const input = kind.input.safeParse(parsed.input)
  if (!input.success) {
    const problems = problemsOf(input.error, parsed.input)
    throw new Refusal('figure.bad_input', 400, { figure: id, problems, form: figureForm(kind) })
  }
  if (parsed.input.unit !== undefined && !mayReadUnit(context, 'economy', parsed.input.unit)) throw hidden(id)
  const tree = await kind.explain(context, input.data as never)
  if (tree.record !== null) await requireRecord(context, tree.record, id)
  return { ...tree, figure_id: figureId(parsed.kind, parsed.input) }
}

function hidden(id: string): Refusal {
  return new Refusal('figure.hidden', 404, { figure: id })
}

/** A figure of a record is read by those who may read the record. */
async function requireRecord(context: Context, record: { kind: string; id: string }, figure_id: string): Promise<void> {
  const type = findRecordType(record.kind)
  const row = type === null ? null : await findTogether(context, type, record.id)
  if (type !== null && row !== null && !(await mayReadRow(context, type, row))) throw hidden(figure_id)
}
