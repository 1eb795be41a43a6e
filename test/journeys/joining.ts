import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { eventually, hasFocus, personIn, settled, words } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'
const unit = 'TAL'

/** Two million kronor of rent that nobody had booked. */
const file = {
  name: 'tallvinge-oktober.se',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(
    [
      '#SIETYP 4',
      '#FNAMN "Tallvinge stadsdelsnamnd"',
      '#RAR 0 20260101 20261231',
      '#KONTO 1930 "Bank"',
      '#KONTO 6010 "Hyra"',
      '#VER T 7 20261030 "Hyra for hela aret"',
      '{',
      '#TRANS 6010 {} 2000000.00 20261030 "Tallvingehuset"',
      '#TRANS 1930 {} -2000000.00 20261030',
      '}',
    ].join('\r\n'),
  ),
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`/stad/${town}${path}`)
  await settled(page)
}

/** One amount from the file of the books to the forecast, the report and the group, and back to its voucher. */
export function joining(product: () => Product): void {
  test('a file of outcome becomes a forecast, a table in the report and a line of the group', async () => {
    const page = await personIn(product(), town, 'controller')

    await open(page, `/inlasning?enhet=${unit}`)
    await page.getByLabel('Fil', { exact: true }).setInputFiles(file)
    await press(page, 'Förhandsvisa')
    await page.getByLabel('Konto i staden för 6010 Hyra').selectOption('hyra')
    await press(page, 'Förhandsvisa igen')
    await press(page, 'Läs in filen')
    await page.getByText(/^tallvinge-oktober\.se är inläst\./).waitFor()

    await open(page, `/prognos?enhet=${unit}`)
    const rents = page.locator('table.sheet tbody tr', { hasText: 'Hyror' })
    // 83,3 per cent of a year had gone by October the year before: 112,0 is on its way to 134,4.
    await eventually(() => words(rents)).toMatch(/132,4 .*112,0 .*134,4 /)
    await press(page, 'Godta förslagen på tomma rader')
    await press(page, 'Klarmarkera')
    await page.getByText(/^Klarmarkerad .* av Controller/).waitFor()
    await press(page, 'Avsluta granskningen')
    await press(page, 'Fastställ')
    await page.getByText(/Båda bilderna ligger fast/).waitFor()
    await eventually(() => words(rents)).toMatch(/112,0 .*134,4 .*134,4 /)

    await open(page, '/underlag?dok=tertial-2-2026-KS')
    const section = page.locator('section[data-section="1"]')
    await section.getByRole('button', { name: 'Skriv', exact: true }).press('Enter')
    await eventually(() => hasFocus(page.locator('.writing'))).toBe(true)
    await press(page, 'Infoga tabell')
    await page.getByPlaceholder(/^Sök tabell/).fill('enhetens prognos oktober 2026')
    const choices = page.getByRole('dialog').getByRole('listitem')
    await eventually(() => choices.count()).toBe(1)
    await choices.getByRole('button').press('Enter')
    await page.getByRole('dialog').getByLabel('Organisationsenhet').selectOption({ label: 'Tallvinge stadsdelsnämnd' })
    await press(page, 'Infoga')
    // The table stands in the text and the text has the focus again; a key pressed before that would be its.
    await section.locator('.writing .liveblock').last().waitFor()
    await eventually(() => hasFocus(page.locator('.writing'))).toBe(true)
    await section.getByRole('button', { name: 'Spara' }).press('Enter')
    await page.locator('.writing').waitFor({ state: 'detached' })
    const told = section.locator('.livetable').last().locator('tr', { hasText: 'Hyror' })
    await eventually(() => words(told)).toMatch(/^Hyror 132,4 .*112,0 .*134,4 .*−2,0/)

    await open(page, '/register/consolidations/ny')
    await page.getByLabel('Rubrik', { exact: true }).fill('Koncernprognos 2026')
    await page.getByLabel('Postmängd', { exact: true }).selectOption({ label: 'Prognos efter oktober 2026, nämnderna' })
    await page.getByLabel('Första år', { exact: true }).fill('2026')
    await page.getByLabel('Sista år', { exact: true }).fill('2026')
    await page.getByLabel(/^Får skilja högst/).fill('0,1')
    await press(page, 'Spara')
    await page.getByRole('heading', { name: 'Historik' }).waitFor()

    await open(page, '/koncern')
    await page.getByLabel('Sammanställning').selectOption({ label: 'Koncernprognos 2026' })
    const city = page.locator('tr', { hasText: 'Kommunfullmäktige' }).first()
    await city.locator('.numb').first().press('Enter')
    const why = page.locator('.why')
    await why.locator('.eq').waitFor()
    await eventually(() => why.textContent()).toContain('134')

    await open(page, `/prognos?enhet=${unit}`)
    await rents.locator('.numb', { hasText: '112,0' }).press('Enter')
    await eventually(() => why.textContent()).toContain('Ver T 7, rad 8')
    await page.context().close()
  })
}
