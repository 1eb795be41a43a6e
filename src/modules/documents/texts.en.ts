import type { MessageText } from '#core/texts.ts'
import type { messages as messagesSv, texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'document.unknown_amount': 'unknown amount',
  'document.unknown_date': 'unknown date',
  'document.unknown_days': 'unknown number of days',
  'document.unknown_count': 'unknown number',
  'document.unknown_share': 'unknown share',
  'document.unknown': 'unknown',
  'document.not_computable': 'cannot be computed: {reason}',
  'document.hidden_figure': '(the figure is not shown to you)',
  'document.hidden_cell': 'not shown',
  'document.hidden_cells': 'Figures that your role may not read are not shown.',
  'document.hidden_part': 'A part of the section is not shown to you. It is built on what your role may not read.',
  'document.failed_part': 'A part of the section cannot be shown: {reason}.',
  'document.and_unknown_one': '(and 1 unknown)',
  'document.and_unknown': '(and {count} unknown)',
  'document.state.draft': 'Draft',
  'document.state.office_ready': 'Ready at the department',
  'document.state.on_agenda': 'On the agenda',
  'document.state.returned': 'Returned',
  'document.state.tabled': 'Tabled',
  'document.state.decided': 'Decided',
  'document.state.submitted': 'Submitted',
  'document.state.completed': 'Completed',
  'document.state.accepted': 'Accepted',
  'document.state.archived': 'Archived',
}

export const messages: Record<keyof typeof messagesSv, MessageText> = {
  'document.locked': {
    what: '{title} is in the state {state}. The text stands.',
    remedy: 'Take the document back to draft to write a new version. The decided version remains.',
  },
  'document.has_versions': {
    what: '{title} has decided versions and cannot be removed.',
    remedy: 'Leave the document. What has been decided must stay readable.',
  },
  'document.figure_unknown': {
    what: 'Section {section}, paragraph {paragraph}: there is no figure called {figure}.',
    remedy: 'Figures that exist: {known}. Nothing has been saved.',
  },
  'document.figure_input': {
    what: 'Section {section}, paragraph {paragraph}: the figure {figure} cannot be computed ({problems}).',
    remedy: 'Correct the name, for example net:unit=SLK,year=2027. Nothing has been saved.',
  },
  'document.figure_of_nothing': {
    what: 'Section {section}, paragraph {paragraph}: the figure {figure} is about something that is not there. {kind} {id} is missing.',
    remedy: 'Correct the id or take the figure away. Nothing has been saved.',
  },
  'document.block_unknown': {
    what: 'Section {section}, paragraph {paragraph}: there is no live part called {block}.',
    remedy: 'Parts that exist: {known}. Nothing has been saved.',
  },
  'document.block_input': {
    what: 'Section {section}, paragraph {paragraph}: the part {block} takes {wanted}, but the text gives {given}.',
    remedy: 'Give just what the part takes. Nothing has been saved.',
  },
  'document.block_of_nothing': {
    what: 'Section {section}, paragraph {paragraph}: the part {block} is about something that is not there. {kind} {id} is missing.',
    remedy: 'Correct the id or take the part away. Nothing has been saved.',
  },
  'document.commitment_unknown': {
    what: 'Section {section}, paragraph {paragraph}: there is no commitment {id}.',
    remedy: 'Choose another commitment, make a new one or take the mark away. Nothing has been saved.',
  },
  'document.not_computable': {
    what: '{title} cannot be decided: section {sections} has figures or parts that cannot be computed.',
    remedy: 'Print the document, see what stands at each figure and correct it. Then decide again.',
  },
  'document.figures_hidden': {
    what: 'You may not read all of {title}. Section {sections} has figures that your role does not show.',
    remedy: 'Ask somebody who may read the whole document to record the decision.',
  },
  'document.wrong_move': { what: '{title} cannot go from {from} to {to}.', remedy: 'The next step can be: {allowed}.' },
  'document.sections_missing': {
    what: 'There is no text in section {sections}.',
    remedy: 'Write the text, or mark that there is nothing to report.',
  },
  'document.not_approved': {
    what: 'The decision {decision} is no approval.',
    remedy: 'Choose the decision that adopted the document.',
  },
  'document.published_already': {
    what: '{title} is already published, since {date}.',
    remedy: 'There is nothing to do. The latest decided version is always the one shown.',
  },
  'document.not_decided': {
    what: '{title} is in the state {state} and cannot be published. Only what is decided may be read without signing in.',
    remedy: 'Record the decision first. Then publish.',
  },
  'document.not_published': {
    what: '{title} is not published, so there is nothing to withdraw.',
    remedy: 'Load the page again. Somebody may already have withdrawn it.',
  },
  'document.not_public': {
    what: 'There is no published document at this address.',
    remedy: 'It may have been withdrawn. See the list of what the city has published.',
  },
  'document.unknown_version': {
    what: '{document} has no version {version}.',
    remedy: 'Choose a version from the list of versions.',
  },
  'documents.print_timeout': {
    what: 'Printing took more than {seconds} seconds and was stopped.',
    remedy: 'Try again. If it happens once more, the document may be too large; split it.',
  },
  'document.none': {
    what: 'There is no such document for {unit} and the budget year {year}.',
    remedy: 'Check the unit and the year, or the date you are reading as of.',
  },
}
