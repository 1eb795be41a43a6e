import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { costShare, sharedService } from '#modules/premises/schema.ts'
import { evidence, unitName } from './nodes.ts'

type Service = RowOf<typeof sharedService>

const whole_ppm = 1_000_000

/** A service that others use too, whose cost is not shared out or not shared out to the last part. */
export const w23: WarningRule = {
  code: 'W23',
  find: (snapshot) =>
    snapshot
      .rows(sharedService)
      .filter((row) => row.used_by_unit_ids.length > 0)
      .flatMap((row) => {
        const shares = sharesNow(snapshot, row)
        const sum_ppm = shares.reduce((sum, share) => sum + share.share_ppm, 0)
        return sum_ppm === whole_ppm ? [] : [warn(snapshot, row, shares, sum_ppm)]
      }),
}

/** What each payer pays today: of several shares over time, the one that began last. */
function sharesNow(snapshot: Snapshot, row: Service): RowOf<typeof costShare>[] {
  const begun = snapshot
    .rows(costShare)
    .filter((share) => share.shared_service_id === row.id && share.from_on <= snapshot.today)
    .toSorted((a, b) => (a.from_on < b.from_on ? -1 : a.from_on > b.from_on ? 1 : 0))
  return [...new Map(begun.map((share) => [share.payer_unit_id, share])).values()]
}

function warn(snapshot: Snapshot, row: Service, shares: RowOf<typeof costShare>[], sum_ppm: number): Finding {
  const count = row.used_by_unit_ids.length
  return finding({
    code: 'W23',
    subject: { kind: 'shared_service', id: row.id, label: row.title },
    severity: 'important',
    certainty: row.certainty,
    params: {
      count,
      unit_word: { word: count === 1 ? 'warning.word.unit_uses' : 'warning.word.units_use' },
      share: { percent_ppm: sum_ppm },
    },
    variant: shares.length === 0 ? 'missing' : 'sum',
    evidence: [
      evidence(sharedService, row, row.title),
      ...shares.slice(0, 2).map((share) => evidence(costShare, share, unitName(snapshot, share.payer_unit_id))),
    ],
    unit_id: row.unit_id,
  })
}
