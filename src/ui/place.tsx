import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Where } from './api.ts'
import { useReader } from './language.tsx'

export type PlaceSearch = { per?: string; siffra?: string; varning?: string }

/** Which city is read, as of which day, with which figure or warning open: all of it stands in the address. */
export function usePlace() {
  const { language } = useReader()
  const { city = '' } = useParams({ strict: false })
  const search: PlaceSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const where: Where = { city, asOf: search.per ?? null, language }
  /** Changes part of the address; undefined takes a part away. */
  const go = (change: { [name in keyof PlaceSearch]?: string | undefined }) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined))
    void navigate({ to: '.', search: next, resetScroll: false })
  }
  return { where, search, go }
}
