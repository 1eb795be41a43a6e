import { figureId } from '#core/figure.ts'
import type { LiveBlock, LiveTable } from '#core/live-block.ts'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { type Block, bulletList } from '#core/rich-text.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import type { Context } from '#server/context.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { mayReadRow, readableRows } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'
import { accountsOf, type Basis, basisOf, type Counted, type Forecast } from './basis.ts'
import { forecast, forecastRound } from './schema.ts'
import { monthOf } from './trees.ts'

type Row = LiveTable['rows'][number]
type Cell = Row['cells'][number]
type Round = RowOf<typeof forecastRound>

/** A unit's forecast account by account, with what it says of each deviation: for a tertial report. */
export const forecastTable: LiveBlock<Context> = {
  block: 'forecast_table',
  area: 'economy',
  names: { unit: 'org_unit', round: 'forecast_round' },
  write: async (context, { unit = '', round: round_id = '' }) => {
    const [row] = await listRecords(context, forecast, { round_id, unit_id: unit })
    if (row === undefined) return []
    if (!(await mayReadRow(context, forecast, row))) throw new Refusal('figure.hidden', 404, { figure: row.id })
    const basis = await basisOf(context, row.id)
    const { name } = await getRecord(context, orgUnit, unit)
    const accounts = await accountsOf(context, basis)
    const table: LiveTable = {
      ...headed(
        context,
        basis.round,
        textOf(context, 'forecast.table.unit', { unit: name, ...wordsOf(context, basis) }),
      ),
      rows: [
        ...accounts.map((account) => ({
          kind: 'row' as const,
          label: account.name,
          cells: told(context, row, account),
        })),
        { kind: 'sum', label: textOf(context, 'forecast.table.net'), cells: told(context, row, null) },
      ],
    }
    return isDelivered(row) ? [table, ...motives(context, basis, accounts)] : [table]
  },
}

/** Every unit's forecast of a round and what they come to together; a unit that has not delivered is unknown. */
export const forecastRoundTable: LiveBlock<Context> = {
  block: 'forecast_round_table',
  area: 'economy',
  names: { round: 'forecast_round' },
  write: async (context, { round: id = '' }) => {
    const round = await getRecord(context, forecastRound, id)
    const forecasts = await readableRows(context, forecast, await listRecords(context, forecast, { round_id: id }))
    if (forecasts.length === 0) return []
    const rows: Row[] = []
    for (const row of forecasts) {
      const { name } = await getRecord(context, orgUnit, row.unit_id)
      rows.push({ kind: 'row', label: name, cells: told(context, row, null) })
    }
    const total = figureId('forecast_round_deviation', { round: id, view: 'committee' })
    return [
      {
        ...headed(context, round, round.title),
        rows: [
          ...rows.toSorted((a, b) => compareSwedish(a.label, b.label)),
          {
            kind: 'sum',
            label: textOf(context, 'forecast.table.all'),
            cells: [{ text: '' }, { text: '' }, { text: '' }, { figure_id: total, unit: 'mnkr' }],
          },
        ],
      },
    ]
  },
}

const isDelivered = ({ state }: Forecast) => state !== 'open' && state !== 'returned'

function headed(context: Context, round: Round, caption: string): Omit<LiveTable, 'rows'> {
  const head = (key: string, sub: string | null) => ({
    text: textOf(context, `forecast.table.${key}`),
    sub,
    certainty_of: null,
    align: 'right' as const,
  })
  return {
    type: 'live_table',
    caption,
    unit_label: 'mnkr',
    label_head: textOf(context, 'forecast.table.what'),
    heads: [
      head('budget', String(round.year)),
      head('outcome', textOf(context, 'forecast.table.through', { month: monthOf(context, { round }) })),
      head('forecast', String(round.year)),
      head('deviation', null),
    ],
    notes: [textOf(context, 'forecast.table.plus_is_better')],
  }
}

function cellsOf({ id }: Forecast, account: Counted | null): Cell[] {
  const of = { forecast: id, ...(account === null ? {} : { account: account.id }) }
  const view = 'committee'
  const ids = [
    figureId('forecast_budget', of),
    figureId('forecast_outcome', of),
    figureId('forecast', { ...of, view }),
    figureId('forecast_deviation', { ...of, view }),
  ]
  return ids.map((figure_id) => ({ figure_id, unit: 'mnkr' }))
}

/** What a unit writes is its own until it has delivered. */
function told(context: Context, row: Forecast, account: Counted | null): Cell[] {
  const cells = cellsOf(row, account)
  const waiting = { text: textOf(context, 'forecast.table.undelivered') }
  return isDelivered(row) ? cells : [...cells.slice(0, 2), waiting, { text: '' }]
}

function wordsOf(context: Context, basis: Basis): Record<string, string | number> {
  return { year: basis.round.year, month: monthOf(context, basis) }
}

/** Why the unit expects something else than its budget, and what it will do about it. */
function motives(context: Context, { lines }: Basis, accounts: readonly Counted[]): Block[] {
  const written = accounts.flatMap((account) => {
    const line = lines.find(({ view, account_id }) => view === 'committee' && account_id === account.id)
    if (line === undefined || (line.comment === null && line.measures === null)) return []
    const cause = line.cause === null ? null : textOf(context, `forecast.cause.${line.cause}`)
    const measures = line.measures === null ? null : textOf(context, 'forecast.table.measures', { text: line.measures })
    const said = [cause, line.comment, measures].filter((part) => part !== null).map(sentence)
    return [`${account.name}: ${said.join(' ')}`]
  })
  if (written.length === 0) return []
  return [bulletList(...written.map((said) => [said]))]
}

const sentence = (words: string) => (/[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`)
