import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ImportFault } from '#modules/imports/schema.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { Failed } from '../states.tsx'
import { ImportFaults } from './import-faults.tsx'

type Props = {
  result: { ok: boolean; errors: ImportFault[]; accepted: string[] }
  /** What the file gives, or that it cannot be read in, in a sentence. */
  said: string
  /** What stands between the sentence and the faults, and below them. */
  about?: ReactNode
  children: ReactNode
  isBusy: boolean
  error: Error | null
  /** Shows it anew with the differences that are accepted by name. */
  onLook?: (accept: string) => void
  /** The word that reads the file in; null where there is nothing to read in. */
  make: string | null
  onMake: () => void
}

/** What a table gives, or why it is not read in, and the button that reads it in or looks again. */
export function TablePreview(props: Props) {
  const { result, said, about, children, isBusy, error, onLook = () => undefined, make, onMake } = props
  const { t } = useReader()
  const { ok } = result
  const [accepted, setAccepted] = useState<readonly string[]>(result.accepted)
  const isChanged = accepted.join() !== result.accepted.join()
  const toggle = (name: string) =>
    setAccepted(accepted.includes(name) ? accepted.filter((one) => one !== name) : [...accepted, name])
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <>
      <h3 ref={head} tabIndex={-1}>
        {t('preview')}
      </h3>
      <div className="calmline">
        <p className={ok ? 'banner good' : 'banner crit'} role="status">
          <Icon name={ok ? 'check' : 'octagon'} />
          {said}
        </p>
      </div>
      {about}
      <ImportFaults result={result} accepted={accepted} onToggle={toggle} />
      {children}
      {isChanged ? (
        <div className="finish">
          <button type="button" className="btn primary" onClick={() => onLook(accepted.join(','))}>
            {t('look_again')}
          </button>
        </div>
      ) : ok && make !== null ? (
        <div className="finish">
          <button type="button" className="btn primary" aria-disabled={isBusy} onClick={isBusy ? undefined : onMake}>
            {isBusy ? t('importing') : make}
          </button>
        </div>
      ) : null}
      {error === null ? null : (
        <div className="calmline">
          <Failed error={error} />
        </div>
      )}
    </>
  )
}
