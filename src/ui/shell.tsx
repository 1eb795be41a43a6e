import { Outlet, useLocation } from '@tanstack/react-router'
import { PastBanner } from './as-of-switch.tsx'
import { ExplanationProvider } from './explanation.tsx'
import { useReader } from './language.tsx'
import { useMedia } from './media.ts'
import { Navigation } from './navigation.tsx'
import { ScenarioBanner } from './scenario-switch.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame around every page of the tool: place, date, navigation and who is signed in. */
export function Shell() {
  const path = useLocation({ select: (location) => location.pathname })
  const isMiddling = useMedia('(max-width: 1279px)')
  // A text to read needs the width more than the menu's words do.
  const menu = isMiddling || path.endsWith('/underlag') ? 'rail' : 'full'
  return (
    <ExplanationProvider>
      <div className="app" data-nav={menu}>
        <SkipLink />
        <TopBar />
        <Navigation />
        <main id="innehall" tabIndex={-1}>
          <PastBanner />
          <ScenarioBanner />
          <Outlet />
        </main>
      </div>
    </ExplanationProvider>
  )
}

/** Goes past the menus. */
export function SkipLink() {
  const { t } = useReader()
  return (
    <a className="skip" href="#innehall">
      {t('skip')}
    </a>
  )
}
