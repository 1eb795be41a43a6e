import { expect, test } from 'vitest'
import { eventually, hasFocus, inCity, ownPageOf, pageOf, settled, visit, words } from './people.ts'
import type { Product } from './product.ts'

/** The way in, and what meets somebody who may not be where they are. */
export function entering(product: () => Product): void {
  test('a visitor chooses city and role and is in the overview with two clicks', async () => {
    const page = await ownPageOf(product(), null)
    // A clock that is wrong in the browser changes nothing: days come from the server.
    await page.clock.setFixedTime('2001-01-01T12:00:00Z')
    await visit(page, '/')
    await page.getByText('Controller', { exact: true }).click()
    await page.getByRole('button', { name: 'Gå in som controller' }).click()
    await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor()
    await settled(page)
    const critical = page.getByRole('region', { name: 'Varningar att ta ställning till' })
    expect(await critical.getByRole('listitem').count()).toBe(7)
    expect(await words(critical.locator('header'))).toContain('7 kritiska')
    expect(await words(page.getByRole('banner'))).not.toContain('2001')
    await eventually(() => page.title()).toBe('Översikt – Stockholms stad – Riktning')
    await eventually(() => hasFocus(page.getByRole('heading', { level: 1 }))).toBe(true)
    await page.close()
  })

  test('everybody comes in where their role shows them something, on the unit that is theirs', async () => {
    const system = await ownPageOf(product(), null)
    await visit(system, '/')
    await system.getByText('Administratör', { exact: true }).click()
    await system.getByRole('button', { name: 'Gå in som administratör' }).click()
    await system.getByRole('heading', { level: 1, name: 'Administration' }).waitFor()
    await eventually(() => system.getByRole('navigation').getByRole('link', { name: 'Ekonomi' }).count()).toBe(0)
    await system.close()
    const member = await pageOf(product(), 'fortroendevald')
    await visit(member, inCity())
    const unit = member.getByRole('banner').getByLabel('Enhet')
    expect(await unit.inputValue()).toBe('KF')
    expect(await words(unit)).not.toContain('Polisen')
    await member.close()
    const director = await pageOf(product(), 'chef')
    await visit(director, inCity('/ekonomi'))
    expect(await director.getByRole('banner').getByLabel('Enhet').inputValue()).toBe('SLK')
    await director.close()
    const premises = await pageOf(product(), 'lokalstrateg')
    await visit(premises, inCity('/register/leases/AVTAL-2B'))
    await premises.getByRole('button', { name: 'Ändra' }).waitFor()
    // Without a right to money: what there is to do and what is nearest, and no key figures.
    await visit(premises, inCity())
    await premises.getByRole('heading', { name: /^Planeringsåret/ }).waitFor()
    expect(await premises.locator('.kf').count()).toBe(0)
    await premises.close()
  })

  test('the shell takes at most 250 kB of compressed scripts, the same as they are uncompressed', async () => {
    const html = await (await fetch(product().address)).text()
    const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) => `${product().address}${path}`)
    expect(scripts.length).toBeGreaterThan(0)
    expect(sum(await Promise.all(scripts.map(compressedSize)))).toBeLessThanOrEqual(250_000)
  })

  test('a page comes with at most 80 kB of scripts after the shell', async () => {
    const page = await ownPageOf(product(), 'controller')
    const html = await (await fetch(product().address)).text()
    const scripts: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.endsWith('.js') && !html.includes(pathname)) scripts.push(request.url())
    })
    await visit(page, inCity())
    expect(scripts.length).toBeGreaterThan(0)
    expect(sum(await Promise.all(scripts.map(compressedSize)))).toBeLessThanOrEqual(80_000)
    await page.close()
  })

  test('the front page fills the window and says what each city holds', async () => {
    const page = await ownPageOf(product(), null)
    await visit(page, '/')
    const frame = await page.locator('main').boundingBox()
    expect(frame).toMatchObject({ x: 0, y: 0, width: 1440 })
    expect(frame?.height).toBeGreaterThanOrEqual(900)
    expect(await words(page.getByRole('group', { name: 'Välj stad' }))).toContain('24 prioriteringar')
    await page.close()
  })

  test('whoever is not signed in is led to the front page, and back to the page afterwards', async () => {
    const page = await ownPageOf(product(), null)
    await page.goto(inCity('/varningar?per=2025-04-01'))
    await page.getByText('Logga in för att öppna sidan').waitFor()
    await page.getByRole('button', { name: /Gå in som/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Varningar' }).waitFor()
    expect(new URL(page.url()).search).toBe('?per=2025-04-01')
    await page.getByRole('button', { name: 'Logga ut' }).click()
    await page.getByRole('group', { name: 'Välj stad' }).waitFor()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/')
    await page.close()
  })

  test('a council member who acknowledges a warning is told who may', async () => {
    const page = await pageOf(product(), 'fortroendevald')
    await visit(page, inCity('/varningar?varning=W08.lease.AVTAL-2B'))
    await page.getByLabel('Motiv').fill('Frågan tas upp i nämnden')
    await page.getByRole('button', { name: 'Kvittera' }).click()
    const refusal = page.getByRole('alert')
    await refusal.waitFor()
    expect(await words(refusal)).toContain('Din roll ger inte rätt att göra det här')
    expect(await words(refusal)).toContain('Be den som har rätten')
    // What was written is not lost.
    expect(await page.getByLabel('Motiv').inputValue()).toBe('Frågan tas upp i nämnden')
    await page.close()
  })

  test('what a role may not change is not offered, and the page says why', async () => {
    const page = await pageOf(product(), 'fortroendevald')
    await visit(page, inCity('/register/leases/AVTAL-2B'))
    await page.getByText('Din roll får läsa posten men inte ändra den.').waitFor()
    expect(await page.getByRole('button', { name: 'Ändra' }).count()).toBe(0)
    await visit(page, inCity('/register/leases'))
    await page.getByText('Din roll får läsa registret men inte lägga till poster.').waitFor()
    expect(await page.getByRole('link', { name: /^Ny / }).count()).toBe(0)
    await page.close()
    const auditor = await pageOf(product(), 'revisor')
    await visit(auditor, inCity('/underlag'))
    await auditor.locator('article h2').first().waitFor()
    expect(await auditor.getByRole('button', { name: 'Skriv', exact: true }).count()).toBe(0)
    await auditor.close()
    const planner = await pageOf(product(), 'planerare')
    await visit(planner, inCity('/underlag'))
    await planner.getByRole('button', { name: 'Skriv', exact: true }).first().waitFor()
    await visit(planner, inCity('/register/priorities/P15'))
    await planner.getByRole('button', { name: 'Ändra' }).waitFor()
    await visit(planner, inCity('/register/leases/AVTAL-2B'))
    await planner.getByText('Din roll får läsa posten men inte ändra den.').waitFor()
    await planner.close()
  })

  test('the tool does not ask for what an administrator may not read', async () => {
    const page = await pageOf(product(), 'administrator')
    const asked: string[] = []
    page.on('response', (answer) => {
      if (answer.status() === 403) asked.push(answer.url())
    })
    await page.goto(inCity('/administration'))
    await page.getByRole('heading', { name: 'Revisionsspår' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(asked).toEqual([])
    await page.close()
  })

  test('a role without the right to read meets a page that says so', async () => {
    const page = await pageOf(product(), 'administrator')
    await visit(page, inCity())
    const state = page.getByRole('alert')
    await state.getByRole('heading', { name: 'Din roll ger inte rätt att göra det här' }).waitFor()
    await state.getByRole('link', { name: 'Till startsidan' }).click()
    await page.getByRole('group', { name: 'Välj stad' }).waitFor()
    await page.close()
  })

  test('a server that does not answer is told apart from an empty list, and another try helps', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity())
    await page.route('**/api/cities/*/documents/*/printed*', (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    )
    await page.getByRole('link', { name: 'Underlag', exact: true }).click()
    await page.getByRole('heading', { name: 'Servern svarade inte' }).waitFor()
    await page.unroute('**/api/cities/*/documents/*/printed*')
    await page.getByRole('button', { name: 'Försök igen' }).click()
    await page.getByRole('heading', { name: '4.1 Drift' }).waitFor()
    await page.close()
  })
}

const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0)

/** Bytes of a script as browsers without Brotli fetch it; what it is made of is the script itself. */
async function compressedSize(address: string): Promise<number> {
  const [packed, plain] = await Promise.all(
    ['gzip', 'identity'].map((encoding) => fetch(address, { headers: { 'accept-encoding': encoding } })),
  )
  expect(packed?.headers.get('content-encoding')).toBe('gzip')
  expect(await packed?.text()).toBe(await plain?.text())
  return Number(packed?.headers.get('content-length'))
}
