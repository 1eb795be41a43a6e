import { z } from 'zod'
import { type Explained, figureId } from '#core/figure.ts'
import { askedYear, recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { type FigureKind, figureKind } from '#server/module.ts'
import { type Basis, basisOf } from './basis.ts'
import type { Member } from './calc.ts'
import {
  adjustedTree,
  balanceTree,
  capitalGains,
  cityResult,
  debtTree,
  investments,
  otherAdjustments,
  reservedTree,
  reserveTree,
  selfFinancing,
  selfFinancingDegreeTree,
  taxesTree,
  usedTree,
} from './money-trees.ts'
import { consolidation } from './schema.ts'
import {
  countedOf,
  differenceTree,
  eliminatedTree,
  groupCost,
  groupNet,
  groupRevenue,
  memberNet,
  minorityTree,
  pairsOf,
  pairTree,
  unmatchedTree,
} from './trees.ts'

const ofYear = z.strictObject({ consolidation: recordId, year: askedYear })
type OfYear = z.infer<typeof ofYear>

/** A figure of one year of the group, read by those who may read the money of all its members. */
function groupKind<Input extends OfYear>(
  kind: string,
  input: z.ZodType<Input>,
  tree: (context: Context, basis: Basis, asked: Input) => Promise<Explained>,
): FigureKind {
  return figureKind(kind, input, async (context, asked) => {
    const made = await tree(context, await basisOf(context, asked), asked)
    const record = { kind: consolidation.name, id: asked.consolidation }
    return { ...made, figure_id: figureId(kind, { ...asked }), record }
  })
}

const yearKind = (kind: string, tree: (context: Context, basis: Basis) => Promise<Explained>) =>
  groupKind(kind, ofYear, tree)

function memberIn({ members, row }: Basis, unit: string): Member {
  const found = members.find(({ unit_id }) => unit_id === unit)
  if (found === undefined) throw new Refusal('group.no_member', 404, { unit, title: row.title })
  return found
}

/** What two members have with each other one way; nothing at all is refused, for it is no pair. */
async function pairFigure(context: Context, basis: Basis, asked: { buyer: string; seller: string }) {
  const [buyer, seller] = [memberIn(basis, asked.buyer), memberIn(basis, asked.seller)]
  const pair = pairsOf(basis).find((one) => one.buyer === buyer && one.seller === seller)
  if (pair === undefined) throw new Refusal('group.no_pair', 404, { buyer: buyer.unit_id, seller: seller.unit_id })
  return pairTree(context, basis, pair)
}

const ofPair = ofYear.extend({ buyer: recordId, seller: recordId })

export const groupFigures = [
  groupKind('group_member_net', ofYear.extend({ unit: recordId }), async (context, basis, { unit }) => {
    const member = memberIn(basis, unit)
    return countedOf(context, member, await memberNet(context, basis, member))
  }),
  groupKind('group_pair', ofPair, async (context, basis, asked) =>
    differenceTree(context, basis, await pairFigure(context, basis, asked)),
  ),
  groupKind('group_pair_cost', ofPair, async (context, basis, asked) => (await pairFigure(context, basis, asked)).cost),
  groupKind(
    'group_pair_revenue',
    ofPair,
    async (context, basis, asked) => (await pairFigure(context, basis, asked)).revenue,
  ),
  yearKind('group_cost', groupCost),
  yearKind('group_revenue', groupRevenue),
  yearKind('group_net', groupNet),
  yearKind('eliminated', eliminatedTree),
  yearKind('unmatched', unmatchedTree),
  yearKind('minority', minorityTree),
  yearKind('group_investments', investments),
  yearKind('self_financing', selfFinancing),
  yearKind('self_financing_degree', selfFinancingDegreeTree),
  yearKind('debt', debtTree),
  yearKind('city_result', cityResult),
  yearKind('capital_gains', capitalGains),
  yearKind('balance_adjustments', otherAdjustments),
  yearKind('adjusted_result', adjustedTree),
  yearKind('reserve_put_in', reservedTree),
  yearKind('reserve_taken_out', usedTree),
  yearKind('balance_result', balanceTree),
  yearKind('tax_revenue', taxesTree),
  yearKind('reserve_room', reserveTree),
]
