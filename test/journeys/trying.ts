import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { reach } from './keyboard.ts'
import { eventually, personIn, phone, settled, sideways, wide, words } from './people.ts'
import type { Product } from './product.ts'

const town = '/stad/malarstad'
const shock = `${town}/scenarier/SCENARIO-UTJ?enhet=KF&ar=2028`

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settled(page)
}

const change = (page: Page) => page.locator('tr', { hasText: 'Sparkrav på all verksamhet' })

const saving = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: /utjämningen ändras/ }) })

/** A state reform as a scenario: what it costs, what must be saved, who saves it, and what the plan looks like (E4). */
export function trying(product: () => Product): void {
  test('a saving that is unknown in a scenario is counted on a base and divided to the öre', async () => {
    const page = await personIn(product(), 'malarstad', 'controller')
    await page.addInitScript({ path: axe })
    await open(page, shock)
    await eventually(() => words(change(page))).toMatch(/om okänt belopp/)
    await page.locator('.beside .unkchip').first().waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(await faultsInBothThemes(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    await page.setViewportSize(wide)
    await open(page, `${town}/sparkrav?enhet=KF&ar=2028`)
    const requirement = saving(page)
    await requirement.getByRole('radio', { name: 'Nettokostnad' }).check()
    await requirement.getByLabel('Från och med').selectOption('2028')
    await requirement.getByRole('button', { name: 'Välj bas' }).click()
    const left = () => words(requirement.locator('tfoot tr', { hasText: 'Ofördelat' }))
    await eventually(left).toMatch(/om \d/)
    for (const unit of ['Tallvinge stadsdelsnämnd', 'Utbildningsnämnden', 'Ekvreten stadsdelsnämnd'])
      await requirement.getByRole('checkbox', { name: unit }).check()
    await requirement.getByRole('button', { name: 'Fördela' }).click()
    await eventually(left).toMatch(/om 0\b/)
    await requirement.getByRole('button', { name: 'Markera som utlöst' }).click()
    await requirement.getByRole('button', { name: 'Markera som fördelat' }).click()
    await requirement.locator('.tagline', { hasText: 'fördelat' }).waitFor()
    await page.context().close()
  })

  test('a committee answers with what it will do', async () => {
    const page = await personIn(product(), 'malarstad', 'chef')
    await open(page, `${town}/sparkrav?enhet=KF&ar=2028`)
    const requirement = saving(page)
    await requirement.getByRole('button', { name: 'Skriv åtgärder, Utbildningsnämnden' }).click()
    await requirement.getByRole('textbox', { name: 'Åtgärder' }).fill('Färre lokaler')
    await requirement.getByRole('button', { name: 'Spara' }).click()
    await requirement.locator('p', { hasText: 'Färre lokaler' }).waitFor()
    await page.context().close()
  })

  test('a change is added and taken away, and the scenario is shown in the plan, one press from home', async () => {
    const page = await personIn(product(), 'malarstad', 'controller')
    await page.addInitScript({ path: axe })
    await open(page, shock)
    await eventually(() => words(change(page))).toMatch(/om −\d+,\d/)
    await addAndRemove(page)
    const beside = page.locator('.beside tbody', { hasText: 'Tallvinge stadsdelsnämnd' })
    const figure = beside.locator('tr.sum [data-figure*="scenario_difference"]').first()
    const amount = (await words(figure)).replace(/ \(.*$/, '')
    await figure.focus()
    await page.keyboard.press('v')
    const why = page.getByRole('region', { name: 'Varför denna siffra?' })
    await eventually(() => words(why)).toContain(amount)
    await eventually(() => words(why)).toContain('Sparkrav på all verksamhet')
    await page.keyboard.press('Escape')
    await reach(page, page.getByRole('link', { name: 'Visa i planen' }))
    await page.keyboard.press('Enter')
    await page.locator('.scenarioline', { hasText: 'Inget av det är beslutat.' }).waitFor()
    await page.locator('tr', { hasText: 'Det som scenariot ändrar' }).locator('.numb').first().waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.getByRole('link', { name: 'Tryck' }).click()
    await underPressure(page)
    await page.getByRole('link', { name: 'Lokaler' }).click()
    await page.locator('.scenarioline', { hasText: 'visar inte scenariot' }).waitFor()
    await page.getByRole('link', { name: 'Plantabell' }).click()
    await page
      .getByRole('columnheader', { name: /Utjämningen ändras/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Visa planen utan scenario' }).click()
    await page.locator('.scenarioline').waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.has('scenario')).toBe(false)
    await page.context().close()
  })
}

/** The waterfall has each change as a bar of its own, patterned as what is conditional, and explains it. */
async function underPressure(page: Page): Promise<void> {
  await page.locator('.scenarioline', { hasText: 'Inget av det är beslutat.' }).waitFor()
  const row = page.locator('.waterfall tr', { hasText: 'Sparkrav på all verksamhet' })
  await eventually(() => words(row)).toMatch(/ökar trycket.* om \+\d/)
  expect(await row.locator('.bar').getAttribute('data-c')).toBe('conditional')
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.setViewportSize(phone)
  expect(await faultsInBothThemes(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  await page.setViewportSize(wide)
  await row.locator('.numb').focus()
  await page.keyboard.press('v')
  const why = page.getByRole('region', { name: 'Varför denna siffra?' })
  await eventually(() => words(why)).toContain('Planen utan sparkravet')
  await page.keyboard.press('Escape')
}

/** A change is refused while its percentage cannot be read, then saved, changed and taken away. */
async function addAndRemove(page: Page): Promise<void> {
  const form = page.locator('.recordform')
  const percent = form.getByLabel(/^Procent per år/)
  await page.getByRole('button', { name: 'Lägg till ändring' }).click()
  await form.getByLabel('Slag').selectOption({ label: 'Index år för år' })
  await form.getByLabel('Rubrik').fill('Maten följer index')
  await form.getByLabel('Konto').selectOption({ label: 'Livsmedel och måltider' })
  await form.getByLabel('Enhet').selectOption({ label: 'Utbildningsnämnden' })
  await percent.fill('mycket')
  await form.getByLabel('Skäl').fill('Känslighet')
  await form.getByRole('button', { name: 'Spara' }).click()
  await form.getByRole('alert').waitFor()
  await percent.fill('4,5')
  await form.getByRole('button', { name: 'Spara' }).click()
  const row = page.locator('tr', { hasText: 'Maten följer index' })
  await eventually(() => words(row)).toMatch(/(\+\d+,\d.*){3}/)
  await page.getByRole('button', { name: 'Ändra Maten följer index' }).click()
  await eventually(() => percent.inputValue()).toBe('4,5')
  await percent.fill('0')
  await form.getByRole('button', { name: 'Spara' }).click()
  await eventually(() => words(row)).toMatch(/(om 0 .*){3}/)
  await page.getByRole('button', { name: 'Ta bort Maten följer index' }).click()
  await row.waitFor({ state: 'detached' })
}
