import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import type { PlaceSearch } from './place.tsx'
import { Shell } from './shell.tsx'
import { Failed, NotFound } from './states.tsx'

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** What may stand in an address beside its path; anything else is dropped. */
function placeSearch(search: Record<string, unknown>): PlaceSearch {
  const kept = { per: textOf(search.per), siffra: textOf(search.siffra), varning: textOf(search.varning) }
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined))
}

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const front = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/front.tsx'), 'Front'),
})

const city = createRoute({
  getParentRoute: () => root,
  path: '/stad/$city',
  validateSearch: placeSearch,
  component: Shell,
  errorComponent: ({ error }) => <Failed error={error instanceof Error ? error : new Error(String(error))} />,
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
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
