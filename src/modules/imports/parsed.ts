import { createHash } from 'node:crypto'
import { type SieControl, sieControl } from '#core/sie/control.ts'
import type { SieFault } from '#core/sie/fault.ts'
import { readSie } from '#core/sie/read.ts'
import { type BookedLine, bookedLines, isBalanceAccount } from './booked.ts'

/** What the thread that reads a file gives back: everything that is the file's own, nothing that is the city's. */
export type ParsedImport = {
  sha256: string
  size_bytes: number
  sie_type: number
  encoding: string
  encoding_reason: string
  company: string | null
  organisation_number: string | null
  first_day: string | null
  last_day: string | null
  vouchers: number
  lines: BookedLine[]
  /** Accounts of the lines: name, and whether they belong to the balance sheet. */
  accounts: { id: string; name: string; is_balance: boolean }[]
  control: SieControl
  faults: SieFault[]
}

export function parsedImport(bytes: Uint8Array): ParsedImport {
  const file = readSie(bytes)
  const { control, faults } = sieControl(file)
  const isRead = file.faults.length === 0
  const booked = isRead ? bookedLines(file) : { lines: bookedLines(file).lines, faults: [] }
  const names = new Map(file.accounts.map(({ id, name }) => [id, name]))
  const isBalance = isBalanceAccount(file)
  const year = file.years.find(({ number }) => number === 0)
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size_bytes: bytes.length,
    sie_type: file.type,
    encoding: file.encoding,
    encoding_reason: file.encoding_reason,
    company: file.company.name,
    organisation_number: file.company.organisation_number,
    first_day: year?.first_day ?? null,
    last_day: year?.last_day ?? null,
    vouchers: file.vouchers.length,
    lines: booked.lines,
    accounts: [...new Set(booked.lines.map(({ account }) => account))].map((id) => ({
      id,
      name: names.get(id) ?? '',
      is_balance: isBalance(id),
    })),
    control,
    faults: [...file.faults, ...faults, ...booked.faults],
  }
}
