/** A point of a map, x to the east and y to the north, in the map's own coordinates. */
export type MapPoint = readonly [x: number, y: number]

const number = String.raw`-?\d{1,5}(?:\.\d{1,6})?`
const point = `${number},${number}`
const ring = `${point}(?: ${point}){2,}`

/** An outline as text: points `x,y` with a space between, rings of at least three points with a semicolon between. */
export const outlinePattern = new RegExp(`^${ring}(?:;${ring})*$`)

/** The rings of an outline that keeps the pattern; the first point of a ring is not repeated at its end. */
export function ringsOf(outline: string): MapPoint[][] {
  return outline.split(';').map((text) =>
    text.split(' ').map((pair): MapPoint => {
      const [x = '0', y = '0'] = pair.split(',')
      return [Number(x), Number(y)]
    }),
  )
}

/** The outline of rings as text, with at most four decimals, which are eleven metres or less where it is degrees. */
export function outlineText(rings: readonly (readonly MapPoint[])[]): string {
  const written = (value: number) => String(Math.round(value * 10_000) / 10_000)
  return rings.map((points) => points.map(([x, y]) => `${written(x)},${written(y)}`).join(' ')).join(';')
}
