import { expect, test } from 'vitest'
import { type SentCell, sentInParts } from './save-parts.ts'

const cells = Array.from({ length: 12 }, (_, at): SentCell => {
  const was = { amount_ore: null, unknown_count: 0 }
  const cell = { year: 2027, month: null, unit_id: 'A', account_id: `K${at}`, was, amount_ore: at }
  return { address: `A K${at} 2027`, cell }
})

test('a large save is sent in parts, one after the other', async () => {
  const sent: number[] = []
  const { saved, stopped } = await sentInParts(cells, 5, async (part) => sent.push(part.length))
  expect([sent, saved.length, stopped]).toEqual([[5, 5, 2], 12, null])
})

test('the first part that is not taken stops the rest, and what was acknowledged before it is told', async () => {
  const sent: string[] = []
  const refusal = new Error('changed')
  const { saved, stopped } = await sentInParts(cells, 5, async (part) => {
    sent.push(part[0]?.address ?? '')
    if (sent.length === 2) throw refusal
  })
  expect(sent).toEqual(['A K0 2027', 'A K5 2027'])
  expect(saved).toEqual(cells.slice(0, 5))
  expect(stopped).toEqual({ error: refusal, part: cells.slice(5, 10) })
})
