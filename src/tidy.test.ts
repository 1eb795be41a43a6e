import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callRules } from './tidy/calls.ts'
import { migrationRules } from './tidy/migrations.ts'
import { foldersWithout } from './tidy/module-folders.ts'
import { nameRules } from './tidy/names.ts'
import { projectFiles } from './tidy/repository.ts'
import type { Example, Rule } from './tidy/rule.ts'
import { sizeRules } from './tidy/sizes.ts'
import { textRules } from './tidy/texts.ts'

// The house rules, as a test that reads the repository. Each also shows that it can fail, on examples of its own.
const files = projectFiles(join(import.meta.dirname, '..'))
const rules: Rule[] = [...sizeRules, ...callRules, ...nameRules, ...textRules, ...migrationRules]

const fileOf = ({ path, text, size_bytes = text.length }: Example) => ({ path, text, size_bytes })
const print = ({ path, line, message }: { path: string; line: number; message: string }) => `${path}:${line} ${message}`

describe.each(rules)('$name', (rule) => {
  test('holds in every file', () => {
    const seen = files.filter(({ path }) => rule.looksAt(path))
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.flatMap(rule.findings).map(print)).toEqual([])
  })

  test('finds each planted example', () => {
    expect(rule.planted.length).toBeGreaterThan(0)
    const missed = rule.planted.filter(
      (example) => !rule.looksAt(example.path) || !rule.findings(fileOf(example)).length,
    )
    expect(missed).toEqual([])
  })

  test('leaves harmless examples alone', () => {
    const seen = rule.harmless.filter(({ path }) => rule.looksAt(path)).map(fileOf)
    expect(seen.flatMap(rule.findings).map(print)).toEqual([])
  })
})

test('every module has a README.md', () => {
  const { folders, without } = foldersWithout(files, 'README.md')
  expect(folders.length).toBeGreaterThan(0)
  expect(without).toEqual([])
})

test('a module without README.md is noticed', () => {
  const planted = ['src/modules/a/README.md', 'src/modules/b/schema.ts'].map((path) => fileOf({ path, text: '' }))
  expect(foldersWithout(planted, 'README.md')).toEqual({ folders: ['a', 'b'], without: ['b'] })
})

test('the whole project is read: source, migrations, texts and settings', () => {
  const paths = files.map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['package.json', 'src/core/refusal.ts', '.ci/run', 'bin/run.mjs']))
  expect(paths.filter((path) => path.includes('node_modules'))).toEqual([])
})
