import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modules } from '../src/modules.server.ts'

const root = join(import.meta.dirname, '..')

/** Which modules each may use, as ARCHITECTURE.md says it. */
function printedTable(): Record<string, string[]> {
  const [, section = ''] = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split(
    '| module | may use |\n|---|---|\n',
  )
  const rows = [...section.matchAll(/^\| (.+) \| (.+) \|$/gm)]
  return Object.fromEntries(
    rows.flatMap(([, of = '', may = '']) =>
      of.split(', ').map((module) => [module, may === '–' ? [] : may.replace(/:.*/, '').split(', ')]),
    ),
  )
}

test('ARCHITECTURE.md says which modules each may use, as the rules do', async () => {
  const { uses } = (await import(join(root, '.dependency-cruiser.mjs'))) as { uses: Record<string, string[]> }
  const all = Object.keys(uses).filter((module) => !['access', 'warnings'].includes(module))
  const named = modules.map(({ name }) => name.replaceAll('_', '-'))
  expect(Object.keys(uses).toSorted()).toEqual(named.toSorted())
  expect(uses.warnings?.toSorted()).toEqual(all.toSorted())
  expect(printedTable()).toEqual({ ...uses, warnings: ['all of them but access'] })
})
