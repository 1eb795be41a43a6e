import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Refused } from './api.ts'
import { Icon } from './icons.tsx'
import { useReader } from './language.tsx'

/** The shape of what is coming at once, and words after a second. */
export function Loading({ lines }: { lines: number }) {
  const { t } = useReader()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="skeleton" role="status" aria-live="polite">
      {Array.from({ length: lines }, (_, index) => index).map((index) => (
        <span key={index} className="sk" />
      ))}
      <span className={slow ? 'sm mute' : 'vh'}>{t('loading')}</span>
    </div>
  )
}

/** What happened, what it means and what to do, in the server's words. */
export function Failed({ error, retry }: { error: Error; retry?: () => void }) {
  const { t } = useReader()
  const refused = error instanceof Refused ? error : null
  return (
    <div className="banner crit" role="alert">
      <Icon name="octagon" className="i18" />
      <div>
        <p className="strong">{refused?.what ?? error.message}</p>
        <p>{refused?.remedy}</p>
      </div>
      {retry === undefined ? null : (
        <button type="button" className="btn sm push" onClick={retry}>
          {t('try_again')}
        </button>
      )}
    </div>
  )
}

export function NotFound() {
  const { t } = useReader()
  return (
    <main id="innehall" className="plainpage" tabIndex={-1}>
      <div className="empty">
        <h1>{t('not_found')}</h1>
        <p className="soft">{t('not_found_why')}</p>
        <Link to="/" className="btn primary">
          {t('to_start')}
        </Link>
      </div>
    </main>
  )
}
