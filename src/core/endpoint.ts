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
  /** What the audit trail calls it; null for reads, and for a question too large for an address, which is a POST. */
  readonly audit: string | null
  /** True when the caller must name the version it changes (If-Match). */
  readonly if_match: boolean
  /**
   * How often one visitor may call it, for what people who have not signed in may write: such a request is small as
   * well. Null leaves the limit that holds for all.
   */
  readonly calls_per_minute: number | null
  /**
   * The field that holds a file in base64 and how large it may be [byte]. Over HTTP the bytes may also be the body as
   * they are, with the other fields in the address. The audit trail keeps the fingerprint in place of the file.
   */
  readonly file: { readonly field: string; readonly largest_bytes: number } | null
  /** How large a request may be [byte] where it holds many rows; null leaves the limit that holds for all. */
  readonly body_bytes: number | null
  /**
   * How long others may keep the answer [seconds], for what everybody may read without signing in; it then has a
   * fingerprint, and whoever has it already is told so. Null is never kept.
   */
  readonly kept_seconds: number | null
  /** One sentence for OpenAPI and the command line. */
  readonly summary: string
}

type Optional = 'scope' | 'audit' | 'if_match' | 'calls_per_minute' | 'file' | 'body_bytes' | 'kept_seconds'

type Options<In extends z.ZodType, Out extends z.ZodType> = Omit<Endpoint<In, Out>, Optional> &
  Partial<Pick<Endpoint, Optional>>

export function endpoint<In extends z.ZodType, Out extends z.ZodType>(options: Options<In, Out>): Endpoint<In, Out> {
  const usual = { scope: 'city', audit: null, if_match: false, calls_per_minute: null, file: null } as const
  const kept = { body_bytes: null, kept_seconds: null } as const
  return Object.freeze({ ...usual, ...kept, ...options })
}
