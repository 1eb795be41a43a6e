import { useEffect, useRef } from 'react'
import type { ShortFigure } from '#core/figure.ts'
import { figureId } from '#core/figure.ts'
import { valueText } from '../amount.tsx'
import { useFigure, useFigures } from '../answer.ts'
import { Refused } from '../api.ts'
import { certaintyKey } from '../certainty.ts'
import { useExplanation } from '../explanation.tsx'
import { FigureText, If, LiveFigure, Missing } from '../figure.tsx'
import { exactOf, tipOf } from '../figure-tip.ts'
import type { Frame } from '../frame.ts'
import { useReader } from '../language.tsx'
import { WhyPanel } from '../why.tsx'

type Shown = { figure_id: string; label: string; change: { figure_id: string; year: number } | null }

/** The unit's net year by year, with its change, and the pressure that no plan shows. */
function shownFor({ unit, reference, year }: Frame, t: ReturnType<typeof useReader>['t']): Shown[] {
  const nets = [reference, reference + 1, year].map((shown) => ({
    figure_id: figureId('net', { unit, year: shown }),
    label: t('net_of', { year: shown }),
    change: shown === reference ? null : { figure_id: figureId('net_change', { unit, year: shown }), year: shown - 1 },
  }))
  const pressures = [
    { figure_id: figureId('pressure', { unit, year, reference }), label: t('pressure_of', { year, reference }) },
    {
      figure_id: figureId('pressure', { unit, year, reference, saving: 'net_cost' }),
      label: t('pressure_if', { year }),
    },
  ].map((pressure) => ({ ...pressure, change: null }))
  return [...nets, ...pressures]
}

/** True while any of the key figures is on its way: they come together, since their heights differ. */
export function useKeyFiguresComing(frame: Frame | null | undefined): boolean {
  const { t } = useReader()
  const all = frame ? shownFor(frame, t) : []
  return useFigures(all.flatMap(({ figure_id, change }) => [figure_id, ...(change === null ? [] : [change.figure_id])]))
    .isComing
}

/** The key figures; each explains itself right below. */
export function KeyFigures({ frame }: { frame: Frame }) {
  const { t } = useReader()
  const { figure_id: open } = useExplanation()
  const all = shownFor(frame, t)
  const isElsewhere =
    open !== null && !all.some((shown) => shown.figure_id === open || shown.change?.figure_id === open)
  return (
    <section className="kf-frame" aria-label={t('key_figures', { unit: frame.unit_name })}>
      <dl className="kf">
        {all.map((shown) => (
          <KeyFigure key={shown.figure_id} {...shown} />
        ))}
      </dl>
      {isElsewhere ? <Popover figure_id={open} /> : null}
    </section>
  )
}

function KeyFigure({ figure_id, label, change }: Shown) {
  const { t } = useReader()
  const { figure_id: open } = useExplanation()
  const found = useFigure(figure_id)
  const tree = found.data
  return (
    <div>
      <dt>
        <i className="cert" data-c={tree?.certainty} />
        <span>{label}</span>
      </dt>
      <dd>
        {tree === undefined ? (
          <p className="v">{found.isError ? '–' : '\u00a0'}</p>
        ) : (
          <Value tree={tree} id={figure_id} />
        )}
        <div className="s">
          {found.isError ? <span>{t(whyMissing(found.error))}</span> : null}
          {tree === undefined ? '\u00a0' : <Standing tree={tree} />}
          {change === null ? null : <Change figure_id={change.figure_id} year={change.year} />}
        </div>
        {open !== null && (open === figure_id || open === change?.figure_id) ? <Popover figure_id={open} /> : null}
      </dd>
    </div>
  )
}

/** Not always a failure: nothing is to be saved there, or nothing of it is told to the role. */
function whyMissing(error: Error) {
  if (!(error instanceof Refused)) return 'figure_missing'
  if (error.code === 'budget.saving_not_shown') return 'saving_not_shown'
  return error.code === 'budget.no_saving' ? 'no_saving_here' : 'figure_missing'
}

function Value({ tree, id }: { tree: ShortFigure; id: string }) {
  const reader = useReader()
  const { t, language } = reader
  const isAmount = tree.value !== null && tree.unit === 'ore'
  return (
    <p className="v">
      <LiveFigure
        figure_id={id}
        place=""
        className="numb"
        certainty={tree.certainty}
        tip={tipOf(tree, reader)}
        exact={exactOf(tree)}
      >
        <If grade={tree.certainty} />
        <FigureText text={valueText(tree, language, t('unknown_amount'))} />
        {isAmount ? <small> {t('million')}</small> : null}
        <Missing tree={tree} />
      </LiveFigure>
    </p>
  )
}

/** How sure the number is, or what must happen for it to hold. */
function Standing({ tree }: { tree: ShortFigure }) {
  const { t, language } = useReader()
  if (tree.condition === null) return <span>{certaintyKey(tree.certainty, language)}</span>
  return <span>{`${t('if')} ${tree.condition}`}</span>
}

/** The difference to the year before, which is a figure of its own. */
function Change({ figure_id, year }: { figure_id: string; year: number }) {
  const reader = useReader()
  const { t, language } = reader
  const tree = useFigure(figure_id).data
  if (tree === undefined) return null
  return (
    <span>
      <LiveFigure
        figure_id={figure_id}
        place=""
        className="numb"
        certainty={tree.certainty}
        tip={tipOf(tree, reader)}
        exact={exactOf(tree)}
      >
        {valueText(tree, language, t('unknown_amount'), 'always')}
        <Missing tree={tree} />
      </LiveFigure>
      {` ${t('against', { year })}`}
    </span>
  )
}

/** The explanation on top of the page, so that nothing below it moves. A click beside it closes it. */
function Popover({ figure_id }: { figure_id: string }) {
  const { close } = useExplanation()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      const at = event.target
      if (!(at instanceof Element) || frame.current?.contains(at) === true || at.closest('[data-figure]')) return
      close()
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [close])
  return (
    <div className="popover" ref={frame}>
      <WhyPanel figure_id={figure_id} />
    </div>
  )
}
