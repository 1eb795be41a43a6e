import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { isDate } from '#core/calendar.ts'
import type { Where } from './api.ts'
import { useReader } from './language.tsx'

export type PlaceSearch = {
  /** The day that is read as of. */
  per?: string
  enhet?: string
  ar?: string
  /** What is open on the page: a figure's explanation, a warning, a record. */
  siffra?: string
  varning?: string
  post?: string
  dok?: string
  med?: string
  /** The forecast round that is read. */
  omgang?: string
  /** The set of entries that is read, and the one beside it. */
  mangd?: string
  mot?: string
  /** The consolidation of the group that is read. */
  sammanstallning?: string
  /** The scenario that is shown on the pages that take one. */
  scenario?: string
  /** The day since which changes are told. */
  sedan?: string
  /** The comment that is read. */
  kommentar?: string
  till?: string
  /** Whose rows are shown: `enhet` is the unit of the address and those below it. */
  omfang?: string
  /** Kinds that are left out, with commas between. */
  utan?: string
  /** The city that the accessibility statement is read for. */
  stad?: string
}

type Change = { [name in keyof PlaceSearch]?: string | undefined }

/** Which city is read, as of which day, with which figure or warning open: all of it stands in the address. */
export function usePlace() {
  const { language } = useReader()
  const { city = '' } = useParams({ strict: false })
  const search: PlaceSearch = useSearch({ strict: false })
  const hash = useLocation({ select: (location) => location.hash })
  const navigate = useNavigate()
  const where: Where = { city, asOf: search.per ?? null, language }
  /** Changes part of the address; undefined takes a part away. The page stays where it is scrolled. */
  const go = (change: Change, place: string = hash) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined))
    void navigate({ to: '.', search: next, hash: place, resetScroll: false, hashScrollIntoView: false })
  }
  return { where, search, hash, go }
}

/** The part of the address that every link inside a city keeps: which day, whose plan, which year and scenario. */
export function keptSearch({
  per,
  enhet,
  ar,
  scenario,
}: PlaceSearch): Pick<PlaceSearch, 'per' | 'enhet' | 'ar' | 'scenario'> {
  return {
    ...(per === undefined ? {} : { per }),
    ...(enhet === undefined ? {} : { enhet }),
    ...(ar === undefined ? {} : { ar }),
    ...(scenario === undefined ? {} : { scenario }),
  }
}

/** The day in the address when it is a day; the server says what is wrong with any other text. */
export function readableDay(where: Where): string | null {
  return where.asOf !== null && isDate(where.asOf) ? where.asOf : null
}
