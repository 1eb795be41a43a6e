import type { Where } from './api.ts'

/** Where an address inside a city leads, before the router has read it; null elsewhere. */
export function whereOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Omit<Where, 'language'> | null {
  const city = /^\/stad\/([^/]+)/.exec(pathname)?.[1]
  return city === undefined ? null : { city: decodeURIComponent(city), asOf: new URLSearchParams(search).get('per') }
}
