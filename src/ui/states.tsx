import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Refused, Unreachable } from './api.ts'
import { Icon, Mark } from './icons.tsx'
import { useReader } from './language.tsx'
import { PageHead } from './page-heading.tsx'
import { usePlace } from './place.tsx'

type Told = { what: string; remedy: string; code: string }

/** What happened and what to do: in the server's words, or ours where the server said nothing we can use. */
function useTold(error: Error): Told {
  const { t } = useReader()
  if (error instanceof Refused && error.status === 403 && error.code === 'permission.missing') {
    return { what: t('no_right'), remedy: t('no_right_why'), code: error.code }
  }
  if (error instanceof Refused) return { what: error.what, remedy: error.remedy, code: error.code }
  if (error instanceof Unreachable) return { what: t('no_answer'), remedy: t('no_answer_why'), code: '' }
  return { what: t('broken'), remedy: t('broken_why'), code: error.message.slice(0, 120) }
}

/** A failure inside a part of a page, such as a form. */
export function Failed({ error, retry }: { error: Error; retry?: () => void }) {
  const { t } = useReader()
  const told = useTold(error)
  return (
    <div className="banner crit" role="alert">
      <Icon name="octagon" className="i18" />
      <div>
        <p className="strong">{told.what}</p>
        <p>{told.remedy}</p>
      </div>
      {retry === undefined ? null : (
        <button type="button" className="btn sm push" onClick={retry}>
          {t('try_again')}
        </button>
      )}
    </div>
  )
}

/** A whole page that could not be shown: what happened, what it means, what to do, and the code last. */
export function FailedPage({ error, retry }: { error: Error; retry?: () => void }) {
  const { t } = useReader()
  const { where, go } = usePlace()
  const told = useTold(error)
  const isForbidden = error instanceof Refused && error.status === 403
  const isRefused = error instanceof Refused && error.status < 500
  return (
    <div className="pane state" role="alert">
      <div className="empty">
        {isForbidden ? <Icon name="lock" className="big" /> : <BrokenThread />}
        <h2>{told.what}</h2>
        <p className="soft">{told.remedy}</p>
        <p className="row wrap">
          {retry === undefined || isRefused ? null : (
            <button type="button" className="btn primary" onClick={retry}>
              {t('try_again')}
            </button>
          )}
          {where.asOf === null ? null : (
            <button type="button" className={isRefused ? 'btn primary' : 'btn'} onClick={() => go({ per: undefined })}>
              {t('to_today')}
            </button>
          )}
          <Link to="/" className="btn">
            {t('to_start')}
          </Link>
        </p>
        {told.code === '' ? null : <p className="sm mute">{t('error_code', { code: told.code })}</p>}
      </div>
    </div>
  )
}

/** Nothing here, as a calm state: what belongs here and why it is empty. */
export function Empty({ title, why, children }: { title: string; why: string; children?: ReactNode }) {
  return (
    <div className="pane state">
      <div className="empty">
        <LooseThread />
        <h2>{title}</h2>
        <p className="soft">{why}</p>
        {children}
      </div>
    </div>
  )
}

/** An error of ours while a page was drawn. */
export function CrashedPage({ error }: { error: unknown }) {
  const { t } = useReader()
  return (
    <>
      <PageHead title={t('broken_title')} />
      <FailedPage error={error instanceof Error ? error : new Error(String(error))} retry={() => location.reload()} />
    </>
  )
}

export function NotFound() {
  const { t } = useReader()
  return (
    <main className="plainpage">
      <p className="brand big">
        <Mark size={32} />
        <span>Riktning</span>
      </p>
      <PageHead title={t('not_found')} lead={t('not_found_why')} />
      <BrokenThread />
      <p>
        <Link to="/" className="btn primary">
          {t('to_start')}
        </Link>
      </p>
    </main>
  )
}

/** An address inside a city that leads nowhere. */
export function NotFoundHere() {
  const { t } = useReader()
  return (
    <>
      <PageHead title={t('not_found')} lead={t('not_found_why')} />
      <BrokenThread />
    </>
  )
}

const loop = 'M2 30c18 8 28-2 30-12 1.4-8-9-11-12-5-4 8 6 14 22 6'

/** A thread that has come off. */
function BrokenThread() {
  return (
    <svg className="big" viewBox="0 0 120 44" aria-hidden="true">
      <g fill="none" stroke="var(--thread)" strokeLinecap="round">
        <path d={loop} strokeWidth="2.2" />
        <path d="M42 19l9-5M42 19l10-.4M42 19l9 5" strokeWidth="1.5" />
        <path d="M78 19l-9-5M78 19l-10-.4M78 19l-9 5M78 19c12 0 22-10 38-10" strokeWidth="1.8" />
      </g>
    </svg>
  )
}

/** A thread with nothing tied to it yet. */
function LooseThread() {
  return (
    <svg className="big" viewBox="0 0 120 44" aria-hidden="true">
      <g fill="none" stroke="var(--thread)" strokeLinecap="round">
        <path d={loop} strokeWidth="2.2" />
        <path d="M42 19l9-5M42 19l10-.4M42 19l9 5" strokeWidth="1.5" />
      </g>
      <g fill="none" stroke="var(--edge)" strokeWidth="1.4" strokeDasharray="2.4 2.4">
        <circle cx="66" cy="18" r="4.5" />
        <circle cx="86" cy="14" r="4.5" />
        <circle cx="106" cy="9" r="4.5" />
      </g>
    </svg>
  )
}
