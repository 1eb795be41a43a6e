import { Refusal } from '#core/refusal.ts'
import { afterBatch } from '../../modules.server.ts'
import { worlds } from '../../worlds.server.ts'
import { dropCity, listCities } from '../cities.ts'
import { loadWorld } from '../world.ts'
import { type Command, table, text } from './command.ts'

export const worldCommand: Command = {
  name: 'world',
  usage: 'world list | world load WORLD [--city C] [--replace]',
  help: { sv: 'Visar eller läser in exempelstäder', en: 'Lists or loads example cities' },
  words: 2,
  without: ['as-of'],
  makes_data: ({ positionals }) => positionals[0] === 'load',
  options: { replace: { type: 'boolean' } },
  run: async (run) => {
    const { db } = run.product.database
    const [action, name] = run.positionals
    const cities = await listCities(db)
    if (action === 'list' || action === undefined) {
      const rows = worlds.map((world) => ({
        id: world.id,
        city_name: world.city_name,
        example_data: world.example_data,
        loaded: cities.some((city) => city.world === world.id),
      }))
      return {
        json: { worlds: rows, cities: cities.map(({ id, name, world }) => ({ id, name, world })) },
        text: table([
          ...rows.map((row) => [row.id, row.city_name, row.loaded ? '✓' : '–']),
          // A city of one's own, or one that was restored under another name.
          ...cities.filter(({ id }) => !rows.some((row) => row.id === id)).map(({ id, name }) => [id, name, '✓']),
        ]),
      }
    }
    if (action !== 'load' || name === undefined)
      throw new Refusal('cli.missing', 400, { name: 'WORLD', usage: `riktning ${worldCommand.usage}` })
    const world = worlds.find((candidate) => candidate.id === name)
    if (world === undefined)
      throw new Refusal('world.unknown', 404, {
        world: name,
        known: worlds.map((candidate) => candidate.id).join(', '),
      })
    const target = text(run.values.city) ?? world.id
    const before = cities.find((city) => city.id === target)
    if (before !== undefined && run.values.replace === true) await dropCity(db, before)
    const city = await loadWorld(run.product, world, afterBatch, target)
    return { json: { city: city.id, world: world.id }, text: `${city.name} (${city.id})` }
  },
}
