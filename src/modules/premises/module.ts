import type { RowOf } from '#core/record.ts'
import { derivedSet } from '#modules/ledger/derive.ts'
import { derivation, moduleOf } from '#server/module.ts'
import { textOf } from '#server/texts.ts'
import { changeTable, premiseTable, rentTable, sharedTable } from './blocks.ts'
import { premisesFigures } from './figures.ts'
import { leaseMove } from './lease-move.ts'
import { rentEntriesOf } from './rent-entries.ts'
import {
  costShare,
  lease,
  moveChain,
  premise,
  premiseChange,
  premiseNeed,
  premisesPlanPeriod,
  sharedService,
} from './schema.ts'
import { texts as textsEn } from './texts.en.ts'
import { texts } from './texts.sv.ts'

const rents = derivation(lease, async (context, row: RowOf<typeof lease>) => {
  if (row.starts_on === null || row.account_id === null) return []
  const reason = textOf({ language: 'sv' }, 'premises.entry.rent', { lease: row.title })
  return rentEntriesOf(row, await derivedSet(context, 'commitments'), reason, context.today)
})

export const premises = moduleOf({
  name: 'premises',
  migrations: new URL('./migrations/', import.meta.url),
  records: [premise, lease, moveChain, premiseChange, sharedService, costShare, premiseNeed, premisesPlanPeriod],
  derivations: [rents],
  changes: [leaseMove],
  figures: premisesFigures,
  blocks: [rentTable, premiseTable, changeTable, sharedTable],
  texts: { sv: texts, en: textsEn },
})
