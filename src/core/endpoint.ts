import type { z } from 'zod'
import type { Area } from './record.ts'

export const verbs = ['read', 'write', 'decide', 'approve'] as const
export type Verb = (typeof verbs)[number]

export type Permission = { area: Area; verb: Verb } | 'public' | 'signed_in'

/**
 * One way into the product, stated once. The server, the browser's client, the command line, OpenAPI and the
 * permission matrix are all made from these. Path parameters, query and body are one `input` object.
 */
export type Endpoint<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> = {
  /** module.noun.verb, unique. */
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Under /api for `shared`, under /api/cities/:city for `city`. Parameters as :name. */
  readonly path: string
  readonly scope: 'shared' | 'city'
  readonly input: In
  readonly output: Out
  readonly permission: Permission
  /** What the audit trail calls it; null for reads, which are not audited. */
  readonly audit: string | null
  /** True when the caller must name the version it changes (If-Match). */
  readonly if_match: boolean
  /** One sentence for OpenAPI and the command line. */
  readonly summary: string
}

type Options<In extends z.ZodType, Out extends z.ZodType> = Omit<Endpoint<In, Out>, 'scope' | 'audit' | 'if_match'> &
  Partial<Pick<Endpoint, 'scope' | 'audit' | 'if_match'>>

export function endpoint<In extends z.ZodType, Out extends z.ZodType>(options: Options<In, Out>): Endpoint<In, Out> {
  return Object.freeze({ scope: 'city' as const, audit: null, if_match: false, ...options })
}
