import { readFileSync } from 'node:fs'
import type { WorldStep } from '#server/world.ts'

const file = new URL('../../../assets/maps/stockholm-stadsdelar.json', import.meta.url)

/**
 * The outlines of Stockholm's city districts. The document names no place in them, so no area is drawn as one: the map
 * says where a need would lie, not that there is one.
 */
export const areaMap: WorldStep = [
  'area_map.create',
  {
    id: 'KARTA-STADSDELAR',
    name: 'Stockholms stadsdelar',
    coordinates: 'degrees',
    credit: 'Stockholms stadsdelar, utan vatten, förenklade gränser',
    licence: 'CC0 1.0',
    shapes: JSON.parse(readFileSync(file, 'utf8')),
    source_document: 'Stockholms stadsdelar, utan vatten (CC0)',
    source_section: 'assets/maps',
    certainty: 'actual',
  },
]
