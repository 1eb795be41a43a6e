import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, City } from '#server/context.ts'
import { recordTypes } from '#server/registry.ts'
import { verifyAudit } from '#server/verification.ts'
import { ask, inRole } from '../../../test/asking.ts'
import { planner, read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import type { CellThread } from './schema.ts'

let product: TestProduct
let city: City

const plan = 'plan-prov'
const cell = { entry_set_id: plan, unit_id: 'SLK', account_id: 'kostnader', year: 2027 }
const as = (id: string, actor: Actor): Actor => ({ ...actor, id, name: id })

const controller = as('underlag-2026.controller', inRole('office_controller', ['SLK']))
const writer = as('underlag-2026.planerare', inRole('office_controller', ['SLK']))
const auditor = inRole('auditor', ['REVK'])
const member = inRole('council_member', ['KF'])
const neighbour = inRole('committee_controller', ['VALN'])
const group: Actor = {
  ...inRole('group_representative', []),
  groups: (['read', 'write', 'decide'] as const).map((verb) => ({ group_id: 'PROV', verb })),
}

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  const set = { id: plan, name: 'Plan', kind: 'plan', first_year: 2027, last_year: 2029 }
  await record(product, city, ['entry_set.create', set])
})

afterAll(() => product.close())

const mine = (name: string, input: object, actor: Actor, more: { if_match?: string; as_of?: string } = {}) =>
  ask(product, city, name, input, { actor, ...more })

const say = (more: object = {}, actor = writer) =>
  mine('cell_comment.write', { ...cell, body: 'Varför så mycket?', ...more }, actor)

const told = async (actor: Actor, more: { as_of?: string } = {}) =>
  (await mine('cell_comment.of_cell', cell, actor, more)) as unknown as { may_write: boolean; rows: CellThread[] }

const marks = async (unit_id: string, actor = writer) =>
  ((await mine('cell_comment.of_set', { entry_set_id: plan, unit_id }, actor)) as { rows: object[] }).rows

describe('a comment on a cell', () => {
  it('stands at the year or at a month of it, with its answers in order', async () => {
    expect(await say({ id: 'C1', month: 3 })).toMatchObject({ version: 1, author_name: writer.name, month: 3 })
    await say({ id: 'C2' })
    await mine('cell_comment.answer', { id: 'C1S', answer_to_id: 'C1', body: 'Hyran.' }, controller)
    const { may_write, rows } = await told(writer)
    expect(may_write).toBe(true)
    expect(rows.map(({ id, month, comments }) => [id, month, comments.map(({ body }) => body)])).toEqual([
      ['C2', null, ['Varför så mycket?']],
      ['C1', 3, ['Varför så mycket?', 'Hyran.']],
    ])
  })

  it('is marked in its cell for the unit and for those above it, and no answer is counted', async () => {
    const { entry_set_id: _, ...at } = cell
    const place = { ...at, limited_to: null, activity_code_id: null, project_id: null, member_name: null }
    const expected = [
      { ...place, month: 3, comment_ids: ['C1'], open: 1, resolved: 0 },
      { ...place, month: null, comment_ids: ['C2'], open: 1, resolved: 0 },
    ]
    expect(await marks('SLK')).toEqual(expected)
    expect(await marks('KS')).toEqual(expected)
    expect(await marks('VALN')).toEqual([])
  })

  it('is refused where there is no such cell', async () => {
    expect(await say({ year: 2031 })).toBe('422 comment.no_cell')
    expect(await say({ account_id: 'nix' })).toMatch(/^4\d\d record\./)
    expect(await say({ entry_set_id: 'nix' })).toBe('404 ledger.unknown_set')
    expect(await say({ body: ' ' })).toBe('400 input.invalid')
  })

  it('may be of what lies on an activity or a project alone, and is told in the whole cell by its name', async () => {
    product.setClock('2026-11-24T06:00:00.000Z')
    await record(product, city, ['activity_code.create', { id: 'SKOLA', name: 'Skola' }])
    const part = { limited_to: 'activity', activity_code_id: 'SKOLA' }
    const other = { account_id: 'intakter' }
    expect(await say({ ...other, ...part, id: 'D1' })).toMatchObject({ ...part, project_id: null })
    await say({ ...other, limited_to: 'activity', id: 'D2' })
    await say({ ...other, id: 'D3' })
    await mine('cell_comment.answer', { id: 'D1S', answer_to_id: 'D1', body: 'Ja.' }, controller)
    const of = async (more: object, at: { as_of?: string } = {}) =>
      ((await mine('cell_comment.of_cell', { ...cell, ...other, ...more }, writer, at)) as { rows: object[] }).rows
    expect(await of(part)).toMatchObject([{ id: 'D1', ...part, member_name: 'Skola', comments: [{}, { id: 'D1S' }] }])
    expect(await of({ limited_to: 'activity' })).toMatchObject([
      { id: 'D2', activity_code_id: null, member_name: null },
    ])
    expect((await of({})).length).toBe(3)
    expect(await of(part, { as_of: '2026-11-23' })).toEqual([])
    expect(await marks('SLK')).toContainEqual(
      expect.objectContaining({ ...other, ...part, member_name: 'Skola', comment_ids: ['D1'], open: 1 }),
    )
    expect(await mine('cell_comment.of_cell', { ...cell, ...other, ...part }, member)).toMatchObject({ rows: [] })
    expect(await mine('activity_code.remove', { id: 'SKOLA' }, planner, { if_match: '"v1"' })).toBe('409 record.in_use')
  })

  it('is refused on an activity or a project that is not there, or that it does not say it is about', async () => {
    expect(await say({ limited_to: 'activity', activity_code_id: 'nix' })).toBe('422 record.unknown_reference')
    expect(await say({ limited_to: 'project', project_id: 'nix' })).toBe('422 record.unknown_reference')
    expect(await say({ activity_code_id: 'SKOLA' })).toBe('422 comment.other_part')
    expect(await say({ limited_to: 'project', activity_code_id: 'SKOLA' })).toBe('422 comment.other_part')
  })

  it('is dealt with, opened and changed as other comments are, and told as it was on an earlier day', async () => {
    product.setClock('2026-11-24T08:00:00.000Z')
    await say({ id: 'C3' })
    const at = (version: number) => ({ if_match: `"v${version}"` })
    const change = { id: 'C3', body: 'Varför?' }
    expect(await mine('cell_comment.reword', change, controller, at(1))).toBe('403 comment.not_yours')
    expect(await mine('cell_comment.reword', change, writer, at(1))).toMatchObject({ version: 2, body: 'Varför?' })
    product.setClock('2026-11-25T08:00:00.000Z')
    await mine('cell_comment.resolve', { id: 'C3' }, controller, at(2))
    expect(await mine('cell_comment.resolve', { id: 'C3' }, writer, at(3))).toBe('409 comment.resolved')
    const state = async (as_of: string) => (await told(writer, { as_of })).rows.find(({ id }) => id === 'C3')
    expect(await state('2026-11-23')).toBeUndefined()
    expect(await state('2026-11-24')).toMatchObject({ resolved_by: null, comments: [{ body: 'Varför?' }] })
    expect(await state('2026-11-25')).toMatchObject({ resolved_by: controller.name })
    await mine('cell_comment.reopen', { id: 'C3' }, writer, at(3))
    expect((await told(writer)).rows.find(({ id }) => id === 'C3')).toMatchObject({ resolved_at: null })
    expect((await read(product, city, (context) => verifyAudit(context, recordTypes()))).broken).toBeNull()
  })
})

describe('who reads and writes comments on cells', () => {
  it('are read by those who read the drafts of the money, and written by those who write for the unit', async () => {
    expect(await told(auditor)).toMatchObject({ may_write: false, rows: [{}, {}, {}] })
    expect(await say({}, auditor)).toBe('403 comment.no_right')
    expect(await told(member)).toEqual({ may_write: false, rows: [] })
    expect(await marks('SLK', member)).toEqual([])
    expect(await mine('cell_comment.get', { id: 'C1' }, member)).toBe('404 record.unknown')
    expect(await say({}, neighbour)).toMatch(/^40[34] /)
    expect(await mine('cell_comment.resolve', { id: 'C1' }, neighbour, { if_match: '"v1"' })).toMatch(/^40[34] /)
  })

  it('are nobody else in a set that a political group keeps: the cell does not exist', async () => {
    await record(product, city, ['political_group.create', { id: 'PROV', name: 'Provgruppen' }])
    const opened = { id: 'alt', group_id: 'PROV', name: 'Hemlig', base_set_id: plan }
    expect(await mine('alternative_budget.open', opened, group)).toMatchObject({ id: 'alt' })
    expect(await say({ entry_set_id: 'alt' })).toBe('404 ledger.unknown_set')
    expect(await mine('cell_comment.of_set', { entry_set_id: 'alt', unit_id: 'SLK' }, writer)).toBe(
      '404 ledger.unknown_set',
    )
    expect(await mine('cell_comment.people', { entry_set_id: 'alt', unit_id: 'SLK' }, planner)).toBe(
      '404 ledger.unknown_set',
    )
    const both = { ...writer, groups: group.groups ?? [] }
    expect(await say({ entry_set_id: 'alt' }, both)).toMatchObject({ version: 1 })
    const mentioning = { entry_set_id: 'alt', mentions: [controller.id] }
    expect(await say(mentioning, both)).toBe('422 comment.mention_unreadable')
  })
})

describe('a mention at a cell', () => {
  it('is of somebody who may read it, and waits for a word until it is answered', async () => {
    const found = await mine('cell_comment.people', { entry_set_id: plan, unit_id: 'SLK', name: 'contr' }, writer)
    expect(found).toMatchObject({ rows: [{ account_id: controller.id, name: 'Controller' }] })
    expect(await say({ mentions: ['underlag-2026.fortroendevald'] })).toBe('422 comment.mention_unreadable')
    const waiting = async () => ((await mine('cell_comment.to_me', {}, controller)) as { rows: { id: string }[] }).rows
    product.setClock('2026-11-26T08:00:00.000Z')
    await say({ id: 'M1', mentions: [controller.id] })
    expect(await waiting()).toMatchObject([{ id: 'M1', set_name: 'Plan', unit_id: 'SLK', year: 2027, month: null }])
    product.setClock('2026-11-26T09:00:00.000Z')
    await mine('cell_comment.answer', { answer_to_id: 'M1', body: 'Ja.' }, controller)
    expect(await waiting()).toEqual([])
  })
})
