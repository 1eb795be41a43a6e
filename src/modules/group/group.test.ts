import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Explained, recompute } from '#core/figure.ts'
import type { Actor, City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { cityProduct, planner, read, record, type TestProduct } from '../../../test/city.ts'
import { type Member, pairsIn, placesOf } from './calc.ts'
import { shownConsolidation } from './shown.ts'

const mnkr = 100_000_000
const years = { first_year: 2030, last_year: 2031 }

type Line = [
  unit_id: string,
  account_id: string,
  amount: number | null,
  counterparty_id?: string | undefined,
  year?: number,
]

const lines = (...rows: Line[]) =>
  rows.map(([unit_id, account_id, amount, counterparty_id = null, year = 2030]) => ({
    year,
    unit_id,
    account_id,
    counterparty_id,
    amount_ore: amount === null ? null : amount * mnkr,
    certainty: amount === null ? 'unknown' : 'estimated',
    reason: 'plan',
  }))

const unit = (id: string, kind: string, parent_id: string | null): [string, Record<string, unknown>] => [
  'org_unit.create',
  { id, name: `Enhet ${id}`, kind, parent_id },
]

const account = (id: string, kind: string, parent_id: string | null = null): [string, Record<string, unknown>] => [
  'account.create',
  { id, name: id, kind, chart: 'prov', parent_id },
]

const member = (unit_id: string, more: Record<string, unknown> = {}): [string, Record<string, unknown>] => [
  'group_member.create',
  { id: unit_id, unit_id, counterparty_id: `MP-${unit_id}`, owned_ppm: 1_000_000, ...more },
]

/** A committee with a unit, a company that it buys of, and one that others own a fourth of. */
const told: [string, Record<string, unknown>][] = [
  unit('KF', 'city_council', null),
  unit('SKOLA', 'specialist_committee', 'KF'),
  unit('SKOLA-1', 'unit', 'SKOLA'),
  unit('PARK', 'specialist_committee', 'KF'),
  unit('HUS', 'company', 'KF'),
  unit('HAMN', 'company', 'KF'),
  account('kostnad', 'cost'),
  account('avskrivning', 'cost', 'kostnad'),
  account('intakt', 'revenue'),
  account('skatt', 'revenue', 'intakt'),
  account('vinst', 'revenue', 'intakt'),
  account('utgift', 'outlay'),
  account('salt', 'inflow'),
  ...['SKOLA', 'HUS', 'HAMN', 'BORTA'].map((id): [string, Record<string, unknown>] => [
    'counterparty.create',
    { id: `MP-${id}`, name: `Motpart ${id}`, inside_group: true },
  ]),
  ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', ...years }],
  member('SKOLA'),
  member('HUS'),
  member('HAMN', { owned_ppm: 750_000 }),
  [
    'consolidation.create',
    {
      id: 'K',
      title: 'Koncernen',
      entry_set_id: 'plan',
      ...years,
      tolerance_ore: 1 * mnkr,
      opening_debt_ore: 500 * mnkr,
      depreciation_account_id: 'avskrivning',
      sales_account_id: 'salt',
      tax_account_id: 'skatt',
      gains_account_id: 'vinst',
    },
  ],
  [
    'balance_requirement.create',
    {
      id: 'B30',
      consolidation_id: 'K',
      year: 2030,
      other_adjustments_ore: 0,
      equity_ore: 100 * mnkr,
      reserve_before_ore: 0,
      reserved_ore: 10 * mnkr,
      used_ore: 0,
    },
  ],
  [
    'entry.post',
    {
      entry_set_id: 'plan',
      lines: lines(
        ['SKOLA-1', 'kostnad', 700],
        ['SKOLA', 'kostnad', 40, 'MP-HUS'],
        ['SKOLA', 'skatt', -1000],
        ['SKOLA', 'vinst', -30],
        ['HUS', 'intakt', -43, 'MP-SKOLA'],
        ['HUS', 'intakt', -57],
        ['HUS', 'avskrivning', 60],
        ['HUS', 'utgift', 400],
        ['HUS', 'salt', -50],
        ['HAMN', 'intakt', -80],
        ['HAMN', 'kostnad', 40],
        ['HAMN', 'kostnad', 10, 'MP-BORTA'],
        ['PARK', 'kostnad', 90],
        ['HUS', 'utgift', null, undefined, 2031],
        ['HUS', 'avskrivning', 70, undefined, 2031],
        ['SKOLA', 'kostnad', 40, 'MP-HUS', 2031],
        ['HUS', 'intakt', null, 'MP-SKOLA', 2031],
      ),
    },
  ],
]

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(product, city, ...told)
})

afterAll(() => product.close())

const figure = (kind: string, year = 2030, more = '') =>
  read(product, city, (context) => explainFigure(context, `${kind}:consolidation=K,year=${year}${more}`))

const inMnkr = ({ value }: Explained) => (typeof value === 'number' ? value / mnkr : value)

/** Every node of a tree whose operation says its value. */
const nodes = (tree: Explained): Explained[] => [tree, ...tree.parts.flatMap(nodes)]

describe('a group', () => {
  it.each([
    ['group_member_net', -290, ',unit=SKOLA'],
    ['group_member_net', -40, ',unit=HUS'],
    ['eliminated', 40, ''],
    ['unmatched', 3, ''],
    ['group_pair', -3, ',buyer=SKOLA,seller=HUS'],
    ['group_cost', 810, ''],
    ['group_revenue', -1170, ''],
    ['group_net', -360, ''],
    ['minority', -7.5, ''],
    ['group_investments', 400, ''],
    ['self_financing', 420, ''],
    ['debt', 430, ''],
    ['city_result', 290, ''],
    ['adjusted_result', 260, ''],
    ['balance_result', 250, ''],
    ['tax_revenue', 1000, ''],
    ['reserve_room', 50, ''],
  ])('has %s %d mnkr %s', async (kind, amount, more) => {
    const tree = await figure(kind, 2030, more)
    expect(inMnkr(tree)).toBe(amount)
    for (const node of nodes(tree)) {
      const made = recompute(node)
      if (made !== null && node.parts.length > 0) expect(made, node.label).toBe(node.value)
    }
    expect(nodes(tree).some(({ record: of }) => of?.kind === 'entry_set')).toBe(true)
  })

  it('pays more than its investments for itself, as a share of them', async () => {
    expect((await figure('self_financing_degree')).value).toBe(1_050_000)
  })

  it('says nothing whole of what rests on an unknown amount, and never 0', async () => {
    expect(await figure('debt', 2031)).toMatchObject({ value: null, certainty: 'unknown' })
    expect(await figure('self_financing_degree', 2031)).toMatchObject({ value: null })
    expect(await figure('unmatched', 2031)).toMatchObject({ value: null, unknown_count: 1 })
    // One amount is unknown, and it is counted once.
    expect(await figure('group_net', 2031)).toMatchObject({ unknown_count: 1 })
    expect(await figure('reserve_room', 2031)).toMatchObject({ value: null })
  })

  it('names the law of each step, and the year by which a deficit is restored', async () => {
    expect(await figure('reserve_room')).toMatchObject({ source: { section: '11 kap. 14 §' } })
    expect(await figure('balance_result')).toMatchObject({
      source: { document: 'Lagen (2018:597) om kommunal bokföring och redovisning', section: '11 kap. 10 §' },
      remarks: [],
    })
  })

  it('shows the pairs, and what it does not count', async () => {
    const shown = await read(product, city, (context) => shownConsolidation(context, { id: 'K', year: 2030 }))
    expect(shown.pairs).toMatchObject([{ buyer_id: 'SKOLA', seller_id: 'HUS', agrees: false }])
    expect(shown.outside).toEqual(['Enhet PARK'])
    expect(shown.unanswered).toEqual(['Motpart BORTA'])
    const later = await read(product, city, (context) => shownConsolidation(context, { id: 'K', year: 2031 }))
    expect(later.pairs).toMatchObject([{ agrees: null }])
  })

  it('is not told to those who may not read the money of all its members', async () => {
    const grants = [{ area: 'economy' as const, verb: 'read' as const, unit_ids: ['SKOLA'], decided_only: false }]
    const actor: Actor = { ...planner, grants }
    const asked = product.door.read(city, actor, null, 'sv', (context) =>
      explainFigure(context, 'group_net:consolidation=K,year=2030'),
    )
    await expect(asked).rejects.toMatchObject({ code: 'group.hidden_member' })
  })

  it('refuses a year, a member and a pair that it does not have, and a unit that is a member twice', async () => {
    await expect(figure('group_net', 2040)).rejects.toMatchObject({ code: 'group.no_year' })
    await expect(figure('group_member_net', 2030, ',unit=PARK')).rejects.toMatchObject({ code: 'group.no_member' })
    await expect(figure('group_pair', 2030, ',buyer=HUS,seller=HAMN')).rejects.toMatchObject({ code: 'group.no_pair' })
    const again = { consolidation_id: 'K', year: 2030 }
    await expect(record(product, city, ['balance_requirement.create', again])).rejects.toMatchObject({
      code: 'group.year_twice',
    })
    const twice = { id: 'IGEN', unit_id: 'HUS', counterparty_id: null }
    await expect(record(product, city, ['group_member.create', twice])).rejects.toMatchObject({
      code: 'group.member_twice',
    })
  })

  it('lets nothing but an approval of the council exempt from restoring a deficit', async () => {
    const decided_on = '2029-11-01'
    await record(
      product,
      city,
      ['decision.create', { id: 'NEJ', title: 'Nej', body_id: 'KF', kind: 'rejected', decided_on }],
      ['decision.create', { id: 'NAMND', title: 'Nämnd', body_id: 'SKOLA', kind: 'approved', decided_on }],
      ['decision.create', { id: 'JA', title: 'Ja', body_id: 'KF', kind: 'approved', decided_on }],
    )
    const exempted = (id: string): [string, Record<string, unknown>] => [
      'balance_requirement.revise',
      { id: 'B30', exempted_by_id: id },
    ]
    for (const id of ['NEJ', 'NAMND'])
      await expect(record(product, city, exempted(id)), id).rejects.toMatchObject({ code: 'group.not_exempting' })
    await record(product, city, exempted('JA'))
  })

  it('takes a change of the owned share from the year whose last day has it', async () => {
    const before = { id: 'HAMN', valid_to: '2030-12-30' }
    const after = { id: 'HAMN-2', unit_id: 'HAMN', counterparty_id: 'MP-HAMN', valid_from: '2030-12-31' }
    await record(
      product,
      city,
      ['group_member.revise', before],
      ['group_member.create', { ...after, owned_ppm: 500_000 }],
    )
    expect(inMnkr(await figure('minority'))).toBe(-15)
  })
})

describe('a member that is counted in proportion', () => {
  const shared = 'PARKERING'

  beforeAll(async () => {
    await record(
      product,
      city,
      unit(shared, 'company', 'KF'),
      ['counterparty.create', { id: `MP-${shared}`, name: shared, inside_group: true }],
      ['entry_set.create', { id: 'delad', name: 'Delad', kind: 'plan', ...years }],
      member(shared, { owned_ppm: 600_000, method: 'proportional', valid_from: '2031-01-01' }),
      [
        'consolidation.create',
        {
          ...{ id: 'D', title: 'Delad', entry_set_id: 'delad', ...years, tolerance_ore: 0 },
          ...{ opening_debt_ore: 0, depreciation_account_id: 'avskrivning', sales_account_id: 'salt' },
        },
      ],
      [
        'entry.post',
        {
          entry_set_id: 'delad',
          lines: lines(
            ['SKOLA', 'kostnad', 10, `MP-${shared}`, 2031],
            [shared, 'intakt', -10, 'MP-SKOLA', 2031],
            [shared, 'intakt', -50, undefined, 2031],
            [shared, 'kostnad', 30, undefined, 2031],
            [shared, 'avskrivning', 5, undefined, 2031],
            [shared, 'utgift', 20, undefined, 2031],
          ),
        },
      ],
    )
  })

  const shown = (kind: string, more = '') =>
    read(product, city, (context) => explainFigure(context, `${kind}:consolidation=D,year=2031${more}`))

  it.each([
    ['group_member_net', -15, `,unit=${shared}`],
    ['eliminated', 6, ''],
    ['group_cost', 25, ''],
    ['group_revenue', -30, ''],
    ['group_net', -5, ''],
    ['group_investments', 12, ''],
    ['self_financing', 8, ''],
    ['unmatched', 0, ''],
  ])('has %s %d mnkr %s', async (kind, amount, more) => {
    const tree = await shown(kind, more)
    expect(inMnkr(tree)).toBe(amount)
    for (const node of nodes(tree)) {
      const made = recompute(node)
      if (made !== null && node.parts.length > 0) expect(made, node.label).toBe(node.value)
    }
  })

  it('says which rule it follows, and that the pairs agree rather than that there are none', async () => {
    expect(await shown('group_member_net', `,unit=${shared}`)).toMatchObject({
      operation: 'share',
      source: { document: 'RKR 8.2 Sammanställd redovisning' },
    })
    expect((await shown('unmatched')).remarks).toEqual(['Alla par stämmer inom gränsen.'])
    const none = await read(product, city, (context) => explainFigure(context, 'unmatched:consolidation=D,year=2030'))
    expect(none.remarks).toEqual(['Delarna har inga poster med varandra.'])
  })

  it('has no minority told beside it, since only the owned part is counted', async () => {
    expect((await shown('minority')).parts.map(({ label }) => label)).toEqual(['Enhet HAMN'])
  })

  it('is unknown, and so is the sum, while the owned share is', async () => {
    await record(product, city, ['group_member.revise', { id: shared, owned_ppm: null }])
    expect(await shown('group_member_net', `,unit=${shared}`)).toMatchObject({ value: null, certainty: 'unknown' })
    expect((await shown('group_cost')).unknown_count).toBeGreaterThan(0)
  })
})

describe('pairs', () => {
  const members = ['A', 'B', 'C'].map((unit_id) => ({ unit_id, counterparty_id: `MP-${unit_id}` }) as Member)
  const units = [...'ABC'].flatMap((id) => [
    { id, parent_id: null },
    { id: `${id}-1`, parent_id: id },
  ])
  const dealing = fc.record({
    unit_id: fc.constantFrom(...units.map(({ id }) => id)),
    counterparty_id: fc.constantFrom('MP-A', 'MP-B', 'MP-C', 'MP-OUT', null),
    kind: fc.constantFrom('cost', 'revenue', 'outlay'),
  })

  it('hold each internal dealing once, on its own side', () => {
    fc.assert(
      fc.property(fc.array(dealing, { maxLength: 12 }), (entries) => {
        const places = placesOf(members, units)
        const pairs = pairsIn(entries, members, places)
        const held = pairs.flatMap(({ cost, revenue }) => [...cost, ...revenue])
        const internal = entries.filter(
          ({ unit_id, counterparty_id, kind }) =>
            kind !== 'outlay' &&
            members.some((one) => one.counterparty_id === counterparty_id) &&
            counterparty_id !== `MP-${unit_id.slice(0, 1)}`,
        )
        expect(new Set(held)).toEqual(new Set(internal))
        expect(held.length).toBe(internal.length)
        for (const { buyer, seller, cost, revenue } of pairs) {
          expect(buyer).not.toBe(seller)
          expect(cost.every((one) => one.kind === 'cost' && places.get(one.unit_id) === buyer)).toBe(true)
          expect(revenue.every((one) => one.kind === 'revenue' && places.get(one.unit_id) === seller)).toBe(true)
        }
      }),
    )
  })
})
