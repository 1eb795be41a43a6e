import { type Command, type EditorState, NodeSelection, Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { textSchema } from './text-schema.ts'

/** A commitment as the margin of its paragraph tells of it; `state` in words. */
export type MarkedCommitment = { statement: string; state: string; state_word: string }

export type Commitments = ReadonlyMap<string, MarkedCommitment>

const { paragraph, live } = textSchema.nodes

/** What the caret stands in, as far as there is something to do with it as a whole. */
export type Here =
  | { kind: 'paragraph'; commitment_id: string | null }
  | { kind: 'live'; block: string; input: Record<string, string> }
  | { kind: 'other' }

export function hereIn({ selection }: EditorState): Here {
  if (selection instanceof NodeSelection && selection.node.type === live) {
    const { block, input } = selection.node.attrs
    return { kind: 'live', block, input }
  }
  const { $from } = selection
  if ($from.depth !== 1 || $from.parent.type !== paragraph) return { kind: 'other' }
  return { kind: 'paragraph', commitment_id: $from.parent.attrs.commitment_id }
}

/** Marks the paragraph at the caret as a commitment; null takes the mark away. */
export function markCommitment(commitment_id: string | null): Command {
  return (state, dispatch) => {
    if (hereIn(state).kind !== 'paragraph') return false
    const { $from } = state.selection
    dispatch?.(state.tr.setNodeMarkup($from.before(1), undefined, { ...$from.parent.attrs, commitment_id }))
    return true
  }
}

/** Draws the state of each marked paragraph's commitment in its margin. */
export function commitmentMarks(commitments: () => Commitments): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const marks: Decoration[] = []
        doc.forEach((block, position) => {
          if (block.type !== paragraph || block.attrs.commitment_id === null) return
          const found = commitments().get(block.attrs.commitment_id)
          marks.push(
            Decoration.node(position, position + block.nodeSize, {
              'data-state': found?.state ?? 'gone',
              ...(found === undefined ? {} : { title: `${found.statement} (${found.state_word})` }),
            }),
          )
        })
        return DecorationSet.create(doc, marks)
      },
    },
  })
}
