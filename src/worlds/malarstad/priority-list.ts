import { board, schools } from './priorities-of-board.ts'
import { care, life } from './priorities-of-people.ts'
import { city } from './priorities-of-places.ts'
import type { Priority } from './priority-row.ts'

/** The priorities for 2027 in the order they are numbered. */
export const priorityList: readonly Priority[] = [...schools, ...board, ...care, ...city, ...life]

/** The education committee's priorities for 2026, which those for 2027 grew out of. */
export const schoolPriorities2026: readonly Priority[] = schools.slice(0, 6)
