import { useMemo, useState } from 'react'
import { useReader } from '../language.tsx'
import { type GridRow, leafRows, shownRows } from './grid-rows.ts'
import { wholeKey } from './grid-sums.ts'
import type { Plan } from './plan-cells.ts'
import type { Look } from './plan-choices.tsx'
import { placeOf } from './plan-data.ts'

/** The rows as they are asked for; the top of the tree stands open until somebody closes it. */
export function useRowsOf({ data, written, isUnitsFirst }: Plan, look: Look) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const { units, accounts, first, second } = data
  // Only rows with amounts follow what is written: all rows stay as they are, however many they be.
  const followed = look.rows === 'held' ? written : null
  const rows = useMemo(() => {
    const layers = followed === null ? [] : [first, second, followed]
    const held = new Set(layers.flatMap((layer) => [...layer.keys()].map((key) => key.slice(0, key.lastIndexOf(' ')))))
    const [outer, inner] = isUnitsFirst ? [units, accounts] : [accounts, units]
    const trees = { outer, inner, holds: followed === null ? null : (key: string) => held.has(key) }
    if (look.rows === 'leaves') return leafRows(trees)
    const ids = new Set(outer.map(({ id }) => id))
    const roots = outer.filter(({ parent_id }) => parent_id === null || !ids.has(parent_id))
    const opened = new Set(roots.map(({ id }) => wholeKey(id)))
    return shownRows(trees, (key) => opened.has(key) !== toggled.has(key))
  }, [units, accounts, first, second, followed, isUnitsFirst, look.rows, toggled])
  const toggle = (row: GridRow) => {
    if (row.isOpen === null) return
    const next = new Set(toggled)
    if (!next.delete(row.key)) next.add(row.key)
    setToggled(next)
  }
  return { rows, toggle }
}

/** What rows and cells are called. */
export function useNames({ data, isUnitsFirst }: Plan, isFlat: boolean) {
  const { t } = useReader()
  return useMemo(() => {
    // A unit and an account may have the same id.
    const units = new Map(data.units.map(({ id, name }) => [id, name]))
    const accounts = new Map(data.accounts.map(({ id, name }) => [id, name]))
    const [outer, inner] = isUnitsFirst ? [units, accounts] : [accounts, units]
    const nameOf = (row: GridRow) => {
      if (row.inner === null) return outer.get(row.outer) ?? row.outer
      const name = inner.get(row.inner) ?? row.inner
      if (isFlat) return `${outer.get(row.outer) ?? row.outer}, ${name}`
      return row.isDirect ? t('grid_direct', { name }) : name
    }
    const cellNameOf = (address: string) => {
      const { unit, account, period } = placeOf(address)
      return `${units.get(unit) ?? unit}, ${accounts.get(account) ?? account}, ${period.replace(/-00$/, '')}`
    }
    return { nameOf, cellNameOf }
  }, [data, isUnitsFirst, isFlat, t])
}
