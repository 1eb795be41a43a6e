import { z } from 'zod'
import { certainties } from '#core/certainty.ts'
import { dateOrUnknown } from '#core/dated.ts'
import { endpoint } from '#core/endpoint.ts'
import { recordId, recordType } from '#core/record.ts'
import { severities } from '#core/warning-rule.ts'

/** A subject's name can be made of several ids: "budget-2025.SLK.2028". */
const subjectId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/, 'subject_id')

/** A person has seen a warning and says why it stands. The warning stays in the list, marked. */
export const acknowledgement = recordType({
  name: 'acknowledgement',
  path: 'acknowledgements',
  area: 'steering',
  owners: [{ kind: 'subject_kind', id: 'subject_id' }],
  fields: () => ({
    code: z.string().regex(/^W\d\d$/, 'warning_code'),
    subject_kind: z.string().max(60),
    subject_id: subjectId,
    stance: z.enum(['known', 'accepted', 'wrong']),
    motive: z.string().min(3).max(1000),
    /** Until this day it is quiet; then it asks again. */
    show_again_on: dateOrUnknown,
  }),
})

export const shownWarning = z.strictObject({
  code: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string(), label: z.string() }),
  severity: z.enum(severities),
  certainty: z.enum(certainties),
  title: z.string(),
  reason: z.string(),
  remedy: z.string(),
  evidence: z.array(
    z.strictObject({
      kind: z.string().nullable(),
      id: z.string().nullable(),
      label: z.string(),
      section: z.string().nullable(),
    }),
  ),
  unit_id: z.string().nullable(),
  amount_ore: z.int().nullable(),
  amount_unknown: z.boolean(),
  due: z.string().nullable(),
  days_left: z.int().nullable(),
  first_seen: z.string().nullable(),
  acknowledged: z
    .strictObject({
      id: z.string(),
      version: z.int(),
      stance: z.string(),
      motive: z.string(),
      by: z.string(),
      at: z.string(),
      show_again_on: z.string().nullable(),
    })
    .nullable(),
})

export type ShownWarning = z.infer<typeof shownWarning>

export const listWarnings = endpoint({
  name: 'warning.list',
  method: 'GET',
  path: '/warnings',
  input: z.strictObject({ unit_id: recordId.optional(), code: z.string().optional() }),
  output: z.strictObject({ today: z.string(), rules: z.int(), rows: z.array(shownWarning) }),
  permission: { area: 'steering', verb: 'read' },
  summary: 'The contradictions in what is known, each with its reason, evidence and remedy',
})

export const acknowledgeWarning = endpoint({
  name: 'warning.acknowledge',
  method: 'POST',
  path: '/warnings/:code/:subject_kind/:subject_id/acknowledgement',
  input: z.strictObject({
    code: z.string().regex(/^W\d\d$/, 'warning_code'),
    subject_kind: z.string().max(60),
    subject_id: subjectId,
    stance: z.enum(['known', 'accepted', 'wrong']),
    motive: z.string().min(3).max(1000),
    show_again_on: dateOrUnknown,
  }),
  output: z.strictObject({ id: z.string() }),
  permission: { area: 'steering', verb: 'write' },
  audit: 'warning.acknowledge',
  summary: 'Acknowledge a warning that is there now, with a motive',
})
