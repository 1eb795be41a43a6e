// The one way in: `node bin/run.mjs start|ci|cli|…`. Plain JavaScript without dependencies, since it
// must work on an old Node and before anything is installed. It installs what is missing, finds a Node that runs
// TypeScript as it is, and hands over to it. It writes to stderr only: stdout belongs to the command.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './installation.mjs'
import { findNode } from './node-version.mjs'
import { Stop, say } from './plain-stop.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where Node keeps what it has made of the sources, so that the next command starts in two thirds of the time. */
const compiled = join(root, 'node_modules', '.cache', 'node')

const entries = {
  start: ['src/server/main.ts', 'start'],
  cli: ['src/server/main.ts'],
  ci: ['bin/ci.ts'],
  'new-module': ['bin/new-module.ts'],
  pictures: ['test/journeys/pictures.ts'],
  format: ['node_modules/@biomejs/biome/bin/biome', 'check', '--write'],
}

async function run([command, ...args]) {
  if (command === undefined || !Object.hasOwn(entries, command)) {
    throw new Stop(`node bin/run.mjs ${Object.keys(entries).join('|')} …`, '', 2)
  }
  await ensureInstalled(root)
  handOver(findNode(root), [...entries[command], ...args])
}

/**
 * Runs the command in the project's root and ends as it ends: same exit code, or same signal. The folder the person
 * stood in is passed on as RIKTNING_CALLED_FROM, so that a relative file name given to a command can be found.
 */
function handOver(node, args) {
  const calledFrom = process.env.npm_lifecycle_event ? process.env.INIT_CWD : undefined
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env, RIKTNING_CALLED_FROM: calledFrom ?? process.cwd() }
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env })
  const forward = (signal) => child.kill(signal)
  // At a terminal Ctrl-C reaches the whole foreground group by itself: forwarding would make it two.
  const onInterrupt = process.stdin.isTTY ? () => {} : forward
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', forward)
  process.on('SIGHUP', forward)
  child.on('error', (error) => {
    say(`Kunde inte starta ${node}: ${error.message}`, `Could not start ${node}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code)
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name)
    process.kill(process.pid, signal)
  })
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Stop)) throw error
  say(error.sv, error.en)
  process.exit(error.exitCode)
}
