import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ShownWarning } from '#modules/warnings/schema.ts'
import { acknowledge, showWarnings } from '#modules/warnings/service.ts'
import type { City } from '#server/context.ts'
import { planner, read, record, type TestProduct } from '../../../test/city.ts'
import { today, underlagProduct, written } from '../../../test/worlds.ts'
import { documentId } from './document.ts'
import { mnkr } from './fact.ts'

let product: TestProduct
let city: City

beforeEach(async () => {
  ;({ product, city } = await underlagProduct())
})

afterEach(() => product.close())

const warnings = (asOf: string | null = null): Promise<ShownWarning[]> =>
  read(product, city, (context) => showWarnings(context, {}), asOf)
const named = (rows: ShownWarning[]) => rows.map((row) => `${row.code} ${row.subject.id}`).sort()
const tell = (...steps: Parameters<typeof record>[2][]) => record(product, city, ...steps)

const priorities = Array.from({ length: 24 }, (_, index) => `W10 P${String(index + 1).padStart(2, '0')}`)

/** What the document's own facts contradict, on any day since it was written. */
const always = [
  'W01 PENGAR-GSIT3',
  'W02 KAPITAL-SMART',
  'W03 SPARBETING',
  'W04 budget-2025.SLK.2028',
  'W05 OKAR-ALDREBOENDE',
  'W05 OKAR-IT',
  'W05 OKAR-PLACERINGAR',
  'W05 OKAR-UTRUSTNING',
  'W06 LISA',
  'W07 EKO-FS',
  'W08 AVTAL-2B',
  ...priorities,
  'W14 MAL-BILTRAFIK',
  'W14 MAL-EU-MEDEL',
  'W17 GEMENSAMT-DIGITALT',
  'W20 LAG-SOL',
  'W22 AVTAL-3IL',
  'W22 AVTAL-BREDHOLM',
  'W22 AVTAL-GULLMARS',
  'W22 AVTAL-PIPERS',
  'W23 RECEPTION-3D',
  'W23 RECEPTION-STADSHUSET',
  'W26 PERIOD-2',
  'W46 BEHOV-ARBETSPLATSER',
  'W47 PENGAR-SIKT2-2026',
]

/** What time and new laws have added since. */
const since = [
  'W20 LAG-CYBER',
  'W20 LAG-PERSONSAKERHET',
  'W41 ANTAR-ARBETSMARKNAD',
  'W45 STEG-BUDGET-2027',
  'W45 STEG-SKATT-2027',
  'W48 PENGAR-GSIT3-2027',
]

/** The subject of a finding about two records is named by either; codes and counts decide. */
const codes = (names: string[]) => names.map((name) => name.split(' ')[0]).sort()

describe('the warnings of the Underlag', () => {
  it('are the expected ones and no others on 23 November 2026', async () => {
    const found = named(await warnings(today))
    expect(codes(found)).toEqual(codes([...always, ...since]))
    expect(found.filter((name) => !name.startsWith('W46'))).toEqual(
      [...always, ...since].filter((name) => !name.startsWith('W46')).sort(),
    )
  })

  it('were fewer when it was written', async () => {
    const found = named(await warnings(written))
    expect(codes(found)).toEqual(codes(always))
    expect(found.filter((name) => !name.startsWith('W46'))).toEqual(
      always.filter((name) => !name.startsWith('W46')).sort(),
    )
  })

  it('give the figures of the source', async () => {
    const rows = await warnings()
    const of = (code: string, id: string) => rows.find((row) => row.code === code && row.subject.id === id)
    expect(of('W08', 'AVTAL-2B')).toMatchObject({ severity: 'critical', amount_ore: mnkr(10.1) })
    expect(of('W08', 'AVTAL-2B')?.reason).toContain('2,7')
    expect(of('W48', 'PENGAR-GSIT3-2027')).toMatchObject({ due: '2026-12-31', days_left: 38 })
    expect(of('W03', 'SPARBETING')).toMatchObject({
      severity: 'important',
      certainty: 'conditional',
      amount_ore: 3_882_500_000,
    })
    expect(of('W03', 'SPARBETING')?.reason).toContain('40,0')
    expect(of('W20', 'LAG-CYBER')?.reason).toContain('312')
    expect(of('W45', 'STEG-BUDGET-2027')).toMatchObject({ days_left: 7 })
    expect(of('W01', 'PENGAR-GSIT3')?.severity).toBe('critical')
    expect(of('W02', 'KAPITAL-SMART')?.severity).toBe('critical')
  })

  it('say when each was first seen: the day the facts were recorded', async () => {
    const rows = await warnings()
    const seen = (code: string) => rows.find((row) => row.code === code)?.first_seen?.slice(0, 10)
    expect(seen('W08')).toBe(written)
    expect(rows.find((row) => row.subject.id === 'LAG-CYBER')?.first_seen?.slice(0, 10)).toBe('2026-01-15')
    expect(seen('W45')).toBeUndefined()
  })

  it('have a reason, evidence and a remedy in both languages', async () => {
    for (const language of ['sv', 'en'] as const) {
      const rows = await product.door.read(city, planner, null, language, (context) => showWarnings(context, {}))
      for (const row of rows) {
        for (const sentence of [row.title, row.reason, row.remedy])
          expect(sentence, `${row.code} ${language}`).not.toMatch(/[[\]{}]|undefined|null/)
        expect(row.evidence.length, row.code).toBeGreaterThan(0)
      }
    }
  })
})

describe('closing a gap', () => {
  const decision = {
    id: 'B',
    title: 'Prov',
    body_id: 'KF',
    decided_on: '2026-11-20',
    kind: 'approved',
    financing: 'Central medelsreserv',
    synthetic: true,
  }
  const closings: [what: string, gone: string, ...steps: Parameters<typeof tell>][] = [
    [
      'a decided budget adjustment for the lease',
      'W08 AVTAL-2B',
      [
        'budget_adjustment.create',
        {
          id: 'J',
          title: 'Hyra',
          unit_id: 'SLK',
          subject_id: 'AVTAL-2B',
          kind: 'premises',
          motive: 'prov',
          amounts: [2026, 2027, 2028].map((year) => ({
            year,
            account_id: 'hyra',
            amount_ore: year === 2026 ? 252_500_000 : mnkr(10.1),
          })),
        },
      ],
      ['budget_adjustment.request', { id: 'J' }],
      ['decision.create', decision],
      ['budget_adjustment.decide', { id: 'J', decision_id: 'B', approved: true, financing: 'Central medelsreserv' }],
    ],
    [
      'an end and a saving for a lease',
      'W22 AVTAL-PIPERS',
      ['lease.revise', { id: 'AVTAL-PIPERS', ends_on: '2026-12-31', saving_ore_per_year: mnkr(1) }],
    ],
    ['an amount for what will rise', 'W05 OKAR-IT', ['expected_change.revise', { id: 'OKAR-IT', amount_ore: mnkr(4) }]],
    [
      'a baseline for a target, and what it showed last year,',
      'W14 MAL-BILTRAFIK',
      ['target.revise', { id: 'MAL-BILTRAFIK', baseline_value: 100, baseline_year: 2017 }],
      ['indicator_value.create', { target_id: 'MAL-BILTRAFIK', year: 2025, value: 91 }],
    ],
    [
      'an owner for the shared solutions',
      'W17 GEMENSAMT-DIGITALT',
      ['system_service.revise', { id: 'GEMENSAMT-DIGITALT', owner_unit_id: 'SLK' }],
    ],
    ['an end for the payroll project', 'W06 LISA', ['project.revise', { id: 'LISA', ends_on: '2027-12-31' }]],
    [
      'a statutory step that is done',
      'W45 STEG-SKATT-2027',
      ['round_step.revise', { id: 'STEG-SKATT-2027', done_on: '2026-11-20' }],
    ],
    [
      'shares for a reception',
      'W23 RECEPTION-3D',
      ...(['SLK', 'SSHAB', 'REVK', 'VALN'].map((payer_unit_id) => [
        'cost_share.create',
        { shared_service_id: 'RECEPTION-3D', payer_unit_id, share_ppm: 250_000, from_on: '2026-01-01' },
      ]) as Parameters<typeof tell>),
    ],
  ]

  it.each(closings)('with %s takes away exactly its warning', async (_what, gone, ...steps) => {
    const before = named(await warnings())
    await tell(...steps)
    const after = named(await warnings())
    expect(before).toContain(gone)
    const lost = before.filter((name) => !after.includes(name))
    expect(lost).toEqual([gone])
    expect(after.filter((name) => !before.includes(name))).toEqual([])
  })
})

describe('a decided document', () => {
  it('is warned about when its figures change afterwards (W50)', async () => {
    const decision = {
      id: 'B1',
      title: 'Underlaget',
      body_id: 'KS',
      decided_on: '2026-11-20',
      kind: 'approved',
      synthetic: true,
    }
    await tell(
      ['plan_document.move', { id: documentId, state: 'office_ready' }],
      ['decision.create', decision],
      ['plan_document.decide', { id: documentId, decision_id: 'B1' }],
    )
    expect(named(await warnings()).filter((name) => name.startsWith('W50'))).toEqual([])
    await tell(['lease.revise', { id: 'AVTAL-2B', rent_ore_per_year: mnkr(12) }])
    expect(named(await warnings()).filter((name) => name.startsWith('W50'))).toEqual([`W50 ${documentId}`])
  })
})

describe('acknowledging', () => {
  const said = {
    code: 'W08',
    subject_kind: 'lease',
    subject_id: 'AVTAL-2B',
    stance: 'known' as const,
    motive: 'Tas upp i avstämningen',
  }

  it('keeps the warning, with who said what, until the day it asks again', async () => {
    await tell(['warning.acknowledge', { ...said, show_again_on: '2026-12-01' }])
    const of = async () => (await warnings()).find((row) => row.code === 'W08')
    expect((await of())?.acknowledged).toMatchObject({ stance: 'known', motive: said.motive, by: 'Planerare Prov' })
    product.setClock('2026-12-01T08:00:00.000Z')
    expect((await of())?.acknowledged).toBeNull()
  })

  it('is refused for a warning that is not there', async () => {
    const attempt = product.door.batch(city, planner, product.clock(), (_step, context) =>
      acknowledge(context, { ...said, code: 'W10', show_again_on: null }),
    )
    await expect(attempt).rejects.toMatchObject({ code: 'warning.not_there' })
  })
})
