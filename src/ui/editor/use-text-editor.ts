import { baseKeymap, setBlockType, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { type Command, EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { RichText } from '#core/rich-text.ts'
import { leaveList, toggleList } from './text-commands.ts'
import { fromEditor, textSchema, toEditor } from './text-schema.ts'

const { paragraph, heading } = textSchema.nodes
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
  /** Puts a node where the caret is. */
  insert: (name: 'figure' | 'live', attrs: Record<string, unknown>) => void
  /** Puts stored text after what is written. */
  append: (text: RichText) => void
  read: () => RichText
}

type Options = {
  text: RichText
  label: string
  /** How a figure or a live table looks while one writes. */
  draw: (node: Node) => HTMLElement
  onChange: (text: RichText) => void
  /** Called when # is written where a figure may stand. */
  onFigure: () => void
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
    const { text, label } = latest.current
    const made = new EditorView(frame.current, {
      state: EditorState.create({ doc: toEditor(text), plugins: plugins(() => latest.current.onFigure()) }),
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'writing' },
      nodeViews: {
        figure: (node) => ({ dom: latest.current.draw(node) }),
        live: (node) => ({ dom: latest.current.draw(node) }),
      },
      dispatchTransaction(transaction) {
        made.updateState(made.state.apply(transaction))
        if (transaction.docChanged) latest.current.onChange(fromEditor(made.state.doc))
      },
    })
    view.current = made
    made.focus()
    return () => made.destroy()
  }, [])
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
    insert: (name, attrs) => {
      const on = view.current
      if (on === null) return
      const node = (textSchema.nodes[name] as NonNullable<(typeof textSchema.nodes)[string]>).create(attrs)
      on.dispatch(on.state.tr.replaceSelectionWith(node, false).scrollIntoView())
      on.focus()
    },
    append: (text) => {
      const on = view.current
      if (on !== null) on.dispatch(on.state.tr.insert(on.state.doc.content.size, toEditor(text).content))
    },
    read: () => (view.current === null ? [] : fromEditor(view.current.state.doc)),
  }
}

function plugins(onFigure: () => void) {
  const hash: Command = (state) => {
    const { $from } = state.selection
    const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, ' ', ' ')
    if (before !== '' && before !== ' ') return false
    onFigure()
    return true
  }
  return [
    history(),
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': commands.strong,
      'Mod-i': commands.emphasis,
      Enter: leaveList,
      '#': hash,
    }),
    keymap(baseKeymap),
  ]
}
