import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { texts as english } from '#ui/texts.en.ts'
import { texts as swedish } from '#ui/texts.sv.ts'
import { eventually, inCity, ownPageOf, pageOf, settled, visit, words } from './people.ts'
import { city, type Product } from './product.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The document as files, and the whole interface in the other language. */
export function wordsAndFiles(product: () => Product): void {
  test.each([
    { name: 'PDF', type: 'application/pdf', magic: '%PDF-', ending: '.pdf' },
    { name: 'Word', type: word, magic: 'PK\u0003\u0004', ending: '.docx' },
  ])('the document is fetched as $name', async ({ name, type, magic, ending }) => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/underlag'))
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name, exact: true }).click()
    const file = await coming
    expect(file.suggestedFilename()).toBe(`${city}-KS${ending}`)
    const bytes = await readFile(await file.path())
    expect(bytes.subarray(0, magic.length).toString('latin1')).toBe(magic)
    const answer = await page.request.get(file.url())
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe(type)
    await page.close()
  })

  test('every text of the interface changes with the language, on every page', async () => {
    const page = await ownPageOf(product(), 'controller')
    const html = page.locator('html')
    for (const path of ['', '/underlag', '/varningar?varning=W08.lease.AVTAL-2B']) {
      await visit(page, inCity(path))
      const before = await interfaceWords(page)
      await page.getByRole('button', { name: 'In English' }).click()
      await eventually(() => html.getAttribute('lang')).toBe('en')
      await eventually(() => page.title()).toMatch(/^(Overview|Budget submission|Warnings) – /)
      expect(before.filter(isSwedish).length).toBeGreaterThan(9)
      await eventually(async () => (await interfaceWords(page)).filter(isSwedish)).toEqual([])
      // The document is Swedish whatever the interface speaks, and says so.
      if (path === '/underlag') expect(await page.locator('article').getAttribute('lang')).toBe('sv')
      await page.reload()
      await settled(page)
      expect(await html.getAttribute('lang')).toBe('en')
      await page.getByRole('button', { name: 'På svenska' }).click()
      await eventually(() => html.getAttribute('lang')).toBe('sv')
    }
    await page.close()
  })
}

/** What a text looks like on the page, with anything where it is filled in. */
function shapeOf(text: string): RegExp {
  const parts = text.split(/\{[a-z_]+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`)
}

/** Swedish texts that no English text looks like, so that finding one means that it was left. */
const swedishOnly = Object.values(swedish)
  .filter((text) => text.replaceAll(/\{[a-z_]+\}/g, '').trim().length > 3)
  .map(shapeOf)
  .filter((shape) => !Object.values(english).some((text) => shape.test(text)))

const isSwedish = (text: string) => swedishOnly.some((shape) => shape.test(text))

/** All that the interface says on the page, also to those who do not see it; the document's own text is not it. */
async function interfaceWords(page: Parameters<typeof settled>[0]): Promise<string[]> {
  const shown = await words(page.locator('body'))
  const named = await page
    .locator('[aria-label]')
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('aria-label') ?? ''))
  const lines = await page.locator('body').evaluate((body) => {
    const found: string[] = []
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const isOther = node.parentElement?.closest('article [lang], [lang]:not(html)') ?? null
      const isOurs = isOther === null || isOther.getAttribute('lang') === document.documentElement.lang
      if (isOurs) found.push((node.textContent ?? '').trim())
    }
    return found
  })
  expect(shown).not.toBe('')
  return [...named, ...lines]
}
