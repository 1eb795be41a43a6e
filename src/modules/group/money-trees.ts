import { type Explained, explained } from '#core/figure.ts'
import { balanceResult, debtAfter, reserveRoom, restoreBy, selfFinancingDegree } from '#core/formulas/group.ts'
import { negate } from '#core/money.ts'
import { derivedFrom, differenceOf, entryLeaves, sumOf } from '#modules/ledger/figures.ts'
import type { Context } from '#server/context.ts'
import { textOf } from '#server/texts.ts'
import { type Basis, basisOf, entriesOn, isCompany } from './basis.ts'
import { groupNet, labelOf, lineOf, memberNet, unknownOf } from './trees.ts'

const law = (section: string) => ({ document: 'Kommunallagen (2017:725)', section })

const known = ({ value, unknown_count }: Explained): number | null =>
  typeof value === 'number' && unknown_count === 0 ? value : null

/** What the group can pay for itself [öre]: depreciation less net, which is result and depreciation (C21). */
export async function selfFinancing(context: Context, basis: Basis): Promise<Explained> {
  const { label } = labelOf(context, basis, 'depreciation')
  const id = basis.row.depreciation_account_id
  const depreciation =
    id === null
      ? unknownOf(context, label, 'no_account')
      : sumOf(await entryLeaves(context, entriesOn(basis, id)), { label })
  const net = await groupNet(context, basis)
  return differenceOf(depreciation, net, { ...labelOf(context, basis, 'self_financing'), formula: 'C21' })
}

/** Outlays less investment income [öre], without what is sold. */
export async function investments(context: Context, basis: Basis): Promise<Explained> {
  const sold = new Set(basis.row.sales_account_id === null ? [] : entriesOn(basis, basis.row.sales_account_id))
  const entries = basis.entries.filter(
    (entry) => (entry.kind === 'outlay' || entry.kind === 'inflow') && !sold.has(entry),
  )
  return sumOf(await entryLeaves(context, entries), labelOf(context, basis, 'investments'))
}

async function sales(context: Context, basis: Basis): Promise<Explained> {
  const { label } = labelOf(context, basis, 'sales')
  const id = basis.row.sales_account_id
  return id === null ? unknownOf(context, label, 'no_account') : lineOf(context, basis, entriesOn(basis, id), label)
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
export async function debtTree(context: Context, basis: Basis): Promise<Explained> {
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

const cityOf = (basis: Basis) => basis.members.filter((member) => !isCompany(basis, member))

/** The city's own result [öre, surplus positive], without its companies. */
export async function cityResult(context: Context, basis: Basis): Promise<Explained> {
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
  const entries = entriesOn(basis, account_id).filter((entry) => {
    const member = basis.places.get(entry.unit_id)
    return member !== undefined && !isCompany(basis, member)
  })
  return name === 'taxes'
    ? sumOf(await entryLeaves(context, entries), { label })
    : lineOf(context, basis, entries, label)
}

type Given = 'other_adjustments_ore' | 'equity_ore' | 'reserve_before_ore'

/** What somebody has stated of the year's balance requirement. */
function given(context: Context, basis: Basis, field: Given): Explained {
  const { balance } = basis
  const { label } = labelOf(context, basis, field)
  const value = balance?.[field] ?? null
  if (balance === null || value === null) return unknownOf(context, label, 'not_stated')
  return explained({
    label,
    unit: 'ore',
    value,
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

/** The balance requirement's result [öre, surplus positive] (C22). Gains stand as revenue, so they are minus. */
export async function balanceTree(context: Context, basis: Basis): Promise<Explained> {
  const result = await cityResult(context, basis)
  const [gains, other] = [await capitalGains(context, basis), await otherAdjustments(context, basis)]
  const gains_ore = known(gains)
  const value = balanceResult(known(result), gains_ore === null ? null : negate(gains_ore), known(other))
  const restore = textOf(context, 'group.remark.restore', { year: restoreBy(basis.year) })
  const head = { ...labelOf(context, basis, 'balance'), formula: 'C22', source: law('11 kap. 12–13 §§') }
  const remarks = value !== null && value < 0 ? [restore] : []
  return derivedFrom({ ...head, operation: 'sum', remarks }, value, [result, gains, other])
}

/** Taxes, general grants and equalisation [öre, positive]. */
export async function taxesTree(context: Context, basis: Basis): Promise<Explained> {
  const line = await cityLine(context, basis, basis.row.tax_account_id, 'taxes')
  const line_ore = known(line)
  return derivedFrom(labelOf(context, basis, 'taxes'), line_ore === null ? null : negate(line_ore), [line])
}

/** How much may be put into the reserve [öre] (C22). */
export async function reserveTree(context: Context, basis: Basis): Promise<Explained> {
  const [result, balance] = [await cityResult(context, basis), await balanceTree(context, basis)]
  const taxes = await taxesTree(context, basis)
  const equity = given(context, basis, 'equity_ore')
  const held = given(context, basis, 'reserve_before_ore')
  const value = reserveRoom({
    result_ore: known(result),
    balance_result_ore: known(balance),
    taxes_ore: known(taxes),
    equity_ore: known(equity),
    held_ore: known(held),
  })
  const remarks = [textOf(context, 'group.remark.reserve_rule')]
  const head = { ...labelOf(context, basis, 'reserve'), formula: 'C22', source: law('11 kap. 14 §'), remarks }
  return derivedFrom(head, value, [result, balance, taxes, equity, held])
}
