import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Explained, recompute } from '#core/figure.ts'
import type { RecordType } from '#core/record.ts'
import { threadsOfDocument } from '#modules/comments/service.ts'
import { diffDocuments, printedDocument, versionsOf } from '#modules/documents/service.ts'
import { forecast } from '#modules/forecasts/schema.ts'
import { decidedBudget } from '#modules/ledger/service.ts'
import { totalsOf } from '#modules/ledger/totals.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import { premiseChange } from '#modules/premises/schema.ts'
import { project } from '#modules/projects/schema.ts'
import { priority } from '#modules/steering/schema.ts'
import { gapsOf } from '#modules/thread/service.ts'
import type { ShownWarning } from '#modules/warnings/schema.ts'
import { showWarnings } from '#modules/warnings/service.ts'
import { backupCity, restoreCity } from '#server/backup.ts'
import type { City, Context } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { explainFigure, recordTypes } from '#server/registry.ts'
import { verifyAudit } from '#server/verification.ts'
import { read, type TestProduct } from '../../../test/city.ts'
import { malarstadProduct } from '../../../test/worlds.ts'
import { documentId } from './document.ts'
import { districts, planning } from './organisation.ts'
import { malarstad, malarstadWorld } from './world.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await malarstadProduct())
})

afterAll(() => product.close())

const asked = <T>(work: (context: Context) => Promise<T>, asOf: string | null = null) => read(product, city, work, asOf)
const figure = (id: string, asOf: string | null = null): Promise<Explained> =>
  asked((context) => explainFigure(context, id), asOf)
const count = (type: RecordType, asOf: string | null = null) =>
  asked(async (context) => (await listRecords(context, type)).length, asOf)

describe('the invented city', () => {
  it('is told in the same words every time', () => {
    expect(malarstadWorld().batches).toEqual(malarstad.batches)
  })

  it('says of every record, entry and frozen section that it is invented', async () => {
    const real: string[] = []
    await asked(async (context) => {
      for (const type of recordTypes()) {
        for (const row of await listRecords(context, type)) if (!row.synthetic) real.push(`${type.name} ${row.id}`)
      }
      const entries = await sql<{
        count: number
      }>`select count(*)::int as count from entry where not synthetic`.execute(context.db)
      expect(entries.rows[0]?.count).toBe(0)
      expect((await printedDocument(context, documentId(2026))).example_data).toBe(true)
    })
    expect(real).toEqual([])
  })

  it('has records of every kind', async () => {
    const empty: string[] = []
    for (const type of recordTypes()) if ((await count(type)) === 0) empty.push(type.name)
    expect(empty).toEqual([])
  })

  it('comes back whole from a backup, in whatever order its records were written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'malarstad-'))
    try {
      const file = join(folder, 'kopia.gz')
      await backupCity(product, city, file)
      const { city: copy } = await restoreCity(product, file, 'kopia')
      const { broken } = await read(product, copy, (context) => verifyAudit(context, recordTypes()))
      expect(broken).toBeNull()
      expect((await read(product, copy, (context) => explainFigure(context, 'net:unit=KF,year=2027'))).value).toBe(
        (await figure('net:unit=KF,year=2027')).value,
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('holds what the front page says: 20 committees, 6 companies, 14 projects and 41 premises', async () => {
    const units = await asked((context) => listRecords(context, orgUnit))
    expect(planning).toHaveLength(20)
    expect(units.filter((unit) => unit.kind === 'company')).toHaveLength(6)
    expect(await count(project)).toBe(14)
    expect(districts).toHaveLength(6)
  })

  it('has an audit trail whose every link holds', async () => {
    const { broken, events } = await asked((context) => verifyAudit(context, recordTypes()))
    expect(broken).toBeNull()
    expect(events).toBeGreaterThan(1500)
  })
})

describe('its money', () => {
  const net = (units: readonly string[], set: string, year: number) =>
    asked((context) =>
      totalsOf(context, { entry_set_id: set, unit_ids: units, by: ['kind'], from_year: year, to_year: year }),
    )
  const sum = (rows: Awaited<ReturnType<typeof net>>) => ({
    known: rows.reduce((total, row) => total + (row.amount_ore ?? 0), 0),
    unknown: rows.reduce((total, row) => total + row.unknown_count, 0),
  })

  it.each([2025, 2026, 2027])('adds up from the committees to the whole city in the budget of %i', async (first) => {
    const units = await asked((context) => listRecords(context, orgUnit))
    const below = units.filter((unit) => unit.parent_id === 'KF')
    for (const year of [first, first + 1, first + 2]) {
      const whole = sum(await net(await asked((context) => subtreeOf(context, 'KF')), `budget-${first}`, year))
      const parts = await Promise.all(
        below.map(async ({ id }) =>
          sum(await net(await asked((context) => subtreeOf(context, id)), `budget-${first}`, year)),
        ),
      )
      expect(whole.known).toBeGreaterThan(0)
      expect(parts.reduce((total, part) => total + part.known, 0)).toBe(whole.known)
      expect(parts.reduce((total, part) => total + part.unknown, 0)).toBe(whole.unknown)
    }
  })

  it('gives every committee a net in the latest decided budget, and has a few amounts that nobody knew', async () => {
    const budget = await asked(decidedBudget)
    expect(budget).toMatchObject({ id: 'budget-2027', first_year: 2027, last_year: 2029 })
    for (const unit of planning) expect(typeof (await figure(`net:unit=${unit},year=2027`)).value).toBe('number')
    expect((await figure('cost:unit=SON,year=2029')).unknown_count).toBe(1)
  })

  it('was another plan a year ago', async () => {
    const [now, then] = [await figure('net:unit=UBN,year=2027'), await figure('net:unit=UBN,year=2027', '2026-11-10')]
    expect(now.value).not.toBe(then.value)
    expect(typeof then.value).toBe('number')
  })

  it('says how long each project is paid for, and that one runs out of its amount before all others', async () => {
    const projects = (await asked((context) => listRecords(context, project))).filter((row) => row.state !== 'closed')
    const ends = await Promise.all(
      projects.map(async ({ id }) => ({ id, day: (await figure(`runway:project=${id}`)).value })),
    )
    expect(ends.filter(({ day }) => day === null)).toEqual([])
    const first = ends.toSorted((a, b) => String(a.day).localeCompare(String(b.day)))[0]
    expect(first).toEqual({ id: 'SKOLPLATTFORM', day: '2026-11-30' })
    const { remarks } = await figure('runway:project=SKOLPLATTFORM')
    expect(remarks.join()).toContain('Beloppet tar slut först')
  })

  it('has figures whose parts give the whole again', async () => {
    for (const id of [
      'net:unit=UBN,year=2027',
      'pressure:reference=2027,unit=UBN,year=2029',
      'pressure:reference=2027,saving=net_cost,unit=UBN,year=2028',
      'committed:unit=UBN,year=2028',
      'rent:lease=HYRA-STRANDSKOLAN,year=2027',
    ]) {
      const tree = await figure(id)
      expect({ id, value: recompute(tree) }).toEqual({ id, value: tree.value })
    }
  })
})

describe('its forecasts', () => {
  const ready = (unit: string) => `PROGNOS-2026-10-${unit}`

  it('are drafted from what is booked, explain themselves, and are unknown where nothing is', async () => {
    const rows = await asked((context) => listRecords(context, forecast, { round_id: 'PROGNOS-2026-10' }))
    expect(rows).toHaveLength(planning.length - 1)
    for (const unit of ['UBN', 'KS', 'TAL']) {
      const tree = await figure(`forecast_suggestion:forecast=${ready(unit)}`)
      expect(typeof tree.value).toBe('number')
      expect(recompute(tree)).toBe(tree.value)
    }
    expect((await figure(`forecast_suggestion:forecast=${ready('TPN')}`)).value).toBeNull()
  })

  it('have one that is fixed with two views apart, which has moved since August, and a mirror for its committee', async () => {
    const deviation = (view: string) => figure(`forecast_deviation:forecast=${ready('SON')},view=${view}`)
    const [own, office] = [await deviation('committee'), await deviation('office')]
    expect([own, office].map(recompute)).toEqual([own.value, office.value])
    expect(Number(office.value)).toBeLessThan(Number(own.value))
    expect(Number((await figure(`forecast_bias:forecast=${ready('SON')}`)).value)).toBeLessThan(0)
    const told = (await asked((context) => showWarnings(context, {}))).filter(({ code }) => code === 'W30')
    expect(told.map(({ subject }) => subject.id).sort()).toEqual([ready('SON'), `${ready('SON')}.views`])
  })
})

describe('its scenarios', () => {
  const of = (kind: string, scenario: string, rest: string) => figure(`${kind}:scenario=${scenario},unit=KF,${rest}`)

  it('tell what a percent of the wages is, and that a saving on no base is unknown', async () => {
    const [wages, more] = [
      await of('scenario_base', 'SCENARIO-LON', 'year=2028,account=personal'),
      await of('scenario_effect', 'SCENARIO-LON', 'year=2028'),
    ]
    expect(Math.abs(Number(more.value) - Number(wages.value) / 100)).toBeLessThan(100)
    expect(more).toMatchObject({ certainty: 'conditional', synthetic: true })
    const shock = await of('scenario_effect', 'SCENARIO-UTJ', 'year=2028')
    expect(shock).toMatchObject({ value: 24_000_000_000, unknown_count: 1 })
  })

  it('move a lease and follow an index', async () => {
    const premises = await of('scenario_effect', 'SCENARIO-LOKAL', 'year=2027')
    const [index, lease] = premises.parts
    expect(Number(index?.value)).toBeGreaterThan(0)
    expect(Number(lease?.value)).toBeLessThan(0)
  })
})

describe('its contradictions', () => {
  const warnings = (asOf: string | null = null): Promise<ShownWarning[]> =>
    asked((context) => showWarnings(context, {}), asOf)

  it('are as many as a person can read, of many kinds', async () => {
    const rows = await warnings()
    expect(rows.length).toBeGreaterThanOrEqual(15)
    expect(rows.length).toBeLessThanOrEqual(75)
    expect(new Set(rows.map((row) => row.code)).size).toBeGreaterThanOrEqual(20)
  })

  it('are a few of each of those that example data was made for', async () => {
    const counts = Map.groupBy(await warnings(), ({ code }) => code)
    for (const code of ['W11', 'W13', 'W31', 'W38', 'W40', 'W44']) {
      const found = counts.get(code)?.length ?? 0
      expect([code, found > 0 && found < 9]).toEqual([code, true])
    }
  })

  it('are found on every day that something became known', async () => {
    for (const { recorded_on } of malarstad.batches) expect(await warnings(recorded_on)).not.toEqual([])
  })

  it('have been answered where the city says so', async () => {
    const rows = (await warnings()).filter((row) => row.acknowledged !== null)
    expect(rows.map((row) => `${row.code} ${row.subject.id}`).sort()).toEqual([
      'W04 budget-2027.VAN.2029',
      'W08 HYRA-STRANDSKOLAN',
      'W17 IT-FORENING',
    ])
  })
})

describe('its document in work', () => {
  it('has comments that are open, answered and dealt with, and people who are asked for a word', async () => {
    const { rows } = await asked((context) => threadsOfDocument(context, documentId(2027)))
    expect(rows.map(({ resolved_at, comments }) => [resolved_at !== null, comments.length]).toSorted()).toEqual([
      [false, 1],
      [false, 2],
      [true, 2],
    ])
    expect(rows.every((row) => row.has_paragraph && (row.figure_id === null || row.has_figure))).toBe(true)
    const mentioned = rows.flatMap((row) => row.comments.flatMap((one) => one.mentions.map(({ name }) => name)))
    expect(mentioned.toSorted()).toEqual(['Förvaltningschef', 'Planerare'])
  })
})

describe('its plan', () => {
  it('has a thread that mostly holds, with gaps to see', async () => {
    const gaps = new Map((await asked((context) => gapsOf(context, undefined))).map((gap) => [gap.question, gap]))
    expect(await count(priority)).toBe(65)
    for (const question of ['priorities_without_owner', 'priorities_without_goal', 'priorities_without_indicator']) {
      const { of = 0, missing = [] } = gaps.get(question) ?? {}
      expect(missing.length).toBeGreaterThan(0)
      expect(missing.length * 4).toBeLessThan(of)
    }
  })

  it('moves the school without a day between, and the office with one', async () => {
    const changes = await asked((context) => listRecords(context, premiseChange))
    const ofChain = (chain: string) =>
      changes.filter((row) => row.move_chain_id === chain).sort((a, b) => a.position - b.position)
    expect(ofChain('KEDJA-KVARNLUNDA').every((row) => row.starts_on !== null && row.ends_on !== null)).toBe(true)
    expect(ofChain('KEDJA-BRYGGERIET').map((row) => row.ends_on)).toEqual(['2027-03-31', '2027-06-30', null])
  })

  it('has a document that was decided, and a draft that differs from it in text and figures', async () => {
    expect(await asked((context) => versionsOf(context, documentId(2026)))).toHaveLength(1)
    const diff = await asked((context) =>
      diffDocuments(context, documentId(2027), { id: documentId(2026), version: 1 }),
    )
    // Left out, the version is the decided one: what it said then, not what its figures would be today.
    const usual = await asked((context) =>
      diffDocuments(context, documentId(2027), { id: documentId(2026), version: undefined }),
    )
    expect(usual).toEqual(diff)
    expect(diff.sections.filter((section) => section.change === 'changed').length).toBeGreaterThan(5)
    expect(diff.sections.some((section) => section.change === 'same')).toBe(true)
    expect(diff.figures.length).toBeGreaterThan(10)
    expect(diff.figures.filter(({ figure_id, label }) => label === figure_id || label === '')).toEqual([])
    const net = diff.figures.find(({ figure_id }) => figure_id === 'net:unit=UBN,year=2027')
    expect(net).toMatchObject({ label: 'Netto Utbildningsnämnden 2027', before: '3\u00a0910,3', after: '4\u00a0175,7' })
  })
})
