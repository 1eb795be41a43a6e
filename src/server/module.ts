import type { z } from 'zod'
import type { Endpoint } from '#core/endpoint.ts'
import type { DerivedEntry } from '#core/entry.ts'
import type { Explained } from '#core/figure.ts'
import type { LiveBlock } from '#core/live-block.ts'
import type { RecordType } from '#core/record.ts'
import type { Cell, Change, ChangeKindName, Effect } from '#core/scenario.ts'
import type { MessageText } from '#core/texts.ts'
import type { WarningRule } from '#core/warning-rule.ts'
import type { Context } from './context.ts'

/** An endpoint and the verb that answers it. */
export type Answer = {
  readonly endpoint: Endpoint
  readonly handle: (context: Context, input: never) => Promise<unknown>
  /** Whether it needs to know who may sign in to the city. */
  readonly asks_people: boolean
}

/** Binds an endpoint to its verb; the compiler holds input and output together. */
export function answer<In extends z.ZodType, Out extends z.ZodType>(
  endpoint: Endpoint<In, Out>,
  handle: (context: Context, input: z.output<In>) => Promise<z.input<Out>>,
  { asks_people = false }: { asks_people?: boolean } = {},
): Answer {
  return { endpoint, handle: handle as Answer['handle'], asks_people }
}

/** A kind of figure: how one named number is computed and explained. The value never exists without its explanation. */
export type FigureKind = {
  readonly kind: string
  readonly input: z.ZodType
  readonly explain: (context: Context, input: never) => Promise<Explained>
}

export function figureKind<In extends z.ZodType>(
  kind: string,
  input: In,
  explain: (context: Context, input: z.output<In>) => Promise<Explained>,
): FigureKind {
  return { kind, input, explain: explain as FigureKind['explain'] }
}

/** What a record gives the ledger: rewritten, by difference, each time the record changes. */
export type Derivation = {
  readonly record: string
  readonly entries: (context: Context, row: never) => Promise<DerivedEntry[]>
  /** True when the entries also depend on the decided budget and must follow it. */
  readonly follows_budget: boolean
}

export function derivation<Row>(
  type: { name: string },
  entries: (context: Context, row: Row) => Promise<DerivedEntry[]>,
  options: { follows_budget?: boolean } = {},
): Derivation {
  return {
    record: type.name,
    entries: entries as Derivation['entries'],
    follows_budget: options.follows_budget ?? false,
  }
}

/** Which years a change is asked about, of those that it holds for; `first_year` is the first that it holds for. */
export type AskedYears = { readonly years: readonly number[]; readonly first_year: number }

/**
 * A kind of change that a scenario may hold: `read` fetches what it needs, and `effects`, which is pure, says what it
 * does to the cells of the base. Effects on units that nobody asked about are left out by the one who asks.
 * `in_pressure` says whether the pressure (C08) counts what is changed: what it does not count cannot lower it.
 */
export type ChangeKind = {
  readonly kind: ChangeKindName
  readonly read: (context: Context, change: Change, asked: AskedYears) => Promise<unknown>
  readonly effects: (basis: never, change: Change, asked: AskedYears, cells: readonly Cell[]) => readonly Effect[]
  readonly in_pressure: (basis: never) => boolean
}

export function changeKind<Basis>(
  kind: ChangeKindName,
  read: (context: Context, change: Change, asked: AskedYears) => Promise<Basis>,
  effects: (basis: Basis, change: Change, asked: AskedYears, cells: readonly Cell[]) => readonly Effect[],
  in_pressure: (basis: Basis) => boolean = () => true,
): ChangeKind {
  return {
    kind,
    read,
    effects: effects as ChangeKind['effects'],
    in_pressure: in_pressure as ChangeKind['in_pressure'],
  }
}

/**
 * A rule that a changed record must keep, run in the transaction that changes it. `before` is null for a new record,
 * `after` for a removed one; it refuses by throwing.
 */
export type Check = {
  readonly record: string
  readonly check: (context: Context, before: never, after: never) => Promise<void>
}

export function check<Row>(
  type: { name: string },
  rule: (context: Context, before: Row | null, after: Row | null) => Promise<void>,
): Check {
  return { record: type.name, check: rule as Check['check'] }
}

export type Texts = Readonly<Record<string, string>>
export type Messages = Readonly<Record<string, MessageText>>

/** All that a module gives the cores. A part that a module lacks is an empty list. */
export type Module = {
  readonly name: string
  readonly migrations: URL | undefined
  readonly records: readonly RecordType[]
  readonly answers: readonly Answer[]
  readonly figures: readonly FigureKind[]
  readonly blocks: readonly LiveBlock<Context>[]
  readonly derivations: readonly Derivation[]
  readonly rules: readonly WarningRule[]
  readonly checks: readonly Check[]
  readonly changes: readonly ChangeKind[]
  readonly texts: { readonly sv: Texts; readonly en: Texts }
  readonly messages: { readonly sv: Messages; readonly en: Messages }
}

export function moduleOf(parts: Partial<Module> & Pick<Module, 'name'>): Module {
  const none = { sv: {}, en: {} }
  return Object.freeze({
    migrations: undefined,
    records: [],
    answers: [],
    figures: [],
    blocks: [],
    derivations: [],
    rules: [],
    checks: [],
    changes: [],
    texts: none,
    messages: none,
    ...parts,
  })
}
