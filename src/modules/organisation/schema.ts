import { z } from 'zod'
import { isoDate, recordId, recordType } from '#core/record.ts'

export const unitKinds = [
  'city_council',
  'executive_board',
  'district_council',
  'specialist_committee',
  'company',
  'department',
  'unit',
  'external',
] as const

/** A committee, company, department or unit, from the day it exists to the day it ends. */
export const orgUnit = recordType({
  name: 'org_unit',
  path: 'units',
  area: 'steering',
  title: 'name',
  refs: { parent_id: 'org_unit', successor_id: 'org_unit' },
  fields: {
    name: z.string().min(1).max(160),
    short_name: z.string().max(40).nullable().default(null),
    kind: z.enum(unitKinds),
    parent_id: recordId.nullable().default(null),
    valid_from: isoDate.nullable().default(null),
    /** Last day it exists, inclusive; null while it lasts. */
    valid_to: isoDate.nullable().default(null),
    successor_id: recordId.nullable().default(null),
  },
})

/** A place that needs and priorities belong to: a city district, or one of the city's focus areas. */
export const area = recordType({
  name: 'area',
  path: 'areas',
  area: 'steering',
  title: 'name',
  refs: { parent_id: 'area' },
  fields: {
    name: z.string().min(1).max(120),
    kind: z.enum(['city', 'district', 'base_area', 'focus_area']),
    parent_id: recordId.nullable().default(null),
    valid_from: isoDate.nullable().default(null),
    valid_to: isoDate.nullable().default(null),
  },
})
