import { type FaultPlace, type SieFault, sieFault } from './fault.ts'
import type { SieField } from './fields.ts'
import { sieLimits } from './gate.ts'
import type { SieObject } from './model.ts'
import { sieAmount, sieDate, sieMonth, sieQuantity } from './values.ts'

/** Gathers faults up to the limit; a file with more is not worth a longer list. */
export class Faults {
  readonly list: SieFault[] = []

  add(code: string, place: FaultPlace): void {
    if (this.list.length < sieLimits.faults) this.list.push(sieFault(code, place))
    else if (this.list.length === sieLimits.faults)
      this.list.push(sieFault('import.more_faults', { line: place.line ?? null }))
  }
}

/** One labelled line with its fields, read by position. What is wrong is told, and the reading gives null. */
export class SieFields {
  readonly label: string
  readonly line: number
  readonly #fields: readonly SieField[]
  readonly #faults: Faults
  readonly #voucher: string | null

  constructor(label: string, line: number, fields: readonly SieField[], faults: Faults, voucher: string | null) {
    this.label = label
    this.line = line
    this.#fields = fields
    this.#faults = faults
    this.#voucher = voucher
  }

  fault(code: string, column: number | null, params: FaultPlace['params'] = {}): null {
    const { label, line } = this
    this.#faults.add(code, { line, label, voucher: this.#voucher, column, params: { label, ...params } })
    return null
  }

  /** The text at a position from 1; null when it is left out or empty. */
  maybe(column: number): string | null {
    const field = this.#fields[column - 1]
    return typeof field === 'string' && field !== '' ? field : null
  }

  text(column: number): string | null {
    return this.maybe(column) ?? this.fault('import.field_missing', column, { column })
  }

  #value<Value>(column: number, code: string, read: (text: string) => Value | null): Value | null {
    const text = this.text(column)
    if (text === null) return null
    return read(text) ?? this.fault(code, column, { value: text.slice(0, 40) })
  }

  amount(column: number): number | null {
    return this.#value(column, 'import.bad_amount', sieAmount)
  }

  date(column: number): string | null {
    return this.#value(column, 'import.bad_date', sieDate)
  }

  month(column: number): string | null {
    return this.#value(column, 'import.bad_month', sieMonth)
  }

  whole(column: number): number | null {
    return this.#value(column, 'import.bad_number', (text) => (/^-?\d{1,4}$/.test(text) ? Number(text) : null))
  }

  /** A day that may be left out; what stands there must be a day all the same. */
  maybeDate(column: number): string | null {
    return this.maybe(column) === null ? null : this.date(column)
  }

  maybeQuantity(column: number): string | null {
    return this.maybe(column) === null ? null : this.#value(column, 'import.bad_number', sieQuantity)
  }

  /** Pairs of dimension and object. */
  objects(column: number): SieObject[] | null {
    const list = this.#fields[column - 1]
    if (list === undefined || typeof list === 'string') return this.fault('import.objects_missing', column)
    if (list.length % 2 !== 0) return this.fault('import.objects_odd', column)
    return Array.from({ length: list.length / 2 }, (_, pair) => ({
      dimension: list[pair * 2] ?? '',
      object: list[pair * 2 + 1] ?? '',
    }))
  }
}
