import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { explainFigure, liveBlock } from '#server/registry.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { entryLeaves, sumOf } from './figures.ts'
import { entriesOf } from './service.ts'
import { totalsOf } from './totals.ts'

const mnkr = 100_000_000
let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KF', name: 'Kommunfullmäktige', kind: 'city_council' }],
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee' }],
    ['org_unit.create', { id: 'BUN-1', name: 'Kontoret', kind: 'department', parent_id: 'BUN' }],
    ['account.create', { id: 'costs', name: 'Kostnader', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'revenue', name: 'Intäkter', kind: 'revenue', chart: 'prov' }],
    [
      'decision.create',
      { id: 'B-2025', title: 'Budget 2025', body_id: 'KF', decided_on: '2024-11-20', kind: 'approved' },
    ],
    [
      'entry_set.create',
      {
        id: 'budget',
        name: 'Budget',
        kind: 'decided_budget',
        first_year: 2025,
        last_year: 2026,
        decision_id: 'B-2025',
      },
    ],
    [
      'entry.post',
      {
        entry_set_id: 'budget',
        decision_id: 'B-2025',
        lines: [
          {
            year: 2025,
            unit_id: 'BUN',
            account_id: 'costs',
            amount_ore: 100 * mnkr,
            certainty: 'decided',
            reason: 'ram',
          },
          {
            year: 2025,
            unit_id: 'BUN-1',
            account_id: 'costs',
            amount_ore: null,
            certainty: 'decided',
            reason: 'okänd del',
          },
          {
            year: 2025,
            unit_id: 'BUN',
            account_id: 'revenue',
            amount_ore: -20 * mnkr,
            certainty: 'decided',
            reason: 'avgifter',
          },
          {
            year: 2026,
            unit_id: 'BUN',
            account_id: 'costs',
            amount_ore: 5 * mnkr,
            certainty: 'proposed',
            reason: 'förslag',
          },
        ],
      },
    ],
  )
})

afterAll(() => product.close())

describe('totals', () => {
  const ask = (by: ('kind' | 'year' | 'unit')[], unit_ids = ['BUN', 'BUN-1']) =>
    read(product, city, (context) =>
      totalsOf(context, { entry_set_id: 'budget', unit_ids, by, from_year: 2025, to_year: 2026 }),
    )

  it('adds what is known and counts what is not', async () => {
    const rows = await ask(['kind', 'year'])
    const cost = rows.find((row) => row.kind === 'cost' && row.year === 2025)
    expect(cost).toMatchObject({ amount_ore: 100 * mnkr, unknown_count: 1, certainty: 'decided' })
    const net = rows.find((row) => row.kind === 'net' && row.year === 2025)
    expect(net).toMatchObject({ amount_ore: 80 * mnkr, unknown_count: 1 })
  })

  it('never adds a proposed amount to what holds', async () => {
    const proposed = (await ask(['kind', 'year'])).find((row) => row.kind === 'cost' && row.year === 2026)
    expect(proposed).toMatchObject({
      amount_ore: null,
      by_certainty: { proposed: { known_ore: 5 * mnkr, unknown_count: 0 } },
    })
  })
})

describe('a unit', () => {
  it('is never its own ancestor', async () => {
    const step: [string, Record<string, unknown>] = ['org_unit.revise', { id: 'BUN', parent_id: 'BUN-1' }]
    await expect(record(product, city, step)).rejects.toMatchObject({ code: 'record.own_ancestor' })
  })
})

describe('totals without kind', () => {
  it('are of operation alone: operation and investment are never one sum', async () => {
    await record(
      product,
      city,
      ['account.create', { id: 'outlay', name: 'Utgifter', kind: 'outlay', chart: 'prov' }],
      ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2030, last_year: 2030 }],
      [
        'entry.post',
        {
          entry_set_id: 'plan',
          lines: [
            { year: 2030, unit_id: 'BUN', account_id: 'costs', amount_ore: 7, certainty: 'estimated', reason: 'drift' },
            {
              year: 2030,
              unit_id: 'BUN',
              account_id: 'outlay',
              amount_ore: 500,
              certainty: 'estimated',
              reason: 'bygge',
            },
          ],
        },
      ],
    )
    const question = { entry_set_id: 'plan', unit_ids: ['BUN'], by: ['year'] as const, from_year: 2030, to_year: 2030 }
    const rows = await read(product, city, (context) => totalsOf(context, question))
    expect(rows.map((row) => row.amount_ore)).toEqual([7])
  })
})

describe('the figure net', () => {
  it('is a tree that adds up and ends in entries with decision and person', async () => {
    const tree = await read(product, city, (context) => explainFigure(context, 'net:unit=BUN,year=2025'))
    expect(tree.value).toBe(80 * mnkr)
    expect(tree.unknown_count).toBe(1)
    const leaf = tree.parts[0]?.parts[0]
    expect(leaf?.decision).toMatchObject({ id: 'B-2025', body: 'Kommunfullmäktige', decided_on: '2024-11-20' })
    expect(leaf?.recorded).toEqual({ at: '2025-04-01T08:00:00.000Z', by: 'Planerare Prov' })
  })
})

it('more entries than anybody looks at are told by account and grade, and come to the same', async () => {
  await read(product, city, async (context) => {
    const which = { entry_set_id: 'budget', unit_ids: ['BUN', 'BUN-1'], year: 2025 }
    const entries = await entriesOf(context, which)
    const [all, few] = [await entryLeaves(context, entries), await entryLeaves(context, entries, 1)]
    expect(few.length).toBeLessThan(all.length)
    expect(few.map(({ label }) => label)).toContain('Kostnader, 2 poster')
    const told = (leaves: typeof all) => {
      const { value, unknown_count, certainty } = sumOf(leaves, { label: 'x' })
      return { value, unknown_count, certainty }
    }
    expect(told(few)).toEqual(told(all))
  })
})

describe('a net', () => {
  const figure = (id: string) => read(product, city, (context) => explainFigure(context, id))

  it('names what is only proposed, also when a whole kind of account is', async () => {
    const line = { year: 2026, unit_id: 'BUN', reason: 'avgift' }
    await record(product, city, [
      'entry.post',
      {
        entry_set_id: 'budget',
        decision_id: 'B-2025',
        lines: [
          { ...line, account_id: 'costs', amount_ore: 9 * mnkr, certainty: 'decided', reason: 'ram' },
          { ...line, account_id: 'revenue', amount_ore: -mnkr, certainty: 'proposed' },
        ],
      },
    ])
    expect(await figure('net:unit=BUN,year=2026')).toMatchObject({
      value: 9 * mnkr,
      unknown_count: 0,
      not_included: ['Kostnader: förslag', 'Intäkter: avgift'],
    })
    expect((await figure('net_change:unit=BUN,year=2026')).not_included).toHaveLength(2)
    const question = {
      entry_set_id: 'budget',
      unit_ids: ['BUN'],
      by: ['kind'] as const,
      from_year: 2026,
      to_year: 2026,
    }
    const rows = await read(product, city, (context) => totalsOf(context, question))
    expect(rows.find((row) => row.kind === 'cost')).toMatchObject({ amount_ore: 9 * mnkr, certainty: 'decided' })
  })

  it('is unknown for a unit and year without entries', async () => {
    expect(await figure('net:unit=BUN-1,year=2026')).toMatchObject({ value: null, unknown_count: 1 })
  })
})

describe('the budget table', () => {
  it('says that amounts are rounded when its rows do not add up as printed', async () => {
    const notes = async () => {
      const blocks = await read(product, city, (context) => liveBlock('budget_table').write(context, { unit: 'AVR' }))
      return blocks.flatMap((block) => (block.type === 'live_table' ? block.notes : []))
    }
    const line = { year: 2026, unit_id: 'AVR', certainty: 'decided', reason: 'ram' }
    const post = (...lines: object[]): [string, Record<string, unknown>] => [
      'entry.post',
      { entry_set_id: 'budget', decision_id: 'B-2025', lines: lines.map((one) => ({ ...line, ...one })) },
    ]
    await record(product, city, ['org_unit.create', { id: 'AVR', name: 'Avrundning', kind: 'department' }])
    await record(product, city, post({ account_id: 'costs', amount_ore: 4 * mnkr }))
    expect(await notes()).toEqual([])
    // 4,25 prints as 4,3 and −1,04 as −1,0, but the net 3,21 as 3,2.
    await record(
      product,
      city,
      post({ account_id: 'costs', amount_ore: 0.25 * mnkr }, { account_id: 'revenue', amount_ore: -1.04 * mnkr }),
    )
    expect(await notes()).toEqual(['Beloppen är avrundade vart för sig, så raderna kan avvika från summan.'])
  })
})

describe('amounts that are too large', () => {
  const post = (amount_ore: number, unit_id: string): [string, Record<string, unknown>] => [
    'entry.post',
    {
      entry_set_id: 'stor',
      lines: [{ year: 2030, unit_id, account_id: 'costs', amount_ore, certainty: 'estimated', reason: 'prov' }],
    },
  ]

  it('are refused line by line, and a sum that outgrows the bound says so', async () => {
    await record(
      product,
      city,
      ['org_unit.create', { id: 'STOR', name: 'Stor', kind: 'department' }],
      ['entry_set.create', { id: 'stor', name: 'Stor', kind: 'plan', first_year: 2030, last_year: 2030 }],
    )
    await expect(record(product, city, post(10 ** 14 + 1, 'STOR'))).rejects.toMatchObject({
      code: 'ledger.amount_too_large',
      params: { row: 1, largest: '1\u00a0000\u00a0000' },
    })
    await record(product, city, ...Array.from({ length: 23 }, () => post(10 ** 14, 'STOR')))
    const question = { entry_set_id: 'stor', unit_ids: ['STOR'], by: ['year'] as const, from_year: 2030, to_year: 2030 }
    await expect(read(product, city, (context) => totalsOf(context, question))).rejects.toMatchObject({
      code: 'amount.sum_too_large',
    })
    await expect(
      read(product, city, (context) => explainFigure(context, 'net:set=stor,unit=STOR,year=2030')),
    ).rejects.toMatchObject({ code: 'amount.sum_too_large' })
  })

  it('are refused in records, also inside lists', async () => {
    const line = { title: 'Prov', unit_id: 'BUN', entry_set_id: 'plan' }
    const amounts = [{ year: 2030, account_id: 'outlay', amount_ore: 2 ** 51, certainty: 'estimated' }]
    await expect(record(product, city, ['investment_line.create', { ...line, amounts }])).rejects.toMatchObject({
      code: 'amount.too_large',
      places: [{ field: 'amounts.0.amount_ore' }],
    })
  })
})

describe('a decided budget', () => {
  it('refuses a decided entry without its decision, and keeps nothing of the batch', async () => {
    const lines = [
      { year: 2026, unit_id: 'BUN', account_id: 'costs', amount_ore: 1, certainty: 'decided', reason: 'x' },
    ]
    await expect(
      record(
        product,
        city,
        ['account.create', { id: 'extra', name: 'Extra', kind: 'cost', chart: 'prov' }],
        ['entry.post', { entry_set_id: 'budget', lines }],
      ),
    ).rejects.toMatchObject({ code: 'ledger.decision_missing' })
    await expect(
      record(product, city, ['account.create', { id: 'extra', name: 'Extra', kind: 'cost', chart: 'prov' }]),
    ).resolves.toBeDefined()
  })
})
