import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerAhead, sendAhead } from './ahead.ts'

const session = '/api/session?lang=sv'

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}')))
})

afterEach(() => {
  void answerAhead('', 'POST')
  vi.unstubAllGlobals()
})

test('what was sent off ahead is taken once, by its address', () => {
  sendAhead(session)
  expect(answerAhead('/api/session?lang=en', 'GET')).toBeUndefined()
  expect(answerAhead(session, 'GET')).toBeInstanceOf(Promise)
  expect(answerAhead(session, 'GET')).toBeUndefined()
})

test('what nobody takes is read all the same, and so holds no connection', async () => {
  const response = new Response('{}')
  vi.stubGlobal('fetch', () => Promise.resolve(response))
  sendAhead(session)
  await vi.waitUntil(() => response.bodyUsed)
})

test('whoever signs in is never told who they were before', () => {
  sendAhead(session)
  expect(answerAhead('/api/session/persona?lang=sv', 'POST')).toBeUndefined()
  expect(answerAhead(session, 'GET')).toBeUndefined()
})
