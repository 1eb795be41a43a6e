import type { z } from 'zod'
import type { RowOf } from '#core/record.ts'
import type { listPeople, roleAssignment } from '#modules/access/schema.ts'

/** Who may sign in, and the units that they can have a role in. */
export type People = z.output<typeof listPeople.output>

export type Assignment = RowOf<typeof roleAssignment>

/** What is being done with roles: one given to somebody, or one that a person has lent or ended. */
export type OpenedRole = { act: 'give' } | { act: 'lend' | 'end'; row: Assignment; person: string }
