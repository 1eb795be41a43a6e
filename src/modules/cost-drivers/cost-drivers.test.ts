import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'

let product: TestProduct
let city: City

beforeEach(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'SKOLA', name: 'Skolnämnden', kind: 'specialist_committee' }],
    ['account.create', { id: 'loner', name: 'Löner', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'avgifter', name: 'Sociala avgifter', kind: 'cost', chart: 'prov' }],
    ['decision.create', { id: 'JA', title: 'Budget', body_id: 'SKOLA', decided_on: '2029-11-20', kind: 'approved' }],
    ['entry_set.create', { id: 'project-burn', name: 'Projekt', kind: 'plan', first_year: 2030, last_year: 2032 }],
    ['entry_set.create', { id: 'ram', name: 'Ramar', kind: 'plan', first_year: 2030, last_year: 2032 }],
    [
      'entry_set.create',
      { id: 'budget', name: 'Budget', kind: 'decided_budget', first_year: 2030, last_year: 2032, decision_id: 'JA' },
    ],
  )
})

afterEach(() => product.close())

const tell = (verb: string, input: Record<string, unknown>) => record(product, city, [verb, input])
const figure = (id: string) => read(product, city, (context) => explainFigure(context, id))

const pupils = {
  id: 'ELEVER',
  title: 'Elever',
  unit_id: 'SKOLA',
  entry_set_id: 'ram',
  account_id: 'loner',
  volume_unit: 'elever',
  volumes: [
    { year: 2030, volume: 100 },
    { year: 2031, volume: 110 },
    { year: 2032, volume: null },
  ],
  volume_source: 'Prognosen',
  price_ore: 1_000_000,
  price_year: 2030,
  index_ppm: 20_000,
}

const teachers = {
  id: 'LARARE',
  title: 'Lärare',
  unit_id: 'SKOLA',
  entry_set_id: 'ram',
  pay_account_id: 'loner',
  social_fee_account_id: 'avgifter',
  posts: 10,
  full_time_ppm: 800_000,
  vacancy_ppm: 250_000,
  monthly_pay_ore: 4_000_000,
  social_fee_ppm: 400_000,
  pay_rise_ppm: 30_000,
  starts_on: '2030-07-01',
  ends_on: '2031-06-30',
}

describe('a cost driver', () => {
  it('gives its plan volume × price × index year by year, and an unknown year is unknown', async () => {
    await tell('cost_driver.create', pupils)
    expect(await figure('cost:set=ram,unit=SKOLA,year=2030')).toMatchObject({ value: 100_000_000, unknown_count: 0 })
    expect(await figure('cost:set=ram,unit=SKOLA,year=2031')).toMatchObject({ value: 112_200_000, unknown_count: 0 })
    expect(await figure('cost:set=ram,unit=SKOLA,year=2032')).toMatchObject({ value: null, unknown_count: 1 })
  })

  it('is explained by its parts, each with who says so', async () => {
    await tell('cost_driver.create', pupils)
    const tree = await figure('driven:driver=ELEVER,year=2031')
    expect(tree).toMatchObject({ value: 112_200_000, formula: 'C09', certainty: 'estimated' })
    expect(tree.parts.map(({ label, value }) => [label, value])).toEqual([
      ['Volym, elever', 110],
      ['Pris per enhet i 2030 års priser', 1_000_000],
      ['Prisökning per år efter 2030', 20_000],
    ])
    expect(tree.parts[0]?.remarks).toEqual(['Källa: Prognosen'])
    expect(await figure('driven:driver=ELEVER,year=2032')).toMatchObject({ value: null, certainty: 'unknown' })
    for (const year of [1999, 2033, 2100])
      await expect(figure(`driven:driver=ELEVER,year=${year}`)).rejects.toMatchObject({
        ...{ status: 404, code: 'cost_driver.no_year' },
      })
  })

  it('follows a changed volume by taking back and adding, and leaves nothing when it is taken away', async () => {
    await tell('cost_driver.create', pupils)
    await tell('cost_driver.revise', { id: 'ELEVER', volumes: [{ year: 2030, volume: 90 }] })
    expect((await figure('cost:set=ram,unit=SKOLA,year=2030')).value).toBe(90_000_000)
    expect((await figure('cost:set=ram,unit=SKOLA,year=2031')).value).toBeNull()
    await tell('cost_driver.remove', { id: 'ELEVER' })
    expect((await figure('cost:set=ram,unit=SKOLA,year=2030')).parts).toEqual([])
  })

  it('is counted over more years than anybody plans', async () => {
    const volumes = [{ year: 2110, volume: 1 }]
    await tell('entry_set.create', { id: 'lang', name: 'Lång', kind: 'plan', first_year: 2030, last_year: 2110 })
    await tell('cost_driver.create', { ...pupils, entry_set_id: 'lang', volumes })
    expect(await figure('cost:set=lang,unit=SKOLA,year=2110')).toMatchObject({ value: 4_875_439 })
  })

  it.each([
    ['what is decided', { entry_set_id: 'budget' }, 'cost_driver.not_a_plan'],
    ['what follows other records', { entry_set_id: 'project-burn' }, 'cost_driver.not_a_plan'],
    ['two volumes of a year', { volumes: [pupils.volumes[0], pupils.volumes[0]] }, 'cost_driver.year_twice'],
    ['a year outside the plan', { volumes: [{ year: 2033, volume: 1 }] }, 'cost_driver.outside_set'],
    ['a price from a later year', { price_year: 2031 }, 'cost_driver.price_later'],
  ])('is refused for %s, and nothing is changed', async (_why, part, code) => {
    await expect(tell('cost_driver.create', { ...pupils, ...part })).rejects.toMatchObject({ code })
    expect((await figure('cost:set=ram,unit=SKOLA,year=2030')).parts).toEqual([])
  })
})

describe('a group of staff', () => {
  it('costs pay and fees in the months that it is there, with the rise of pay from the second year', async () => {
    await tell('staff_group.create', teachers)
    // 10 posts × 0.8 × 0.75 held × 40 000 kr = 240 000 kr a month, and 40 % fees.
    expect(await figure('staff_cost:group=LARARE,year=2030')).toMatchObject({ value: 6 * 24_000_000 * 1.4 })
    expect(await figure('staff_cost:group=LARARE,year=2031')).toMatchObject({ value: 6 * 24_720_000 * 1.4 })
    const july = await figure('cell:account=avgifter,month=7,set=ram,unit=SKOLA,year=2030')
    expect(july.value).toBe(9_600_000)
    expect((await figure('cost:set=ram,unit=SKOLA,year=2032')).parts).toEqual([])
  })

  it('is unknown in the years whose rise of pay nobody has said, once for each account', async () => {
    await tell('staff_group.create', { ...teachers, pay_rise_ppm: null })
    expect(await figure('staff_cost:group=LARARE,year=2031')).toMatchObject({ value: null, unknown_count: 2 })
  })

  it('follows the years of its plan: a later one costs too, and one that is taken away costs nothing', async () => {
    await tell('staff_group.create', { ...teachers, ends_on: null })
    const cost = async (year: number) => (await figure(`cost:set=ram,unit=SKOLA,year=${year}`)).value
    const whole = await cost(2032)
    expect([whole, await cost(2033)]).toEqual([12 * 25_461_600 * 1.4, null])
    await tell('entry_set.revise', { id: 'ram', last_year: 2033 })
    expect([await cost(2032), await cost(2033)]).toEqual([whole, Math.round(12 * 26_225_448 * 1.4)])
    await tell('entry_set.revise', { id: 'ram', last_year: 2031 })
    expect([await cost(2031), await cost(2032), await cost(2033)]).toEqual([12 * 24_720_000 * 1.4, null, null])
    await tell('entry_set.revise', { id: 'ram', last_year: 2032, name: 'Ramar igen' })
    expect(await cost(2032)).toBe(whole)
  })

  it('is refused when it ends before it begins, or begins after its plan', async () => {
    await expect(tell('staff_group.create', { ...teachers, ends_on: '2030-06-30' })).rejects.toMatchObject({
      code: 'record.ends_before',
    })
    await expect(
      tell('staff_group.create', { ...teachers, starts_on: '2033-01-01', ends_on: null }),
    ).rejects.toMatchObject({ code: 'cost_driver.outside_set' })
  })
})
