import type { Certainty } from '#core/certainty.ts'
import type { Explained } from '#core/figure.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { messageOf } from '#server/texts.ts'

/**
 * A figure as the reader gets it. One that cannot be computed has a reason, in the document's language, and prints as
 * unknown; one that the reader may not see is said to be hidden, which is something else than unknown.
 */
export type ReaderFigure = { kind: 'known'; tree: Explained } | { kind: 'failed'; reason: string } | { kind: 'hidden' }

export type ReaderFigures = ReadonlyMap<string, ReaderFigure>

/** Each figure computed once; one that fails takes no other with it. */
export async function readerFigures(context: Context, ids: ReadonlySet<string>): Promise<ReaderFigures> {
  const found = new Map<string, ReaderFigure>()
  for (const id of ids) found.set(id, await readerFigure(context, id))
  return found
}

/** Refusals end here; any other error is our mistake or the database's, and is passed on. */
export async function readerFigure(context: Context, id: string): Promise<ReaderFigure> {
  try {
    return { kind: 'known', tree: await explainFigure(context, id) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'figure.hidden') return { kind: 'hidden' }
    return { kind: 'failed', reason: reasonOf(context, error) }
  }
}

/** What happened, as a clause that can stand inside a sentence. */
export function reasonOf(context: Pick<Context, 'language'>, refusal: Refusal): string {
  return messageOf(context.language, refusal.code, refusal.params).what.replace(/\.$/, '')
}

/** How sure the figure is, for the mark at the head of a column; null when nothing is shown. */
export function certaintyOf(figure: ReaderFigure | undefined): Certainty | null {
  if (figure === undefined || figure.kind === 'hidden') return null
  return figure.kind === 'known' ? figure.tree.certainty : 'unknown'
}
