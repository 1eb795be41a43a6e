import { printDate } from '#core/calendar.ts'
import type { Explained, ShortFigure } from '#core/figure.ts'
import { valueText } from './amount.tsx'
import { type AskedWhy, useExplained } from './answer.ts'
import { certaintyKey } from './certainty.ts'
import { If } from './figure.tsx'
import { useReader } from './language.tsx'
import { WhySkeleton } from './skeletons.tsx'
import { Failed } from './states.tsx'
import { Calculation } from './why-calculation.tsx'
import { WhyFrame } from './why-frame.tsx'
import { Origin, Sentences } from './why-origin.tsx'

type Props = {
  figure_id: string
  /** The day that a frozen text holds for: its numbers are explained as they were then. */
  frozen_on?: string | undefined
}

/** *Varför denna siffra?*: value, certainty, calculation, what is left out, decision and source, in this order. */
export function WhyPanel({ figure_id, frozen_on }: Props) {
  const found = useExplained({ figure_id, asOf: frozen_on })
  return (
    <WhyFrame
      figure_id={figure_id}
      isFilled={found.data !== undefined}
      value={found.data === undefined ? null : <Value tree={found.data} frozen_on={frozen_on} />}
    >
      {found.isPending ? <WhySkeleton /> : null}
      {found.isError ? (
        <div className="why-b">
          <Failed error={found.error} retry={() => void found.refetch()} />
        </div>
      ) : null}
      {found.data === undefined ? null : <Body tree={found.data} asked={{ figure_id, asOf: frozen_on }} />}
    </WhyFrame>
  )
}

function Value({ tree, frozen_on }: { tree: Explained; frozen_on: string | undefined }) {
  const { t, language } = useReader()
  const unit = tree.value === null ? '' : tree.unit === 'ore' ? t('million') : tree.unit === 'days' ? t('days') : ''
  const isLong = tree.value === null || String(tree.value).length > 16
  return (
    <>
      <p className={isLong ? 'v long' : 'v'}>
        <If grade={tree.certainty} />
        {valueText(tree, language, tree.unit === 'ore' ? t('unknown_amount') : t('unknown'))}
        {unit === '' ? null : <small> {unit}</small>}
      </p>
      <p className="sm soft">
        {tree.label} {tree.synthetic ? <span className="synth">{t('example_data')}</span> : null}
      </p>
      {frozen_on === undefined ? null : (
        <p className="sm soft">{t('why_frozen', { date: printDate(frozen_on, 'day', language) })}</p>
      )}
    </>
  )
}

function Body({ tree, asked }: { tree: ShortFigure; asked: AskedWhy }) {
  const { t } = useReader()
  return (
    <div className="why-b">
      <Certainty tree={tree} />
      {tree.parts.length > 0 ? (
        <div>
          <h3>{t('how_computed')}</h3>
          <Calculation tree={tree} asked={asked} total />
        </div>
      ) : null}
      <Sentences title={t('not_included')} sentences={tree.not_included} />
      <Sentences title={t('good_to_know')} sentences={tree.remarks} />
      <Origin tree={tree} />
    </div>
  )
}

function Certainty({ tree }: { tree: Explained }) {
  const { t } = useReader()
  const grade = tree.value === null ? 'unknown' : tree.certainty
  const isPartly = tree.unknown_count > 0 && tree.value !== null
  return (
    <div>
      <h3>{t('how_sure')}</h3>
      <p className="certtag">
        <i className="cert" data-c={grade} />
        <span>
          <Grade grade={grade} />
          {tree.condition === null ? '' : `: ${t('if')} ${tree.condition}`}
        </span>
      </p>
      {isPartly ? (
        <p>
          <span className="unknown">
            {t(tree.unknown_count === 1 ? 'and_unknown_one' : 'and_unknown', { count: tree.unknown_count })}
          </span>
        </p>
      ) : null}
    </div>
  )
}

export function Grade({ grade }: { grade: Explained['certainty'] }) {
  const { language } = useReader()
  return <>{certaintyKey(grade, language)}</>
}
