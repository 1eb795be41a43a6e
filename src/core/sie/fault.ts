import type { RefusalParams } from '../refusal.ts'

/**
 * Something in a file that does not hold, where it stands and in which words: `code` has one text in each language
 * among the imports' messages, filled by `params`.
 */
export type SieFault = {
  code: string
  /** The line in the file, from 1; null when it is about the file as a whole. */
  line: number | null
  label: string | null
  /** Series and number, for instance "A 12"; null outside vouchers. */
  voucher: string | null
  /** Which field after the label, from 1; null when it is the whole line. */
  column: number | null
  params: RefusalParams
  /** What a person accepts by name when the file is to be read all the same ("1/1:2.00"); null when it cannot be. */
  imbalance: string | null
}

export type FaultPlace = Partial<Omit<SieFault, 'code'>>

export function sieFault(code: string, place: FaultPlace = {}): SieFault {
  return { code, line: null, label: null, voucher: null, column: null, params: {}, imbalance: null, ...place }
}
