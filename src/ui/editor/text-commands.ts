import { deleteSelection } from 'prosemirror-commands'
import type { Node, NodeType } from 'prosemirror-model'
import { type Command, NodeSelection, TextSelection } from 'prosemirror-state'
import { textSchema } from './text-schema.ts'

const { paragraph, list_item, live } = textSchema.nodes
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

/**
 * Puts a live part after the block at the caret, or in the place of an empty paragraph, and chooses it. When a live
 * part is chosen already, that one is changed.
 */
export function putLive(attrs: { block: string; input: Record<string, string> }): Command {
  return ({ selection, tr }, dispatch) => {
    const choose = (at: number) => dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView())
    if (selection instanceof NodeSelection && selection.node.type === live) {
      tr.setNodeMarkup(selection.from, undefined, attrs)
      choose(selection.from)
      return true
    }
    const { $from } = selection
    const isEmpty = $from.depth === 1 && $from.parent.type === paragraph && $from.parent.content.size === 0
    const at = $from.depth === 0 ? selection.to : isEmpty ? $from.before(1) : $from.after(1)
    const made = (live as NodeType).create(attrs)
    if (isEmpty) tr.replaceWith(at, $from.after(1), made)
    else tr.insert(at, made)
    // There is always a place to go on writing below it.
    if (at + made.nodeSize === tr.doc.content.size) tr.insert(tr.doc.content.size, (paragraph as NodeType).create())
    choose(at)
    return true
  }
}

/** Takes away what is chosen. */
export const removeChosen: Command = deleteSelection
