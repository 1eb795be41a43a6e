import { z } from 'zod'
import { certainties } from '#core/certainty.ts'
import { dateOrUnknown } from '#core/dated.ts'
import { endpoint } from '#core/endpoint.ts'
import { isoDate, recordBase, recordId, recordType } from '#core/record.ts'
import { richText } from '#core/rich-text.ts'
import { documentKinds } from '#modules/rounds/schema.ts'

export const documentStates = [
  'draft',
  'office_ready',
  'on_agenda',
  'returned',
  'tabled',
  'decided',
  'submitted',
  'completed',
  'accepted',
  'archived',
] as const

export type DocumentState = (typeof documentStates)[number]

/** S02: where a document may go from each state. Deciding is a verb of its own. */
export const documentMoves: Record<DocumentState, readonly DocumentState[]> = {
  draft: ['office_ready'],
  office_ready: ['draft', 'on_agenda'],
  on_agenda: ['office_ready', 'returned', 'tabled'],
  returned: ['draft'],
  tabled: ['on_agenda'],
  decided: ['submitted', 'draft'],
  submitted: ['completed', 'accepted', 'draft'],
  completed: ['accepted'],
  accepted: ['archived'],
  archived: [],
}

/** States in which the text may be written. */
export const writableStates: readonly DocumentState[] = ['draft', 'office_ready', 'returned']

/** States from which a document may be decided. */
export const decidableStates: readonly DocumentState[] = ['office_ready', 'on_agenda']

const sectionNumber = z.string().regex(/^\d{1,2}(\.\d{1,2}){0,2}$/)

/** The sections that a kind of document has; the city's data. */
export const documentTemplate = recordType({
  name: 'document_template',
  path: 'document-templates',
  area: 'administration',
  title: 'name',
  fields: () => ({
    name: z.string().min(1).max(120),
    document_kind: z.enum(documentKinds),
    valid_from: dateOrUnknown,
    sections: z.array(z.strictObject({ number: sectionNumber, title: z.string().max(160), obligatory: z.boolean() })),
  }),
})

/** A document of the planning round (S02). Its text lies in sections; what is decided lies frozen in versions. */
export const planDocument = recordType({
  name: 'plan_document',
  path: 'documents',
  area: 'steering',
  title: 'title',
  unit: 'unit_id',
  refs: {
    unit_id: 'org_unit',
    round_id: 'planning_round',
    template_id: 'document_template',
    decision_id: 'decision',
    copied_from_id: 'plan_document',
  },
  guarded: ['state', 'decision_id', 'published_on'],
  decided_states: ['decided', 'submitted', 'completed', 'accepted', 'archived'],
  fields: () => ({
    title: z.string().min(1).max(160),
    subtitle: z.string().max(160).nullable().default(null),
    document_kind: z.enum(documentKinds),
    unit_id: recordId,
    round_id: recordId,
    template_id: recordId,
    language: z.enum(['sv', 'en']).default('sv'),
    case_no: z.string().max(60).nullable().default(null),
    state: z.enum(documentStates).default('draft'),
    decision_id: recordId.nullable().default(null),
    copied_from_id: recordId.nullable().default(null),
    /** Since when the latest decided version can be read by everybody; null while it cannot. */
    published_on: isoDate.nullable().default(null),
  }),
})

export const documentSection = recordType({
  name: 'document_section',
  path: 'document-sections',
  area: 'steering',
  owners: ['document_id'],
  refs: { document_id: 'plan_document' },
  fields: () => ({
    document_id: recordId,
    number: sectionNumber,
    title: z.string().min(1).max(160),
    body: richText,
    /** "Nothing to report", said on purpose. */
    explicit_none: z.boolean().default(false),
  }),
})

const documentRow = z.looseObject(recordBase.shape)
const one = { id: recordId }

export const createFromTemplate = endpoint({
  name: 'plan_document.open',
  method: 'POST',
  path: '/documents/open',
  input: z.strictObject({
    id: recordId.optional(),
    title: z.string().min(1).max(160),
    subtitle: z.string().max(160).nullable().default(null),
    unit_id: recordId,
    round_id: recordId,
    template_id: recordId,
    /** Take over the texts of an earlier document, section by section. */
    copied_from_id: recordId.nullable().default(null),
  }),
  output: documentRow,
  permission: { area: 'steering', verb: 'write' },
  audit: 'plan_document.open',
  summary: 'Start a document from its template, with the texts of an earlier one if asked',
})

export const moveDocument = endpoint({
  name: 'plan_document.move',
  method: 'POST',
  path: '/documents/:id/state',
  input: z.strictObject({ ...one, state: z.enum(documentStates) }),
  output: documentRow,
  permission: { area: 'steering', verb: 'write' },
  audit: 'plan_document.move',
  if_match: true,
  summary: 'Move a document to its next state; deciding it has its own address',
})

export const decideDocument = endpoint({
  name: 'plan_document.decide',
  method: 'POST',
  path: '/documents/:id/decide',
  input: z.strictObject({ ...one, decision_id: recordId }),
  output: documentRow,
  permission: { area: 'steering', verb: 'decide' },
  audit: 'plan_document.decide',
  if_match: true,
  summary: 'Record the decision and freeze the document with its figures',
})

export const printDocument = endpoint({
  name: 'plan_document.print',
  method: 'GET',
  path: '/documents/:id/printed',
  input: z.strictObject({ ...one, version: z.coerce.number().int().min(1).max(9999).optional() }),
  output: z.looseObject({ title: z.string(), sections: z.array(z.looseObject({ number: z.string() })) }),
  permission: { area: 'steering', verb: 'read' },
  summary: 'The document with every live figure resolved, or a frozen version of it',
})

/** Templates are the administration's; whoever writes documents needs to know which there are. */
export const listTemplates = endpoint({
  name: 'plan_document.templates',
  method: 'GET',
  path: '/templates-to-open',
  input: z.strictObject({}),
  output: z.strictObject({
    rows: z.array(z.strictObject({ id: z.string(), name: z.string(), document_kind: z.enum(documentKinds) })),
  }),
  permission: { area: 'steering', verb: 'read' },
  summary: 'The templates that a document can be started from',
})

export const listVersions = endpoint({
  name: 'plan_document.versions',
  method: 'GET',
  path: '/documents/:id/versions',
  input: z.strictObject(one),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({ number: z.int(), recorded_at: z.string(), recorded_by: z.string(), decision_id: z.string() }),
    ),
  }),
  permission: { area: 'steering', verb: 'read' },
  summary: 'The frozen versions of a document',
})

export const listBlocks = endpoint({
  name: 'live_block.list',
  method: 'GET',
  path: '/live-blocks',
  input: z.strictObject({}),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        block: z.string(),
        title: z.string(),
        /** What it is about: each parameter and the kind of record that it names. */
        names: z.record(z.string(), z.string()),
      }),
    ),
  }),
  permission: { area: 'steering', verb: 'read' },
  summary: 'The live parts that a text can hold, those of the areas that the reader may read',
})

export const writeBlock = endpoint({
  name: 'live_block.written',
  method: 'GET',
  path: '/live-blocks/:live/written',
  /** The part with what it is about, named as a figure is: `budget_table:unit=SLK`. */
  input: z.strictObject({ live: z.string().max(300) }),
  output: z.strictObject({
    blocks: z.array(z.looseObject({ type: z.string() })),
    trouble: z.enum(['failed', 'hidden']).nullable(),
  }),
  permission: { area: 'steering', verb: 'read' },
  summary: 'A live part as it would be printed in a document now',
})

const changedText = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })

export const diffDocuments = endpoint({
  name: 'plan_document.diff',
  method: 'GET',
  path: '/documents/:id/diff',
  input: z.strictObject({
    ...one,
    with_id: recordId,
    with_version: z.coerce.number().int().min(1).max(9999).optional(),
  }),
  output: z.strictObject({
    sections: z.array(
      z.strictObject({
        number: z.string(),
        title: z.string(),
        change: z.enum(['added', 'removed', 'changed', 'same']),
        paragraphs: z.array(changedText),
      }),
    ),
    figures: z.array(
      z.strictObject({
        figure_id: z.string(),
        /** What the figure is called; as it was last called when it is in the earlier text alone. */
        label: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
  }),
  permission: { area: 'steering', verb: 'read' },
  summary: 'What differs between two documents or versions, in text and in figures',
})

export const publishEndpoint = endpoint({
  name: 'plan_document.publish',
  method: 'POST',
  path: '/documents/:id/publish',
  input: z.strictObject(one),
  output: documentRow,
  permission: { area: 'steering', verb: 'decide' },
  audit: 'plan_document.publish',
  if_match: true,
  summary: 'Let everybody read the latest decided version, without signing in',
})

export const withdrawEndpoint = endpoint({
  name: 'plan_document.withdraw',
  method: 'POST',
  path: '/documents/:id/withdraw',
  input: z.strictObject(one),
  output: documentRow,
  permission: { area: 'steering', verb: 'decide' },
  audit: 'plan_document.withdraw',
  if_match: true,
  summary: 'Take a published document back from the public',
})

const decided = z.strictObject({ body: z.string(), decided_on: z.string(), paragraph: z.string() })

export const listPublishedEndpoint = endpoint({
  name: 'published.list',
  method: 'GET',
  path: '/published',
  input: z.strictObject({}),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        id: z.string(),
        published_on: z.string(),
        version: z.int(),
        title: z.string(),
        subtitle: z.string().nullable(),
        unit_name: z.string(),
        language: z.enum(['sv', 'en']),
        decision: decided.nullable(),
        example_data: z.boolean(),
      }),
    ),
  }),
  permission: 'public',
  summary: 'What the city has published; read without signing in',
})

/** What a figure of a published document answers: only what was kept when the document was decided. */
const publishedFigure = z.strictObject({
  label: z.string(),
  text: z.string(),
  unit: z.enum(['ore', 'ppm', 'days', 'count', 'date', 'text']),
  certainty: z.enum(certainties),
  condition: z.string().nullable(),
  unknown_count: z.int(),
  sources: z.array(z.strictObject({ document: z.string(), section: z.string() })),
  decisions: z.array(z.strictObject({ body: z.string(), decided_on: z.string(), paragraph: z.string().nullable() })),
})

export type PublishedFigure = z.output<typeof publishedFigure>

export const getPublished = endpoint({
  name: 'published.get',
  method: 'GET',
  path: '/published/:id',
  input: z.strictObject(one),
  output: z.strictObject({
    id: z.string(),
    published_on: z.string(),
    version: z.int(),
    document: z.looseObject({ title: z.string(), sections: z.array(z.looseObject({ number: z.string() })) }),
    figures: z.record(z.string(), publishedFigure),
  }),
  permission: 'public',
  summary: 'A published document as it was decided, with what its figures answer; read without signing in',
})
