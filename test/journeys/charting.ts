import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { eventually, hasFocus, personIn, phone, settled, sideways, words } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'

async function open(product: Product, person: string, page_of: string): Promise<Page> {
  const page = await personIn(product, town, person)
  await page.addInitScript({ path: axe })
  await page.goto(`/stad/${town}/${page_of}`)
  await settled(page)
  return page
}

async function faultless(page: Page): Promise<void> {
  // Half under the head of a page that is scrolled, a number would be measured as half a number.
  await page.evaluate(() => scrollTo(0, 0))
  expect(await faultsInBothThemes(page)).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize(phone)
  expect(await faultsInBothThemes(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  await page.setViewportSize(size ?? phone)
}

const table = (name: string, lines: readonly string[]) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(lines.join('\r\n')),
})

const kinds: Readonly<Record<string, string>> = {
  ...{ cost: 'kostnad', revenue: 'intäkt', outlay: 'utgift', inflow: 'inkomst', balance: 'balans' },
}

/** The chart that holds in 2027, as a file, with one account more. */
async function nextChart(page: Page): Promise<string[]> {
  const answer = await page.request.get(`/api/cities/${town}/account-charts/at/2027-06-30`)
  const { rows } = (await answer.json()) as {
    rows: { number: string; name: string; kind: string; parent_number: string }[]
  }
  const lines = rows.map(({ number, name, kind, parent_number }) =>
    [number, name, kinds[kind], parent_number ?? ''].join(';'),
  )
  return ['Konto;Namn;Slag;Överkonto', ...lines, 'vatten;Vatten;kostnad;kostnader']
}

async function extractForm(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Läs in ett personalutdrag' }).press('Enter')
  const form = page.getByRole('form', { name: 'Läs in ett personalutdrag' })
  await form.getByLabel('Postmängd').selectOption('ramar-2028')
  await form.getByLabel('Konto för lön').selectOption('personal')
  await form.getByLabel('Konto för arbetsgivaravgifter').selectOption('personal')
  await form.getByLabel('Gäller från').fill('2028-01-01')
  return form
}

async function undo(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: `Ångra: ${file}` }).press('Enter')
  await page.getByLabel('Varför').fill('Fel månad')
  await page.getByRole('button', { name: 'Ångra hela inläsningen' }).press('Enter')
}

/** Somebody writes another amount where an extract has given one. */
async function writeOver(page: Page): Promise<void> {
  const city = `/api/cities/${town}`
  const place = { unit_id: 'KUN', account_id: 'personal', year: 2028, month: 1 }
  const asked = 'entry_set_id=ramar-2028&unit_id=KUN&units=own&by=account,year,month&from_year=2028&to_year=2028'
  const { rows } = (await (await page.request.get(`${city}/totals?${asked}`)).json()) as {
    rows: { account: string; month: number | null; amount_ore: number; unknown_count: number }[]
  }
  const held = rows.find(({ account, month }) => account === 'personal' && month === 1)
  const was = { amount_ore: held?.amount_ore, unknown_count: held?.unknown_count }
  const cells = [{ ...place, was, amount_ore: (held?.amount_ore ?? 0) + 100_000 }]
  const data = { reason: 'Högre lön', cells }
  expect((await page.request.post(`${city}/entry-sets/ramar-2028/cells`, { data })).status()).toBe(201)
}

/** A chart of accounts, an extract of staff and a budget as open data, each from its page. */
export function charting(product: () => Product): void {
  test('a chart of accounts is told with what it changes, and read in as a version', async () => {
    const page = await open(product(), 'controller', 'inlasning')
    await page.getByRole('button', { name: 'Läs in en kontoplan' }).press('Enter')
    const form = page.getByRole('form', { name: 'Läs in en kontoplan' })
    await form.getByLabel('Kontoplanens namn').fill('Mälarstads kontoplan 2029')
    await form.getByLabel('Gäller från').fill('2029-01-01')
    await form.getByLabel('Kontoplanens fil').setInputFiles(table('fel.csv', ['Konto;Namn;Slag', '6 1;Hyra;annat']))
    await form.getByRole('button', { name: 'Förhandsvisa kontoplanen' }).press('Enter')
    await page.getByText('fel.csv går inte att läsa in. Antal fel: 2.').waitFor()
    await faultless(page)
    await form.getByLabel('Kontoplanens fil').setInputFiles(table('plan.csv', await nextChart(page)))
    await form.getByRole('button', { name: 'Förhandsvisa kontoplanen' }).press('Enter')
    await page.getByText('plan.csv går att läsa in.').waitFor()
    await eventually(() => hasFocus(page.getByRole('heading', { name: 'Förhandsvisning' }))).toBe(true)
    const changes = page.getByRole('table', { name: 'Det som ändras' })
    expect(await words(changes.getByRole('row').nth(1))).toBe('vatten nytt Vatten kostnader – –')
    expect(await changes.getByRole('row').count()).toBe(2)
    await faultless(page)
    await page.getByRole('button', { name: 'Läs in kontoplanen' }).press('Enter')
    await page.getByText('Mälarstads kontoplan 2029 är inläst och gäller från 1 januari 2029.').waitFor()
    expect(await words(page.getByRole('row', { name: /^Mälarstads kontoplan 2029/ }))).toMatch(/ 1 0 0 0$/)
    await page.context().close()
  })

  test('an extract of staff gives groups and no persons, and is taken back as a whole', async () => {
    const page = await open(product(), 'controller', 'inlasning')
    const form = await extractForm(page)
    const persons = table('personer.csv', ['Befattning;Antal', '811218-9876;1'])
    await form.getByLabel('Utdragets fil').setInputFiles(persons)
    await form.getByRole('button', { name: 'Förhandsvisa utdraget' }).press('Enter')
    await page.getByText('Filen innehåller personnummer.').waitFor()
    expect(await page.getByText('9876').count()).toBe(0)
    const groups = table('grupper.csv', [
      'Befattning;Antal;Månadslön;PO',
      'Kuratorer;12;41 500;40,25',
      'Timvikarier;okänt;;',
    ])
    await form.getByLabel('Utdragets fil').setInputFiles(groups)
    await form.getByRole('button', { name: 'Förhandsvisa utdraget' }).press('Enter')
    await page.getByText('grupper.csv går att läsa in. Grupper: 2. Tjänster: 12. Grupper utan känt antal: 1.').waitFor()
    await faultless(page)
    await page.getByRole('button', { name: 'Läs in grupperna' }).press('Enter')
    await page.getByText('grupper.csv är inläst. Grupper: 2.').waitFor()
    await undo(page, 'grupper.csv')
    await eventually(() => words(page.getByRole('row', { name: /^grupper\.csv/ }))).toMatch(/ångrad Fel månad/)
    await page.context().close()
  })

  test('an extract with its own headings is read by a profile, and taken back over what is written', async () => {
    const page = await open(product(), 'controller', 'inlasning')
    const form = await extractForm(page)
    await form.getByLabel('Enhet', { exact: true }).selectOption('KUN')
    const lines = ['Roll;Kst;Årsarbetare 2028;Lön', 'Pedagoger;47;6;39 000']
    await form.getByLabel('Utdragets fil').setInputFiles(table('roller.csv', lines))
    await form.getByRole('button', { name: 'Förhandsvisa utdraget' }).press('Enter')
    await page.getByText('roller.csv går inte att läsa in. Antal fel: 2.').waitFor()
    expect(await page.getByLabel('Kolumn för månadslön').inputValue()).toBe('Lön')
    await faultless(page)
    await page.getByLabel('Profilens namn').fill('Lönesystemets utdrag')
    await page.getByLabel('Kolumn för yrkesgrupp').selectOption('Roll')
    await page.getByLabel('Kolumn för antal tjänster').selectOption('Årsarbetare 2028')
    await page.getByRole('button', { name: 'Spara profilen och förhandsvisa' }).press('Enter')
    await page.getByText('roller.csv går att läsa in. Grupper: 1. Tjänster: 6. Grupper utan känt antal: 0.').waitFor()
    expect(await words(form.getByLabel('Profil').locator('option:checked'))).toBe('Lönesystemets utdrag')
    await page.getByRole('button', { name: 'Läs in grupperna' }).press('Enter')
    await page.getByText('roller.csv är inläst. Grupper: 1.').waitFor()
    await writeOver(page)
    await undo(page, 'roller.csv')
    await page.getByText('I 1 celler har någon skrivit sedan roller.csv lästes in.').waitFor()
    await faultless(page)
    await page.getByRole('button', { name: 'Ångra ändå' }).press('Enter')
    await eventually(() => words(page.getByRole('row', { name: /^roller\.csv/ }))).toMatch(/ångrad Fel månad/)
    await page.context().close()
  })

  test('what a budget would open says how sure it is, and one can leave before it has come', async () => {
    const page = await open(product(), 'kansli', 'ekonomi')
    const publish = page.getByRole('button', { name: /^Publicera: Budget 2027/ })
    const asked = page.getByRole('form', { name: /^Publicera Budget 2027/ })
    const leave = asked.getByRole('button', { name: 'Avbryt' })
    const held = Promise.withResolvers<void>()
    await page.route('**/budget-publications/look/**', async (route) => {
      await held.promise
      await route.continue()
    })
    await publish.press('Enter')
    await leave.waitFor()
    expect(await asked.getByRole('button').count()).toBe(1)
    await leave.press('Enter')
    await eventually(() => hasFocus(publish)).toBe(true)
    held.resolve()
    await publish.press('Enter')
    const sums = asked.getByRole('row', { name: /^2029/ }).getByRole('link')
    await sums.first().waitFor()
    await eventually(() => words(sums.first())).toMatch(/ \+ \d+ okända? \(/)
    expect(await sums.first().getAttribute('data-c')).not.toBe('decided')
    await leave.press('Enter')
    await page.context().close()
  })

  test('a decided budget is opened to everybody and taken back', async () => {
    const page = await open(product(), 'kansli', 'ekonomi')
    const visitor = await product().browser.newContext({ baseURL: product().address })
    const address = `/api/cities/${town}/open-data/budgets/budget-2025/file`
    expect((await visitor.request.get(address)).status()).toBe(404)
    const publish = page.getByRole('button', { name: 'Publicera: Budget 2025 med plan 2026–2027' })
    await publish.press('Enter')
    const asked = page.getByRole('form', { name: 'Publicera Budget 2025 med plan 2026–2027?' })
    await eventually(() => hasFocus(asked.getByRole('heading'))).toBe(true)
    await eventually(() => words(asked.getByRole('row', { name: /^2025/ }))).toMatch(/^2025 \d+ \d+ \d+ \d/)
    await faultless(page)
    await asked.getByRole('button', { name: 'Avbryt' }).press('Enter')
    await eventually(() => hasFocus(publish)).toBe(true)
    expect((await visitor.request.get(address)).status()).toBe(404)
    await publish.press('Enter')
    await asked.getByRole('button', { name: /^Publicera [\d\s]+ rader/ }).press('Enter')
    await page.getByText('Budget 2025 med plan 2026–2027 är publicerad.').waitFor()
    const row = page.getByRole('row', { name: /^Budget 2025 / }).filter({ hasText: 'Dra tillbaka' })
    await row.getByRole('link', { name: 'Hämta CSV' }).waitFor()
    expect(await row.getByRole('link', { name: 'Hämta CSV' }).getAttribute('href')).toContain(`${address}?format=csv`)
    const fetched = await visitor.request.get(address)
    expect([fetched.status(), (await fetched.text()).includes('budget-2025:2025:')]).toEqual([200, true])
    const held = { headers: { 'if-none-match': fetched.headers().etag ?? '' } }
    expect((await visitor.request.get(address, held)).status()).toBe(304)
    await faultless(page)
    await row.getByRole('button', { name: /^Dra tillbaka/ }).press('Enter')
    await page.getByRole('button', { name: /^Dra tillbaka [\d\s]+ rader/ }).press('Enter')
    await publish.waitFor()
    expect((await visitor.request.get(address)).status()).toBe(404)
    await visitor.close()
    await page.context().close()
  })
}
