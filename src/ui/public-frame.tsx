import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Mark } from './icons.tsx'
import { useReader } from './language.tsx'
import { useCityName } from './page-heading.tsx'
import { SkipLink } from './shell.tsx'
import { LanguageButton, ThemeButton } from './top-bar.tsx'

/** The frame around a page that is read without signing in: whose it is, language, theme and what lies at its foot. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="app" data-nav="none">
      <SkipLink />
      <header className="top">
        <Owner />
        <div className="push row">
          <LanguageButton />
          <ThemeButton />
        </div>
      </header>
      <main id="innehall" tabIndex={-1}>
        {children}
      </main>
      <Foot />
    </div>
  )
}

/** The way to the accessibility statement, for the city when there is one. */
export function AccessibilityLink({ city }: { city: string | undefined }) {
  const { t } = useReader()
  return (
    <Link to="/tillganglighet" search={city === undefined ? {} : { stad: city }}>
      {t('accessibility')}
    </Link>
  )
}

/** The city, leading to all that it has published; outside a city the product, leading to its front page. */
function Owner() {
  const { t } = useReader()
  const { city } = useParams({ strict: false })
  const name = useCityName()
  if (city === undefined) {
    return (
      <Link to="/" className="owner" aria-label={t('brand')}>
        <Mark size={26} />
        <span className="strong">Riktning</span>
      </Link>
    )
  }
  return (
    <Link to="/publicerat/$city" params={{ city }} className="owner">
      <Mark size={26} />
      <span className="strong">{name === '' ? '\u00a0' : name}</span>
      <span className="vh">{t('all_published')}</span>
    </Link>
  )
}

function Foot() {
  const { t } = useReader()
  const { city } = useParams({ strict: false })
  return (
    <footer className="foot screen-only">
      <span>{t('published_with')}</span>
      <AccessibilityLink city={city} />
      <Link to="/">{t('sign_in')}</Link>
    </footer>
  )
}
