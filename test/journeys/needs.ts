import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { mark, press, write } from './keyboard.ts'
import { eventually, hasFocus, inCity, pageOf, personIn, phone, settled, sideways, visit, words } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'

/** A need in a place is answered by the committee that was asked. */
export function needs(product: () => Product): void {
  test('a local need is answered in part, with a motive that everybody sees', async () => {
    const page = await personIn(product(), town, 'planerare')
    await page.goto(`/stad/${town}/behov`)
    await settled(page)
    const asked = page.locator('.answer[data-answer="pending"]').first()
    await asked.waitFor()
    const need = page.locator('article', { has: asked }).first()
    const title = await words(need.locator('h3').first())
    await press(page, 'button', 'Svara', asked)
    await press(page, 'button', 'Spara')
    await page.getByText('Skriv ett motiv till svaret.').waitFor()
    await mark(page, page.getByRole('radio', { name: 'Till en del' }))
    await write(page, page.getByLabel('Motiv'), 'Två av tre platser ryms i planen')
    await press(page, 'button', 'Spara')
    const answered = page.locator('article', { hasText: title }).first()
    await eventually(() => words(answered)).toMatch(/Till en del.*Två av tre platser ryms i planen/)
    await page.context().close()
  })

  test('the map is walked with the arrows, tells each area in words, and keeps the list to the chosen', async () => {
    const page = await personIn(product(), town, 'planerare')
    await page.addInitScript({ path: axe })
    await page.goto(`/stad/${town}/behov`)
    await settled(page)
    const map = page.getByRole('listbox', { name: 'Karta: Mälarstads stadsdelar' })
    const area = (name: string) => map.getByRole('option', { name: new RegExp(`^${name}: `) })
    await area('Tallvinge').focus()
    await page.keyboard.press('ArrowLeft')
    await eventually(() => hasFocus(area('Sjöklinten'))).toBe(true)
    expect(await area('Sjöklinten').getAttribute('aria-label')).toBe(
      'Sjöklinten: 0 där ingen är tillfrågad, 0 väntar på svar, 4 besvarade',
    )
    await page.keyboard.press('Enter')
    await page.getByText('Bara behoven i Sjöklinten').waitFor()
    expect(await area('Sjöklinten').getAttribute('aria-selected')).toBe('true')
    await eventually(() => page.locator('article').count()).toBe(4)
    expect(new URL(page.url()).searchParams.get('post')).toBe('OMR-SJO')
    // The table says the same, and chooses the same.
    const row = page.getByRole('row', { name: /^Hamnlyckan stadsdelsområde/ })
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['0', '2', '2'])
    await row.getByRole('button').click()
    await page.getByText('Bara behoven i Hamnlyckan').waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(await faultsInBothThemes(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    await page.context().close()
  })

  test('a real city is drawn from its open data, and where nothing is recorded no need is claimed', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/behov'))
    const map = page.getByRole('listbox', { name: 'Karta: Stockholms stadsdelar' })
    await eventually(() => map.getByRole('option').count()).toBe(117)
    expect(await map.locator('[data-state="none"]').count()).toBe(117)
    await page.getByText(/Stockholms stadsdelar, utan vatten.*CC0 1.0/).waitFor()
    await map.getByRole('option', { name: 'Rinkeby: inga behov kända' }).focus()
    await page.keyboard.press('Space')
    expect(new URL(page.url()).searchParams.get('post')).toBe('RINKEBY')
    await page.close()
  })

  test('what a project waits for is called by its name and leads to it, whatever kind of record it is', async () => {
    const page = await personIn(product(), town, 'planerare')
    await page.goto(`/stad/${town}/register/project-dependencies`)
    await settled(page)
    const row = page.getByRole('row', { name: /Ny lag om tidiga insatser/ })
    await eventually(() => words(row)).not.toContain('LAG-TIDIGA')
    await row.getByRole('link').last().click()
    await page.waitForURL(/\/register\/law-items\/LAG-TIDIGA/)
    await page.context().close()
  })

  test('both cities stand on the front page, the invented one marked as example data', async () => {
    const page = await (await product().browser.newContext({ baseURL: product().address, locale: 'sv-SE' })).newPage()
    await page.goto('/')
    await page.getByText('Välj roll').first().waitFor()
    const text = await words(page.locator('main'))
    expect(text).toContain('Stockholms stad')
    expect(text).toContain('Mälarstad')
    expect(text.toLowerCase()).toContain('exempeldata')
    await page.getByRole('radio', { name: /Mälarstad/ }).check()
    await page.getByText('Nämndens budget och prognos. Tallvinge stadsdelsnämnd').waitFor()
    await page.context().close()
  })
}
