import { Outlet, useLocation } from '@tanstack/react-router'
import { type MouseEvent, useRef } from 'react'
import { PastBanner } from './as-of-switch.tsx'
import { ExplanationProvider } from './explanation.tsx'
import { useReader } from './language.tsx'
import { Navigation } from './navigation.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame around every page of the tool: place, date, navigation and who is signed in. */
export function Shell() {
  const path = useLocation({ select: (location) => location.pathname })
  const main = useRef<HTMLElement>(null)
  // A text to read needs the width more than the menu's words do.
  const menu = path.endsWith('/underlag') ? 'rail' : 'full'
  return (
    <ExplanationProvider>
      <div className="app" data-nav={menu}>
        <SkipLink to={main} />
        <TopBar />
        <Navigation />
        <main id="innehall" tabIndex={-1} ref={main}>
          <PastBanner />
          <Outlet />
        </main>
      </div>
    </ExplanationProvider>
  )
}

/** Goes past the menus without leaving a trace in the address. */
export function SkipLink({ to }: { to: React.RefObject<HTMLElement | null> }) {
  const { t } = useReader()
  const onClick = (event: MouseEvent) => {
    event.preventDefault()
    to.current?.focus()
  }
  return (
    <a className="skip" href="#innehall" onClick={onClick}>
      {t('skip')}
    </a>
  )
}
