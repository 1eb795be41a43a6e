import type { Verb } from '#core/endpoint.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { deriveFor } from '#modules/ledger/derive.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import type { Context } from '#server/context.ts'
import { getRecord, lockRecord, removeRecord, reviseRecord } from '#server/records.ts'
import { requireRow } from '#server/rights.ts'
import { accountsOf, type Basis, basisOf, type Forecast, type Line } from './basis.ts'
import { lineEntries } from './line-entries.ts'
import { type ForecastView, forecast, forecastLine } from './schema.ts'
import { deviationTree } from './trees.ts'
import { requireOpenRound, writeLine, wrongState } from './writing.ts'

/** From which states each step is taken (S04). */
const from = {
  submit: ['open', 'returned'],
  return: ['submitted', 'reviewed'],
  review: ['submitted'],
  fix: ['reviewed'],
} satisfies Record<string, readonly RowOf<typeof forecast>['state'][]>

/** The forecast, held, when the person may take the step and it can be taken now. */
async function toStep(context: Context, id: string, step: keyof typeof from, verb: Verb): Promise<Forecast> {
  const row = await lockRecord(context, forecast, id)
  await requireRow(context, forecast, verb, row)
  await requireOpenRound(context, row)
  if (!from[step].some((state) => state === row.state)) throw wrongState(row)
  return row
}

/** *Klarmarkera*: the unit stands for its forecast. Every account is written, and what needs a motive has one. */
export async function submit(context: Context, id: string): Promise<Forecast> {
  await toStep(context, id, 'submit', 'write')
  const basis = await basisOf(context, id)
  await requireWhole(context, basis)
  await requireMeasure(context, basis)
  return reviseRecord(context, forecast, id, {
    state: 'submitted',
    submitted_on: context.today,
    submitted_by: context.actor.name.slice(0, 120),
    returned_because: null,
  })
}

async function requireWhole(context: Context, basis: Basis): Promise<void> {
  const unit = (await getRecord(context, orgUnit, basis.forecast.unit_id)).name
  const accounts = await accountsOf(context, basis)
  if (accounts.length === 0) throw new Refusal('forecast.nothing_written', 409, { unit })
  for (const { id, name } of accounts) {
    const line = lineOf(basis, 'committee', id)
    const place = [{ field: id }]
    if (line === undefined) throw new Refusal('forecast.line_missing', 409, { unit, account: name }, place)
    if (line.amount_ore === null && line.comment === null)
      throw new Refusal('forecast.unknown_unexplained', 409, { account: name }, place)
    const isOtherwise = line.suggestion_ore !== null && line.amount_ore !== line.suggestion_ore
    if (isOtherwise && line.cause === null) throw new Refusal('forecast.cause_missing', 409, { account: name }, place)
  }
}

/** A unit that expects to use more than its budget says what it will do, when the round asks for it (domain B.5). */
async function requireMeasure(context: Context, basis: Basis): Promise<void> {
  if (!basis.round.requires_measures) return
  const { value } = await deviationTree(context, basis, 'committee', null)
  const isShort = typeof value === 'number' && value < 0
  if (!isShort || basis.lines.some(({ view, measures }) => view === 'committee' && measures !== null)) return
  const unit = (await getRecord(context, orgUnit, basis.forecast.unit_id)).name
  throw new Refusal('forecast.measure_missing', 409, { unit })
}

/**
 * The executive office has looked at the whole forecast. Where it sees something else it has written so, with why; on
 * all other lines it agrees, and its view says the same as the unit's.
 */
export async function review(context: Context, id: string): Promise<Forecast> {
  await toStep(context, id, 'review', 'approve')
  const basis = await basisOf(context, id)
  for (const said of basis.lines.filter(({ view }) => view === 'committee')) {
    if (lineOf(basis, 'office', said.account_id) === undefined) await agree(context, basis, said)
  }
  await requireWhy(context, basis)
  return reviseRecord(context, forecast, id, { state: 'reviewed' })
}

async function agree(context: Context, basis: Basis, said: Line): Promise<void> {
  const { forecast_id, account_id, amount_ore, suggestion_ore, reasons, source_document, source_section } = said
  const same = { forecast_id, account_id, amount_ore, suggestion_ore, reasons, source_document, source_section }
  await writeLine(context, basis, { ...same, view: 'office', synthetic: said.synthetic })
}

/** Where the office sees something else than the unit, it says why. */
async function requireWhy(context: Context, basis: Basis): Promise<void> {
  const differing = basis.lines.find(
    (own) =>
      own.view === 'office' &&
      own.comment === null &&
      own.amount_ore !== lineOf(basis, 'committee', own.account_id)?.amount_ore,
  )
  if (differing === undefined) return
  const { account_id } = differing
  const name = (await accountsOf(context, basis)).find(({ id }) => id === account_id)?.name ?? account_id
  throw new Refusal('forecast.office_unexplained', 409, { account: name }, [{ field: account_id }])
}

function lineOf({ lines }: Basis, view: ForecastView, account_id: string): Line | undefined {
  return lines.find((line) => line.view === view && line.account_id === account_id)
}

/** What the office only agreed with goes back with the forecast: the unit may say something else now. */
async function forgetAgreement(context: Context, basis: Basis): Promise<void> {
  for (const own of basis.lines.filter(({ view, comment }) => view === 'office' && comment === null)) {
    if (own.amount_ore !== lineOf(basis, 'committee', own.account_id)?.amount_ore) continue
    await deriveFor(context, lineEntries, own.id, null)
    await removeRecord(context, forecastLine, own.id)
  }
}

export async function sendBack(context: Context, { id, because }: { id: string; because: string }): Promise<Forecast> {
  await toStep(context, id, 'return', 'approve')
  await forgetAgreement(context, await basisOf(context, id))
  return reviseRecord(context, forecast, id, { state: 'returned', returned_because: because })
}

/** Both views stand as they are from here on. */
export async function fix(context: Context, id: string): Promise<Forecast> {
  await toStep(context, id, 'fix', 'approve')
  await requireWhy(context, await basisOf(context, id))
  return reviseRecord(context, forecast, id, { state: 'fixed', fixed_on: context.today })
}
