import { useMemo } from 'react'
import { useReader } from '../language.tsx'
import { type GridRow, leafRows, leavesBelow, shownRows } from './grid-rows.ts'
import { type RowPlace, wholeKey } from './grid-sums.ts'
import type { Plan } from './plan-cells.ts'
import type { Look } from './plan-choices.tsx'
import type { Opening } from './plan-opening.ts'
import { noMember, placeOf } from './plan-order.ts'

/** The rows as they are asked for; the top of the tree stands open until somebody closes it. */
export function useRowsOf({ data, journal }: Plan, look: Look, { toggled, toggle }: Opening) {
  const { outer, inner, sums, isRead, isOffered } = data
  // Only rows with amounts follow what is written: all rows stay as they are, however many they be.
  const followed = look.rows === 'held' ? journal : null
  const trees = useMemo(() => {
    const offered = ({ outer: of, inner: at }: RowPlace) => isOffered(look.order === 'accounts' ? of : at)
    const nothing = () => false
    return { outer, inner, isRead, holds: sums.holds, isOffered: followed === null ? offered : nothing }
  }, [outer, inner, sums, followed, isRead, isOffered, look.order])
  const rows = useMemo(() => {
    if (look.rows === 'leaves') return leafRows(trees)
    const ids = new Set(outer.map(({ id }) => id))
    const roots = outer.filter(({ parent_id }) => parent_id === null || !ids.has(parent_id))
    const opened = new Set(look.order === 'units' ? roots.map(({ id }) => wholeKey(id)) : [])
    return shownRows(trees, (key) => opened.has(key) !== toggled.has(key))
  }, [trees, outer, look.rows, look.order, toggled])
  return {
    rows,
    toggle: (row: GridRow) => toggle(row, look.order),
    below: (row: GridRow) => leavesBelow(trees, row),
  }
}

/** What rows and cells are called. */
export function useNames({ data }: Plan, isFlat: boolean) {
  const { t } = useReader()
  return useMemo(() => {
    // A unit and an account may have the same id.
    const units = new Map(data.units.map(({ id, name }) => [id, name]))
    const accounts = new Map(data.accounts.map(({ id, name }) => [id, name]))
    const [outer, inner] = [data.outer, data.inner].map((rows) => new Map(rows.map(({ id, name }) => [id, name])))
    const nameOf = (row: GridRow) => {
      if (row.isComing) return t('loading')
      if (outer === undefined || inner === undefined) return row.outer
      if (row.inner === null) return outer.get(row.outer) ?? row.outer
      const name = inner.get(row.inner) ?? row.inner
      if (isFlat) return `${outer.get(row.outer) ?? row.outer}, ${name}`
      return row.isDirect ? t('grid_direct', { name }) : name
    }
    const cellNameOf = (address: string, told: string | null = null) => {
      const { unit, account, period, activity, project } = placeOf(address)
      const member = activity ?? project
      const ofMember = member === noMember ? t('grid_no_member') : (told ?? outer?.get(member ?? '') ?? member)
      const parts = [units.get(unit) ?? unit, accounts.get(account) ?? account]
      return [...parts, ...(ofMember === undefined ? [] : [ofMember]), period].join(', ')
    }
    return { nameOf, cellNameOf }
  }, [data, isFlat, t])
}
