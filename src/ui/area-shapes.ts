import { type MapPoint, ringsOf } from '#core/outline.ts'

/** A shape as it is drawn: its path, and the middle of its largest ring for its name and the way to its neighbours. */
export type DrawnShape = { code: string; name: string; path: string; middle: MapPoint }
export type DrawnMap = { width: number; height: number; shapes: readonly DrawnShape[] }

type Sheet = { coordinates: string; shapes: readonly { code: string; name: string; outline: string }[] }

/** The width of a drawn map; its height follows. */
const width = 1000

/**
 * The shapes in a frame 1000 wide, north upwards. Degrees are laid out flat with the length that a degree of longitude
 * has at the middle latitude: over one city the error is smaller than a pixel.
 */
export function drawnMap({ coordinates, shapes }: Sheet): DrawnMap {
  const read = shapes.map(({ code, name, outline }) => ({ code, name, rings: ringsOf(outline) }))
  const points = read.flatMap(({ rings }) => rings.flat())
  const [south, north] = rangeOf(points.map(([, y]) => y))
  const narrowing = coordinates === 'degrees' ? Math.cos((((south + north) / 2) * Math.PI) / 180) : 1
  const [west, east] = rangeOf(points.map(([x]) => x * narrowing))
  const scale = width / (east - west || 1)
  const place = ([x, y]: MapPoint): MapPoint => [(x * narrowing - west) * scale, (north - y) * scale]
  const drawn = read.map(({ code, name, rings }) => {
    const placed = rings.map((ring) => ring.map(place))
    const largest = placed.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0] ?? []
    return { code, name, path: placed.map(pathOf).join(''), middle: middleOf(largest) }
  })
  return { width, height: Math.ceil((north - south) * scale), shapes: drawn }
}

const arrows = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] } as const

export type Arrow = keyof typeof arrows

export const isArrow = (key: string): key is Arrow => key in arrows

/** The nearest shape in the arrow's direction, what lies aside counting double; null when there is none. */
export function neighbour(shapes: readonly DrawnShape[], from: DrawnShape, arrow: Arrow): DrawnShape | null {
  const [dx, dy] = arrows[arrow]
  const ahead = shapes.flatMap((shape) => {
    const [x, y] = [shape.middle[0] - from.middle[0], shape.middle[1] - from.middle[1]]
    const [along, aside] = [x * dx + y * dy, Math.abs(x * dy) + Math.abs(y * dx)]
    return along > aside / 2 && along > 0 ? [{ shape, far: along + 2 * aside }] : []
  })
  return ahead.toSorted((a, b) => a.far - b.far)[0]?.shape ?? null
}

/** The least and the greatest, in one walk: a map may hold more points than a call may have arguments. */
function rangeOf(values: readonly number[]): [least: number, greatest: number] {
  return values.reduce(([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number])
}

const pathOf = (ring: readonly MapPoint[]) =>
  `M${ring.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join('L')}Z`

/** Twice the area that the ring encloses, with the sign of its direction. */
function areaOf(ring: readonly MapPoint[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

/** The centre of gravity of a ring; the mean of its points where it encloses nothing. */
function middleOf(ring: readonly MapPoint[]): MapPoint {
  const twice = areaOf(ring)
  if (twice === 0) {
    const mean = (axis: 0 | 1) => ring.reduce((sum, point) => sum + point[axis], 0) / (ring.length || 1)
    return [mean(0), mean(1)]
  }
  const sum = ring.reduce<MapPoint>(
    ([sumX, sumY], [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
      const cross = x * nextY - nextX * y
      return [sumX + (x + nextX) * cross, sumY + (y + nextY) * cross]
    },
    [0, 0],
  )
  return [sum[0] / (3 * twice), sum[1] / (3 * twice)]
}
