import { type ReactNode, useEffect, useState } from 'react'
import { useReader } from './language.tsx'

/** The shape of what is coming at once, and words after a second. */
function Coming({ className, children }: { className: string; children: ReactNode }) {
  const { t } = useReader()
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={`coming ${className}`} role="status">
      {children}
      <p className={isSlow ? 'sm mute' : 'vh'}>{t('loading')}</p>
    </div>
  )
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index)

function Bar({ size }: { size: 'xs' | 's' | 'm' | 'l' | 'full' }) {
  return <span className={`sk ${size}`} />
}

/** The five key figures. */
export function KeyFiguresSkeleton() {
  return (
    <Coming className="kf">
      {numbered(5).map((index) => (
        <div key={index}>
          <Bar size="m" />
          <span className="sk tall s" />
          <Bar size="s" />
        </div>
      ))}
    </Coming>
  )
}

/** Rows of a list: code, title with reason, and what is at stake. */
export function RowsSkeleton({ count }: { count: number }) {
  return (
    <Coming className="wl">
      <ul>
        {numbered(count).map((index) => (
          <li key={index}>
            <span className="cd">
              <Bar size="m" />
            </span>
            <span className="two">
              <Bar size={index % 3 === 1 ? 'm' : 'l'} />
              <Bar size="full" />
            </span>
            <span className="meta">
              <Bar size="s" />
            </span>
          </li>
        ))}
      </ul>
    </Coming>
  )
}

export function DetailSkeleton() {
  return (
    <div className="det" aria-hidden="true">
      {numbered(3).map((index) => (
        <div key={index} className="two">
          <Bar size="s" />
          <Bar size="l" />
          <Bar size="full" />
          <Bar size="m" />
        </div>
      ))}
    </div>
  )
}

/** A page of running text with headings. */
export function TextSkeleton() {
  return (
    <Coming className="doc read">
      {numbered(4).map((paragraph) => (
        <div key={paragraph} className="two">
          {paragraph === 0 ? <span className="sk tall m" /> : null}
          {numbered(5).map((line) => (
            <Bar key={line} size={line === 4 ? 'm' : 'full'} />
          ))}
        </div>
      ))}
    </Coming>
  )
}

export function ContentsSkeleton() {
  return (
    <div className="pub-toc two" aria-hidden="true">
      {numbered(12).map((index) => (
        <Bar key={index} size={index % 4 === 2 ? 'l' : 'm'} />
      ))}
    </div>
  )
}

export function WhySkeleton() {
  return (
    <Coming className="why-b">
      <span className="sk tall s" />
      {numbered(4).map((index) => (
        <span key={index} className="pair">
          <Bar size={index % 2 === 0 ? 'l' : 'm'} />
          <Bar size="xs" />
        </span>
      ))}
    </Coming>
  )
}

/** The choice of city and role. */
export function ChoicesSkeleton() {
  return (
    <Coming className="choices">
      {[2, 9].map((count) => (
        <div key={count}>
          <div className="pickshead">
            <Bar size="m" />
          </div>
          <div className={count === 2 ? 'picks' : 'picks two'}>
            {numbered(count).map((index) => (
              <span key={index} className="pick two">
                <Bar size="m" />
                <Bar size="l" />
              </span>
            ))}
          </div>
        </div>
      ))}
      <span className="sk button" />
      <span className="sk button" />
    </Coming>
  )
}
