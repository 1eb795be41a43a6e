import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseAmount, printAmount } from '#core/amount-text.ts'
import { type Explained, recompute } from '#core/figure.ts'
import type { RecordType } from '#core/record.ts'
import { assumption, expectedChange } from '#modules/budget/schema.ts'
import { commitment } from '#modules/commitments/schema.ts'
import { printedDocument } from '#modules/documents/service.ts'
import { lawDate, lawItem } from '#modules/laws/schema.ts'
import { totalsOf } from '#modules/ledger/totals.ts'
import { premise, premisesPlanPeriod } from '#modules/premises/schema.ts'
import { project } from '#modules/projects/schema.ts'
import { link } from '#modules/thread/schema.ts'
import type { City } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { explainFigure, recordTypes } from '#server/registry.ts'
import { verifyAudit } from '#server/verification.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct, written } from '../../../test/worlds.ts'
import { documentId } from './document.ts'
import { mnkr } from './fact.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
})

afterAll(() => product.close())

const figure = (id: string, asOf: string | null = null): Promise<Explained> =>
  read(product, city, (context) => explainFigure(context, id), asOf)
const values = async (ids: string[]) => Promise.all(ids.map(async (id) => (await figure(id)).value))
const years = [2025, 2026, 2027, 2028]

describe('the budget table', () => {
  it('has the nets of the source, to the öre (D.9 1)', async () => {
    expect(await values(years.map((year) => `cost:unit=SLK,year=${year}`))).toEqual(
      [1605.5, 1600.6, 1597.9, 1597.9].map(mnkr),
    )
    expect(await values(years.map((year) => `revenue:unit=SLK,year=${year}`))).toEqual(
      [-47.6, -47.6, -47.6, -47.6].map(mnkr),
    )
    expect(await values(years.map((year) => `net:unit=SLK,year=${year}`))).toEqual(
      [1557.9, 1553, 1550.3, 1550.3].map(mnkr),
    )
  })

  it('falls by 4,9 and 2,7 and then stands still (D.9 2)', async () => {
    expect(await values([2026, 2027, 2028].map((year) => `net_change:unit=SLK,year=${year}`))).toEqual(
      [-4.9, -2.7, 0].map(mnkr),
    )
  })

  it('says that 2028 is carried over, not decided (D.9 6)', async () => {
    const nets = await Promise.all(years.map((year) => figure(`net:unit=SLK,year=${year}`)))
    expect(nets.map((net) => net.certainty)).toEqual(['decided', 'decided', 'decided', 'carried'])
  })

  it('invests 13,2 in four years, 6,6 of it decided for 2026–2027 (D.9 7)', async () => {
    const rows = await read(product, city, (context) =>
      totalsOf(context, {
        entry_set_id: 'budget-2025',
        unit_ids: ['SLK'],
        by: ['kind', 'year'],
        from_year: 2025,
        to_year: 2028,
      }),
    )
    const nets = rows.filter((row) => row.kind === 'investment_net')
    expect(nets.reduce((sum, row) => sum + (row.amount_ore ?? 0), 0)).toBe(mnkr(13.2))
    const decided = nets.filter((row) => row.certainty === 'decided' && (row.year === 2026 || row.year === 2027))
    expect(decided.reduce((sum, row) => sum + (row.amount_ore ?? 0), 0)).toBe(mnkr(6.6))
  })
})

describe('rent, pressure and saving', () => {
  it('rents 10,1 in 2027 and an estimated 2,525 in 2026 (D.9 3)', async () => {
    expect(await figure('rent:lease=AVTAL-2B,year=2027')).toMatchObject({ value: mnkr(10.1), certainty: 'decided' })
    expect(await figure('rent:lease=AVTAL-2B,year=2026')).toMatchObject({ value: 252_500_000, certainty: 'estimated' })
  })

  it('has a pressure of 17,7 in 2027, and 56,4575 if the saving comes (D.9 4)', async () => {
    const held = await figure('pressure:reference=2025,unit=SLK,year=2027')
    expect(held).toMatchObject({ value: mnkr(17.7), certainty: 'decided' })
    const withSaving = await figure('pressure:reference=2025,saving=net_cost,unit=SLK,year=2027')
    expect(withSaving).toMatchObject({ value: 5_645_750_000, certainty: 'conditional' })
    expect(withSaving.condition).toContain('utjämningssystemet')
    expect(printAmount(5_645_750_000, { unit: 'mnkr', language: 'sv' })).toBe('56,5')
  })

  it('walks from the pressure to the lease, the plan and the scenario', async () => {
    const labels: string[] = []
    const walk = (node: Explained) => {
      labels.push(`${node.record?.kind ?? ''}/${node.record?.id ?? ''}`)
      node.parts.forEach(walk)
    }
    walk(await figure('pressure:reference=2025,saving=net_cost,unit=SLK,year=2027'))
    expect(labels).toContain('lease/AVTAL-2B')
    expect(labels).toContain('entry_set/budget-2025')
    expect(labels).toContain('saving_requirement/SPARBETING')
  })

  it('asks for the base of the saving: 38,825 of net, 40,015 of gross, unknown until chosen (D.9 5)', async () => {
    expect((await figure('saving:base=net_cost,requirement=SPARBETING,year=2026')).value).toBe(3_882_500_000)
    expect((await figure('saving:base=gross_cost,requirement=SPARBETING,year=2026')).value).toBe(4_001_500_000)
    expect(await figure('saving:requirement=SPARBETING,year=2026')).toMatchObject({ value: null, unknown_count: 1 })
  })

  it('builds every explanation from parts that add up', async () => {
    const ids = [
      'net:unit=SLK,year=2027',
      'pressure:reference=2025,saving=net_cost,unit=SLK,year=2027',
      'saving:base=gross_cost,requirement=SPARBETING,year=2026',
    ]
    let checked = 0
    const walk = (node: Explained) => {
      const sum = recompute(node)
      if (sum !== null && typeof node.value === 'number' && node.parts.length > 0) {
        expect(sum, node.label).toBe(node.value)
        checked += 1
      }
      node.parts.forEach(walk)
    }
    for (const id of ids) walk(await figure(id))
    expect(checked).toBeGreaterThan(15)
  })
})

describe('time', () => {
  it('knows the cyber act only since it was issued (D.9 16)', async () => {
    expect(await figure('days_in_force:law=LAG-CYBER')).toMatchObject({ value: 312 })
    expect(await figure('days_in_force:law=LAG-CYBER', written)).toMatchObject({ value: null, certainty: 'unknown' })
    const then = await read(product, city, (context) => printedDocument(context, documentId), written)
    expect(JSON.stringify(then.sections.find(({ number }) => number === '3.5'))).toContain('okänt antal dagar')
  })

  it('plans premises 2026–2045 without a gap (D.9 12)', async () => {
    const periods = (await read(product, city, (context) => listRecords(context, premisesPlanPeriod))).sort(
      (a, b) => a.from_year - b.from_year,
    )
    expect(periods.map((period) => [period.from_year, period.to_year, period.no_changes])).toEqual([
      [2026, 2033, false],
      [2034, 2045, true],
    ])
  })

  it('lets the scenario change the scenario and never the decided budget (D.9 19)', async () => {
    const decided = () =>
      read(product, city, (context) =>
        totalsOf(context, {
          entry_set_id: 'budget-2025',
          unit_ids: ['SLK'],
          by: ['kind', 'year'],
          from_year: 2025,
          to_year: 2028,
        }),
      )
    const scenario = () =>
      read(product, city, (context) =>
        totalsOf(context, {
          entry_set_id: 'scenario-utjamning',
          unit_ids: ['SLK'],
          by: ['year'],
          from_year: 2025,
          to_year: 2028,
        }),
      )
    const before = await decided()
    expect(await scenario()).toEqual([])
    await record(product, city, ['saving_requirement.revise', { id: 'SPARBETING', base: 'net_cost', from_year: 2026 }])
    expect(await decided()).toEqual(before)
    const rows = await scenario()
    expect(rows.map((row) => row.by_certainty.conditional?.known_ore)).toEqual([
      -3_882_500_000, -3_875_750_000, -3_875_750_000,
    ])
    expect(rows.every((row) => row.amount_ore === null)).toBe(true)
    await record(product, city, ['saving_requirement.revise', { id: 'SPARBETING', base: null, from_year: null }])
    expect(await scenario()).toEqual([])
  })
})

describe('the document', () => {
  it('has the headings 1–6.1 in order, with "none" said on purpose in 5.6 (D.9 17)', async () => {
    const printed = await read(product, city, (context) => printedDocument(context, documentId))
    expect(printed.sections.map((section) => section.number)).toEqual([
      ...['1', '2', '3', '3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12'],
      ...['4', '4.1', '4.2', '4.3', '4.3.1', '4.3.2', '4.3.3', '4.3.4', '4.3.5', '4.3.6'],
      ...['5', '5.1', '5.2', '5.3', '5.4', '5.5', '5.5.1', '5.5.2', '5.5.3', '5.6', '6', '6.1'],
    ])
    expect(printed.sections.filter((section) => section.explicit_none).map((section) => section.number)).toEqual([
      '5.6',
    ])
  })

  it('prints the table of 4.1 to the figure', async () => {
    const printed = await read(product, city, (context) => printedDocument(context, documentId))
    const table = printed.sections
      .find((section) => section.number === '4.1')
      ?.blocks.find((block) => block.type === 'table')
    if (table?.type !== 'table') throw new Error('no table in 4.1')
    const rows = table.rows.map((row) => [row.label, ...row.cells.map((cell) => cell.text.replace('\u00a0', ' '))])
    expect(rows).toEqual([
      ['Driftverksamhet'],
      ['Kostnader', '1 605,5', '1 600,6', '1 597,9', '1 597,9'],
      ['Intäkter (−)', '−47,6', '−47,6', '−47,6', '−47,6'],
      ['Netto', '1 557,9', '1 553,0', '1 550,3', '1 550,3'],
      ['Investeringsplan'],
      ['Utgifter', '3,3', '3,3', '3,3', '3,3'],
      ['Inkomster', '0', '0', '0', '0'],
      ['Netto', '3,3', '3,3', '3,3', '3,3'],
    ])
    expect(table.heads.map((head) => [head.text, head.sub, head.certainty])).toEqual([
      ['Budget', '2025', 'decided'],
      ['Plan', '2026', 'decided'],
      ['Plan', '2027', 'decided'],
      ['Plan', '2028', 'carried'],
    ])
  })

  it('never prints an unknown amount as 0 (D.9 20)', async () => {
    const printed = await read(product, city, (context) => printedDocument(context, documentId))
    const cells = printed.sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.type === 'table' ? block.rows.flatMap((row) => row.cells) : [])),
    )
    const unknown = cells.filter((cell) => cell.figure?.certainty === 'unknown')
    expect(unknown.length).toBeGreaterThan(5)
    expect(unknown.filter((cell) => /^[−-]?0/.test(cell.text))).toEqual([])
  })
})

describe('entering amounts', () => {
  it('reads "- 47,6" and "1 605,5" (D.9 18)', () => {
    expect(parseAmount('- 47,6', 'mnkr')).toEqual({ ok: true, amount_ore: mnkr(-47.6) })
    expect(parseAmount('1 605,5', 'mnkr')).toEqual({ ok: true, amount_ore: mnkr(1605.5) })
  })
})

describe('the world', () => {
  it('gives a source section for every row', async () => {
    let rows = 0
    const without: string[] = []
    for (const type of recordTypes()) {
      for (const row of await read(product, city, (context) => listRecords(context, type))) {
        rows += 1
        const derivedSet = type.name === 'entry_set' && ['commitments', 'project-burn', 'funding'].includes(row.id)
        if ((row.source_document ?? '') === '' || (row.source_section ?? '') === '') {
          if (!derivedSet) without.push(`${type.name}/${row.id}`)
        }
      }
    }
    expect(without).toEqual([])
    expect(rows).toBeGreaterThan(200)
  })

  it('holds 24 priorities, 6 projects and nothing invented', async () => {
    const counts: Record<string, number> = {}
    let synthetic = 0
    for (const type of recordTypes()) {
      const rows = await read(product, city, (context) => listRecords(context, type))
      counts[type.name] = rows.length
      synthetic += rows.filter((row) => row.synthetic).length
    }
    expect(counts).toMatchObject({ priority: 24, project: 6, premise: 9, lease: 5, burn_point: 0, local_need: 0 })
    expect(synthetic).toBe(0)
  })

  /** Rows of a kind by id, as known on a day. */
  const known = async <T extends RecordType>(type: T, asOf: string | null = null) =>
    new Map((await read(product, city, (context) => listRecords(context, type), asOf)).map((row) => [row.id, row]))

  it('claims nothing about the cyber act in April 2025 but that it is coming', async () => {
    expect((await known(lawItem, written)).get('LAG-CYBER')).toMatchObject({
      stage: 'signal',
      certainty: 'estimated',
      in_force_on: null,
      in_force_state: 'unknown',
    })
    expect((await known(lawItem)).get('LAG-CYBER')).toMatchObject({ stage: 'in_force', certainty: 'decided' })
  })

  it('counts no proposal as law, then or now', async () => {
    const proposals = ['UTJAMNING', 'REGISTERKONTROLL', 'SPRAKKRAV', 'BEFOLKNINGSSKYDD', 'LONETRANSPARENS-SVERIGE']
    for (const asOf of [written, null]) {
      const laws = await known(lawItem, asOf)
      const decided = proposals.filter((id) => laws.get(`LAG-${id}`)?.certainty === 'decided')
      expect(decided, asOf ?? 'now').toEqual([])
    }
  })

  it('keeps the date of the Swedish act apart from that of the directive', async () => {
    const laws = await known(lawItem)
    expect(laws.get('LAG-LONETRANSPARENS')).toMatchObject({
      kind: 'eu_directive',
      in_force_on: null,
      national_item_id: 'LAG-LONETRANSPARENS-SVERIGE',
    })
    expect(laws.get('LAG-LONETRANSPARENS-SVERIGE')).toMatchObject({
      kind: 'act',
      in_force_on: '2026-07-01',
      in_force_state: 'proposed',
      certainty: 'proposed',
    })
    expect((await known(lawDate)).get('LONETRANSPARENS-FRIST')).toMatchObject({ occurs_on: '2026-06-07' })
    expect([...(await known(lawItem, written)).keys()]).not.toContain('LAG-LONETRANSPARENS-SVERIGE')
  })

  it('has no decided end of GSIT3', async () => {
    expect((await known(project)).get('GSIT3')?.certainty).toBe('estimated')
  })

  it('holds what the source says will cost more, what it takes for granted and what the board promises', async () => {
    const changes = [...(await known(expectedChange)).values()]
    expect(changes.map((row) => [row.id, row.source_section, row.amount_ore])).toEqual([
      ['OKAR-ALDREBOENDE', '3.9', null],
      ['OKAR-IT', '3.7', null],
      ['OKAR-PLACERINGAR', '3.1', null],
      ['OKAR-UTRUSTNING', '4.2', null],
    ])
    const assumptions = await known(assumption)
    const said = (id: string) => [assumptions.get(id)?.source_section, assumptions.get(id)?.certainty]
    expect(said('ANTAR-AVTALSRORELSER')).toEqual(['3.11', 'estimated'])
    expect(said('ANTAR-LANESKULD')).toEqual(['3.7', 'estimated'])
    expect(said('ANTAR-ARBETSLOSHET')).toEqual(['3.1', 'actual'])
    const promised = await known(commitment)
    expect(promised.get('LOFTE-KLIMATPLAN')?.statement).toContain('fem omställningsområden')
    const links = [...(await known(link)).values()].map((row) => `${row.from_id} ${row.kind} ${row.to_id}`)
    for (const agreement of ['AVTAL-STOCKHOLM', 'AVTAL-SVERIGE']) {
      expect(links).toContain(`LOFTE-BOSTADER carries_out ${agreement}`)
      expect(links).toContain(`LOFTE-CYKEL carries_out ${agreement}`)
    }
  })

  it('does not say which building has which use where the source does not', async () => {
    const premises = await known(premise)
    expect(premises.get('BESTAND')).toMatchObject({ inventory_on: '2025-01-31', area_m2: null })
    expect(premises.get('PIPERS')?.kinds).toEqual([])
    const document = await read(product, city, (context) => printedDocument(context, documentId))
    const table = document.sections
      .find(({ number }) => number === '5.5.1')
      ?.blocks.find((block) => block.type === 'table')
    const row = table?.type === 'table' ? table.rows.find(({ label }) => label === 'Pipersgatan') : undefined
    expect(row?.cells.map((cell) => cell.text)).toEqual(['okänt', 'okänt', '–'])
  })

  it('leaves a whole audit chain', async () => {
    const found = await read(product, city, (context) => verifyAudit(context, recordTypes()))
    expect(found.broken).toBeNull()
    expect(found.events).toBeGreaterThan(200)
  })
})
