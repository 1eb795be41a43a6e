import type { MessageText } from '#core/texts.ts'
import type { messages as messagesSv } from './texts.sv.ts'

export const messages: Record<keyof typeof messagesSv, MessageText> = {
  'comment.no_right': {
    what: 'You may read {title} but not comment on it.',
    remedy: 'Those who write something for the unit may comment. Ask your administrator for such a role.',
  },
  'comment.no_paragraph': {
    what: 'Section {section} has no paragraph {paragraph} to comment on.',
    remedy: 'Reload the page. The paragraph may have been taken away.',
  },
  'comment.no_figure': {
    what: 'The figure {figure} does not stand in section {section}, paragraph {paragraph}.',
    remedy: 'Reload the page, or comment on the whole paragraph.',
  },
  'comment.no_cell': {
    what: '{set} has no cell for {year}: the set is for {first_year}–{last_year}.',
    remedy: 'Comment on a year within the set.',
  },
  'comment.other_part': {
    what: 'The comment names an activity or a project without saying that it is about that alone.',
    remedy: 'State limited_to as activity with activity_code_id, or as project with project_id.',
  },
  'comment.nobody': {
    what: 'Nobody in the city has the account {account}.',
    remedy: 'Search for the name after @ and choose somebody in the list.',
  },
  'comment.mention_unreadable': {
    what: '{name} may not read {title} and so does not see the comment.',
    remedy: 'Mention somebody else, or give {name} a role that may read the draft.',
  },
  'comment.not_yours': {
    what: 'The comment was written by {author}. Only the author may change its words.',
    remedy: 'Answer the comment instead.',
  },
  'comment.is_answer': {
    what: 'This is an answer to a comment.',
    remedy: 'Use the comment that the answer belongs to.',
  },
  'comment.resolved': {
    what: 'The comment is dealt with already, by {by}.',
    remedy: 'Open it again if there is more to say.',
  },
  'comment.open': {
    what: 'The comment is open already.',
    remedy: 'You need not do anything.',
  },
}
