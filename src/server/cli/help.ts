import type { Language } from '#core/texts.ts'
import { textOf } from '../texts.ts'
import { type Command, optionsOf } from './command.ts'

/** A command as a program reads its help. */
export function factsOf(command: Command, language: Language) {
  const { name, usage, help } = command
  const options = Object.keys(optionsOf(command)).map((option) => [option, meaningOf(option, language)])
  return { name, usage: `riktning ${usage}`, help: help[language], options: Object.fromEntries(options) }
}

export function listOf(commands: readonly Command[], language: Language) {
  return commands.map((command) => factsOf(command, language))
}

/** A command as a person reads its help: how it is written, what it does, and what each option means. */
export function helpFor(command: Command, language: Language): string {
  const options = Object.entries(optionsOf(command)).map(([option, { type }]) => {
    const written = type === 'boolean' ? `--${option}` : `--${option} …`
    return `  ${written.padEnd(13)} ${meaningOf(option, language)}`
  })
  return [`riktning ${command.usage}`, command.help[language], options.join('\n')].join('\n\n')
}

export function helpForAll(commands: readonly Command[], language: Language): string {
  const lines = commands.map((command) => `  ${command.usage}\n      ${command.help[language]}`)
  const one = textOf({ language }, 'cli.help.command')
  const options = '[--city C] [--as-of YYYY-MM-DD] [--json] [--lang sv|en] [--data DIR]'
  return [`riktning ${one} ${options}`, lines.join('\n'), textOf({ language }, 'cli.help.more')].join('\n\n')
}

function meaningOf(option: string, language: Language): string {
  return textOf({ language }, `cli.option.${option}`)
}
