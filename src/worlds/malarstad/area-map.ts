import { type MapPoint, outlineText } from '#core/outline.ts'
import type { WorldStep } from '#server/world.ts'
import { between, type Chance, chance } from './chance.ts'
import { made } from './made.ts'

type Place = { id: string; name: string }

/** How far from the middle a border bends, from the bay to the edge of the city. */
const bends = [22, 38, 54, 70, 86]

const at = (angle: number, distance: number): MapPoint => [distance * Math.cos(angle), distance * 0.8 * Math.sin(angle)]

/** A border between two parts, from the bay outwards: both parts are drawn with the same points. */
function border(angle: number, next: Chance): MapPoint[] {
  return bends.map((distance) => at(angle + between(next, -0.11, 0.11), distance + between(next, -3, 3)))
}

/** The shore or the outer edge between two borders, as points on the way from one to the other. */
function rim(from: number, to: number, distance: number, next: Chance): MapPoint[] {
  return [0.2, 0.4, 0.6, 0.8].map((part) => at(from + (to - from) * part, distance + between(next, -5, 5)))
}

/** An invented map: the parts of the city round a bay, the same every time. */
export function areaMap(places: readonly Place[]): WorldStep {
  const next = chance(31)
  const turn = (2 * Math.PI) / places.length
  const angles = places.map((_, index) => index * turn + between(next, -0.15, 0.15) + 0.4)
  const borders = angles.map((angle) => border(angle, next))
  const shapes = places.map(({ id, name }, index) => {
    const after = (index + 1) % places.length
    const [from = 0, to = 0] = [angles[index], angles[after]]
    const end = after === 0 ? to + 2 * Math.PI : to
    const [left = [], right = []] = [borders[index], borders[after]]
    const edge = rim(from, end, 90, next)
    const shore = rim(from, end, 20, next)
    return { code: id, name, outline: outlineText([[...left, ...edge, ...right.toReversed(), ...shore.toReversed()]]) }
  })
  return made('area_map.create', 'organisation', {
    id: 'KARTA',
    name: 'Mälarstads stadsdelar',
    coordinates: 'plane',
    credit: 'Påhittad karta för exempelstaden Mälarstad',
    shapes,
  })
}
