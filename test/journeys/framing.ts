import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, personIn, settled, words } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'

/** Frames from above held against proposals from below, and a result that goes with its unit into the next year. */
export function framing(product: () => Product): void {
  test('a frame is set, decided by whoever records decisions, and told beside the proposal', async () => {
    const page = await personIn(product(), town, 'controller')
    await page.goto(`/stad/${town}/ramar?enhet=KF`)
    await settled(page)
    const board = page.getByRole('row', { name: /^Kommunstyrelsen/ })
    await eventually(() => words(board)).toMatch(/ingen ram okänt belopp/)
    await page.getByRole('button', { name: 'Sätt ram, Kommunstyrelsen' }).press('Enter')
    await page.getByLabel('Ram 2027, mnkr').fill('1 200,5')
    await page.getByRole('button', { name: 'Spara', exact: true }).press('Enter')
    await eventually(() => words(board)).toMatch(/1 200,5/)
    const social = page.getByRole('row', { name: /^Socialnämnden/ })
    await eventually(() => words(social)).toMatch(/1 405,0 .*1 412,1 .*−7,1/)
    await social.locator('.numb', { hasText: '−7,1' }).press('Enter')
    const why = page.locator('.why')
    await eventually(() => why.textContent()).toContain('Socialnämnden, ram minus förslag 2027')
    await page.context().close()

    const office = await personIn(product(), town, 'kansli')
    await office.goto(`/stad/${town}/ramar?enhet=KF`)
    await settled(office)
    const frame = office.getByRole('row', { name: /^Kommunstyrelsen/ }).locator('[data-figure^="frame:"]')
    await eventually(() => frame.getAttribute('data-c')).toBe('proposed')
    await office.getByRole('button', { name: 'Fastställ ramarna' }).press('Enter')
    await office.getByLabel('Beslut', { exact: true }).selectOption({ label: await decisionOf(office) })
    await office.getByRole('button', { name: 'Fastställ ramarna' }).press('Enter')
    await eventually(() => frame.getAttribute('data-c')).toBe('decided')
    // The year has its budget, so the proposal offers no second one.
    const proposal = office.getByRole('region', { name: 'Förslag', exact: true })
    expect(await words(proposal)).toContain('är redan beslutad för 2027')
    expect(await proposal.getByRole('button', { name: 'Fastställ som budget' }).count()).toBe(0)
    await proposal.getByRole('link', { name: 'Ändra budgeten med en budgetjustering' }).waitFor()
    await office.context().close()
  })

  test('a frame is divided by what is changed in the form, and what stands is left as it is', async () => {
    const page = await personIn(product(), town, 'controller')
    await page.goto(`/stad/${town}/ramar?enhet=UBN`)
    await settled(page)
    await page.getByRole('button', { name: 'Fördela ramen' }).press('Enter')
    const premises = page.getByLabel('Lokaler och stöd, mnkr')
    const before = await premises.inputValue()
    await premises.fill('12,5')
    const sent = page.waitForRequest('**/frames/distribution*')
    await page.getByRole('button', { name: 'Fördela ramen' }).press('Enter')
    expect((await sent).postDataJSON()).toMatchObject({ lines: [{ unit_id: 'UBN-LOK', amount_ore: 1_250_000_000 }] })
    await eventually(() => words(page.getByRole('row', { name: /^Lokaler och stöd/ }))).toMatch(/12,5/)
    expect(before).not.toBe('12,5')
    await page.context().close()
  })

  test('the result of a result unit becomes a budget adjustment to be decided', async () => {
    const page = await personIn(product(), town, 'controller')
    await page.goto(`/stad/${town}/ramar?enhet=UBN`)
    await settled(page)
    const unit = page.getByRole('row', { name: /^Gymnasieskola överskott/ })
    await eventually(() => words(unit)).toMatch(/överskott 2 %, underskott 2 % −14,2 .*−14,2 .*0/)
    await page.getByRole('button', { name: 'Begär överföring, Gymnasieskola' }).press('Enter')
    await page.getByRole('button', { name: 'Begär överföring', exact: true }).press('Enter')
    await page.getByRole('link', { name: 'Öppna budgetjusteringarna' }).press('Enter')
    const made = page.getByRole('listitem').filter({ hasText: 'Resultat 2025 förs över, Gymnasieskola' })
    await made.waitFor()
    expect(await words(made)).toMatch(/utkast/)
    await page.context().close()
  })
}

/** The decision on the budget, as the list of decisions tells it. */
async function decisionOf(page: Page): Promise<string> {
  const options = await page.getByLabel('Beslut', { exact: true }).locator('option').allTextContents()
  return options.find((text) => text.includes('Budget 2027')) ?? ''
}
