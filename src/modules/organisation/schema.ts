import { z } from 'zod'
import { outlinePattern } from '#core/outline.ts'
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
  fields: () => ({
    name: z.string().min(1).max(160),
    short_name: z.string().max(40).nullable().default(null),
    kind: z.enum(unitKinds),
    parent_id: recordId.nullable().default(null),
    valid_from: isoDate.nullable().default(null),
    /** Last day it exists, inclusive; null while it lasts. */
    valid_to: isoDate.nullable().default(null),
    successor_id: recordId.nullable().default(null),
  }),
})

/** The members of a party in the council. What it has of its own is read by those who act for it, till it says so. */
export const politicalGroup = recordType({
  name: 'political_group',
  path: 'political-groups',
  area: 'steering',
  title: 'name',
  fields: () => ({
    name: z.string().min(1).max(120),
    short_name: z.string().max(20).nullable().default(null),
  }),
})

/** A place that needs and priorities belong to: a city district, or one of the city's focus areas. */
export const area = recordType({
  name: 'area',
  path: 'areas',
  area: 'steering',
  title: 'name',
  refs: { parent_id: 'area' },
  fields: () => ({
    name: z.string().min(1).max(120),
    kind: z.enum(['city', 'district', 'base_area', 'focus_area']),
    parent_id: recordId.nullable().default(null),
    valid_from: isoDate.nullable().default(null),
    valid_to: isoDate.nullable().default(null),
    /** The shape of the city's map that it is drawn as; null while it has no place on the map. */
    shape_code: recordId.nullable().default(null),
  }),
})

const mapShape = z.strictObject({
  code: recordId,
  name: z.string().min(1).max(120),
  outline: z.string().max(20_000).regex(outlinePattern),
})

const hasOneOfEach = (shapes: readonly { code: string }[]) =>
  new Set(shapes.map(({ code }) => code)).size === shapes.length

/**
 * The map that areas are drawn on: named outlines, the city's own data. A shape says how a place lies; what the city
 * knows of the place stands in the area that names the shape.
 */
export const areaMap = recordType({
  name: 'area_map',
  path: 'area-maps',
  area: 'steering',
  fields: () => ({
    name: z.string().min(1).max(160),
    /** Longitude and latitude in degrees (WGS 84), or a plane of any unit. */
    coordinates: z.enum(['degrees', 'plane']),
    credit: z.string().min(1).max(300),
    licence: z.string().max(60).nullable().default(null),
    shapes: z.array(mapShape).min(1).max(500).refine(hasOneOfEach, 'a code twice'),
  }),
})
