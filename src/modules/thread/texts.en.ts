import type { MessageText } from '#core/texts.ts'
import type { messages as messagesSv } from './texts.sv.ts'

export const messages: Record<keyof typeof messagesSv, MessageText> = {
  'thread.to_itself': { what: '{id} cannot be linked to itself.', remedy: 'Choose another node of the thread.' },
}
