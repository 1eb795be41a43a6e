import { Refusal } from '#core/refusal.ts'
import type { Language } from '#core/texts.ts'
import { brokenReference } from './references.ts'
import { messageOf } from './texts.ts'

/** An answer that says no, in the form of RFC 9457 with both languages. */
export type Problem = {
  type: string
  status: number
  code: string
  title: string
  detail: string
  /** The same in the other language, so that a log or a letter can quote either. */
  texts: { sv: { what: string; remedy: string }; en: { what: string; remedy: string } }
  places: Refusal['places']
}

export function problemOf(refusal: Refusal, language: Language): Problem {
  const texts = {
    sv: messageOf('sv', refusal.code, refusal.params),
    en: messageOf('en', refusal.code, refusal.params),
  }
  return {
    ...refusal.details,
    type: `urn:riktning:${refusal.code}`,
    status: refusal.status,
    code: refusal.code,
    title: texts[language].what,
    detail: texts[language].remedy,
    texts,
    places: refusal.places,
  }
}

/** Troubles of the database that a person can do something about, as refusals; null for our mistakes. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const code = (error as { code?: unknown } | null)?.code
  // Deadlock, serialisation, lock timeout, statement timeout, too many connections, shutting down, connection lost.
  const busy = [
    '40P01',
    '40001',
    '55P03',
    '57014',
    '53300',
    '57P01',
    '57P03',
    '08006',
    '08003',
    'ECONNREFUSED',
    'ECONNRESET',
  ]
  if (typeof code === 'string' && busy.includes(code)) return new Refusal('server.busy', 503)
  if (code === '23505') return new Refusal('record.duplicate', 409)
  if (code === '23503') return brokenReference(error)
  if (code === '23514' || code === '23502' || code === '22003') return new Refusal('record.not_allowed', 422)
  return null
}
