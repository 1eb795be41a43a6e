import type { Locator, Page } from 'playwright-core'
import { hasFocus } from './people.ts'

/** How many stops a person may have to pass to come to something; more is a page that the keyboard cannot use. */
const MOST_STOPS = 400

/** Goes to a part of the page with Tab alone, from wherever the focus is. */
export async function reach(page: Page, part: Locator): Promise<void> {
  const wanted = part.first()
  await wanted.waitFor()
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await hasFocus(wanted)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not come to ${wanted}`)
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
