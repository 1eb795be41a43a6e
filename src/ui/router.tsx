import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import type { PlaceSearch } from './place.tsx'
import { Shell } from './shell.tsx'
import { CrashedPage, NotFound } from './states.tsx'

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const known = (search: PlaceSearch | Record<string, string | undefined>): PlaceSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))

/** What may stand in an address inside a city beside its path; anything else is dropped. */
function placeSearch(search: Record<string, unknown>): PlaceSearch {
  const { per, enhet, ar, siffra, varning, post, dok, med, omgang, omfang, utan, kommentar } = search
  const { mangd, mot, scenario, sammanstallning, sedan } = search
  return known({
    per: textOf(per),
    enhet: textOf(enhet),
    ar: typeof ar === 'number' ? String(ar) : textOf(ar),
    siffra: textOf(siffra),
    varning: textOf(varning),
    post: textOf(post),
    dok: textOf(dok),
    med: textOf(med),
    omgang: textOf(omgang),
    omfang: omfang === 'enhet' ? omfang : undefined,
    utan: textOf(utan),
    kommentar: textOf(kommentar),
    mangd: textOf(mangd),
    mot: textOf(mot),
    scenario: textOf(scenario),
    sammanstallning: textOf(sammanstallning),
    sedan: textOf(sedan),
  })
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

const documents = createRoute({
  getParentRoute: () => city,
  path: '/dokument',
  component: lazyRouteComponent(() => import('./pages/documents.tsx'), 'DocumentsPage'),
})

const compare = createRoute({
  getParentRoute: () => city,
  path: '/underlag/jamfor',
  component: lazyRouteComponent(() => import('./pages/compare.tsx'), 'ComparePage'),
})

const warnings = createRoute({
  getParentRoute: () => city,
  path: '/varningar',
  component: lazyRouteComponent(() => import('./pages/warnings.tsx'), 'WarningsPage'),
})

const register = createRoute({
  getParentRoute: () => city,
  path: '/register',
  component: lazyRouteComponent(() => import('./pages/register.tsx'), 'RegisterPage'),
})

const registerList = createRoute({
  getParentRoute: () => city,
  path: '/register/$path',
  component: lazyRouteComponent(() => import('./pages/register-list.tsx'), 'RegisterListPage'),
})

const newRecord = createRoute({
  getParentRoute: () => city,
  path: '/register/$path/ny',
  component: lazyRouteComponent(() => import('./pages/record-new.tsx'), 'NewRecordPage'),
})

const record = createRoute({
  getParentRoute: () => city,
  path: '/register/$path/$id',
  component: lazyRouteComponent(() => import('./pages/record.tsx'), 'RecordPage'),
})

const changes = createRoute({
  getParentRoute: () => city,
  path: '/andrat',
  component: lazyRouteComponent(() => import('./pages/changes.tsx'), 'ChangesPage'),
})

const economy = createRoute({
  getParentRoute: () => city,
  path: '/ekonomi',
  component: lazyRouteComponent(() => import('./pages/economy.tsx'), 'EconomyPage'),
})

const planGrid = createRoute({
  getParentRoute: () => city,
  path: '/tabell',
  component: lazyRouteComponent(() => import('./pages/plan-grid.tsx'), 'PlanGridPage'),
})

const forecast = createRoute({
  getParentRoute: () => city,
  path: '/prognos',
  component: lazyRouteComponent(() => import('./pages/forecast.tsx'), 'ForecastPage'),
})

const group = createRoute({
  getParentRoute: () => city,
  path: '/koncern',
  component: lazyRouteComponent(() => import('./pages/group.tsx'), 'GroupPage'),
})

const taxes = createRoute({
  getParentRoute: () => city,
  path: '/skatter',
  component: lazyRouteComponent(() => import('./pages/taxes.tsx'), 'TaxesPage'),
})

const alternatives = createRoute({
  getParentRoute: () => city,
  path: '/alternativ',
  component: lazyRouteComponent(() => import('./pages/alternatives.tsx'), 'AlternativesPage'),
})

const pressure = createRoute({
  getParentRoute: () => city,
  path: '/tryck',
  component: lazyRouteComponent(() => import('./pages/pressure.tsx'), 'PressurePage'),
})

const frames = createRoute({
  getParentRoute: () => city,
  path: '/ramar',
  component: lazyRouteComponent(() => import('./pages/frames.tsx'), 'FramesPage'),
})

const savings = createRoute({
  getParentRoute: () => city,
  path: '/sparkrav',
  component: lazyRouteComponent(() => import('./pages/savings.tsx'), 'SavingsPage'),
})

const scenarios = createRoute({
  getParentRoute: () => city,
  path: '/scenarier',
  component: lazyRouteComponent(() => import('./pages/scenarios.tsx'), 'ScenariosPage'),
})

const scenarioPage = createRoute({
  getParentRoute: () => city,
  path: '/scenarier/$id',
  component: lazyRouteComponent(() => import('./pages/scenario.tsx'), 'ScenarioPage'),
})

const projects = createRoute({
  getParentRoute: () => city,
  path: '/projekt',
  component: lazyRouteComponent(() => import('./pages/projects.tsx'), 'ProjectsPage'),
})

const projectPage = createRoute({
  getParentRoute: () => city,
  path: '/projekt/$id',
  component: lazyRouteComponent(() => import('./pages/project.tsx'), 'ProjectPage'),
})

const cliffs = createRoute({
  getParentRoute: () => city,
  path: '/klippkarta',
  component: lazyRouteComponent(() => import('./pages/cliffs.tsx'), 'CliffsPage'),
})

const premises = createRoute({
  getParentRoute: () => city,
  path: '/lokaler',
  component: lazyRouteComponent(() => import('./pages/premises.tsx'), 'PremisesPage'),
})

const imports = createRoute({
  getParentRoute: () => city,
  path: '/inlasning',
  component: lazyRouteComponent(() => import('./pages/imports.tsx'), 'ImportsPage'),
})

const laws = createRoute({
  getParentRoute: () => city,
  path: '/lagar',
  component: lazyRouteComponent(() => import('./pages/laws.tsx'), 'LawsPage'),
})

const thread = createRoute({
  getParentRoute: () => city,
  path: '/rod-trad',
  component: lazyRouteComponent(() => import('./pages/thread.tsx'), 'ThreadPage'),
})

const needs = createRoute({
  getParentRoute: () => city,
  path: '/behov',
  component: lazyRouteComponent(() => import('./pages/needs.tsx'), 'NeedsPage'),
})

const administration = createRoute({
  getParentRoute: () => city,
  path: '/administration',
  component: lazyRouteComponent(() => import('./pages/administration.tsx'), 'AdministrationPage'),
})

const guide = createRoute({
  getParentRoute: () => city,
  path: '/handbok/$page',
  component: lazyRouteComponent(() => import('./pages/guide.tsx'), 'GuidePage'),
})

/** What stands in a public address beside its path: the figure that is explained. */
function publicSearch(search: Record<string, unknown>): PlaceSearch {
  return known({ siffra: textOf(search.siffra) })
}

const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/tillganglighet',
  validateSearch: (search: Record<string, unknown>): PlaceSearch => known({ stad: textOf(search.stad) }),
  component: lazyRouteComponent(() => import('./pages/accessibility.tsx'), 'AccessibilityPage'),
})

const published = createRoute({
  getParentRoute: () => root,
  path: '/publicerat/$city',
  component: lazyRouteComponent(() => import('./pages/published.tsx'), 'PublishedPage'),
})

const publishedDocument = createRoute({
  getParentRoute: () => root,
  path: '/publicerat/$city/$id',
  validateSearch: publicSearch,
  component: lazyRouteComponent(() => import('./pages/published-document.tsx'), 'PublishedDocumentPage'),
})

const pages = [
  ...[overview, changes, document, documents, compare, warnings, register, registerList, newRecord, record],
  ...[
    economy,
    planGrid,
    forecast,
    taxes,
    group,
    alternatives,
    pressure,
    frames,
    savings,
    scenarios,
    scenarioPage,
    projects,
    projectPage,
    cliffs,
    premises,
    laws,
    thread,
  ],
  ...[needs, imports, administration, guide],
]

export const router = createRouter({
  routeTree: root.addChildren([front, accessibility, published, publishedDocument, city.addChildren(pages)]),
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
