import type { Node, NodeType } from 'prosemirror-model'
import { type Command, TextSelection } from 'prosemirror-state'
import { textSchema } from './text-schema.ts'

const { paragraph, list_item } = textSchema.nodes
type ListType = 'bullet_list' | 'ordered_list'

/** The list around the caret, with its place; null outside a list. */
function listAround(state: Parameters<Command>[0]): { node: Node; from: number; to: number } | null {
  const { $from } = state.selection
  if ($from.depth < 2 || $from.parent.type !== list_item) return null
  return { node: $from.node(1), from: $from.before(1), to: $from.after(1) }
}

/** Makes the chosen paragraphs a list, a list of the other kind, or paragraphs again when it is one already. */
export function toggleList(name: ListType): Command {
  const type = textSchema.nodes[name] as NodeType
  return (state, dispatch) => {
    const list = listAround(state)
    if (list !== null) {
      const items = list.node.children
      const content =
        list.node.type === type ? items.map((item) => textOf(paragraph, item)) : [type.create(null, items)]
      dispatch?.(state.tr.replaceWith(list.from, list.to, content))
      return true
    }
    const { $from, $to } = state.selection
    const range = $from.blockRange($to)
    if (range === null || range.depth !== 0) return false
    const blocks = state.doc.children.slice(range.startIndex, range.endIndex).filter((block) => block.isTextblock)
    if (blocks.length === 0) return false
    const made = type.create(
      null,
      blocks.map((block) => textOf(list_item, block)),
    )
    if (dispatch) {
      const tr = state.tr.replaceWith(range.start, range.end, made)
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(range.start + made.nodeSize - 2), -1)))
    }
    return true
  }
}

function textOf(type: NodeType | undefined, from: Node): Node {
  return (type as NodeType).create(null, from.content)
}

/** Enter in an empty item ends the list: the item becomes a paragraph after it. */
export const leaveList: Command = (state, dispatch) => {
  const list = listAround(state)
  const { $from } = state.selection
  if (list === null || $from.parent.content.size > 0) return false
  const index = $from.index(1)
  const rest = list.node.children
  const [before, after] = [rest.slice(0, index), rest.slice(index + 1)]
  const parts = [
    ...(before.length === 0 ? [] : [list.node.type.create(null, before)]),
    (paragraph as NodeType).create(),
    ...(after.length === 0 ? [] : [list.node.type.create(null, after)]),
  ]
  if (dispatch) {
    const tr = state.tr.replaceWith(list.from, list.to, parts)
    const at = list.from + (before.length === 0 ? 0 : (parts[0] as Node).nodeSize) + 1
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView())
  }
  return true
}
