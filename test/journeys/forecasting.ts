import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { choose, mark, press, write } from './keyboard.ts'
import { eventually, hasFocus, personIn, phone, settled, sideways, words } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'

async function open(product: Product, role: string, unit: string): Promise<Page> {
  const page = await personIn(product, town, role)
  await page.addInitScript({ path: axe })
  await page.goto(`/stad/${town}/prognos?enhet=${unit}`)
  await settled(page)
  await page.getByRole('heading', { name: /, rad för rad$/ }).waitFor()
  return page
}

const amount = (page: Page, account: string, view = 'Prognos') =>
  page.getByLabel(`${view}, ${account}`, { exact: true })
const cause = (page: Page, account: string) => page.getByLabel(`Orsak, ${account}`, { exact: true })
const lead = (page: Page) => words(page.locator('.lead'))

/** The forecast of a committee, from suggestions to two fixed views (E9). */
export function forecasting(product: () => Product): void {
  test('a department head accepts, says otherwise with a cause, and marks the forecast as ready', async () => {
    const page = await open(product(), 'chef', 'UBN')
    await page.getByText('Era tre senaste prognoser efter oktober låg i snitt 12,6').waitFor()
    await eventually(() => lead(page)).toBe('7 belopp är okända, så avvikelsen för Utbildningsnämnden är inte känd än.')
    await press(page, 'button', 'Godta förslagen på tomma rader')
    const suggested = await amount(page, 'Personal').inputValue()
    await write(page, amount(page, 'Hyror'), '707,0')
    await page.keyboard.press('Enter')
    await eventually(() => hasFocus(amount(page, 'It och licenser'))).toBe(true)
    await press(page, 'button', 'Klarmarkera')
    await page.getByRole('alert').filter({ hasText: 'Hyror skiljer sig från förslaget' }).waitFor()
    // What was written is saved, though the forecast was not ready.
    await eventually(() => amount(page, 'Personal').inputValue()).toBe(suggested)
    await choose(page, cause(page, 'Hyror'), 'engångshändelse')
    await press(page, 'button', 'Klarmarkera')
    await page.getByText(/^Klarmarkerad .* av Förvaltningschef/).waitFor()
    await eventually(() => lead(page)).toMatch(/^Utbildningsnämnden väntas sluta [\d,]+ mnkr sämre än budget 2026\.$/)
    const rents = page.locator('table.sheet tbody tr', { hasText: 'Hyror' })
    expect(await words(rents)).toMatch(/707,0 \(beräknad.*engångshändelse/)
    await page.context().close()
  })

  test('the executive office writes its own view beside it, and both are fixed', async () => {
    const page = await open(product(), 'controller', 'UBN')
    await write(page, amount(page, 'Personal', 'Ledningskontoret'), '2 540,0')
    await write(page, page.getByLabel('Kommentar, Ledningskontoret, Personal'), 'Lönerevisionen är inte med.')
    await page.keyboard.press('Control+Enter')
    await eventually(() => amount(page, 'Hyror', 'Ledningskontoret').inputValue()).toBe('')
    await press(page, 'button', 'Avsluta granskningen')
    await press(page, 'button', 'Fastställ')
    await page.getByText(/Båda bilderna ligger fast/).waitFor()
    const staff = page.locator('table.sheet tbody tr', { hasText: 'Personal' })
    expect(await words(staff)).toMatch(/2 540,0.*Lönerevisionen är inte med/)
    await eventually(() => page.locator('.heatstrip [aria-current]').getAttribute('data-state')).toBe('fixed')
    await page.context().close()
  })

  test('an amount that cannot be read is said at its field, and one that is sent back says why', async () => {
    const page = await open(product(), 'controller', 'IDN')
    await page.getByText(/^Skickad tillbaka: Simhallens värme/).waitFor()
    await write(page, amount(page, 'Hyror'), 'mycket')
    await press(page, 'button', 'Spara')
    await eventually(() => amount(page, 'Hyror').getAttribute('aria-invalid')).toBe('true')
    expect(await faultsInBothThemes(page)).toEqual([])
    await mark(page, page.getByRole('radio', { name: 'ledningskontoret' }))
    await amount(page, 'Hyror', 'Ledningskontoret').waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.context().close()
  })

  test('whoever sees the whole city reads the units side by side, and goes to one of them', async () => {
    const page = await personIn(product(), town, 'controller')
    await page.addInitScript({ path: axe })
    await page.goto(`/stad/${town}/prognos`)
    await settled(page)
    const units = page.getByRole('region', { name: 'Enheternas prognoser' })
    const social = units.locator('tbody tr', { hasText: 'Socialnämnden' })
    await eventually(() => words(social)).toMatch(/^Socialnämnden fastställd −14,3 .*−29,1/)
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(await sideways(page)).toBe(0)
    expect(await faultsInBothThemes(page)).toEqual([])
    await social.getByRole('link').first().press('Enter')
    await page.getByRole('heading', { name: 'Socialnämnden, rad för rad' }).waitFor()
    await page.context().close()
  })

  test.each([
    ['to be written', 'stadsdel', 'TAL'],
    ['fixed', 'controller', 'SON'],
  ])('no fault is found in a forecast %s, light and dark, wide and narrow', async (_state, role, unit) => {
    const page = await open(product(), role, unit)
    await page.locator('table.sheet tfoot .numb').first().waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(await sideways(page)).toBe(0)
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.context().close()
  })
}
