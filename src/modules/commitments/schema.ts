import { z } from 'zod'
import { dateOrUnknown, precision } from '#core/dated.ts'
import { recordId, recordType } from '#core/record.ts'

/** Something that a paragraph promises: who does it, with what money, by when, and what shows that it is done. */
export const commitment = recordType({
  name: 'commitment',
  path: 'commitments',
  area: 'steering',
  title: 'statement',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', owner_unit_id: 'org_unit' },
  fields: () => ({
    statement: z.string().min(1).max(300),
    unit_id: recordId,
    owner_unit_id: recordId.nullable().default(null),
    money: z.enum(['funded', 'unfunded', 'not_needed', 'unknown']).default('unknown'),
    due_on: dateOrUnknown,
    date_precision: precision,
    evidence: z.string().max(500).nullable().default(null),
    state: z.enum(['open', 'kept', 'broken', 'withdrawn']).default('open'),
  }),
})
