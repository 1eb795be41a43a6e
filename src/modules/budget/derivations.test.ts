import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadOver } from './derivations.ts'

describe('money over its days', () => {
  it('adds up to the amount, month by month', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 60 }), (amount_ore, months) => {
        const to = `${2026 + Math.floor((months - 1) / 12)}-${String(((months - 1) % 12) + 1).padStart(2, '0')}-28`
        const parts = spreadOver(amount_ore, '2026-01-01', to)
        expect(parts).toHaveLength(months)
        expect(parts.reduce((sum, part) => sum + (part.amount_ore ?? 0), 0)).toBe(amount_ore)
      }),
    )
  })

  it('is one unknown a year when the amount is unknown', () => {
    expect(spreadOver(null, '2027-06-01', '2029-12-31')).toEqual(
      [2027, 2028, 2029].map((year) => ({ year, month: null, amount_ore: null })),
    )
  })
})
