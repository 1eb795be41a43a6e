import type { BrowserContext, BrowserContextOptions, Locator, Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { city, type Product } from './product.ts'

/** What went wrong in any page of the run: errors in the console, blocked content, requests to other places. */
export const troubles: string[] = []
/** Answers that said no, as "403 /api/…". Each journey that asks for one knows which. */
export const refusals: string[] = []

/** What has been asked of the server and not been answered, with the time it was asked [ms]. */
const underway = new Map<Request, number>()

/** The last questions that were answered, each with how long that took. */
const answered: string[] = []

/** What to know about a journey that failed: what it waited for, and what the server answered and refused last. */
export function circumstances(): string {
  const isOpen = (request: Request) => !request.serviceWorker() && !request.frame().page().isClosed()
  const waits = [...underway]
    .filter(([request]) => isOpen(request))
    .map(([request, since]) => `${request.method()} ${request.url()} for ${Math.round(performance.now() - since)} ms`)
  return [
    `not answered: ${waits.join(', ') || 'nothing'}`,
    `last answered: ${answered.slice(-6).join(', ')}`,
    `last refused: ${refusals.slice(-3).join(', ')}`,
  ].join('\n')
}

/** How long a page may take to come to the state that a journey waits for. */
const patience_ms = 20_000

export const wide = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

const sessions = new Map<string, Promise<string>>()

const profiles = new Map<string, Promise<BrowserContext>>()

/**
 * A page of somebody with the role, in Swedish and in Stockholm; null is a visitor who is not signed in. People who are
 * alike share a browser profile, so whoever signs out, or chooses a language or theme, takes `ownPageOf`.
 */
export async function pageOf(product: Product, role: string | null, options: BrowserContextOptions = {}) {
  const key = JSON.stringify([role, options])
  const profile = profiles.get(key) ?? newProfile(product, role, options)
  profiles.set(key, profile)
  return (await profile).newPage()
}

/** The same in a browser profile of its own, with nothing remembered. */
export async function ownPageOf(product: Product, role: string | null, options: BrowserContextOptions = {}) {
  return (await newProfile(product, role, options)).newPage()
}

async function newProfile(product: Product, role: string | null, options: BrowserContextOptions) {
  const context = await product.browser.newContext({
    baseURL: product.address,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: wide,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  context.setDefaultTimeout(patience_ms)
  watch(context, product.address)
  if (role !== null) {
    await context.addCookies([{ name: 'riktning_session', value: await session(product, role), url: product.address }])
  }
  return context
}

/** The session of one of the city's people, entered once for the run: only so many may enter in a minute. */
function session(product: Product, role: string): Promise<string> {
  const known = sessions.get(role) ?? enter(product, role)
  sessions.set(role, known)
  return known
}

async function enter(product: Product, role: string): Promise<string> {
  const answer = await fetch(`${product.address}/api/session/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ city_id: city, account_id: `${city}.${role}` }),
  })
  const value = /riktning_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  if (value === undefined) throw new Error(`could not enter as ${role}: ${answer.status}`)
  return value
}

/** Notes what is asked and answered, for those who wonder why a journey failed. */
function follow(context: BrowserContext): void {
  const end = (request: Request) => void underway.delete(request)
  context.on('request', (request) => void underway.set(request, performance.now()))
  context.on('requestfinished', end)
  context.on('requestfailed', end)
  context.on('response', (response) => {
    const took = Math.round(performance.now() - (underway.get(response.request()) ?? 0))
    const { pathname } = new URL(response.url())
    answered.push(`${response.request().method()} ${pathname} ${response.status()} in ${took} ms`)
  })
}

function watch(context: BrowserContext, address: string): void {
  follow(context)
  context.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) troubles.push(`a request to ${request.url()}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) refusals.push(`${response.status()} ${new URL(response.url()).pathname}`)
  })
  context.on('console', (message) => {
    // The browser's own note about a refusal, which is counted above.
    const isNoted = message.text().startsWith('Failed to load resource: the server responded with a status of ')
    if (['error', 'warning'].includes(message.type()) && !isNoted) troubles.push(message.text())
  })
  context.on('weberror', (error) => {
    troubles.push(error.error().message)
  })
}

/** Somebody of another city, in a browser profile of their own. */
export async function personIn(product: Product, city_id: string, role: string): Promise<Page> {
  const context = await product.browser.newContext({
    baseURL: product.address,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: wide,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patience_ms)
  follow(context)
  const entered = await context.request.post('/api/session/persona', {
    data: { city_id, account_id: `${city_id}.${role}` },
  })
  expect(entered.ok()).toBe(true)
  return context.newPage()
}

/** The address of a page in the city. */
export function inCity(path = ''): string {
  return `/stad/${city}${path}`
}

/** Waits until nothing on the page is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.locator('.sk').first().waitFor({ state: 'detached' })
}

export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settled(page)
}

/** Expects a value that comes about; asks again until it is there or patience ends. */
export function eventually<T>(ask: () => Promise<T> | T): ReturnType<typeof expect.poll<T>> {
  return expect.poll(ask, { timeout: patience_ms })
}

/** The text of a part of the page as people see it, with single spaces. */
export async function words(part: Locator): Promise<string> {
  return (await part.innerText()).replaceAll(/[\s\u00a0]+/g, ' ').trim()
}

export const hasFocus = (part: Locator) => part.evaluate((element) => element === document.activeElement)

/** How many pixels the page can be scrolled sideways; 0 is how it should be. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
