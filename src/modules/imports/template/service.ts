import { type Certainty, weakestOf } from '#core/certainty.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { sieFault } from '#core/sie/fault.ts'
import { account, type CellConflict, entrySet, takesCells, takesYear } from '#modules/ledger/schema.ts'
import { changeCells, type HeldCell, heldCells, requireMayWrite, requireWriter } from '#modules/ledger/service.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { mayForUnit } from '#server/grants.ts'
import { recordTypeOf } from '#server/record-kinds.ts'
import { findRecord, getRecord, listRecords } from '#server/records.ts'
import { isKeptFrom, readableRows } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'
import { told } from '../preview.ts'
import {
  type Proposal,
  type TemplateReading,
  type TemplateWish,
  templateRows,
  templateYears,
} from '../schema-template.ts'
import { templateIn, workbookOf } from './apart.ts'
import { isAlike, type Seen } from './cells.ts'
import type { Template, TemplateCell, TemplateRow } from './layout.ts'
import { type ChangedCell, mostFaults, type ReadTemplate } from './read.ts'

const nothing: Seen = { amount_ore: null, unknown_count: 0 }

/** A plan or a scenario as a workbook for whoever may write it. */
export async function templateFile(context: Context, wish: TemplateWish) {
  const set = await openSet(context, wish.entry_set_id, wish.unit_id)
  const years = yearsOf(set, wish)
  const rows = await rowsOf(context, wish, years)
  if (rows.length === 0) throw new Refusal('template.no_rows', 422, { set: set.name })
  if (rows.length > templateRows)
    throw new Refusal('template.too_many_rows', 422, { rows: rows.length, most: templateRows })
  const unit = await getRecord(context, orgUnit, wish.unit_id)
  const template: Template = {
    city_id: context.city.id,
    ...{ entry_set_id: set.id, set_name: set.name, unit_id: unit.id, unit_name: unit.name },
    ...{ fetched_at: context.now, amount_unit: wish.amount_unit, years, has_parts: wish.rows === 'parts', rows },
  }
  const content = Buffer.from(await workbookOf(template)).toString('base64')
  return { file_name: `${set.id}-${unit.id}.xlsx`, rows: rows.length, content }
}

async function openSet(context: Context, id: string, unit_id: string): Promise<RowOf<typeof entrySet>> {
  const set = await requireMayWrite(context, id, [unit_id])
  if (!takesCells(set)) throw new Refusal('ledger.cells_locked', 422, { set: set.name }, [{ field: 'entry_set_id' }])
  return set
}

function yearsOf(set: RowOf<typeof entrySet>, { from_year, to_year }: TemplateWish): number[] {
  const first = Math.max(set.first_year, from_year)
  const count = Math.min(set.last_year, to_year) - first + 1
  if (count < 1 || count > templateYears)
    throw new Refusal(
      'template.years',
      422,
      { set: set.name, first: set.first_year, last: set.last_year, most: templateYears },
      [{ field: 'from_year' }],
    )
  return Array.from({ length: count }, (_, index) => first + index)
}

type Place = Pick<HeldCell, 'unit_id' | 'account_id' | 'activity_id' | 'project_id'>

/**
 * The rows in the order of the units, accounts, activities and projects by their codes: those with amounts, or every
 * account in every unit, without accounts that take none in these years.
 */
async function rowsOf(context: Context, wish: TemplateWish, years: readonly number[]): Promise<TemplateRow[]> {
  const unit_ids = await subtreeOf(context, wish.unit_id)
  const period = { from_year: years[0] ?? 0, to_year: years.at(-1) ?? 0 }
  const has_parts = wish.rows === 'parts'
  const held = await heldCells(context, { entry_set_id: wish.entry_set_id, unit_ids, ...period, has_parts })
  const byCell = new Map(held.map((cell) => [cellOf(cell), cell]))
  const below = new Set(unit_ids)
  const units = (await listRecords(context, orgUnit)).filter(({ id, kind }) => below.has(id) && kind !== 'external')
  const accounts = await listRecords(context, account)
  if (wish.rows === 'all' && units.length * accounts.length > templateRows)
    throw new Refusal('template.too_many_rows', 422, { rows: units.length * accounts.length, most: templateRows })
  const nameOf = has_parts ? await partNames(context) : () => ''
  const heldIn = Map.groupBy(held, ({ unit_id, account_id }) => `${unit_id} ${account_id}`)
  return units.flatMap((unit) =>
    accounts.flatMap((on) => {
      const found = heldIn.get(`${unit.id} ${on.id}`) ?? []
      const isOffered = wish.rows === 'all' && years.some((year) => takesYear(on, year))
      const whole: Place = { unit_id: unit.id, account_id: on.id, activity_id: null, project_id: null }
      return placesOf(found.length === 0 && isOffered ? [whole] : found).map(({ activity_id, project_id }) => ({
        ...{ unit_id: unit.id, unit_name: unit.name, account_id: on.id, account_name: on.name },
        part: has_parts
          ? { activity_id, activity_name: nameOf(activity_id), project_id, project_name: nameOf(project_id) }
          : null,
        cells: years.map((year) =>
          templateCell(context, byCell.get(cellOf({ ...whole, activity_id, project_id, year }))),
        ),
      }))
    }),
  )
}

/** The different places of the cells, by activity and project; what lies on none comes first. */
function placesOf(cells: readonly Place[]): Place[] {
  const places = new Map(cells.map((cell) => [cellOf({ ...cell, year: 0 }), cell]))
  return [...places.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place)
}

/** What activities and projects are called; those that the person may not read are told by their codes alone. */
async function partNames(context: Context): Promise<(id: string | null) => string> {
  const names = new Map<string, string>()
  for (const type of [recordTypeOf('activity_code'), recordTypeOf('project')])
    for (const row of await readableRows(context, type, await listRecords(context, type)))
      names.set(row.id, String(row[type.title ?? 'id']))
  return (id) => (id === null ? '' : (names.get(id) ?? id))
}

const cellOf = ({ unit_id, account_id, activity_id, project_id, year }: Place & { year: number }) =>
  JSON.stringify([unit_id, account_id, activity_id ?? '', project_id ?? '', year])

function templateCell(context: Context, cell: HeldCell | undefined): TemplateCell {
  if (cell === undefined) return { ...nothing, is_split: false, certainty: '' }
  const { amount_ore, unknown_count, is_split, certainties } = cell
  const grade = textOf(context, `certainty.${weakestOf(certainties as Certainty[])}`)
  const also =
    amount_ore !== null && unknown_count > 0 ? textOf(context, 'template.and_unknown', { count: unknown_count }) : ''
  const split = is_split ? textOf(context, 'template.by_month') : ''
  return { amount_ore, unknown_count, is_split, certainty: [grade, also, split].filter(Boolean).join(', ') }
}

/** What a returned workbook proposes, beside what holds now. Changes nothing. */
export async function templateReading(
  context: Context,
  { file_name, content }: { file_name: string; content: string },
): Promise<TemplateReading> {
  const { sha256, template, changes, faults } = await templateIn(Buffer.from(content, 'base64'))
  const none = { entry_set_id: null, set_name: null, unit_id: null, fetched_at: null, proposals: [], errors: [] }
  if (template === null) return { is_template: false, file_name, sha256, ...none }
  const wrong = faults.length > 0 ? [] : await wrongPlace(context, template, changes)
  const errors = [...faults, ...wrong].map((fault) => told(context, fault))
  const { entry_set_id, set_name, unit_id, fetched_at } = template
  const proposals = errors.length > 0 ? [] : await proposalsOf(context, template, changes)
  return { is_template: true, file_name, sha256, entry_set_id, set_name, unit_id, fetched_at, proposals, errors }
}

/** That the workbook is another city's, or of what is not there or not for the person to write, told as its faults. */
async function wrongPlace(
  context: Context,
  template: NonNullable<ReadTemplate['template']>,
  changes: readonly ChangedCell[],
) {
  const { city_id, entry_set_id, set_name, unit_id, years } = template
  if (city_id !== context.city.id) return [sieFault('template.other_city', { params: { city: city_id } })]
  const set = await findRecord(context, entrySet, entry_set_id)
  if (set === null || isKeptFrom(context, entrySet, set) || !takesCells(set))
    return [sieFault('template.closed_set', { params: { set: set_name } })]
  await requireMayWrite(context, entry_set_id, [unit_id])
  if (years.some((year) => year < set.first_year || year > set.last_year)) return [sieFault('template.broken')]
  const below = new Set(await subtreeOf(context, unit_id))
  const isGroups = set.group_id !== null
  const may = (id: string) => below.has(id) && (isGroups || mayForUnit(context.actor.grants, 'economy', 'write', id))
  const outside = changes.filter(({ of }) => !may(of.unit_id)).slice(0, mostFaults)
  return outside.map(({ row, of }) =>
    sieFault('import.outside_unit', { line: row, params: { value: of.unit_id, rows: 1, unit_id } }),
  )
}

async function proposalsOf(
  context: Context,
  { entry_set_id, years, has_parts }: NonNullable<ReadTemplate['template']>,
  changes: readonly ChangedCell[],
): Promise<Proposal[]> {
  const unit_ids = [...new Set(changes.map(({ of }) => of.unit_id))]
  const period = { from_year: Math.min(...years), to_year: Math.max(...years) }
  const held = await heldCells(context, { entry_set_id, unit_ids, ...period, has_parts })
  const byCell = new Map(held.map((cell) => [cellOf(cell), cell]))
  return changes.map(({ cell, of, year, was, amount_ore, comment }) => {
    const { part = null, ...named } = of
    const place = { activity_id: part?.activity_id ?? null, project_id: part?.project_id ?? null }
    const found = byCell.get(cellOf({ ...named, ...place, year }))
    const now: Seen =
      found === undefined ? nothing : { amount_ore: found.amount_ore, unknown_count: found.unknown_count }
    const { unit_id, unit_name, account_id, account_name } = named
    const changed_by = isAlike(was, now) ? null : (found?.recorded_by ?? '–')
    const row = { unit_id, unit_name, account_id, account_name, part }
    return { cell, ...row, year, was, now, amount_ore, changed_by, comment }
  })
}

type Accepted = { file_name: string; content: string; reason: string; cells: string | null; over: string }

/**
 * Writes the accepted cells by the rules of the table. What others have written since stops it, cell by cell, unless a
 * person has seen it and said so (`over`).
 */
export async function acceptProposals(context: Context, { cells, over, reason, ...file }: Accepted) {
  const { proposals, errors, is_template, entry_set_id } = await templateReading(context, file)
  if (!is_template || entry_set_id === null) throw new Refusal('template.none', 422, { file: file.file_name })
  if (errors.length > 0)
    throw new Refusal(
      'template.faulty',
      422,
      { file: file.file_name, count: errors.length, first: errors[0]?.message ?? '' },
      [],
      { errors },
    )
  const listed = (text: string) =>
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
  const wanted = cells === null ? null : new Set(listed(cells))
  const known = new Set(proposals.map(({ cell }) => cell))
  const stray = [...(wanted ?? []), ...listed(over)].find((name) => !known.has(name))
  if (stray !== undefined)
    throw new Refusal('template.unknown_cell', 422, { cell: stray.slice(0, 20) }, [{ field: 'cells' }])
  const accepted = proposals.filter(({ cell }) => wanted === null || wanted.has(cell))
  if (accepted.length === 0) throw new Refusal('template.nothing', 422, { file: file.file_name })
  const written = new Set(listed(over))
  const sent = accepted.map(({ cell, unit_id, account_id, part, year, was, now, amount_ore, comment }) => ({
    ...{ unit_id, account_id, year, month: null, amount_ore, reason: comment ?? reason },
    ...(part === null ? {} : { activity_id: part.activity_id, project_id: part.project_id }),
    was: written.has(cell) ? now : was,
  }))
  await requireWriter(context, entry_set_id, new Set(sent.map(({ unit_id }) => unit_id)))
  const { posting_id } = await named(accepted, changeCells(context, { entry_set_id, reason, cells: sent }))
  return { cells: accepted.length, posting_id, entry_set_id }
}

/** A refusal about cells, with each called as in the workbook. */
async function named<T>(accepted: readonly Proposal[], writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'ledger.cells_changed') throw error
    const conflicts = (error.details as { conflicts: CellConflict[] }).conflicts
    const cells = conflicts.map((conflict) => ({ ...conflict, cell: accepted[conflict.row - 1]?.cell ?? '' }))
    throw new Refusal(
      'template.cells_changed',
      409,
      {
        cells: cells
          .map(({ cell }) => cell)
          .join(', ')
          .slice(0, 300),
      },
      [],
      {
        conflicts: cells,
      },
    )
  }
}
