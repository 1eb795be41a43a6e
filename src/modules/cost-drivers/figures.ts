import { z } from 'zod'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { drivenAmount } from '#core/formulas/driver.ts'
import { askedYear, type RowOf, recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { entryLeaves, givenBy } from '#modules/ledger/figures.ts'
import { entriesOfSource } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { costDriver, staffGroup } from './schema.ts'

type Driver = RowOf<typeof costDriver>

const ofDriver = z.strictObject({ driver: recordId, year: askedYear })

/** What a cost driver comes to in a year [öre]: volume × price × index, each with who says so (C09). */
async function driven(context: Context, asked: z.infer<typeof ofDriver>): Promise<Explained> {
  const row = await getRecord(context, costDriver, asked.driver)
  const said = row.volumes.find(({ year }) => year === asked.year)
  if (said === undefined)
    throw new Refusal('cost_driver.no_year', 404, { title: row.title, year: asked.year }, [{ field: 'year' }])
  const { volume } = said
  const value = drivenAmount({ ...row, volume }, asked.year)
  return explained({
    figure_id: figureId('driven', asked),
    label: textOf(context, 'cost_driver.figure.driven', { title: row.title, year: asked.year }),
    unit: 'ore',
    value,
    unknown_count: value === null ? 1 : 0,
    certainty: value === null ? 'unknown' : row.certainty,
    formula: 'C09',
    operation: 'derived',
    parts: partsOf(context, row, asked.year, volume),
    record: { kind: costDriver.name, id: row.id },
    source: sourceOf(row),
    recorded: { at: row.recorded_at, by: row.recorded_by },
    synthetic: row.synthetic,
  })
}

function partsOf(context: Context, row: Driver, year: number, volume: number | null): Explained[] {
  const part = (key: string, unit: 'count' | 'ore' | 'ppm', value: number | null, said: string | null) =>
    explained({
      label: textOf(context, `cost_driver.figure.${key}`, { unit: row.volume_unit, year: row.price_year }),
      unit,
      value,
      unknown_count: value === null ? 1 : 0,
      certainty: value === null ? 'unknown' : row.certainty,
      remarks: said === null ? [] : [textOf(context, 'cost_driver.figure.said_by', { source: said })],
    })
  return [
    part('volume', 'count', volume, row.volume_source),
    part('price', 'ore', row.price_ore, row.price_source),
    ...(year === row.price_year ? [] : [part('index', 'ppm', row.index_ppm, row.index_source)]),
  ]
}

const ofGroup = z.strictObject({ group: recordId, year: askedYear })

/** What a group of staff costs in a year [öre], pay and social fees month by month. */
async function staffCost(context: Context, asked: z.infer<typeof ofGroup>): Promise<Explained> {
  const row = await getRecord(context, staffGroup, asked.group)
  const entries = await entriesOfSource(context, { kind: staffGroup.name, id: row.id }, asked.year)
  return givenBy(await entryLeaves(context, entries), {
    figure_id: figureId('staff_cost', asked),
    label: textOf(context, 'cost_driver.figure.staff', { title: row.title, year: asked.year }),
    record: { kind: staffGroup.name, id: row.id },
    source: sourceOf(row),
    remarks: row.pay_source === null ? [] : [textOf(context, 'cost_driver.figure.said_by', { source: row.pay_source })],
  })
}

const sourceOf = ({ source_document, source_section }: Pick<Driver, 'source_document' | 'source_section'>) =>
  source_document === null ? null : { document: source_document, section: source_section ?? '' }

export const driverFigures = [figureKind('driven', ofDriver, driven), figureKind('staff_cost', ofGroup, staffCost)]
