import { z } from 'zod'
import { endpoint } from '#core/endpoint.ts'
import { instant, recordBase, recordId, recordType } from '#core/record.ts'

const words = z.string().trim().min(1).max(2000)

/** A person that a comment speaks to, by the name that was written. */
const mention = z.strictObject({ account_id: recordId, name: z.string() })

/**
 * What somebody says about a paragraph of a section, or about a number in it. An answer stands where the comment that
 * it answers stands. Read by those who read the document's drafts, and never part of what is printed.
 */
export const comment = recordType({
  name: 'comment',
  path: 'comments',
  area: 'steering',
  owners: ['section_id'],
  refs: { section_id: 'document_section', answer_to_id: 'comment' },
  own_verbs: true,
  /** None: what is said while a text is written is for those who write it, also once the text is decided. */
  decided_states: [],
  fields: {
    section_id: recordId,
    paragraph_id: z.string().max(40),
    figure_id: z.string().max(300).nullable().default(null),
    answer_to_id: recordId.nullable().default(null),
    body: words,
    mentions: z.array(mention),
    author_id: recordId,
    author_name: z.string(),
    written_at: instant,
    /** When the author last changed the words; null when never. */
    reworded_at: instant.nullable().default(null),
    /** When and by whom a comment was said to be dealt with; null while it is open, and on answers. */
    resolved_at: instant.nullable().default(null),
    resolved_by: z.string().nullable().default(null),
  },
})

const commentRow = z.looseObject(recordBase.shape)
const one = z.strictObject({ id: recordId })
const read = { area: 'steering', verb: 'read' } as const

const said = { body: words, mentions: z.array(recordId).max(20).default([]) }

const shownComment = z.strictObject({
  id: z.string(),
  version: z.int(),
  author_id: z.string(),
  author_name: z.string(),
  written_at: z.string(),
  /** When the author last changed the words; null when never. */
  reworded_at: z.string().nullable(),
  body: z.string(),
  mentions: z.array(mention),
})

const shownThread = z.strictObject({
  id: z.string(),
  version: z.int(),
  section_id: z.string(),
  /** The section's number. */
  number: z.string(),
  paragraph_id: z.string(),
  figure_id: z.string().nullable(),
  /** Whether the paragraph, and the figure in it, still stand in the text. */
  has_paragraph: z.boolean(),
  has_figure: z.boolean(),
  resolved_at: z.string().nullable(),
  resolved_by: z.string().nullable(),
  /** The comment and its answers in the order they were written. */
  comments: z.array(shownComment),
})

export type ShownComment = z.output<typeof shownComment>
export type ShownThread = z.output<typeof shownThread>

export const commentsOfDocument = endpoint({
  name: 'comment.of_document',
  method: 'GET',
  path: '/documents/:id/comments',
  input: one,
  output: z.strictObject({
    /** Whether the reader may comment on this document. */
    may_write: z.boolean(),
    /** The paragraphs that can be commented on: those of the stored text, not those that records write. */
    sections: z.array(
      z.strictObject({ section_id: z.string(), number: z.string(), paragraph_ids: z.array(z.string()) }),
    ),
    rows: z.array(shownThread),
  }),
  permission: read,
  summary: 'What has been said about the paragraphs and numbers of a document',
})

export const writeComment = endpoint({
  name: 'comment.write',
  method: 'POST',
  path: '/document-sections/:section_id/comments',
  input: z.strictObject({
    id: recordId.optional(),
    section_id: recordId,
    paragraph_id: z.string().max(40),
    figure_id: z.string().max(300).nullable().default(null),
    ...said,
    synthetic: z.boolean().default(false),
  }),
  output: commentRow,
  permission: read,
  audit: 'comment.write',
  summary: 'Comment on a paragraph, or on a number in it',
})

export const answerComment = endpoint({
  name: 'comment.answer',
  method: 'POST',
  path: '/comments/:answer_to_id/answers',
  input: z.strictObject({
    id: recordId.optional(),
    answer_to_id: recordId,
    ...said,
    synthetic: z.boolean().default(false),
  }),
  output: commentRow,
  permission: read,
  audit: 'comment.answer',
  summary: 'Answer a comment that is open',
})

export const rewordComment = endpoint({
  name: 'comment.reword',
  method: 'PUT',
  path: '/comments/:id',
  input: z.strictObject({ id: recordId, ...said }),
  output: commentRow,
  permission: read,
  audit: 'comment.reword',
  if_match: true,
  summary: 'Change the words of a comment of your own',
})

export const resolveComment = endpoint({
  name: 'comment.resolve',
  method: 'POST',
  path: '/comments/:id/resolve',
  input: one,
  output: commentRow,
  permission: read,
  audit: 'comment.resolve',
  if_match: true,
  summary: 'Say that a comment is dealt with',
})

export const reopenComment = endpoint({
  name: 'comment.reopen',
  method: 'POST',
  path: '/comments/:id/reopen',
  input: one,
  output: commentRow,
  permission: read,
  audit: 'comment.reopen',
  if_match: true,
  summary: 'Open a comment again that was said to be dealt with',
})

export const peopleToMention = endpoint({
  name: 'comment.people',
  method: 'GET',
  path: '/documents/:id/people',
  input: z.strictObject({ id: recordId, name: z.string().max(80).default('') }),
  output: z.strictObject({ rows: z.array(mention), left_out: z.int() }),
  permission: read,
  summary: 'Who can be mentioned in a comment, by a part of the name: those who may read it',
})

const mentioned = z.strictObject({
  /** The comment that began the thread. */
  id: z.string(),
  document_id: z.string(),
  document_title: z.string(),
  number: z.string(),
  paragraph_id: z.string(),
  has_paragraph: z.boolean(),
  author_name: z.string(),
  written_at: z.string(),
})

export type Mentioned = z.output<typeof mentioned>

export const commentsToMe = endpoint({
  name: 'comment.to_me',
  method: 'GET',
  path: '/comments-to-me',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(mentioned) }),
  permission: read,
  summary: 'Open comments that mention you and that you have not answered since',
})
