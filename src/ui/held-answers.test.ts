import { afterEach, expect, test, vi } from 'vitest'
import { listLevels } from '#modules/steering/schema.ts'
import { call } from './api.ts'
import { forgetAnswers } from './held-answers.ts'

const where = { city: 'lillvik', asOf: null, language: 'sv' } as const

/** A server whose answer has a fingerprint, and which says when the browser has it already. */
function serve(rows: string[]) {
  const asked: (string | null)[] = []
  vi.stubGlobal('fetch', (_address: string, request: RequestInit) => {
    const known = new Headers(request.headers).get('if-none-match')
    asked.push(known)
    const etag = `W/"${rows.join()}"`
    if (known === etag) return Promise.resolve(new Response(null, { status: 304 }))
    return Promise.resolve(new Response(JSON.stringify({ rows }), { headers: { etag } }))
  })
  return asked
}

afterEach(() => {
  forgetAnswers()
  vi.unstubAllGlobals()
})

test('an unchanged answer is the very same object, so that nothing is drawn anew', async () => {
  const asked = serve(['a'])
  const first = await call(listLevels, {}, where)
  expect(await call(listLevels, {}, where)).toBe(first)
  expect(asked).toEqual([null, 'W/"a"'])
})

test('a changed answer is the new one', async () => {
  serve(['a'])
  await call(listLevels, {}, where)
  serve(['a', 'b'])
  expect(await call(listLevels, {}, where)).toEqual({ rows: ['a', 'b'] })
})

test('whoever comes after somebody who has left asks for all of it', async () => {
  const asked = serve(['a'])
  await call(listLevels, {}, where)
  forgetAnswers()
  await call(listLevels, {}, where)
  expect(asked).toEqual([null, null])
})
