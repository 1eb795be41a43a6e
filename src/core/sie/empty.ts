import { reservedDimensions, type SieFile } from './model.ts'

/** A file of which nothing has been read yet. */
export function emptyFile(): SieFile {
  return {
    encoding: 'cp437',
    encoding_reason: 'only_ascii',
    // The format says that a file without #SIETYP is of type 1.
    type: 1,
    program: null,
    generated_on: null,
    chart: null,
    currency: null,
    covers_to: null,
    company: { name: null, organisation_number: null, number: null, kind: null },
    years: [],
    accounts: [],
    dimensions: reservedDimensions.map(([id, name, under]) => ({ id, name, under, reserved: true })),
    objects: [],
    balances: [],
    standings: [],
    periods: [],
    vouchers: [],
    checksum: null,
    faults: [],
  }
}
