import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { texts as en } from './texts.en.ts'
import { texts as sv } from './texts.sv.ts'

const placeholders = (text: { what: string; remedy: string }) =>
  [...`${text.what} ${text.remedy}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test('every refusal of the embedded server has its two sentences in both languages, and no text is left over', () => {
  const sources = readdirSync(import.meta.dirname).filter((name) => !/^texts\.|\.test\.ts$/.test(name))
  const code = sources.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n')
  const used = new Set([...code.matchAll(/Refusal\('(postgres\.\w+)'/g)].map(([, name]) => name))
  expect(used.size).toBeGreaterThan(10)
  expect(Object.keys(sv).sort()).toEqual([...used].sort())
  expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort())
})

test('both languages are filled by the same parameters', () => {
  const inSwedish = Object.entries(sv).map(([code, text]) => [code, placeholders(text)])
  expect(Object.entries(en).map(([code, text]) => [code, placeholders(text)])).toEqual(inSwedish)
})
