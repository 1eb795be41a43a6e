import { expect, test } from 'vitest'
import { choose, press, write, writeDay } from './keyboard.ts'
import { eventually, inCity, pageOf, visit, words } from './people.ts'
import type { Product } from './product.ts'

/** A rent that nobody has paid for, from its warning to the decision that clears it, with the keyboard alone. */
export function funding(product: () => Product): void {
  test('a controller asks for the money that a lease lacks', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/varningar?varning=W08.lease.AVTAL-2B'))
    await press(page, 'link', 'Begär budgetjustering')
    await page.getByRole('heading', { level: 1, name: 'Ekonomi' }).waitFor()
    await eventually(() => page.getByLabel(/^Pengarna är till/).inputValue()).toBe('AVTAL-2B')
    await write(page, page.getByLabel('Vad ändringen gäller'), 'Hyra Hantverkargatan 2 B')
    await choose(page, page.getByLabel('Konto', { exact: true }), 'Hyror')
    await write(page, page.getByLabel('2027, mnkr'), 'tio')
    await write(page, page.getByLabel('Motiv'), 'Hyran saknar budget')
    await press(page, 'button', 'Spara utkast')
    await page.getByText('Skriv ett tal, till exempel 10,1, eller okänt.').waitFor()
    await write(page, page.getByLabel('2026, mnkr'), '2,525')
    await write(page, page.getByLabel('2027, mnkr'), '10,1')
    await write(page, page.getByLabel('2028, mnkr'), '10,1')
    await press(page, 'button', 'Spara utkast')
    const adjustment = page.locator('.history li', { hasText: 'Hyra Hantverkargatan 2 B' })
    await eventually(() => words(adjustment)).toMatch(/utkast.*2026 \+2,5 mnkr .*2027 \+10,1 mnkr/)
    await press(page, 'button', 'Skicka begäran')
    await eventually(() => words(adjustment)).toContain('begärt')
    await page.close()
  })

  test('the decision names its financing, changes the net, and clears the warning', async () => {
    const page = await pageOf(product(), 'kansli')
    await visit(page, inCity('/register/decisions/ny'))
    await write(page, page.getByLabel(/^Kod/), 'BESLUT-HYRA')
    await write(page, page.getByLabel('Rubrik'), 'Hyra för Hantverkargatan 2 B')
    await choose(page, page.getByLabel('Beslutande organ', { exact: true }), 'Kommunfullmäktige')
    await writeDay(page, page.getByLabel(/^Beslutsdag/), '2026-11-20')
    await choose(page, page.getByLabel('Slag'), 'bifallet')
    await press(page, 'button', 'Spara')
    await page.getByRole('heading', { level: 1, name: 'Hyra för Hantverkargatan 2 B' }).waitFor()
    await visit(page, inCity('/ekonomi?enhet=SLK'))
    await press(page, 'button', 'Registrera beslut')
    await choose(page, page.getByLabel('Beslut', { exact: true }), 'Hyra för Hantverkargatan 2 B')
    await press(page, 'button', 'Registrera beslut', page.locator('.recordform'))
    await page.getByRole('alert').waitFor()
    await write(page, page.getByLabel(/^Finansiering/), 'Central medelsreserv')
    await press(page, 'button', 'Registrera beslut', page.locator('.recordform'))
    const net = page.locator('[data-figure="net:unit=SLK,year=2027"]').first()
    await eventually(() => words(net)).toContain('1 560,4')
    await visit(page, inCity('/varningar'))
    expect(await page.locator('[data-warning="W08.lease.AVTAL-2B"]').count()).toBe(0)
    await page.close()
  })
}
