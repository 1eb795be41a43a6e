import type { FastifyRequest } from 'fastify'
import { isDate } from '#core/calendar.ts'
import { Refusal } from '#core/refusal.ts'
import type { Language } from '#core/texts.ts'
import { accountOfSession, actorOf } from '../modules.server.ts'
import type { Actor, Context } from './context.ts'
import { anonymous } from './door.ts'
import type { Product } from './running-product.ts'

export type HttpOptions = {
  /** Folder of the built browser application; null serves the API alone. */
  web_folder: string | null
  /** Whether one may enter as a demo persona. */
  demo: boolean
  /**
   * Addresses or networks of the proxies in front, with commas between: their word on the visitor's address, host and
   * https is believed. Null believes nobody.
   */
  trust_proxy: string | null
  /** Called for troubles that are ours; the reference is what the user is given. */
  log: (line: string) => void
}

export const sessionCookie = 'riktning_session'

/** A date to read as of, or null; refuses what is no date. */
export function asOfDate(text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  if (!isDate(text)) throw new Refusal('as_of.bad_date', 400, { date: text.slice(0, 40) }, [{ field: 'as_of' }])
  return text
}

/**
 * Who sends the request: the session's account with today's rights in the city, or nobody. The session is looked up
 * before the door opens its transaction, so that a request never holds one connection while it waits for another.
 */
export async function visitorOf(
  product: Product,
  request: FastifyRequest,
): Promise<(context: Context) => Promise<Actor>> {
  const token = request.cookies[sessionCookie]
  const account = token === undefined ? null : await accountOfSession(product.database.db, token, product.clock())
  return async (context) =>
    account === null || account.city_id !== context.city.id ? anonymous : actorOf(context, account)
}

/** The language asked for in the address, else by the browser; Swedish otherwise. */
export function languageOf(request: FastifyRequest): Language {
  const asked = (request.query as Record<string, string> | undefined)?.lang
  if (asked === 'sv' || asked === 'en') return asked
  return (request.headers['accept-language'] ?? '').toLowerCase().startsWith('en') ? 'en' : 'sv'
}

/** A header as text; null when it is not there. */
export function headerOf(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : null
}
