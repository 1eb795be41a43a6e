import { z } from 'zod'
import { endpoint } from '#core/endpoint.ts'

export const explainEndpoint = endpoint({
  name: 'figure.explain',
  method: 'GET',
  path: '/figures/:figure_id',
  input: z.strictObject({ figure_id: z.string().max(300) }),
  output: z.looseObject({ label: z.string(), certainty: z.string(), operation: z.string() }),
  permission: { area: 'economy', verb: 'read' },
  summary: 'Why this number: a figure as a tree of parts down to entries, sources, decisions and people',
})

export const auditEndpoint = endpoint({
  name: 'audit.list',
  method: 'GET',
  path: '/audit',
  input: z.strictObject({
    before: z.coerce.number().int().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        seq: z.int(),
        recorded_at: z.string(),
        actor_name: z.string(),
        verb: z.string(),
        subject_id: z.string().nullable(),
        hash: z.string(),
      }),
    ),
  }),
  permission: { area: 'administration', verb: 'read' },
  summary: 'The audit trail, newest first',
})

export const verifyEndpoint = endpoint({
  name: 'audit.verify',
  method: 'GET',
  path: '/audit/verification',
  input: z.strictObject({}),
  output: z.strictObject({
    events: z.int(),
    images: z.int(),
    broken: z.strictObject({ seq: z.int(), problem: z.string(), subject: z.string() }).nullable(),
  }),
  permission: { area: 'administration', verb: 'read' },
  summary: 'Walk the audit chain and name the first broken link',
})
