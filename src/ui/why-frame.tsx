import { type KeyboardEvent, type ReactNode, type TouchEvent, useEffect, useId, useRef, useState } from 'react'
import { useExplanation } from './explanation.tsx'
import { Icon } from './icons.tsx'
import { useReader } from './language.tsx'

type Props = { figure_id: string; isFilled: boolean; value: ReactNode; children: ReactNode }

/** The frame around an explanation: its question and value, the way to close it, and its own link. */
export function WhyFrame({ figure_id, isFilled, value, children }: Props) {
  const { t } = useReader()
  const { close } = useExplanation()
  const heading = useId()
  const panel = useArrival(figure_id, isFilled)
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
          {value}
        </div>
        <button type="button" className="btn quiet icon sm" aria-label={t('close_why')} onClick={close}>
          <Icon name="close" />
        </button>
      </Grip>
      {children}
      <div className="why-f">
        <CopyLink />
      </div>
    </section>
  )
}

/**
 * Takes the focus when somebody on the page opened the explanation, without moving the page. Where the explanation is
 * a sheet over the lower part of the page and covers the number, the page moves just enough for it to be seen above.
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
    const number = opener(figure_id)?.getBoundingClientRect()
    const sheet = frame.getBoundingClientRect()
    // A drawer above the number covers nothing.
    if (number === undefined || sheet.bottom < number.top) return
    const covered = number.bottom + 24 - sheet.top
    if (covered > 0) window.scrollBy(0, covered)
  }, [isFilled, figure_id, opener])
  return panel
}

/** The head of the panel; on a touch screen, pulling it down closes the sheet. */
function Grip({ close, children }: { close: () => void; children: ReactNode }) {
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
