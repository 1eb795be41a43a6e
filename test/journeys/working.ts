import { expect, test } from 'vitest'
import { eventually, hasFocus, inCity, pageOf, visit, words } from './people.ts'
import type { Product } from './product.ts'

/** A planner's and a controller's work on the plan, page by page. */
export function working(product: () => Product): void {
  test('Ctrl K finds a record by a word inside it and opens it', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity())
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Sök' })
    await eventually(() => hasFocus(field)).toBe(true)
    await field.fill('kanalhuset')
    await page.getByRole('option', { name: /Kanalhuset/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Hantverkargatan 2 B, Kanalhuset' }).waitFor()
    expect(page.url()).toContain('/register/premises/H2B')
    await page.close()
  })

  test('the plan says what each year costs and every cell opens its explanation', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/ekonomi'))
    const net = page.locator('[data-figure="net:unit=KS,year=2027"]').first()
    await eventually(() => words(net)).toContain('1 550,3')
    await net.focus()
    expect(await net.getAttribute('data-tip')).toBe('Beslutad, avsnitt 4.1, 1 april 2025')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Varför denna siffra?' }).getByText('Netto KS 2027').first().waitFor()
    await page.keyboard.press('Escape')
    await eventually(() => hasFocus(net)).toBe(true)
    await page.keyboard.press('Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1550300000')
    await page.close()
  })

  test('the pressure is told step by step, with what holds only if the saving comes', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/tryck'))
    const rows = page.locator('.waterfall tbody tr')
    await eventually(() => rows.count()).toBe(5)
    expect(await words(rows.nth(0))).toMatch(/\+7,6/)
    expect(await words(rows.nth(1))).toMatch(/\+10,1/)
    expect(await words(rows.nth(2))).toMatch(/17,7/)
    expect(await words(rows.nth(4))).toMatch(/om 56,5.*Villkorad/)
    await page.getByRole('radio', { name: /^2026/ }).check()
    await page.getByRole('heading', { level: 1, name: 'Tryck 2025–2026' }).waitFor()
    await page.close()
  })

  test('a project says how long its money lasts and what is wrong', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/projekt'))
    await page.getByRole('link', { name: 'GSIT3' }).click()
    await page.getByRole('heading', { level: 1, name: 'GSIT3' }).waitFor()
    await eventually(() => words(page.locator('.factlist').first())).toMatch(/Pengarna räcker till.*31 december 2027/)
    await page.getByRole('link', { name: 'GSIT3: pengarna tar slut innan perioden gör det' }).click()
    await page.getByRole('heading', { level: 2, name: /GSIT3: pengarna tar slut/ }).waitFor()
    await page.close()
  })

  test('the line of days shows what was known then', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/klippkarta'))
    const line = page.getByRole('slider')
    await line.focus()
    await page.keyboard.press('PageDown')
    await page.getByText(/^Du ser läget per/).waitFor()
    expect(page.url()).toContain('per=')
    await page.close()
  })

  test('a broken thread is tied in place, and the matrix shows it', async () => {
    const page = await pageOf(product(), 'planerare')
    await visit(page, inCity('/rod-trad?post=PRIO-15'))
    const panel = page.locator('.mending')
    await panel.getByLabel('Koppla projekt').selectOption({ label: 'Framtidssäkring av ekonomi- och inköpssystem' })
    await panel
      .locator('form', { has: page.getByLabel('Koppla projekt') })
      .getByRole('button', { name: 'Koppla' })
      .click()
    await panel.getByRole('link', { name: 'Framtidssäkring av ekonomi- och inköpssystem' }).waitFor()
    await eventually(() => words(panel.locator('.touched summary'))).toMatch(/^1 post/)
    await page.close()
  })

  test('a new record is checked in words, saved, changed, and keeps its history', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/register/assumptions/ny'))
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Fyll i fältet.').first().waitFor()
    await page.getByLabel(/^Kod/).fill('ANT-PROV')
    await page.getByLabel(/^Utsaga/).fill('Priserna ökar långsamt')
    for (const name of ['Enhet']) {
      const field = page.getByLabel(name, { exact: true })
      if ((await field.count()) > 0) await field.selectOption({ index: 1 })
    }
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByRole('heading', { name: 'Historik' }).waitFor()
    await page.getByRole('button', { name: 'Ändra' }).click()
    await page.getByLabel(/^Utsaga/).fill('Priserna ökar fort')
    await page.getByRole('button', { name: 'Spara' }).click()
    const history = page.locator('.history').last()
    await eventually(() => words(history)).toMatch(
      /Ändrad.*Utsaga: Priserna ökar långsamt.*Priserna ökar fort.*Registrerad/,
    )
    await page.close()
  })
}
