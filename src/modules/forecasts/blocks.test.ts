import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LiveTable } from '#core/live-block.ts'
import { readerBlock } from '#modules/documents/reader-blocks.ts'
import type { Context } from '#server/context.ts'
import { anonymous } from '#server/door.ts'
import type { Grant } from '#server/grants.ts'
import { explainFigure } from '#server/registry.ts'
import { read } from '../../../test/city.ts'
import { booked, type ForecastCity, forecastCity, mnkr, monthly, written } from './city-for-tests.ts'

let there: ForecastCity

beforeEach(async () => {
  there = await forecastCity()
  await there.tell(booked('utfall', ...monthly(2030, 10, 10), ...monthly(2030, 10, -2, 'avgifter')))
})

afterEach(() => there.product.close())

const unitBlock = { block: 'forecast_table', input: { unit: 'SKOLN', round: 'OKT' } }
const roundBlock = { block: 'forecast_round_table', input: { round: 'OKT' } }

const tableIn = (blocks: readonly { type: string }[]): LiveTable => {
  const table = blocks.find((block): block is LiveTable => block.type === 'live_table')
  if (table === undefined) throw new Error('no table')
  return table
}

/** The rows with their amounts [mnkr], or their words; "?" is unknown. */
async function rowsOf(context: Context, { rows }: LiveTable): Promise<string[]> {
  const lines: string[] = []
  for (const { label, cells } of rows) {
    const shown = []
    for (const cell of cells) {
      if ('text' in cell) shown.push(cell.text)
      else {
        const { value, unknown_count } = await explainFigure(context, cell.figure_id)
        shown.push(`${value === null ? '?' : Number(value) / mnkr}${unknown_count > 0 ? ` (${unknown_count}?)` : ''}`)
      }
    }
    lines.push([label, ...shown].join(' | '))
  }
  return lines
}

const shown = (live: typeof unitBlock | typeof roundBlock) =>
  read(there.product, there.city, async (context) => {
    const { blocks } = await readerBlock(context, live)
    return { blocks, rows: await rowsOf(context, tableIn(blocks)) }
  })

it('a unit’s table is its forecast account by account, with why and what it will do', async () => {
  const motive = { cause: 'volume', comment: 'Fler elever än väntat.', measures: 'Färre vikarier.' }
  await there.tell(written({ avgifter: -24 }), written({ loner: 123.5 }, motive), [
    'forecast.submit',
    { id: 'OKT-SKOLN' },
  ])
  const { blocks, rows } = await shown(unitBlock)
  expect(rows).toEqual([
    'Löner | 120 | 100 | 123.5 | -3.5',
    'Avgifter | -24 | -20 | -24 | 0',
    'Netto | 96 | 80 | 99.5 | -3.5',
  ])
  expect(blocks.at(-1)).toMatchObject({
    type: 'bullet_list',
    content: [{ content: [{ text: 'Löner: Volym. Fler elever än väntat. Åtgärd: Färre vikarier.' }] }],
  })
})

it('a round’s table has every unit, and who has not delivered is unknown, never 0', async () => {
  await there.tell(written({ loner: 120, avgifter: -24 }), ['forecast.submit', { id: 'OKT-SKOLN' }])
  const { rows } = await shown(roundBlock)
  expect(rows).toEqual([
    'Parknämnden | 0 | ? (1?) | inte lämnad | ',
    'Skolnämnden | 96 | 80 | 96 | 0',
    'Alla enheter |  |  |  | 0 (1?)',
  ])
})

it('what a unit writes is its own until it has delivered: neither amounts nor motives are told', async () => {
  await there.tell(written({ loner: 123.5, avgifter: -24 }, { cause: 'volume', comment: 'Fler elever.' }))
  const { blocks, rows } = await shown(unitBlock)
  expect(rows.at(-1)).toBe('Netto | 96 | 80 | inte lämnad | ')
  expect(blocks.map(({ type }) => type)).toEqual(['live_table'])
})

it('a unit that is not in the round has nothing to show', async () => {
  const { blocks } = await read(there.product, there.city, (context) =>
    readerBlock(context, { block: 'forecast_table', input: { unit: 'SKOLA', round: 'OKT' } }),
  )
  expect(blocks).toEqual([])
})

it('whoever may not read a unit’s drafts is told that a part is hidden, and gets nothing of it', async () => {
  await there.tell(written({ loner: 123.5, avgifter: -24 }, { cause: 'volume', comment: 'Fler elever.' }))
  const grants: Grant[] = [{ area: 'economy', verb: 'read', unit_ids: null, decided_only: true }]
  const actor = { ...anonymous, id: 'r', name: 'Läsare', grants }
  await there.product.door.read(there.city, actor, null, 'sv', async (context) => {
    const { blocks, trouble } = await readerBlock(context, unitBlock)
    expect({ trouble, kinds: blocks.map(({ type }) => type) }).toEqual({ trouble: 'hidden', kinds: ['note'] })
    expect((await readerBlock(context, roundBlock)).blocks).toEqual([])
  })
})
