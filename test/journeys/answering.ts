import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, hasFocus, personIn, settled } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'

/** The pages with amounts in tables, lists of facts and charts, as the controller of the city meets them. */
const pages = [
  '',
  '/andrat?sedan=2026-01-15',
  '/ekonomi',
  '/ekonomi?scenario=SCENARIO-LON',
  '/underlag',
  '/varningar',
  '/prognos?enhet=SON',
  '/skatter',
  '/koncern',
  '/alternativ',
  '/tryck',
  '/sparkrav?enhet=UBN&ar=2028',
  '/ramar?enhet=UBN',
  '/scenarier',
  '/scenarier/SCENARIO-LON',
  '/projekt',
  '/projekt/SKOLPLATTFORM',
  '/lokaler',
  '/lagar',
  '/register/leases/HYRA-STRANDSKOLAN',
  '/register/law-items',
  '/register/equalisation-rules',
] as const

/** Where an amount stands that need not answer as a number of its own, and why. */
const exceptions = [
  { where: '.why', why: 'an explanation is the answer itself' },
  { where: '.sheet th small', why: 'a reason is a sentence of the explanation that stands beside it' },
  { where: '[role="treegrid"]', why: 'a cell of the plan table answers by V and in the line above the table' },
] as const

type Found = { text: string; near: string }

/**
 * Every amount in a table, a list of facts or a chart that does not answer: it has no explanation to open, cannot have
 * the focus, or does not say how sure it is when it is pointed at.
 */
function mute(page: Page): Promise<{ amounts: number; found: Found[] }> {
  return page.evaluate(
    ({ left_out }) => {
      const amount = /^(om |if )?[+\u2212]?\d[\d\s\u00a0]*,\d{1,2}$|^okänt belopp$|\d[\s\u00a0](mnkr|tkr|kr)$/
      const inside = 'main :is(table, dl, svg, .am, .yearchoice, .history)'
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: { text: string; near: string }[] = []
      let amounts = 0
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const holder = node.parentElement
        const text = (node.textContent ?? '').trim()
        if (holder === null || !amount.test(text)) continue
        if (holder.closest(inside) === null || holder.closest(`.vh, option, button, ${left_out}`) !== null) continue
        amounts += 1
        const figure = holder.closest<HTMLAnchorElement>('a[data-figure]')
        const answers = figure !== null && figure.tabIndex >= 0 && (figure.dataset.tip ?? '') !== ''
        if (answers) continue
        found.push({ text, near: (holder.closest('tr, div, li')?.textContent ?? '').trim().slice(0, 80) })
      }
      return { amounts, found }
    },
    { left_out: exceptions.map(({ where }) => where).join(', ') },
  )
}

/** The law of amounts: each says how sure it is, opens *Varför denna siffra?*, and is copied whole. */
export function answering(product: () => Product): void {
  test('every amount in a table, a list of facts or a chart answers for itself, on every page', async () => {
    const page = await personIn(product(), town, 'controller')
    const silent: Record<string, Found[]> = {}
    for (const address of pages) {
      await page.goto(`/stad/${town}${address}`)
      await settled(page)
      await eventually(async () => (await mute(page)).amounts).toBeGreaterThan(0)
      const { found } = await mute(page)
      if (found.length > 0) silent[address] = found
    }
    expect(silent).toEqual({})
    await page.context().close()
  })

  test('the pressure is told also when the savings are not', async () => {
    const page = await personIn(product(), town, 'controller')
    await page.route('**/saving-requirements?*', (route) => route.fulfill({ status: 503, json: {} }))
    await page.goto(`/stad/${town}/tryck`)
    await page.locator('.waterfall .bar').nth(2).waitFor()
    await page.context().close()
  })

  test.each(['/andrat?sedan=2026-01-15', '/tryck', '/varningar', '/register/law-items', '/prognos?enhet=SON'])(
    'the first amount of %s tells its certainty, is copied to the öre, and opens and closes with the keyboard',
    async (address) => {
      const page = await personIn(product(), town, 'controller')
      await page.goto(`/stad/${town}${address}`)
      await settled(page)
      const figure = page.locator('main :is(table, .am) [data-figure]:not(.unkchip, .unknown)').first()
      await figure.focus()
      expect(await figure.getAttribute('data-tip')).not.toBe('')
      await eventually(() => figure.getAttribute('data-exact')).toMatch(/^\u2212?-?\d+(,\d\d)?$/)
      await page.keyboard.press('Enter')
      const panel = page.getByRole('region', { name: 'Varför denna siffra?' })
      await panel.getByText('Så säker är siffran').waitFor()
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      await eventually(() => hasFocus(figure)).toBe(true)
      await page.context().close()
    },
  )

  test('a part of the pressure answers by its bar and by its number, and leads to the record behind it', async () => {
    const page = await personIn(product(), town, 'controller')
    await page.goto(`/stad/${town}/tryck`)
    await settled(page)
    const rows = page.locator('.waterfall tbody tr')
    await rows.first().waitFor()
    const count = await rows.count()
    expect(count).toBeGreaterThan(2)
    expect(await page.locator('.waterfall [data-figure]').count()).toBe(count)
    expect(await page.locator('.waterfall [data-mark]').count()).toBe(count)
    const panel = page.getByRole('region', { name: 'Varför denna siffra?' })
    await rows.nth(0).locator('[data-mark]').click()
    await panel
      .getByText(/^Nettot (sänks|höjs)|^Nettot \d{4} mot/)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    const commitment = page.locator('.waterfall [data-figure^="rent:"]').first()
    await commitment.focus()
    await page.keyboard.press('Enter')
    await panel
      .getByRole('link', { name: /^Inhyrning/ })
      .first()
      .click()
    await page.waitForURL(/\/register\/leases\//)
    await page.context().close()
  })
}
