import { useQueryClient } from '@tanstack/react-query'
import type { Node } from 'prosemirror-model'
import { useEffect, useRef, useState } from 'react'
import type { Explained } from '#core/figure.ts'
import { explainEndpoint } from '#core/platform-endpoints.ts'
import type { RowOf } from '#core/record.ts'
import { plainText, type RichText } from '#core/rich-text.ts'
import { documentSection } from '#modules/documents/schema.ts'
import { valueText } from '../amount.tsx'
import { call, Refused } from '../api.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { endpointsOf } from '../records.ts'
import { Failed } from '../states.tsx'
import { type FigureChoice, FigurePicker } from './figure-picker.tsx'
import { forget, keep, keptText } from './kept-text.ts'
import { Toolbar } from './toolbar.tsx'
import { useTextEditor } from './use-text-editor.ts'

type SectionRow = RowOf<typeof documentSection>

type Props = { row: SectionRow; onDone: () => void }

type Saving =
  | { state: 'writing' | 'saving' }
  | { state: 'refused'; error: Error }
  | { state: 'conflict'; theirs: SectionRow }

/** Writing one section. What is written stays in the browser until it is saved, so that no word is lost. */
export function SectionEditor({ row, onDone }: Props) {
  const { t } = useReader()
  const { where } = usePlace()
  const key = `${where.city}/${row.id}`
  const [start] = useState(() => keptText(key))
  const [picks, setPicks] = useState(false)
  const draw = useDrawn()
  const { insert, ...editor } = useTextEditor({
    text: start ?? row.body,
    label: `${row.number} ${row.title}`,
    draw,
    onChange: (text) => keep(key, text),
    onFigure: () => setPicks(true),
  })
  const pick = (choice: FigureChoice) => {
    setPicks(false)
    // The dialog gives the focus back when it goes; the text takes it after that.
    setTimeout(() => insert('figure', { ...choice, with_unit: true }))
  }
  const { saving, save } = useSaving(row, key, editor.read, onDone)
  const cancel = () => {
    forget(key)
    onDone()
  }
  return (
    <div className="editing">
      {start === null ? null : <p className="banner sm">{t('unsaved_found')}</p>}
      <Toolbar run={editor.run} onFigure={() => setPicks(true)} />
      <div ref={editor.frame} />
      {saving.state === 'refused' ? <Failed error={saving.error} /> : null}
      {saving.state === 'conflict' ? (
        <Conflict
          theirs={saving.theirs}
          onMine={() => void save(saving.theirs.version)}
          onBoth={() => {
            editor.append(saving.theirs.body)
            void save(saving.theirs.version)
          }}
        />
      ) : (
        <div className="row wrap">
          <button type="button" className="btn primary" onClick={() => void save(row.version)}>
            {t('save')}
          </button>
          <button type="button" className="btn quiet" onClick={cancel}>
            {t('discard')}
          </button>
          <span className="sm soft" role="status">
            {saving.state === 'saving' ? t('saving') : t('kept_here')}
          </span>
        </div>
      )}
      {picks ? <FigurePicker onPick={pick} onClose={() => setPicks(false)} /> : null}
    </div>
  )
}

/** Saves the section when nobody else has saved it since; otherwise gives what they saved, and changes nothing. */
function useSaving(row: SectionRow, key: string, read: () => RichText, onDone: () => void) {
  const { where } = usePlace()
  const queries = useQueryClient()
  const [saving, setSaving] = useState<Saving>({ state: 'writing' })
  const save = async (version: number) => {
    setSaving({ state: 'saving' })
    const { revise, get } = endpointsOf(documentSection)
    const body = read()
    const changes = { id: row.id, body, ...(body.length === 0 ? {} : { explicit_none: false }) }
    try {
      await call(revise, changes as never, where, { version })
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 412)
        return setSaving({ state: 'refused', error: error as Error })
      const theirs = (await call(get, { id: row.id }, where)) as unknown as SectionRow
      return setSaving({ state: 'conflict', theirs })
    }
    forget(key)
    await queries.invalidateQueries()
    onDone()
  }
  return { saving, save }
}

/** Two people wrote the same section: both texts are shown, and none is lost whichever is chosen. */
function Conflict({ theirs, onMine, onBoth }: { theirs: SectionRow; onMine: () => void; onBoth: () => void }) {
  const { t } = useReader()
  return (
    <section className="banner warn conflict" role="alert">
      <h4>{t('somebody_wrote', { by: theirs.recorded_by })}</h4>
      <blockquote>{plainText(theirs.body)}</blockquote>
      <p className="row wrap">
        <button type="button" className="btn" onClick={onBoth}>
          {t('keep_both')}
        </button>
        <button type="button" className="btn quiet" onClick={onMine}>
          {t('keep_mine')}
        </button>
      </p>
      <p className="sm soft">{t('both_in_history')}</p>
    </section>
  )
}

/** Draws figures with their value now, and live tables by their name. */
function useDrawn(): (node: Node) => HTMLElement {
  const { t, language } = useReader()
  const { where } = usePlace()
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])
  return (node) => {
    const element = document.createElement(node.type.name === 'live' ? 'div' : 'span')
    element.className = node.type.name === 'live' ? 'liveblock' : 'fig'
    element.contentEditable = 'false'
    if (node.type.name === 'live') {
      element.textContent = t('live_table', { name: String(node.attrs.block) })
      return element
    }
    const id = String(node.attrs.figure_id)
    element.title = id
    element.textContent = '…'
    void call(explainEndpoint, { figure_id: id }, where)
      .then((tree) => {
        const found = tree as unknown as Explained
        if (!alive.current) return
        const value = valueText(found, language, t('unknown_amount'))
        element.dataset.c = found.certainty
        element.textContent = [node.attrs.before, value, found.unit === 'ore' ? t('million') : '']
          .filter(Boolean)
          .join('\u00a0')
        element.title = found.label
      })
      .catch(() => {
        element.textContent = id
      })
    return element
  }
}
