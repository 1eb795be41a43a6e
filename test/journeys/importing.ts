import { openXlsx, saveXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { eventually, hasFocus, inCity, pageOf, personIn, phone, settled, sideways, visit, words } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'

/** A small file of our own making: its first voucher is two kronor out of balance. */
const file = {
  name: 'oktober.se',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(
    [
      '#SIETYP 4',
      '#FNAMN "Utbildningsnamnden"',
      '#RAR 0 20260101 20261231',
      '#KONTO 1930 "Bank"',
      '#KONTO 6010 "Hyra"',
      '#VER B 1 20261005 "Hyra oktober"',
      '{',
      '#TRANS 6010 {} 1200.00 20261005 "Lokal A"',
      '#TRANS 1930 {} -1198.00 20261005',
      '}',
      '#VER B 2 20261006 "Hyra oktober"',
      '{',
      '#TRANS 6010 {} 800.00 20261006 "Lokal B"',
      '#TRANS 1930 {} -800.00 20261006',
      '}',
    ].join('\r\n'),
  ),
}

/** So many vouchers of two rows, more than is sent in one piece. */
function largeFile(vouchers: number) {
  const rows = Array.from({ length: vouchers }, (_, number) => [
    `#VER S ${number + 1} 20261005 "Hyra oktober, lokal nummer ${number + 1}"`,
    '{',
    `#TRANS 6010 {} 1200.00 20261005 "Lokal ${number + 1}"`,
    '#TRANS 1930 {} -1200.00 20261005 "Betalat från banken"',
    '}',
  ])
  const head = ['#SIETYP 4', '#FNAMN "Utbildningsnamnden"', '#KONTO 1930 "Bank"', '#KONTO 6010 "Hyra"']
  const buffer = Buffer.from([head, ...rows].flat().join('\r\n'), 'latin1')
  return { name: 'stor.se', mimeType: 'application/octet-stream', buffer }
}

/** A plan of our own with two amounts, so that nobody else's are changed. */
async function planOf(page: Page, unit_id: string): Promise<string> {
  const post = (path: string, data: object) => page.request.post(`/api/cities/${town}/entry-sets${path}`, { data })
  const id = 'plan-mall'
  const set = { id, name: 'Plan som mall', kind: 'plan', first_year: 2027, last_year: 2028, synthetic: true }
  expect((await post('', set)).status()).toBe(201)
  const was = { amount_ore: null, unknown_count: 0 }
  const cell = { unit_id, year: 2027, month: null, was }
  const cells = ['hyra', 'personal'].map((account_id) => ({ ...cell, account_id, amount_ore: 1_000_000_00 }))
  expect((await post(`/${id}/cells`, { entry_set_id: id, reason: 'Prov', cells })).status()).toBe(201)
  return id
}

/** The workbook with other amounts in the first rows of its first year. */
async function writtenIn(bytes: Uint8Array, written: readonly (string | number)[]): Promise<Uint8Array> {
  const book = await openXlsx(bytes)
  const [sheet] = book.sheets
  written.forEach((value, index) => {
    const row = sheet?.rows[4 + index]
    if (row !== undefined) row[5] = value
    sheet?.cells?.set(`${4 + index},5`, { value, type: typeof value === 'number' ? 'number' : 'string' })
  })
  return saveXlsx(book)
}

async function open(product: Product): Promise<Page> {
  const page = await personIn(product, town, 'controller')
  await page.addInitScript({ path: axe })
  await page.goto(`/stad/${town}/inlasning`)
  await settled(page)
  return page
}

async function faultless(page: Page): Promise<void> {
  expect(await faultsInBothThemes(page)).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize(phone)
  expect(await faultsInBothThemes(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  await page.setViewportSize(size ?? phone)
}

/** A file read in on its page: what is wrong is shown, an account chosen, a difference accepted, the whole undone. */
export function importing(product: () => Product): void {
  test('a file is shown, mended, read in, explained to its voucher and undone', async () => {
    const page = await open(product())
    await page.getByRole('button', { name: 'Förhandsvisa' }).click()
    await page.getByText('Välj en fil först.').waitFor()
    await page.getByLabel('Fil', { exact: true }).setInputFiles(file)
    await page.getByRole('button', { name: 'Förhandsvisa' }).press('Enter')
    await page.getByText('oktober.se har 2 fel. Inget är inläst.').waitFor()
    await eventually(() => hasFocus(page.getByRole('heading', { name: 'Förhandsvisning' }))).toBe(true)
    const bad = page.getByRole('table', { name: 'Det som behöver rättas' })
    expect(await words(bad.getByRole('row').nth(1))).toMatch(/^6 – B 1 Verifikat B 1 går inte jämnt ut\..* B\/1:2\.00$/)
    expect(await words(page.getByRole('row', { name: /^Varje verifikat blir 0/ }))).toContain('1 stämmer inte')
    await faultless(page)
    await page.getByLabel('Konto i staden för 6010 Hyra').selectOption('hyra')
    await page.getByLabel('Godta B/1:2.00').press('Space')
    await page.getByRole('button', { name: 'Förhandsvisa igen' }).press('Enter')
    await page.getByText('oktober.se stämmer och går att läsa in.').waitFor()
    await faultless(page)
    await page.getByRole('button', { name: 'Läs in filen' }).press('Enter')
    await page.getByText(/^oktober\.se är inläst\. Antal poster: 2\. Summa: 2\s000,00\skr\.$/).waitFor()
    const row = page.getByRole('row', { name: /^oktober\.se/ }).first()
    expect(await words(row)).toMatch(/Controller .* Bokfört 2026 4 2 000,00 .*inläst Ångra/)
    await row.getByRole('link', { name: /varför denna siffra/ }).press('Enter')
    const why = page.locator('.why')
    await why.getByText('Lokal A').waitFor({ state: 'attached' })
    expect(await why.locator('.parts').first().textContent()).toContain('Ver B 1, rad 8')
    await page.keyboard.press('Escape')
    await row.getByRole('button', { name: 'Ångra: oktober.se' }).press('Enter')
    await page.getByText('Filens poster (2) får motposter').waitFor()
    await faultless(page)
    await page.getByLabel('Varför').fill('Fel enhet')
    await page.getByRole('button', { name: 'Ångra hela inläsningen' }).press('Enter')
    await eventually(() => words(row)).toMatch(/– ångrad Fel enhet/)
    await page.context().close()
  })

  test('the columns of a CSV file are named once, bad rows told, and the next file read by the profile', async () => {
    const page = await open(product())
    const heads = 'Konto;Ansvar;Bokföringsperiod;Belopp;Vertext'
    const csv = (name: string, ...rows: string[]) =>
      page.getByLabel('Fil', { exact: true }).setInputFiles({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from([heads, ...rows].join('\r\n')),
      })
    await csv('utfall-2026-10.csv', '6010;;202610;1.605,5;Hyra', '6010;;202613;"1 605,50";Hyra')
    await page.getByRole('button', { name: 'Förhandsvisa' }).press('Enter')
    await page.getByRole('heading', { name: 'Vad kolumnerna är' }).waitFor()
    expect(await page.getByLabel('Kolumn för belopp').inputValue()).toBe('Belopp')
    await page.getByText('Koder som är andra i staden').click()
    await faultless(page)
    await page.getByLabel('Konton som heter annat i staden').fill('6010=hyra')
    await page.getByRole('button', { name: 'Spara profilen och förhandsvisa' }).press('Enter')
    await page.getByText('utfall-2026-10.csv har 2 fel. Inget är inläst.').waitFor()
    const bad = page.getByRole('table', { name: 'Det som behöver rättas' })
    await eventually(() => words(bad)).toMatch(/2 4 – 1\.605,5 är inget belopp.* 3 3 – 202613 är ingen dag/)
    await csv('utfall-2026-11.csv', '6010;;202611;"1 605,50";Hyra')
    await page.getByLabel('Profil', { exact: true }).selectOption('utfall')
    await page.getByRole('button', { name: 'Förhandsvisa' }).press('Enter')
    await page.getByRole('button', { name: 'Läs in filen' }).press('Enter')
    await page.getByText(/^utfall-2026-11\.csv är inläst\. Antal poster: 1\. Summa: 1\s605,50\skr\.$/).waitFor()
    await page.context().close()
  })

  test('a large file is sent in parts, stopped without a trace, and read in while its progress is told', async () => {
    const page = await open(product())
    await page.getByLabel('Fil', { exact: true }).setInputFiles(largeFile(40_000))
    const look = page.getByRole('button', { name: 'Förhandsvisa', exact: true })
    await look.press('Enter')
    await page.getByRole('button', { name: 'Stoppa: stor.se' }).press('Enter')
    await page.getByText('Inläsningen stoppades. Inget har ändrats.').waitFor()
    await look.press('Enter')
    await page.getByRole('heading', { name: 'Stora filer som läses nu' }).waitFor()
    await page.getByText('stor.se har ett fel. Inget är inläst.').waitFor({ timeout: 60_000 })
    await page.getByLabel('Konto i staden för 6010 Hyra').selectOption('hyra')
    await page.getByRole('button', { name: 'Förhandsvisa igen' }).press('Enter')
    await page.getByText('stor.se stämmer och går att läsa in.').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Läs in filen' }).press('Enter')
    await page.getByText(/^Skriver: [\d\s]+ av 40\s000 poster$/).waitFor({ timeout: 60_000 })
    expect(await page.getByRole('progressbar', { name: 'stor.se' }).getAttribute('max')).toBe('40000')
    await faultless(page)
    await page.getByText(/^stor\.se är inläst\. Antal poster: 40\s000\./).waitFor({ timeout: 60_000 })
    await page.getByRole('heading', { name: 'Stora filer som läses nu' }).waitFor({ state: 'detached' })
    await page
      .getByRole('row', { name: /^stor\.se/ })
      .first()
      .waitFor()
    await page.context().close()
  })

  test('a plan is fetched as Excel, written in, and comes back as proposals, accepted cell by cell', async () => {
    const page = await open(product())
    const unit = await page.getByLabel('Enhet', { exact: true }).last().inputValue()
    await page.goto(`/stad/${town}/tabell?mangd=${await planOf(page, unit)}`)
    const link = page.getByRole('link', { name: 'Hämta som Excel' })
    await link.waitFor()
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toContain('spreadsheetml')
    const fetched = await answer.body()
    const back = async (written: readonly (string | number)[]) => ({
      name: 'plan.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await writtenIn(fetched, written)),
    })
    await page.goto(`/stad/${town}/inlasning`)
    await settled(page)
    const chosen = page.getByLabel('Fil', { exact: true })
    await chosen.setInputFiles(await back(['mycket']))
    await page.getByText('plan.xlsx har ett fel. Inget är inläst.').waitFor()
    expect(await words(page.getByRole('table', { name: 'Det som behöver rättas' }))).toMatch(
      /5 6 – mycket är inget belopp/,
    )
    await chosen.setInputFiles(await back([17_500.5, 'okänt']))
    await page.getByText(/^Mallen föreslår 2 ändringar\./).waitFor()
    await eventually(() => hasFocus(page.getByRole('heading', { name: /^Mall som kommer tillbaka/ }))).toBe(true)
    await faultless(page)
    await page.getByLabel('F6', { exact: true }).press('Space')
    await page.getByLabel('Varför').fill('Nytt avtal')
    await page.getByRole('button', { name: 'Godta 1' }).press('Enter')
    await page.getByText('Ändringarna är sparade. Antal celler: 1.').waitFor()
    await chosen.setInputFiles(await back([18_000, 'okänt']))
    await page.getByText(/har ändrat sedan dess\. Nu: 17\s500\s500/).waitFor()
    expect(await page.getByLabel('F5', { exact: true }).isChecked()).toBe(false)
    await page.context().close()
  })

  test('who may only read sees what was read in, and an empty list says so', async () => {
    const reader = await personIn(product(), town, 'fortroendevald')
    await reader.goto(`/stad/${town}/inlasning`)
    await reader.getByText('Din roll kan se vad som har lästs in').waitFor()
    expect(await reader.getByRole('button', { name: /^Ångra/ }).count()).toBe(0)
    await reader.context().close()
    const page = await pageOf(product(), 'controller')
    await page.addInitScript({ path: axe })
    await visit(page, inCity('/inlasning'))
    await page.getByText('Ingen fil är inläst än.').waitFor()
    await faultless(page)
    await page.close()
  })
}
