import type { RowOf } from '#core/record.ts'
import { columnRoles, type importProfile, staffColumns } from '#modules/imports/schema-profile.ts'

type Profile = RowOf<typeof importProfile>

/** What a profile is used for: entries of the ledger, or an extract of staff. One profile may say of both. */
export type ProfileUse = 'entries' | 'staff'

/** For each use: which columns it reads, those that it needs, and what else the profile says of such a file. */
export const profileUses = {
  entries: {
    columns: columnRoles,
    needs: ['account', 'amount'],
    choices: ['decimal', 'amount_unit', 'sign'],
    codes: ['account_codes', 'unit_codes', 'activity_codes', 'project_codes', 'counterparty_codes'],
  },
  staff: {
    columns: staffColumns,
    needs: ['title', 'posts'],
    choices: ['decimal', 'amount_unit'],
    codes: ['unit_codes'],
  },
} as const

const other = { entries: 'staff', staff: 'entries' } as const

const needsOf = (of: ProfileUse) => profileUses[of].needs.map((name) => `${name}_column` as const)

/** Whether a profile says something of such files: what it needs to, or nothing that the other use needs either. */
export function tellsOf(profile: Profile, of: ProfileUse): boolean {
  if (needsOf(of).some((column) => profile[column] !== null)) return true
  // A profile of a SIE file names dimensions only, and is never one of staff.
  return of === 'entries' && needsOf(other[of]).every((column) => profile[column] === null)
}

/** Whether the file has every column that the profile reads, and the profile what it needs. */
export function fits(profile: Profile, headings: readonly string[], of: ProfileUse): boolean {
  const known = headings.map((heading) => heading.toLowerCase())
  const wanted = profileUses[of].columns.flatMap((role) => profile[`${role}_column`] ?? [])
  const isWhole = needsOf(of).every((column) => profile[column] !== null)
  return isWhole && wanted.every((column) => known.includes(column.toLowerCase()))
}
