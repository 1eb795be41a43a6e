import { sieControl } from '#core/sie/control.ts'
import { type SieFault, sieFault } from '#core/sie/fault.ts'
import type { SieFile } from '#core/sie/model.ts'
import { readSie } from '#core/sie/read.ts'
import { bookedLines, budgetLines, isBalanceAccount } from './booked.ts'
import type { Dimensions } from './booked-line.ts'
import type { ReadFile, Wanted } from './parsed.ts'
import type { ImportProfile } from './schema-profile.ts'
import { summaryOf } from './summary.ts'

/**
 * A SIE file as an import: what has been booked, or for a plan the budget that the file tells. A profile says which of
 * its dimensions are units, projects and the like.
 */
export function sieImport(bytes: Uint8Array, { profile, is_plan }: Pick<Wanted, 'profile' | 'is_plan'>): ReadFile {
  const file = readSie(bytes)
  const { control, faults } = sieControl(file)
  const isRead = file.faults.length === 0
  const dimensions = profile === null ? {} : dimensionsOf(profile)
  const budget = is_plan ? budgetLines(file, dimensions) : null
  const booked = budget ?? bookedLines(file, dimensions)
  const names = new Map(file.accounts.map(({ id, name }) => [id, name]))
  const year = file.years.find(({ number }) => number === 0)
  const facts = {
    sie_type: file.type,
    content: budget === null ? ('booked' as const) : ('budget' as const),
    encoding: file.encoding,
    encoding_reason: file.encoding_reason,
    company: file.company.name,
    organisation_number: file.company.organisation_number,
    first_day: year?.first_day ?? null,
    last_day: year?.last_day ?? null,
    vouchers: file.vouchers.length,
    summary: summaryOf(booked.lines, names, isBalanceAccount(file)),
    control,
    table: null,
    columns: {},
    faults: [...file.faults, ...faults, ...currencyFaults(file), ...(isRead ? booked.faults : [])],
  }
  return { facts, lines: booked.lines }
}

/** The ledger is in kronor: an amount in another currency read as such would be another amount. */
function currencyFaults({ currency }: SieFile): SieFault[] {
  if (currency === null || currency.toUpperCase() === 'SEK') return []
  return [sieFault('import.other_currency', { label: '#VALUTA', params: { currency: currency.slice(0, 20) } })]
}

function dimensionsOf(profile: ImportProfile): Dimensions {
  const { unit_column, activity_column, project_column, counterparty_column } = profile
  return { unit: unit_column, activity: activity_column, project: project_column, counterparty: counterparty_column }
}
