import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inCity, pageOf, phone, visit, wide } from './people.ts'
import type { Product } from './product.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

const net = 'siffra=net:unit%3DSLK,year%3D2027'
const pressure = 'siffra=pressure:reference%3D2025,saving%3Dnet_cost,unit%3DKS,year%3D2027'
const rent = 'varning=W08.lease.AVTAL-2B'

type State = {
  name: string
  address: string
  /** Something that is there only when the state has come about. */
  shows: string
  /** What a person does to bring it about. */
  does?: (page: Page) => Promise<void>
}

/** Every page and state, by who meets it. */
const states: Record<'visitor' | 'controller' | 'administrator', State[]> = {
  visitor: [
    { name: 'front', address: '/', shows: 'text=Välj roll' },
    { name: 'led to the front', address: inCity(), shows: 'text=Logga in för att öppna sidan' },
    { name: 'not found', address: '/finns-inte', shows: 'text=Sidan finns inte' },
  ],
  controller: [
    { name: 'overview', address: inCity(), shows: '.kf .numb >> nth=6' },
    { name: 'overview, explained', address: inCity(`?${pressure}`), shows: '.why .eq' },
    { name: 'menu', address: inCity(), shows: '.surface', does: openMenu },
    { name: 'document', address: inCity('/underlag'), shows: 'article h2' },
    { name: 'document, explained', address: inCity(`/underlag?${net}#4.1`), shows: '.why .eq', does: openParts },
    { name: 'warnings', address: inCity('/varningar'), shows: '.sumline' },
    { name: 'one warning', address: inCity(`/varningar?${rent}`), shows: '#motive-error', does: leaveOutMotive },
    { name: 'an earlier day', address: inCity('/varningar?per=2025-04-01'), shows: '.pastline' },
    { name: 'nothing that day', address: inCity('/varningar?per=1990-01-01'), shows: '.empty' },
    { name: 'no document that day', address: inCity('/underlag?per=1990-01-01'), shows: '.empty' },
    { name: 'error', address: inCity('/varningar?per=2999-01-01'), shows: '.state' },
  ],
  administrator: [{ name: 'no right', address: inCity(), shows: '.state' }],
}

/** The phone's menu, or in a wide window the choice of day. */
async function openMenu(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Huvudmeny' })
  await ((await menu.isVisible()) ? menu : page.getByRole('button', { name: /Per datum/ })).click()
}

async function openParts(page: Page): Promise<void> {
  await page.locator('.why summary').first().click()
}

async function leaveOutMotive(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kvittera' }).click()
}

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [phone, wide].map((viewport) => ({ colorScheme, viewport, width: viewport.width })),
)

/** Everything that a machine can check for people who use the product in another way than we do. */
export function accessibility(product: () => Product): void {
  test.each(looks)('no fault is found on any page in $colorScheme at $width pixels', async (look) => {
    const { colorScheme, viewport } = look
    const found: string[] = []
    for (const [role, met] of Object.entries(states)) {
      // The check is a script of its own, which the pages would rightly refuse.
      const page = await pageOf(product(), role === 'visitor' ? null : role, { colorScheme, viewport, bypassCSP: true })
      for (const { name, address, shows, does } of met) {
        await visit(page, address)
        await does?.(page)
        await page.locator(shows).first().waitFor()
        const faults = [...(await violations(page)), ...(await headingFaults(page))]
        found.push(...faults.map((fault) => `${name}: ${fault}`))
      }
      await page.context().close()
    }
    expect(found).toEqual([])
  })
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe })
  const results = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      }) as Promise<AxeResults>,
    rules,
  )
  return results.violations.map(
    (violation) => `${violation.id} (${violation.nodes.length}): ${violation.nodes[0]?.html.slice(0, 160)}`,
  )
}

/** One first heading, and no step left out on the way down. */
async function headingFaults(page: Page): Promise<string[]> {
  const levels = await page
    .locator('main :is(h1, h2, h3, h4, h5, h6):visible')
    .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))))
  const steps = levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)
  const isOne = levels.filter((level) => level === 1).length === 1 && levels[0] === 1
  return [...(isOne ? [] : ['not one first heading']), ...steps.map((level) => `a step to heading ${level}`)]
}
