import { baseKeymap, chainCommands, setBlockType, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Node, NodeType } from 'prosemirror-model'
import { type Command, EditorState, NodeSelection, Selection } from 'prosemirror-state'
import { EditorView, type NodeView } from 'prosemirror-view'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { RichText } from '#core/rich-text.ts'
import { type Commitments, commitmentMarks, type Here, hereIn } from './commitment-marks.ts'
import { ownParagraphs } from './own-paragraphs.ts'
import { leaveList, toggleList } from './text-commands.ts'
import { fromEditor, textSchema, toEditor } from './text-schema.ts'

const { paragraph, heading } = textSchema.nodes
const figure = textSchema.nodes.figure as NodeType
const { strong, emphasis } = textSchema.marks

export const commands = {
  strong: toggleMark(strong as never),
  emphasis: toggleMark(emphasis as never),
  heading: toggleHeading,
  bullet_list: toggleList('bullet_list'),
  ordered_list: toggleList('ordered_list'),
  undo,
  redo,
} satisfies Record<string, Command>

function toggleHeading(...[state, dispatch]: Parameters<Command>): boolean {
  const isHeading = state.selection.$from.parent.type === heading
  const type = isHeading ? paragraph : heading
  return setBlockType(type as never, isHeading ? null : { level: 4 })(state, dispatch)
}

export type TextEditor = {
  frame: RefObject<HTMLDivElement | null>
  run: (command: Command) => void
  /** Puts a figure where the caret is. */
  insertFigure: (attrs: Record<string, unknown>) => void
  /** Puts stored text after what is written. */
  append: (text: RichText) => void
  read: () => RichText
  /** The words of the paragraph at the caret as they are shown, figures with their value. */
  wordsHere: () => string
}

type Options = {
  text: RichText
  label: string
  /** How a figure looks while one writes. */
  drawFigure: (node: Node) => HTMLElement
  /** How a live part does. */
  mountLive: (node: Node) => NodeView
  commitments: Commitments
  /** Ids of paragraphs that are gone and that something was said about. */
  takenIds: readonly string[]
  onChange: (text: RichText) => void
  /** Called when the caret comes to something else that can be changed as a whole. */
  onHere: (here: Here) => void
  /** Called when a key asks for a figure, a table or a commitment where one may stand. */
  onAsk: (what: 'figure' | 'table' | 'commitment') => void
}

/** The editor of a section's text, mounted in `frame`. What it is given at first is what it starts from. */
export function useTextEditor(options: Options): TextEditor {
  const frame = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    if (frame.current === null) return
    let told = ''
    const tellHere = (state: EditorState) => {
      const here = hereIn(state)
      if (JSON.stringify(here) === told) return
      told = JSON.stringify(here)
      latest.current.onHere(here)
    }
    const { text, label } = latest.current
    const doc = toEditor(text)
    const made = new EditorView(frame.current, {
      // Whoever opens a section goes on where it ends.
      state: EditorState.create({ doc, selection: Selection.atEnd(doc), plugins: plugins(latest) }),
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'writing' },
      nodeViews: {
        figure: (node) => ({ dom: latest.current.drawFigure(node) }),
        live: (node) => latest.current.mountLive(node),
      },
      dispatchTransaction(transaction) {
        made.updateState(made.state.apply(transaction))
        if (transaction.docChanged) latest.current.onChange(fromEditor(made.state.doc))
        tellHere(made.state)
      },
    })
    view.current = made
    made.focus()
    tellHere(made.state)
    return () => made.destroy()
  }, [])
  // The marks in the margin are drawn anew when what is known of the commitments has changed.
  useEffect(() => {
    const on = view.current
    if (on !== null) on.dispatch(on.state.tr.setMeta('commitments', options.commitments))
  }, [options.commitments])
  const actions = useMemo(() => actionsOn(view), [])
  return { frame, ...actions }
}

function actionsOn(view: RefObject<EditorView | null>): Omit<TextEditor, 'frame'> {
  return {
    run: (command) => {
      const on = view.current
      if (on === null) return
      command(on.state, on.dispatch, on)
      on.focus()
    },
    insertFigure: (attrs) => {
      const on = view.current
      if (on === null) return
      on.dispatch(on.state.tr.replaceSelectionWith(figure.create(attrs), false).scrollIntoView())
      on.focus()
    },
    append: (text) => {
      const on = view.current
      if (on !== null) on.dispatch(on.state.tr.insert(on.state.doc.content.size, toEditor(text).content))
    },
    read: () => (view.current === null ? [] : fromEditor(view.current.state.doc)),
    wordsHere: () => {
      const on = view.current
      const $from = on?.state.selection.$from
      if (on === null || $from === undefined || $from.depth === 0) return ''
      return on.nodeDOM($from.before(1))?.textContent?.replaceAll('\u00a0', ' ') ?? ''
    },
  }
}

function plugins(latest: RefObject<Options>) {
  const ask = (what: 'figure' | 'commitment') => {
    latest.current.onAsk(what)
    return true
  }
  const hash: Command = ({ selection: { $from } }) => {
    if (!$from.parent.isTextblock) return false
    const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, ' ', ' ')
    return before === '' || before === ' ' ? ask('figure') : false
  }
  const promise: Command = (state) => hereIn(state).kind === 'paragraph' && ask('commitment')
  const changeLive: Command = ({ selection }) => {
    if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'live') return false
    latest.current.onAsk('table')
    return true
  }
  return [
    history(),
    ownParagraphs(() => latest.current.takenIds),
    commitmentMarks(() => latest.current.commitments),
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': commands.strong,
      'Mod-i': commands.emphasis,
      'Shift-Mod-l': promise,
      Enter: chainCommands(changeLive, leaveList),
      '#': hash,
    }),
    keymap(baseKeymap),
  ]
}
