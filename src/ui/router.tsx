import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import type { PlaceSearch } from './place.tsx'
import { Shell } from './shell.tsx'
import { CrashedPage, NotFound } from './states.tsx'

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const known = (search: PlaceSearch | Record<string, string | undefined>): PlaceSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))

/** What may stand in an address inside a city beside its path; anything else is dropped. */
function placeSearch(search: Record<string, unknown>): PlaceSearch {
  return known({ per: textOf(search.per), siffra: textOf(search.siffra), varning: textOf(search.varning) })
}

/** Where to go after signing in: only ever a page of a city here. */
function frontSearch(search: Record<string, unknown>): PlaceSearch {
  const till = textOf(search.till)
  return known({ till: till?.startsWith('/stad/') === true ? till : undefined })
}

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const front = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: frontSearch,
  component: lazyRouteComponent(() => import('./pages/front.tsx'), 'Front'),
})

const city = createRoute({
  getParentRoute: () => root,
  path: '/stad/$city',
  validateSearch: placeSearch,
  component: Shell,
})

const overview = createRoute({
  getParentRoute: () => city,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/overview.tsx'), 'Overview'),
})

const document = createRoute({
  getParentRoute: () => city,
  path: '/underlag',
  component: lazyRouteComponent(() => import('./pages/document.tsx'), 'DocumentPage'),
})

const warnings = createRoute({
  getParentRoute: () => city,
  path: '/varningar',
  component: lazyRouteComponent(() => import('./pages/warnings.tsx'), 'WarningsPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([front, city.addChildren([overview, document, warnings])]),
  scrollRestoration: true,
  defaultErrorComponent: ({ error }) => <CrashedPage error={error} />,
})

// A screen reader starts reading the new page at its heading; the first page is the browser's own to announce.
router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
  const heading = globalThis.document.querySelector<HTMLElement>('main h1')
  if (pathChanged && fromLocation !== undefined) heading?.focus({ preventScroll: true })
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
