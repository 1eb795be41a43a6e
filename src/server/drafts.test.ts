import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, inRole } from '../../test/asking.ts'
import { record, type TestProduct } from '../../test/city.ts'
import { underlagProduct } from '../../test/worlds.ts'
import type { Actor, City } from './context.ts'

let product: TestProduct
let city: City

const member = inRole('council_member', ['KF'])
const auditor = inRole('auditor', ['REVK'])
const committee = inRole('committee_controller', ['VALN'])
const director = inRole('director', ['SLK'])

const mine = (name: string, input: object, actor: Actor, if_match: string | null = null) =>
  ask(product, city, name, input, { actor, if_match })

const rowsOf = (body: unknown) => (body as { rows: Record<string, unknown>[] }).rows
const idsOf = (body: unknown) => rowsOf(body).map((row) => row.id)

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  const amounts = [{ year: 2027, account_id: 'hyra', amount_ore: 100 }]
  const service = { id: 'TJANST', title: 'Reception', premise_id: 'LOKAL-3D', unit_id: 'SLK' }
  await record(
    product,
    city,
    ['budget_adjustment.create', { id: 'J', title: 'Hemligt', unit_id: 'SLK', kind: 'premises', motive: 'x', amounts }],
    ['link.create', { id: 'LANK-J', from_id: 'J', to_id: 'AVTAL-2B', kind: 'funds' }],
    ['link.create', { id: 'LANK-GSIT3', from_id: 'GSIT3', to_id: 'PENGAR-GSIT3', kind: 'depends_on' }],
    [
      'funding.create',
      {
        id: 'FORSLAG',
        title: 'Föreslaget',
        subject_id: 'GSIT3',
        unit_id: 'SLK',
        amount_ore: 700,
        valid_from: '2028-01-01',
        valid_to: '2028-12-31',
        account_id: 'kostnader',
        state: 'proposed',
      },
    ],
    [
      'plan_document.open',
      {
        id: 'DOK',
        title: 'Utkast',
        unit_id: 'SLK',
        round_id: 'omgang-2027',
        template_id: 'mall-underlag',
        copied_from_id: 'underlag-2026-KS',
      },
    ],
    ['project_phase.create', { id: 'FAS', project_id: 'GSIT3', title: 'Prov' }],
    ['premise.create', { id: 'LOKAL-PROV', name: 'Prov', unit_id: 'SLK', kinds: ['reception'] }],
    ['shared_service.create', { ...service, premise_id: 'LOKAL-PROV' }],
  )
})

afterAll(() => product.close())

describe('someone who reads only what is decided', () => {
  it('sees no section of a document that is not decided, in any way', async () => {
    expect(rowsOf(await mine('document_section.list', {}, auditor)).length).toBeGreaterThan(37)
    expect(idsOf(await mine('document_section.list', {}, member))).toEqual([])
    const id = 'DOK.1'
    expect(await mine('document_section.get', { id }, auditor)).toMatchObject({ id })
    expect(await mine('document_section.get', { id }, member)).toBe('404 record.unknown')
    expect(await mine('document_section.history', { id }, member)).toBe('404 record.unknown')
  })

  it('sees the sections once the document is decided, but not what they said before', async () => {
    await record(
      product,
      city,
      [
        'plan_document.open',
        {
          id: 'D2',
          title: 'x',
          unit_id: 'KS',
          round_id: 'omgang-2027',
          template_id: 'mall-underlag',
          copied_from_id: 'underlag-2026-KS',
        },
      ],
      ['document_section.revise', { id: 'D2.1', title: 'Slutlig' }],
      ['plan_document.move', { id: 'D2', state: 'office_ready' }],
      ['decision.create', { id: 'B2', title: 'x', body_id: 'KS', decided_on: '2026-11-20', kind: 'approved' }],
      ['plan_document.decide', { id: 'D2', decision_id: 'B2' }],
    )
    expect(await mine('document_section.get', { id: 'D2.1' }, member)).toMatchObject({ title: 'Slutlig' })
    const told = async (name: string, id: string, actor: Actor) =>
      rowsOf(await mine(name, { id }, actor)).map((row) => row.version)
    expect(await told('document_section.history', 'D2.1', auditor)).toEqual([1, 2])
    expect(await told('document_section.history', 'D2.1', member)).toEqual([2])
    expect(await told('plan_document.history', 'D2', auditor)).toEqual([1, 2, 3])
    expect(await told('plan_document.history', 'D2', member)).toEqual([3])
  })

  it('sees no proposed line of a set, nor its sum', async () => {
    const input = { entry_set_id: 'funding', unit_id: 'SLK', year: 2028 }
    expect(rowsOf(await mine('entry.list', input, auditor)).map((row) => row.certainty)).toContain('proposed')
    expect(rowsOf(await mine('entry.list', input, member))).toEqual([])
    const sums = { entry_set_id: 'funding', unit_id: 'SLK', from_year: 2028, to_year: 2028 }
    expect(rowsOf(await mine('ledger.totals', sums, auditor))).not.toEqual([])
    expect(rowsOf(await mine('ledger.totals', sums, member))).toEqual([])
    const figure_id = 'cost:set=funding,unit=SLK,year=2028'
    expect(JSON.stringify(await mine('figure.explain', { figure_id }, auditor))).toContain('Föreslaget')
    expect(JSON.stringify(await mine('figure.explain', { figure_id }, member))).not.toContain('Föreslaget')
  })

  it('finds no draft in the thread, as a node or at the end of a link', async () => {
    expect(await mine('thread.neighbours', { id: 'J' }, auditor)).toMatchObject({ node: { title: 'Hemligt' } })
    expect(await mine('thread.neighbours', { id: 'J' }, member)).toBe('404 record.unknown')
    expect(await mine('thread.neighbours', { id: 'FORSLAG' }, member)).toBe('404 record.unknown')
    expect(idsOf(await mine('thread.named', { ids: 'J,AVTAL-2B,FINNS-EJ' }, auditor))).toEqual(['AVTAL-2B', 'J'])
    expect(idsOf(await mine('thread.named', { ids: 'J,AVTAL-2B' }, member))).toEqual(['AVTAL-2B'])
    const lease = { id: 'AVTAL-2B' }
    expect(JSON.stringify(await mine('thread.neighbours', lease, auditor))).toContain('Hemligt')
    expect(JSON.stringify(await mine('thread.neighbours', lease, member))).not.toContain('Hemligt')
    expect(idsOf(await mine('link.list', {}, auditor))).toContain('LANK-J')
    expect(idsOf(await mine('link.list', {}, member))).not.toContain('LANK-J')
  })

  it('hears no warning about a proposal, and reads nothing of what was said about it', async () => {
    const codes = async (actor: Actor) =>
      new Set(rowsOf(await mine('warning.list', {}, actor)).map((row) => String(row.code)))
    expect(await codes(auditor)).toContain('W47')
    expect(await codes(member)).not.toContain('W47')
    expect(await codes(member)).toContain('W01')
    const planner = inRole('strategist', ['SLK'])
    const said = { code: 'W47', subject_kind: 'funding', stance: 'known', motive: 'Hemligt skäl' }
    const about = rowsOf(await mine('warning.list', { code: 'W47' }, planner))[0]?.subject as { id: string }
    await mine('warning.acknowledge', { ...said, subject_id: about.id }, planner)
    expect(JSON.stringify(await mine('acknowledgement.list', {}, planner))).toContain('Hemligt skäl')
    expect(rowsOf(await mine('acknowledgement.list', {}, member))).toEqual([])
  })
})

describe('what is still negotiated or only possible', () => {
  const lease = { id: 'AVTAL-PROV', title: 'Dolt avtal', premise_id: 'LOKAL-PROV', unit_id: 'SLK', open_end: true }
  const rent = { rent_ore_per_year: 100_00, starts_on: '2027-01-01', account_id: 'hyra' }
  const seen = async (kind: string, id: string, actor: Actor) =>
    idsOf(await mine(`${kind}.list`, {}, actor)).includes(id)

  it('a lease is told to those who read only what is decided when somebody has approved it', async () => {
    await record(product, city, ['lease.create', { ...lease, ...rent, state: 'negotiated' }])
    expect([await seen('lease', lease.id, auditor), await seen('lease', lease.id, member)]).toEqual([true, false])
    const figure = { figure_id: 'rent:lease=AVTAL-PROV,year=2027' }
    expect(await mine('figure.explain', figure, auditor)).toMatchObject({ label: 'Hyra Dolt avtal 2027' })
    expect(await mine('figure.explain', figure, member)).toBe('404 figure.hidden')
    expect(JSON.stringify(await mine('warning.list', {}, member))).not.toContain('Dolt avtal')
    await record(product, city, ['lease.revise', { id: lease.id, state: 'signed' }])
    expect(await seen('lease', lease.id, member)).toBe(true)
    expect(rowsOf(await mine('lease.history', { id: lease.id }, auditor)).map((row) => row.version)).toEqual([1, 2])
    expect(rowsOf(await mine('lease.history', { id: lease.id }, member)).map((row) => row.version)).toEqual([2])
  })

  it('a saving is told to them, with what falls on whom, when it has been triggered', async () => {
    const allocation = { id: 'DEL', requirement_id: 'SPARBETING', unit_id: 'SLK', year: 2027, amount_ore: 100 }
    await record(product, city, ['saving_allocation.create', allocation])
    for (const [kind, id] of [['saving_requirement', 'SPARBETING'] as const, ['saving_allocation', 'DEL'] as const]) {
      expect([await seen(kind, id, auditor), await seen(kind, id, member)], kind).toEqual([true, false])
    }
    const pressure = { figure_id: 'pressure:reference=2025,saving=net_cost,unit=SLK,year=2027' }
    expect(await mine('figure.explain', pressure, auditor)).toMatchObject({ certainty: 'conditional' })
    expect(await mine('figure.explain', pressure, member)).toBe('404 budget.saving_not_shown')
    await record(product, city, ['saving_requirement.revise', { id: 'SPARBETING', state: 'triggered' }])
    expect(await seen('saving_requirement', 'SPARBETING', member)).toBe(true)
    expect(await seen('saving_allocation', 'DEL', member)).toBe(true)
    await record(product, city, ['saving_requirement.revise', { id: 'SPARBETING', state: 'potential' }])
  })
})

describe('a controller of another committee', () => {
  it('does not find money of other units in the thread', async () => {
    expect(await mine('thread.neighbours', { id: 'PENGAR-GSIT3' }, committee)).toBe('404 record.unknown')
    const project = JSON.stringify(await mine('thread.neighbours', { id: 'GSIT3' }, committee))
    expect(project).toContain('GSIT3')
    expect(project).not.toContain('PENGAR-GSIT3')
  })

  it('hears of its own money alone', async () => {
    const found = rowsOf(await mine('warning.list', {}, committee)).map((row) => row.subject as { kind: string })
    expect(found.length).toBeGreaterThan(10)
    const money = ['funding', 'entry_set', 'saving_requirement', 'earmarked_equity', 'expected_change']
    expect(found.filter(({ kind }) => money.includes(kind))).toEqual([])
  })

  it('is told that money is not there before hearing which version it has', async () => {
    const change = { id: 'PENGAR-GSIT3', title: 'x' }
    expect(await mine('funding.revise', change, committee, '"v9"')).toBe('404 record.unknown')
  })
})

describe('someone whose scope is their own unit', () => {
  const share = { shared_service_id: 'TJANST', payer_unit_id: 'SLK', share_ppm: 1_000_000, from_on: '2026-01-01' }

  it('changes the parts of what belongs to it', async () => {
    const section = { id: 'DOK.1', title: 'Ny rubrik' }
    expect(await mine('document_section.revise', section, director, '"v1"')).toMatchObject({ title: 'Ny rubrik' })
    const owner = inRole('project_owner', ['KS'])
    const phase = { id: 'FAS', title: 'Ny fas' }
    expect(await mine('project_phase.revise', phase, owner, '"v1"')).toMatchObject({ title: 'Ny fas' })
    const local = { id: 'lokal', name: 'Lokal', grants: [] as Actor['grants'] }
    const write = { area: 'premises' as const, verb: 'write' as const, unit_ids: ['SLK'], decided_only: false }
    expect(await mine('cost_share.create', share, { ...local, grants: [write] })).toMatchObject({ version: 1 })
  })

  it('changes no part of what belongs to another unit, whatever version is named', async () => {
    const other = inRole('director', ['VALN'])
    expect(await mine('document_section.revise', { id: 'DOK.1', title: 'x' }, other, '"v9"')).toBe(
      '403 permission.other_unit',
    )
    const owner = inRole('project_owner', ['VALN'])
    expect(await mine('project_phase.create', { project_id: 'GSIT3', title: 'x' }, owner)).toBe(
      '403 permission.other_unit',
    )
  })

  it('does not move a part to a record of another unit', async () => {
    const moved = { id: 'DOK.1', document_id: 'underlag-2026-KS' }
    expect(await mine('document_section.revise', moved, director, '"v2"')).toBe('403 permission.other_unit')
  })
})

describe('a member of a committee', () => {
  it('reads drafts of the own unit, and of others what is decided', async () => {
    const reader = inRole('committee_member', ['VALN'])
    expect(idsOf(await mine('plan_document.list', {}, reader))).not.toContain('DOK')
    expect(idsOf(await mine('plan_document.list', {}, inRole('committee_member', ['SLK'])))).toContain('DOK')
  })
})
