import { verbs } from '#core/endpoint.ts'
import { areas } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { addAccount } from '../modules.server.ts'
import { createCity, listCities } from './cities.ts'
import type { Actor, City, Context } from './context.ts'
import type { Product } from './running-product.ts'

/** One verb by endpoint name with its input, as any person could have sent it. */
export type WorldStep = readonly [name: string, input: Record<string, unknown>]

/** What became known on one day. `by` is who is written as having recorded it, `groups` whom they act for. */
export type WorldBatch = { recorded_on: string; by: string; groups?: readonly string[]; steps: readonly WorldStep[] }

export type WorldPersona = { id: string; name: string; role_id: string; unit_id: string | null; group_id?: string }

/** An example city, told in the order in which things became known. */
export type World = {
  id: string
  city_name: string
  /** True when any of it is invented. */
  example_data: boolean
  batches: readonly WorldBatch[]
  personas: readonly WorldPersona[]
  /** How it is filled to the size of a large city, when it can be. */
  full_size?: FullSize
}

/** What a city has that a filling builds on. */
export type FullSizeCity = {
  units: readonly { id: string; name: string; kind: string; parent_id: string | null; valid_to: string | null }[]
  accounts: readonly { id: string; name: string; kind: string; parent_id: string | null }[]
  activities: readonly { id: string; name: string }[]
  /** The members of the group by unit, with the counterparty that stands for each, if any. */
  members: ReadonlyMap<string, string | null>
}

/** A booked amount of a filled city [öre, cost positive]. */
export type WorldLine = {
  year: number
  month: number
  unit_id: string
  account_id: string
  activity_id: string
  counterparty_id: string | null
  amount_ore: number
}

/** Many invented entries from a seed: the records that they need, and the entries one by one. */
export type FullSize = {
  /** The set that they lie in; where it is, the city has been filled. */
  set_id: string
  document: string
  section: string
  steps: (city: FullSizeCity) => readonly WorldStep[]
  lines: (city: FullSizeCity, wish: { entries: number; seed: number }) => Iterable<WorldLine>
  used: (city: FullSizeCity) => { unit_ids: readonly string[]; account_ids: readonly string[] }
}

/** Runs after each batch, with the clock at its day: lets the warnings note what they see. */
export type AfterBatch = (context: Context) => Promise<void>

/**
 * Makes the world's city and tells its batches through the door, each in one transaction dated its own day. A failure
 * takes the whole city away again. Refuses when the city exists.
 */
export async function loadWorld(
  product: Product,
  world: World,
  afterBatch: AfterBatch,
  cityId = world.id,
): Promise<City> {
  const { db } = product.database
  const wanted = { id: cityId, name: world.city_name, world: world.id, demo: true }
  return createCity(db, product.modules, wanted, product.clock(), async (city) => {
    // Before what is told, which may name them.
    for (const [position, persona] of world.personas.entries()) {
      const { id: username, name } = persona
      const account = { id: accountIdOf(city, persona), city_id: city.id, username, name, password: null, demo: true }
      await addAccount(db, { ...account, position }, product.clock())
    }
    for (const batch of world.batches) await tellBatch(product, city, inOwnCity(world, city, batch), afterBatch)
  })
}

/** What is told, with the accounts of the city that it is told in where it names those of the world. */
function inOwnCity(world: World, city: City, batch: WorldBatch): WorldBatch {
  if (city.id === world.id) return batch
  const accounts = new Map(
    world.personas.map((persona) => [accountIdOf(world, persona), accountIdOf(city, persona)] as const),
  )
  const text = JSON.stringify(batch, (_, value) => (typeof value === 'string' ? (accounts.get(value) ?? value) : value))
  return JSON.parse(text) as WorldBatch
}

async function tellBatch(product: Product, city: City, batch: WorldBatch, afterBatch: AfterBatch): Promise<void> {
  await product.door.batch(city, recorder(batch), instantOf(batch.recorded_on), async (step, context) => {
    for (const [index, [name, input]] of batch.steps.entries()) {
      await step(name, input).catch((error: unknown) => {
        throw stepFailed(error, batch, index, name, input)
      })
    }
    await afterBatch(context)
  })
}

/** Accounts lie in one table for all cities, so a persona's account also names its city. */
export function accountIdOf(city: Pick<City, 'id'>, persona: Pick<WorldPersona, 'id'>): string {
  return `${city.id}.${persona.id}`
}

/** Makes the cities of the worlds that are not there, or not whole; one that another server is making is left to it. */
export async function loadMissing(product: Product, worlds: readonly World[], afterBatch: AfterBatch): Promise<City[]> {
  const known = new Set((await listCities(product.database.db)).map((city) => city.id))
  const made: City[] = []
  for (const world of worlds.filter((candidate) => !known.has(candidate.id))) {
    const city = await loadWorld(product, world, afterBatch).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'city.being_made') return null
      throw error
    })
    if (city !== null) made.push(city)
  }
  return made
}

/** Who tells a world may do everything in it; the audit trail says that it was the world. */
export function recorder({ by, groups = [] }: Pick<WorldBatch, 'by' | 'groups'>): Actor {
  return {
    id: 'world',
    name: by,
    grants: areas.flatMap((area) => verbs.map((verb) => ({ area, verb, unit_ids: null, decided_only: false }))),
    groups: groups.flatMap((group_id) => verbs.map((verb) => ({ group_id, verb }))),
  }
}

function instantOf(day: string): string {
  return `${day}T08:00:00.000Z`
}

function stepFailed(
  error: unknown,
  batch: WorldBatch,
  index: number,
  name: string,
  input: Record<string, unknown>,
): unknown {
  if (!(error instanceof Refusal)) return error
  const id = typeof input.id === 'string' ? input.id : ''
  const place = `${batch.recorded_on} #${index + 1} ${name} ${id}`
  return new Refusal('world.step_failed', 422, { place, problem: error.message }, error.places)
}
