import type { texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = { 'steering.sections': 'section {sections}' }
