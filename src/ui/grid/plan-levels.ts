import type { z } from 'zod'
import type { TotalRow, totals } from '#modules/ledger/schema.ts'
import { type Lying, ownKey, wholeKey } from './grid-sums.ts'
import { dimensionsOf, hasCells, isOwn, type MemberOrder, noMember, type Order } from './plan-order.ts'

/** A row that somebody has opened, so that what lies below it is asked for. */
export type Opened = { order: Order; outer: string; inner: string | null }

type Ask = Omit<z.input<typeof totals.input>, 'entry_set_id' | 'from_year' | 'to_year'>

/** Where a row of an answer lies. A sum gives way to what it is made of when the row `below` has been read. */
type Placed = { lies: Omit<Lying, 'period'>; below: string | null; isCell: boolean }

/** What is asked for one level, and where the rows of its answer lie; null for one that another level tells. */
export type Level = {
  order: Order
  /** The row that it lies below; null for the rows at the top. */
  below: string | null
  ask: Ask
  placeOf: (row: TotalRow) => Placed | null
}

const kinds: readonly string[] = ['cost', 'revenue', 'outlay', 'inflow']

/** The server adds nets beside the kinds that they are made of; here every amount is to be counted once. */
export const isAmount = ({ kind }: TotalRow) => kinds.includes(kind ?? '')

/** A sum over accounts lies on its kind, which stands for the accounts until they are read. */
export const kindAccount = (kind: string | undefined) => `kind-${kind}`

export type LevelTrees = { top: string; hasBelow: (unit: string) => boolean }

/**
 * The rows at the top of an order, and those below each row that is opened; with `isWhole` every cell at once. The
 * levels of an order tell each amount exactly once, when a sum is left out once what it is made of has been read.
 */
export function levelsOf(order: Order, opened: readonly Opened[], trees: LevelTrees, isWhole: boolean): Level[] {
  if (isWhole) return [wholeOf(order, trees)]
  const rows = opened.filter((one) => one.order === order)
  if (order === 'units') {
    const units = new Set([trees.top, ...rows.filter(({ inner }) => inner === null).map(({ outer }) => outer)])
    return [...units].flatMap(levelsOfUnit)
  }
  if (order === 'accounts') {
    const cells = rows.filter(({ inner }) => inner !== null && trees.hasBelow(inner))
    return [accountsOf(trees), ...cells.map(({ outer, inner }) => unitsBelow(outer, inner ?? '', trees))]
  }
  const members = rows.filter(({ inner }) => inner === null)
  return [membersOf(order, trees), ...members.map(({ outer }) => accountsIn(order, outer, trees))]
}

/** Whether what lies below a row is asked for when the row is opened. */
export function isAskedFor(key: string, order: Order, { hasBelow }: LevelTrees): boolean {
  if (order !== 'accounts') return key.startsWith(wholeKey(''))
  return key.startsWith('own ') && hasBelow(key.slice(key.lastIndexOf(' ') + 1))
}

/** The row that all of an order lies below. */
export const topOf = (order: Order, { top }: LevelTrees) => (order === 'units' ? wholeKey(top) : null)

const on = (place: Partial<Lying>) => ({ unit: '', account: '', activity: noMember, project: noMember, ...place })

/** What is asked for where only the unit at the top itself is shown. */
const ownIn = (order: Order): Pick<Ask, 'units'> => (isOwn(order) ? { units: 'own' } : {})

/** Every cell at once. By activity and project those of the unit at the top, with all that lies below it. */
function wholeOf(order: Order, trees: LevelTrees): Level {
  const { outer } = dimensionsOf[order]
  const told = outer === 'activity' || outer === 'project' ? outer : 'unit'
  return {
    ...{ order, below: topOf(order, trees) },
    ask: { unit_id: trees.top, by: `kind,${told},account,year,month`, ...ownIn(order) },
    placeOf: ({ account = '', ...row }) => {
      const lies = on({ unit: trees.top, account, [told]: row[told] ?? noMember })
      return { lies, below: null, isCell: hasCells(order, trees.hasBelow(trees.top)) }
    },
  }
}

/** What a unit has itself by account, and the units directly below it as wholes. */
function levelsOfUnit(unit: string): Level[] {
  const below = wholeKey(unit)
  return [
    {
      ...{ order: 'units', below },
      ask: { unit_id: unit, by: 'kind,account,year,month', units: 'own' },
      placeOf: ({ account = '' }) => ({ lies: on({ unit, account }), below: null, isCell: true }),
    },
    {
      ...{ order: 'units', below },
      ask: { unit_id: unit, by: 'kind,unit,year,month', units: 'children' },
      placeOf: ({ unit: part = '', kind }) =>
        part === unit
          ? null
          : { lies: on({ unit: part, account: kindAccount(kind) }), below: wholeKey(part), isCell: false },
    },
  ]
}

/** Every account in all the units, as what the unit at the top has on it. */
function accountsOf({ top, hasBelow }: LevelTrees): Level {
  return {
    ...{ order: 'accounts', below: null },
    ask: { unit_id: top, by: 'kind,account,year,month' },
    placeOf: ({ account = '' }) => placeBelow(account, top, hasBelow(top)),
  }
}

/** What lies on an account itself in a unit: in the unit itself and in each directly below it. */
function unitsBelow(account: string, unit: string, { hasBelow }: LevelTrees): Level {
  return {
    ...{ order: 'accounts', below: ownKey(account, unit) },
    ask: { unit_id: unit, by: 'kind,unit,year,month', units: 'children', account_id: account },
    placeOf: ({ unit: part = '' }) => placeBelow(account, part, part !== unit && hasBelow(part)),
  }
}

const placeBelow = (account: string, unit: string, isSum: boolean): Placed => ({
  ...{ lies: on({ unit, account }), isCell: !isSum },
  below: isSum ? ownKey(account, unit) : null,
})

/** Every activity or project as a whole. */
function membersOf(order: MemberOrder, { top }: LevelTrees): Level {
  const { outer } = dimensionsOf[order]
  return {
    ...{ order, below: null },
    ask: { unit_id: top, by: `kind,${outer},year,month`, ...ownIn(order) },
    placeOf: ({ kind, ...row }) => {
      const member = row[outer] ?? noMember
      const lies = on({ unit: top, account: kindAccount(kind), [outer]: member })
      return { lies, below: wholeKey(member), isCell: false }
    },
  }
}

/** What lies on an activity or a project itself, by account. */
function accountsIn(order: MemberOrder, member: string, { top, hasBelow }: LevelTrees): Level {
  const { outer } = dimensionsOf[order]
  return {
    ...{ order, below: wholeKey(member) },
    ask: { unit_id: top, by: 'kind,account,year,month', [`${outer}_id`]: member, ...ownIn(order) },
    placeOf: ({ account = '' }) => ({
      ...{ lies: on({ unit: top, account, [outer]: member }), below: null },
      isCell: hasCells(order, hasBelow(top)),
    }),
  }
}
