import { type KeyboardEvent, type TouchEvent, useEffect, useId, useRef, useState } from 'react'
import type { Explained } from '#core/figure.ts'
import { valueText } from './amount.tsx'
import { useFigure } from './answer.ts'
import { certaintyKey } from './certainty.ts'
import { useExplanation } from './explanation.tsx'
import { If } from './figure.tsx'
import { Icon } from './icons.tsx'
import { useReader } from './language.tsx'
import { WhySkeleton } from './skeletons.tsx'
import { Failed } from './states.tsx'
import { Calculation } from './why-calculation.tsx'
import { Origin, Sentences } from './why-origin.tsx'

/** *Varför denna siffra?*: value, certainty, calculation, what is left out, decision and source, in this order. */
export function WhyPanel({ figure_id }: { figure_id: string }) {
  const { t } = useReader()
  const { close } = useExplanation()
  const found = useFigure(figure_id)
  const heading = useId()
  const panel = useArrival(figure_id, found.data !== undefined)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'v' || event.metaKey || event.ctrlKey || event.altKey) return
    event.preventDefault()
    close()
  }
  return (
    <section className="why" ref={panel} tabIndex={-1} aria-labelledby={heading} onKeyDown={onKeyDown}>
      <Grip close={close}>
        <div className="grow">
          <h2 className="q" id={heading}>
            {t('why')}
          </h2>
          {found.data === undefined ? null : <Value tree={found.data} />}
        </div>
        <button type="button" className="btn quiet icon sm" aria-label={t('close_why')} onClick={close}>
          <Icon name="close" />
        </button>
      </Grip>
      {found.isPending ? <WhySkeleton /> : null}
      {found.isError ? (
        <div className="why-b">
          <Failed error={found.error} retry={() => void found.refetch()} />
        </div>
      ) : null}
      {found.data === undefined ? null : <Body tree={found.data} />}
      <div className="why-f">
        <CopyLink />
      </div>
    </section>
  )
}

/**
 * Takes the focus when somebody on the page opened the explanation, without moving the page. Where the explanation is
 * a sheet over the page, the page moves just enough for the number to be seen above it.
 */
function useArrival(figure_id: string, isFilled: boolean) {
  const panel = useRef<HTMLElement>(null)
  const { takesFocus, opener } = useExplanation()
  useEffect(() => {
    if (figure_id !== '' && takesFocus()) panel.current?.focus({ preventScroll: true })
  }, [figure_id, takesFocus])
  useEffect(() => {
    const frame = panel.current?.parentElement
    if (!isFilled || figure_id === '' || !frame || getComputedStyle(frame).position !== 'fixed') return
    const number = opener()?.getBoundingClientRect()
    const covered = number === undefined ? 0 : number.bottom + 24 - frame.getBoundingClientRect().top
    if (covered > 0) window.scrollBy(0, covered)
  }, [isFilled, figure_id, opener])
  return panel
}

/** The head of the panel; on a touch screen, pulling it down closes the sheet. */
function Grip({ close, children }: { close: () => void; children: React.ReactNode }) {
  const from = useRef(0)
  const onTouchStart = (event: TouchEvent) => {
    from.current = event.touches[0]?.clientY ?? 0
  }
  const onTouchEnd = (event: TouchEvent) => {
    if ((event.changedTouches[0]?.clientY ?? 0) - from.current > 48) close()
  }
  return (
    <div className="why-h" onTouchStart={onTouchStart} onTouchEnd={onTouchEnd}>
      {children}
    </div>
  )
}

function Value({ tree }: { tree: Explained }) {
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
    </>
  )
}

function Body({ tree }: { tree: Explained }) {
  const { t } = useReader()
  return (
    <div className="why-b">
      <Certainty tree={tree} />
      {tree.parts.length > 0 ? (
        <div>
          <h3>{t('how_computed')}</h3>
          <Calculation tree={tree} total />
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
          <span className="unknown">{t('and_unknown', { count: tree.unknown_count })}</span>
        </p>
      ) : null}
    </div>
  )
}

export function Grade({ grade }: { grade: Explained['certainty'] }) {
  const { language } = useReader()
  return <>{certaintyKey(grade, language)}</>
}

function CopyLink() {
  const { t } = useReader()
  const [copied, setCopied] = useState('')
  const copy = async () => {
    await navigator.clipboard.writeText(location.href)
    setCopied(location.href)
  }
  const isCopied = copied !== '' && copied === location.href
  return (
    <>
      <button type="button" className="btn quiet sm" onClick={() => void copy()}>
        <Icon name={isCopied ? 'check' : 'link'} />
        {t('copy_link')}
      </button>
      <span className="sm soft" role="status">
        {isCopied ? t('copied') : ''}
      </span>
    </>
  )
}
