import { afterAll, expect, test } from 'vitest'
import { eventually, hasFocus, inCity, pageOf, visit, words } from './people.ts'
import { city, type Product } from './product.ts'

const rent = inCity('/varningar?varning=W08.lease.AVTAL-2B')

/** Taking a stand on a warning, and reading the city as it was. */
export function judging(product: () => Product): void {
  afterAll(() => withdrawStands(product()))

  test('a warning is acknowledged with a motive, and says who and why afterwards', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, rent)
    await page.getByRole('heading', { level: 2, name: 'Ny hyra på cirka 10,1 mnkr saknar budgetrad' }).waitFor()
    await page.getByText('Godtas').click()
    await page.getByRole('button', { name: 'Kvittera' }).click()
    const motive = page.getByLabel('Motiv')
    await page.getByText('Skriv varför varningen får stå kvar').waitFor()
    expect(await motive.getAttribute('aria-invalid')).toBe('true')
    expect(await motive.getAttribute('aria-describedby')).toBe('motive-error')
    await eventually(() => hasFocus(motive)).toBe(true)
    await motive.fill('Hyran tas ur central medelsreserv')
    await page.getByRole('button', { name: 'Kvittera' }).click()
    await page.getByRole('heading', { name: /Kvitterad av Controller/ }).waitFor()
    await visit(page, rent)
    const detail = page.getByRole('region', { name: /Ny hyra på cirka/ })
    await eventually(() => words(detail)).toMatch(/Kvitterad av Controller .*Godtas.*Hyran tas ur central medelsreserv/)
    expect(await detail.getByRole('button', { name: 'Kvittera' }).count()).toBe(0)
    expect(await words(page.locator('.wl li.sel'))).toContain('Kvitterad av Controller')
    await page.close()
  })

  test('the list says how long since, with the year where it is another', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/varningar'))
    const law = page.locator('.wl li', { hasText: 'Ny socialtjänstlag gäller utan ägare' })
    expect(await words(law)).toMatch(/ \d+ dagar sedan 1 juli 2025$/)
    const runway = page.locator('.wl li', { hasText: 'GSIT3: pengarna tar slut' })
    expect(await words(runway)).toMatch(/ 31 dec( \d{4})?$/)
    await page.close()
  })

  test('equal warnings are one row that opens, and the steps between warnings go through them', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/varningar'))
    const rows = page.locator('.wl li .cd', { hasText: 'W10' })
    expect(await rows.count()).toBe(1)
    await page.getByRole('button', { name: 'Samma fråga 23 gånger till' }).click()
    expect(await rows.count()).toBe(24)
    const chosen = page.locator('.wl [aria-current]')
    const first = await words(chosen)
    await page.getByRole('button', { name: 'Nästa varning' }).click()
    await eventually(() => words(chosen)).not.toBe(first)
    await page.getByRole('button', { name: 'Föregående varning' }).click()
    await eventually(() => words(chosen)).toBe(first)
    await page.close()
  })

  test('on 1 April 2025 the cyber act was no warning, nothing can be changed, today is one click away', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/varningar'))
    const law = page.getByRole('link', { name: /Cybersäkerhetslagen gäller utan/ })
    await law.waitFor()
    await page.getByRole('button', { name: /Per datum/ }).click()
    await page.getByLabel('Visa läget per').fill('2025-04-01')
    await page.getByRole('button', { name: 'Visa', exact: true }).click()
    await page.getByText('Du ser läget per 1 april 2025. Det går bara att läsa.').waitFor()
    await law.waitFor({ state: 'detached' })
    await page.locator('.wl .wlink').first().waitFor()
    expect(await page.getByRole('button', { name: 'Kvittera' }).count()).toBe(0)
    // Every page of the city keeps the day.
    await page.getByRole('link', { name: 'Översikt', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor()
    await page.getByText('Du ser läget per 1 april 2025').waitFor()
    await page.getByRole('button', { name: 'Till i dag' }).click()
    await page.getByText('Du ser läget per').waitFor({ state: 'detached' })
    expect(new URL(page.url()).search).toBe('')
    await page.close()
  })

  test('a day that has not been is refused in words, with the way back', async () => {
    const page = await pageOf(product(), 'controller')
    await page.goto(inCity('/varningar?per=2999-01-01'))
    await page.getByRole('heading', { name: '2999-01-01 har inte varit än.' }).waitFor()
    await page.getByRole('alert').getByRole('button', { name: 'Till i dag' }).click()
    await page.locator('.wl .wlink').first().waitFor()
    await page.close()
  })
}

/** Leaves the city as it was for the journeys that follow. */
async function withdrawStands(product: Product): Promise<void> {
  const page = await pageOf(product, 'controller')
  const stands = `${product.address}/api/cities/${city}/acknowledgements`
  const { rows } = await (await page.request.get(stands)).json()
  for (const { id, version } of rows) {
    const answer = await page.request.delete(`${stands}/${id}`, { headers: { 'if-match': `"v${version}"` } })
    expect(answer.status()).toBe(200)
  }
  await page.close()
}
