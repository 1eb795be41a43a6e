import { useMemo, useState } from 'react'

const place = (city: string, set: string) => `riktning.held/${city}/${set}`

function remembered(key: string): ReadonlySet<string> {
  const found = sessionStorage.getItem(key)
  return new Set(found === null ? [] : found.split('\n'))
}

export type FixedCells = {
  fixed: ReadonlySet<string>
  /** Holds the cells, or lets them go when all of them are held already. */
  turn: (addresses: readonly string[]) => void
  letGo: () => void
}

/**
 * The cells of a set that the person holds as they are while the others are filled and spread. A hold is a way of
 * working and says nothing about the amount, so it is the person's own: kept while the tab is open, sent to nobody.
 */
export function useFixedCells(city: string, set: string): FixedCells {
  const key = place(city, set)
  const [fixed, setFixed] = useState(() => remembered(key))
  return useMemo(() => {
    const keep = (next: ReadonlySet<string>) => {
      if (next.size === 0) sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, [...next].join('\n'))
      setFixed(next)
    }
    const turn = (addresses: readonly string[]) => {
      const free = addresses.filter((address) => !fixed.has(address))
      const going = new Set(addresses)
      keep(new Set(free.length > 0 ? [...fixed, ...free] : [...fixed].filter((address) => !going.has(address))))
    }
    return { fixed, turn, letGo: () => keep(new Set()) }
  }, [key, fixed])
}
