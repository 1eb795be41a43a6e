import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recompute } from '#core/figure.ts'
import { anonymous } from '#server/door.ts'
import type { Grant } from '#server/grants.ts'
import { listRecords, recordHistory } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { read } from '../../../test/city.ts'
import {
  booked,
  type ForecastCity,
  forecastCity,
  linesOf,
  mnkr,
  monthly,
  round,
  type Step,
  written,
} from './city-for-tests.ts'
import { forecastLine, forecastRound } from './schema.ts'
import { shownForecast } from './shown.ts'

let there: ForecastCity

beforeEach(async () => {
  there = await forecastCity()
  await there.tell(booked('utfall', ...monthly(2030, 10, 10), ...monthly(2030, 10, -2, 'avgifter')))
})

afterEach(() => there.product.close())

const step = (verb: string, id = 'OKT-SKOLN'): Step => [`forecast.${verb}`, { id }]
const office = (lines: Record<string, number | null>, more: object = {}): Step => [
  'forecast.write_office',
  { id: 'OKT-SKOLN', lines: linesOf(lines, more) },
]
const value = async (id: string) => (await there.figure(id)).value

describe('the deviation', () => {
  it('is budget less forecast, plus is better, and adds up to the öre down to the entries (C19)', async () => {
    await there.tell(written({ loner: 123.5, avgifter: -25 }))
    const tree = await there.figure('forecast_deviation:forecast=OKT-SKOLN,view=committee')
    expect(tree).toMatchObject({ value: -2.5 * mnkr, formula: 'C19', unknown_count: 0 })
    expect(recompute(tree)).toBe(tree.value)
    const [fees, pay] = [
      tree.parts.find((part) => part.value === mnkr),
      tree.parts.find((part) => part.value === -3.5 * mnkr),
    ]
    expect([fees, pay].map((part) => part && recompute(part))).toEqual([mnkr, -3.5 * mnkr])
    expect(pay?.parts.map((part) => part.parts[0]?.record?.kind)).toEqual(['entry_set', 'forecast_line'])
  })

  it('counts an account that nobody has written as unknown, never as a surplus', async () => {
    await there.tell(written({ loner: 123.5 }))
    const tree = await there.figure('forecast_deviation:forecast=OKT-SKOLN,view=committee')
    expect(tree).toMatchObject({ value: -3.5 * mnkr, unknown_count: 1 })
    expect(await there.figure('forecast:forecast=OKT-SKOLN,view=committee')).toMatchObject({ unknown_count: 1 })
  })

  it('holds an account that the budget lacks against 0, and a line said to be unknown against nothing', async () => {
    const proposed = { year: 2030, unit_id: 'SKOLA', account_id: 'hyror', amount_ore: mnkr, certainty: 'proposed' }
    await there.tell(['entry.post', { entry_set_id: 'budget', lines: [{ ...proposed, reason: 'förslag' }] }])
    await there.tell(written({ hyror: 2 }), written({ loner: null }, { comment: 'Avtalet förhandlas.' }))
    const of = (account: string) =>
      there.figure(`forecast_deviation:account=${account},forecast=OKT-SKOLN,view=committee`)
    expect((await of('hyror')).value).toBe(-2 * mnkr)
    expect(await of('loner')).toMatchObject({ value: null, unknown_count: 1 })
  })

  it('of a round is of those who have delivered; the others are unknown', async () => {
    const whole = () => there.figure('forecast_round_deviation:round=OKT,view=committee')
    expect(await whole()).toMatchObject({ value: null, unknown_count: 2 })
    await there.tell(written({ loner: 120, avgifter: -24 }), step('submit'))
    expect(await whole()).toMatchObject({ value: 0, unknown_count: 1 })
    expect((await whole()).parts.find(({ label }) => label === 'Parknämnden')?.value).toBeNull()
  })
})

describe('accepting a suggestion', () => {
  it('takes it to the öre, and is refused where there is none', async () => {
    const accept = (account_id: string): Step => [
      'forecast.write',
      { id: 'OKT-SKOLN', lines: [{ account_id, accept: true }] },
    ]
    await there.tell(accept('loner'))
    expect((await there.shown()).rows.find(({ account_id }) => account_id === 'loner')?.committee).toMatchObject({
      amount_ore: 120 * mnkr,
      accepted: true,
    })
    await expect(there.tell(accept('hyror'))).rejects.toMatchObject({ code: 'forecast.nothing_to_accept' })
  })

  it('takes the one that was seen, or is refused when the books have moved it', async () => {
    const seen: Step = [
      'forecast.write',
      { id: 'OKT-SKOLN', lines: [{ account_id: 'loner', accept: true, amount_ore: 120 * mnkr }] },
    ]
    await there.tell(seen)
    await there.tell(booked('utfall', { year: 2030, month: 10, amount: 50 }))
    await expect(there.tell(seen)).rejects.toMatchObject({ code: 'forecast.suggestion_changed', status: 409 })
  })
})

describe('marking as ready', () => {
  it('asks for every account, a cause where the person thinks otherwise, and why what is unknown is so', async () => {
    await expect(there.tell(step('submit'))).rejects.toMatchObject({ code: 'forecast.line_missing' })
    await there.tell(written({ avgifter: -24, loner: 119 }))
    await expect(there.tell(step('submit'))).rejects.toMatchObject({
      code: 'forecast.cause_missing',
      params: { account: 'Löner' },
    })
    await there.tell(written({ loner: null }))
    await expect(there.tell(step('submit'))).rejects.toMatchObject({ code: 'forecast.unknown_unexplained' })
    await there.tell(written({ loner: 119 }, { cause: 'volume' }), step('submit'))
    expect((await there.shown()).rows.map(({ committee }) => committee?.accepted)).toEqual([false, true])
  })

  it('asks for a measure when a deficit is expected and the round wants one', async () => {
    await there.tell(written({ loner: 125, avgifter: -24 }, { cause: 'price' }))
    await expect(there.tell(step('submit'))).rejects.toMatchObject({ code: 'forecast.measure_missing' })
    await there.tell(written({ loner: 125 }, { cause: 'price', measures: 'Vakanser hålls.' }), step('submit'))
  })

  it('is refused for a unit with nothing at all', async () => {
    await expect(there.tell(step('submit', 'OKT-PARKN'))).rejects.toMatchObject({ code: 'forecast.nothing_written' })
  })
})

describe('the two views', () => {
  it('stand side by side: the office agrees where it is silent, and says why where it does not', async () => {
    await there.tell(written({ loner: 120, avgifter: -24 }), step('submit'), office({ loner: 126 }))
    await expect(there.tell(step('review'))).rejects.toMatchObject({ code: 'forecast.office_unexplained' })
    await there.tell(office({ loner: 126 }, { comment: 'Lönerevisionen är inte med.' }), step('review'), step('fix'))
    expect(await value('forecast_deviation:forecast=OKT-SKOLN,view=committee')).toBe(0)
    expect(await value('forecast_deviation:forecast=OKT-SKOLN,view=office')).toBe(-6 * mnkr)
  })

  it('agree anew after the forecast has been back with the unit', async () => {
    await there.tell(written({ loner: 120, avgifter: -24 }), step('submit'), step('review'))
    await there.tell(['forecast.return', { id: 'OKT-SKOLN', because: 'Se över lönerna' }])
    await there.tell(written({ loner: 118 }, { cause: 'volume' }), step('submit'), step('review'), step('fix'))
    expect(await value('forecast_deviation:forecast=OKT-SKOLN,view=office')).toBe(2 * mnkr)
  })

  it('differ only with a why, also when the office changes its mind after the review', async () => {
    await there.tell(written({ loner: 120, avgifter: -24 }), step('submit'), step('review'), office({ loner: 200 }))
    await expect(there.tell(step('fix'))).rejects.toMatchObject({ code: 'forecast.office_unexplained' })
  })

  it('once fixed stand where they stood, whatever is decided or booked afterwards', async () => {
    await there.tell(written({ loner: 120, avgifter: -24 }), step('submit'), step('review'), step('fix'))
    there.product.setClock('2030-11-20T08:00:00.000Z')
    const more = { year: 2030, unit_id: 'SKOLA', certainty: 'decided', reason: 'mer' }
    const lines = [
      { ...more, account_id: 'loner', amount_ore: 7 * mnkr },
      { ...more, account_id: 'hyror', amount_ore: 4 * mnkr },
    ]
    await there.tell(['entry.post', { entry_set_id: 'budget', decision_id: 'B', lines }])
    const tree = await there.figure('forecast_deviation:forecast=OKT-SKOLN,view=committee')
    expect(tree).toMatchObject({ value: 0, unknown_count: 0 })
  })

  it('are fixed: neither can be written, in lines or in the ledger, and a locked round takes no step', async () => {
    await there.tell(written({ loner: 120, avgifter: -24 }), step('submit'))
    await expect(there.tell(written({ loner: 121 }))).rejects.toMatchObject({ code: 'forecast.wrong_state' })
    await there.tell(step('review'), step('fix'))
    await expect(there.tell(office({ loner: 121 }))).rejects.toMatchObject({ code: 'forecast.wrong_state' })
    await expect(there.tell(['forecast.return', { id: 'OKT-SKOLN', because: 'Nej' }])).rejects.toMatchObject({
      code: 'forecast.wrong_state',
    })
    const set = await read(there.product, there.city, async (context) => {
      const [kept] = await listRecords(context, forecastRound, { id: 'OKT' })
      return kept?.committee_set_id
    })
    const line = {
      year: 2030,
      unit_id: 'SKOLN',
      account_id: 'loner',
      amount_ore: 1,
      certainty: 'estimated',
      reason: 'x',
    }
    await expect(there.tell(['entry.post', { entry_set_id: set, lines: [line] }])).rejects.toMatchObject({
      code: 'ledger.forecast_by_lines',
    })
    await expect(there.tell(['entry_set.revise', { id: set, kind: 'plan' }])).rejects.toMatchObject({
      code: 'forecast.set_of_round',
    })
    await there.tell(['forecast_round.lock', { id: 'OKT' }])
    await expect(there.tell(step('submit', 'OKT-PARKN'))).rejects.toMatchObject({ code: 'forecast.round_not_open' })
    await expect(there.tell(['forecast_round.revise', { id: 'OKT', title: 'Annan' }])).rejects.toMatchObject({
      code: 'forecast.round_stays',
    })
  })

  it('can be sent back with what to do again, and the round is not locked while one waits', async () => {
    await there.tell(written({ loner: 120, avgifter: -24 }), step('submit'))
    await expect(there.tell(['forecast_round.lock', { id: 'OKT' }])).rejects.toMatchObject({
      code: 'forecast.not_fixed',
    })
    await there.tell(['forecast.return', { id: 'OKT-SKOLN', because: 'Räkna om lönerna.' }])
    await there.tell(written({ loner: 118 }, { cause: 'one_off' }), step('submit'))
    expect(await value('forecast:account=loner,forecast=OKT-SKOLN,view=committee')).toBe(118 * mnkr)
  })
})

describe('what a person thought otherwise', () => {
  it('is kept beside the suggestion of that moment, whatever is booked later', async () => {
    await there.tell(written({ loner: 119 }, { cause: 'volume', comment: 'Färre elever.' }))
    await there.tell(booked('utfall', { year: 2030, month: 9, amount: 50 }))
    const [row] = (await there.shown()).rows.filter(({ account_id }) => account_id === 'loner')
    expect(row?.suggestion.amount_ore).toBe(180 * mnkr)
    expect(row?.committee).toMatchObject({
      amount_ore: 119 * mnkr,
      suggestion_ore: 120 * mnkr,
      accepted: false,
      cause: 'volume',
    })
    const versions = await read(there.product, there.city, async (context) => {
      const [line] = await listRecords(context, forecastLine)
      return recordHistory(context, forecastLine, line?.id ?? '')
    })
    expect(versions[0]?.row).toMatchObject({ reasons: [{ rule: 'pace', amount_ore: 120 * mnkr, about: null }] })
  })

  it('is read as it was on an earlier day', async () => {
    await there.tell(written({ loner: 119 }))
    there.product.setClock('2030-11-20T08:00:00.000Z')
    await there.tell(written({ loner: 117 }))
    const id = 'forecast:account=loner,forecast=OKT-SKOLN,view=committee'
    const then = await read(there.product, there.city, (context) => explainFigure(context, id), '2030-11-12')
    expect([then.value, await value(id)]).toEqual([119 * mnkr, 117 * mnkr])
  })
})

describe('the round', () => {
  it('refuses units that lie below one another, the same account twice and accounts of investments', async () => {
    await expect(
      there.tell(round('NOV', 2030, 11), ['forecast_round.open', { id: 'NOV', unit_ids: ['SKOLN', 'SKOLA'] }]),
    ).rejects.toMatchObject({ code: 'forecast.nested' })
    await expect(there.tell(written({ utgifter: 1 }))).rejects.toMatchObject({ code: 'forecast.not_operating' })
    const twice = [...linesOf({ loner: 1 }), ...linesOf({ loner: 2 })]
    await expect(there.tell(['forecast.write', { id: 'OKT-SKOLN', lines: twice }])).rejects.toMatchObject({
      code: 'forecast.account_twice',
    })
  })
})

describe('who may read a forecast', () => {
  const reader = (grant: Partial<Grant>) => {
    const grants: Grant[] = [{ area: 'economy', verb: 'read', unit_ids: null, decided_only: false, ...grant }]
    const actor = { ...anonymous, id: 'r', name: 'Läsare', grants }
    return <T>(work: Parameters<typeof there.product.door.read<T>>[4]) =>
      there.product.door.read(there.city, actor, null, 'sv', work)
  }

  it('those who read the unit’s drafts; to others it is not there, nor its amounts in the ledger', async () => {
    await there.tell(written({ loner: 120, avgifter: -24 }), step('submit'), step('review'), step('fix'))
    const figure = 'forecast:forecast=OKT-SKOLN,view=committee'
    const own = reader({ unit_ids: ['SKOLN', 'SKOLA'] })
    expect((await own((context) => shownForecast(context, 'OKT-SKOLN'))).rows).toHaveLength(2)
    for (const others of [reader({ decided_only: true }), reader({ unit_ids: ['PARKN'] })]) {
      await expect(others((context) => shownForecast(context, 'OKT-SKOLN'))).rejects.toMatchObject({ status: 404 })
      await expect(others((context) => explainFigure(context, figure))).rejects.toMatchObject({ status: 404 })
    }
    const kept = await reader({ decided_only: true })(async (context) => {
      const [about] = await listRecords(context, forecastRound, { id: 'OKT' })
      return explainFigure(context, `cost:set=${about?.committee_set_id},unit=SKOLN,year=2030`)
    })
    expect(kept.value).toBeNull()
  })
})
