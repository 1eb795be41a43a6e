import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { isoDate } from './record.ts'

const levels = z.coerce.number().int().min(0).max(20).optional()

export const explainEndpoint = endpoint({
  name: 'figure.explain',
  method: 'GET',
  path: '/figures/:figure_id',
  input: z.strictObject({
    figure_id: z.string().max(300),
    /** How many levels of parts are told; all of them when it is left out. */
    levels,
    /** Tells of one part instead of the whole: its number among the parts, level by level from the top ("0.12.3"). */
    part: z
      .string()
      .regex(/^\d{1,5}(\.\d{1,5}){0,19}$/, 'figure_part')
      .optional(),
  }),
  output: z.looseObject({ label: z.string(), certainty: z.string(), operation: z.string() }),
  permission: { area: 'economy', verb: 'read' },
  summary: 'Why this number: a figure as a tree of parts down to entries, sources, decisions and people',
})

/** How many figures may be asked for at once. */
export const FIGURES_AT_ONCE = 50

const figureProblem = z.looseObject({ status: z.int(), code: z.string(), title: z.string(), detail: z.string() })

/** The figures of a page in one question: each as it is explained alone, or why it is not told. */
export const explainManyEndpoint = endpoint({
  name: 'figure.explain_many',
  method: 'GET',
  path: '/figures',
  input: z.strictObject({
    /** Names of figures with a space between them, at most `FIGURES_AT_ONCE`. */
    figure_ids: z.string().min(1).max(8000),
    /** How many levels of parts are told; all of them when it is left out. */
    levels,
  }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        figure_id: z.string(),
        explained: z.looseObject({ label: z.string() }).nullable(),
        problem: figureProblem.nullable(),
      }),
    ),
  }),
  permission: { area: 'economy', verb: 'read' },
  summary: 'Several figures at once, each as figure.explain tells it or with so many levels of parts',
})

/** How many changed records of each kind are told of, the latest; and how many of one kind that is asked for alone. */
export const CHANGES_OF_A_KIND = 30
export const CHANGES_AT_MOST = 1000

export const changesEndpoint = endpoint({
  name: 'change.list',
  method: 'GET',
  path: '/changes',
  input: z.strictObject({
    /** A day; what had come about when it ended is what the rest has changed from. A year back when left out. */
    since: isoDate.optional(),
    kind: z.string().max(60).optional(),
  }),
  output: z.strictObject({
    since: z.string(),
    /** The day that is read as of, or today. */
    until: z.string(),
    counts: z.array(z.strictObject({ kind: z.string(), count: z.int() })),
    rows: z.array(
      z.strictObject({
        kind: z.string(),
        id: z.string(),
        title: z.string(),
        change: z.enum(['come', 'changed', 'gone']),
        /** Of one that has changed: the fields that differ from what they were. */
        fields: z.array(z.string()),
        recorded_on: z.string(),
      }),
    ),
  }),
  permission: 'signed_in',
  summary: 'What has come, changed or gone since a day, of the records that the reader may read',
})

const jobProgress = z.strictObject({
  job_id: z.string(),
  name: z.string(),
  city_id: z.string(),
  started_by: z.string(),
  done: z.int(),
  total: z.int().nullable(),
  message: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  result: z.record(z.string(), z.unknown()).nullable(),
})

export const startJobEndpoint = endpoint({
  name: 'job.start',
  method: 'POST',
  path: '/jobs',
  input: z.strictObject({ name: z.string().max(60) }),
  output: z.strictObject({ job_id: z.string() }),
  permission: { area: 'administration', verb: 'write' },
  audit: 'job.start',
  summary: 'Start long work: warnings.sweep, audit.verify or city.backup',
})

export const jobEndpoint = endpoint({
  name: 'job.get',
  method: 'GET',
  path: '/jobs/:job_id',
  input: z.strictObject({ job_id: z.string().max(60) }),
  output: jobProgress,
  permission: { area: 'administration', verb: 'read' },
  summary: 'How far a job has come',
})

export const cancelJobEndpoint = endpoint({
  name: 'job.cancel',
  method: 'POST',
  path: '/jobs/:job_id/cancel',
  input: z.strictObject({ job_id: z.string().max(60) }),
  output: z.strictObject({ cancelled: z.literal(true) }),
  permission: { area: 'administration', verb: 'write' },
  audit: 'job.cancel',
  summary: 'Ask a job to stop at its next step',
})

export const backupStatusEndpoint = endpoint({
  name: 'city.backup_status',
  method: 'GET',
  path: '/backup',
  input: z.strictObject({}),
  output: z.strictObject({
    latest: z
      .strictObject({
        name: z.string(),
        rows: z.int(),
        made_at: z.string(),
        made_by: z.string(),
        /** When the file was read back and found whole. */
        verified_at: z.string(),
        days: z.int(),
      })
      .nullable(),
    /** Whether it is time for a new one: none is known, or the latest is more than a week old. */
    is_old: z.boolean(),
  }),
  permission: { area: 'administration', verb: 'read' },
  summary: 'When the city was last backed up, and whether it is time again',
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
