import { Fragment, type Node, Slice } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { textSchema } from './text-schema.ts'

/** The paragraphs that have stood in this text, by their ids, with the commitment that each was last marked with. */
type Known = ReadonlyMap<string, string | null>

const key = new PluginKey<Known>('own-paragraphs')
const paragraph = textSchema.nodes.paragraph

/**
 * A paragraph's id, which comments and links name, and its commitment belong to one paragraph alone. Of a paragraph
 * that is split the first half that has words keeps them. What is pasted brings them only when it is this text's own
 * paragraph that was cut out and put in somewhere else. A new paragraph gets an id at once, and never one of those that
 * are taken by what was said about a paragraph that is gone.
 */
export function ownParagraphs(taken: () => readonly string[] = () => []): Plugin<Known> {
  return new Plugin<Known>({
    key,
    state: {
      init: (_, state) => knownIn(state.doc, new Map()),
      apply: (transaction, known) => (transaction.docChanged ? knownIn(transaction.doc, known) : known),
    },
    appendTransaction: (transactions, _, state) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null
      const nameless = namelessIn(state.doc)
      if (nameless.length === 0) return null
      const used = new Set([...taken(), ...(key.getState(state)?.keys() ?? [])])
      const next = state.tr
      for (const { position, block, isDouble } of nameless) {
        const attrs = { id: freeId(used), commitment_id: isDouble ? null : block.attrs.commitment_id }
        next.setNodeMarkup(position, undefined, attrs)
      }
      return next
    },
    props: {
      transformPasted: (slice, view) => pastedInto(view.state.doc, key.getState(view.state) ?? new Map(), slice),
    },
  })
}

function knownIn(doc: Node, before: Known): Known {
  const known = new Map(before)
  doc.forEach((block) => {
    if (block.type === paragraph && block.attrs.id !== null) known.set(block.attrs.id, block.attrs.commitment_id)
  })
  return known
}

type Nameless = { block: Node; position: number; isDouble: boolean }

/** The paragraphs that have no id, or that of another one. */
function namelessIn(doc: Node): Nameless[] {
  const found: { block: Node; position: number }[] = []
  doc.forEach((block, position) => {
    if (block.type === paragraph) found.push({ block, position })
  })
  return [...Map.groupBy(found, ({ block }) => block.attrs.id)].flatMap(([id, same]): Nameless[] => {
    if (id === null) return same.map((one) => ({ ...one, isDouble: false }))
    const keeper = same.find(({ block }) => block.content.size > 0) ?? same[0]
    return same.filter((one) => one !== keeper).map((one) => ({ ...one, isDouble: true }))
  })
}

function freeId(used: Set<string>): string {
  let number = 1
  while (used.has(`p${number}`)) number += 1
  used.add(`p${number}`)
  return `p${number}`
}

/** What is pasted, without the ids and commitments that are not its own to bring. */
export function pastedInto(doc: Node, known: Known, slice: Slice): Slice {
  const there = knownIn(doc, new Map())
  const isOwn = ({ attrs }: Node) =>
    attrs.id !== null && !there.has(attrs.id) && known.has(attrs.id) && known.get(attrs.id) === attrs.commitment_id
  const blocks = slice.content.content.map((block) =>
    block.type !== paragraph || isOwn(block)
      ? block
      : block.type.create({ id: null, commitment_id: null }, block.content, block.marks),
  )
  return new Slice(Fragment.from(blocks), slice.openStart, slice.openEnd)
}
