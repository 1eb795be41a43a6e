import { figureId } from '#core/figure.ts'
import { type Place, Refusal } from '#core/refusal.ts'
import type { Block, Inline, RichText } from '#core/rich-text.ts'
import type { Context } from '#server/context.ts'
import { findRecord } from '#server/records.ts'
import { explainFigure, liveBlock, recordTypeOf } from '#server/registry.ts'
import type { Live } from './reader-blocks.ts'

type At = { section: string; paragraph: string; field: string }
type Named = { figure_id: string; at: At } | { live: Live; at: At } | { commitment_id: string; at: At }

/**
 * Refuses a text that names a figure, a live block or a commitment that does not exist, or with parameters that it does
 * not take:
 * every place in the refusal, the first of them in its words. What stood in the section before is let through, so that
 * a text can be mended after something it names has been removed.
 */
export async function requireKnownNames(
  context: Context,
  section: { number: string; body: RichText },
  before: RichText,
): Promise<void> {
  const old = new Set(namedIn(before, section.number).map(keyOf))
  const refusals: Refusal[] = []
  for (const named of namedIn(section.body, section.number)) {
    if (old.has(keyOf(named))) continue
    const refusal = await wrongName(context, named)
    if (refusal !== null) refusals.push(refusal)
  }
  const first = refusals[0]
  if (first === undefined) return
  throw new Refusal(
    first.code,
    first.status,
    first.params,
    refusals.flatMap((refusal) => refusal.places),
  )
}

function wrongName(context: Context, named: Named): Promise<Refusal | null> {
  if ('live' in named) return wrongBlock(context, named)
  return 'commitment_id' in named ? wrongCommitment(context, named) : wrongFigure(context, named)
}

function keyOf(named: Named): string {
  if ('commitment_id' in named) return `commitment ${named.commitment_id}`
  return 'live' in named ? `${named.live.block} ${figureId('', named.live.input)}` : named.figure_id
}

/** Figures, live blocks and commitments of a text, each with its section, its paragraph and its field in the input. */
function namedIn(body: RichText, section: string): Named[] {
  return body.flatMap((block, index): Named[] => {
    const paragraph = block.type === 'paragraph' && block.attrs.id !== '' ? block.attrs.id : String(index + 1)
    const at = (path: string): At => ({ section, paragraph, field: `body.${index}.${path}` })
    if (block.type === 'live') return [{ live: block.attrs, at: at('attrs') }]
    const promised = block.type === 'paragraph' ? block.attrs.commitment_id : undefined
    return [
      ...(promised === undefined ? [] : [{ commitment_id: promised, at: at('attrs.commitment_id') }]),
      ...inlinesOf(block).flatMap(({ inline, path }) =>
        inline.type === 'figure' ? [{ figure_id: inline.attrs.figure_id, at: at(path) }] : [],
      ),
    ]
  })
}

function inlinesOf(block: Exclude<Block, { type: 'live' }>): { inline: Inline; path: string }[] {
  if (block.type !== 'bullet_list' && block.type !== 'ordered_list') {
    return block.content.map((inline, index) => ({ inline, path: `content.${index}` }))
  }
  return block.content.flatMap((item, row) =>
    item.content.map((inline, index) => ({ inline, path: `content.${row}.content.${index}` })),
  )
}

function refused(code: string, { section, paragraph, field }: At, params: Record<string, string>): Refusal {
  const place: Place = { field }
  return new Refusal(code, 422, { section, paragraph, ...params }, [place])
}

/** The figure's own refusal with its place. A figure that lacks a budget or a saving may still be named. */
async function wrongFigure(
  context: Context,
  { figure_id, at }: { figure_id: string; at: At },
): Promise<Refusal | null> {
  try {
    await explainFigure(context, figure_id)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { kind, known, problems, id, unit } = error.params
    const figure = figure_id
    if (error.code === 'figure.unknown') return refused('document.figure_unknown', at, { figure, known: String(known) })
    if (error.code === 'figure.bad_input')
      return refused('document.figure_input', at, { figure, problems: String(problems) })
    if (error.code === 'record.unknown')
      return refused('document.figure_of_nothing', at, { figure, kind: String(kind), id: String(id) })
    if (error.code === 'organisation.unknown_unit')
      return refused('document.figure_of_nothing', at, { figure, kind: 'org_unit', id: String(unit) })
    return null
  }
}

function namesOf(live: Live): Readonly<Record<string, string>> | Refusal {
  try {
    return liveBlock(live.block).names
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

async function wrongBlock(context: Context, { live, at }: { live: Live; at: At }): Promise<Refusal | null> {
  const names = namesOf(live)
  if (names instanceof Refusal)
    return refused('document.block_unknown', at, { block: live.block, known: String(names.params.known) })
  const wanted = Object.keys(names)
  const given = Object.keys(live.input)
  if (wanted.length !== given.length || wanted.some((name) => !given.includes(name)))
    return refused('document.block_input', at, {
      block: live.block,
      wanted: wanted.join(', '),
      given: given.join(', ') || '–',
    })
  for (const [name, kind] of Object.entries(names)) {
    const id = live.input[name] ?? ''
    if ((await findRecord(context, recordTypeOf(kind), id)) === null)
      return refused('document.block_of_nothing', at, { block: live.block, kind, id })
  }
  return null
}

/** The commitment is a record of another module, known here by its kind alone. */
async function wrongCommitment(
  context: Context,
  { commitment_id: id, at }: { commitment_id: string; at: At },
): Promise<Refusal | null> {
  if ((await findRecord(context, recordTypeOf('commitment'), id)) !== null) return null
  return refused('document.commitment_unknown', at, { id })
}
