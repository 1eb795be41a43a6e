import { sql } from 'kysely'
import type { z } from 'zod'
import { allocateSaving } from '#core/formulas/saving.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { budgetAdjustment } from '#modules/budget/schema.ts'
import { refreshFollowers } from '#modules/ledger/derive.ts'
import { net } from '#modules/ledger/figures.ts'
import { account, entrySet } from '#modules/ledger/schema.ts'
import { decideEntries, fixSet, setsOfKind } from '#modules/ledger/service.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { planningRound } from '#modules/rounds/schema.ts'
import type { Context } from '#server/context.ts'
import { createRecord, getRecord, listRecords, lockRecord, reviseRecord } from '#server/records.ts'
import { checksOf } from '#server/registry.ts'
import { requireRow, requireUnit } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'
import { carryOver } from './carry-over.ts'
import { nearestBelow } from './nearest.ts'
import { requireAbove, requireApproval } from './rules.ts'
import {
  budgetProposal,
  type decideFrames,
  type decideProposal,
  type distributeFrame,
  frame,
  resultUnit,
} from './schema.ts'

type Frame = RowOf<typeof frame>
type Distributed = z.input<typeof distributeFrame.output>

/**
 * Divides a unit's frame over the nearest units below it and puts the parts in place of what they had in the year.
 * Parts and what is left add up to the frame to the öre. The others keep theirs and count against it.
 */
export async function distribute(
  context: Context,
  asked: z.output<typeof distributeFrame.input>,
): Promise<Distributed> {
  const { round_id, unit_id, year, lines } = asked
  requireUnit(context, 'economy', 'write', unit_id)
  const before = new Map((await lockedFrames(context, { round_id, year })).map((row) => [row.unit_id, row]))
  const own = before.get(unit_id)
  const { name } = await getRecord(context, orgUnit, unit_id)
  if (own === undefined || own.amount_ore === null)
    throw new Refusal('frames.no_frame', 422, { unit: name, year }, [{ field: 'unit_id' }])
  const named = lines.map((line) => line.unit_id)
  const hasFrame = (id: string) => before.has(id) || named.includes(id)
  const { framed } = nearestBelow(unit_id, await listRecords(context, orgUnit), hasFrame)
  for (const [index, id] of named.entries()) {
    const place = [{ field: `lines.${index}.unit_id` }]
    if (!framed.includes(id)) throw new Refusal('frames.not_below', 422, { unit: name }, place)
    if (named.indexOf(id) < index) throw new Refusal('frames.line_twice', 422, {}, place)
  }
  const kept = framed.filter((id) => !named.includes(id))
  const weighed = []
  for (const id of kept) weighed.push({ id, weight: 0, set_ore: await knownOf(context, before.get(id), year) })
  for (const [index, line] of lines.entries()) {
    const weight = line.amount_ore === null ? await weightOf(context, line.unit_id, year, index) : 0
    weighed.push({ id: line.unit_id, weight, set_ore: line.amount_ore })
  }
  const found = allocateSaving(own.amount_ore, weighed)
  const parts = found.lines.filter(({ id }) => !kept.includes(id))
  for (const { id, share_ore } of parts) await setFrame(context, own, before.get(id), { unit_id: id, share_ore })
  return {
    frame_ore: own.amount_ore,
    left_ore: found.unallocated_ore,
    lines: parts.map(({ id, share_ore }) => ({ unit_id: id, amount_ore: share_ore })),
  }
}

/** The frames of a round and a year, held and read as they are then: nobody changes or decides one in between. */
async function lockedFrames(context: Context, which: { round_id: string; year: number }): Promise<Frame[]> {
  const ids = (await listRecords(context, frame, which)).map(({ id }) => id).toSorted()
  const rows: Frame[] = []
  for (const id of ids) rows.push(await lockRecord(context, frame, id))
  return rows
}

async function knownOf(context: Context, row: Frame | undefined, year: number): Promise<number> {
  if (row?.amount_ore != null) return row.amount_ore
  const { name } = await getRecord(context, orgUnit, row?.unit_id ?? '')
  throw new Refusal('frames.part_unknown', 422, { unit: name, year }, [{ field: 'lines' }])
}

/** What the unit has in the decided budget [öre], at least 0. One that is not wholly known is set by hand. */
async function weightOf(context: Context, unit_id: string, year: number, index: number): Promise<number> {
  const { value, unknown_count } = await net(context, { unit: unit_id, year })
  if (typeof value === 'number' && unknown_count === 0) return Math.max(0, value)
  const { name } = await getRecord(context, orgUnit, unit_id)
  throw new Refusal('frames.weight_unknown', 422, { unit: name, year }, [{ field: `lines.${index}.amount_ore` }])
}

type Part = { unit_id: string; share_ore: number }

async function setFrame(
  context: Context,
  own: Frame,
  before: Frame | undefined,
  { unit_id, share_ore }: Part,
): Promise<void> {
  const fields = { round_id: own.round_id, unit_id, year: own.year, amount_ore: share_ore, synthetic: own.synthetic }
  const after =
    before === undefined
      ? await createRecord(context, frame, fields)
      : before.amount_ore === share_ore
        ? before
        : // The reason was for another amount.
          await reviseRecord(context, frame, before.id, { amount_ore: share_ore, motive: null })
  for (const rule of checksOf(frame.name)) await rule.check(context, (before ?? null) as never, after as never)
}

type DecidingFrames = z.output<typeof decideFrames.input>

/**
 * Records the decision on the nearest frames under a unit: all as they stand, or those that are named with the amounts
 * that the decision gives them. A frame whose amount is unknown cannot be decided.
 */
export async function decideAll(context: Context, asked: DecidingFrames): Promise<{ decided: number }> {
  const { round_id, unit_id, year, decision_id, lines } = asked
  await requireApproval(context, decision_id)
  const rows = await lockedFrames(context, { round_id, year })
  const hasFrame = (id: string) => rows.some((row) => row.unit_id === id)
  const { framed } = nearestBelow(unit_id, await listRecords(context, orgUnit), hasFrame)
  const { name } = await getRecord(context, orgUnit, unit_id)
  const stray = lines.findIndex((line) => !framed.includes(line.unit_id))
  if (stray >= 0) throw new Refusal('frames.not_below', 422, { unit: name }, [{ field: `lines.${stray}.unit_id` }])
  const twice = lines.findIndex(({ unit_id: id }, index) => lines.findIndex((line) => line.unit_id === id) < index)
  if (twice >= 0) throw new Refusal('frames.line_twice', 422, {}, [{ field: `lines.${twice}.unit_id` }])
  const all = rows.filter((row) => framed.includes(row.unit_id) && row.decision_id === null)
  const wanted = lines.length === 0 ? all.map(({ unit_id: id, amount_ore }) => ({ unit_id: id, amount_ore })) : lines
  if (wanted.length === 0) throw new Refusal('frames.nothing_to_decide', 422, { unit: name, year })
  for (const line of wanted) {
    const row = rows.find((one) => one.unit_id === line.unit_id)
    if (row === undefined) continue
    await requireAbove(context, row.unit_id, 'decide')
    const own = await getRecord(context, orgUnit, row.unit_id)
    if (line.amount_ore === null) throw new Refusal('frames.amount_unknown', 422, { unit: own.name, year })
    const motive = row.amount_ore === line.amount_ore ? row.motive : null
    await reviseRecord(context, frame, row.id, { amount_ore: line.amount_ore, motive, state: 'decided', decision_id })
  }
  return { decided: wanted.length }
}

type Deciding = z.output<typeof decideProposal.input>

/**
 * The council's decision makes the plan the budget: all that holds in it is decided in a set of its own, and the plan
 * is fixed as it was. What is unknown, proposed or conditional in it stays so, and is told in the budget as well.
 */
export async function decide(context: Context, asked: Deciding): Promise<{ budget_set_id: string; lines: number }> {
  const proposal = await lockRecord(context, budgetProposal, asked.id)
  const round = await getRecord(context, planningRound, proposal.round_id)
  if (proposal.state === 'decided') throw new Refusal('frames.proposal_decided', 409, { round: round.title })
  // Two rounds that are decided at once come one after the other, so that a year gets one budget.
  await sql`select pg_advisory_xact_lock(4715, hashtext(${context.city.schema_name}))`.execute(context.db)
  const plan = await fixSet(context, proposal.plan_set_id)
  const older = (await setsOfKind(context, 'decided_budget')).find(({ first_year }) => first_year === plan.first_year)
  if (older !== undefined)
    throw new Refusal('frames.budget_exists', 409, { set: older.name, year: plan.first_year }, [{ field: 'id' }])
  const { decision_id, name, budget_set_id } = asked
  const budget = await createRecord(context, entrySet, {
    ...(budget_set_id === undefined ? {} : { id: budget_set_id }),
    name,
    kind: 'decided_budget',
    first_year: plan.first_year,
    last_year: plan.last_year,
    decision_id,
    base_set_id: plan.id,
    synthetic: plan.synthetic,
  })
  for (const rule of checksOf(entrySet.name)) await rule.check(context, null as never, budget as never)
  const lines = await decideEntries(context, plan, { ...budget, decision_id })
  if (lines === 0) throw new Refusal('frames.plan_empty', 422, { set: plan.name }, [{ field: 'id' }])
  await refreshFollowers(context)
  await reviseRecord(context, budgetProposal, proposal.id, {
    state: 'decided',
    budget_set_id: budget.id,
    decision_id,
  })
  return { budget_set_id: budget.id, lines }
}

/**
 * Drafts the adjustment that carries the result of a year into the next: a surplus is more to use, a deficit less. It
 * is requested and decided as every other adjustment, with its financing.
 */
export async function draftCarryOver(context: Context, asked: { id: string; year: number; account_id: string }) {
  const row = await lockRecord(context, resultUnit, asked.id)
  await requireRow(context, resultUnit, 'write', row)
  const { name } = await getRecord(context, orgUnit, row.unit_id)
  const { kind } = await getRecord(context, account, asked.account_id)
  if (kind !== 'cost') throw new Refusal('frames.cost_account', 422, {}, [{ field: 'account_id' }])
  const carried = await carryOver(context, { unit: row.unit_id, year: asked.year })
  if (typeof carried.value !== 'number' || carried.unknown_count > 0)
    throw new Refusal('frames.result_unknown', 422, { unit: name, year: asked.year }, [{ field: 'year' }])
  if (carried.value === 0) throw new Refusal('frames.nothing_to_carry', 422, { unit: name, year: asked.year })
  const title = textOf({ language: 'sv' }, 'frames.carry_over_title', { unit: name, year: asked.year })
  const same = await listRecords(context, budgetAdjustment, { unit_id: row.unit_id, kind: 'carry_over' })
  const isCarried = ({ amounts }: RowOf<typeof budgetAdjustment>) => amounts.some(({ year }) => year === asked.year + 1)
  if (same.some((one) => one.state !== 'rejected' && isCarried(one)))
    throw new Refusal('frames.carried_already', 409, { unit: name, year: asked.year })
  return createRecord(context, budgetAdjustment, {
    title,
    unit_id: row.unit_id,
    subject_id: null,
    kind: 'carry_over',
    amounts: [{ year: asked.year + 1, account_id: asked.account_id, amount_ore: carried.value }],
    motive: textOf({ language: 'sv' }, 'frames.carry_over_motive', { unit: name, year: asked.year }),
    synthetic: row.synthetic,
  })
}
