import type { InLanguages } from './texts.ts'

/**
 * Where in the input something is wrong: a field path, or a row and column of a file. Rows count from 1. `wrong` ends a
 * sentence that begins with what the reader calls the field.
 */
export type Place = { field?: string; row?: number; column?: string; wrong?: InLanguages }

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 422 | 423 | 428 | 429 | 500 | 503 | 507

/** What fills a refusal's text; words that are not the same in both languages are given in each. */
export type RefusalParams = Readonly<Record<string, string | number | InLanguages>>

/**
 * The product says no to a person. `code` belongs to a module (`budget.financing_missing`) and has one text in each
 * language that says what happened, why and what to do; `params` fill that text. Nothing has been changed.
 */
export class Refusal extends Error {
  readonly code: string
  readonly status: RefusalStatus
  readonly params: RefusalParams
  readonly places: Place[]
  /** What the answer tells beside the text, for instance every fault of a file. */
  readonly details: object

  constructor(
    code: string,
    status: RefusalStatus,
    params: RefusalParams = {},
    places: Place[] = [],
    details: object = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'Refusal'
    this.code = code
    this.status = status
    this.params = params
    this.places = places
    this.details = details
  }
}
