import { runCommand } from './cli/cli.ts'

// `npm start` is `serve`; everything else is a command of its own.
const [first, ...rest] = process.argv.slice(2)
const args = first === 'start' ? ['serve', ...rest] : process.argv.slice(2)

// A reader that has seen enough (`… | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCommand(args, process.env, {
  stdout: (text) => process.stdout.write(`${text}\n`),
  stderr: (text) => process.stderr.write(`${text}\n`),
})
