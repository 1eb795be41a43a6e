import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { liveFigure, paragraph, type RichText } from '#core/rich-text.ts'
import { printedDocument, versionsOf } from '#modules/documents/service.ts'
import type { Actor, City } from '#server/context.ts'
import { recordTypes } from '#server/registry.ts'
import { verifyAudit } from '#server/verification.ts'
import { ask, inRole } from '../../../test/asking.ts'
import { planner, read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import type { ShownThread } from './schema.ts'

let product: TestProduct
let city: City

const document = 'underlag-2026-KS'
const section_id = `${document}.5.4`
const net = 'net:unit=SLK,year=2027'
const as = (id: string, actor: Actor): Actor => ({ ...actor, id, name: id })

const writer = as('underlag-2026.planerare', inRole('strategist', ['SLK']))
const controller = as('underlag-2026.controller', inRole('office_controller', ['SLK']))
const auditor = inRole('auditor', ['REVK'])
const member = inRole('council_member', ['KF'])
const neighbour = inRole('committee_controller', ['VALN'])

const body: RichText = [
  paragraph('a', 'Nettot är ', liveFigure(net, 'mnkr'), '.'),
  paragraph('b', 'Mer finns att säga.'),
]

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  await record(product, city, ['document_section.revise', { id: section_id, body }])
})

afterAll(() => product.close())

const mine = (name: string, input: object, actor: Actor, more: { if_match?: string; as_of?: string } = {}) =>
  ask(product, city, name, input, { actor, ...more })

const say = (more: object, actor = writer) =>
  mine('comment.write', { section_id, paragraph_id: 'a', body: 'Stämmer det?', ...more }, actor)

type OfDocument = { may_write: boolean; rows: ShownThread[]; sections: { number: string; paragraph_ids: string[] }[] }

const told = async (actor: Actor, as_of?: string) =>
  (await mine('comment.of_document', { id: document }, actor, as_of === undefined ? {} : { as_of })) as OfDocument

const thread = async (id: string, as_of?: string) => (await told(writer, as_of)).rows.find((row) => row.id === id)

describe('a comment', () => {
  it('stands at a paragraph or at a number in it, with its answers in order', async () => {
    expect(await say({ id: 'K1', figure_id: net })).toMatchObject({ version: 1, author_name: writer.name })
    await mine('comment.answer', { id: 'K1S', answer_to_id: 'K1', body: 'Ja.' }, controller)
    expect(await thread('K1')).toMatchObject({
      number: '5.4',
      paragraph_id: 'a',
      figure_id: net,
      has_paragraph: true,
      has_figure: true,
      comments: [{ body: 'Stämmer det?' }, { body: 'Ja.', author_id: controller.id }],
    })
  })

  it('is refused at what does not stand in the text', async () => {
    expect(await say({ paragraph_id: 'z' })).toBe('422 comment.no_paragraph')
    expect(await say({ paragraph_id: 'b', figure_id: net })).toBe('422 comment.no_figure')
    expect(await say({ section_id: 'nix' })).toBe('404 record.unknown')
    expect(await say({ body: '   ' })).toBe('400 input.invalid')
  })

  it('is made once, however often the same request is sent', async () => {
    const input = { section_id, paragraph_id: 'b', body: 'En gång.' }
    const send = () => ask(product, city, 'comment.write', input, { actor: writer, idempotency_key: 'en-och-samma' })
    expect(await send()).toEqual(await send())
    expect((await told(writer)).rows.filter((row) => row.comments[0]?.body === 'En gång.')).toHaveLength(1)
  })

  it('is changed in its words by its author alone, from the version that was read', async () => {
    await say({ id: 'K2' })
    const change = { id: 'K2', body: 'Stämmer nettot?' }
    expect(await mine('comment.reword', change, controller, { if_match: '"v1"' })).toBe('403 comment.not_yours')
    expect(await mine('comment.reword', change, writer)).toBe('428 version.required')
    expect(await mine('comment.reword', change, writer, { if_match: '"v1"' })).toMatchObject({ version: 2 })
    expect(await mine('comment.reword', change, writer, { if_match: '"v1"' })).toBe('412 version.stale')
  })

  it('is dealt with and opened again, each from the version that was read', async () => {
    await say({ id: 'K3' })
    const at = (version: number) => ({ if_match: `"v${version}"` })
    expect(await mine('comment.reopen', { id: 'K3' }, controller, at(1))).toBe('409 comment.open')
    await mine('comment.resolve', { id: 'K3' }, controller, at(1))
    expect(await thread('K3')).toMatchObject({ resolved_by: controller.name })
    expect(await mine('comment.resolve', { id: 'K3' }, writer, at(1))).toBe('412 version.stale')
    expect(await mine('comment.resolve', { id: 'K3' }, writer, at(2))).toBe('409 comment.resolved')
    expect(await mine('comment.answer', { answer_to_id: 'K3', body: 'x' }, writer)).toBe('409 comment.resolved')
    await mine('comment.reopen', { id: 'K3' }, writer, at(2))
    expect(await thread('K3')).toMatchObject({ resolved_at: null, resolved_by: null })
    await mine('comment.answer', { id: 'K3S', answer_to_id: 'K3', body: 'Mer.' }, writer)
    expect(await mine('comment.resolve', { id: 'K3S' }, writer, at(1))).toBe('422 comment.is_answer')
  })

  it('is told as it was on an earlier day', async () => {
    product.setClock('2026-11-24T08:00:00.000Z')
    await say({ id: 'K4' })
    product.setClock('2026-11-25T08:00:00.000Z')
    await mine('comment.resolve', { id: 'K4' }, writer, { if_match: '"v1"' })
    expect(await thread('K4', '2026-11-23')).toBeUndefined()
    expect(await thread('K4', '2026-11-24')).toMatchObject({ resolved_at: null })
    expect(await thread('K4', '2026-11-25')).toMatchObject({ resolved_by: writer.name })
  })

  it('stays where it is while the text changes, and under the section when its paragraph is gone', async () => {
    await say({ id: 'K5', figure_id: net })
    const write = (text: RichText) => record(product, city, ['document_section.revise', { id: section_id, body: text }])
    await write([paragraph('a', 'Utan siffra.'), paragraph('c', 'Nytt.')])
    expect(await thread('K5')).toMatchObject({ has_paragraph: true, has_figure: false })
    await write([paragraph('c', 'Nytt.')])
    expect(await thread('K5')).toMatchObject({ has_paragraph: false, number: '5.4' })
    await write(body)
    expect(await thread('K5')).toMatchObject({ has_paragraph: true, has_figure: true })
  })

  it('keeps its section from being taken away, and the audit trail whole', async () => {
    await expect(record(product, city, ['document_section.remove', { id: section_id }])).rejects.toMatchObject({
      code: 'record.in_use',
    })
    expect((await read(product, city, (context) => verifyAudit(context, recordTypes()))).broken).toBeNull()
  })
})

describe('who reads and writes comments', () => {
  it('reads them who reads drafts, and writes them who also writes something for the unit', async () => {
    await say({ id: 'R1' })
    expect(await told(auditor)).toMatchObject({ may_write: false })
    expect((await told(auditor)).rows.map((row) => row.id)).toContain('R1')
    expect(await say({}, auditor)).toBe('403 comment.no_right')
    expect(await mine('comment.resolve', { id: 'R1' }, auditor, { if_match: '"v1"' })).toBe('403 comment.no_right')
    expect(await say({}, neighbour)).toBe('403 comment.no_right')
    const owner = inRole('project_owner', ['KS'])
    expect(await say({}, owner)).toMatchObject({ version: 1 })
    expect(await say({}, inRole('committee_member', ['KS']))).toMatchObject({ version: 1 })
  })

  it('has no other way in: the general verbs of records only read', () => {
    const names = product.modules.flatMap((module) => module.answers.map(({ endpoint }) => endpoint.name))
    expect(names.filter((name) => name.startsWith('comment.')).toSorted()).toEqual([
      ...[
        'answer',
        'get',
        'history',
        'list',
        'of_document',
        'people',
        'reopen',
        'resolve',
        'reword',
        'to_me',
        'write',
      ].map((verb) => `comment.${verb}`),
    ])
  })
})

describe('a mention', () => {
  it('is of somebody who may read the document, found by a part of the name', async () => {
    const found = await mine('comment.people', { id: document, name: 'plan' }, writer)
    expect(found).toEqual({ rows: [{ account_id: 'underlag-2026.planerare', name: 'Planerare' }], left_out: 0 })
    expect(await mine('comment.people', { id: document, name: 'förtroende' }, writer)).toEqual({
      rows: [],
      left_out: 0,
    })
    expect(await mine('comment.people', { id: document }, auditor)).toBe('403 comment.no_right')
    expect(await say({ mentions: ['underlag-2026.fortroendevald'] })).toBe('422 comment.mention_unreadable')
    expect(await say({ mentions: ['nix'] })).toBe('422 comment.nobody')
  })

  it('waits for a word until it is answered or dealt with', async () => {
    const waiting = async (actor: Actor) =>
      ((await mine('comment.to_me', {}, actor)) as { rows: { id: string }[] }).rows.map((row) => row.id)
    product.setClock('2026-11-26T08:00:00.000Z')
    await say({ id: 'M1', mentions: [controller.id] })
    await say({ id: 'M2', mentions: [controller.id] })
    expect(await waiting(controller)).toEqual(['M1', 'M2'])
    expect(await waiting(writer)).toEqual([])
    product.setClock('2026-11-26T09:00:00.000Z')
    await mine('comment.answer', { answer_to_id: 'M1', body: 'Ja.' }, controller)
    await mine('comment.resolve', { id: 'M2' }, writer, { if_match: '"v1"' })
    expect(await waiting(controller)).toEqual([])
  })
})

// Last, since it decides the document.
describe('a decided document', () => {
  it('holds no comment, and its comments are still for those who write it alone', async () => {
    await say({ id: 'D1', body: 'Ordet som inte får tryckas.' })
    const decision = { id: 'B1', title: 'x', body_id: 'KS', decided_on: '2026-11-20', kind: 'approved' }
    await record(
      product,
      city,
      ['plan_document.move', { id: document, state: 'office_ready' }],
      ['decision.create', decision],
      ['plan_document.decide', { id: document, decision_id: 'B1' }],
    )
    expect(await read(product, city, (context) => versionsOf(context, document))).toHaveLength(1)
    const printed = await product.door.read(city, planner, null, 'sv', (context) => printedDocument(context, document))
    expect(JSON.stringify(printed)).not.toContain('Ordet som inte får tryckas')
    expect(await told(member)).toMatchObject({ may_write: false, rows: [] })
    expect(await mine('comment.get', { id: 'D1' }, member)).toBe('404 record.unknown')
    expect((await told(auditor)).rows.map((row) => row.id)).toContain('D1')
  })
})
