import { baseKeymap } from 'prosemirror-commands'
import { Slice } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { bulletList, live, liveFigure, paragraph, type RichText, richText } from '#core/rich-text.ts'
import { hereIn, markCommitment } from './commitment-marks.ts'
import { ownParagraphs, pastedInto } from './own-paragraphs.ts'
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

describe('a paragraph that is a commitment', () => {
  const promised: RichText[number] = {
    type: 'paragraph',
    attrs: { id: 'a', commitment_id: 'LOFTE' },
    content: [{ type: 'text', text: 'Vi lovar.' }],
  }
  const editing = (text: RichText, at: number) => {
    const doc = toEditor(text)
    return EditorState.create({ doc, selection: TextSelection.create(doc, at), plugins: [ownParagraphs()] })
  }
  const after = (state: EditorState, command: ReturnType<typeof markCommitment>) => {
    let next = state
    command(state, (tr) => {
      next = state.apply(tr)
    })
    return next
  }

  test('is marked and unmarked at the caret, and nothing else is', () => {
    const marked = after(editing([paragraph('a', 'Vi lovar.'), paragraph('b', 'Mer.')], 2), markCommitment('LOFTE'))
    expect(fromEditor(marked.doc)).toEqual([promised, paragraph('b', 'Mer.')])
    expect(hereIn(marked)).toEqual({ kind: 'paragraph', commitment_id: 'LOFTE' })
    expect(fromEditor(after(marked, markCommitment(null)).doc)[0]).toEqual(paragraph('a', 'Vi lovar.'))
    expect(markCommitment('LOFTE')(editing([bulletList(['ett'])], 3))).toBe(false)
  })

  test('is one paragraph when it is split, the part with words when the other has none', () => {
    const enter = baseKeymap.Enter as ReturnType<typeof markCommitment>
    expect(fromEditor(after(editing([promised], 4), enter).doc)).toEqual([
      { ...promised, content: [{ type: 'text', text: 'Vi ' }] },
      paragraph('p1', 'lovar.'),
    ])
    expect(fromEditor(after(editing([promised], 1), enter).doc)).toEqual([
      { ...paragraph('p1'), content: [] },
      promised,
    ])
  })

  test('is not doubled by a copy, nor brought from another text, but moves when it is cut and pasted', () => {
    const copied = new Slice(toEditor([promised]).content, 0, 0)
    const pasted = (text: RichText, known: [string, string | null][]) =>
      fromEditor(toEditor([]).copy(pastedInto(toEditor(text), new Map(known), copied).content))
    const plain = [paragraph('p1', 'Vi lovar.')]
    expect(pasted([promised], [['a', 'LOFTE']])).toEqual(plain)
    expect(pasted([paragraph('b', 'Annat.')], [['b', null]])).toEqual(plain)
    expect(
      pasted(
        [paragraph('b', 'Annat.')],
        [
          ['a', null],
          ['b', null],
        ],
      ),
    ).toEqual(plain)
    expect(
      pasted(
        [paragraph('b', 'Annat.')],
        [
          ['a', 'LOFTE'],
          ['b', null],
        ],
      ),
    ).toEqual([promised])
  })

  test('is one also when it is so new that it is split before it has been saved', () => {
    const start = editing([paragraph('b', 'Annat.')], 7)
    const enter = baseKeymap.Enter as ReturnType<typeof markCommitment>
    const written = after(start, enter)
    const marked = after(written.apply(written.tr.insertText('Vi lovar.')), markCommitment('LOFTE'))
    const at = marked.selection.from - 6
    const split = after(marked.apply(marked.tr.setSelection(TextSelection.create(marked.doc, at))), enter)
    expect(fromEditor(split.doc)).toMatchObject([
      paragraph('b', 'Annat.'),
      { attrs: { id: 'p1', commitment_id: 'LOFTE' }, content: [{ text: 'Vi ' }] },
      paragraph('p2', 'lovar.'),
    ])
  })

  test('gets no id that something was said about when another paragraph had it', () => {
    const doc = toEditor([paragraph('b', 'Annat.')])
    const plugins = [ownParagraphs(() => ['p1', 'p2'])]
    const start = EditorState.create({ doc, selection: TextSelection.create(doc, 7), plugins })
    const written = after(start, baseKeymap.Enter as ReturnType<typeof markCommitment>)
    expect(fromEditor(written.apply(written.tr.insertText('Nytt.')).doc)).toEqual([
      paragraph('b', 'Annat.'),
      paragraph('p3', 'Nytt.'),
    ])
  })

  test('is one also when two paragraphs with its id come into the text in another way', () => {
    const state = editing([promised], 1)
    const doubled = state.apply(state.tr.insert(state.doc.content.size, toEditor([promised]).content))
    expect(fromEditor(doubled.doc)).toEqual([promised, paragraph('p1', 'Vi lovar.')])
  })
})

test('the schema has no other nodes than the stored text', () => {
  expect(Object.keys(textSchema.nodes).toSorted()).toEqual(
    [...'doc paragraph heading bullet_list ordered_list list_item note live text figure'.split(' ')].toSorted(),
  )
})
