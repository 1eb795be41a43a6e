import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Explained, originOf, type ShortFigure } from '#core/figure.ts'
import { read, type TestProduct } from '../../test/city.ts'
import { underlagProduct } from '../../test/worlds.ts'
import type { City } from './context.ts'
import { explainAsked, explainMany } from './explain-many.ts'
import { explainFigure } from './registry.ts'

let product: TestProduct
let city: City

beforeEach(async () => {
  ;({ product, city } = await underlagProduct())
})

afterEach(() => product.close())

const ask = (figure_ids: string, levels?: number) =>
  read(product, city, (context) => explainMany(context, { figure_ids, levels }))

describe('several figures at once', () => {
  it('are each told as they are alone, in the order asked, each once', async () => {
    const [net, cost] = ['net:unit=SLK,year=2027', 'cost:unit=SLK,year=2026']
    const { rows } = await ask(`${net} ${cost} ${net}`)
    expect(rows.map((row) => row.figure_id)).toEqual([net, cost])
    for (const row of rows) {
      const alone = await read(product, city, (context) => explainFigure(context, row.figure_id))
      expect(row).toEqual({ figure_id: row.figure_id, explained: alone, problem: null })
    }
  })

  it('are told with the levels of parts that are asked for, and where what is left out stands', async () => {
    const net = 'net:unit=SLK,year=2027'
    const whole = (await ask(net)).rows[0]?.explained as unknown as Explained
    const alone = (await ask(net, 0)).rows[0]?.explained as unknown as ShortFigure
    expect(alone).toEqual({ ...whole, parts: [], untold: whole.parts.length, origin: originOf(whole) })
    expect(alone.origin).toEqual({ section: '4.1', recorded_at: expect.any(String) })
    const withParts = (await ask(net, 1)).rows[0]?.explained as unknown as ShortFigure
    expect(withParts.parts.map(({ value, parts }) => [value, parts])).toEqual(
      whole.parts.map(({ value }) => [value, []]),
    )
    expect(withParts.parts.length).toBeGreaterThan(1)
  })

  it('are told although one of them is refused, which says why', async () => {
    const { rows } = await ask('net:unit=FINNS-INTE,year=2027 finns.inte net:unit=SLK,year=2027')
    expect(rows.map((row) => row.problem?.code ?? null)).toEqual(['organisation.unknown_unit', 'figure.unknown', null])
    expect(rows[2]?.explained).toMatchObject({ value: 155_030_000_000 })
  })

  it('are refused when they are too many', async () => {
    const ids = Array.from({ length: 51 }, (_, index) => `net:unit=SLK,year=${2000 + index}`)
    await expect(ask(ids.join(' '))).rejects.toMatchObject({ code: 'figure.too_many', status: 400 })
  })
})

describe('one figure', () => {
  const net = 'net:unit=SLK,year=2027'
  const explain = (asked: { levels?: number; part?: string } = {}) =>
    read(product, city, (context) =>
      explainAsked(context, { figure_id: net, levels: asked.levels, part: asked.part }),
    ) as Promise<ShortFigure>

  it('is told level by level, and each part says how much of it is left', async () => {
    const whole = await explain()
    const above = await explain({ levels: 1 })
    expect(above.untold).toBe(0)
    expect(above.parts.map(({ untold }) => untold)).toEqual(whole.parts.map(({ parts }) => parts.length))
    const below = await explain({ levels: 1, part: '0' })
    expect(below.label).toBe(above.parts[0]?.label)
    expect(below.parts.map(({ label, value }) => [label, value])).toEqual(
      whole.parts[0]?.parts.map(({ label, value }) => [label, value]),
    )
    expect(below.parts.length).toBeGreaterThan(0)
    const deepest = await explain({ part: '0.0' })
    expect(deepest).toEqual(whole.parts[0]?.parts[0])
  })

  it('is refused where it has no such part', async () => {
    await expect(explain({ part: '0.99999' })).rejects.toMatchObject({ code: 'figure.no_part', status: 404 })
    await expect(explain({ part: '99.0.1' })).rejects.toMatchObject({ code: 'figure.no_part', status: 404 })
  })
})
