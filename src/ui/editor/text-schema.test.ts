import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { bulletList, live, liveFigure, paragraph, type RichText, richText } from '#core/rich-text.ts'
import { leaveList, toggleList } from './text-commands.ts'
import { fromEditor, textSchema, toEditor } from './text-schema.ts'

const whole: RichText = [
  paragraph('a', 'Nettot är ', liveFigure('net:unit=SLK,year=2027', 'mnkr', { before: 'cirka', with_unit: true }), '.'),
  { type: 'paragraph', attrs: { id: 'b', commitment_id: 'LOFTE' }, content: [{ type: 'text', text: 'Vi lovar.' }] },
  { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Under' }] },
  bulletList(['ett'], ['två']),
  { type: 'ordered_list', content: [{ type: 'list_item', content: [] }] },
  { type: 'note', content: [{ type: 'text', text: 'Not', marks: [{ type: 'link', attrs: { href: '#4.1' } }] }] },
  live('budget_table', { unit: 'SLK' }),
]

describe('a text through the editor', () => {
  test('comes back as it was', () => {
    expect(fromEditor(toEditor(whole))).toEqual(whole)
    expect(richText.parse(fromEditor(toEditor(whole)))).toEqual(whole)
  })

  test('an empty text stays empty', () => {
    expect(fromEditor(toEditor([]))).toEqual([])
  })

  test('a paragraph that is split keeps its address in its first half', () => {
    const state = EditorState.create({ doc: toEditor([paragraph('p1', 'ettett'), paragraph('b', 'slut')]) })
    const split = state.apply(state.tr.split(4)).doc
    const text = fromEditor(split)
    expect(text).toEqual([paragraph('p1', 'ett'), paragraph('p2', 'ett'), paragraph('b', 'slut')])
    expect(richText.parse(text)).toEqual(text)
  })
})

function run(text: RichText, at: number, command: ReturnType<typeof toggleList>) {
  const doc = toEditor(text)
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, at) })
  const done = command(state, (tr) => {
    state = state.apply(tr)
  })
  return { done, text: fromEditor(state.doc), at: state.selection.from }
}

describe('lists', () => {
  test('a paragraph becomes a list and a paragraph again', () => {
    const made = run([paragraph('a', 'ett')], 1, toggleList('bullet_list'))
    expect(made.text).toEqual([bulletList(['ett'])])
    expect(run(made.text, 2, toggleList('bullet_list')).text).toEqual([paragraph('p1', 'ett')])
  })

  test('a list becomes one of the other kind with all its items', () => {
    const { text } = run([bulletList(['ett'], ['två'])], 2, toggleList('ordered_list'))
    expect(text).toEqual([{ ...bulletList(['ett'], ['två']), type: 'ordered_list' }])
  })

  test('Enter in an empty last item leaves the list', () => {
    const { done, text } = run([bulletList(['ett'], []), paragraph('a', 'efter')], 7, leaveList)
    expect(done).toBe(true)
    expect(text).toEqual([bulletList(['ett']), { ...paragraph('p1'), content: [] }, paragraph('a', 'efter')])
  })

  test('Enter in an item with words does not', () => {
    expect(run([bulletList(['ett'])], 3, leaveList).done).toBe(false)
  })
})

test('the schema has no other nodes than the stored text', () => {
  expect(Object.keys(textSchema.nodes).toSorted()).toEqual(
    [...'doc paragraph heading bullet_list ordered_list list_item note live text figure'.split(' ')].toSorted(),
  )
})
