import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { funding, savingAllocation } from '#modules/budget/schema.ts'
import { changedFigures, diffDocuments, printedDocument } from '#modules/documents/service.ts'
import type { City } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import { documentId } from './document.ts'
import { mnkr } from './fact.ts'

let product: TestProduct
let city: City

beforeEach(async () => {
  ;({ product, city } = await underlagProduct())
})

afterEach(() => product.close())

const tell = (...steps: Parameters<typeof record>[2][]) => record(product, city, ...steps)
const value = async (id: string) => (await read(product, city, (context) => explainFigure(context, id))).value
const decision = (id: string, title: string, body_id = 'KF'): [string, Record<string, unknown>] => [
  'decision.create',
  {
    id,
    title,
    body_id,
    decided_on: '2026-11-20',
    paragraph: '12',
    case_no: 'KS 2026/1',
    kind: 'approved',
    financing: 'Central medelsreserv',
    synthetic: true,
  },
]

describe('E1, write the underlag', () => {
  it('opens the next round, copies the last text, decides it and shows what differs', async () => {
    await tell([
      'plan_document.open',
      {
        id: 'nytt',
        title: 'Underlag för budget 2027',
        unit_id: 'KS',
        round_id: 'omgang-2027',
        template_id: 'mall-underlag',
        copied_from_id: documentId,
      },
    ])
    const body = [
      { type: 'paragraph', attrs: { id: '1' }, content: [{ type: 'text', text: 'Två receptioner delas med andra.' }] },
    ]
    await tell(
      ['document_section.revise', { id: 'nytt.5.4', body }],
      ['plan_document.move', { id: 'nytt', state: 'office_ready' }],
    )
    await tell(decision('BESLUT-UNDERLAG', 'Underlag för budget 2027', 'KS'), [
      'plan_document.decide',
      { id: 'nytt', decision_id: 'BESLUT-UNDERLAG' },
    ])
    await expect(tell(['document_section.revise', { id: 'nytt.5.4', body: [] }])).rejects.toMatchObject({
      code: 'document.locked',
    })
    await tell(['plan_document.move', { id: 'nytt', state: 'submitted' }])

    const diff = await read(product, city, (context) =>
      diffDocuments(context, 'nytt', { id: documentId, version: undefined }),
    )
    expect(diff.sections.filter((section) => section.change !== 'same').map((section) => section.number)).toEqual([
      '5.4',
    ])
    expect(diff.figures).toEqual([])

    const frozen = await read(product, city, (context) => printedDocument(context, 'nytt', 1))
    expect(frozen.decision).toEqual({ body: 'Kommunstyrelsen', decided_on: '2026-11-20', paragraph: '12' })
    expect(await read(product, city, changedFigures)).toEqual([])
  })

  it('keeps the decided figures when the plan changes afterwards, and says that they differ', async () => {
    await tell(['plan_document.move', { id: documentId, state: 'office_ready' }], decision('B1', 'Underlaget', 'KS'), [
      'plan_document.decide',
      { id: documentId, decision_id: 'B1' },
    ])
    const line = {
      year: 2027,
      unit_id: 'SLK',
      account_id: 'hyra',
      amount_ore: mnkr(10.1),
      certainty: 'decided',
      reason: 'prov',
    }
    await tell(decision('B2', 'Ändrad plan'), [
      'entry.post',
      { entry_set_id: 'budget-2025', decision_id: 'B2', synthetic: true, lines: [line] },
    ])
    const changed = await read(product, city, changedFigures)
    expect(changed).toContainEqual(
      expect.objectContaining({ figure_id: 'net:unit=SLK,year=2027', frozen: '1\u00a0550,3', now: '1\u00a0560,4' }),
    )
    const printed = await read(product, city, (context) => printedDocument(context, documentId))
    const section = printed.sections.find(({ number }) => number === '4.1')
    expect(JSON.stringify(section)).toContain('1\u00a0550,3')
  })
})

describe('E2, the rent nobody funded', () => {
  const adjustment = {
    id: 'JUSTERING',
    title: 'Hyra Hantverkargatan 2 B',
    unit_id: 'SLK',
    subject_id: 'AVTAL-2B',
    kind: 'premises',
    motive: 'Hyran saknar budget',
    synthetic: true,
    amounts: [
      { year: 2026, account_id: 'hyra', amount_ore: 252_500_000 },
      { year: 2027, account_id: 'hyra', amount_ore: mnkr(10.1) },
    ],
  }

  it('goes from 17,7 in pressure to 7,6 when the council pays for the lease', async () => {
    expect(await value('pressure:reference=2025,unit=SLK,year=2027')).toBe(mnkr(17.7))
    await tell(['budget_adjustment.create', adjustment], ['budget_adjustment.request', { id: 'JUSTERING' }])
    expect(await value('pressure:reference=2025,unit=SLK,year=2027')).toBe(mnkr(17.7))
    await expect(
      tell(decision('B', 'Hyran'), ['budget_adjustment.decide', { id: 'JUSTERING', decision_id: 'B', approved: true }]),
    ).rejects.toMatchObject({ code: 'budget.financing_missing' })
    await tell(decision('B', 'Hyran'), [
      'budget_adjustment.decide',
      { id: 'JUSTERING', decision_id: 'B', approved: true, financing: 'Central medelsreserv' },
    ])
    expect(await value('net:unit=SLK,year=2027')).toBe(mnkr(1560.4))
    expect(await value('pressure:reference=2025,unit=SLK,year=2027')).toBe(mnkr(7.6))
    const paid = await read(product, city, (context) => listRecords(context, funding, { subject_id: 'AVTAL-2B' }))
    expect(paid.map((row) => [row.amount_ore, row.state, row.decision_id])).toEqual([
      [252_500_000, 'decided', 'B'],
      [mnkr(10.1), 'decided', 'B'],
    ])
  })

  it('changes nothing when the council says no, and cannot be decided twice', async () => {
    await tell(
      ['budget_adjustment.create', adjustment],
      ['budget_adjustment.request', { id: 'JUSTERING' }],
      decision('B', 'Nej'),
      ['budget_adjustment.decide', { id: 'JUSTERING', decision_id: 'B', approved: false }],
    )
    expect(await value('net:unit=SLK,year=2027')).toBe(mnkr(1550.3))
    await expect(
      tell(['budget_adjustment.decide', { id: 'JUSTERING', decision_id: 'B', approved: true, financing: 'x' }]),
    ).rejects.toMatchObject({ code: 'budget.wrong_state' })
  })

  it('follows the lease when its rent is changed, by retracting and adding, never by changing', async () => {
    await tell(['lease.revise', { id: 'AVTAL-2B', rent_ore_per_year: mnkr(12) }])
    expect(await value('rent:lease=AVTAL-2B,year=2027')).toBe(mnkr(12))
    expect(await value('pressure:reference=2025,unit=SLK,year=2027')).toBe(mnkr(19.6))
    await tell(['lease.revise', { id: 'AVTAL-2B', ends_on: '2027-06-30' }])
    expect(await value('rent:lease=AVTAL-2B,year=2027')).toBe(mnkr(6))
    expect(await value('rent:lease=AVTAL-2B,year=2028')).toBe(0)
  })
})

describe('E3, money that ends early', () => {
  it('gives the month once burn is told, and covers 2029 after a decision', async () => {
    expect(await value('runway:project=GSIT3')).toBe('före 31 december 2027, månad okänd')
    await tell([
      'funding.revise',
      { id: 'PENGAR-GSIT3', amount_ore: mnkr(12), valid_from: '2027-01-01', synthetic: true },
    ])
    await tell(
      ...Array.from({ length: 12 }, (_, index): [string, Record<string, unknown>] => [
        'burn_point.create',
        {
          project_id: 'GSIT3',
          year: 2027,
          month: index + 1,
          account_id: 'kostnader',
          amount_ore: mnkr(1.5),
          kind: 'forecast',
          synthetic: true,
        },
      ]),
    )
    // The decided money has no account yet, so how much of it falls in the year is unknown.
    expect(await value('funding_gap:project=GSIT3,year=2027')).toBeNull()
    await tell(['funding.revise', { id: 'PENGAR-GSIT3', account_id: 'kostnader' }])
    expect(await value('funding_gap:project=GSIT3,year=2027')).toBe(mnkr(6))
    const runway = await read(product, city, (context) => explainFigure(context, 'runway:project=GSIT3'))
    expect(runway).toMatchObject({ value: '2027-08-31', synthetic: true })
    await tell(decision('B', 'GSIT3'), [
      'funding.create',
      {
        title: 'Införande',
        subject_id: 'GSIT3',
        unit_id: 'KS',
        amount_ore: mnkr(60),
        valid_from: '2027-01-01',
        valid_to: '2029-12-31',
        state: 'decided',
        decision_id: 'B',
        synthetic: true,
      },
    ])
    await tell(['funding.revise', { id: 'PENGAR-GSIT3', lasts: 'unknown' }])
    expect((await read(product, city, (context) => explainFigure(context, 'runway:project=GSIT3'))).value).not.toBe(
      '2027-08-31',
    )
  })
})

describe('E4, state reform', () => {
  const ask = (unit_ids: string[], set: Record<string, number> = {}) => ({
    id: 'SPARBETING',
    year: 2026,
    lines: unit_ids.map((unit_id) => ({ unit_id, amount_ore: set[unit_id] ?? null })),
  })

  it('asks for the base first, then allocates to the öre, and each answers with measures', async () => {
    await expect(tell(['saving_requirement.allocate', ask(['SLK'])])).rejects.toMatchObject({
      code: 'budget.base_unchosen',
    })
    await tell(['saving_requirement.revise', { id: 'SPARBETING', base: 'net_cost', from_year: 2026 }])
    const required = Number(await value('saving:requirement=SPARBETING,year=2026'))
    expect(required).toBe(3_882_500_000)
    // Two committees of an invented size beside the one that the source knows.
    const line = (unit_id: string, amount: number) => ({
      year: 2026,
      unit_id,
      account_id: 'kostnader',
      amount_ore: mnkr(amount),
      certainty: 'decided',
      reason: 'prov',
    })
    await tell(decision('B', 'Prov'), [
      'entry.post',
      { entry_set_id: 'budget-2025', decision_id: 'B', synthetic: true, lines: [line('AMN', 100), line('VALN', 33.3)] },
    ])
    const made = (await tell(['saving_requirement.allocate', ask(['SLK', 'AMN', 'VALN'], { VALN: mnkr(1) })])) as {
      lines: { unit_id: string; amount_ore: number }[]
      unallocated_ore: number
    }
    expect(made.unallocated_ore).toBe(0)
    expect(made.lines.reduce((sum, part) => sum + part.amount_ore, 0)).toBe(required)
    expect(made.lines.find((part) => part.unit_id === 'VALN')?.amount_ore).toBe(mnkr(1))
    await tell(['saving_requirement.allocate', ask(['SLK'])])
    const left = await read(product, city, (context) => listRecords(context, savingAllocation))
    expect(left.map((row) => [row.unit_id, row.amount_ore, row.certainty])).toEqual([['SLK', required, 'conditional']])
    await tell(['saving_allocation.revise', { id: left[0]?.id, measures: 'Prov' }])
  })
})
