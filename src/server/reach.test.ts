import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askedYear } from '#core/record.ts'
import { ask, inRole } from '../../test/asking.ts'
import { planner, record, type TestProduct } from '../../test/city.ts'
import { underlagProduct } from '../../test/worlds.ts'
import { sweep } from '../modules/warnings/service.ts'
import type { Actor, City } from './context.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
})

afterAll(() => product.close())

const posted = {
  year: 2025,
  unit_id: 'SLK',
  account_id: 'kostnader',
  amount_ore: 100_000_000,
  certainty: 'decided',
  reason: 'prov',
}

const copy = {
  title: 'Kopia',
  unit_id: 'VALN',
  round_id: 'omgang-2026',
  template_id: 'mall-underlag',
  copied_from_id: 'underlag-2026-KS',
}

/** Writes documents of the own unit, and reads no drafts of others. */
const elsewhere: Actor = {
  id: 'elsewhere',
  name: 'Grannens planerare',
  grants: (['read', 'write'] as const).map((verb) => ({
    area: 'steering',
    verb,
    unit_ids: ['VALN'],
    decided_only: false,
  })),
}

describe('a text that is copied into a new document', () => {
  it('is one that the copier may read', async () => {
    expect(await ask(product, city, 'plan_document.open', copy, { actor: elsewhere })).toBe('404 record.unknown')
    expect(await ask(product, city, 'plan_document.open', copy, { actor: planner })).toMatchObject({ unit_id: 'VALN' })
  })
})

describe('a warning about a lease', () => {
  const reasonFor = async (actor: Actor) => {
    const answer = await ask(product, city, 'warning.list', { code: 'W08' }, { actor })
    return (answer as { rows: { reason: string }[] }).rows[0]?.reason
  }

  it('tells the sums of the plan to those who may read its economy, and says to others that it does not', async () => {
    expect(await reasonFor(planner)).toMatch(/sänks nettot för SLK med 2,7/)
    const untold = await reasonFor(inRole('committee_controller', ['VALN']))
    expect(untold).toMatch(/^Hantverkargatan 2 B har en hyra 2027 .*får inte läsa enhetens ekonomi/)
    expect(untold).not.toMatch(/2,7/)
  })
})

describe('a warning that figures have changed since the decision', () => {
  type Told = { rows: { reason: string; first_seen: string | null; evidence: { label: string }[] }[] }
  const told = async (actor: Actor) => (await ask(product, city, 'warning.list', { code: 'W50' }, { actor })) as Told

  it('tells the values to those who may read what they rest on, and is seen by the sweep', async () => {
    const id = 'underlag-2026-KS'
    const decision = { id: 'B50', title: 'x', body_id: 'KS', decided_on: '2025-03-30', kind: 'approved' }
    await record(
      product,
      city,
      ['plan_document.move', { id, state: 'office_ready' }],
      ['decision.create', decision],
      ['plan_document.decide', { id, decision_id: 'B50' }],
      ['entry.post', { entry_set_id: 'budget-2025', decision_id: 'B50', lines: [posted] }],
    )
    const machine = { id: 'riktning', name: 'Riktning', grants: [] }
    await product.door.batch(city, machine, product.clock(), (_step, context) => sweep(context))
    const [known] = (await told(planner)).rows
    expect(known).toMatchObject({ reason: expect.stringMatching(/vid beslutet/), first_seen: product.clock() })
    const [untold] = (await told(inRole('lawyer', ['VALN']))).rows
    expect(untold?.reason).toMatch(/får inte läsa/)
    expect(JSON.stringify(untold)).not.toMatch(/vid beslutet|1 ?6\d\d,|1 ?5\d\d,/)
    expect(untold?.evidence.map(({ label }) => label)).toHaveLength(1)
    expect(known?.evidence.map(({ label }) => label)).toHaveLength(2)
  })
})

describe('a year', () => {
  it('is one that a plan may speak of', () => {
    expect(askedYear.parse('2027')).toBe(2027)
    for (const year of ['1989', '2201', '99999999999', '2027.5', 'i år', '-1'])
      expect(askedYear.safeParse(year).success, year).toBe(false)
  })

  it.each([
    ['ledger.totals', { unit_id: 'SLK', from_year: 99_999_999_999 }],
    ['entry.list', { entry_set_id: 'budget-2025', unit_id: 'SLK', year: 99_999_999_999 }],
    ['figure.explain', { figure_id: 'net:unit=SLK,year=99999999999' }],
    ['figure.explain', { figure_id: 'pressure:reference=2025,unit=SLK,year=99999999999' }],
  ])('outside is refused by %s, and never our own mistake', async (name, input) => {
    expect(await ask(product, city, name, input, { actor: planner })).toMatch(/^400 /)
  })
})
