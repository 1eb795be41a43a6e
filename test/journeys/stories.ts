import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { choose, mark, press, reach, write, writeDay } from './keyboard.ts'
import { eventually, hasFocus, inCity, pageOf, personIn, settled, visit, words } from './people.ts'
import type { Product } from './product.ts'

/** Registers a decision that says yes in the register of decisions. */
async function decide(product: Product, code: string, title: string, body: string): Promise<void> {
  const page = await pageOf(product, 'kansli')
  await visit(page, inCity('/register/decisions/ny'))
  await write(page, page.getByLabel(/^Kod/), code)
  await write(page, page.getByLabel('Rubrik', { exact: true }), title)
  await choose(page, page.getByLabel('Beslutande organ', { exact: true }), body)
  await writeDay(page, page.getByLabel(/^Beslutsdag/), '2026-11-20')
  await choose(page, page.getByLabel('Slag'), 'bifall')
  await press(page, 'button', 'Spara')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.close()
}

const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober']

/** Money that ends early, from the burn to the decision that covers 2029 (E3). */
function moneyThatEnds(product: () => Product): void {
  const project = inCity('/projekt/GSIT3')
  const facts = (page: Page) => words(page.locator('.factlist').first())

  test('the project owner tells the burn and the controller what was decided: the month shows', async () => {
    const page = await pageOf(product(), 'projektagare')
    await visit(page, project)
    await press(page, 'button', 'Ange förbrukning')
    await choose(page, page.getByLabel('År', { exact: true }), '2027')
    for (const month of [...months, 'november', 'december']) await write(page, page.getByLabel(month), '1,5')
    await press(page, 'button', 'Spara')
    await page.getByRole('heading', { name: 'Förbrukning' }).waitFor()
    await page.close()
    const controller = await pageOf(product(), 'controller')
    await visit(controller, inCity('/register/fundings/PENGAR-GSIT3'))
    await press(controller, 'button', 'Ändra')
    await write(controller, controller.getByLabel(/^Belopp/), '12')
    await writeDay(controller, controller.getByLabel(/^Gäller från/), '2027-01-01')
    await choose(controller, controller.getByLabel(/^Konto/), 'Kostnader')
    await press(controller, 'button', 'Spara')
    await controller.getByRole('button', { name: 'Ändra' }).waitFor()
    await visit(controller, project)
    await eventually(() => facts(controller)).toMatch(/Pengarna räcker till 31 augusti 2027/)
    await eventually(() => facts(controller)).toMatch(/Saknas 2027, mnkr 6,0/)
    await controller.close()
  })

  test('what is proposed is marked as that, and the decision makes it hold through 2029', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, project)
    await press(page, 'button', 'Begär pengar till projektet')
    await write(page, page.getByLabel('Vad pengarna är till'), 'Införande 2027 till 2029')
    await write(page, page.getByLabel(/^Belopp/), '60')
    await writeDay(page, page.getByLabel('Gäller från'), '2027-01-01')
    await writeDay(page, page.getByLabel('Gäller till'), '2029-12-31')
    await choose(page, page.getByLabel('Konto', { exact: true }), 'Kostnader')
    await choose(page, page.getByLabel('Läge', { exact: true }), 'föreslag')
    await press(page, 'button', 'Spara')
    const amount = page.locator('tr', { hasText: 'Införande 2027 till 2029' }).locator('[data-figure]').first()
    await eventually(() => amount.getAttribute('data-c')).toBe('proposed')
    await eventually(() => facts(page)).toMatch(/Pengarna räcker till 31 augusti 2027/)
    await page.close()
    await decide(product(), 'BESLUT-INFORANDE', 'Pengar till GSIT3', 'Kommunfullmäktige')
    const office = await pageOf(product(), 'kansli')
    await visit(office, project)
    await press(office, 'button', 'Registrera beslut om Införande 2027 till 2029')
    await choose(office, office.getByLabel('Beslut', { exact: true }), 'Pengar till GSIT3')
    await press(office, 'button', 'Registrera beslut')
    const decided = office.locator('tr', { hasText: 'Införande 2027 till 2029' }).locator('[data-figure]').first()
    await eventually(() => decided.getAttribute('data-c')).toBe('decided')
    await eventually(() => facts(office)).toMatch(/Pengarna räcker till.*2029/)
    await office.close()
  })
}

/** A saving that comes with a reform: counted on a base, divided to the öre, and met with measures (E4). */
function stateReform(product: () => Product): void {
  test('the base is chosen, the saving divided, and every unit says what it will do', async () => {
    const page = await personIn(product(), 'malarstad', 'controller')
    await page.goto('/stad/malarstad/sparkrav?enhet=UBN&ar=2028')
    await settled(page)
    const saving = page.locator('section', { has: page.getByRole('heading', { name: /statsbidraget/ }) })
    const left = () => words(saving.locator('tfoot tr', { hasText: 'Ofördelat' }))
    await eventually(left).toMatch(/om 0\b/)
    await mark(page, saving.getByRole('radio', { name: 'Bruttokostnad' }))
    await press(page, 'button', 'Välj bas', saving)
    await eventually(left).toMatch(/om 3,5/)
    await press(page, 'button', 'Markera som utlöst', saving)
    await press(page, 'button', 'Markera som fördelat', saving)
    await saving.getByRole('alert').filter({ hasText: 'inte helt fördelat' }).waitFor()
    await write(page, saving.getByLabel('Satt belopp, mnkr, Lokaler och stöd'), '6')
    await press(page, 'button', 'Fördela', saving)
    await eventually(left).toMatch(/om 0\b/)
    for (const unit of ['Grundskola', 'Gymnasieskola', 'Lokaler och stöd']) {
      await press(page, 'button', `Skriv åtgärder, ${unit}`, saving)
      await write(page, saving.getByRole('textbox', { name: 'Åtgärder' }), `Färre inköp i ${unit}`)
      await press(page, 'button', 'Spara', saving)
      // The row has the words before the form is away, and the next form has a field of the same name.
      await saving.getByRole('textbox', { name: 'Åtgärder' }).waitFor({ state: 'detached' })
      await saving.locator('p', { hasText: `Färre inköp i ${unit}` }).waitFor()
    }
    await press(page, 'button', 'Markera som fördelat', saving)
    await press(page, 'button', 'Markera som åtgärder finns', saving)
    await saving.locator('.tagline', { hasText: 'åtgärder finns' }).waitFor()
    await page.context().close()
  })
}

/** The amounts of a row of a table, in its order. */
const amounts = async (row: Locator) => (await words(row)).match(/\d[\d ]*,\d/g) ?? []

/** Writes last in a section of the document, and saves it. */
async function writeIn(page: Page, number: string, text: string): Promise<void> {
  const section = page.locator(`section[data-section="${number}"]`)
  await press(page, 'link', new RegExp(`^${number.replace('.', '\\.')} `), page.locator('.pub-toc').first())
  await press(page, 'button', 'Skriv', section)
  await eventually(() => hasFocus(page.locator('.writing'))).toBe(true)
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
  await press(page, 'button', 'Spara', section)
  await page.locator('.writing').waitFor({ state: 'detached' })
  await section.getByText(text).waitFor()
}

/** The document of the next round, from the last one to what is submitted, and what differs (E1). */
function theUnderlag(product: () => Product): void {
  const title = 'Underlag för budget 2027'

  test('it is opened with the texts of the last one, written, and made ready', async () => {
    const page = await pageOf(product(), 'planerare')
    await visit(page, inCity('/ekonomi?enhet=SLK'))
    const planned = page.locator('tr.sum', { hasText: 'Netto, drift' })
    await eventually(async () => (await amounts(planned)).length).toBe(4)
    const nets = await amounts(planned)
    await press(page, 'link', 'Alla dokument')
    await press(page, 'button', 'Börja på nytt dokument')
    await write(page, page.getByLabel('Rubrik'), title)
    await choose(page, page.getByRole('main').getByLabel('Enhet'), 'Kommunstyrelsen')
    await choose(page, page.getByLabel('Omgång'), 'Budget 2027')
    await choose(page, page.getByLabel('Mall'), 'Underlag')
    await choose(page, page.getByLabel(/^Ta med texterna från/), 'Underlag för budget 2026')
    await press(page, 'button', 'Börja på nytt dokument')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await eventually(() => amounts(page.locator('#tabell-4\\.1 tr', { hasText: 'Netto' }).first())).toEqual(nets)
    await writeIn(page, '5.4', 'Två receptioner delas med andra.')
    await press(page, 'button', 'Klart hos förvaltningen')
    await page.getByRole('button', { name: 'Ta upp på dagordningen' }).waitFor()
    await page.close()
  })

  test('it is decided and submitted, cannot be written any more, and tells what differs from last year', async () => {
    await decide(product(), 'BESLUT-UNDERLAG', title, 'Kommunstyrelsen')
    const office = await pageOf(product(), 'kansli')
    await visit(office, inCity('/underlag'))
    await office.getByRole('heading', { level: 1, name: title }).waitFor()
    await press(office, 'button', 'Registrera beslut')
    await choose(office, office.getByLabel('Beslut', { exact: true }), title)
    await press(office, 'button', 'Registrera beslut')
    await office.locator('.meta', { hasText: 'Beslutat' }).waitFor()
    await office.close()
    const page = await pageOf(product(), 'planerare')
    await visit(page, inCity('/underlag'))
    await press(page, 'button', 'Lämna in')
    await page.locator('.meta', { hasText: /Inlämnat/ }).waitFor()
    expect(await page.getByRole('button', { name: 'Skriv', exact: true }).count()).toBe(0)
    await press(page, 'link', 'Jämför')
    await page.getByText('Två receptioner delas med andra.').waitFor()
    await page.close()
  })
}

/** One number on each of five pages, opened and left again without losing the place. */
function whyOnFivePages(product: () => Product): void {
  const pages = [
    { path: '', figure: '[data-figure^="pressure:"]' },
    { path: '/ekonomi', figure: 'tr.sum [data-figure]' },
    { path: '/tryck', figure: '.waterfall [data-figure]' },
    { path: '/projekt/GSIT3', figure: '.factlist [data-figure]' },
    { path: '/lokaler', figure: '.money [data-figure]' },
    { path: '/sparkrav', figure: '.money [data-figure]' },
  ]

  test.each(pages)('a number of the page "$path" answers to Enter, and Escape leads back to it', async (asked) => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity(asked.path))
    const figure = page.locator(asked.figure).first()
    await reach(page, figure)
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: 'Varför denna siffra?' })
    const number = (await words(figure)).replace(/^\+|^om /, '').replace(/ \(.*$| \+ .*$/, '')
    await eventually(() => words(panel)).toContain(number)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await eventually(() => hasFocus(figure)).toBe(true)
    await page.close()
  })
}

/** Whole tasks, from the first page to the last, with the keyboard alone. */
export function stories(product: () => Product): void {
  whyOnFivePages(product)
  moneyThatEnds(product)
  stateReform(product)
  theUnderlag(product)
}
