import type { messages as messagesSv } from './texts.sv.ts'

export const messages: Record<keyof typeof messagesSv, { what: string; remedy: string }> = {
  'organisation.unknown_unit': {
    what: 'There is no unit called {unit}.',
    remedy: 'Choose a unit from the organisation.',
  },
  'organisation.unknown_shape': {
    what: 'The map of the city has no shape with the code {code}.',
    remedy: 'Choose a code from the map in the register, or leave the field empty.',
  },
}
