import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * Runs the rules of .dependency-cruiser.mjs over every TypeScript file and prints what breaks them. The tool answers
 * "no violations" when it could not read a single file, so what it read is compared with what there is.
 */
const root = join(import.meta.dirname, '..')
const folders = ['src', 'bin', 'test', 'bench']
/** The first statement, after comments, takes something from another file of ours. */
const importsOwnFile = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)*(?:import|export) .*from '[.#]/

const answerShape = z.looseObject({
  modules: z.array(z.looseObject({ source: z.string(), dependencies: z.array(z.unknown()) })),
  summary: z.looseObject({
    violations: z.array(
      z.looseObject({
        from: z.string(),
        to: z.string(),
        rule: z.looseObject({ name: z.string() }),
        cycle: z.array(z.looseObject({ name: z.string() })).optional(),
      }),
    ),
    ruleSetUsed: z.looseObject({ forbidden: z.array(z.looseObject({ name: z.string(), comment: z.string() })) }),
  }),
})

function existing(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && folders.includes(entry.name))
    .map((entry) => entry.name)
}

function typeScriptFiles(): string[] {
  return existing().flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(folder, path)),
  )
}

function cruise() {
  const program = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const args = [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...existing()]
  const printed = execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 500_000_000,
    // It warns about TypeScript 7 each time; whether it read everything is checked below.
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return answerShape.parse(JSON.parse(printed))
}

const { modules, summary } = cruise()
const dependenciesOf = new Map(modules.map(({ source, dependencies }) => [source, dependencies.length]))
const files = typeScriptFiles()
const unread = files.filter((file) => {
  const count = dependenciesOf.get(file)
  if (count === undefined) return true
  return count === 0 && importsOwnFile.test(readFileSync(join(root, file), 'utf8'))
})
const comments = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]))

for (const { from, to, rule, cycle } of summary.violations) {
  const path = cycle ? cycle.map(({ name }) => name).join(' → ') : to
  console.log(`${from} → ${path}\n    ${rule.name}: ${comments.get(rule.name) ?? ''}`)
}
for (const file of unread) console.log(`${file}: not read by dependency-cruiser, so its imports are unchecked`)
console.log(`${files.length} files, ${unread.length} unread, ${summary.violations.length} imports against the rules`)
if (files.length === 0 || unread.length > 0 || summary.violations.length > 0) process.exitCode = 1
