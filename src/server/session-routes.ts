import type { FastifyInstance, FastifyReply } from 'fastify'
import { Refusal } from '#core/refusal.ts'
import {
  type Account,
  accountOfSession,
  actorOf,
  checkPassword,
  endSession,
  personaAccount,
  personasOf,
  signIn,
  signInAsPersona,
  startSession,
} from '../modules.server.ts'
import { audit } from './audit.ts'
import { getCity, listCities } from './cities.ts'
import { anonymous } from './door.ts'
import { readInput } from './input.ts'
import type { HttpOptions } from './request.ts'
import { sessionCookie } from './request.ts'
import type { Product } from './running-product.ts'

/** Sign-in lies outside any city's door: who it is becomes known here. The city's audit trail gets the event. */
export function sessionRoutes(server: FastifyInstance, product: Product, options: HttpOptions): void {
  const { db } = product.database
  const strict = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }

  server.get('/api/cities', async () => {
    const cities = await listCities(db)
    const rows = await Promise.all(
      cities.map(async (city) => ({
        id: city.id,
        name: city.name,
        demo: city.demo,
        personas: options.demo && city.demo ? await personasOf(product, city) : [],
      })),
    )
    return { rows }
  })

  server.get('/api/session', async (request) => {
    const token = request.cookies[sessionCookie]
    const account = token === undefined ? null : await accountOfSession(db, token, product.clock())
    if (account === null) return { account, grants: [], groups: [] }
    const city = await getCity(db, account.city_id)
    const actor = await product.door.read(city, anonymous, null, 'sv', (context) => actorOf(context, account))
    return { account: shown(account), grants: actor.grants, groups: actor.groups ?? [] }
  })

  server.post('/api/session', strict, async (request, reply) => {
    const input = readInput(signIn.input, request.body ?? {})
    const account = await checkPassword(db, input.city_id, input.username, input.password, product.clock())
    return enter(product, account, reply, 'session.create')
  })

  server.post('/api/session/persona', strict, async (request, reply) => {
    const input = readInput(signInAsPersona.input, request.body ?? {})
    if (!options.demo) throw new Refusal('access.demo_off', 403)
    const account = await personaAccount(db, input.city_id, input.account_id)
    return enter(product, account, reply, 'session.create_persona')
  })

  server.delete('/api/session', async (request, reply) => {
    const token = request.cookies[sessionCookie]
    const account = token === undefined ? null : await accountOfSession(db, token, product.clock())
    if (account !== null) await tell(product, account, 'session.remove')
    if (token !== undefined) await endSession(db, token)
    reply.clearCookie(sessionCookie, { path: '/' })
    return { signed_out: true }
  })
}

/** Adds the event to the audit trail of the account's city. */
async function tell(product: Product, account: Account, verb: string): Promise<void> {
  const city = await getCity(product.database.db, account.city_id)
  const actor = { id: account.id, name: account.name, grants: [] }
  await product.door.batch(city, actor, product.clock(), (_step, context) => audit(context, verb, account.id, {}))
}

async function enter(product: Product, account: Account, reply: FastifyReply, verb: string) {
  await tell(product, account, verb)
  const token = await startSession(product.database.db, account, product.clock())
  reply.setCookie(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: reply.request.protocol === 'https',
  })
  return reply.status(201).send(shown(account))
}

function shown(account: Account) {
  return { account_id: account.id, name: account.name, city_id: account.city_id, demo: account.demo }
}
