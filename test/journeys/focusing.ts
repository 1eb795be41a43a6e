import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inCity, pageOf, visit } from './people.ts'
import type { Product } from './product.ts'

/** Pages that together have every kind of control, and something that has come only with their data. */
const places = [
  { path: '', shows: '.kf .numb >> nth=6' },
  { path: '/varningar', shows: '.sumline' },
  { path: '/klippkarta', shows: '.cliffs .span' },
  { path: '/rod-trad', shows: '.threadline' },
  { path: '/ekonomi', shows: '.money .numb' },
  { path: '/sparkrav', shows: '.money .numb' },
  { path: '/ramar', shows: '.money .numb' },
  { path: '/underlag', shows: 'article h2' },
  { path: '/register/fundings/ny', shows: '.recordform' },
]

/** How many kinds of controls there are on the page, and those that look the same with the focus as without it. */
function withoutFocus(page: Page): Promise<{ kinds: number; unseen: string[] }> {
  return page.evaluate(() => {
    const look = (control: Element) =>
      // A mark may stand on the words beside a hidden input, or on the frame around it.
      [control, control.nextElementSibling, control.parentElement].map((part) => {
        if (part === null) return null
        const { outlineStyle, outlineColor, boxShadow, borderColor } = getComputedStyle(part)
        const isDrawn = outlineStyle !== 'none' && !/transparent|, 0\)$/.test(outlineColor)
        return [isDrawn, boxShadow, borderColor]
      })
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    )
    const kinds = new Map<string, HTMLElement>()
    for (const control of all) {
      const name = `${control.tagName}.${control.getAttribute('class') ?? ''} ${control.getAttribute('type') ?? ''}`
      if (control.checkVisibility() && !kinds.has(name)) kinds.set(name, control)
    }
    const unseen: string[] = []
    for (const [name, control] of kinds) {
      const before = JSON.stringify(look(control))
      control.focus({ focusVisible: true } as FocusOptions)
      if (document.activeElement === control && JSON.stringify(look(control)) === before) unseen.push(name)
      control.blur()
    }
    return { kinds: kinds.size, unseen }
  })
}

/** Whoever works with the keyboard sees where they are. */
export function focusing(product: () => Product): void {
  test.each(['light', 'dark'] as const)(
    'the focus is seen on every kind of control, in the %s theme',
    async (theme) => {
      const page = await pageOf(product(), 'controller', { colorScheme: theme })
      let kinds = 0
      for (const { path, shows } of places) {
        await visit(page, inCity(path))
        await page.locator(shows).first().waitFor({ state: 'attached' })
        const found = await withoutFocus(page)
        expect({ path, unseen: found.unseen }).toEqual({ path, unseen: [] })
        kinds += found.kinds
      }
      expect(kinds).toBeGreaterThan(60)
      await page.close()
    },
  )

  test('nothing moves for whoever asks for less motion', async () => {
    const page = await pageOf(product(), 'controller', { reducedMotion: 'reduce' })
    await visit(page, inCity('/ekonomi'))
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((part) => {
          const { transitionDuration, animationDuration } = getComputedStyle(part)
          return [...transitionDuration.split(', '), ...animationDuration.split(', ')].some(
            (time) => parseFloat(time) > 0,
          )
        }).length,
    )
    expect(moving).toBe(0)
    await page.close()
  })
}
