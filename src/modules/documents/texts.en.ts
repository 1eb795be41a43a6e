import type { MessageText } from '#core/texts.ts'
import type { messages as messagesSv, texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'document.unknown_amount': 'unknown amount',
  'document.unknown_date': 'unknown date',
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
  'document.wrong_move': { what: '{title} cannot go from {from} to {to}.', remedy: 'The next step can be: {allowed}.' },
  'document.sections_missing': {
    what: 'Sections {sections} are empty.',
    remedy: 'Write the text, or mark that there is nothing to report.',
  },
  'document.not_approved': {
    what: 'The decision {decision} is no approval.',
    remedy: 'Choose the decision that adopted the document.',
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
