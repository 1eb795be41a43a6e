import type { messages as messagesSv } from './texts.sv.ts'

export const messages: Record<keyof typeof messagesSv, { what: string; remedy: string }> = {
  'accessibility.full': {
    what: 'The city takes at most {most} reports about accessibility a day, and that many have come.',
    remedy: "Send it again tomorrow, or turn to the city's contact centre.",
  },
}
