import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { eventually, hasFocus, inCity, pageOf, personIn, phone, settled, sideways, visit, words } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'

/** A small file of our own making: its first voucher is two kronor out of balance. */
const file = {
  name: 'oktober.se',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(
    [
      '#SIETYP 4',
      '#FNAMN "Utbildningsnamnden"',
      '#RAR 0 20260101 20261231',
      '#KONTO 1930 "Bank"',
      '#KONTO 6010 "Hyra"',
      '#VER B 1 20261005 "Hyra oktober"',
      '{',
      '#TRANS 6010 {} 1200.00 20261005 "Lokal A"',
      '#TRANS 1930 {} -1198.00 20261005',
      '}',
      '#VER B 2 20261006 "Hyra oktober"',
      '{',
      '#TRANS 6010 {} 800.00 20261006 "Lokal B"',
      '#TRANS 1930 {} -800.00 20261006',
      '}',
    ].join('\r\n'),
  ),
}

async function open(product: Product): Promise<Page> {
  const page = await personIn(product, town, 'controller')
  await page.addInitScript({ path: axe })
  await page.goto(`/stad/${town}/inlasning`)
  await settled(page)
  return page
}

async function faultless(page: Page): Promise<void> {
  expect(await faultsInBothThemes(page)).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize(phone)
  expect(await faultsInBothThemes(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  await page.setViewportSize(size ?? phone)
}

/** A file read in on its page: what is wrong is shown, an account chosen, a difference accepted, the whole undone. */
export function importing(product: () => Product): void {
  test('a file is shown, mended, read in, explained to its voucher and undone', async () => {
    const page = await open(product())
    await page.getByRole('button', { name: 'Förhandsvisa' }).click()
    await page.getByText('Välj en fil först.').waitFor()
    await page.getByLabel('Fil', { exact: true }).setInputFiles(file)
    await page.getByRole('button', { name: 'Förhandsvisa' }).press('Enter')
    await page.getByText('oktober.se har 2 fel. Inget är inläst.').waitFor()
    await eventually(() => hasFocus(page.getByRole('heading', { name: 'Förhandsvisning' }))).toBe(true)
    const bad = page.getByRole('table', { name: 'Det som behöver rättas' })
    expect(await words(bad.getByRole('row').nth(1))).toMatch(/^6 – B 1 Verifikat B 1 går inte jämnt ut\..* B\/1:2\.00$/)
    expect(await words(page.getByRole('row', { name: /^Varje verifikat blir 0/ }))).toContain('1 stämmer inte')
    await faultless(page)
    await page.getByLabel('Konto i staden för 6010 Hyra').selectOption('hyra')
    await page.getByLabel('Godta B/1:2.00').press('Space')
    await page.getByRole('button', { name: 'Förhandsvisa igen' }).press('Enter')
    await page.getByText('oktober.se stämmer och går att läsa in.').waitFor()
    await faultless(page)
    await page.getByRole('button', { name: 'Läs in filen' }).press('Enter')
    await page.getByText(/^oktober\.se är inläst\. Antal poster: 2\. Summa: 2\s000,00\skr\.$/).waitFor()
    const row = page.getByRole('row', { name: /^oktober\.se/ }).first()
    expect(await words(row)).toMatch(/Controller .* Bokfört 2026 4 2 000,00 .*inläst Ångra/)
    await row.getByRole('link', { name: /varför denna siffra/ }).press('Enter')
    const why = page.locator('.why')
    await why.getByText('Lokal A').waitFor({ state: 'attached' })
    expect(await why.locator('.parts').first().textContent()).toContain('Ver B 1, rad 8')
    await page.keyboard.press('Escape')
    await row.getByRole('button', { name: 'Ångra: oktober.se' }).press('Enter')
    await page.getByText('Filens poster (2) får motposter').waitFor()
    await faultless(page)
    await page.getByLabel('Varför').fill('Fel enhet')
    await page.getByRole('button', { name: 'Ångra hela inläsningen' }).press('Enter')
    await eventually(() => words(row)).toMatch(/– ångrad Fel enhet/)
    await page.context().close()
  })

  test('the columns of a CSV file are named once, bad rows told, and the next file read by the profile', async () => {
    const page = await open(product())
    const heads = 'Konto;Ansvar;Bokföringsperiod;Belopp;Vertext'
    const csv = (name: string, ...rows: string[]) =>
      page.getByLabel('Fil', { exact: true }).setInputFiles({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from([heads, ...rows].join('\r\n')),
      })
    await csv('utfall-2026-10.csv', '6010;;202610;1.605,5;Hyra', '6010;;202613;"1 605,50";Hyra')
    await page.getByRole('button', { name: 'Förhandsvisa' }).press('Enter')
    await page.getByRole('heading', { name: 'Vad kolumnerna är' }).waitFor()
    expect(await page.getByLabel('Kolumn för belopp').inputValue()).toBe('Belopp')
    await page.getByText('Koder som är andra i staden').click()
    await faultless(page)
    await page.getByLabel('Konton som heter annat i staden').fill('6010=hyra')
    await page.getByRole('button', { name: 'Spara profilen och förhandsvisa' }).press('Enter')
    await page.getByText('utfall-2026-10.csv har 2 fel. Inget är inläst.').waitFor()
    const bad = page.getByRole('table', { name: 'Det som behöver rättas' })
    await eventually(() => words(bad)).toMatch(/2 4 – 1\.605,5 är inget belopp.* 3 3 – 202613 är ingen dag/)
    await csv('utfall-2026-11.csv', '6010;;202611;"1 605,50";Hyra')
    await page.getByLabel('Profil', { exact: true }).selectOption('utfall')
    await page.getByRole('button', { name: 'Förhandsvisa' }).press('Enter')
    await page.getByRole('button', { name: 'Läs in filen' }).press('Enter')
    await page.getByText(/^utfall-2026-11\.csv är inläst\. Antal poster: 1\. Summa: 1\s605,50\skr\.$/).waitFor()
    await page.context().close()
  })

  test('who may only read sees what was read in, and an empty list says so', async () => {
    const reader = await personIn(product(), town, 'fortroendevald')
    await reader.goto(`/stad/${town}/inlasning`)
    await reader.getByText('Din roll kan se vad som har lästs in').waitFor()
    expect(await reader.getByRole('button', { name: /^Ångra/ }).count()).toBe(0)
    await reader.context().close()
    const page = await pageOf(product(), 'controller')
    await page.addInitScript({ path: axe })
    await visit(page, inCity('/inlasning'))
    await page.getByText('Ingen fil är inläst än.').waitFor()
    await faultless(page)
    await page.close()
  })
}
