import { type DatePrecision, printDate, yearOf } from '#core/calendar.ts'
import { figureId } from '#core/figure.ts'
import type { LiveBlock, LiveTable } from '#core/live-block.ts'
import type { RecordType, RowOf } from '#core/record.ts'
import { earmarkedEquity, funding, reserveLine } from '#modules/budget/schema.ts'
import type { Context } from '#server/context.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { readableRows } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'
import { contract, project, projectPhase } from './schema.ts'

type Row = LiveTable['rows'][number]

/** A project's phases, contracts and money: when, in what state, and with which amount. */
export const projectTable: LiveBlock<Context> = {
  block: 'project_table',
  area: 'projects',
  names: { project: 'project' },
  write: async (context, { project: id = '' }) => {
    const row = await getRecord(context, project, id)
    const groups = [
      { label: textOf(context, 'projects.table.phases'), rows: await phaseRows(context, id) },
      { label: textOf(context, 'projects.table.contracts'), rows: await contractRows(context, id) },
      { label: textOf(context, 'projects.table.money'), rows: await moneyRows(context, id) },
    ].filter((group) => group.rows.length > 0)
    if (groups.length === 0) return []
    const heads = ['time', 'state', 'amount'].map((key) => ({
      text: textOf(context, `projects.table.${key}`),
      sub: null,
      certainty_of: null,
      align: key === 'amount' ? ('right' as const) : ('left' as const),
    }))
    return [
      {
        type: 'live_table',
        caption: row.title,
        unit_label: 'mnkr',
        label_head: textOf(context, 'projects.table.what'),
        heads,
        rows: groups.flatMap((group): Row[] => [{ kind: 'group', label: group.label, cells: [] }, ...group.rows]),
        notes: [],
      },
    ]
  },
}

async function phaseRows(context: Context, project_id: string): Promise<Row[]> {
  const phases = await listRecords(context, projectPhase, { project_id })
  return phases
    .sort(byStart)
    .map((phase) =>
      rowOf(
        phase.title,
        period(context, phase),
        textOf(context, `projects.phase_state.${phase.state}`),
        phaseCost(context, phase),
      ),
    )
}

async function contractRows(context: Context, project_id: string): Promise<Row[]> {
  const contracts = await listRecords(context, contract, { project_id })
  return contracts.map((row) =>
    rowOf(row.title, period(context, row), textOf(context, `projects.contract_state.${row.state}`), { text: '–' }),
  )
}

async function moneyRows(context: Context, subject_id: string): Promise<Row[]> {
  const [fundings, reserves, equities] = await Promise.all([
    readable(context, funding, subject_id),
    readable(context, reserveLine, subject_id),
    readable(context, earmarkedEquity, subject_id),
  ])
  const amount = (kind: string, id: string) => ({ figure_id: figureId(kind, { id }), unit: 'mnkr' as const })
  return [
    ...fundings.map((row) =>
      rowOf(
        row.title,
        period(context, { starts_on: row.valid_from, ends_on: row.valid_to, date_precision: 'year' }),
        textOf(context, `projects.funding_state.${row.state}`),
        amount('funding', row.id),
      ),
    ),
    ...reserves.map((row) =>
      rowOf(
        row.title,
        `${row.from_year}–${row.to_year}`,
        textOf(context, `projects.reserve_state.${row.state}`),
        amount('reserve', row.id),
      ),
    ),
    ...equities.map((row) =>
      rowOf(
        row.title,
        period(context, { starts_on: null, ends_on: row.available_to, date_precision: 'year' }),
        textOf(context, 'projects.funding_state.decided'),
        amount('equity', row.id),
      ),
    ),
  ]
}

/** Who reads the project does not always read its money. */
async function readable<T extends RecordType>(context: Context, type: T, subject_id: string): Promise<RowOf<T>[]> {
  return readableRows(context, type, await listRecords(context, type, { subject_id }))
}

function rowOf(label: string, time: string, state: string, amount: Row['cells'][number]): Row {
  return { kind: 'row', label, cells: [{ text: time }, { text: state }, amount] }
}

function phaseCost(context: Context, phase: RowOf<typeof projectPhase>): Row['cells'][number] {
  if (phase.planned_cost_ore === null) return { text: textOf(context, 'projects.table.unknown') }
  return { figure_id: figureId('phase_cost', { id: phase.id }), unit: 'mnkr' }
}

function byStart(a: RowOf<typeof projectPhase>, b: RowOf<typeof projectPhase>): number {
  const [x, y] = [a.starts_on ?? '0000', b.starts_on ?? '0000']
  return x < y ? -1 : x > y ? 1 : 0
}

type Dated = { starts_on: string | null; ends_on: string | null; date_precision: DatePrecision }

/** "2026–2027", "från 2030", "till och med 2027", or that the time is unknown. */
function period(context: Context, dated: Dated): string {
  const show = (day: string) => printDate(day, dated.date_precision, context.language)
  const { starts_on, ends_on } = dated
  if (starts_on !== null && ends_on !== null) {
    const sameYear = dated.date_precision === 'year' && yearOf(starts_on) === yearOf(ends_on)
    return sameYear ? show(starts_on) : `${show(starts_on)}–${show(ends_on)}`
  }
  if (ends_on !== null) return textOf(context, 'projects.table.until', { date: show(ends_on) })
  if (starts_on !== null) return textOf(context, 'projects.table.from', { date: show(starts_on) })
  return textOf(context, 'projects.table.time_unknown')
}
