import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paragraph } from '#core/rich-text.ts'
import type { City } from '#server/context.ts'
import { anonymous } from '#server/door.ts'
import { getRecord } from '#server/records.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import { getPublished, listPublishedEndpoint, planDocument } from './schema.ts'

const id = 'underlag-2026-KS'

let product: TestProduct
let city: City

beforeEach(async () => {
  ;({ product, city } = await underlagProduct())
})

afterEach(() => product.close())

const tell = (...steps: Parameters<typeof record>[2][]) => record(product, city, ...steps)

/** What somebody who has not signed in is answered. */
async function anybody<T>(endpoint: typeof getPublished | typeof listPublishedEndpoint, input = {}, where = {}) {
  const call = { city, endpoint, input, actor: async () => anonymous, language: 'sv' as const, ...where }
  return (await product.door.call(call)).body as T
}

type Published = Awaited<ReturnType<typeof getPublished.output.parseAsync>>
type Rows = Awaited<ReturnType<typeof listPublishedEndpoint.output.parseAsync>>

const reading = (where = {}) => anybody<Published>(getPublished, { id }, where)
const listing = async () => (await anybody<Rows>(listPublishedEndpoint)).rows
const nothing = { code: 'document.not_public', status: 404 }

const decision = { id: 'B1', title: 'Underlaget', body_id: 'KS', decided_on: '2026-11-20', kind: 'approved' }
const decide: Parameters<typeof record>[2][] = [
  ['plan_document.move', { id, state: 'office_ready' }],
  ['decision.create', decision],
  ['plan_document.decide', { id, decision_id: 'B1' }],
]
const publish: Parameters<typeof record>[2] = ['plan_document.publish', { id }]

describe('what the public may read', () => {
  it('is nothing while nothing is published: neither a draft nor what is only decided', async () => {
    await expect(reading()).rejects.toMatchObject(nothing)
    await tell(...decide)
    await expect(reading()).rejects.toMatchObject(nothing)
    expect(await listing()).toEqual([])
    await expect(anybody(getPublished, { id: 'finns-inte' })).rejects.toMatchObject(nothing)
  })

  it('is the decided version of what is published, and not the draft of the next', async () => {
    await tell(...decide, publish, ['plan_document.move', { id, state: 'draft' }])
    await tell(
      ['plan_document.revise', { id, title: 'Hemligt arbetsnamn' }],
      ['document_section.revise', { id: `${id}.5.4`, body: [paragraph('1', 'Ännu inte sagt.')] }],
    )
    const read = await reading()
    expect([read.version, read.published_on, read.document.title]).toEqual([
      1,
      '2026-11-23',
      'Underlag för budget 2026',
    ])
    expect(await listing()).toMatchObject([
      { id, title: 'Underlag för budget 2026', decision: { decided_on: '2026-11-20' } },
    ])
    expect(JSON.stringify([read, await listing()])).not.toMatch(/Hemligt|Ännu inte sagt/)
  })

  it('is not another city’s', async () => {
    await tell(...decide, publish)
    const other = await product.city()
    await expect(reading({ city: other })).rejects.toMatchObject(nothing)
  })

  it('ends when it is withdrawn, also for who asks for the day when it was published', async () => {
    await tell(...decide, publish)
    product.setClock('2026-12-01T08:00:00.000Z')
    await tell(['plan_document.withdraw', { id }])
    await expect(reading()).rejects.toMatchObject(nothing)
    await expect(reading({ as_of: '2026-11-24' })).rejects.toMatchObject(nothing)
    await expect(reading({ as_of: '2026-11-30' })).rejects.toMatchObject(nothing)
    expect(await listing()).toEqual([])
  })
})

describe('a figure of a published document', () => {
  it('answers with what was kept at the decision: value, certainty, source and decision, and no names', async () => {
    await tell(...decide, publish)
    await tell(['lease.revise', { id: 'AVTAL-2B', rent_ore_per_year: 1_200_000_000 }])
    const { figures } = await reading()
    expect(figures['rent:lease=AVTAL-2B,year=2027']).toMatchObject({
      text: '10,1',
      unit: 'ore',
      certainty: 'decided',
      sources: [{ section: '5.3' }],
    })
    expect(figures['net:unit=SLK,year=2027']?.decisions.map(({ body }) => body)).toContain('Kommunfullmäktige')
    for (const figure of Object.values(figures)) expect(figure).not.toHaveProperty('recorded')
  })

  it('answers for every figure that the text shows', async () => {
    await tell(...decide, publish)
    const { document, figures } = await reading()
    const shown = [...JSON.stringify(document).matchAll(/"figure_id":"([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(shown.length).toBeGreaterThan(20)
    expect(shown.filter((figure) => !(figure in figures))).toEqual([])
  })
})

describe('publishing', () => {
  it('asks for a decision', async () => {
    await expect(tell(publish)).rejects.toMatchObject({ code: 'document.not_decided', status: 409 })
    await tell(...decide, ['plan_document.move', { id, state: 'draft' }])
    await expect(tell(publish)).rejects.toMatchObject({ code: 'document.not_decided' })
  })

  it('is done once, and taken back once', async () => {
    await tell(...decide, publish)
    await expect(tell(publish)).rejects.toMatchObject({ code: 'document.published_already' })
    await tell(['plan_document.withdraw', { id }])
    await expect(tell(['plan_document.withdraw', { id }])).rejects.toMatchObject({ code: 'document.not_published' })
  })

  it('is for those who decide for the unit', async () => {
    await tell(...decide)
    const reader = (unit_ids: string[] | null, verb: 'read' | 'decide') => ({
      ...anonymous,
      id: 'x',
      grants: ['read' as const, verb].map((one) => ({
        area: 'steering' as const,
        verb: one,
        unit_ids,
        decided_only: false,
      })),
    })
    const endpoint = product.modules.flatMap((module) => module.answers).find((one) => one.endpoint.name === publish[0])
    const { version } = await read(product, city, (context) => getRecord(context, planDocument, id))
    const as = (actor: typeof anonymous) =>
      product.door.call({
        city,
        endpoint: endpoint?.endpoint as never,
        input: { id },
        actor: async () => actor,
        language: 'sv',
        if_match: `"v${version}"`,
      })
    await expect(as(anonymous)).rejects.toMatchObject({ status: 401 })
    await expect(as(reader(null, 'read'))).rejects.toMatchObject({ status: 403 })
    await expect(as(reader(['VALN'], 'decide'))).rejects.toMatchObject({ code: 'record.unknown', status: 404 })
    expect(await as(reader(['KS'], 'decide'))).toMatchObject({ status: 201, body: { published_on: '2026-11-23' } })
  })

  it('is no field that can be written', () => {
    expect(planDocument.guarded).toContain('published_on')
  })
})
