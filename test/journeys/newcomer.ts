import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, inCity, pageOf, personIn, settled, visit, words } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'
const inTown = (path = '') => `/stad/${town}${path}`

/** Whether the window shows the whole of the number, and nothing lies over it. */
const isSeen = (page: Page, figure: string) =>
  page.locator(`[data-figure="${figure}"]`).evaluate((number) => {
    const { top, left, width, height } = number.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    return (
      top >= 0 && top + height <= window.innerHeight && (number.contains(there) || there?.contains(number) === true)
    )
  })

/** What somebody who has not been here before reads, and could misread. */
export function newcomer(product: () => Product): void {
  test('the menu, the lead and the heading count the same critical warnings, and say for whom', async () => {
    const page = await personIn(product(), town, 'controller')
    await visit(page, inTown())
    const badge = await words(page.getByRole('navigation', { name: 'Meny' }).locator('.count.crit'))
    const count = Number.parseInt(badge, 10)
    expect(count).toBeGreaterThan(0)
    expect(await words(page.locator('p.lead'))).toContain(`${count} kritiska varningar väntar`)
    const heading = await words(page.getByRole('region', { name: 'Varningar att ta ställning till' }).locator('header'))
    expect(heading).toMatch(new RegExp(` ${count} kritiska, \\d+ viktiga i allt som du får läsa`))
    await visit(page, inTown('/varningar'))
    expect(await words(page.locator('.sumline li.crit'))).toBe(`${count} kritiska`)
    await page.context().close()
  })

  test('what is to do says how many are shown, and a finished step says its day in words', async () => {
    const page = await personIn(product(), town, 'controller')
    await visit(page, inTown())
    const tasks = page.getByRole('region', { name: 'Att göra' })
    const all = /Alla (\d+) uppgifter/.exec(await words(tasks))?.[1]
    expect(await words(tasks.locator('header'))).toMatch(new RegExp(`7 av ${all} uppgifter, cirka \\d+ minuter$`))
    await tasks.getByRole('button', { name: `Alla ${all} uppgifter` }).click()
    await eventually(() => words(tasks.locator('header'))).toMatch(
      new RegExp(`göra ${all} uppgifter, cirka \\d+ minuter$`),
    )
    const done = page.locator('.year [data-done]')
    expect(await done.count()).toBeGreaterThan(0)
    expect(await words(done.first())).toMatch(/klart \d+ \p{L}+( \d{4})?$/u)
    await page.context().close()
  })

  test('a council member is told that undecided savings are not shown, not that there are none', async () => {
    const page = await pageOf(product(), 'fortroendevald')
    await visit(page, inCity('?enhet=SLK&ar=2027'))
    await eventually(() => words(page.locator('.kf'))).toContain(
      'Sparkrav som inte är beslutade visas inte för din roll',
    )
    await visit(page, inCity('/sparkrav?enhet=SLK'))
    await eventually(() => words(page.locator('main'))).toContain('visas inte för din roll')
    expect(await words(page.locator('main'))).not.toMatch(/[Ii]nget sparkrav|Inga sparkrav/)
    await page.close()
  })

  test('what has changed since last year is one press from the overview: money, laws and warnings', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity())
    await page.getByRole('link', { name: 'Ändrat sedan förra året' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ändrat sedan' }).waitFor()
    const since = async (day: string) => {
      await page.getByLabel('Sedan', { exact: true }).fill(day)
      await page.getByRole('button', { name: 'Visa', exact: true }).click()
      await page
        .getByText(`sedan ${day.endsWith('01') ? '1 april 2025' : '24 november 2026'}`)
        .first()
        .waitFor()
      await settled(page)
    }
    await since('2025-04-01')
    expect(await words(page.getByRole('row', { name: /^2027/ }))).toMatch(/1 550,3 .*1 550,3 .*oförändrat/)
    const listed = (name: string) => page.locator('details', { has: page.getByRole('heading', { name, exact: true }) })
    expect(await words(listed('Lagbevakningar'))).toBe('Lagbevakningar 13 poster')
    await listed('Lagbevakningar').locator('summary').click()
    expect(await listed('Lagbevakningar').getByRole('listitem').count()).toBe(13)
    expect(await words(listed('Nya varningar'))).toContain('Cybersäkerhetslagen gäller utan ägare')
    await since('2026-11-24')
    await eventually(() => listed('Lagbevakningar').count()).toBe(0)
    await page.close()
    // Whoever reads neither money nor warnings is told of what they may read.
    const administrator = await pageOf(product(), 'administrator')
    await visit(administrator, inCity('/andrat?sedan=2025-03-01'))
    await administrator.locator('.changedkind').first().waitFor()
    await administrator.close()
  })

  test('one thing that is found is one, and each side of a comparison says what it is', async () => {
    const page = await personIn(product(), town, 'controller')
    await visit(page, inTown())
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Sök' }).fill('LAG-CYBER')
    await eventually(() => words(page.getByRole('dialog').getByRole('status'))).toBe('1 träff.')
    await visit(page, inTown('/underlag/jamfor'))
    const sides = page.locator('.sides').first().getByRole('heading')
    await sides.first().waitFor()
    const [document, other] = await page
      .locator('.compare-choice select')
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).selectedOptions[0]?.text ?? ''))
    await eventually(() => sides.allInnerTexts()).toEqual([other, document])
    await page.context().close()
  })

  test('a number in a list stays in view when it is explained, high or low in the window, wide or narrow', async () => {
    const page = await personIn(product(), town, 'controller')
    const figure = await figureOf(page, '9,5')
    for (const [width, height, share] of [
      [1440, 900, 0.2],
      [1440, 900, 0.8],
      [1440, 700, 0.45],
      [1024, 800, 0.8],
    ] as const) {
      await page.setViewportSize({ width, height })
      const number = page.locator(`[data-figure="${figure}"]`)
      await number.evaluate((element, at) => {
        scrollBy(0, element.getBoundingClientRect().top - innerHeight * at)
      }, share)
      await number.click()
      await eventually(() => words(page.locator('.why'))).toContain('9,5')
      expect(await isSeen(page, figure), `${width}×${height} at ${share}`).toBe(true)
      await page.keyboard.press('Escape')
      await page.locator('.why').waitFor({ state: 'detached' })
    }
    await page.context().close()
  })
}

async function figureOf(page: Page, amount: string): Promise<string> {
  await visit(page, inTown('/lagar'))
  const number = page.locator('.laws [data-figure]', { hasText: amount })
  return (await number.first().getAttribute('data-figure')) ?? ''
}
