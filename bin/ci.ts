import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { ensureChromium } from './chromium.ts'
import { command, runSteps, type Step } from './steps.ts'

/**
 * Everything that must hold before a change lands, as one readable list; the same command here and on a laptop. Steps
 * without `after` run two at a time. `--quick` is the inner loop: it leaves out the long tests and the browser.
 */
const root = join(import.meta.dirname, '..')
const isQuick = process.argv.includes('--quick')
const hasUi = !isQuick && existsSync(join(root, 'src', 'ui', 'index.html'))
const hasJourneys = !isQuick && existsSync(join(root, 'test', 'journeys'))
const reports = mkdtempSync(join(tmpdir(), 'riktning-ci-'))

const node = (program: string, ...args: string[]) => command(root, [process.execPath, join(root, program), ...args])
const tool = (path: string, ...args: string[]) => node(join('node_modules', path), ...args)
const vitest = (...projects: string[]) => {
  const report = `--outputFile.json=${join(reports, `${projects.join('-')}.json`)}`
  const chosen = projects.flatMap((project) => ['--project', project])
  return tool('vitest/vitest.mjs', 'run', ...chosen, '--reporter=default', '--reporter=json', report)
}

const steps: Step[] = [
  { name: 'format and lint', run: tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '.') },
  { name: 'types', run: tool('typescript/bin/tsc', '--build', 'tsconfig.build.json') },
  { name: 'dependency rules', run: node('bin/dependency-rules.ts') },
  { name: 'dead code', run: tool('knip/bin/knip.js', '--no-progress') },
  { name: 'tidy', run: vitest('tidy') },
  { name: 'migrations and surface', run: vitest('migrations') },
  {
    name: 'tests',
    run: isQuick ? vitest('house') : vitest('house', 'walks', 'long'),
    after: ['migrations and surface'],
  },
]
if (hasUi) steps.push({ name: 'build', run: tool('vite/bin/vite.js', 'build', 'src/ui', '--config', 'vite.config.ts') })
// It waits more than it works, so it lies beside the tests and leaves the journeys the machine.
if (!isQuick) steps.push({ name: 'durability', run: vitest('durability'), after: ['migrations and surface'] })
if (hasJourneys) {
  steps.push({ name: 'browser', run: ensureChromium })
  const after = ['tests', 'durability', 'browser', ...(hasUi ? ['build'] : [])]
  steps.push({ name: 'journeys', run: vitest('journeys'), after })
}

const reportShape = z.looseObject({ numPassedTests: z.number(), numFailedTests: z.number() })

/** Passed and failed tests of all the reports that were written. */
function countTests(): { passed: number; failed: number } {
  const counts = readdirSync(reports).map((file) =>
    reportShape.parse(JSON.parse(readFileSync(join(reports, file), 'utf8'))),
  )
  return {
    passed: counts.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0),
    failed: counts.reduce((sum, { numFailedTests }) => sum + numFailedTests, 0),
  }
}

const started = performance.now()
const broken = await runSteps(steps)
const { passed, failed } = countTests()
rmSync(reports, { recursive: true })
if (passed === 0) broken.push('tests: none passed')
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  broken.length === 0 ? `\nAll ${steps.length} steps passed in ${seconds} s.` : `\nBroken: ${broken.join(', ')}.`,
)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = broken.length === 0 ? 0 : 1
