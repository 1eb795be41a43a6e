import type { texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'laws.figure.days_in_force': '{law}, days in force',
  'laws.remark.in_force': 'The law is in force.',
  'laws.remark.not_yet': 'The law is not in force yet.',
  'laws.remark.unknown': 'The day when the law comes into force is not known.',
}
