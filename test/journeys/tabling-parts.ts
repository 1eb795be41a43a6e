import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsInBothThemes } from './accessibility.ts'
import { eventually, personIn, phone, settled, sideways, words } from './people.ts'
import { paste, spot, tableOf, town } from './plan-table.ts'
import type { Product } from './product.ts'

const api = `/api/cities/${town}`
const plan = 'plan-delar'

const rowOf = (page: Page, name: RegExp) => page.getByRole('row', { name })
const cellOf = (page: Page, name: RegExp, at = 0) => rowOf(page, name).getByRole('gridcell').nth(at)

async function save(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Skäl till ändringen').fill(reason)
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
}

async function asController(product: Product, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await personIn(product, town, 'controller')
  await work(page)
  await page.context().close()
}

/** What a cell is of: its unit, account and activity, as its figure names them. */
async function placeOf(cell: Locator) {
  const figure = String(await cell.getAttribute('data-figure')).replace(/^cell:/, '')
  const named = new URLSearchParams(figure.replaceAll(',', '&'))
  const [unit_id, account_id, activity_id] = ['unit', 'account', 'activity'].map((name) => named.get(name))
  return { year: 2027, unit_id, account_id, ...(activity_id === null ? {} : { activity_id }) }
}

/** Somebody else writes in a cell. */
async function writtenFirst(product: Product, place: object, was_ore: number | null, amount_ore: number) {
  await asController(product, async ({ request }) => {
    const cells = [{ ...place, was: { amount_ore: was_ore, unknown_count: 0 }, amount_ore }]
    const answer = await request.post(`${api}/entry-sets/${plan}/cells`, { data: { reason: 'Före', cells } })
    expect(answer.ok()).toBe(true)
  })
}

/** Cells that are parts of others, saves that are large, and scenarios. */
export function tablingInParts(product: () => Product): void {
  test('a save of more than 5 000 cells is taken whole or not at all, and taken back whole', async () => {
    await asController(product(), async ({ request }) => {
      const set = { id: plan, name: 'Plan i delar', kind: 'plan', first_year: 2027, last_year: 2029 }
      expect((await request.post(`${api}/entry-sets`, { data: set })).ok()).toBe(true)
    })
    const page = await tableOf(product(), `enhet=KF&mangd=${plan}`)
    await page.getByRole('button', { name: 'Visa alla rader' }).click()
    await page.getByLabel('Rader').selectOption('leaves')
    await page.getByLabel('Ordning').selectOption('accounts')
    await page.getByLabel('Kolumner').selectOption('2027')
    await spot(page, 0, 1).click()
    const [rows, periods] = [400, 13]
    await paste(page, Array.from({ length: rows }, () => Array(periods).fill('1').join('\t')).join('\n'))
    await page.getByText(`Ändrade celler: ${rows * periods}`).waitFor()

    // Somebody else writes in the last row meanwhile: nothing at all is saved.
    const sums = async () => {
      const answer = await page.request.get(`${api}/totals?unit_id=KF&by=year&entry_set_id=${plan}`)
      return ((await answer.json()) as { rows: { amount_ore: number }[] }).rows.map(({ amount_ore }) => amount_ore)
    }
    const last = spot(page, rows - 1, 1)
    await page.locator('.plangrid').evaluate((table, row) => table.scrollTo(0, row * 28), rows - 5)
    await eventually(() => last.getAttribute('data-written')).toBe('true')
    await writtenFirst(product(), await placeOf(last), null, 700_000)
    await save(page, 'Hela planen på en gång')
    const clash = page.getByRole('alert').filter({ hasText: 'Någon annan hann före i 1 celler' })
    await eventually(() => words(clash)).toMatch(/Inget är sparat\..*är nu 7 tkr/)
    expect(await sums()).toEqual([700_000])
    await page.getByRole('button', { name: 'Spara mina belopp ändå' }).click()
    await page.getByText('Inga osparade ändringar').waitFor()
    expect(await sums()).toEqual([rows * periods * 100_000])

    await last.focus()
    await page.keyboard.press('Control+z')
    await page.getByText(`Ändrade celler: ${rows * periods}`).waitFor()
    await save(page, 'Tillbaka')
    await page.getByText('Inga osparade ändringar').waitFor()
    expect(await sums()).toEqual([0])
    await page.context().close()
  })

  test('a save whose answer is lost on the way is sent again and written once', async () => {
    const page = await tableOf(product(), `enhet=UBN-GR&mangd=${plan}`)
    await page.getByLabel('Rader').selectOption('leaves')
    await spot(page, 0, 2).click()
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await page.route(
      '**/cells?**',
      async (route) => {
        expect((await route.fetch()).ok()).toBe(true)
        await route.fulfill({ status: 200, contentType: 'text/html', body: 'Something else answers' })
      },
      { times: 1 },
    )
    await save(page, 'En enda gång')
    await page.locator('.savebar').getByRole('alert').waitFor()
    await page.getByText('Ändrade celler: 1').waitFor()
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await page.getByText('Inga osparade ändringar').waitFor()
    const answer = await page.request.get(`${api}/entry-sets/${plan}/entries?unit_id=UBN-GR&year=2028`)
    const { rows } = (await answer.json()) as { rows: { reason: string; amount_ore: number }[] }
    expect(rows.filter(({ reason }) => reason === 'En enda gång').map(({ amount_ore }) => amount_ore)).toEqual([
      1_200_000,
    ])
    await page.context().close()
  })

  test('by activity amounts are written in a unit with none below it, and move what the unit has', async () => {
    const page = await tableOf(product(), `enhet=UBN-GR&mangd=${plan}`)
    const unit = rowOf(page, /^Grundskola/)
    const before = await words(unit.getByRole('gridcell').first())
    await page.getByLabel('Ordning').selectOption('activities')
    await page.getByLabel('Rader').selectOption('all')
    const staff = /^Personal/
    for (const name of [/^Utbildning och förskola/, /^Kostnader/])
      await rowOf(page, name).getByRole('rowheader').click()
    await cellOf(page, staff).click()
    await paste(page, '100\t200')
    await page.getByText('Ändrade celler: 2').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('Inga osparade ändringar').waitFor()
    await page.keyboard.press('Control+y')
    await page.getByText('Ändrade celler: 2').waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])

    // A cell of the unit has this one as a part, so that the two are not saved at once.
    await page.getByLabel('Ordning').selectOption('units')
    await page.getByText('Spara det du har skrivit i den andra ordningen').waitFor()
    await rowOf(page, /^Kostnader/)
      .getByRole('rowheader')
      .click()
    await eventually(() => cellOf(page, staff).getAttribute('aria-readonly')).toBe('true')
    await page.setViewportSize(phone)
    expect(await faultsInBothThemes(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByLabel('Ordning').selectOption('activities')
    await save(page, 'Klasserna blir fler')
    await page.getByText('Inga osparade ändringar').waitFor()
    await eventually(() => words(cellOf(page, staff))).toMatch(/^100/)
    await cellOf(page, staff).click()
    await page.keyboard.press('v')
    const why = page.getByRole('region', { name: 'Varför denna siffra?' })
    await eventually(() => words(why)).toMatch(/Personal, Utbildning och förskola.*Klasserna blir fler/)
    await page.keyboard.press('Escape')

    await writtenFirst(product(), await placeOf(cellOf(page, staff)), 10_000_000, 11_000_000)
    await cellOf(page, staff).click()
    await page.keyboard.type('150')
    await page.keyboard.press('Enter')
    await save(page, 'Efter')
    const clash = page.getByRole('alert').filter({ hasText: 'Någon annan hann före' })
    await eventually(() => words(clash)).toMatch(/Personal, Utbildning och förskola, 2027 Var 100 tkr, är nu 110 tkr/)
    await page.getByRole('button', { name: 'Ta deras belopp' }).click()
    await page.getByText('Inga osparade ändringar').waitFor()
    await page.getByLabel('Ordning').selectOption('units')
    await page.getByLabel('Rader').selectOption('held')
    await eventually(() => words(unit.getByRole('gridcell').first())).not.toBe(before)
    await page.context().close()
  })

  test('what lies on a unit itself is written and commented on by activity, though it has units below it', async () => {
    const page = await tableOf(product(), `enhet=UBN&mangd=${plan}`)
    await page.getByLabel('Ordning').selectOption('activities')
    await page.getByText('Välj Ordning bara enheten själv').waitFor()
    await page.getByLabel('Ordning').selectOption('own_activities')
    await page.getByLabel('Rader').selectOption('all')
    const staff = /^Personal/
    for (const name of [/^Utbildning och förskola/, /^Kostnader/])
      await rowOf(page, name).getByRole('rowheader').click()
    await cellOf(page, staff).click()
    await page.keyboard.type('70')
    await page.keyboard.press('Enter')
    await page.getByText('Ändrade celler: 1').waitFor()
    await save(page, 'Nämndens egen personal')
    await page.getByText('Inga osparade ändringar').waitFor()
    await eventually(() => words(cellOf(page, staff))).toMatch(/^70/)
    const place = await placeOf(cellOf(page, staff))
    const { request } = page
    const answer = await request.get(`${api}/entry-sets/${plan}/entries?unit_id=UBN&year=2027`)
    const { rows } = (await answer.json()) as { rows: { unit_id: string; activity_id: string; reason: string }[] }
    expect(rows.filter(({ reason }) => reason === 'Nämndens egen personal')).toMatchObject([
      { unit_id: 'UBN', activity_id: place.activity_id, amount_ore: 7_000_000 },
    ])

    await cellOf(page, staff).click()
    await page.keyboard.press('v')
    const why = page.getByRole('region', { name: 'Varför denna siffra?' })
    await eventually(() => words(why)).toMatch(/Personal, Utbildning och förskola.*direkt på Utbildningsnämnden/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('k')
    const pane = page.locator('.commentpane')
    await pane.getByRole('textbox', { name: 'Skriv en kommentar' }).fill('Vem har räknat?')
    await pane.getByRole('textbox', { name: 'Skriv en kommentar' }).press('Control+Enter')
    await pane.getByText('Kommentaren är sparad.').waitFor()
    await eventually(() => words(cellOf(page, staff))).toMatch(/Öppna kommentarer: 1/)
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(await sideways(page)).toBe(0)
    await page.setViewportSize({ width: 1440, height: 900 })

    // The whole cell of the unit tells what is said of its part, by the name of that.
    await page.getByLabel('Ordning').selectOption('units')
    await page.getByText('Kommenterade celler (1)').click()
    await page.locator('.talklist button', { hasText: 'Utbildning och förskola' }).waitFor()
    await page.keyboard.press('Escape')
    await rowOf(page, /^Kostnader/)
      .first()
      .getByRole('rowheader')
      .click()
    await cellOf(page, staff).click()
    await page.keyboard.press('k')
    await eventually(() => words(pane)).toMatch(/Utbildning och förskola.*Vem har räknat\?/)
    await page.context().close()
  })

  test('an account that has ended is not offered, and what stands on it is still shown and taken away', async () => {
    const [ended, used] = ['prov-upphort', 'prov-anvant']
    await asController(product(), async ({ request }) => {
      const on = { kind: 'cost', chart: 'prov', parent_id: null }
      const accounts = [
        { ...on, id: ended, name: 'Upphört prov', valid_to: '2025-12-31' },
        { ...on, id: used, name: 'Använt prov' },
      ]
      for (const data of accounts) expect((await request.post(`${api}/accounts`, { data })).ok()).toBe(true)
      await writtenFirst(product(), { year: 2027, unit_id: 'UBN-GR', account_id: used }, null, 500_000)
      const data = { ...on, name: 'Använt prov', valid_to: '2025-12-31' }
      const headers = { 'if-match': '"v1"' }
      expect((await request.put(`${api}/accounts/${used}`, { data, headers })).ok()).toBe(true)
    })
    const page = await tableOf(product(), `enhet=UBN-GR&mangd=${plan}`)
    await page.getByLabel('Rader').selectOption('leaves')
    await cellOf(page, /Använt prov/).scrollIntoViewIfNeeded()
    await eventually(() => words(cellOf(page, /Använt prov/))).toMatch(/^5/)
    expect(await rowOf(page, /Upphört prov/).count()).toBe(0)
    // Nothing new comes on it, in a year where nothing stands.
    expect(await cellOf(page, /Använt prov/).getAttribute('aria-readonly')).toBe('false')
    expect(await cellOf(page, /Använt prov/, 1).getAttribute('aria-readonly')).toBe('true')
    await cellOf(page, /Använt prov/).click()
    await page.keyboard.type('0')
    await page.keyboard.press('Enter')
    await save(page, 'Kontot har upphört')
    await page.getByText('Inga osparade ändringar').waitFor()
    await page.context().close()
  })

  test('a scenario in the table asks for a level when a row is opened', async () => {
    const page = await personIn(product(), town, 'controller')
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url())
      if (pathname.endsWith('/SCENARIO-UTJ/totals'))
        asked.push([searchParams.get('unit_id'), searchParams.get('units')].join(' '))
    })
    await page.goto(`/stad/${town}/tabell?enhet=KF&scenario=SCENARIO-UTJ`)
    await settled(page)
    const board = rowOf(page, /^Utbildningsnämnden/)
    await board.getByRole('rowheader').click()
    await rowOf(page, /^Utbildningsförvaltningen/).waitFor()
    expect(asked.filter((one) => one.endsWith('own') || one.endsWith('children'))).toEqual([
      'KF own',
      'KF children',
      'UBN own',
      'UBN children',
    ])

    await page.getByLabel('Ordning').selectOption('activities')
    await eventually(() => page.locator('.gridrow[aria-level="1"]').count()).toBeGreaterThan(1)
    // The scenario's own column of the first year: its budget names no activity.
    await cellOf(page, /^Övrigt/, 1).click()
    await page.keyboard.press('v')
    const why = page.getByRole('region', { name: 'Varför denna siffra?' })
    await eventually(() => words(why)).toMatch(/, övrigt/)
    await page.context().close()
  })
}
