import type { RowOf } from '#core/record.ts'
import type { orgUnit } from '#modules/organisation/schema.ts'
import type { decision } from './schema.ts'

/** Whether the body said yes, to all of it or to a part. */
export function isApproval({ kind }: Pick<RowOf<typeof decision>, 'kind'>): boolean {
  return kind === 'approved' || kind === 'approved_in_part'
}

/** Whether the council itself said yes, which the law asks for where no other body may decide. */
export function isCouncilApproval(
  said: Pick<RowOf<typeof decision>, 'kind'>,
  body: Pick<RowOf<typeof orgUnit>, 'kind'>,
): boolean {
  return body.kind === 'city_council' && isApproval(said)
}
