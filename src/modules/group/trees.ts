import { type Explained, explained } from '#core/figure.ts'
import { eliminationOf, minorityOf, proportionOf } from '#core/formulas/group.ts'
import { differenceOf, entryLeaves, sumOf } from '#modules/ledger/figures.ts'
import type { ToldEntry } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { textOf } from '#server/texts.ts'
import { type Basis, isCompany, nameOf, once } from './basis.ts'
import { type Member, type Pair, pairsIn } from './calc.ts'

/** What a tree is called. */
export function labelOf(
  context: Context,
  basis: Basis,
  name: string,
  words: Record<string, string> = {},
): { label: string } {
  return { label: textOf(context, `group.figure.${name}`, { year: basis.year, ...words }) }
}

/** Something that is not known, with why. */
export function unknownOf(context: Context, label: string, remark: string): Explained {
  const remarks = [textOf(context, `group.remark.${remark}`)]
  return explained({ label, unit: 'ore', value: null, unknown_count: 1, certainty: 'unknown', remarks })
}

/** Nothing stands there, which the set says by having no line. */
function none(context: Context, basis: Basis, label: string, remark = 'no_line'): Explained {
  const remarks = [textOf(context, `group.remark.${remark}`)]
  const { certainty } = basis.row
  return explained({ label, unit: 'ore', value: 0, certainty, remarks })
}

/** Entries added; 0 with a remark when there is none. */
export async function lineOf(
  context: Context,
  basis: Basis,
  entries: readonly ToldEntry[],
  label: string,
): Promise<Explained> {
  return entries.length === 0 ? none(context, basis, label) : sumOf(await entryLeaves(context, entries), { label })
}

/** The rule that a member counted in proportion follows. */
const proportionRule = { document: 'RKR 8.2 Sammanställd redovisning', section: 'proportionell konsolidering' }

function shareOf(context: Context, member: Member, name: string, value: number | null): Explained {
  return explained({
    label: textOf(context, `group.figure.${name}`),
    unit: 'ppm',
    value,
    certainty: value === null ? 'unknown' : member.certainty,
    record: { kind: 'group_member', id: member.id },
  })
}

/** What the group counts of an amount of a member: all of it, or the owned share of one counted in proportion. */
export function countedOf(context: Context, member: Member, whole: Explained): Explained {
  if (member.method !== 'proportional') return whole
  const value = proportionOf(typeof whole.value === 'number' ? whole.value : null, member.owned_ppm)
  return explained({
    label: whole.label,
    unit: 'ore',
    value,
    unknown_count: value === null ? Math.max(1, whole.unknown_count) : whole.unknown_count,
    certainty: value === null ? 'unknown' : whole.certainty,
    operation: 'share',
    formula: 'C20',
    source: proportionRule,
    parts: [whole, shareOf(context, member, 'owned_share', member.owned_ppm)],
  })
}

/** Entries of all members added, each member's as the group counts them; 0 with a remark when there is none. */
export async function countedLine(
  context: Context,
  basis: Basis,
  entries: readonly ToldEntry[],
  label: string,
): Promise<Explained> {
  if (entries.length === 0 || !basis.members.some(({ method }) => method === 'proportional'))
    return lineOf(context, basis, entries, label)
  const byMember = Map.groupBy(entries, (entry) => basis.places.get(entry.unit_id))
  const parts = await Promise.all(
    [...byMember].map(async ([member, own]) => {
      const whole = sumOf(await entryLeaves(context, own), {
        label: member === undefined ? label : nameOf(basis, member),
      })
      return member === undefined ? whole : countedOf(context, member, whole)
    }),
  )
  return sumOf(parts, { label })
}

const ofMember = (basis: Basis, member: Member) =>
  basis.entries.filter((entry) => basis.places.get(entry.unit_id) === member)

/** A member's net [öre]: cost plus (negative) revenue of its units, with what it has with the others. */
export function memberNet(context: Context, basis: Basis, member: Member): Promise<Explained> {
  return once(basis, `member ${member.unit_id}`, () => makeMemberNet(context, basis, member))
}

async function makeMemberNet(context: Context, basis: Basis, member: Member): Promise<Explained> {
  const entries = ofMember(basis, member).filter(({ kind }) => kind === 'cost' || kind === 'revenue')
  return sumOf(
    await entryLeaves(context, entries),
    labelOf(context, basis, 'member_net', { unit: nameOf(basis, member) }),
  )
}

async function memberKind(context: Context, basis: Basis, member: Member, kind: string): Promise<Explained> {
  const entries = ofMember(basis, member).filter((entry) => entry.kind === kind)
  return countedOf(context, member, await lineOf(context, basis, entries, nameOf(basis, member)))
}

/** One kind of account for all members [öre], before anything is eliminated. */
export function membersSum(context: Context, basis: Basis, kind: string): Promise<Explained> {
  return once(basis, `members ${kind}`, () => makeMembersSum(context, basis, kind))
}

async function makeMembersSum(context: Context, basis: Basis, kind: string): Promise<Explained> {
  const parts = await Promise.all(basis.members.map((member) => memberKind(context, basis, member, kind)))
  return sumOf(parts, labelOf(context, basis, `members_${kind}`))
}

export const pairsOf = ({ entries, members, places }: Basis) => pairsIn(entries, members, places)

export type PairTree = { pair: Pair<ToldEntry>; cost: Explained; revenue: Explained }

const sumIn = ({ value, unknown_count }: Explained) => ({
  known_ore: typeof value === 'number' ? value : 0,
  unknown_count,
})

/** A pair with both sides explained (C20). */
export async function pairTree(context: Context, basis: Basis, pair: Pair<ToldEntry>): Promise<PairTree> {
  const words = { buyer: nameOf(basis, pair.buyer), seller: nameOf(basis, pair.seller) }
  const cost = await lineOf(context, basis, pair.cost, labelOf(context, basis, 'pair_cost', words).label)
  const revenue = await lineOf(context, basis, pair.revenue, labelOf(context, basis, 'pair_revenue', words).label)
  return { pair, cost, revenue }
}

export const eliminationIn = (basis: Basis, { cost, revenue }: PairTree) =>
  eliminationOf({ cost: sumIn(cost), revenue: sumIn(revenue) }, basis.row.tolerance_ore)

/** What the two sides of a pair come to together [öre]; 0 when they agree to the öre. */
export function differenceTree(context: Context, basis: Basis, tree: PairTree): Explained {
  const words = { buyer: nameOf(basis, tree.pair.buyer), seller: nameOf(basis, tree.pair.seller) }
  return sumOf([tree.cost, tree.revenue], { ...labelOf(context, basis, 'pair', words), formula: 'C20' })
}

/** All pairs, each as one part; a group without internal amounts has 0. */
async function overPairs(
  context: Context,
  basis: Basis,
  name: string,
  partOf: (tree: PairTree) => Explained | null,
): Promise<Explained> {
  const trees = await Promise.all(pairsOf(basis).map((pair) => pairTree(context, basis, pair)))
  const parts = trees.map(partOf).filter((part) => part !== null)
  const head = { ...labelOf(context, basis, name), formula: 'C20' }
  if (parts.length > 0) return sumOf(parts, head)
  return { ...none(context, basis, head.label, trees.length === 0 ? 'no_pairs' : 'all_agree'), formula: 'C20' }
}

/** What is taken out of the group's cost and of its revenue [öre, never negative] (C20). */
export function eliminatedTree(context: Context, basis: Basis): Promise<Explained> {
  return once(basis, 'eliminated', () => makeEliminatedTree(context, basis))
}

async function makeEliminatedTree(context: Context, basis: Basis): Promise<Explained> {
  return overPairs(context, basis, 'eliminated', (tree) => {
    const { label, unknown_count, certainty } = differenceTree(context, basis, tree)
    const value = eliminationIn(basis, tree).eliminated_ore
    const parts = [tree.cost, tree.revenue]
    const whole = explained({ label, unit: 'ore', value, unknown_count, certainty, operation: 'derived', parts })
    return countedOf(context, lessCounted(tree.pair), whole)
  })
}

/** Of a pair the member whose amounts are counted least: more than that is in neither sum, and cannot be taken out. */
function lessCounted({ buyer, seller }: Pair<ToldEntry>): Member {
  const counted = ({ method, owned_ppm }: Member) => (method === 'full' ? 1_000_000 : (owned_ppm ?? -1))
  return counted(buyer) < counted(seller) ? buyer : seller
}

/** How much the pairs that do not agree differ, whichever way [öre]. A pair with something unknown is unknown. */
export function unmatchedTree(context: Context, basis: Basis): Promise<Explained> {
  return overPairs(context, basis, 'unmatched', (tree) => {
    const { agrees, difference_ore, unknown_count } = eliminationIn(basis, tree)
    if (agrees === true) return null
    const { label, certainty } = differenceTree(context, basis, tree)
    const value = agrees === null ? null : Math.abs(difference_ore)
    const parts = [tree.cost, tree.revenue]
    return explained({ label, unit: 'ore', value, unknown_count, certainty, operation: 'derived', parts })
  })
}

/** How many amounts of the pairs' one side are unknown; each is counted where it stands, and once. */
const unknownIn = ({ parts }: Explained, side: 0 | 1) =>
  parts.reduce((count, pair) => count + (sidesOf(pair)[side]?.unknown_count ?? 0), 0)

/** The two sides of what is taken out of a pair, also when only a share of it is. */
const sidesOf = ({ operation, parts }: Explained) => (operation === 'share' ? (parts[0]?.parts ?? []) : parts)

/** The group's cost [öre]: the members' less what is eliminated. */
export function groupCost(context: Context, basis: Basis): Promise<Explained> {
  return once(basis, 'cost', () => makeGroupCost(context, basis))
}

async function makeGroupCost(context: Context, basis: Basis): Promise<Explained> {
  const [sum, eliminated] = [await membersSum(context, basis, 'cost'), await eliminatedTree(context, basis)]
  const unknown_count = sum.unknown_count + unknownIn(eliminated, 1)
  return differenceOf(sum, eliminated, { ...labelOf(context, basis, 'cost'), formula: 'C20', unknown_count })
}

/** The group's revenue [öre, negative]: the members' with what is eliminated put back. */
export function groupRevenue(context: Context, basis: Basis): Promise<Explained> {
  return once(basis, 'revenue', () => makeGroupRevenue(context, basis))
}

async function makeGroupRevenue(context: Context, basis: Basis): Promise<Explained> {
  const [sum, eliminated] = [await membersSum(context, basis, 'revenue'), await eliminatedTree(context, basis)]
  const unknown_count = sum.unknown_count + unknownIn(eliminated, 0)
  return sumOf([sum, eliminated], { ...labelOf(context, basis, 'revenue'), formula: 'C20', unknown_count })
}

/** The group's net [öre], surplus negative. What pairs differ by stays in it: it is nowhere filled in. */
export function groupNet(context: Context, basis: Basis): Promise<Explained> {
  return once(basis, 'net', () => makeGroupNet(context, basis))
}

async function makeGroupNet(context: Context, basis: Basis): Promise<Explained> {
  const parts = [await groupCost(context, basis), await groupRevenue(context, basis)]
  const left_out = basis.outside.map((unit) => textOf(context, 'group.remark.outside', { unit }))
  const members = [await membersSum(context, basis, 'cost'), await membersSum(context, basis, 'revenue')]
  const unknown_count = members.reduce((count, sum) => count + sum.unknown_count, 0)
  return sumOf(parts, { ...labelOf(context, basis, 'net'), formula: 'C20', unknown_count, not_included: left_out })
}

/** The part of the companies' nets that others own [öre] (C20). */
export async function minorityTree(context: Context, basis: Basis): Promise<Explained> {
  const head = { ...labelOf(context, basis, 'minority'), formula: 'C20' }
  const partly = basis.members.filter(
    (member) => isCompany(basis, member) && member.method === 'full' && member.owned_ppm !== 1_000_000,
  )
  if (partly.length === 0) return { ...none(context, basis, head.label, 'no_minority'), ...head }
  const parts = await Promise.all(
    partly.map(async (member) => {
      const net = await memberNet(context, basis, member)
      const value = minorityOf(typeof net.value === 'number' ? net.value : null, member.owned_ppm)
      const others_ppm = member.owned_ppm === null ? null : 1_000_000 - member.owned_ppm
      const others = shareOf(context, member, 'others_share', others_ppm)
      return explained({
        label: nameOf(basis, member),
        unit: 'ore',
        value,
        unknown_count: value === null ? Math.max(1, net.unknown_count) : net.unknown_count,
        certainty: value === null ? 'unknown' : net.certainty,
        operation: 'share',
        parts: [net, others],
      })
    }),
  )
  return sumOf(parts, head)
}
