import { createRequire } from 'node:module'
import type axeCore from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { states } from './page-states.ts'
import { inCity, pageOf, phone, sideways, visit, wide } from './people.ts'
import type { Product } from './product.ts'
import { moved, STEADY, watchMoves } from './steady.ts'

/** The checker, to be put in before a page's own scripts. */
export const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] } as const
/** What another theme can change: the page is the same, its colours are not. */
const colourRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const

/** 1280 pixels at 400 percent. */
const enlarged = { width: 320, height: 844 }

/**
 * Everything that a machine can check for people who use the product in another way than we do, in one visit to each
 * state: that nothing moves while it is read in, no fault in either theme, and no scrolling sideways in small windows.
 */
export function accessibility(product: () => Product): void {
  test.each(states)('everyone can use $name: steady, light and dark, wide and narrow', async (state) => {
    const { role = 'controller', address, shows, does } = state
    const page = await pageOf(product(), role)
    // Before the page's own scripts: afterwards its policy would rightly refuse one that is not its own.
    await page.addInitScript({ path: axe })
    await watchMoves(page)
    await visit(page, address)
    await does?.(page)
    await page.locator(shows).first().waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])
    // What somebody has opened may move the rest.
    if (does === undefined) expect(await moved(page)).toBeLessThan(STEADY)
    await page.setViewportSize(enlarged)
    expect(await sideways(page)).toBe(0)
    await page.setViewportSize(phone)
    expect(await sideways(page)).toBe(0)
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.close()
  })

  test('no style binds the page to how a phone is held', async () => {
    const page = await pageOf(product(), 'controller', { viewport: phone })
    await page.addInitScript({ path: axe })
    await visit(page, inCity(''))
    const rule = { type: 'rule', values: ['css-orientation-lock'] } as const
    expect(await violations(page, rule, true)).toEqual([])
    await page.close()
  })

  test.each(['Huvudmeny', 'Innehåll'])(
    'no fault is found in the list behind the button "%s" of a phone',
    async (name) => {
      const page = await pageOf(product(), 'controller', { viewport: phone })
      await page.addInitScript({ path: axe })
      await visit(page, inCity('/underlag'))
      await page.getByRole('button', { name }).click()
      await page.locator('.surface').waitFor()
      expect(await faultsInBothThemes(page)).toEqual([])
      await page.close()
    },
  )
}

/** What the machine finds on the page as it stands, in light and dark; needs `axe` among the page's first scripts. */
export async function faultsInBothThemes(page: Page): Promise<string[]> {
  await fromTheTop(page)
  const found = await headingFaults(page)
  for (const [colorScheme, runOnly] of [
    ['light', rules],
    ['dark', colourRules],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await violations(page, runOnly)).map((violation) => `${colorScheme}: ${violation}`))
  }
  return found
}

/**
 * The same in a wide window with the light theme and on a phone with the dark one, and whether the phone's page is
 * wider than it: for a part of a long page that is looked through as a whole elsewhere. Leaves the window wide and
 * light.
 */
export async function faultsWideAndNarrow(page: Page): Promise<string[]> {
  await fromTheTop(page)
  const found = await violations(page, rules)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(phone)
  await fromTheTop(page)
  found.push(...(await violations(page, rules)).map((violation) => `dark, on a phone: ${violation}`))
  if ((await sideways(page)) > 0) found.push('wider than the phone')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(wide)
  return found
}

/**
 * From the top: what lies behind a bar that stays while one scrolls is not small. What follows a window that has
 * changed its size comes with the next frames.
 */
async function fromTheTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.scrollTo(0, 0)
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}

type Rules = { type: 'tag' | 'rule'; values: readonly string[] }

/** What the rules find. `preload` reads the page's styles anew, which one rule asks for and which takes as long. */
async function violations(page: Page, only: Rules, preload = false): Promise<string[]> {
  const results = await page.evaluate(
    ({ type, values, preload: styles }) =>
      (window as unknown as { axe: typeof axeCore }).axe.run(document, {
        runOnly: { type, values },
        resultTypes: ['violations'],
        preload: styles,
      }),
    { type: only.type, values: [...only.values], preload },
  )
  return results.violations.map(
    (violation) => `${violation.id} (${violation.nodes.length}): ${violation.nodes[0]?.html.slice(0, 160)}`,
  )
}

/** One first heading, and no step left out on the way down. */
async function headingFaults(page: Page): Promise<string[]> {
  const levels = await page
    .locator('main :is(h1, h2, h3, h4, h5, h6):visible')
    .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))))
  const steps = levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)
  const isOne = levels.filter((level) => level === 1).length === 1 && levels[0] === 1
  return [...(isOne ? [] : ['not one first heading']), ...steps.map((level) => `a step to heading ${level}`)]
}
