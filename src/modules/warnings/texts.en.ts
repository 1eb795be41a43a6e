import type { MessageText } from '#core/texts.ts'
import type { messages as messagesSv, texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {}

export const messages: Record<keyof typeof messagesSv, MessageText> = {
  'warning.not_there': {
    what: 'The warning {code} for {subject} is not there right now.',
    remedy: 'Load the list again. It may be solved, or concern something else.',
  },
  'warning.show_again_passed': {
    what: 'The date {date} has already been.',
    remedy: 'Choose a day in the future, or leave the field empty.',
  },
}
