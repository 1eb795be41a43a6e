import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recompute } from '#core/figure.ts'
import { booked, type ForecastCity, forecastCity, mnkr, monthly } from './city-for-tests.ts'

let there: ForecastCity

beforeEach(async () => {
  there = await forecastCity()
})

afterEach(() => there.product.close())

const row = async (account_id: string) => (await there.shown()).rows.find((one) => one.account_id === account_id)
const suggested = async (account_id = 'loner') => {
  const { amount_ore = null, reasons = [] } = (await row(account_id))?.suggestion ?? {}
  return {
    mnkr: amount_ore === null ? null : amount_ore / mnkr,
    reasons: reasons.map((one) => one.replaceAll('\u00a0', ' ')),
  }
}

describe('a suggestion', () => {
  it('is unknown and says so in words while nothing is booked: no outcome is no pace, and not 0', async () => {
    expect(await suggested()).toEqual({
      mnkr: null,
      reasons: ['Inget utfall finns på kontot 2030, så det finns ingen takt att räkna på.'],
    })
    expect(await there.figure('forecast_suggestion:forecast=OKT-SKOLN')).toMatchObject({
      value: null,
      unknown_count: 2,
    })
    expect((await row('loner'))?.outcome).toEqual({ amount_ore: null, unknown_count: 1 })
  })

  it('follows the pace of the months that are booked, also when they are fewer than the round asks for', async () => {
    await there.tell(booked('utfall', ...monthly(2030, 6, 10)))
    expect(await suggested()).toEqual({
      mnkr: 120,
      reasons: ['Utfallet till och med juni 2030 i samma takt hela året.'],
    })
    expect((await there.shown()).booked_month).toBe(6)
  })

  it('is of the months that an account has, when its file for the last one has not come in', async () => {
    await there.tell(booked('utfall', ...monthly(2030, 10, 10), ...monthly(2030, 9, -2, 'avgifter')))
    expect(await suggested()).toMatchObject({ mnkr: 120 })
    expect(await suggested('avgifter')).toEqual({
      mnkr: -24,
      reasons: ['Utfallet till och med september 2030 i samma takt hela året.'],
    })
  })

  it('leaves out months after the one the round looks to', async () => {
    await there.tell(booked('utfall', ...monthly(2030, 10, 10), { year: 2030, month: 11, amount: 500 }))
    expect((await row('loner'))?.outcome.amount_ore).toBe(100 * mnkr)
    expect((await suggested()).mnkr).toBe(120)
  })

  it('follows the season of earlier years that are booked to their end', async () => {
    const last_year = [...monthly(2029, 11, 5), { year: 2029, month: 12, amount: 45 }]
    await there.tell(booked('utfall', ...monthly(2030, 10, 10), ...last_year, ...monthly(2028, 8, 99)))
    expect(await suggested()).toEqual({
      mnkr: 200,
      reasons: ['Säsong: till och med samma månad hade 50 % av 2029 gått åt.'],
    })
  })

  it('is unknown when the outcome is not divided into months, or a part of it is unknown', async () => {
    await there.tell(booked('utfall', ...monthly(2030, 10, 10), { year: 2030, month: null, amount: 3 }))
    expect((await suggested()).reasons).toEqual([
      'Utfallet 2030 är inte delat på månader, så det finns ingen takt att räkna på.',
    ])
    await there.tell(booked('utfall', { year: 2030, month: 2, account_id: 'avgifter', amount: null }))
    expect((await suggested('avgifter')).mnkr).toBeNull()
  })

  it('adds what a lease gives beyond its own pace, and says that an unknown rent is left out', async () => {
    const lease = { unit_id: 'SKOLA', state: 'signed', account_id: 'hyror', premise_id: 'HUS', certainty: 'decided' }
    await there.tell(
      ['premise.create', { id: 'HUS', name: 'Huset', unit_id: 'SKOLA', kinds: ['school'] }],
      booked('utfall', ...monthly(2030, 10, 1, 'hyror')),
      [
        'lease.create',
        { ...lease, id: 'GAMMAL', title: 'Gamla huset', starts_on: '2020-01-01', rent_ore_per_year: 12 * mnkr },
      ],
      [
        'lease.create',
        { ...lease, id: 'NY', title: 'Nya huset', starts_on: '2030-11-01', rent_ore_per_year: 6 * mnkr },
      ],
    )
    const found = await suggested('hyror')
    expect(found.mnkr).toBe(13)
    expect(found.reasons).toHaveLength(2)
    expect(found.reasons[1]).toMatch(/Nya huset.* ger \+1,0 mnkr utöver takten/)
    await there.tell(['lease.create', { ...lease, id: 'LADA', title: 'Ladan', starts_on: '2030-01-01' }])
    const unknown = await suggested('hyror')
    expect(unknown.mnkr).toBe(13)
    expect(unknown.reasons.join()).toMatch(/Ladan.*okänt och ingår inte/)
    const tree = await there.figure('forecast_suggestion:account=hyror,forecast=OKT-SKOLN')
    expect(tree).toMatchObject({ value: 13 * mnkr, unknown_count: 1 })
    expect(recompute(tree)).toBe(tree.value)
  })

  it('adds a change of the budget that was decided after the last booked month, and no earlier one', async () => {
    const change = (id: string, decided_on: string): [string, Record<string, unknown>][] => [
      ['decision.create', { id: `D${id}`, title: id, body_id: 'KF', decided_on, kind: 'approved' }],
      [
        'budget_adjustment.create',
        {
          id,
          title: `Fler elever ${id}`,
          unit_id: 'SKOLN',
          kind: 'volume',
          motive: 'Fler.',
          amounts: [{ year: 2030, account_id: 'loner', amount_ore: 4 * mnkr }],
        },
      ],
      ['budget_adjustment.request', { id }],
      ['budget_adjustment.decide', { id, decision_id: `D${id}`, approved: true, financing: 'Reserven' }],
    ]
    await there.tell(
      booked('utfall', ...monthly(2030, 10, 10)),
      ...change('TIDIG', '2030-06-01'),
      ...change('SEN', '2030-11-05'),
    )
    const found = await suggested()
    expect(found.mnkr).toBe(124)
    expect(found.reasons).toEqual([
      'Utfallet till och med oktober 2030 i samma takt hela året.',
      'Fler elever SEN, beslutat efter månaden, ger +4,0 mnkr.',
    ])
  })

  it('explains itself down to what was booked', async () => {
    await there.tell(booked('utfall', ...monthly(2030, 10, 10), ...monthly(2030, 10, -2, 'avgifter')))
    const tree = await there.figure('forecast_suggestion:forecast=OKT-SKOLN')
    expect(tree.value).toBe(96 * mnkr)
    expect(recompute(tree)).toBe(96 * mnkr)
    const leaf = tree.parts[0]?.parts[0]?.parts[0]?.parts[0]
    expect(leaf?.recorded).toEqual({ at: '2030-11-10T08:00:00.000Z', by: 'Planerare Prov' })
    expect(tree.remarks.join()).toContain('förslag')
  })
})
