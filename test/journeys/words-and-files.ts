import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { texts as english } from '#ui/texts.en.ts'
import { texts as swedish } from '#ui/texts.sv.ts'
import { eventually, inCity, pageOf, settled, visit, words } from './people.ts'
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
    await page.context().close()
  })

  test('every text of the interface changes with the language, on every page', async () => {
    const page = await pageOf(product(), 'controller')
    const html = page.locator('html')
    for (const path of ['', '/underlag', '/varningar?varning=W08.lease.AVTAL-2B']) {
      await visit(page, inCity(path))
      const before = await interfaceWords(page)
      await page.getByRole('button', { name: 'In English' }).click()
      await eventually(() => html.getAttribute('lang')).toBe('en')
      await eventually(() => page.title()).toMatch(/^(Overview|Budget submission|Warnings) – /)
      const left = swedishOnly.filter((text) => before.includes(text))
      expect(left.length).toBeGreaterThan(4)
      await eventually(async () => {
        const after = await interfaceWords(page)
        return left.filter((text) => after.includes(text))
      }).toEqual([])
      // The document is Swedish whatever the interface speaks, and says so.
      if (path === '/underlag') expect(await page.locator('article').getAttribute('lang')).toBe('sv')
      await page.reload()
      await settled(page)
      expect(await html.getAttribute('lang')).toBe('en')
      await page.getByRole('button', { name: 'På svenska' }).click()
      await eventually(() => html.getAttribute('lang')).toBe('sv')
    }
    await page.context().close()
  })
}

/** Texts of one language that no English text holds too, so that finding one means that it was left. */
const swedishOnly = Object.values(swedish).filter(
  (text) => text.length > 3 && !text.includes('{') && !Object.values(english).some((other) => other.includes(text)),
)

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
