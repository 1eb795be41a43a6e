import { runCommand } from './cli/cli.ts'

// `npm start` is `serve`; everything else is a command of its own.
const [first, ...rest] = process.argv.slice(2)
const args = first === 'start' ? ['serve', ...rest] : process.argv.slice(2)

process.exitCode = await runCommand(args, process.env, {
  stdout: (text) => process.stdout.write(`${text}\n`),
  stderr: (text) => process.stderr.write(`${text}\n`),
})
