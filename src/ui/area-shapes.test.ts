import { describe, expect, test } from 'vitest'
import { type DrawnShape, drawnMap, neighbour } from './area-shapes.ts'

const square = (x: number, y: number) => `${x},${y} ${x + 1},${y} ${x + 1},${y + 1} ${x},${y + 1}`
const shape = (code: string, outline: string) => ({ code, name: code, outline })

/** Four squares: two beside each other, one below the right one and one far to the left and above. */
const squares = [
  shape('A', square(0, 0)),
  shape('B', square(1, 0)),
  shape('C', square(1, -1)),
  shape('D', square(-2, 1)),
]

describe('a drawn map', () => {
  test('is 1000 wide with north upwards, and its height follows', () => {
    const map = drawnMap({ coordinates: 'plane', shapes: squares })
    expect([map.width, map.height]).toEqual([1000, 750])
    expect(map.shapes[0]?.path).toBe('M500 500L750 500L750 250L500 250Z')
    expect(map.shapes[0]?.middle).toEqual([625, 375])
  })

  test('draws a degree of longitude as short as it is where the city lies', () => {
    const at60 = drawnMap({ coordinates: 'degrees', shapes: [shape('A', '18,59.5 19,59.5 19,60.5 18,60.5')] })
    expect(at60.height).toBe(2000)
  })

  test('puts the name in the largest ring', () => {
    const islands = shape('A', `10,10 10.1,10 10.1,10.1;${square(0, 0)}`)
    const [x = 0, y = 0] = drawnMap({ coordinates: 'plane', shapes: [islands] }).shapes[0]?.middle ?? []
    expect([Math.round(x), Math.round(y)]).toEqual([50, 950])
  })
})

describe('the neighbour in a direction', () => {
  const { shapes } = drawnMap({ coordinates: 'plane', shapes: squares })
  const next = (code: string, arrow: Parameters<typeof neighbour>[2]) =>
    neighbour(shapes, shapes.find((one) => one.code === code) as DrawnShape, arrow)?.code ?? null

  test('is the nearest that lies that way', () => {
    expect(next('A', 'ArrowRight')).toBe('B')
    expect(next('B', 'ArrowDown')).toBe('C')
    expect(next('C', 'ArrowUp')).toBe('B')
    expect(next('A', 'ArrowLeft')).toBe('D')
  })

  test('is nobody at the edge', () => {
    expect(next('B', 'ArrowRight')).toBeNull()
    expect(next('C', 'ArrowDown')).toBeNull()
  })
})
