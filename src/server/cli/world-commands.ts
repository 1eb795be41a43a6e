import { Refusal } from '#core/refusal.ts'
import { afterBatch, forgetFiledCubes } from '../../modules.server.ts'
import { worlds } from '../../worlds.server.ts'
import { dropCity, getCity, listCities } from '../cities.ts'
import { textOf } from '../texts.ts'
import { loadWorld } from '../world.ts'
import { fillWorld } from '../world-fill.ts'
import { type Command, type Result, type Run, table, text } from './command.ts'
import { numberText, toldOn } from './progress.ts'

export const worldCommand: Command = {
  name: 'world',
  usage: 'world list | world load WORLD [--city C] [--replace] | world fill WORLD [--city C] [--entries N] [--seed N]',
  help: {
    sv: 'Visar eller läser in exempelstäder, eller fyller en till full storlek',
    en: 'Lists or loads example cities, or fills one to full size',
  },
  words: 2,
  without: ['as-of'],
  makes_data: ({ positionals }) => positionals[0] === 'load',
  options: { replace: { type: 'boolean' }, entries: { type: 'string' }, seed: { type: 'string' } },
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
    if (action === 'fill') return filled(run, name)
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
    if (before !== undefined && run.values.replace === true) {
      await dropCity(db, before)
      await forgetFiledCubes(await listCities(db))
    }
    const city = await loadWorld(run.product, world, afterBatch, target)
    return { json: { city: city.id, world: world.id }, text: `${city.name} (${city.id})` }
  },
}

/** How many entries a city is filled with at most: what one transaction and the memory of a server are made for. */
const mostEntries = 20_000_000

/** Fills the city of a world, telling on the error stream how far it has come; Ctrl-C stops it and nothing is there. */
async function filled(run: Run, name: string | undefined): Promise<Result> {
  const world = worlds.find(({ id }) => id === name)
  const full = world?.full_size
  if (world === undefined || full === undefined) {
    const known = worlds.filter(({ full_size }) => full_size !== undefined).map(({ id }) => id)
    throw new Refusal('world.no_full_size', 404, { world: name ?? '–', known: known.join(', ') })
  }
  const city = await getCity(run.product.database.db, text(run.values.city) ?? world.id)
  if (city.world !== world.id)
    throw new Refusal('world.other_city', 409, { city: city.name, world: world.city_name }, [{ field: 'city' }])
  const entries = numberIn(run, 'entries', { standard: 5_000_000, least: 1000, most: mostEntries })
  const seed = numberIn(run, 'seed', { standard: 2026, least: 0, most: 2 ** 31 - 1 })
  let stopped = false
  const stop = () => {
    stopped = true
  }
  process.once('SIGINT', stop)
  const tell = toldOn(run.language)
  try {
    const told = async (done: number, total: number) => {
      if (stopped) throw new Refusal('world.fill_stopped', 409, { city: city.name })
      await tell('writing', done, total)
    }
    await fillWorld(run.product, city, full, { entries, seed, told })
  } finally {
    process.removeListener('SIGINT', stop)
  }
  const said = textOf({ language: run.language }, 'cli.world.filled', {
    city: city.name,
    count: numberText(run.language, entries),
  })
  return { json: { city: city.id, entries, seed, entry_set_id: full.set_id }, text: said }
}

function numberIn(run: Run, option: string, limits: { standard: number; least: number; most: number }): number {
  const { standard, least, most } = limits
  const given = text(run.values[option])
  if (given === null) return standard
  const number = /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (number >= least && number <= most) return number
  throw new Refusal('cli.bad_option', 400, { problem: `--${option} ${given} (${least}–${most})` })
}
