import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { eventually, hasFocus, inCity, pageOf, phone, settled, sideways, visit, wide, words } from './people.ts'
import type { Product } from './product.ts'

/** Roles given, lent and ended, and a backup made, by the one who administers. */
export function administering(product: () => Product): void {
  test('a role is lent for some days, and ended before its time', async () => {
    const page = await pageOf(product(), 'administrator')
    await visit(page, inCity('/administration'))
    const table = page.getByRole('region', { name: 'Personer och roller' }).first().getByRole('table')
    await table.getByRole('button', { name: 'Låna ut: Planerare' }).click()
    await page.getByLabel('Till vem').selectOption('Controller')
    const today = await page.getByLabel('Första dagen').inputValue()
    await page.getByLabel('Sista dagen').fill('2099-12-31')
    await page.getByRole('button', { name: 'Låna ut', exact: true }).click()
    await page.getByRole('link', { name: 'Planerare' }).nth(1).waitFor()
    await eventually(() => hasFocus(table.getByRole('button', { name: 'Låna ut: Planerare' }))).toBe(true)
    const lent = table.getByRole('row', { name: /ersätter Planerare/ })
    expect(await words(lent)).toMatch(/Planerare ?, ersätter Planerare Stadsledningskontoret .* 31 december 2099/)
    await lent.getByRole('button', { name: 'Avsluta: Controller' }).click()
    await page.getByLabel('Sista dagen').fill(today)
    await page.getByRole('button', { name: 'Avsluta', exact: true }).click()
    await page.getByLabel('Sista dagen').waitFor({ state: 'detached' })
    expect(await words(table)).not.toContain('2099')
    await page.close()
  })

  test('the last one who can give roles cannot be taken away, and is told why', async () => {
    const page = await pageOf(product(), 'administrator')
    await visit(page, inCity('/administration'))
    await page.getByRole('button', { name: 'Avsluta: Administratör' }).click()
    await page.getByRole('button', { name: 'Avsluta', exact: true }).click()
    await page.getByText('Ingen annan kan ge roller tills vidare.').waitFor()
    await page.close()
  })

  test('that there is no backup is said, and one is made and read back', async () => {
    const page = await pageOf(product(), 'administrator')
    await visit(page, inCity('/administration'))
    const pane = page.getByRole('region', { name: 'Säkerhetskopia' })
    await pane.getByText('Ingen säkerhetskopia är gjord av staden.').waitFor()
    await pane.getByRole('button', { name: 'Säkerhetskopiera staden' }).click()
    await pane.getByText(/^Säkerhetskopierad/).waitFor()
    expect(await words(pane)).toMatch(/Gjord av Administratör, .* Läst tillbaka och hel/)
    await page.close()
  })

  test.each([wide, phone])('it stays whole in a window of $width pixels, with its forms open', async (viewport) => {
    const page = await pageOf(product(), 'administrator', { viewport })
    await page.addInitScript({ path: axe })
    await visit(page, inCity('/administration'))
    await page.getByRole('button', { name: 'Ge en roll' }).click()
    await settled(page)
    expect(await sideways(page)).toBe(0)
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.close()
  })
}
