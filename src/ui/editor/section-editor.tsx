import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RowOf } from '#core/record.ts'
import { commitment } from '#modules/commitments/schema.ts'
import type { planDocument } from '#modules/documents/schema.ts'
import { useComments } from '../comments/comments-context.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { valueWord } from '../words/record-words.ts'
import { type Commitments, type Here, markCommitment } from './commitment-marks.ts'
import { CommitmentPicker } from './commitment-picker.tsx'
import { useDrawnFigure } from './drawn-figure.ts'
import { FigurePicker } from './figure-picker.tsx'
import { HereLine } from './here-line.tsx'
import { forget, keep, keptText } from './kept-text.ts'
import { LivePicker } from './live-picker.tsx'
import { SavingLine, type SectionRow, useSaving } from './section-saving.tsx'
import { useLiveViews } from './still-part.tsx'
import { putLive, removeChosen } from './text-commands.ts'
import { Toolbar } from './toolbar.tsx'
import { type TextEditor, useTextEditor } from './use-text-editor.ts'

type Props = { row: SectionRow; document: RowOf<typeof planDocument>; onDone: () => void }

/** What is chosen in a dialog over the text. */
type Asked = 'figure' | 'table' | 'commitment'

/** Writing one section. What is written stays in the browser until it is saved, so that no word is lost. */
export function SectionEditor({ row, document, onDone }: Props) {
  const { t } = useReader()
  const { where } = usePlace()
  const key = `${where.city}/${row.id}`
  const [start] = useState(() => keptText(key))
  const [asked, setAsked] = useState<Asked | null>(null)
  const [here, setHere] = useState<Here>({ kind: 'other' })
  const commitments = useCommitments()
  const { threads } = useComments()
  const drawFigure = useDrawnFigure()
  const { mount, drawn } = useLiveViews()
  const editor = useTextEditor({
    text: start ?? row.body,
    label: `${row.number} ${row.title}`,
    drawFigure,
    mountLive: mount,
    commitments,
    takenIds: threads.filter((thread) => thread.section_id === row.id).map((thread) => thread.paragraph_id),
    onChange: (text) => keep(key, text),
    onHere: setHere,
    onAsk: setAsked,
  })
  const { saving, save } = useSaving(row, key, editor.read, onDone)
  const cancel = () => {
    forget(key)
    onDone()
  }
  return (
    <div className="editing">
      {start === null ? null : <p className="banner sm">{t('unsaved_found')}</p>}
      <div className="edittools">
        <Toolbar run={editor.run} onAsk={setAsked} mayPromise={here.kind === 'paragraph'} />
        <HereLine
          here={here}
          commitments={commitments}
          onCommitment={() => setAsked('commitment')}
          onUnmark={() => editor.run(markCommitment(null))}
          onTable={() => setAsked('table')}
          onRemove={() => editor.run(removeChosen)}
        />
      </div>
      <div ref={editor.frame} />
      {drawn}
      <SavingLine
        saving={saving}
        onSave={() => void save(row.version)}
        onCancel={cancel}
        onMine={(theirs) => void save(theirs.version)}
        onBoth={(theirs) => {
          editor.append(theirs.body)
          void save(theirs.version)
        }}
      />
      <Asking
        asked={asked}
        here={here}
        section={row}
        document={document}
        editor={editor}
        onClose={() => setAsked(null)}
      />
    </div>
  )
}

/** The unit's commitments as the margin tells of them. */
function useCommitments(): Commitments {
  const { language } = useReader()
  const { rows } = useRows(commitment)
  return useMemo(
    () =>
      new Map(
        rows?.map(({ id, statement, state }) => [
          id,
          { statement, state, state_word: valueWord(commitment.name, 'state', state, language) },
        ]),
      ),
    [rows, language],
  )
}

type AskingProps = {
  asked: Asked | null
  here: Here
  section: SectionRow
  document: RowOf<typeof planDocument>
  editor: TextEditor
  onClose: () => void
}

/** The dialog that is open over the text; what is chosen in it goes where the caret was. */
function Asking({ asked, here, section, document, editor, onClose }: AskingProps) {
  const put = (work: () => void) => {
    // The text takes the focus when the dialog is gone: while it is there, nothing behind it can have it.
    flushSync(onClose)
    setTimeout(work)
  }
  if (asked === 'figure') {
    return (
      <FigurePicker
        onPick={(choice) => put(() => editor.insertFigure({ ...choice, with_unit: true }))}
        onClose={onClose}
      />
    )
  }
  if (asked === 'table') {
    const start = here.kind === 'live' ? { block: here.block, input: here.input } : null
    return (
      <LivePicker
        document={document}
        start={start}
        onPick={(live) => put(() => editor.run(putLive(live)))}
        onClose={onClose}
      />
    )
  }
  if (asked === null) return null
  const title = [document.title, document.subtitle].filter(Boolean).join(' ')
  const promising = { unit_id: document.unit_id, document: title, section: section.number, words: editor.wordsHere() }
  return (
    <CommitmentPicker
      promising={promising}
      onPick={(id) => put(() => editor.run(markCommitment(id)))}
      onClose={onClose}
    />
  )
}
