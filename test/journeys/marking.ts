import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, faultsWideAndNarrow } from './accessibility.ts'
import { eventually, hasFocus, inCity, ownPageOf, visit, words } from './people.ts'
import type { Product } from './product.ts'

const sectionOf = (page: Page, number: string) => page.locator(`section[data-section="${number}"]`)
const writing = (page: Page) => page.locator('.writing')

async function write(page: Page, number: string): Promise<void> {
  await sectionOf(page, number).getByRole('button', { name: 'Skriv', exact: true }).press('Enter')
  await eventually(() => hasFocus(writing(page))).toBe(true)
}

async function save(page: Page, number: string): Promise<void> {
  await sectionOf(page, number).getByRole('button', { name: 'Spara' }).press('Enter')
  await writing(page).waitFor({ state: 'detached' })
}

/** Home, and then the browser's word that the caret has moved: before it, the editor does not know where it stands. */
async function toStartOfLine(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told = () => {
      if (document.getSelection()?.anchorOffset !== 0) return
      document.removeEventListener('selectionchange', told)
      document.documentElement.dataset.caret = 'start'
    }
    document.addEventListener('selectionchange', told)
  })
  await page.keyboard.press('Home')
  await page.locator('html[data-caret="start"]').waitFor()
}

/** Commitments and live tables in the text, put there by keyboard while one writes. */
export function marking(product: () => Product): void {
  test('a paragraph is marked as a new commitment without leaving the text, and is read as one', async () => {
    const page = await ownPageOf(product(), 'planerare')
    await page.addInitScript({ path: axe })
    await visit(page, inCity('/underlag#3.11'))
    await write(page, '3.11')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Vi ska redovisa sjukfrånvaron varje kvartal.')
    await page.keyboard.press('Control+Shift+L')
    await page.getByPlaceholder('Sök åtagande').waitFor()
    expect(await faultsWideAndNarrow(page)).toEqual([])
    await page.getByRole('button', { name: 'Nytt åtagande' }).press('Enter')
    const statement = page.getByRole('dialog').getByLabel('Utsaga')
    await eventually(() => hasFocus(statement)).toBe(true)
    expect(await statement.inputValue()).toBe('Vi ska redovisa sjukfrånvaron varje kvartal.')
    await page.getByRole('dialog').getByLabel('Pengar').selectOption({ label: 'behövs inte' })
    expect(await faultsWideAndNarrow(page)).toEqual([])
    await page.getByRole('button', { name: 'Skapa och märk stycket' }).press('Enter')
    await page.getByText('Åtagande, öppet: Vi ska redovisa sjukfrånvaron varje kvartal.').waitFor()
    await eventually(() => hasFocus(writing(page))).toBe(true)
    // Split before its first word, the paragraph that has the words is still the one that promises.
    const marked = writing(page).locator('.commitment', { hasText: 'redovisa sjukfrånvaron' })
    await toStartOfLine(page)
    await page.keyboard.press('Enter')
    await eventually(() => marked.count()).toBe(1)
    expect(await marked.getAttribute('data-state')).toBe('open')
    expect(await words(marked.locator('xpath=preceding-sibling::p[1]'))).toBe('')
    expect(await marked.locator('xpath=preceding-sibling::p[1]').getAttribute('data-commitment')).toBeNull()
    await save(page, '3.11')
    const mark = sectionOf(page, '3.11').getByRole('link', { name: /^Åtagande, öppet: Vi ska redovisa sjukfrånvaron/ })
    await eventually(() => mark.count()).toBe(1)
    expect(await faultsWideAndNarrow(page)).toEqual([])
    await mark.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Vi ska redovisa sjukfrånvaron varje kvartal.' }).waitFor()
    expect(await words(page.locator('.factlist'))).toMatch(/behövs inte.*3\.11/)
    await page.close()
  })

  test('a mark is changed for another commitment of the unit, and taken away', async () => {
    const page = await ownPageOf(product(), 'planerare')
    await visit(page, inCity('/underlag#3.11'))
    await write(page, '3.11')
    await page.keyboard.press('Control+Shift+L')
    await page.getByPlaceholder('Sök åtagande').fill('civil beredskap')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /strategi för civil beredskap/ })
      .press('Enter')
    const here = page.locator('.hereline')
    await eventually(() => words(here)).toMatch(/^Åtagande, öppet: Ta fram en strategi för civil beredskap/)
    await here.getByRole('button', { name: 'Ta bort märkningen' }).press('Enter')
    await eventually(() => words(here)).toBe('')
    await page.getByRole('button', { name: 'Släng ändringen' }).press('Enter')
    await page.close()
  })

  test('a live table is found, looked at and put in, then changed and taken away, by keyboard', async () => {
    const page = await ownPageOf(product(), 'planerare')
    await page.addInitScript({ path: axe })
    await visit(page, inCity('/underlag#3.6'))
    await write(page, '3.6')
    await page.getByRole('button', { name: 'Infoga tabell' }).press('Enter')
    await page.getByPlaceholder(/^Sök tabell/).waitFor()
    await page.keyboard.type('budget plan')
    const choices = page.getByRole('dialog').getByRole('listitem')
    await eventually(() => choices.count()).toBe(1)
    expect(await faultsWideAndNarrow(page)).toEqual([])
    await choices.getByRole('button', { name: /^Budget och plan, Kommunstyrelsen/ }).press('Enter')
    const preview = page.getByRole('region', { name: 'Så ser den ut nu' })
    await eventually(() => words(preview)).toContain('1 550,3')
    expect(await faultsWideAndNarrow(page)).toEqual([])
    await page.getByRole('button', { name: 'Infoga', exact: true }).press('Enter')
    await eventually(() => hasFocus(writing(page))).toBe(true)
    await eventually(() => words(writing(page).locator('.liveblock'))).toContain('1 550,3')
    await page.getByText('Levande tabell: Budget och plan, Kommunstyrelsen').waitFor()
    expect(await faultsWideAndNarrow(page)).toEqual([])
    await save(page, '3.6')
    await eventually(() => words(sectionOf(page, '3.6').locator('.livetable'))).toContain('1 550,3')
    await write(page, '3.6')
    await writing(page).locator('.liveblock table').waitFor()
    await page.keyboard.press('ArrowUp')
    await page.getByText('Levande tabell: Budget och plan, Kommunstyrelsen').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByLabel('Organisationsenhet').selectOption({ label: 'Stadsledningskontoret' })
    await page.getByRole('button', { name: 'Byt', exact: true }).press('Enter')
    await page.getByText('Levande tabell: Budget och plan, Stadsledningskontoret').waitFor()
    await page.keyboard.press('Delete')
    await writing(page).locator('.liveblock').waitFor({ state: 'detached' })
    await save(page, '3.6')
    await eventually(() => sectionOf(page, '3.6').locator('.livetable').count()).toBe(0)
    await page.close()
  })
}
