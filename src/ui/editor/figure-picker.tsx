import { useEffect, useRef, useState } from 'react'
import { figureId } from '#core/figure.ts'
import type { FigureUnit } from '#core/rich-text.ts'
import { valueText } from '../amount.tsx'
import { useFigures } from '../answer.ts'
import { type Frame, useFrame, yearsOf } from '../frame.ts'
import { useReader } from '../language.tsx'

export type FigureChoice = { figure_id: string; unit: FigureUnit }

const kinds = ['net', 'cost', 'revenue', 'investment_net', 'committed'] as const

/** The figures of the unit, found by their words; the one that is chosen goes into the text as a name, not a number. */
export function FigurePicker({ onPick, onClose }: { onPick: (choice: FigureChoice) => void; onClose: () => void }) {
  const { t } = useReader()
  const dialog = useRef<HTMLDialogElement>(null)
  const frame = useFrame().data
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="searchdialog" aria-label={t('insert_figure')} onClose={onClose}>
      {frame ? <Choices frame={frame} onPick={onPick} /> : <p className="soft">{t('no_budget')}</p>}
      <button type="button" className="btn quiet" onClick={() => dialog.current?.close()}>
        {t('cancel')}
      </button>
    </dialog>
  )
}

function Choices({ frame, onPick }: { frame: Frame; onPick: (choice: FigureChoice) => void }) {
  const { t, language } = useReader()
  const [wanted, setWanted] = useState('')
  const ids = candidates(frame)
  const figures = useFigures(ids).trees
  const words = wanted.toLowerCase().split(/\s+/)
  const shown = ids.filter((id) => {
    const label = figures.get(id)?.label.toLowerCase()
    return label !== undefined && words.every((word) => label.includes(word))
  })
  return (
    <>
      <label>
        <span className="vh">{t('search')}</span>
        <input
          className="in"
          type="search"
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type in
          autoFocus
          placeholder={t('search_figure')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </label>
      <ul className="figurelist">
        {shown.map((id) => {
          const tree = figures.get(id)
          return tree === undefined ? null : (
            <li key={id}>
              <button type="button" className="btn quiet whole" onClick={() => onPick({ figure_id: id, unit: 'mnkr' })}>
                <i className="cert" data-c={tree.certainty} />
                <span>{tree.label}</span>
                <b>{valueText(tree, language, t('unknown_amount'))}</b>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function candidates(frame: Frame): string[] {
  const { unit, reference } = frame
  return yearsOf(frame).flatMap((year) => [
    ...kinds.map((kind) => figureId(kind, { unit, year })),
    ...(year === reference
      ? []
      : [figureId('net_change', { unit, year }), figureId('pressure', { unit, year, reference })]),
  ])
}
