import { printDate } from '#core/calendar.ts'
import { figureId } from '#core/figure.ts'
import type { LiveBlock, LiveTable } from '#core/live-block.ts'
import type { RowOf } from '#core/record.ts'
import { decidedBudget } from '#modules/ledger/service.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { readableRows } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'
import { lease, premise, premiseChange, sharedService } from './schema.ts'

const left = (text: string) => ({ text, sub: null, certainty_of: null, align: 'left' as const })
const words = (...texts: string[]) => texts.map((text) => ({ text }))

/** Every lease of the unit with its rent by year; a rent that nobody has told stays unknown. */
export const rentTable: LiveBlock<Context> = {
  block: 'rent_table',
  area: 'premises',
  names: { unit: 'org_unit' },
  write: async (context, { unit = '' }) => {
    const units = await subtreeOf(context, unit)
    const leases = (await readableRows(context, lease, await listRecords(context, lease))).filter(
      (row) => units.includes(row.unit_id) && row.state !== 'ended',
    )
    if (leases.length === 0) return []
    const set = await decidedBudget(context)
    const years = Array.from({ length: set.last_year - set.first_year + 1 }, (_, index) => set.first_year + index)
    const cells = (row: RowOf<typeof lease>): LiveTable['rows'][number]['cells'] =>
      years.map((year) => {
        if (row.starts_on === null) return { text: textOf(context, 'premises.unknown') }
        if (Number(row.starts_on.slice(0, 4)) > year) return { text: '–' }
        return { figure_id: figureId('rent', { lease: row.id, year }), unit: 'mnkr' }
      })
    return [
      {
        type: 'live_table',
        caption: textOf(context, 'premises.table.rents'),
        unit_label: 'mnkr',
        label_head: textOf(context, 'premises.table.lease'),
        heads: years.map((year) => ({ text: String(year), sub: null, certainty_of: null, align: 'right' as const })),
        rows: leases.map((row) => ({ kind: 'row' as const, label: row.title, cells: cells(row) })),
        notes: [],
      },
    ]
  },
}

/** The unit's premises with what they are used for, their area and what limits them. */
export const premiseTable: LiveBlock<Context> = {
  block: 'premise_table',
  area: 'premises',
  names: { unit: 'org_unit' },
  write: async (context, { unit = '' }) => {
    const units = await subtreeOf(context, unit)
    const rows = (await listRecords(context, premise)).filter((row) => units.includes(row.unit_id))
    if (rows.length === 0) return []
    const named = (prefix: string, keys: readonly string[]) =>
      keys.map((key) => textOf(context, `premises.${prefix}.${key}`)).join(', ')
    const area = (value: number | null) => (value === null ? textOf(context, 'premises.unknown') : String(value))
    return [
      {
        type: 'live_table',
        caption: textOf(context, 'premises.table.inventory'),
        unit_label: '',
        label_head: textOf(context, 'premises.table.premise'),
        heads: ['used_for', 'area', 'limits'].map((key) => left(textOf(context, `premises.table.${key}`))),
        rows: rows.map((row) => ({
          kind: 'row' as const,
          label: row.name,
          cells: words(
            named('kind', row.kinds) || textOf(context, 'premises.unknown'),
            area(row.area_m2),
            named('constraint', row.constraints) || '–',
          ),
        })),
        notes: [],
      },
    ]
  },
}

/** What is to be moved, rebuilt or left, in the order of the move chain. */
export const changeTable: LiveBlock<Context> = {
  block: 'premise_change_table',
  area: 'premises',
  names: { unit: 'org_unit' },
  write: async (context, { unit = '' }) => {
    const units = await subtreeOf(context, unit)
    const rows = (await listRecords(context, premiseChange))
      .filter((row) => units.includes(row.unit_id))
      .sort((a, b) => a.position - b.position)
    if (rows.length === 0) return []
    return [
      {
        type: 'live_table',
        caption: textOf(context, 'premises.table.changes'),
        unit_label: '',
        label_head: textOf(context, 'premises.table.change'),
        heads: ['kind', 'time'].map((key) => left(textOf(context, `premises.table.${key}`))),
        rows: rows.map((row) => ({
          kind: 'row' as const,
          label: row.title,
          cells: words(textOf(context, `premises.change.${row.kind}`), timeOf(context, row)),
        })),
        notes: [],
      },
    ]
  },
}

function timeOf(context: Context, row: RowOf<typeof premiseChange>): string {
  const shown = [row.starts_on, row.ends_on]
    .filter((day) => day !== null)
    .map((day) => printDate(day, row.date_precision, context.language))
  return shown.length === 0 ? textOf(context, 'premises.unknown') : [...new Set(shown)].join('–')
}

/** Services that others use too, and whether anybody has said who pays. */
export const sharedTable: LiveBlock<Context> = {
  block: 'shared_service_table',
  area: 'premises',
  names: { unit: 'org_unit' },
  write: async (context, { unit = '' }) => {
    const units = await subtreeOf(context, unit)
    const rows = (await listRecords(context, sharedService)).filter((row) => units.includes(row.unit_id))
    if (rows.length === 0) return []
    const names = new Map((await listRecords(context, orgUnit)).map((row) => [row.id, row.name]))
    return [
      {
        type: 'live_table',
        caption: textOf(context, 'premises.table.shared'),
        unit_label: '',
        label_head: textOf(context, 'premises.table.service'),
        heads: ['opening', 'used_by'].map((key) => left(textOf(context, `premises.table.${key}`))),
        rows: rows.map((row) => ({
          kind: 'row' as const,
          label: row.title,
          cells: words(
            row.opening ?? textOf(context, 'premises.unknown'),
            row.used_by_unit_ids.map((id) => names.get(id) ?? id).join(', ') || '–',
          ),
        })),
        notes: [],
      },
    ]
  },
}
