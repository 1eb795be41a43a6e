import { type Explained, explained } from '#core/figure.ts'
import {
  adjustedResult,
  balanceResult,
  debtAfter,
  reserveRoom,
  restoreBy,
  selfFinancingDegree,
} from '#core/formulas/group.ts'
import { negate } from '#core/money.ts'
import { derivedFrom, differenceOf, entryLeaves, sumOf } from '#modules/ledger/figures.ts'
import type { Context } from '#server/context.ts'
import { textOf } from '#server/texts.ts'
import { type Basis, basisOf, entriesOn, isCompany, once } from './basis.ts'
import { countedLine, groupNet, labelOf, lineOf, memberNet, unknownOf } from './trees.ts'

const law = (section: string) => ({ document: 'Kommunallagen (2017:725)', section })

/** Where the balance requirement's result is defined; kommunallagen 11 kap. 12 and 14 §§ refer to it. */
const accountingLaw = {
  document: 'Lagen (2018:597) om kommunal bokföring och redovisning',
  section: '11 kap. 10 §',
}

const known = ({ value, unknown_count }: Explained): number | null =>
  typeof value === 'number' && unknown_count === 0 ? value : null

/** What the group can pay for itself [öre]: depreciation less net, which is result and depreciation (C21). */
export function selfFinancing(context: Context, basis: Basis): Promise<Explained> {
  return once(basis, 'self_financing', () => makeSelfFinancing(context, basis))
}

async function makeSelfFinancing(context: Context, basis: Basis): Promise<Explained> {
  const { label } = labelOf(context, basis, 'depreciation')
  const id = basis.row.depreciation_account_id
  const depreciation =
    id === null
      ? unknownOf(context, label, 'no_account')
      : sumOf([await countedLine(context, basis, entriesOn(basis, id), label)], { label })
  const net = await groupNet(context, basis)
  return differenceOf(depreciation, net, { ...labelOf(context, basis, 'self_financing'), formula: 'C21' })
}

/** Outlays less investment income [öre], without what is sold. */
export function investments(context: Context, basis: Basis): Promise<Explained> {
  return once(basis, 'investments', () => makeInvestments(context, basis))
}

async function makeInvestments(context: Context, basis: Basis): Promise<Explained> {
  const sold = new Set(basis.row.sales_account_id === null ? [] : entriesOn(basis, basis.row.sales_account_id))
  const entries = basis.entries.filter(
    (entry) => (entry.kind === 'outlay' || entry.kind === 'inflow') && !sold.has(entry),
  )
  return countedLine(context, basis, entries, labelOf(context, basis, 'investments').label)
}

async function sales(context: Context, basis: Basis): Promise<Explained> {
  const { label } = labelOf(context, basis, 'sales')
  const id = basis.row.sales_account_id
  return id === null
    ? unknownOf(context, label, 'no_account')
    : countedLine(context, basis, entriesOn(basis, id), label)
}

/** The share of the investments that the group pays for itself [ppm] (C21). */
export async function selfFinancingDegreeTree(context: Context, basis: Basis): Promise<Explained> {
  const parts = [await selfFinancing(context, basis), await investments(context, basis)]
  const [paid = null, invested = null] = parts.map(known)
  const head = { ...labelOf(context, basis, 'self_financing_degree'), formula: 'C21', unit: 'ppm' } as const
  return derivedFrom(head, selfFinancingDegree(paid, invested), parts)
}

async function debtBefore(context: Context, basis: Basis): Promise<Explained> {
  const { row, year } = basis
  if (year > row.first_year) {
    const before = await basisOf(context, { consolidation: row.id, year: year - 1 })
    return debtTree(context, before)
  }
  const given = row.opening_debt_ore
  return explained({
    ...labelOf(context, basis, 'opening_debt'),
    unit: 'ore',
    value: given,
    unknown_count: given === null ? 1 : 0,
    certainty: given === null ? 'unknown' : row.certainty,
    source: row.source_document === null ? null : { document: row.source_document, section: row.source_section ?? '' },
    recorded: { at: row.recorded_at, by: row.recorded_by },
    synthetic: row.synthetic,
  })
}

/** The debt when the year ends [öre] (C21): what it was, investments and (negative) sales, less self-financing. */
export function debtTree(context: Context, basis: Basis): Promise<Explained> {
  return once(basis, 'debt', () => makeDebtTree(context, basis))
}

async function makeDebtTree(context: Context, basis: Basis): Promise<Explained> {
  const before = await debtBefore(context, basis)
  const [invested, sold] = [await investments(context, basis), await sales(context, basis)]
  const paid = await selfFinancing(context, basis)
  const need = sumOf([before, invested, sold], labelOf(context, basis, 'before_self_financing'))
  const sold_ore = known(sold)
  const value = debtAfter(known(before), {
    investments_ore: known(invested),
    self_financing_ore: known(paid),
    sales_ore: sold_ore === null ? null : negate(sold_ore),
  })
  const head = { ...labelOf(context, basis, 'debt'), formula: 'C21', operation: 'difference' } as const
  return derivedFrom(head, value, [need, paid])
}

/** The city itself: what is counted in proportion is somebody else's as well, like a company's. */
const cityOf = (basis: Basis) => basis.members.filter((member) => !isCompany(basis, member) && member.method === 'full')

/** The city's own result [öre, surplus positive], without its companies. */
export function cityResult(context: Context, basis: Basis): Promise<Explained> {
  return once(basis, 'city_result', () => makeCityResult(context, basis))
}

async function makeCityResult(context: Context, basis: Basis): Promise<Explained> {
  const nets = await Promise.all(cityOf(basis).map((member) => memberNet(context, basis, member)))
  const net = sumOf(nets, labelOf(context, basis, 'city_net'))
  const net_ore = known(net)
  const head = { ...labelOf(context, basis, 'city_result'), source: law('11 kap. 5 §') }
  return derivedFrom(head, net_ore === null ? null : negate(net_ore), [net])
}

/** The city's entries on an account, surplus positive or as they stand. */
async function cityLine(context: Context, basis: Basis, account_id: string | null, name: string): Promise<Explained> {
  const { label } = labelOf(context, basis, name)
  if (account_id === null) return unknownOf(context, label, 'no_account')
  const city = cityOf(basis)
  const entries = entriesOn(basis, account_id).filter((entry) => {
    const member = basis.places.get(entry.unit_id)
    return member !== undefined && city.includes(member)
  })
  return name === 'taxes'
    ? sumOf(await entryLeaves(context, entries), { label })
    : lineOf(context, basis, entries, label)
}

type Given = 'other_adjustments_ore' | 'equity_ore' | 'reserve_before_ore' | 'reserved_ore' | 'used_ore'

/** What somebody has stated of the year's balance requirement. */
function given(context: Context, basis: Basis, field: Given, sign: 1 | -1 = 1): Explained {
  const { balance } = basis
  const { label } = labelOf(context, basis, field)
  const value = balance?.[field] ?? null
  if (balance === null || value === null) return unknownOf(context, label, 'not_stated')
  return explained({
    label,
    unit: 'ore',
    value: sign === 1 ? value : negate(value),
    certainty: balance.certainty,
    source:
      balance.source_document === null
        ? null
        : { document: balance.source_document, section: balance.source_section ?? '' },
    recorded: { at: balance.recorded_at, by: balance.recorded_by },
    record: { kind: 'balance_requirement', id: balance.id },
    synthetic: balance.synthetic,
  })
}

export const capitalGains = (context: Context, basis: Basis) =>
  cityLine(context, basis, basis.row.gains_account_id, 'gains')

export const otherAdjustments = async (context: Context, basis: Basis) => given(context, basis, 'other_adjustments_ore')

/** The result after the adjustments of the balance requirement [öre, surplus positive]. Gains stand as revenue. */
export function adjustedTree(context: Context, basis: Basis): Promise<Explained> {
  return once(basis, 'adjusted', () => makeAdjustedTree(context, basis))
}

async function makeAdjustedTree(context: Context, basis: Basis): Promise<Explained> {
  const result = await cityResult(context, basis)
  const [gains, other] = [await capitalGains(context, basis), await otherAdjustments(context, basis)]
  const gains_ore = known(gains)
  const value = adjustedResult(known(result), gains_ore === null ? null : negate(gains_ore), known(other))
  const head = { ...labelOf(context, basis, 'adjusted'), formula: 'C22', source: accountingLaw }
  return derivedFrom({ ...head, operation: 'sum' }, value, [result, gains, other])
}

/** What is put into the reserve [öre, minus], and what is taken out of it [öre, plus]. */
export const reservedTree = async (context: Context, basis: Basis) => given(context, basis, 'reserved_ore', -1)
export const usedTree = async (context: Context, basis: Basis) => given(context, basis, 'used_ore')

/** The balance requirement's result [öre, surplus positive] (C22): the adjusted result with what the reserve moves. */
export async function balanceTree(context: Context, basis: Basis): Promise<Explained> {
  const adjusted = await adjustedTree(context, basis)
  const [reserved, used] = [await reservedTree(context, basis), await usedTree(context, basis)]
  const reserved_ore = known(reserved)
  const moved = { reserved_ore: reserved_ore === null ? null : negate(reserved_ore), used_ore: known(used) }
  const value = balanceResult(known(adjusted), moved)
  const restore = textOf(context, 'group.remark.restore', { year: restoreBy(basis.year) })
  const head = { ...labelOf(context, basis, 'balance'), formula: 'C22', source: accountingLaw }
  const remarks = value !== null && value < 0 ? [restore] : []
  return derivedFrom({ ...head, operation: 'sum', remarks }, value, [adjusted, reserved, used])
}

/** Taxes, general grants and equalisation [öre, positive]. */
export async function taxesTree(context: Context, basis: Basis): Promise<Explained> {
  const line = await cityLine(context, basis, basis.row.tax_account_id, 'taxes')
  const line_ore = known(line)
  return derivedFrom(labelOf(context, basis, 'taxes'), line_ore === null ? null : negate(line_ore), [line])
}

/** How much may be put into the reserve [öre] (C22). */
export async function reserveTree(context: Context, basis: Basis): Promise<Explained> {
  const [result, adjusted] = [await cityResult(context, basis), await adjustedTree(context, basis)]
  const taxes = await taxesTree(context, basis)
  const equity = given(context, basis, 'equity_ore')
  const held = given(context, basis, 'reserve_before_ore')
  const value = reserveRoom({
    result_ore: known(result),
    adjusted_ore: known(adjusted),
    taxes_ore: known(taxes),
    equity_ore: known(equity),
    held_ore: known(held),
  })
  const remarks = [textOf(context, 'group.remark.reserve_rule')]
  const head = { ...labelOf(context, basis, 'reserve'), formula: 'C22', source: law('11 kap. 14 §'), remarks }
  return derivedFrom(head, value, [result, adjusted, taxes, equity, held])
}
