import type { z } from 'zod'
import { compareSwedish } from '#core/order.ts'
import type { Context } from '#server/context.ts'
import { type Basis, basisOf, isCompany, nameOf, unansweredIn } from './basis.ts'
import type { showConsolidation } from './schema.ts'
import { eliminationIn, pairsOf, pairTree } from './trees.ts'

/** The city's own first, then the companies, each by name. */
const inOrder = (basis: Basis) =>
  basis.members.toSorted(
    (a, b) =>
      Number(isCompany(basis, a)) - Number(isCompany(basis, b)) || compareSwedish(nameOf(basis, a), nameOf(basis, b)),
  )

/** The members and their pairs in a year; the amounts are figures of their own. */
export async function shownConsolidation(
  context: Context,
  { id, year }: { id: string; year: number },
): Promise<z.input<typeof showConsolidation.output>> {
  const basis = await basisOf(context, { consolidation: id, year })
  const trees = await Promise.all(pairsOf(basis).map((pair) => pairTree(context, basis, pair)))
  return {
    members: inOrder(basis).map((member) => ({
      unit_id: member.unit_id,
      name: nameOf(basis, member),
      is_company: isCompany(basis, member),
      owned_ppm: member.owned_ppm,
      method: member.method,
    })),
    pairs: trees.map((tree) => ({
      buyer_id: tree.pair.buyer.unit_id,
      buyer: nameOf(basis, tree.pair.buyer),
      seller_id: tree.pair.seller.unit_id,
      seller: nameOf(basis, tree.pair.seller),
      agrees: eliminationIn(basis, tree).agrees,
    })),
    outside: [...basis.outside],
    unanswered: unansweredIn(basis),
  }
}
