import type { texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'block.priority_list': 'Priorities',
  'steering.sections': 'section {sections}',
}

export const messages = {
  'steering.unknown_level': {
    what: 'The steering model has no level called {level}.',
    remedy: 'Choose one of its levels: {known}.',
  },
} as const
