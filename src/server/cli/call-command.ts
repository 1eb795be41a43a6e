import { Refusal } from '#core/refusal.ts'
import { type Command, cityOf, operator, table, text, versionOf } from './command.ts'

const usage = 'call [NAME --city C --input JSON] [--version N] [--json]'

/** Any endpoint by its name, as the API has it: what has no command of its own can still be scripted. */
export const callCommand: Command = {
  name: 'call',
  usage,
  help: {
    sv: 'Anropar vilken ändpunkt som helst med sitt namn; utan namn visas alla',
    en: 'Calls any endpoint by its name; without a name all are listed',
  },
  words: 1,
  options: { input: { type: 'string' }, version: { type: 'string' } },
  run: async (run) => {
    const endpoints = run.product.modules.flatMap((module) => module.answers.map(({ endpoint }) => endpoint))
    const name = run.positionals[0]
    if (name === undefined) {
      const rows = endpoints.map((endpoint) => [endpoint.name, endpoint.method, endpoint.summary])
      return {
        json: endpoints.map(({ name, method, path, summary }) => ({ name, method, path, summary })),
        text: table(rows),
      }
    }
    const endpoint = endpoints.find((candidate) => candidate.name === name)
    if (endpoint === undefined) throw new Refusal('endpoint.unknown', 404, { name })
    const version = versionOf(run)
    const reply = await run.product.door.call({
      city: await cityOf(run, { usage }),
      endpoint,
      actor: async () => operator,
      input: inputOf(text(run.values.input)),
      language: run.language,
      as_of: run.as_of,
      if_match: version === null ? null : `"v${version}"`,
    })
    return { json: reply.body, text: JSON.stringify(reply.body, null, 2) }
  },
}

function inputOf(given: string | null): unknown {
  try {
    return JSON.parse(given ?? '{}')
  } catch {
    throw new Refusal('input.not_json', 400)
  }
}
