import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { eventually, hasFocus, inCity, ownPageOf, pageOf, visit } from './people.ts'
import type { Product } from './product.ts'

/** The part of the page that the focus is in, by its element; and whether its ring can be seen. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement
    const region = focused?.closest('.why') ?? focused?.closest('header.top, nav, main')
    return { region: region?.className.split(' ')[0] || region?.localName, ring: focused?.matches(':focus-visible') }
  })

/** Getting about with the keyboard. */
export function keys(product: () => Product): void {
  test('F6 goes from part to part of the page and round again, and the focus is always seen', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/ekonomi?siffra=net:unit%3DKS,year%3D2027'))
    await page.locator('.why .eq').first().waitFor()
    const passed = []
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('F6')
      passed.push(await standing(page))
    }
    expect(passed.map(({ region }) => region)).toEqual(['top', 'nav', 'main', 'why'])
    expect(passed.every(({ ring }) => ring)).toBe(true)
    await page.keyboard.press('F6')
    expect((await standing(page)).region).toBe('top')
    await page.keyboard.press('Shift+F6')
    expect((await standing(page)).region).toBe('why')
    await page.keyboard.press('Shift+F6')
    expect((await standing(page)).region).toBe('main')
    await page.close()
  })

  test('the question mark shows the keys, but not to somebody who writes, and can be switched off', async () => {
    const page = await ownPageOf(product(), 'controller')
    await page.addInitScript({ path: axe })
    await visit(page, inCity('/register/leases'))
    const list = page.getByRole('dialog', { name: 'Tangenter' })
    const field = page.getByRole('searchbox')
    await field.fill('var')
    await page.keyboard.press('?')
    expect(await field.inputValue()).toBe('var?')
    expect(await list.isVisible()).toBe(false)
    await field.blur()
    await page.keyboard.press('?')
    await list.getByText('Nästa del av sidan').waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])
    await list.getByRole('checkbox', { name: 'Visa listan med tangenten ?' }).uncheck()
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    expect(await list.count()).toBe(0)
    const button = page.getByRole('button', { name: 'Tangenter' })
    await button.focus()
    await page.keyboard.press('Enter')
    await list.waitFor()
    await page.keyboard.press('Escape')
    await eventually(() => hasFocus(button)).toBe(true)
    await page.close()
  })
}
