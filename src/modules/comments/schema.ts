import { z } from 'zod'
import { endpoint, type Permission } from '#core/endpoint.ts'
import { askedYear, instant, planYear, recordBase, recordId, recordType } from '#core/record.ts'

const words = z.string().trim().min(1).max(2000)

/** A person that a comment speaks to, by the name that was written. */
const mention = z.strictObject({ account_id: recordId, name: z.string() })

/** What every comment has, wherever it stands. */
const spoken = {
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
}

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
  fields: () => ({
    section_id: recordId,
    paragraph_id: z.string().max(40),
    figure_id: z.string().max(300).nullable().default(null),
    answer_to_id: recordId.nullable().default(null),
    ...spoken,
  }),
})

/** What stands in a cell's place: a set, a unit, an account, a year, and a month of it or null for the whole. */
const cellPlace = {
  entry_set_id: recordId,
  unit_id: recordId,
  account_id: recordId,
  year: planYear,
  month: z.int().min(1).max(12).nullable().default(null),
  /** Null for all that the unit has there; else only what lies on the activity or project below, null for on none. */
  limited_to: z.enum(['activity', 'project']).nullable().default(null),
  activity_code_id: recordId.nullable().default(null),
  project_id: recordId.nullable().default(null),
}

/** What somebody says about a cell of a set. Read by those who read the drafts of the unit's money and the set. */
export const cellComment = recordType({
  name: 'cell_comment',
  path: 'cell-comments',
  area: 'economy',
  unit: 'unit_id',
  owners: ['entry_set_id'],
  refs: {
    ...{ entry_set_id: 'entry_set', unit_id: 'org_unit', account_id: 'account', answer_to_id: 'cell_comment' },
    ...{ activity_code_id: 'activity_code', project_id: 'project' },
  },
  own_verbs: true,
  /** None, for the same reason as for a text. */
  decided_states: [],
  fields: () => ({ ...cellPlace, answer_to_id: recordId.nullable().default(null), ...spoken }),
})

const commentRow = z.looseObject(recordBase.shape)
const one = z.strictObject({ id: recordId })
const read = { area: 'steering', verb: 'read' } as const
const readMoney = { area: 'economy', verb: 'read' } as const

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

const threadBase = {
  id: z.string(),
  version: z.int(),
  resolved_at: z.string().nullable(),
  resolved_by: z.string().nullable(),
  /** The comment and its answers in the order they were written. */
  comments: z.array(shownComment),
}

const shownThread = z.strictObject({
  ...threadBase,
  section_id: z.string(),
  /** The section's number. */
  number: z.string(),
  paragraph_id: z.string(),
  figure_id: z.string().nullable(),
  /** Whether the paragraph, and the figure in it, still stand in the text. */
  has_paragraph: z.boolean(),
  has_figure: z.boolean(),
})

/** What a cell is limited to, and what that is called: the activity's name or the project's code, null for on none. */
const cellPart = {
  limited_to: z.enum(['activity', 'project']).nullable(),
  activity_code_id: z.string().nullable(),
  project_id: z.string().nullable(),
  member_name: z.string().nullable(),
}

const cellThread = z.strictObject({ ...threadBase, month: z.int().nullable(), ...cellPart })

export type ShownComment = z.output<typeof shownComment>
export type ShownThread = z.output<typeof shownThread>
export type CellThread = z.output<typeof cellThread>

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

/** What is done with a comment, the same wherever it stands. */
const threadVerbs = (name: string, path: string, permission: Permission) => ({
  answer: endpoint({
    name: `${name}.answer`,
    method: 'POST',
    path: `${path}/:answer_to_id/answers`,
    input: z.strictObject({
      id: recordId.optional(),
      answer_to_id: recordId,
      ...said,
      synthetic: z.boolean().default(false),
    }),
    output: commentRow,
    permission,
    audit: `${name}.answer`,
    summary: 'Answer a comment that is open',
  }),
  reword: endpoint({
    name: `${name}.reword`,
    method: 'PUT',
    path: `${path}/:id`,
    input: z.strictObject({ id: recordId, ...said }),
    output: commentRow,
    permission,
    audit: `${name}.reword`,
    if_match: true,
    summary: 'Change the words of a comment of your own',
  }),
  resolve: endpoint({
    name: `${name}.resolve`,
    method: 'POST',
    path: `${path}/:id/resolve`,
    input: one,
    output: commentRow,
    permission,
    audit: `${name}.resolve`,
    if_match: true,
    summary: 'Say that a comment is dealt with',
  }),
  reopen: endpoint({
    name: `${name}.reopen`,
    method: 'POST',
    path: `${path}/:id/reopen`,
    input: one,
    output: commentRow,
    permission,
    audit: `${name}.reopen`,
    if_match: true,
    summary: 'Open a comment again that was said to be dealt with',
  }),
})

export const commentVerbs = threadVerbs('comment', '/comments', read)
export const cellCommentVerbs = threadVerbs('cell_comment', '/cell-comments', readMoney)

export type ThreadVerbs = typeof commentVerbs

const foundPeople = z.strictObject({ rows: z.array(mention), left_out: z.int() })

export const peopleToMention = endpoint({
  name: 'comment.people',
  method: 'GET',
  path: '/documents/:id/people',
  input: z.strictObject({ id: recordId, name: z.string().max(80).default('') }),
  output: foundPeople,
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

const cellMark = z.strictObject({
  unit_id: z.string(),
  account_id: z.string(),
  year: z.int(),
  month: z.int().nullable(),
  ...cellPart,
})

export const commentsOfCells = endpoint({
  name: 'cell_comment.of_set',
  method: 'GET',
  path: '/entry-sets/:entry_set_id/cell-comments',
  input: z.strictObject({ entry_set_id: recordId, unit_id: recordId }),
  output: z.strictObject({
    rows: z.array(cellMark.extend({ comment_ids: z.array(z.string()), open: z.int(), resolved: z.int() })),
  }),
  permission: readMoney,
  summary: 'Which cells of a set are commented on, for a unit and those below it, and how many are open',
})

export const commentsOfCell = endpoint({
  name: 'cell_comment.of_cell',
  method: 'GET',
  path: '/entry-sets/:entry_set_id/cell-threads',
  input: z.strictObject({
    ...{ entry_set_id: recordId, unit_id: recordId, account_id: recordId, year: askedYear },
    /** Left out: of the whole cell and of every part of it. */
    limited_to: z.enum(['activity', 'project']).optional(),
    activity_code_id: recordId.optional(),
    project_id: recordId.optional(),
  }),
  output: z.strictObject({
    /** Whether the reader may comment on the cell. */
    may_write: z.boolean(),
    rows: z.array(cellThread),
  }),
  permission: readMoney,
  summary:
    'What has been said about a cell, of the whole year, of its months, and of what lies on activities and projects',
})

export const writeCellComment = endpoint({
  name: 'cell_comment.write',
  method: 'POST',
  path: '/entry-sets/:entry_set_id/cell-comments',
  input: z.strictObject({ id: recordId.optional(), ...cellPlace, ...said, synthetic: z.boolean().default(false) }),
  output: commentRow,
  permission: readMoney,
  audit: 'cell_comment.write',
  summary:
    'Comment on what a unit has on an account in a set, in a year or a month, or of that on an activity or project',
})

export const peopleToMentionAtCell = endpoint({
  name: 'cell_comment.people',
  method: 'GET',
  path: '/entry-sets/:entry_set_id/people',
  input: z.strictObject({ entry_set_id: recordId, unit_id: recordId, name: z.string().max(80).default('') }),
  output: foundPeople,
  permission: readMoney,
  summary: 'Who can be mentioned in a comment on a cell, by a part of the name: those who may read it',
})

const mentionedAtCell = cellMark.extend({
  /** The comment that began the thread. */
  id: z.string(),
  entry_set_id: z.string(),
  set_name: z.string(),
  unit_name: z.string(),
  account_name: z.string(),
  author_name: z.string(),
  written_at: z.string(),
})

export type MentionedAtCell = z.output<typeof mentionedAtCell>

export const cellCommentsToMe = endpoint({
  name: 'cell_comment.to_me',
  method: 'GET',
  path: '/cell-comments-to-me',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(mentionedAtCell) }),
  permission: readMoney,
  summary: 'Open comments on cells that mention you and that you have not answered since',
})
