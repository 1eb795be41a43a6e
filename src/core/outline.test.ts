import { describe, expect, test } from 'vitest'
import { outlinePattern, outlineText, ringsOf } from './outline.ts'

describe('an outline', () => {
  test('is read to its rings and written back the same', () => {
    const text = '18.1,59.2 18.2,59.2 18.2,59.3;0,0 1,0 1,-1.5'
    expect(ringsOf(text)).toEqual([
      [
        [18.1, 59.2],
        [18.2, 59.2],
        [18.2, 59.3],
      ],
      [
        [0, 0],
        [1, 0],
        [1, -1.5],
      ],
    ])
    expect(outlineText(ringsOf(text))).toBe(text)
    expect(outlinePattern.test(text)).toBe(true)
  })

  test.each(['', '1,2', '1,2 3,4', '1,2 3,4 5', '1,2 3,4 5,6;', 'M0 0L1 1Z', '1,2 3,4 5,6 <script>', '1e9,2 3,4 5,6'])(
    'is not %j',
    (text) => {
      expect(outlinePattern.test(text)).toBe(false)
    },
  )
})
