import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { press, reach } from './keyboard.ts'
import { eventually, hasFocus, inCity, pageOf, phone, sideways, visit, words } from './people.ts'
import { city, type Product } from './product.ts'
import { moved, STEADY, watchMoves } from './steady.ts'

const id = 'underlag-publikt'
const address = `/publicerat/${city}/${id}`

/** Changes something in the city as the person whose page it is. */
async function tell(page: Page, method: 'POST' | 'PUT', path: string, data: object, version?: number): Promise<void> {
  const answer = await page.request.fetch(`/api/cities/${city}${path}`, {
    method,
    data,
    headers: version === undefined ? {} : { 'if-match': `"v${version}"` },
  })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
}

/** A document of a few sections beside the city's own, which stays a draft. */
async function writeCopy(product: Product): Promise<void> {
  const page = await pageOf(product, 'planerare')
  await tell(page, 'POST', '/documents/open', {
    id,
    title: 'Underlag att läsa',
    unit_id: 'KS',
    round_id: 'omgang-2026',
    template_id: 'mall-underlag',
    copied_from_id: 'underlag-2026-KS',
  })
  const figure = { type: 'figure', attrs: { figure_id: 'rent:lease=AVTAL-2B,year=2027', unit: 'mnkr' } }
  const text = [
    { type: 'paragraph', attrs: { id: '1' }, content: [{ type: 'text', text: 'Staden hyr lokaler.' }] },
    { type: 'paragraph', attrs: { id: '2' }, content: [{ type: 'text', text: 'Hyran 2027 är ' }, figure] },
  ]
  await tell(page, 'PUT', `/document-sections/${id}.5.3`, { body: text }, 1)
  const table = [{ type: 'live', attrs: { block: 'rent_table', input: { unit: 'KS' } } }]
  await tell(page, 'PUT', `/document-sections/${id}.5.4`, { body: table }, 1)
  await tell(page, 'POST', `/documents/${id}/state`, { state: 'office_ready' }, 1)
  await page.close()
  const office = await pageOf(product, 'kansli')
  const decision = {
    id: 'B-PUBLIKT',
    title: 'Underlag att läsa',
    body_id: 'KS',
    decided_on: '2026-11-18',
    paragraph: '12',
  }
  await tell(office, 'POST', '/decisions', { ...decision, kind: 'approved' })
  await tell(office, 'POST', `/documents/${id}/decide`, { decision_id: decision.id }, 2)
  await office.close()
}

/** From a decided document to a page that everybody reads, and back. */
export function publishing(product: () => Product): void {
  test('what is only decided cannot be read by others, and what is published can', async () => {
    await writeCopy(product())
    const reader = await pageOf(product(), null)
    await visit(reader, address)
    await reader.getByRole('heading', { name: 'Det finns inget publicerat dokument på den här adressen.' }).waitFor()
    // Whoever may only read what is decided is offered no button that would be refused.
    const member = await pageOf(product(), 'fortroendevald')
    await visit(member, inCity(`/underlag?dok=${id}`))
    await member.getByRole('link', { name: 'Jämför' }).waitFor()
    await eventually(() => member.locator('.docacts button').count()).toBe(0)
    await member.close()
    const office = await pageOf(product(), 'kansli')
    await visit(office, inCity(`/underlag?dok=${id}`))
    await office.getByRole('button', { name: 'Publicera' }).click()
    await office.getByRole('link', { name: 'Läs som publicerad' }).click()
    await office.getByRole('heading', { level: 1, name: 'Underlag att läsa' }).waitFor()
    await visit(reader, `/publicerat/${city}`)
    await reader.getByRole('link', { name: 'Underlag att läsa' }).click()
    await reader.getByRole('heading', { level: 1, name: 'Underlag att läsa' }).waitFor()
    expect(await words(reader.locator('.pub-title'))).toContain('18 november 2026, § 12')
    await reader.close()
    await office.close()
  })

  test('it is read on a phone without signing in, and its figures answer', async () => {
    const page = await pageOf(product(), null, { viewport: phone, hasTouch: true })
    await page.addInitScript({ path: axe })
    await visit(page, `${address}#5.3-2`)
    const figure = page.locator('[id="5.3-2"] [data-figure]')
    await eventually(async () => (await page.locator('[id="5.3-2"]').boundingBox())?.y ?? -1).toBeGreaterThan(0)
    expect(await sideways(page)).toBe(0)
    expect(await faultsInBothThemes(page)).toEqual([])
    await figure.tap()
    const answer = page.getByRole('region', { name: 'Varför denna siffra?' })
    expect(await words(answer)).toMatch(/10,1 mnkr.*Siffran står som den var när dokumentet beslutades\..*Källa.*5\.3/)
    expect(await faultsInBothThemes(page)).toEqual([])
    await answer.getByRole('button', { name: 'Stäng förklaringen' }).tap()
    await answer.waitFor({ state: 'detached' })
    await eventually(() => hasFocus(figure)).toBe(true)
    await page.close()
  })

  test('it is read on a phone by keyboard alone: a paragraph by its address, and what a figure rests on', async () => {
    const page = await pageOf(product(), null, { viewport: phone, hasTouch: true })
    await visit(page, `${address}#5.3-2`)
    const figure = page.locator('[id="5.3-2"] [data-figure]')
    await reach(page, figure)
    await page.keyboard.press('Enter')
    const answer = page.getByRole('region', { name: 'Varför denna siffra?' })
    expect(await words(answer)).toMatch(/10,1 mnkr/)
    await press(page, 'button', 'Stäng förklaringen', answer)
    await answer.waitFor({ state: 'detached' })
    await eventually(() => hasFocus(figure)).toBe(true)
    await page.close()
  })

  test('it is fetched as a file without signing in', async () => {
    const page = await pageOf(product(), null, { viewport: phone, hasTouch: true })
    await visit(page, address)
    for (const [name, magic, ending] of [
      ['PDF', '%PDF-', '.pdf'],
      ['Word', 'PK', '.docx'],
    ] as const) {
      const coming = page.waitForEvent('download')
      await page.getByRole('link', { name, exact: true }).tap()
      const file = await coming
      expect(file.suggestedFilename()).toBe(`${id}${ending}`)
      expect((await readFile(await file.path())).subarray(0, magic.length).toString('latin1')).toBe(magic)
    }
    await page.close()
  })

  test('on paper it has its name on each sheet, the meaning of the lines, and nothing to press', async () => {
    const page = await pageOf(product(), null)
    await visit(page, address)
    await page.locator('article h2').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.getByText('Linjen under en siffra visar hur säker den är').waitFor()
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
    expect(await page.getByRole('link').filter({ visible: true }).allInnerTexts()).toEqual([
      ...(await page.locator('article [data-figure]').allInnerTexts()),
    ])
    const onEachSheet = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--page-title'),
    )
    expect(onEachSheet).toBe('"Underlag att läsa, Stockholms stad"')
    await page.emulateMedia({ media: 'screen' })
    await page.close()
  })

  test.each([
    { width: 1440, height: 900 },
    { width: 320, height: 256 },
  ])('it stays whole in a window of $width pixels', async (viewport) => {
    const page = await pageOf(product(), null, { viewport })
    await page.addInitScript({ path: axe })
    for (const place of [address, `/publicerat/${city}`]) {
      await visit(page, place)
      await page.getByText('Underlag att läsa').first().waitFor()
      expect({ place, sideways: await sideways(page) }).toEqual({ place, sideways: 0 })
      expect(await faultsInBothThemes(page)).toEqual([])
    }
    await page.close()
  })

  test('nothing moves while it is read in', async () => {
    const page = await pageOf(product(), null)
    await watchMoves(page)
    await visit(page, address)
    await page.locator('article h2').first().waitFor()
    expect(await moved(page)).toBeLessThan(STEADY)
    await page.close()
  })

  test('withdrawn, it is gone for everybody at once', async () => {
    const office = await pageOf(product(), 'kansli')
    await visit(office, inCity(`/underlag?dok=${id}`))
    await office.getByRole('button', { name: 'Ta tillbaka publiceringen' }).click()
    await office.getByRole('button', { name: 'Publicera' }).waitFor()
    const reader = await pageOf(product(), null)
    await visit(reader, `/publicerat/${city}`)
    await reader.getByRole('heading', { name: 'Inget är publicerat' }).waitFor()
    await reader.close()
    await office.close()
  })
}
