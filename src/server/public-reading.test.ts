import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph } from '#core/rich-text.ts'
import { record, type TestProduct } from '../../test/city.ts'
import { underlagProduct } from '../../test/worlds.ts'
import type { City } from './context.ts'
import { httpServer } from './http.ts'

const id = 'underlag-2026-KS'

let product: TestProduct
let city: City
let server: FastifyInstance

/** Two decided versions, the later one published, and a draft of a third. */
beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  server = await httpServer(product, { web_folder: null, demo: true, trust_proxy: null, log: () => undefined })
  const decide = (decision_id: string): Steps => [
    ['plan_document.move', { id, state: 'office_ready' }],
    ['decision.create', { id: decision_id, title: 'x', body_id: 'KS', decided_on: '2026-11-20', kind: 'approved' }],
    ['plan_document.decide', { id, decision_id }],
  ]
  const rewritten = (text: string): Steps => [
    ['plan_document.move', { id, state: 'draft' }],
    ['document_section.revise', { id: `${id}.5.4`, body: [paragraph('1', text)] }],
  ]
  await record(product, city, ...rewritten('Sagt i första versionen.').slice(1), ...decide('B1'))
  await record(product, city, ...rewritten('Sagt i andra versionen.'), ...decide('B2'))
  await record(product, city, ['plan_document.publish', { id }], ...rewritten('Ännu inte sagt.'))
  await record(product, city, ['lease.revise', { id: 'AVTAL-2B', rent_ore_per_year: 1_200_000_000 }])
})

type Steps = Parameters<typeof record>[2][]

afterAll(async () => {
  await server.close()
  await product.close()
})

/** What somebody who has not signed in is answered. */
const send = (path: string) => server.inject({ url: `/api/cities/${city.id}${path}` })

const file = (query = '', document = id) => send(`/published/${document}/file${query}`)

describe('a published document as a file', () => {
  it.each([
    ['pdf', '%PDF-', 'application/pdf'],
    ['docx', 'PK\u0003\u0004', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('is given to anybody as %s', async (format, magic, type) => {
    const answer = await file(`?format=${format}`)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, type])
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${id}.${format}"`)
    expect(answer.rawPayload.subarray(0, magic.length).toString('latin1')).toBe(magic)
  })

  it('holds the latest decided version with its figures as they were, and nothing of the draft', async () => {
    const { payload } = await file('?format=json')
    expect(payload).toContain('Sagt i andra versionen.')
    expect(payload).not.toMatch(/Ännu inte sagt|Sagt i första versionen/)
    expect(payload).toMatch(/"cirka 10,1.miljoner.kronor"/)
  })

  it('is no other version, format or document', async () => {
    expect((await file('?version=1')).statusCode).toBe(400)
    expect((await file('?format=exe')).statusCode).toBe(400)
    expect((await file('', 'finns-inte')).statusCode).toBe(404)
  })

  it('is gone when the document is withdrawn, also for the day when it was published', async () => {
    await record(product, city, ['plan_document.withdraw', { id }])
    const answers = [await file(), await file('?format=docx'), await file('?as_of=2026-11-23')]
    expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual(
      answers.map(() => [404, 'document.not_public']),
    )
    const redecided: Steps = [
      ['plan_document.move', { id, state: 'office_ready' }],
      ['decision.create', { id: 'B3', title: 'x', body_id: 'KS', decided_on: '2026-11-21', kind: 'approved' }],
      ['plan_document.decide', { id, decision_id: 'B3' }],
      ['plan_document.publish', { id }],
    ]
    await record(product, city, ...redecided)
    expect((await file('?format=json')).payload).toContain('Ännu inte sagt.')
  })
})

describe('who reads without signing in', () => {
  it.each([
    '/figures/rent:lease=AVTAL-2B,year=2027',
    '/figures?figure_ids=rent:lease=AVTAL-2B,year=2027',
    `/documents/${id}`,
    `/documents/${id}/printed`,
    `/documents/${id}/printed?version=1`,
    `/documents/${id}/file`,
    `/documents/${id}/file?version=1`,
    `/documents/${id}/versions`,
    `/documents/${id}/history`,
    `/documents/${id}/comments`,
    `/documents/${id}/diff?with_id=${id}&with_version=1`,
    `/document-sections/${id}.5.4`,
    '/comments',
    '/leases/AVTAL-2B',
  ])('is asked to sign in for %s', async (path) => {
    expect((await send(path)).statusCode).toBe(401)
  })

  it('is answered by nothing else than what is published, whatever is asked for', async () => {
    const reads = product.modules.flatMap((module) => module.answers.map(({ endpoint }) => endpoint))
    const paths = reads.filter(({ method }) => method === 'GET').map(({ path }) => path.replaceAll(/:[a-z_]+/g, id))
    const answered = []
    for (const path of paths) if ((await send(path)).statusCode < 400) answered.push(path)
    expect(paths.length).toBeGreaterThan(80)
    expect(answered).toEqual(['/open-data/budgets', '/published', `/published/${id}`])
  })

  it('learns of a figure what was kept when it was decided, and no more', async () => {
    const { figures } = (await send(`/published/${id}`)).json() as { figures: Record<string, object> }
    const told = ['certainty', 'condition', 'decisions', 'label', 'sources', 'text', 'unit', 'unknown_count']
    for (const figure of Object.values(figures)) expect(Object.keys(figure).sort()).toEqual(told)
    expect(Object.keys(figures).length).toBeGreaterThan(10)
  })
})
