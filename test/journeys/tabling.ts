import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { eventually, hasFocus, personIn, phone, settled, sideways, words } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'
const plan = 'plan-tabell'

const spot = (page: Page, row: number, column: number) => page.locator(`[data-spot="${row} ${column}"]`)

/** Puts a range on the clipboard as a spreadsheet does, and pastes it in the cell that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((range) => navigator.clipboard.writeText(range), text)
  await page.keyboard.press('Control+v')
}

async function tableOf(product: Product, query: string): Promise<Page> {
  const page = await personIn(product, town, 'controller')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript({ path: axe })
  await page.goto(`/stad/${town}/tabell?${query}`)
  await settled(page)
  await page.getByLabel('Rader').waitFor()
  return page
}

/** A controller's work in the plan grid: reading, pasting, taking back, saving, and somebody who was first. */
export function tabling(product: () => Product): void {
  test('the decided budget is drilled with the keyboard, explains its cells and cannot be written in', async () => {
    const page = await tableOf(product(), 'enhet=UBN&mangd=budget-2027&mot=budget-2026')
    await page.getByText('Går inte att skriva i.').waitFor()
    await spot(page, 0, 0).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    const row = page.getByRole('row', { name: /^Kostnader/ })
    await eventually(() => row.getAttribute('aria-expanded')).toBe('true')
    expect(await row.getAttribute('aria-level')).toBe('2')
    await page.getByRole('row', { name: /^Livsmedel och måltider/ }).waitFor()
    await page.keyboard.press('ArrowRight')
    await eventually(() => hasFocus(spot(page, 1, 1))).toBe(true)
    await page.keyboard.type('5')
    expect(await page.locator('.plangrid input').count()).toBe(0)
    await page.keyboard.press('Enter')
    const why = page.getByRole('region', { name: 'Varför denna siffra?' })
    await eventually(() => words(why)).toMatch(/9,6 mnkr.*direkt på Utbildningsnämnden 2027/)
    await page.keyboard.press('Escape')
    await eventually(() => hasFocus(spot(page, 1, 1))).toBe(true)
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(await faultsInBothThemes(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    await page.context().close()
  })

  test('200 pasted rows are refused with a bad cell, then taken, taken back, saved and explained', async () => {
    const made = await personIn(product(), town, 'controller')
    const set = { id: plan, name: 'Plan i tabell', kind: 'plan', first_year: 2027, last_year: 2029 }
    expect((await made.request.post(`/api/cities/${town}/entry-sets`, { data: set })).ok()).toBe(true)
    await made.context().close()

    const page = await tableOf(product(), `enhet=KF&mangd=${plan}`)
    await page.getByRole('button', { name: 'Visa alla rader' }).click()
    await page.getByLabel('Rader').selectOption('leaves')
    await page.getByLabel('Ordning').selectOption('accounts')
    await spot(page, 0, 1).click()
    const good: string[] = Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? '1 000,5' : '2000'))
    await paste(page, good.with(150, '1.000.000').join('\r\n'))
    const refused = page.getByRole('alert').filter({ hasText: 'Inget klistrades in' })
    await eventually(() => words(refused)).toMatch(/ta emot: 1 Rad 151, kolumn 1: 1\.000\.000/)
    await page.getByText('Inga osparade ändringar').waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])

    await paste(page, good.join('\r\n'))
    await page.getByText('Ändrade celler: 200').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('Inga osparade ändringar').waitFor()
    await page.keyboard.press('Control+y')
    await page.getByText('Ändrade celler: 200').waitFor()
    await page.getByLabel('Rader').selectOption('held')
    // 100 × 1 000,5 + 100 × 2 000 tkr, before anything is saved.
    const total = page.getByRole('row', { name: /^Kostnader/ })
    await eventually(() => words(total)).toMatch(/300 050/)
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Skriv varför beloppen ändras.').waitFor()
    await page.getByLabel('Skäl till ändringen').fill('Nämndernas förslag i november')
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Inga osparade ändringar').waitFor()
    await eventually(() => words(total)).toMatch(/300 050/)
    const answer = await page.request.get(`/api/cities/${town}/totals?unit_id=KF&by=year&entry_set_id=${plan}`)
    expect(((await answer.json()) as { rows: unknown[] }).rows).toMatchObject([
      { year: 2027, amount_ore: 30_005_000_000 },
    ])
    await page.getByLabel('Rader').selectOption('leaves')
    await spot(page, 0, 1).click()
    await page.keyboard.press('v')
    const why = page.getByRole('region', { name: 'Varför denna siffra?' })
    await eventually(() => words(why)).toMatch(/Nämndernas förslag i november/)
    await page.context().close()
  })

  test('whoever comes second is told cell by cell what holds and who wrote it, and chooses', async () => {
    const page = await tableOf(product(), `enhet=KF&mangd=${plan}`)
    await page.getByLabel('Rader').selectOption('leaves')
    await page.getByLabel('Ordning').selectOption('accounts')
    const other = await tableOf(product(), `enhet=KF&mangd=${plan}`)
    await other.getByLabel('Rader').selectOption('leaves')
    await other.getByLabel('Ordning').selectOption('accounts')
    for (const [somebody, amount] of [
      [other, '1500'],
      [page, '1750'],
    ] as const) {
      await spot(somebody, 0, 1).click()
      await somebody.keyboard.type(amount)
      await somebody.keyboard.press('Enter')
      await somebody.getByLabel('Skäl till ändringen').fill('Rättning')
      await somebody.getByRole('button', { name: 'Spara' }).click()
      if (somebody === other) await somebody.getByText('Inga osparade ändringar').waitFor()
    }
    const clash = page.getByRole('alert').filter({ hasText: 'Någon annan hann före' })
    await eventually(() => words(clash)).toMatch(/Var 1 000,5 tkr, är nu 1 500 tkr\. Ändrat av Controller/)
    await page.getByRole('button', { name: 'Spara mina belopp ändå' }).click()
    await page.getByText('Inga osparade ändringar').waitFor()
    await eventually(() => words(spot(page, 0, 1))).toMatch(/^1 750/)
    await page.context().close()
    await other.context().close()
  })

  test('an amount is spread over marked cells to the last öre, and a fill copies the first', async () => {
    const page = await tableOf(product(), `enhet=UBN&mangd=${plan}`)
    await page.getByLabel('Rader').selectOption('leaves')
    await spot(page, 0, 2).click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('f')
    await page.getByLabel(/^Belopp att fördela på 3 celler/).fill('100')
    await page.keyboard.press('Enter')
    await page.getByText('Ändrade celler: 3').waitFor()
    await spot(page, 0, 2).click()
    await eventually(() => words(page.locator('.cellline'))).toMatch(/33,33334 tkr/)
    await spot(page, 0, 2).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Ändrade celler: 4').waitFor()
    await page.context().close()
  })

  test('what is written stays in its cell when another is clicked, and is not left without a question', async () => {
    const page = await tableOf(product(), `enhet=KF&mangd=${plan}`)
    await page.getByLabel('Rader').selectOption('leaves')
    await page.getByLabel('Ordning').selectOption('accounts')
    await spot(page, 0, 1).click()
    await page.keyboard.type('321')
    await spot(page, 2, 1).click()
    await eventually(() => words(spot(page, 0, 1))).toMatch(/^321/)
    await eventually(() => hasFocus(spot(page, 2, 1))).toBe(true)
    await page.getByText('Ändrade celler: 1').waitFor()
    const reason = page.getByLabel('Skäl till ändringen')
    await reason.focus()
    await paste(page, 'ett skäl')
    await eventually(() => reason.inputValue()).toBe('ett skäl')
    const economy = page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Ekonomi' })
    page.once('dialog', (dialog) => void dialog.dismiss())
    await economy.click()
    await eventually(() => words(spot(page, 0, 1))).toMatch(/^321/)
    page.once('dialog', (dialog) => void dialog.accept())
    await economy.click()
    await page.getByRole('heading', { level: 1, name: 'Ekonomi' }).waitFor()
    await page.context().close()
  })
}
