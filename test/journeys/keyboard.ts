import type { CDPSession, Locator, Page } from 'playwright-core'

/** How many stops a person may have to pass to come to something; more is a page that the keyboard cannot use. */
const MOST_STOPS = 400

/** Goes to a part of the page with Tab alone, forward or back, from wherever the focus is. */
export async function reach(page: Page, part: Locator): Promise<void> {
  const wanted = part.first()
  await wanted.waitFor()
  // Held on to: to look for it by its name at every stop takes longer than the stop.
  let element = await wanted.elementHandle()
  for (let tries = 0; tries < MOST_STOPS; tries++) {
    const { stops, isGone } = (await element?.evaluate(stopsTo)) ?? { stops: 0, isGone: true }
    if (isGone) element = await wanted.elementHandle()
    else if (stops === 0) return
    else await tab(page, stops)
  }
  throw new Error(`the keyboard does not come to ${wanted}`)
}

/**
 * How many stops there are at least to an element from where the focus is; fewer than 0 is backwards. `isGone` says
 * that the page has drawn another in its place.
 */
function stopsTo(element: Node): { stops: number; isGone: boolean } {
  const from = document.activeElement ?? document.body
  if (element === from || !element.isConnected) return { stops: 0, isGone: !element.isConnected }
  const isBehind = (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) > 0
  const backwards = from !== document.body && isBehind && !element.contains(from)
  const [first, last] = backwards ? [element, from] : [from, element]
  const lies = (one: Node, other: Node, where: number) => (one.compareDocumentPosition(other) & where) > 0
  // No more than there are for certain, so that it is never passed: of several choices Tab comes to one, or to none.
  const certain = 'a[href], button, select, textarea, input:not([type=radio], [type=date])'
  const between = [...document.querySelectorAll<HTMLElement>(certain)].filter(
    (one) =>
      (from === document.body || lies(first, one, Node.DOCUMENT_POSITION_FOLLOWING)) &&
      lies(last, one, Node.DOCUMENT_POSITION_PRECEDING) &&
      ![from, element].some((end) => end.contains(one) || one.contains(end)) &&
      one.tabIndex === 0 &&
      !one.matches(':disabled') &&
      one.closest('[inert]') === null &&
      one.checkVisibility({ visibilityProperty: true }),
  )
  return { stops: (between.length + 1) * (backwards ? -1 : 1), isGone: false }
}

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** Presses Tab so many times, backwards when fewer than 0, as fast as the browser takes it. */
async function tab(page: Page, stops: number): Promise<void> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  const browser = await session
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: stops < 0 ? 8 : 0 } as const
  const pressed = Array.from({ length: Math.abs(stops) }, () => [
    browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
    browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ])
  await Promise.all(pressed.flat())
}

/** Presses Enter on a button or a link. */
export async function press(page: Page, role: 'button' | 'link', name: string | RegExp, within?: Locator) {
  await reach(page, (within ?? page).getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }))
  await page.keyboard.press('Enter')
}

/** Writes in a field, in place of what stands there. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await reach(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Writes a day in a date field: this browser's own parts come as month, day and year, whatever the page's language. */
export async function writeDay(page: Page, field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  await reach(page, field)
  await page.keyboard.type(`${month}${date}${year}`)
}

/** Chooses in a list with the arrows, by how the choice begins. */
export async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await reach(page, field)
  const chosen = () => field.first().evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.text ?? '')
  await arrow(page, async () => (await chosen()).startsWith(option), option)
}

/** Marks one of several choices with the arrows; Tab comes to the group only once. */
export async function mark(page: Page, choice: Locator): Promise<void> {
  const group = page.locator(`input[name="${await choice.getAttribute('name')}"]:checked`)
  await reach(page, (await group.count()) > 0 ? group : choice)
  await arrow(page, () => choice.isChecked(), `${choice}`)
}

async function arrow(page: Page, isThere: () => Promise<boolean>, wanted: string): Promise<void> {
  for (let steps = 0; steps < MOST_STOPS; steps++) {
    if (await isThere()) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrows do not come to ${wanted}`)
}
