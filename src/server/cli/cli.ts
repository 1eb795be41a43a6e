import { Refusal } from '#core/refusal.ts'
import type { Language } from '#core/texts.ts'
import { keepCubesIn, makeCubes } from '../../modules.server.ts'
import { cubeFolder, openData } from '../instance.ts'
import { problemOf, refusalOf } from '../problem.ts'
import { completeModules, openProduct } from '../product.ts'
import { loadRegistry } from '../registry.ts'
import { backupCommand, restoreCommand } from './backup-commands.ts'
import { callCommand } from './call-command.ts'
import { cellsCommand } from './cells-command.ts'
import { type Command, type Given, givenOf, type Result } from './command.ts'
import { documentCommand } from './document-command.ts'
import { factsOf, helpFor, helpForAll, listOf } from './help.ts'
import { importCommand } from './import-command.ts'
import { explainCommand, totalsCommand } from './ledger-commands.ts'
import { openDataCommand } from './open-data-command.ts'
import { serveCommand } from './serve.ts'
import { templateCommand } from './template-command.ts'
import { verifyCommand } from './verify-command.ts'
import { warningsCommand } from './warnings-command.ts'
import { worldCommand } from './world-commands.ts'

export const commands: readonly Command[] = [
  serveCommand,
  worldCommand,
  documentCommand,
  importCommand,
  templateCommand,
  cellsCommand,
  totalsCommand,
  openDataCommand,
  warningsCommand,
  explainCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  callCommand,
]

type Output = { stdout: (text: string) => void; stderr: (text: string) => void }

/**
 * Runs one command and gives its exit code: 0 done, 1 the answer is no (a broken chain), 2 the command was refused, 3 a
 * mistake of ours.
 * With --json exactly one JSON value goes to stdout, also when it is refused.
 */
export async function runCommand(
  args: readonly string[],
  environment: Record<string, string | undefined>,
  output: Output,
): Promise<number> {
  loadRegistry(completeModules())
  const [name, ...rest] = args
  const language: Language = /(^| )--lang[ =]en( |$)/.test(args.join(' ')) ? 'en' : 'sv'
  const json = args.includes('--json')
  try {
    const command = commands.find((candidate) => candidate.name === name)
    if (name === undefined || name === 'help' || name.startsWith('-')) {
      output.stdout(json ? JSON.stringify(listOf(commands, language)) : helpForAll(commands, language))
      return 0
    }
    if (command === undefined)
      throw new Refusal('cli.unknown_command', 400, {
        command: name,
        known: commands.map((known) => known.name).join(', '),
      })
    const given = givenOf(command, rest, environment)
    if (given.values.help === true) {
      output.stdout(json ? JSON.stringify(factsOf(command, given.language)) : helpFor(command, given.language))
      return 0
    }
    const result = await execute(command, given)
    if (result.is_told !== true) output.stdout(given.json ? JSON.stringify(result.json) : result.text)
    return result.exit_code ?? 0
  } catch (error) {
    const known = refusalOf(error)
    if (known === null && environment.RIKTNING_DEBUG !== undefined) output.stderr(String((error as Error).stack))
    const problem = problemOf(known ?? new Refusal('cli.internal', 500), language)
    if (json) output.stdout(JSON.stringify({ ok: false, ...problem }))
    else output.stderr(`${problem.title}\n${problem.detail}`)
    return known === null ? 3 : 2
  }
}

async function execute(command: Command, given: Given): Promise<Result> {
  if (command.offline === true) return command.run({ ...given, product: undefined as never })
  const data = await openData(given.place, { make: command.makes_data?.(given) ?? false })
  try {
    const product = await openProduct(data.url, { connections: 4 })
    try {
      keepCubesIn(cubeFolder(given.place))
      makeCubes(false)
      return await command.run({ ...given, product })
    } finally {
      await product.close()
      keepCubesIn(null)
      makeCubes(true)
    }
  } finally {
    await data.leave()
  }
}
