import type { texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'premises.figure.rent': 'Rent {lease} {year}',
  'premises.entry.rent': 'rent {lease}',
  'premises.remark.approximate': 'The source gives the yearly rent as an approximate amount.',
  'premises.remark.assumed_start':
    'The source does not say on which day the rent begins. {date} is assumed, so the part-year is an estimate.',
}
