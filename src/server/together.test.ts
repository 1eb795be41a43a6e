import { expect, test } from 'vitest'
import type { Context } from './context.ts'
import { together } from './together.ts'

const context = () => ({}) as Context

test('what is asked for in the same moment is one question, each key once, and each gets its own answer', async () => {
  const asked: string[][] = []
  const lengthOf = together(async (_, keys) => {
    asked.push([...keys])
    return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key.length]))
  })
  const one = context()
  expect(await Promise.all(['a', 'bb', 'none', 'a'].map((key) => lengthOf(one, key)))).toEqual([1, 2, undefined, 1])
  expect(await lengthOf(one, 'ccc')).toBe(3)
  expect(asked).toEqual([['a', 'bb', 'none'], ['ccc']])
})

test('two readers never share a question', async () => {
  const asked: string[][] = []
  const read = together(async (_, keys) => {
    asked.push([...keys])
    return new Map<string, string>()
  })
  await Promise.all([read(context(), 'a'), read(context(), 'b')])
  expect(asked).toEqual([['a'], ['b']])
})

test('a question that fails fails for everyone who asked, and the next is asked anew', async () => {
  let isDown = true
  const read = together(async (_, keys) => {
    if (isDown) throw new Error('down')
    return new Map(keys.map((key) => [key, key]))
  })
  const one = context()
  const answers = await Promise.allSettled([read(one, 'a'), read(one, 'b')])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isDown = false
  expect(await read(one, 'a')).toBe('a')
})
