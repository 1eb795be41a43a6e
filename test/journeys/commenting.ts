import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, faultsWideAndNarrow } from './accessibility.ts'
import { eventually, hasFocus, inCity, ownPageOf, visit, words } from './people.ts'
import type { Product } from './product.ts'

const pane = (page: Page) => page.locator('.commentpane')
const field = (page: Page, name: string) => pane(page).getByRole('textbox', { name })

/** The overview with every task in sight, those of the plan and those that somebody asks. */
async function openTasks(page: Page): Promise<void> {
  const [asked] = await Promise.all([
    page.waitForResponse((answer) => answer.url().includes('/comments-to-me')),
    visit(page, inCity()),
  ])
  await asked.finished()
  await page.locator('.item.task').first().waitFor()
  const all = page.getByRole('button', { name: /^Alla \d+ uppgifter$/ })
  if (await all.isVisible()) await all.click()
}

/** Talking about the text while it is written: comments, mentions and answers, all by keyboard. */
export function commenting(product: () => Product): void {
  test('a number is commented on by keyboard, and somebody is mentioned', async () => {
    const page = await ownPageOf(product(), 'planerare')
    await page.addInitScript({ path: axe })
    await visit(page, inCity('/underlag#5.3'))
    const figure = page.locator('section[data-section="5.3"] .para [data-figure]').first()
    await figure.focus()
    await page.keyboard.press('k')
    await eventually(() => hasFocus(pane(page))).toBe(true)
    await field(page, 'Skriv en kommentar').focus()
    await page.keyboard.type('Stämmer den med avtalet, @contr')
    await page.getByRole('option', { name: 'Controller', exact: true }).waitFor()
    expect(await faultsWideAndNarrow(page)).toEqual([])
    await page.keyboard.press('Enter')
    expect(await field(page, 'Skriv en kommentar').inputValue()).toBe('Stämmer den med avtalet, @Controller ')
    await page.keyboard.type('?')
    await page.keyboard.press('Control+Enter')
    await pane(page).getByText('Kommentaren är sparad.').waitFor()
    expect(await words(pane(page).locator('.commentthread'))).toMatch(
      /^Om siffran .*Planerare .* Stämmer den med avtalet, @Controller \?/,
    )
    await page.keyboard.press('Escape')
    await eventually(() => hasFocus(figure)).toBe(true)
    await page.close()
  })

  test('the one who is mentioned is led to the paragraph, answers, and has nothing left to do', async () => {
    const page = await ownPageOf(product(), 'controller')
    await page.addInitScript({ path: axe })
    const task = page.getByRole('link', { name: /Svara på kommentaren från Planerare/ })
    await openTasks(page)
    await task.click()
    await eventually(() => hasFocus(pane(page))).toBe(true)
    expect(new URL(page.url()).hash).toMatch(/^#5\.3-/)
    await pane(page).getByRole('button', { name: 'Svara' }).press('Enter')
    await eventually(() => hasFocus(field(page, 'Ditt svar till Planerare'))).toBe(true)
    await page.keyboard.type('Ja, den gör det.')
    expect(await faultsWideAndNarrow(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await eventually(() => words(pane(page).locator('.commentthread'))).toMatch(/Controller .* Ja, den gör det\./)
    await pane(page).getByRole('button', { name: 'Avklarad' }).press('Enter')
    await pane(page).getByText('Avklarade (1)').waitFor()
    await openTasks(page)
    expect(await task.count()).toBe(0)
    await page.close()
  })

  test('a comment follows its paragraph while the text changes, and is not lost with it', async () => {
    const page = await ownPageOf(product(), 'planerare')
    await page.addInitScript({ path: axe })
    const section = page.locator('section[data-section="3.12"]')
    const write = async (...keys: string[]) => {
      await section.getByRole('button', { name: 'Skriv', exact: true }).click()
      await eventually(() => hasFocus(page.locator('.writing'))).toBe(true)
      for (const key of keys) await page.keyboard.press(key)
    }
    const save = async () => {
      await section.getByRole('button', { name: 'Spara' }).click()
      await page.locator('.writing').waitFor({ state: 'detached' })
    }
    await visit(page, inCity('/underlag#3.12'))
    await section
      .getByRole('button', { name: /^Kommentera avsnitt 3\.12/ })
      .first()
      .press('Enter')
    await field(page, 'Skriv en kommentar').fill('Vem svarar för det här?')
    await pane(page).getByRole('button', { name: 'Kommentera', exact: true }).press('Enter')
    await section.getByRole('button', { name: /^Kommentarer på avsnitt 3\.12.*: 1 öppna$/ }).waitFor()
    await page.keyboard.press('Escape')
    await write('Control+Home', 'X')
    await section.getByText('Kommentarer i avsnittet (1)').waitFor()
    await save()
    await section.getByRole('button', { name: /^Kommentarer på avsnitt 3\.12.*: 1 öppna$/ }).waitFor()
    await write('Control+a', 'Delete')
    await save()
    await section.getByText(/^Stycke .* finns inte längre\.$/).waitFor()
    expect(await words(section.locator('.sectioncomments'))).toContain('Vem svarar för det här?')
    // The section is obligatory, and the document is called ready by those who come after.
    await write()
    await page.keyboard.type('Staden söker medel när de finns.')
    await save()
    expect(await faultsWideAndNarrow(page)).toEqual([])
    await page.close()
  })

  test('who only reads drafts reads what is said, and is offered nothing to write', async () => {
    const page = await ownPageOf(product(), 'revisor')
    await visit(page, inCity('/underlag#5.3'))
    await page
      .getByRole('button', { name: /^Kommentarer på avsnitt 5\.3/ })
      .first()
      .press('Enter')
    await pane(page).getByText('Avklarade (1)').click()
    await pane(page).getByText('Ja, den gör det.').waitFor()
    expect(await pane(page).getByRole('textbox').count()).toBe(0)
    expect(await page.getByRole('button', { name: /^Kommentera avsnitt/ }).count()).toBe(0)
    await page.close()
  })
}
