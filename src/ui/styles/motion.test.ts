import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Every style, every script of the interface, by name. */
const files = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.test)\.(css|tsx?)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, '..', name), 'utf8') }))

const styles = files.filter(({ name }) => name.endsWith('.css'))
const tokens = styles.find(({ name }) => name.endsWith('tokens.css'))?.text ?? ''

/** The names of the tokens that say how long something moves. */
const durations = [...tokens.matchAll(/(--[a-z]+): \d+ms;/g)].map(([, name = '']) => name)

test('whoever asks for less motion gets none: every duration is nothing', () => {
  const reduced = /@media \(prefers-reduced-motion: reduce\) \{\s*:root \{([^}]*)\}/.exec(tokens)?.[1] ?? ''
  expect(durations.length).toBeGreaterThan(1)
  for (const name of new Set(durations)) expect(reduced).toContain(`${name}: 0ms;`)
})

test('nothing moves but for as long as the tokens say', () => {
  const moving = styles.flatMap(({ name, text }) =>
    [...text.matchAll(/(?<![a-z-])(?:transition|animation)(?:-duration)?:([^;]*);/g)].map(([, value = '']) => ({
      name,
      value,
    })),
  )
  expect(moving.length).toBeGreaterThan(1)
  for (const { name, value } of moving) {
    const parts = value.trim() === 'none' ? [] : value.replaceAll(/\([^)]*,[^)]*\)/g, '').split(',')
    for (const part of parts) {
      expect({ name, part, isToken: /var\(--(fast|calm)\)/.test(part) }).toMatchObject({ isToken: true })
      expect({ name, part, hasOwn: /\d+m?s\b/.test(part) }).toMatchObject({ hasOwn: false })
    }
  }
})

test('no page glides when it is moved', () => {
  const gliding = files.filter(({ text }) => /scroll-behavior:\s*smooth|behavior: 'smooth'|\.animate\(/.test(text))
  expect(gliding.map(({ name }) => name)).toEqual([])
})
