import type { texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'block.priority_list': 'Priorities',
  'steering.sections': 'section {sections}',
}
