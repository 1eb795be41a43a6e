import { type Sum, subtractOre } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { controlTotal } from '#modules/budget/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { evidence, unitName } from './nodes.ts'
import { investmentKinds, netKinds, sumOf, totalsIn, totalsOfSet, unitsBelow } from './totals.ts'

type Control = RowOf<typeof controlTotal>

/**
 * A total that a source states and that its entries do not add up to. What has been decided since the source was
 * written comes from elsewhere and is left out; a total without a document is held against everything.
 */
export const w27: WarningRule = {
  code: 'W27',
  find: (snapshot) =>
    snapshot.rows(controlTotal).flatMap((row) => {
      const units = unitsBelow(snapshot, row.unit_id)
      const kinds = row.measure === 'net' ? netKinds : investmentKinds
      const ofSource = totalsOfSet(snapshot, row.entry_set_id).filter(
        (total) => row.source_document === null || total.source_document === row.source_document,
      )
      const sum = sumOf(totalsIn(ofSource, { units, year: row.year, kinds }))
      return sum.unknown_count === 0 && sum.known_ore === row.amount_ore ? [] : [warn(snapshot, row, sum)]
    }),
}

function warn(snapshot: Snapshot, row: Control, sum: Sum): Finding {
  const set = snapshot.rows(entrySet).find((each) => each.id === row.entry_set_id)
  const isKnown = sum.unknown_count === 0
  const difference = { ore: isKnown ? subtractOre(sum.known_ore, row.amount_ore) : null }
  const label = `${unitName(snapshot, row.unit_id)} ${row.year}`
  return finding({
    code: 'W27',
    subject: { kind: 'control_total', id: row.id, label },
    severity: isKnown ? 'critical' : 'information',
    certainty: isKnown ? row.certainty : 'unknown',
    params: {
      measure: { word: `warning.word.the_${row.measure}` },
      year: row.year,
      stated: { ore: row.amount_ore },
      sum: { ore: sum.known_ore },
      amount: { ore: difference.ore === null ? null : Math.abs(difference.ore) },
      count: sum.unknown_count,
      entry_word: {
        word: sum.unknown_count === 1 ? 'warning.word.entry_of_unknown' : 'warning.word.entries_of_unknown',
      },
    },
    variant: isKnown ? 'differs' : 'undecided',
    evidence: [evidence(controlTotal, row, label), ...(set === undefined ? [] : [evidence(entrySet, set, set.name)])],
    unit_id: row.unit_id,
    amount: difference,
  })
}
