import type { Lying } from './grid-sums.ts'

/**
 * What the rows are: one tree, and within each member of it another. What begins with `own` is what lies on the unit
 * at the top itself, without the units below it.
 */
export const orders = ['units', 'accounts', 'activities', 'projects', 'own_activities', 'own_projects'] as const
export type Order = (typeof orders)[number]
type OwnOrder = 'own_activities' | 'own_projects'
/** The orders by activity and by project. */
export type MemberOrder = 'activities' | 'projects' | OwnOrder

/** What the rows of each order are in the cube: the outer tree, and the one within each member of it. */
export const dimensionsOf = {
  units: { outer: 'unit', inner: 'account' },
  accounts: { outer: 'account', inner: 'unit' },
  activities: { outer: 'activity', inner: 'account' },
  projects: { outer: 'project', inner: 'account' },
  own_activities: { outer: 'activity', inner: 'account' },
  own_projects: { outer: 'project', inner: 'account' },
} as const

/** What lies on no activity or project is a row of its own. */
export const noMember = 'none'

/** By activity and project a cell is a part of what the unit has on the account. */
export const isByMember = (order: Order): order is MemberOrder => order !== 'units' && order !== 'accounts'

/** Whether only what lies on the unit at the top itself is shown. */
export const isOwn = (order: Order): order is OwnOrder => order === 'own_activities' || order === 'own_projects'

/**
 * Whether the rows of an order are cells, given whether the unit at the top has others below it: of several units
 * nobody can say which of them an amount on an activity belongs to.
 */
export const hasCells = (order: Order, hasBelow: boolean) => !isByMember(order) || isOwn(order) || !hasBelow

/** Where amounts are written: a unit, an account and a period, and of these what lies on one activity or project. */
export type Place = { unit: string; account: string; activity?: string; project?: string; period: string }

/** The address of a cell, the same in whatever order the table stands. */
export function addressOf({ unit, account, period, activity, project }: Place): string {
  const part = activity !== undefined ? ` activity ${activity}` : project !== undefined ? ` project ${project}` : ''
  return `${unit} ${account} ${period}${part}`
}

export function placeOf(address: string): Place {
  const [unit = '', account = '', period = '', dimension, member] = address.split(' ')
  return { unit, account, period, ...(dimension === undefined ? {} : { [dimension]: member }) }
}

/** The place of a row's cells, where the row and the unit at the top tell one; null for a sum. */
export function placeOfRow(
  order: Order,
  outer: string,
  inner: string,
  top: { unit: string; hasBelow: boolean },
): Omit<Place, 'period'> | null {
  if (order === 'units') return { unit: outer, account: inner }
  if (order === 'accounts') return { unit: inner, account: outer }
  if (!hasCells(order, top.hasBelow)) return null
  return { unit: top.unit, account: inner, [dimensionsOf[order].outer]: outer }
}

/** Where what is written in a cell lies. What is said of no activity or project lies on none. */
export function lyingOf({ unit, account, period, activity = noMember, project = noMember }: Place): Lying {
  return { unit, account, activity, project, period }
}

/** What a cell is a part of: an activity, a project, or neither where it is all that the unit has on the account. */
function kindOf(address: string): 'activity' | 'project' | null {
  const { activity, project } = placeOf(address)
  if (activity !== undefined) return 'activity'
  return project === undefined ? null : 'project'
}

/** Whether an address is one of the cells of an order, or a part of its sums. */
export const isOfOrder = (address: string, order: Order) =>
  kindOf(address) === (isByMember(order) ? dimensionsOf[order].outer : null)

/** Whether a cell may be a part of one that is written, or the other way round: such cells are not saved together. */
export function isApart(pending: ReadonlyMap<string, unknown>, address: string): boolean {
  const [first] = pending.keys()
  return first !== undefined && kindOf(first) !== kindOf(address)
}
