import { useRef } from 'react'
import { figureId } from '#core/figure.ts'
import type { FigureUnit } from '#core/rich-text.ts'
import { valueText } from '../amount.tsx'
import { useFigures } from '../answer.ts'
import { type Frame, useFrame, yearsOf } from '../frame.ts'
import { useReader } from '../language.tsx'
import { PickerDialog, PickerList } from './picker.tsx'

export type FigureChoice = { figure_id: string; unit: FigureUnit }

const kinds = ['net', 'cost', 'revenue', 'investment_net', 'committed'] as const

/** The figures of the unit, found by their words; the one that is chosen goes into the text as a name, not a number. */
export function FigurePicker({ onPick, onClose }: { onPick: (choice: FigureChoice) => void; onClose: () => void }) {
  const { t } = useReader()
  const dialog = useRef<HTMLDialogElement>(null)
  const frame = useFrame().data
  return (
    <PickerDialog dialog={dialog} label={t('insert_figure')} onClose={onClose}>
      {frame ? <Choices frame={frame} onPick={onPick} /> : <p className="soft">{t('no_budget')}</p>}
      <button type="button" className="btn quiet" onClick={() => dialog.current?.close()}>
        {t('cancel')}
      </button>
    </PickerDialog>
  )
}

function Choices({ frame, onPick }: { frame: Frame; onPick: (choice: FigureChoice) => void }) {
  const { t, language } = useReader()
  const ids = candidates(frame)
  const figures = useFigures(ids).trees
  const choices = ids.flatMap((figure_id) => {
    const tree = figures.get(figure_id)
    if (tree === undefined) return []
    const content = (
      <>
        <i className="cert" data-c={tree.certainty} />
        <span>{tree.label}</span>
        <b>{valueText(tree, language, t('unknown_amount'))}</b>
      </>
    )
    // Those who write also know their unit by its code.
    const words = `${tree.label} ${frame.unit}`
    return [{ key: figure_id, words, content, onPick: () => onPick({ figure_id, unit: 'mnkr' }) }]
  })
  return <PickerList choices={choices} placeholder={t('search_figure')} />
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
