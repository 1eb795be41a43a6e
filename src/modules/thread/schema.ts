import { z } from 'zod'
import { endpoint } from '#core/endpoint.ts'
import { recordId, recordType } from '#core/record.ts'

export const linkKinds = [
  'serves',
  'owns',
  'measures',
  'carries_out',
  'funds',
  'depends_on',
  'affects',
  'causes',
  'documents',
  'replaces',
  'answers',
] as const

/** A relation between two nodes of the thread, whichever modules they belong to. Read as: from · kind · to. */
export const link = recordType({
  name: 'link',
  path: 'links',
  area: 'steering',
  owners: ['from_id', 'to_id'],
  refs: { from_id: 'node', to_id: 'node' },
  fields: () => ({
    from_id: recordId,
    to_id: recordId,
    kind: z.enum(linkKinds),
    /** A suggestion is drawn as such until a person confirms or rejects it. */
    state: z.enum(['confirmed', 'suggested', 'rejected']).default('confirmed'),
    reason: z.string().max(300).nullable().default(null),
  }),
})

const node = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  unit_id: z.string().nullable(),
  certainty: z.string(),
  source_section: z.string().nullable(),
})

export const coverage = endpoint({
  name: 'thread.coverage',
  method: 'GET',
  path: '/thread/coverage',
  input: z.strictObject({ unit_id: recordId.optional() }),
  output: z.strictObject({
    gaps: z.array(
      z.strictObject({
        /** Which question: priorities_without_owner, goals_without_money … */
        question: z.string(),
        of: z.int(),
        missing: z.array(node),
      }),
    ),
  }),
  permission: { area: 'steering', verb: 'read' },
  summary: 'Where the thread breaks: nodes that lack an owner, a goal, a measure or money',
})

export const neighbours = endpoint({
  name: 'thread.neighbours',
  method: 'GET',
  path: '/thread/nodes/:id',
  input: z.strictObject({ id: recordId }),
  output: z.strictObject({
    node,
    links: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.string(),
        state: z.string(),
        direction: z.enum(['from', 'to']),
        other: node,
      }),
    ),
  }),
  permission: { area: 'steering', verb: 'read' },
  summary: 'One node and all it is linked with',
})

export const namedNodes = endpoint({
  name: 'thread.named',
  method: 'GET',
  path: '/thread/names',
  /** Codes with commas between. */
  input: z.strictObject({
    ids: z
      .string()
      .regex(/^[A-Za-z0-9._,-]+$/)
      .max(8000),
  }),
  output: z.strictObject({ rows: z.array(node) }),
  permission: 'signed_in',
  summary: 'What records are called, whatever their kind; the reader gets only those they may read',
})

export const search = endpoint({
  name: 'thread.search',
  method: 'GET',
  path: '/search',
  input: z.strictObject({ q: z.string().trim().min(1).max(100) }),
  output: z.strictObject({ rows: z.array(node) }),
  permission: 'signed_in',
  summary: 'Find records by words of their title or by their code; the reader sees only what they may read',
})
